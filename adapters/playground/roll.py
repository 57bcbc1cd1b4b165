"""The page's memory on disk: one JSON line per change, only ever appended."""

import json
import os
from pathlib import Path

from pydantic import JsonValue

Entry = dict[str, JsonValue]


class Roll:
    """An append-only file of JSON objects that survives a killed process.

    A line is there as a whole or not at all: what a kill or a full disk left half written is cut off.
    """

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self._handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        self._file = file
        self._length = 0

    def read(self) -> list[Entry]:
        """Every whole line, in the order of writing."""
        entries: list[Entry] = []
        whole = 0
        for line in self._file.read_bytes().splitlines(keepends=True):
            if not line.endswith(b"\n"):
                break
            entries.append(json.loads(line))
            whole += len(line)
        self._cut(whole)
        return entries

    def append(self, entry: Entry) -> None:
        """Keep one more line; raises OSError when it was not kept."""
        line = json.dumps(entry).encode() + b"\n"
        try:
            if os.write(self._handle, line) != len(line):
                raise OSError("the disk took only a part of a line")
        except OSError:
            self._cut(self._length)
            raise
        self._length += len(line)

    def clear(self) -> None:
        """Forget everything."""
        self._cut(0)

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._handle)

    def _cut(self, length: int) -> None:
        os.ftruncate(self._handle, length)
        self._length = length
