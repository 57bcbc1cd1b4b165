"""Wished times: usable weeks together, and the best that the calendars allow where a wish is impossible."""

from dataclasses import replace
from datetime import date

import pytest

from core.model.calendar import Break
from core.planning.calendars import ClassInPlan
from core.planning.instead import Span, allowed, instead, span_of
from core.planning.suggestion import shared_weeks, suggestion
from tests.planning.story import GISEL, JHANSI, OLENKA, THREE, TODAY, dec

MONDAY = date(2026, 11, 30)
SPRING = date(2027, 3, 1)


def with_exams(one: ClassInPlan, first: date, last: date) -> ClassInPlan:
    calendar = replace(one.calendar, breaks=(*one.calendar.breaks, Break(first, last, "", "exams")))
    return replace(one, calendar=calendar)


def test_five_shared_school_days_are_one_week() -> None:
    calendars = tuple(one.calendar for one in THREE)
    # 30 Nov-18 Dec, without 7 and 8 December in Argentina: 13 days.
    assert shared_weeks(calendars, MONDAY, dec(18)) == 13 / 5
    assert shared_weeks(calendars, dec(19), dec(31)) == 0


@pytest.mark.parametrize(
    ("first", "weeks", "last"),
    [
        (MONDAY, 1, dec(4)),
        (MONDAY, 3, dec(18)),
        (dec(2), 1, dec(8)),
        (dec(6), 1, dec(11)),
        (SPRING, 6, date(2027, 4, 9)),
    ],
)
def test_a_span_ends_before_a_weekend(first: date, weeks: int, last: date) -> None:
    assert span_of(first, weeks) == Span(first, last)
    assert span_of(first, weeks).weeks == weeks


def test_one_day_in_five_may_be_lost() -> None:
    calendars = (GISEL.calendar, OLENKA.calendar)
    assert allowed(calendars, span_of(MONDAY, 3))
    assert not allowed(calendars, span_of(dec(7), 1))
    assert instead((GISEL, OLENKA), span_of(MONDAY, 3), TODAY) is None


def test_of_weeks_that_share_four_days_one_in_five_may_be_lost_too() -> None:
    """Bangladesh has no school on Fridays: four weeks share 16 days, 13 are enough."""
    calendars = (OLENKA.calendar, replace(OLENKA.calendar, weekdays=frozenset({7, 1, 2, 3, 4})))
    lost = [with_exams(OLENKA, MONDAY, day).calendar for day in (dec(2), dec(3))]
    assert [allowed((*calendars, one), span_of(MONDAY, 4)) for one in lost] == [True, False]


def test_exams_at_the_end_make_a_suggestion_shorter() -> None:
    busy = with_exams(OLENKA, dec(9), dec(24))
    found = suggestion((JHANSI.calendar, busy.calendar), TODAY)
    assert found is not None
    assert (found.start, found.end) == (MONDAY, dec(4))


def test_a_wish_that_is_too_long_gets_shorter_or_begins_elsewhere() -> None:
    found = instead((GISEL, OLENKA), span_of(MONDAY, 4), TODAY)
    assert found is not None
    assert (found.days, found.weeks) == (13, 2.6)
    assert found.shorter == Span(MONDAY, dec(18))
    # In March the break of Ukraine and the holidays of Argentina leave 15 days of four weeks, one too few.
    assert found.moved == Span(date(2027, 3, 29), date(2027, 4, 23))


def test_the_nearest_other_start_is_offered_and_none_that_is_over() -> None:
    busy = with_exams(OLENKA, dec(7), dec(11))
    found = instead((JHANSI, busy), span_of(dec(7), 1), TODAY)
    assert found is not None
    assert found.shorter is None
    assert found.moved == span_of(dec(14), 1)
    late = instead((JHANSI, busy), span_of(dec(7), 1), dec(1))
    assert late == found
    early = with_exams(OLENKA, dec(7), dec(24))
    before = instead((JHANSI, early), span_of(dec(7), 1), TODAY)
    assert before is not None
    assert before.moved == span_of(MONDAY, 1)


def test_who_alone_stands_in_the_way_is_named_but_never_the_host() -> None:
    busy = with_exams(JHANSI, MONDAY, dec(18))
    found = instead((GISEL, busy, OLENKA), span_of(MONDAY, 3), TODAY)
    assert found is not None
    assert found.days == 0
    assert found.without == (JHANSI.id,)
    host = instead((busy, GISEL, OLENKA), span_of(MONDAY, 3), TODAY)
    assert host is not None
    assert host.without == ()
    two = instead((GISEL, busy), span_of(MONDAY, 3), TODAY)
    assert two is not None
    assert two.without == (), "a project needs two classes"
