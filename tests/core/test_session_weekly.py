"""Weekly calls: asked for once, each of them an ordinary call, and the warning before a change of the clocks."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from icalendar import Calendar

from core.model.refused import Refused
from core.model.session import LiveSession
from core.model.wall import Wall
from core.usecases.archive import archive
from core.usecases.depart import leave_project
from core.usecases.session_agree import agree, keep_time
from core.usecases.session_cancel import cancel_call
from core.usecases.session_link import give_link
from core.usecases.session_propose import propose_call, propose_time, propose_weekly, withdraw_proposal
from core.usecases.session_timed import RULES
from core.usecases.turn import Turn
from tests.core.company import PROJECT, Company

MEET = "https://meet.google.com/abc-defg-hij"
ROME, NEW_YORK = "Europe/Rome", "America/New_York"


@pytest.fixture
def autumn() -> Company:
    """Gisel teaches in Rome and Jhansi in New York: Monday 12 October 2026, a plan up to the beginning of December."""
    company = Company(datetime(2026, 10, 12, 14, tzinfo=UTC))
    lives(company, "gisel", ROME, "IT")
    lives(company, "jhansi", NEW_YORK, "US")
    company.together("jhansi")
    company.as_("", weeks_of_autumn)
    return company


def lives(company: Company, who: str, zone: str, country: str) -> None:
    """Somebody teaches in another country."""

    def move(turn: Turn) -> None:
        turn.store.teachers.save(replace(turn.store.teachers.get(who), zone=zone, country=country))
        turn.store.classes.save(replace(turn.store.classes.get(f"class-{who}"), country=country))

    company.as_("", move)


def weeks_of_autumn(turn: Turn) -> None:
    """The plan lies in autumn."""
    project = turn.store.projects.get(PROJECT)
    assert project.shown
    plan = replace(project.shown, start=date(2026, 10, 12), end=date(2026, 12, 4))
    turn.store.projects.save(replace(project, plan=plan, shown=plan))


def agreed(company: Company, day: date = date(2026, 10, 20)) -> str:
    """A call at 14:00 in Rome, agreed on, with a link."""
    wall = str(Wall(day, time(14), ROME))
    session = company.as_("gisel", lambda turn: propose_call(turn, PROJECT, ["gisel", "jhansi"], wall, 45))
    company.as_("jhansi", lambda turn: agree(turn, session, 1))
    company.as_("gisel", lambda turn: give_link(turn, session, MEET))
    company.go_to(company.now)
    return session


def weekly(company: Company, until: str = "2026-11-10") -> list[LiveSession]:
    """The same every week up to a day; all its calls."""
    first = agreed(company)
    round_ = company.as_("gisel", lambda turn: propose_weekly(turn, first, until))
    company.go_to(company.now)
    company.as_("jhansi", lambda turn: agree(turn, first, round_))
    company.go_to(company.now)
    return calls(company)


def calls(company: Company) -> list[LiveSession]:
    """Every call, the earliest first."""
    found = company.as_("", lambda turn: turn.store.sessions.where(project=PROJECT))
    return sorted(found, key=lambda one: one.starts)


def test_the_card_shows_every_week_with_both_hours(autumn: Company) -> None:
    first = agreed(autumn)
    assert "Every week" in autumn.opens("gisel", "call-more", first)
    assert autumn.opens("gisel", "weekly", first)[:4] == [
        "Every week with Jhansi? These would be the calls:",
        "27 Oct: 2:00 pm (United States 9:00 am)",
        "3 Nov, 10 Nov, 17 Nov, 24 Nov and 1 Dec: 2:00 pm (United States 8:00 am)",
        "Propose until 1 Dec",
    ]


def test_asked_once_and_agreed_on_once_each_is_an_ordinary_call(autumn: Company) -> None:
    first, *others = weekly(autumn)
    assert [one.wall.day.isoformat()[5:] for one in others] == ["10-27", "11-03", "11-10"]
    assert {(one.series, one.state, one.link, one.wall.hour) for one in others} == {
        (first.series, "confirmed", MEET, time(14))
    }
    asked, told = autumn.letters("jhansi", "weekly-proposed"), autumn.letters("gisel", "series-agreed")
    assert "27 Oct: 9:00 am (Italy 2:00 pm)" in asked[0]
    assert told[0].splitlines()[:2] == ["📅 Every week: call with Jhansi", "20 Oct: 2:00 pm (United States 8:00 am)"]


def test_new_york_is_warned_a_week_and_a_day_before_each_shift_and_rome_never(autumn: Company) -> None:
    weekly(autumn)
    autumn.until(ROME, "2026-11-11 12:00")
    assert len(autumn.letters("gisel", "reminder-hour")) == 4
    assert len(autumn.letters("jhansi", "reminder-minutes")) == 4
    italys = (
        "From Tuesday 27 October the call with Gisel is at 9:00 am for you, not 8:00 am: the clocks change in Italy. "
        "The week after it is 8:00 am again.\n[Fine] [Move it]"
    )
    own = (
        "From Tuesday 3 November the call with Gisel is at 8:00 am for you, not 9:00 am: "
        "the clocks change in your country.\n[Fine] [Move it]"
    )
    assert autumn.letters("jhansi", "clocks-week") == autumn.letters("jhansi", "clocks-day") == [italys, own]
    assert not autumn.letters("gisel", "clocks-week")
    assert not autumn.letters("gisel", "clocks-day")


def test_a_week_that_is_called_off_changes_what_comes_as_a_surprise(autumn: Company) -> None:
    _, shifted, *_ = weekly(autumn)
    autumn.as_("jhansi", lambda turn: cancel_call(turn, shifted.id))
    autumn.until(ROME, "2026-11-03 15:00")
    assert not autumn.letters("jhansi", "clocks-week")
    assert len(autumn.letters("jhansi", "reminder-hour")) == 2


def test_a_single_call_beyond_a_change_is_told_to_the_class_that_does_not_live_by_its_wall(autumn: Company) -> None:
    agreed(autumn, date(2026, 10, 27))
    autumn.until(ROME, "2026-10-28 12:00")
    assert autumn.letters("jhansi", "clocks-week")[0].startswith(
        "On Tuesday 27 October the call with Gisel is at 9:00 am for you (Italy 2:00 pm). By the difference when it "
        "was proposed it would be 8:00 am: the clocks change in Italy."
    )
    assert len(autumn.letters("jhansi", "clocks-day")) == 1
    assert not autumn.letters("gisel", "clocks-week")


def test_new_rules_of_a_country_are_noticed_two_days_before(autumn: Company) -> None:
    session = agreed(autumn, date(2026, 10, 27))
    # As if the rules had known of no change when it was agreed on.
    autumn.as_("", lambda turn: turn.store.outbox.cancel(session, ("clocks-week", "clocks-day")))
    autumn.as_("", lambda turn: owed_anew(turn, session))
    autumn.until(ROME, "2026-10-28 12:00")
    assert len(autumn.letters("jhansi", "clocks-day")) == 1


def owed_anew(turn: Turn, session_id: str) -> None:
    """The call has another revision, about which nobody was warned."""
    one = turn.store.sessions.get(session_id)
    turn.store.sessions.save(replace(one, revision=one.revision + 1))
    turn.later(RULES, one.id, one.starts.replace(day=25), revision=one.revision + 1, teacher=one.host)


def test_one_call_moves_alone_or_with_all_that_follow(autumn: Company) -> None:
    _, second, third, *_ = weekly(autumn, "2026-11-24")
    assert autumn.opens("jhansi", "move", second.id) == [
        "It is a weekly call. Which shall we move?", "Only this one", "All that follow"
    ]  # fmt: skip
    alone = str(Wall(date(2026, 10, 27), time(8), NEW_YORK))
    autumn.as_("jhansi", lambda turn: propose_time(turn, second.id, alone, 45))
    autumn.as_("gisel", lambda turn: agree(turn, second.id, 1))
    assert [f"{one.shown:%d %H:%M}" for one in (call.wall for call in calls(autumn)[1:3])] == ["27 13:00", "03 14:00"]
    later = str(Wall(date(2026, 11, 4), time(15), ROME))
    autumn.as_("gisel", lambda turn: propose_time(turn, third.id, later, 45, True))
    autumn.go_to(autumn.now)
    assert autumn.letters("jhansi", "move-proposed")[-1].splitlines()[2:4] == [
        "Those that follow change too:", "18 Nov and 25 Nov: 9:00 am (Italy 3:00 pm)"
    ]  # fmt: skip
    autumn.as_("jhansi", lambda turn: agree(turn, third.id, 1))
    # On the 11th the United States have no school: that call stays where it is.
    assert [f"{one.wall.day:%d %b} {one.wall.hour:%H}" for one in calls(autumn)[2:]] == [
        "04 Nov 15", "10 Nov 14", "18 Nov 15", "25 Nov 15"
    ]  # fmt: skip


def test_all_that_follow_are_called_off_in_one_letter_with_one_file(autumn: Company) -> None:
    _, second, *_ = weekly(autumn)
    assert "All until 10 Nov" in autumn.opens("gisel", "cancel-call", second.id)
    autumn.as_("gisel", lambda turn: cancel_call(turn, second.id, True))
    autumn.go_to(autumn.now)
    assert [one.state for one in calls(autumn)] == ["confirmed", *("cancelled",) * 3]
    (told,) = autumn.letters("jhansi", "series-cancelled")
    assert told.startswith("Gisel cancelled these calls.")
    assert "27 Oct: 9:00 am (Italy 2:00 pm)" in told
    autumn.until(ROME, "2026-10-27 15:00")
    assert len(autumn.letters("jhansi", "reminder-hour")) == 1


@pytest.mark.parametrize("ends", ["left", "archived"])
def test_whoever_leaves_with_a_series_is_no_flood(autumn: Company, ends: str) -> None:
    weekly(autumn)
    if ends == "left":
        autumn.as_("jhansi", lambda turn: leave_project(turn, PROJECT))
    else:
        autumn.as_("gisel", lambda turn: archive(turn, PROJECT))
    autumn.go_to(autumn.now)
    other = "gisel" if ends == "left" else "jhansi"
    assert len(autumn.letters(other, "series-cancelled")) == 1
    assert not autumn.letters(other, "session-cancelled")


def test_rather_not_and_taken_back_leave_the_one_call(autumn: Company) -> None:
    first = agreed(autumn)
    round_ = autumn.as_("gisel", lambda turn: propose_weekly(turn, first, "2026-11-24"))
    with pytest.raises(Refused, match="call-waits"):
        autumn.as_("jhansi", lambda turn: propose_weekly(turn, first, "2026-11-24"))
    autumn.as_("jhansi", lambda turn: keep_time(turn, first, round_))
    autumn.go_to(autumn.now)
    assert autumn.letters("gisel", "weekly-kept")[0].startswith("There was no yes from Jhansi to a call every week.")
    again = autumn.as_("gisel", lambda turn: propose_weekly(turn, first, "2026-11-24"))
    assert autumn.as_("gisel", lambda turn: withdraw_proposal(turn, first, again)) == "weekly"
    assert len(calls(autumn)) == 1


def test_a_calendar_that_reads_the_files_in_order_ends_in_what_is_true(autumn: Company) -> None:
    _, second, third, *_ = weekly(autumn)
    later = str(Wall(date(2026, 11, 3), time(9), NEW_YORK))
    autumn.as_("jhansi", lambda turn: propose_time(turn, third.id, later, 45))
    autumn.as_("gisel", lambda turn: agree(turn, third.id, 1))
    autumn.go_to(autumn.now)
    autumn.as_("gisel", lambda turn: cancel_call(turn, second.id, True))
    autumn.as_("jhansi", lambda turn: give_link(turn, calls(autumn)[0].id, "https://zoom.us/j/1"))
    autumn.go_to(autumn.now)
    kept = replayed(autumn.papers("gisel"))
    true = {one.id: one for one in calls(autumn) if one.state == "confirmed"}
    assert {uid.partition("@")[0] for uid in kept} == set(true)
    assert [str(one["LOCATION"]) for one in kept.values()] == ["https://zoom.us/j/1"]


def replayed(files: list[bytes]) -> dict[str, dict[str, object]]:
    """What a calendar holds that took the newest of each entry, and let go what was called off."""
    kept: dict[str, dict[str, object]] = {}
    for file in files:
        for event in Calendar.from_ical(file).walk("VEVENT"):
            uid = str(event["UID"])
            if uid not in kept or event["SEQUENCE"] >= kept[uid]["SEQUENCE"]:  # type: ignore[operator]
                kept[uid] = dict(event)
    return {uid: event for uid, event in kept.items() if event["STATUS"] == "CONFIRMED"}
