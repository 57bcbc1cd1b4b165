"""What each invented teacher sees: her messages in order, kept over reloads and restarts."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import AwareDatetime, JsonValue

from adapters.playground.audience import Audience
from adapters.playground.cast import FIRST, Cast, Teacher
from adapters.playground.decode import PAGE
from adapters.playground.render import View
from adapters.playground.roll import Roll
from core.chat.frozen import Frozen

KEEPS = ("picture", "file")
"""Blocks that stay when a message is rewritten: an edit never takes a picture away, here as on Telegram."""


class Entry(Frozen):
    """One message on a screen. `order` sorts a pane; `key` is the delivery key, or the page's own for her words."""

    pane: str
    id: str
    order: int
    mine: bool
    key: str
    at: AwareDatetime
    view: View
    answers: str = ""
    edited: bool = False


@dataclass
class Screens:
    """All panes. A change is on disk before anybody sees it; `changes` counts them. Belongs to one event loop."""

    folder: Path
    audience: Audience = field(default_factory=Audience)
    cast: Cast = FIRST
    menus: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._roll = Roll(self.folder / "screens.jsonl")
        self._entries: dict[tuple[str, str], Entry] = {}
        self._keys: dict[tuple[str, str], str] = {}
        self._order = 0
        self.changes = 0
        for line in self._roll.read():
            if "cast" in line:
                self._seat(tuple(Teacher.model_validate(row) for row in _rows(line["cast"])))
            else:
                self._take(Entry.model_validate(line))

    def teacher(self, pane: str) -> Teacher | None:
        """Who sits in this pane now."""
        return next((teacher for teacher in self.cast if teacher.pane == pane), None)

    def next_order(self) -> int:
        """A place in the order of things, taken before a slow step so that an answer cannot overtake."""
        self._order += 1
        return self._order

    def entry(self, pane: str, id: str) -> Entry | None:
        """One message of a pane."""
        return self._entries.get((pane, id))

    def known(self, pane: str, key: str) -> str | None:
        """The message that came under this key, so that it never comes twice."""
        return self._keys.get((pane, key))

    def show(
        self,
        pane: str,
        key: str,
        at: datetime,
        view: View,
        replaces: str = "",
        answers: str = "",
        *,
        clears: bool = False,
    ) -> str:
        """Put Chaski's message on the screen, in place of an earlier one where that is still there; its id.

        An earlier one keeps its files, unless this one `clears` them.
        """
        order = self.next_order()
        entry = Entry(pane=pane, id=str(order), order=order, mine=False, key=key, at=at, view=view, answers=answers)
        if old := self.entry(pane, replaces):
            entry = old.model_copy(update={"key": key, "view": view if clears else _rewritten(old.view, view)})
        self.put(entry)
        self.thinks(pane, False)
        return entry.id

    def draw(self, pane: str, key: str, at: datetime, view: View) -> str:
        """Her Home page as it reads now, in place of how it read before; its id."""
        self.put(Entry(pane=pane, id=PAGE, order=self.next_order(), mine=False, key=key, at=at, view=view))
        self.thinks(pane, False)
        return PAGE

    def put(self, entry: Entry) -> None:
        """Keep and show one entry; raises OSError when the disk refuses."""
        self._roll.append(entry.model_dump(mode="json"))
        self._take(entry)
        self.audience.tell({"kind": "message", "message": entry.model_dump(mode="json", exclude={"key"})})

    def thinks(self, pane: str, busy: bool) -> None:
        """Chaski is at it, or has answered; a courtesy that is not kept."""
        self.audience.tell({"kind": "thinks", "pane": pane, "busy": busy})

    def seat(self, cast: Cast) -> None:
        """Change who sits on the page; who leaves takes her messages along."""
        self._roll.append({"cast": [teacher.model_dump(mode="json") for teacher in cast]})
        self._seat(cast)

    def clear(self) -> None:
        """An empty page with the first cast."""
        self._roll.clear()
        self._entries.clear()
        self._keys.clear()
        self.cast = FIRST

    def state(self, now: datetime) -> dict[str, JsonValue]:
        """All that a tab needs to begin."""
        entries = sorted(self._entries.values(), key=lambda entry: entry.order)
        return {
            "kind": "state",
            "now": now.isoformat(),
            "cast": [teacher.model_dump(mode="json") | {"pane": teacher.pane} for teacher in self.cast],
            "messages": [entry.model_dump(mode="json", exclude={"key"}) for entry in entries if entry.id != PAGE],
            "homes": [entry.model_dump(mode="json", exclude={"key"}) for entry in entries if entry.id == PAGE],
            "menus": {language: [list(row) for row in rows] for language, rows in self.menus.items()},
        }

    def close(self) -> None:
        """Let go of the tabs and the file."""
        self.audience.dismiss()
        self._roll.close()

    def _take(self, entry: Entry) -> None:
        self._entries[entry.pane, entry.id] = entry
        self._keys[entry.pane, entry.key] = entry.id
        self._order = max(self._order, entry.order)
        self.changes += 1

    def _seat(self, cast: Cast) -> None:
        self.cast = cast
        panes = {teacher.pane for teacher in cast}
        self._entries = {place: entry for place, entry in self._entries.items() if place[0] in panes}
        self._keys = {place: shown for place, shown in self._keys.items() if place[0] in panes}


def _rewritten(old: View, new: View) -> View:
    before, after = _rows(old["blocks"]), _rows(new["blocks"])
    if any(block["kind"] in KEEPS for block in after):
        return new
    return {**new, "blocks": [*(block for block in before if block["kind"] in KEEPS), *after]}


def _rows(value: JsonValue) -> list[dict[str, Any]]:
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
