"""Takes up a changed Fluent file without a restart, for whoever writes or translates while the playground runs."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser, ast, visitor

from core.texts import FOLDER, texts


@dataclass(frozen=True)
class Slip:
    """What is wrong in a file: its path below the texts, the line, counted from 1, and what the matter is."""

    file: str
    line: int
    what: str


class Fresh:
    """The files of every language below a folder. `look()` is cheap while none of them has changed.

    A file with a slip is not taken up: the talk goes on with the sentences that there were.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder
        self._stamps = self._now()
        self._places = {file: _read(file)[0] for file in self._stamps}
        self._slips: dict[Path, tuple[Slip, ...]] = {}

    def look(self) -> tuple[Slip, ...]:
        """All slips that there are now; sentences of changed files are said in their new words from here on."""
        stamps = self._now()
        changed = [file for file in {**self._stamps, **stamps} if self._stamps.get(file) != stamps.get(file)]
        if changed:
            self._stamps = stamps
            for file in changed:
                self._slips[file] = tuple(self._found(file))
            if not self.slips:
                texts.cache_clear()
                self._places = {file: _read(file)[0] for file in stamps}
        return self.slips

    @property
    def slips(self) -> tuple[Slip, ...]:
        """Those of the last look."""
        return tuple(slip for file in sorted(self._slips) for slip in self._slips[file])

    def _now(self) -> dict[Path, int]:
        return {file: file.stat().st_mtime_ns for file in sorted(self._folder.glob("*/*.ftl"))}

    def _found(self, file: Path) -> Iterator[Slip]:
        name = str(file.relative_to(self._folder))
        places, bad = _read(file) if file.exists() else ({}, ())
        yield from (Slip(name, line, what) for line, what in bad)
        for key, before in self._places.get(file, {}).items():
            if key not in places:
                yield Slip(name, 1, f"{key} is not there any more")
            else:
                line, new = places[key]
                yield from (Slip(name, line, f"{key}: nothing fills ${one}") for one in sorted(new - before[1]))


Places = Mapping[str, tuple[int, frozenset[str]]]
"""Key to the line where a sentence begins and the names of what fills it."""


def _read(file: Path) -> tuple[Places, tuple[tuple[int, str], ...]]:
    """The sentences of a file, and line and complaint of each piece that is none."""
    text = file.read_text(encoding="utf-8", errors="replace")
    found: dict[str, tuple[int, frozenset[str]]] = {}
    bad: list[tuple[int, str]] = []
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Junk):
            # Something missing at the end of a piece is found missing at the beginning of the next one.
            last = (entry.span.end if entry.span else 1) - 1
            bad += [
                (_line(text, min(one.span.start if one.span else 0, last)), str(one.message))
                for one in entry.annotations
            ]
        elif isinstance(entry, ast.Message):
            names = _Names()
            names.visit(entry)
            # The entry itself begins with its comment.
            start = entry.id.span.start if entry.id.span else 0
            found[entry.id.name] = (_line(text, start), frozenset(names.found))
    return found, tuple(bad)


def _line(text: str, offset: int) -> int:
    return len(re.findall("\n", text[:offset])) + 1


class _Names(visitor.Visitor):
    """Collects the names of what fills a sentence."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the visitor looks for it
        self.found.add(node.id.name)
