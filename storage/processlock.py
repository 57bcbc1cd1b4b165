"""One process per SQLite database: the second one is told so at its start."""

import fcntl
import os
from pathlib import Path


class AlreadyRunning(Exception):
    """Another process holds this database."""


class ProcessLock:
    """Held from creation until `release`, or until the process ends in whatever way.

    Raises `AlreadyRunning` when another process (or another lock of this one) holds it.
    """

    def __init__(self, database: Path) -> None:
        self.path = database.with_name(f"{database.name}.lock")
        self._file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(self._file, 20, 0).decode(errors="replace").strip()
            os.close(self._file)
            who = f"process {holder}" if holder else "another process"
            raise AlreadyRunning(f"{who} is using {database}; stop it first") from None
        os.ftruncate(self._file, 0)
        os.pwrite(self._file, str(os.getpid()).encode(), 0)

    def release(self) -> None:
        """Let go. The file stays: removing it would let two processes hold two files of the same name."""
        os.close(self._file)
