"""What becomes of a call of several classes: each must agree, one may stay out or leave, another hour, no answer."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from core.usecases.leave import leave
from core.usecases.turn import Turn
from storage.unit_of_work import UnitOfWork
from tests.core.calls import MEET, Calls
from tests.core.several import SIX, all_at_once, change, noon_proposed, settled

TENTH_AT_NOON = "2026-12-10T12:00/0@Europe/Rome"


@pytest.fixture
def three(tmp_path: Path) -> Iterator[Calls]:
    """Argentina, India and Ukraine, who never are at school at the same time."""
    story = settled(tmp_path, "Gisel", "Jhansi", "Olenka")
    yield story
    story.close()


@pytest.fixture
def six(tmp_path: Path) -> Iterator[Calls]:
    """The six countries of Hobbies, Sports and Free Time."""
    story = settled(tmp_path, *SIX)
    yield story
    story.close()


def test_it_counts_when_each_of_them_said_yes(six: Calls) -> None:
    noon_proposed(six)
    assert six.sees("Bianca")[-2:] == [
        "Propuesto a Olenka, Jhansi, Kate, Tahmina y Deniz; te aviso cuando hayan contestado.",
        "[Retirar]",
    ]
    for name in ("Olenka", "Jhansi", "Kate", "Tahmina"):
        six.taps(name, "Works for us")
    assert six.sees("Tahmina")[0] == "Noted. Still waiting for Deniz; I'll tell you."
    assert six.session().state == "proposed"
    six.taps("Deniz", "Works for us")
    assert six.session().state == "confirmed"
    assert six.sees("Bianca")[0].startswith("Dijeron que sí Olenka, Jhansi, Kate, Tahmina y Deniz.")
    six.says("Bianca", MEET)
    assert "meet.google.com/abc-defg-hij · only the 6 classes of this call see it" in six.sees("Kate")


def test_one_class_stays_out_and_the_others_go_on(six: Calls) -> None:
    noon_proposed(six)
    for name in ("Olenka", "Jhansi", "Tahmina", "Deniz"):
        six.taps(name, "Works for us")
    six.look_away()
    assert six.taps("Kate", "Without my class")[0].startswith("Good: your class stays out of this call.")
    # Hers was the last answer: the time is agreed on now.
    session = six.session()
    assert (session.state, set(session.participants)) == ("confirmed", set(SIX) - {"Kate"})
    heard = six.arrived("Olenka")
    assert heard[0].startswith("Kate is no longer in this call: Thursday 10 December, 1:00–1:45 pm (Italy")
    assert any(line.startswith("Agreed: Thursday 10 December") for line in heard)
    six.look_away()
    six.until("Kate", "2026-12-10 07:00")
    assert not any("call with" in line for line in six.arrived("Kate"))


def test_a_call_of_all_can_be_left_instead_of_cancelled(six: Calls) -> None:
    agreed_by_all(six)
    six.says("Kate", "/sessions")
    six.taps("Kate", "Thu 10 Dec, 6:00 am")
    six.taps("Kate", "Cancel the call")
    assert six.sees("Kate")[0].startswith("Cancel the call of all 6 classes? It was Thursday 10 December")
    six.taps("Kate", "Only my class stays out")
    assert six.session().state == "confirmed"
    assert MEET not in six.links("Kate")


def agreed_by_all(story: Calls) -> None:
    noon_proposed(story)
    for name in SIX[1:]:
        story.taps(name, "Works for us")
    story.says("Bianca", MEET)
    story.look_away()


def test_a_link_on_her_card_is_gone_when_she_stays_out_on_the_day(six: Calls) -> None:
    agreed_by_all(six)
    six.until("Deniz", "2026-12-10 13:01")
    assert MEET in six.links("Deniz")
    six.taps("Deniz", "The link fails")
    six.taps("Deniz", "Use photos and audio")
    assert MEET not in six.links("Deniz")
    assert six.session().alive


def test_another_hour_leaves_the_old_one_standing_until_each_agreed(six: Calls) -> None:
    agreed_by_all(six)
    six.says("Deniz", "/sessions")
    six.taps("Deniz", "Thu 10 Dec, 2:00 pm")
    six.taps("Deniz", "Move")
    six.taps("Deniz", "2:15 pm, 15 min later")
    six.taps("Olenka", "Agreed")
    assert str(six.session().wall) == TENTH_AT_NOON
    six.look_away()
    six.taps("Jhansi", "Rather not")
    assert six.session().proposal is None
    # Whoever wanted it hears of it, with the name of the one class that would rather not.
    for name in ("Deniz", "Olenka"):
        assert six.sees(name)[0].startswith("Jhansi would rather keep the old time. It stays: Thursday 10 December")
    assert six.arrived("Tahmina") == ["That proposal to Bianca, Olenka, Jhansi, Kate and Deniz no longer stands."]


def test_another_hour_for_a_first_proposal_asks_everybody_anew(three: Calls) -> None:
    all_at_once(three, "Gisel", "Fijar videollamada", "Las tres clases a la vez")
    three.taps("Gisel", "A · jue 10 dic, 7:15")
    three.taps("Olenka", "Works for us")
    three.taps("Jhansi", "Another time")
    three.look_away()
    three.taps("Jhansi", "3:30 pm, 15 min earlier")
    assert three.arrived("Olenka")[-7:-5] == [
        "before 12:15 pm (Argentina 7:15 am, India 3:45 pm) → now 12:00 pm (Argentina 7:00 am, India 3:30 pm)",
        "Thursday 10 December 2026, 45 minutes",
    ]
    three.taps("Olenka", "Works for us")
    assert three.session().state == "proposed"
    three.taps("Gisel", "Nos sirve")
    assert (three.session().state, f"{three.session().starts:%H:%M}") == ("confirmed", "10:00")


def test_whoever_said_yes_hears_that_a_proposal_lapsed_or_was_taken_back(six: Calls) -> None:
    noon_proposed(six)
    six.taps("Olenka", "Works for us")
    six.look_away()
    six.until("Olenka", "2026-12-04 12:00")
    lapsed = (
        "Jhansi, Kate, Tahmina and Deniz did not answer the proposed call in time; I closed it."
        " Shall we find another day?"
    )
    assert lapsed in six.arrived("Olenka")
    noon_proposed(six)
    six.taps("Olenka", "Works for us")
    six.look_away()
    six.taps("Bianca", "Retirar")
    assert six.arrived("Olenka")[0] == "Bianca took the proposed call back. Shall we find another day?"


def test_who_leaves_the_project_holds_nobody_up(six: Calls) -> None:
    noon_proposed(six)
    for name in ("Olenka", "Jhansi", "Tahmina", "Deniz"):
        six.taps(name, "Works for us")
    leaves(six, "Kate")
    assert six.session().state == "confirmed"
    leaves(six, "Bianca")
    # The host was to bring the link; somebody who is left is asked for it.
    assert six.session().link_from == "Olenka"
    assert set(six.session().participants) == {"Olenka", "Jhansi", "Tahmina", "Deniz"}


def test_a_proposal_goes_with_whoever_made_it_unless_another_one_wanted_it(six: Calls) -> None:
    noon_proposed(six)
    leaves(six, "Bianca")
    assert (six.session().state, six.session().ended) == ("cancelled", "withdrawn")


def leaves(story: Calls, name: str) -> None:
    """She is out of the project."""

    def work(store: UnitOfWork) -> None:
        turn = Turn(store, story.world.clock.now(), lambda: uuid4().hex, story.world.assistant.paper)
        turn.speaker = store.teachers.get(name)
        leave(turn, store.members.get(f"m-{name}"))

    change(story, work)
    story.world.settle()
