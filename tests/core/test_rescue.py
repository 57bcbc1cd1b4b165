"""Nobody is left alone: another class comes in, or the last one finishes; and a project goes on without calls."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.model.refused import Refused
from core.model.wall import wall_of
from core.usecases.by_writing import call_after_all, may_write_instead, write_instead
from core.usecases.depart import leave_project
from core.usecases.phases import check_phase
from core.usecases.place import say_yes
from core.usecases.projects import find_member
from core.usecases.request import send_request
from core.usecases.rescue import is_alone, lead_on, offer_place, open_place, replacements
from core.usecases.salvage import salvage
from core.usecases.seekers import keep_seekers
from core.usecases.session_agree import agree
from core.usecases.session_day import say_met
from core.usecases.session_propose import propose_call
from core.usecases.sign import sign
from core.usecases.turn import Turn
from tests.core.company import PROJECT, Company


@pytest.fixture
def company() -> Iterator[Company]:
    """Gisel leads a project with Jhansi; Olenka and Nadia look for a class."""
    it = Company()
    it.together("jhansi")
    it.as_("", keep_all)
    it.until("UTC", "2026-12-01 15:00")
    yield it
    it.connection.close()


def keep_all(turn: Turn) -> None:
    """Let every class be found."""
    for name in ("gisel", "jhansi", "olenka", "nadia"):
        group = turn.store.classes.get(f"class-{name}")
        turn.store.classes.save(replace(group, languages=(("en", "fluent"),)))
    keep_seekers(turn)


def test_an_invitation_that_nobody_answered_names_who_could_be_invited_next(company: Company) -> None:
    company.as_("gisel", lambda turn: send_request(turn, "olenka", ""))
    company.until("America/Argentina/Buenos_Aires", "2026-12-16 12:00")
    (told,) = company.letters("gisel", "expired")
    assert told == (
        "Olenka did not answer in two weeks; I closed the invitation. Other classes are looking.\n"
        "1. Nadia · India · English\n[1 · Write to Nadia] [Find a class]"
    )


def offered(it: Company, name: str) -> str:
    """Gisel offers the place to somebody; the invitation."""
    return it.as_("gisel", lambda turn: offer_place(turn, f"{PROJECT}:class-{name}"))["request"]


def silent(it: Company, who: str) -> None:
    """A class has been silent to the end of the ladder."""

    def quiet(turn: Turn) -> None:
        member = turn.store.members.get(f"m-{who}")
        turn.store.members.save(replace(member, silence=replace(member.silence, rung=4, at=turn.now, since=None)))

    it.now += timedelta(minutes=1)
    it.as_("", quiet)


def test_when_a_partner_leaves_three_classes_are_offered_and_the_first_yes_has_the_place(company: Company) -> None:
    company.as_("jhansi", lambda turn: leave_project(turn, PROJECT))
    company.until("UTC", "2026-12-01 16:00")
    (letter,) = company.letters("gisel", "class-gone")
    assert "[Invite another class] [Finish with my class]" in letter
    found = company.as_("gisel", lambda turn: replacements(turn, turn.store.projects.get(PROJECT)))
    assert {one.found.teacher.id for one in found} == {"olenka", "nadia"}
    assert all(one.fits <= one.days and 2 * one.fits >= one.days for one in found)
    first, second = offered(company, "olenka"), offered(company, "nadia")
    company.until("UTC", "2026-12-02 10:00")
    (asked,) = company.letters("nadia", "request")
    assert "Hello, Nadia. There is a free place in “My School”, which has begun." in asked
    assert "Still to come:" in asked
    assert company.as_("olenka", lambda turn: say_yes(turn, first)) == PROJECT
    plan = company.project().shown
    assert plan is not None
    assert {one.owner for one in plan.milestones} == {"class-gisel", "class-olenka"}
    company.until("UTC", "2026-12-03 10:00")
    assert len(company.letters("gisel", "place-taken-up")) == 1
    assert len(company.letters("nadia", "place-filled")) == 1
    with pytest.raises(Refused, match="request-over"):
        company.as_("nadia", lambda turn: say_yes(turn, second))
    assert company.as_("nadia", lambda turn: find_member(turn, PROJECT)) is None


def test_a_silent_class_is_replaced_in_all_that_it_owed_and_told_kindly(company: Company) -> None:
    silent(company, "jhansi")
    request = offered(company, "nadia")
    assert company.as_("nadia", lambda turn: say_yes(turn, request)) == PROJECT
    plan = company.project().shown
    assert plan is not None
    assert {one.owner for one in plan.milestones} == {"class-gisel", "class-nadia"}
    heir = company.as_("nadia", lambda turn: find_member(turn, PROJECT))
    assert heir is not None
    assert (heir.state, heir.signed) == ("active", 0)
    company.as_("nadia", lambda turn: sign(turn, PROJECT, 1))
    company.until("UTC", "2026-12-02 10:00")
    assert "another class took your place" in company.letters("jhansi", "place-passed")[0]
    assert not company.letters("jhansi", "removed")


def test_whoever_is_back_in_time_keeps_her_place_and_the_other_comes_beside(company: Company) -> None:
    silent(company, "jhansi")
    request = offered(company, "nadia")
    company.now += timedelta(minutes=1)
    company.as_("", lambda turn: turn.store.teachers.save(turn.store.teachers.get("jhansi").seen_at(turn.now)))
    assert company.as_("nadia", lambda turn: say_yes(turn, request)) == PROJECT
    here = company.as_("", lambda turn: turn.store.members.where(project=PROJECT, state="active"))
    assert {one.teacher for one in here} == {"gisel", "jhansi", "nadia"}


def test_a_place_in_a_project_that_is_over_is_none(company: Company) -> None:
    company.as_("jhansi", lambda turn: leave_project(turn, PROJECT))
    request = offered(company, "nadia")
    company.as_("", lambda turn: turn.store.projects.save(company.project().put_away(turn.now)))
    assert company.as_("nadia", lambda turn: say_yes(turn, request)) == ""
    with pytest.raises(Refused, match=r"host-only|project-gone"):
        company.as_("nadia", lambda turn: open_place(turn, PROJECT))


def test_who_was_left_alone_is_offered_first_to_whoever_was_left_alone(company: Company) -> None:
    company.as_("jhansi", lambda turn: leave_project(turn, PROJECT))

    def other_half(turn: Turn) -> None:
        host = replace(turn.store.projects.get(PROJECT), id="half", host="nadia")
        turn.store.projects.add(host)
        member = next(one for one in turn.store.members.where(project=PROJECT, teacher="gisel"))
        turn.store.members.add(replace(member, id="h-nadia", project="half", teacher="nadia", group="class-nadia"))

    company.as_("", other_half)
    assert company.as_("", lambda turn: is_alone(turn, "class-nadia"))
    found = company.as_("gisel", lambda turn: replacements(turn, turn.store.projects.get(PROJECT)))
    assert [(one.found.teacher.id, one.alone) for one in found] == [("nadia", True), ("olenka", False)]


def test_the_last_class_finishes_alone_to_the_end(company: Company) -> None:
    with pytest.raises(Refused, match="not-alone"):
        company.as_("gisel", lambda turn: salvage(turn, PROJECT))
    company.as_("jhansi", lambda turn: leave_project(turn, PROJECT))
    with pytest.raises(Refused, match="project-gone"):
        company.as_("nadia", lambda turn: salvage(turn, PROJECT))
    company.as_("gisel", lambda turn: salvage(turn, PROJECT))
    plan = company.project().shown
    assert plan is not None
    assert not plan.calls()
    assert "Finishing with one class" in "\n".join(company.opens("gisel", "project", PROJECT))
    company.until("America/Argentina/Buenos_Aires", "2026-12-15 12:00")
    assert company.project().stage == "reflection"
    assert company.as_("gisel", lambda turn: check_phase(turn, PROJECT, ("class-gisel",))) == "dissemination"


def test_a_silent_host_is_followed_by_whoever_wants_to_lead(company: Company) -> None:
    with pytest.raises(Refused, match="lead-over"):
        company.as_("jhansi", lambda turn: lead_on(turn, PROJECT))
    silent(company, "gisel")
    company.as_("jhansi", lambda turn: lead_on(turn, PROJECT))
    assert company.project().host == "jhansi"


def test_calls_that_fail_twice_offer_a_project_in_writing_and_one_call_after_all(company: Company) -> None:
    def met_not(day: int) -> str:
        when = str(wall_of(datetime(2026, 12, day, 12, tzinfo=UTC), "UTC"))
        made = company.as_("gisel", lambda turn: propose_call(turn, PROJECT, ["gisel", "jhansi"], when, 45))
        company.as_("jhansi", lambda turn: agree(turn, made, 1))
        company.until("UTC", f"2026-12-{day:02} 15:00")
        company.as_("gisel", lambda turn: say_met(turn, made, "no"))
        return made

    first = met_not(2)
    assert company.as_("gisel", lambda turn: may_write_instead(turn, first)) == ""
    second = met_not(3)
    assert company.as_("jhansi", lambda turn: may_write_instead(turn, second)) == "", "the host decides"
    assert company.as_("gisel", lambda turn: may_write_instead(turn, second)) == PROJECT
    company.as_("gisel", lambda turn: write_instead(turn, PROJECT))
    plan = company.project().shown
    assert plan is not None
    assert not plan.calls()
    assert company.project().without_calls
    company.until("UTC", "2026-12-04 15:00")
    assert len(company.letters("jhansi", "written-instead")) == 1
    assert "Calls" not in company.opens("jhansi", "project", PROJECT)
    company.as_("jhansi", lambda turn: call_after_all(turn, PROJECT))
    assert "Calls" in company.opens("jhansi", "project", PROJECT)
