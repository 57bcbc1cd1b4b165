"""More than two classes about to arrange a call, six of them as in Hobbies, Sports and Free Time; their first steps."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from adapters.paper.printer import Printer
from core.ports.paper import HoursView
from storage.unit_of_work import UnitOfWork
from tests.core.calls import UKRAINE, Calls

SIX = ("Bianca", "Olenka", "Jhansi", "Kate", "Tahmina", "Deniz")
AFTERNOON = datetime(2026, 11, 27, 15, 0, tzinfo=ZoneInfo(UKRAINE))
"""In none of the six countries is it a quiet hour."""


def settled(folder: Path, *names: str, now: datetime = AFTERNOON) -> Calls:
    """A project of these classes, each of which has said its school hours."""
    story = Calls(folder, *names, now=now, hours=names, restarts=False)
    story.world.assistant = replace(story.world.assistant, paper=Blank())
    return story


class Blank(Printer):
    """Paints no hours: a picture of six classes takes a quarter of a second, and tests/paper looks at them."""

    def hours(self, view: HoursView) -> bytes:
        return b"hours"


def all_at_once(story: Calls, who: str, arrange: str, all_of_them: str) -> list[str]:
    """The card of a call of all classes, under its picture."""
    story.says(who, "/sessions")
    story.taps(who, arrange)
    story.taps(who, all_of_them)
    return story.sees(who)[1:]


def noon_proposed(story: Calls) -> None:
    """Bianca proposes 12:00 on the tenth to all six."""
    all_at_once(story, "Bianca", "Fijar videollamada", "Todas a la vez")
    story.look_away()
    story.taps("Bianca", "A · jue 10 dic, 12:00")


def change(story: Calls, work: Callable[[UnitOfWork], None]) -> None:
    """Write something that happened elsewhere."""
    story.world.database.writer.submit(lambda c: work(UnitOfWork(c))).result()
