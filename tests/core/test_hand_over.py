"""A class's part goes to a colleague: all that is the class's goes along, and nothing that is the teacher's."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.model.refused import Refused
from core.model.wall import wall_of
from core.usecases.block import block
from core.usecases.board_add import consent, keep_words
from core.usecases.hand_in import hand_in, waiting_answers
from core.usecases.hand_over import handing, keep_place, offer_place
from core.usecases.invitation import come_with, inviting, take_up
from core.usecases.phases_by_hand import move_by_hand
from core.usecases.react import answer, react, say_to
from core.usecases.request import partners
from core.usecases.say import send_note
from core.usecases.session_agree import agree
from core.usecases.session_propose import propose_call
from core.usecases.take_over import take_over
from core.usecases.turn import Turn
from tests.core.classes import Classes
from tests.core.company import PROJECT, Company
from tests.fakes.screen import Screen


@pytest.fixture
def company() -> Iterator[Company]:
    """Gisel leads a project with Jhansi and Olenka, who work already."""
    it = Company()
    it.together("jhansi", "olenka")
    it.until("UTC", "2026-11-30 18:00")
    yield it
    it.connection.close()


def handed(it: Company, giver: str = "jhansi") -> str:
    """The invitation with which Nadia has come."""
    code = it.as_(giver, lambda turn: offer_place(turn, PROJECT))["code"]
    return it.as_("nadia", lambda turn: come_with(turn, code))


def taken(it: Company, giver: str = "jhansi") -> None:
    """Nadia has taken the place."""
    place = handed(it, giver)
    it.as_("nadia", lambda turn: take_over(turn, place))


def test_the_colleague_has_the_class_and_its_calls_and_signs_herself(company: Company) -> None:
    tenth = str(wall_of(datetime(2026, 12, 10, 12, tzinfo=UTC), "UTC"))
    call = company.as_("gisel", lambda turn: propose_call(turn, PROJECT, ["gisel", "jhansi"], tenth, 45))
    company.as_("jhansi", lambda turn: agree(turn, call, 1))
    company.as_("jhansi", lambda turn: keep_words(turn, PROJECT, "A monsoon day"))
    taken(company)

    heir = company.as_("", lambda turn: turn.store.members.where(project=PROJECT, teacher="nadia")[0])
    gone = company.as_("", lambda turn: turn.store.members.get("m-jhansi"))
    assert (heir.state, heir.signed, gone.state, gone.why, gone.heir) == ("active", 0, "left", "handed", "nadia")
    session = company.as_("", lambda turn: turn.store.sessions.get(call))
    assert session.participants == ("gisel", "nadia")
    reminders = [row.kind for row in company.pending("nadia") if row.about == call]
    assert {"reminder-day", "reminder-hour", "reminder-minutes"} <= set(reminders)
    assert [row.kind for row in company.pending("jhansi") if row.about == call] == []
    plan = company.project().shown
    assert plan is not None
    owners = {one.owner for one in plan.milestones}
    assert heir.group in owners
    assert "class-jhansi" not in owners
    items = company.as_("nadia", lambda turn: turn.store.board.where(teacher="nadia"))
    assert [one.words for one in items] == ["A monsoon day"]


def test_the_class_of_the_one_before_stays_hers_and_her_helpers_do_not_go_along(company: Company) -> None:
    def helped(turn: Turn) -> None:
        own = turn.store.classes.get("class-jhansi")
        turn.store.classes.save(replace(own, helpers=("olenka",), school="Sunrise School"))

    company.as_("jhansi", helped)
    taken(company)
    mine = company.as_("nadia", lambda turn: turn.store.classes.where(teacher="nadia"))
    assert [one.id for one in company.as_("", lambda t: t.store.classes.where(teacher="jhansi"))] == ["class-jhansi"]
    assert (mine[-1].helpers, mine[-1].looking, mine[-1].school) == ((), False, "Sunrise School")


def test_whoever_takes_the_hosts_place_leads(company: Company) -> None:
    taken(company, "gisel")
    assert company.project().host == "nadia"
    company.as_("nadia", lambda turn: move_by_hand(turn, PROJECT, "reflection"))
    with pytest.raises(Refused, match="project-gone"):
        company.as_("gisel", lambda turn: move_by_hand(turn, PROJECT, "execution"))


def test_all_are_told_once_and_write_to_the_colleague_without_her_contact(company: Company) -> None:
    taken(company)
    company.go_to(company.now + timedelta(days=1))
    for name in ("gisel", "olenka"):
        (said,) = company.letters(name, "handed-over")
        assert "Nadia goes on with the class of Jhansi (India)" in said
    assert len(company.letters("jhansi", "place-taken")) == 1
    company.as_("olenka", lambda turn: send_note(turn, ["nadia"], "Welcome"))
    assert "nadia" not in company.as_("olenka", partners)


def test_a_code_is_good_once_and_until_it_is_taken_back(company: Company) -> None:
    first = handed(company)
    company.as_("jhansi", lambda turn: offer_place(turn, PROJECT))
    assert company.as_("nadia", lambda turn: handing(turn, first)) is None, "a newer code takes its place"
    second = handed(company)
    company.as_("jhansi", lambda turn: keep_place(turn, PROJECT))
    with pytest.raises(Refused, match="invitation-over"):
        company.as_("nadia", lambda turn: take_over(turn, second))
    taken(company)
    with pytest.raises(Refused, match="project-gone"):
        company.as_("jhansi", lambda turn: offer_place(turn, PROJECT))


def test_who_is_in_it_or_blocked_or_comes_too_late_takes_nothing(company: Company) -> None:
    place = handed(company)
    with pytest.raises(Refused, match="place-taken"):
        company.as_("olenka", lambda turn: take_over(turn, place))
    with pytest.raises(Refused, match="invitation-over"):
        company.as_("jhansi", lambda turn: take_over(turn, place))
    company.as_("nadia", lambda turn: block(turn, "jhansi"))
    with pytest.raises(Refused, match="invitation-over"):
        company.as_("nadia", lambda turn: take_over(turn, place))


def test_a_code_that_hands_over_makes_no_partners(company: Company) -> None:
    place = handed(company)
    assert company.as_("nadia", lambda turn: inviting(turn, place)) is None
    with pytest.raises(Refused, match="invitation-over"):
        company.as_("nadia", lambda turn: take_up(turn, place))


def test_a_photo_that_nobody_decided_about_is_the_colleagues_to_decide(company: Company) -> None:
    item = company.as_("jhansi", lambda turn: keep_words(turn, PROJECT, "one"))
    company.as_("", lambda t: t.store.board.save(replace(t.store.board.get(item), kind="photo", consent="unanswered")))
    taken(company)
    assert company.as_("nadia", lambda turn: consent(turn, item, "classes")) == "classes"


def test_what_was_handed_in_and_answered_goes_along(company: Company) -> None:
    own, theirs = f"{PROJECT}:icebreaker:class-jhansi", f"{PROJECT}:icebreaker:class-gisel"
    company.as_("jhansi", lambda turn: hand_in(turn, own))
    company.as_("gisel", lambda turn: hand_in(turn, theirs))
    things = {name: company.as_(name, lambda turn: keep_words(turn, PROJECT, "A desk")) for name in ("gisel", "jhansi")}
    company.as_("jhansi", lambda turn: react(turn, things["gisel"], "liked"))
    asked = company.as_("gisel", lambda turn: say_to(turn, things["jhansi"], "Whose desk?"))
    taken(company)

    def waits(turn: Turn) -> list[str]:
        return [one.id for one in waiting_answers(turn, turn.store.projects.get(PROJECT))]

    assert company.as_("nadia", waits) == []
    assert company.as_("olenka", waits) == [own, theirs]
    company.as_("nadia", lambda turn: answer(turn, asked, "Mine"))


def test_a_stranger_comes_with_the_code_and_is_in_with_one_tap(tmp_path: Path) -> None:
    it = Classes(tmp_path)
    code = it.as_("Jhansi", lambda turn: offer_place(turn, it.project))["code"]
    it.world.screens["Nadia"] = Screen()
    it.world.people["Nadia"] = replace(it.world.people["Gisel"], name="Nadia", language="en", zone="", contact="@nadia")
    assert "Jhansi passes you their class in “My School”" in it.says("Nadia", code)
    assert "Your signature of the agreement is missing." in it.taps("Nadia", "Accept")
    assert "3 Answers: within 3 school days" in it.taps("Nadia", "Read and sign")
    assert it.as_("Nadia", lambda turn: turn.me.zone) == "Asia/Kolkata"
    it.world.close()
