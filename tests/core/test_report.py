"""Two taps tell the operator that something is not right with an invitation; its sender never hears of it."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from core.usecases.request import send_request
from core.usecases.suspend import find_people
from core.usecases.turn import House
from tests.core.stage import Stage, stage
from tests.transcripts.script import Person


@pytest.fixture
def it() -> Iterator[Stage]:
    """Gisel said no to Olenka's invitation."""
    with stage() as one:
        one.meets(Person("Olenka", "telegram", "en", "Europe/Kyiv", "Telegram @olenka"))
        gisel = one.within("Gisel", lambda turn: turn.me.id)
        request = one.within("Olenka", lambda turn: send_request(turn, gisel, "")["request"])
        one.begins("Gisel", "decline", request)
        one.does("Gisel", "[Sin motivo]")
        yield one


def words_of(it: Stage, who: str) -> str:
    """All that stands on her screen."""
    return "\n".join(line for shown in it.screen(who) for line in shown.lines)


def counts(it: Stage) -> list[int]:
    """How often Olenka was reported, as the operator lists it."""
    return it.within("Jhansi", lambda turn: [one.reported for one in find_people(turn, "Olenka")])


def test_the_operator_chat_hears_who_and_of_whom(it: Stage) -> None:
    it.world.house = House(concern_chat="slack:school:jhansi")
    it.does("Gisel", "[Algo no está bien]")
    assert counts(it) == [0]
    it.does("Gisel", "[Avisar]")
    assert "avisé a quien cuida a Chaski" in words_of(it, "Gisel")
    heard = next(line for line in words_of(it, "Jhansi").splitlines() if "not right" in line)
    assert "Olenka (telegram::olenka)" in heard
    assert "telegram::gisel" in heard
    assert counts(it) == [1]
    it.world.go_to(it.world.clock.now() + timedelta(days=2))
    assert "not right" not in words_of(it, "Olenka")


def test_without_a_chat_it_is_noted_and_said_so(it: Stage) -> None:
    it.does("Gisel", "[Algo no está bien]", "[Volver]")
    assert ("No avisé a nadie." in words_of(it, "Gisel"), counts(it)) == (True, [0])
    olenka = it.within("Olenka", lambda turn: turn.me.id)
    it.begins("Gisel", "report", olenka)
    it.does("Gisel", "[Avisar]")
    assert "que todavía no lo ha visto" in words_of(it, "Gisel")
    assert counts(it) == [1]
    it.does("Gisel", "[Nada más de Olenka]")
    assert "en las búsquedas no se ven" in words_of(it, "Gisel")


def test_nobody_is_reported_who_never_invited_her(it: Stage) -> None:
    gisel = it.within("Gisel", lambda turn: turn.me.id)
    assert it.begins("Jhansi", "report", "nobody") == it.begins("Olenka", "report", gisel)
    assert counts(it) == [0]
