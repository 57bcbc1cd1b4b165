"""The pack before a call: the other class's new things, three questions, and asking about them in time."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

import pytest

from core.model.board import BoardItem
from core.model.session import LiveSession
from core.model.wall import Wall
from core.usecases.pack import ask_more, ask_photos
from core.usecases.react import to_react
from core.usecases.turn import Turn
from prompts.preparing import preparing
from tests.core.company import PROJECT, Company

THURSDAY = datetime(2026, 12, 10, 10, 30, tzinfo=UTC)


def call(id: str, starts: datetime, state: str = "confirmed") -> LiveSession:
    """A call of Gisel and Jhansi."""
    wall = Wall(starts.date(), time(starts.hour, starts.minute), "UTC")
    return LiveSession(id, PROJECT, ("gisel", "jhansi"), "gisel", wall, starts, state=state)  # type: ignore[arg-type]


def put(it: Company, who: str, words: str, at: datetime) -> None:
    """Something on the board, seen by all the classes."""
    item = BoardItem(
        words, PROJECT, who, f"class-{who}", "words", at, words, "en", consent="partners", shared_at=at
    )
    it.as_(who, lambda turn: turn.store.board.add(item))


@pytest.fixture
def it() -> Iterator[Company]:
    """A day before the second call of two classes."""
    company = Company(THURSDAY - timedelta(hours=20))
    company.together("jhansi", "olenka")
    company.as_("gisel", lambda turn: turn.store.sessions.add(call("first", THURSDAY - timedelta(days=7), "held")))
    company.as_("gisel", lambda turn: turn.store.sessions.add(call("next", THURSDAY)))
    yield company
    company.connection.close()


def test_only_what_is_new_since_the_last_call_and_only_of_its_classes(it: Company) -> None:
    put(it, "jhansi", "old", THURSDAY - timedelta(days=8))
    for n in range(5):
        put(it, "jhansi", f"new {n}", THURSDAY - timedelta(days=2, minutes=-n))
    put(it, "olenka", "of another call", THURSDAY - timedelta(days=1))
    put(it, "gisel", "her own", THURSDAY - timedelta(days=1))
    seen = it.opens("gisel", "pack", "next")
    assert [line for line in seen if line.startswith("new")] == ["new 4", "new 3", "new 2", "new 1"]
    assert not {"old", "of another call", "her own"} & set(seen)
    assert seen[-3:] == ["React", "Ask about it", "See more"]
    assert "new 0" in it.opens("gisel", "pack", "next:new 1")
    assert [one[0] for one in it.as_("gisel", lambda turn: to_react(turn, "next:new 1"))] == ["new 0"]


def test_three_questions_to_prepare_and_other_ones_next_time(it: Company) -> None:
    first, second = (preparing("en", "9-12", calls) for calls in (0, 1))
    assert len(first) == 3
    assert not set(first) & set(second)
    assert preparing("en", "9-12", 2) == first
    assert preparing("es", "6-8", 0) != preparing("es", "9-12", 0)
    shown = "\n".join(it.opens("gisel", "pack", "next"))
    assert "\n".join(("To prepare with your group:", *(f"– {one}" for one in second))) in shown


def test_nothing_came_one_tap_asks_kindly(it: Company) -> None:
    seen = it.opens("gisel", "pack", "next")
    assert "Nothing has come from Jhansi for this call yet." in seen
    assert seen[-2:] == ["Ask them for photos", "Ask about it"]
    it.as_("gisel", lambda turn: ask_photos(turn, "next"))
    it.go_to(it.now + timedelta(hours=12))
    (note,) = it.letters("jhansi", "note")
    assert "Could you send us one or two photos before the call?" in note
    assert it.letters("olenka", "note") == []


def test_a_question_goes_with_the_others_and_a_late_one_is_sent_at_once(it: Company) -> None:
    def asked(turn: Turn) -> tuple[tuple[str, str], ...]:
        return turn.store.sessions.get("next").questions

    it.now = THURSDAY - timedelta(days=2)
    it.as_("gisel", lambda turn: ask_more(turn, "next", "What is the bell?"))
    it.go_to(THURSDAY - timedelta(hours=20))
    assert it.letters("jhansi", "note") == []
    it.as_("gisel", lambda turn: ask_more(turn, "next", "Who rings it?"))
    assert it.as_("gisel", asked) == (("gisel", "What is the bell?\nWho rings it?"),)
    it.go_to(THURSDAY - timedelta(hours=2))
    (note,) = it.letters("jhansi", "note")
    assert "Who rings it?" in note
    assert "What is the bell?" not in note
