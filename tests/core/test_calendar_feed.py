"""The secret address at which a teacher's own calendar reads her calls."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from icalendar import Calendar

from core.usecases.calendar_feed import close_feed, feed_by_secret, open_feed
from core.usecases.erase import erase
from core.usecases.leave import leave
from core.usecases.session_cancel import cancel_call
from core.usecases.suspend import lift, suspend
from core.usecases.turn import House, Turn
from tests.core.company import PROJECT, Company
from tests.core.test_session_its_day import MEET, ZOOM, call

HOUSE = House("https://chaski.example", reachable=True)


@pytest.fixture
def company() -> Company:
    """Gisel with Jhansi and Olenka: Tuesday 1 December."""
    company = Company(datetime(2026, 12, 1, 13, tzinfo=UTC))
    company.together("jhansi", "olenka")
    return company


def address(company: Company, who: str) -> str:
    """A new address of hers."""
    return company.as_(who, lambda turn: open_feed(replace(turn, house=HOUSE)))


def read(company: Company, address: str) -> Calendar | None:
    """What a calendar gets at this address."""
    secret = address.rpartition("/")[2].removesuffix(".ics")
    file = company.as_(
        "", lambda turn: feed_by_secret(turn.store, turn.paper, HOUSE, secret, turn.now)
    )
    found = Calendar.from_ical(file) if file else None
    assert found is None or isinstance(found, Calendar)
    return found


def test_it_holds_her_own_calls_and_those_that_were_called_off(company: Company) -> None:
    first, theirs = call(company), call(company, "olenka", day="11", link=ZOOM)
    off = call(company, day="14")
    company.as_("jhansi", lambda turn: cancel_call(turn, off))
    mine = address(company, "jhansi")
    assert mine.startswith("webcal://chaski.example/c/")
    feed = read(company, mine)
    assert feed
    assert feed["METHOD"] == "PUBLISH"
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT1H" in feed.to_ical()
    events = {str(one["UID"]).partition("@")[0]: one for one in feed.walk("VEVENT")}
    assert set(events) == {first, off}
    assert (str(events[first]["LOCATION"]), events[off]["STATUS"]) == (MEET, "CANCELLED")
    assert ZOOM.encode() not in feed.to_ical()
    assert theirs not in events


def test_the_entries_are_those_of_the_invitations(company: Company) -> None:
    call(company)
    feed = read(company, address(company, "jhansi"))
    assert feed
    (event,) = feed.walk("VEVENT")
    (invited,) = Calendar.from_ical(company.papers("jhansi")[-1]).walk("VEVENT")
    assert str(event["UID"]).partition("@")[0] == str(invited["UID"]).partition("@")[0]
    assert event["SEQUENCE"] == invited["SEQUENCE"]


def test_a_new_address_ends_the_old_one_and_it_can_be_switched_off(company: Company) -> None:
    old = address(company, "jhansi")
    new = address(company, "jhansi")
    assert (read(company, old), read(company, new) is None) == (None, False)
    assert company.as_("jhansi", close_feed)
    assert read(company, new) is None
    assert read(company, "webcal://chaski.example/c/never.ics") is None


@pytest.mark.parametrize("gone", [suspend, erase])
def test_who_is_hidden_or_forgotten_has_no_calendar(company: Company, gone: object) -> None:
    mine = address(company, "jhansi")
    company.as_("jhansi", gone)  # type: ignore[arg-type]
    assert read(company, mine) is None
    if gone is suspend:
        company.as_("jhansi", lift)
        assert read(company, mine)


def test_who_leaves_a_project_takes_no_call_along(company: Company) -> None:
    call(company)
    mine = address(company, "jhansi")
    company.as_("jhansi", left)
    feed = read(company, mine)
    assert feed
    assert not feed.walk("VEVENT")


def left(turn: Turn) -> None:
    """She is out of the project."""
    leave(turn, next(m for m in turn.store.members.where(project=PROJECT) if m.teacher == turn.me.id))


def test_the_secret_is_kept_nowhere_but_on_her_card(company: Company) -> None:
    secret = address(company, "jhansi").rpartition("/")[2].removesuffix(".ics")
    assert len(secret) == 26
    (kept,) = company.as_("jhansi", lambda turn: turn.store.calendar_feeds.where(teacher="jhansi"))
    assert secret not in repr(kept)
