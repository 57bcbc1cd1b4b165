"""A project at any of its stages, in memory: what was handed in, answered, shown, as quickly as it can be written."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

from core.model.project import Change
from core.model.reflection import FINAL
from core.usecases.hand_in import hand_in
from core.usecases.phases_by_hand import close_reflection, move_by_hand
from core.usecases.reflect_answer import save_answer
from core.usecases.reflect_ask import asked
from core.usecases.share_publish import publish_page
from core.usecases.turn import Turn
from storage.savepoint import savepoint
from tests.core.company import PROJECT, Company

WORK = datetime(2026, 12, 2, 15, tzinfo=UTC)
AFTER = datetime(2026, 12, 19, 15, tzinfo=UTC)


def begun(*guests: str, now: datetime = WORK) -> Company:
    """Gisel's project with these guests, whose work has begun on its day."""
    it = Company()
    it.together(*guests)
    log = (Change("definition", it.now, "gisel"),)
    it.as_("", lambda turn: turn.store.projects.save(replace(it.project(), log=log)))
    it.until("America/Argentina/Buenos_Aires", "2026-11-30 12:00")
    it.now = now
    assert it.project().stage == "execution"
    return it


@contextmanager
def as_it_was(it: Company) -> Iterator[None]:
    """Whatever happens inside is taken back: the same beginning for the next test."""
    now, read, wrote = it.now, [*it.read], [*it.wrote]
    try:
        with savepoint(it.connection, "test"):
            yield
            raise Over
    except Over:
        it.now, it.read, it.wrote = now, read, wrote


class Over(Exception):
    """The test is over."""


def hands_in(it: Company, who: str, but: Iterable[str] = ()) -> None:
    """Her class hands in all that it owes."""
    plan = it.project().shown
    assert plan is not None
    for one in plan.milestones:
        if one.owner == f"class-{who}" and one.name not in but:
            it.as_(who, lambda turn, id_=one.id: hand_in(turn, f"{PROJECT}:{id_}"))  # type: ignore[misc]


def answers(it: Company, *names: str, words: str = "the yard") -> None:
    """Her class answers the final reflection."""

    def give(turn: Turn) -> None:
        for one in asked(turn, PROJECT, f"class-{turn.me.id}", FINAL):
            choice = one.choices[0][0] if one.choices else ""
            save_answer(turn, PROJECT, FINAL, one.key, "" if choice else words, choice=choice)

    for name in names:
        it.as_(name, give)


def looked_back(*guests: str) -> Company:
    """The same project, whose classes have all answered: it stands at showing the work."""
    it = begun(*guests)
    it.as_("gisel", lambda turn: move_by_hand(turn, PROJECT, "reflection"))
    answers(it, "gisel", *guests)
    assert it.project().stage == "dissemination"
    return it


def told_story(*guests: str) -> Company:
    """The same project after its last day: shown, and a story."""
    it = looked_back(*guests)
    it.as_("gisel", lambda turn: publish_page(turn, PROJECT, "families"))
    it.until("America/Argentina/Buenos_Aires", "2026-12-19 12:00")
    assert it.project().stage == "story"
    return it


def closed(it: Company, words: str = "") -> None:
    """The host goes on without the classes that are missing."""
    it.as_("gisel", lambda turn: close_reflection(turn, PROJECT, "" if words else "holiday", words))
