"""Invitations between teachers: what is never sent, and who no longer finds whom."""

from collections.abc import Iterator

import pytest

from core.model.filters import Filters
from core.model.refused import Refused
from core.usecases.block import block, unblock
from core.usecases.request import send_request
from core.usecases.search import search
from core.usecases.turn import Turn
from tests.core.stage import Stage, stage
from tests.transcripts.script import Person


@pytest.fixture
def it() -> Iterator[Stage]:
    """Gisel and Jhansi have met; Olenka has a class too."""
    with stage() as one:
        one.meets(Person("Olenka", "telegram", "en", "Europe/Kyiv", "Telegram @olenka"))
        yield one


def found(turn: Turn) -> list[str]:
    """Whom a search shows."""
    return [one.teacher.name for one in search(turn, Filters(), 0).found]


def invite(turn: Turn, other: str) -> str:
    """Why an invitation was refused; "" when it was sent."""
    try:
        send_request(turn, other, "")
    except Refused as refused:
        return refused.reason
    return ""


def test_whoever_is_blocked_cannot_invite_and_neither_finds_the_other(it: Stage) -> None:
    gisel, olenka = (it.within(name, lambda turn: turn.me.id) for name in ("Gisel", "Olenka"))
    assert (it.within("Gisel", found), "Gisel" in it.within("Olenka", found)) == (["Olenka"], True)
    it.within("Gisel", lambda turn: block(turn, olenka))
    assert (it.within("Gisel", found), "Gisel" in it.within("Olenka", found)) == ([], False)
    refused = it.within("Olenka", lambda turn: invite(turn, gisel))
    nobody = it.within("Olenka", lambda turn: invite(turn, "nobody"))
    assert refused == nobody == "request-nobody"
    assert it.within("Gisel", lambda turn: invite(turn, olenka)) == "request-nobody"
    it.within("Gisel", lambda turn: unblock(turn, olenka))
    assert it.within("Olenka", lambda turn: invite(turn, gisel)) == ""


def test_nobody_is_blocked_who_never_invited_her(it: Stage) -> None:
    olenka = it.within("Olenka", lambda turn: turn.me.id)
    assert it.begins("Gisel", "block", olenka) == it.begins("Gisel", "block", "nobody")
    assert it.within("Gisel", lambda turn: turn.me.blocked) == ()
