"""Calls on both sides of a change of the clocks, and rules that change after a call was agreed on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from core.model.session import LiveSession
from core.model.wall import Wall
from storage.unit_of_work import UnitOfWork
from tests.core.calls import ARGENTINA, UKRAINE, Calls, on_the_tenth, open_call

BEFORE = datetime(2026, 10, 20, 10, 0, tzinfo=ZoneInfo(ARGENTINA))


@pytest.fixture
def october(tmp_path: Path) -> Iterator[Calls]:
    """Ukraine puts its clocks back on Sunday 25 October 2026; Argentina has no summer time."""
    story = Calls(tmp_path, "Gisel", "Olenka", now=BEFORE)
    yield story
    story.close()


def keep(story: Calls, session: LiveSession) -> None:
    """Write a session as it is, whatever would be allowed."""

    def work(store: UnitOfWork) -> None:
        if store.sessions.find(session.id):
            store.sessions.save(session)
        else:
            store.sessions.add(session)

    story.world.database.writer.submit(lambda c: work(UnitOfWork(c))).result()


def test_a_call_after_the_change_has_the_hours_of_its_own_day(october: Calls) -> None:
    open_call(october)
    assert october.says("Gisel", "jueves 22 de octubre 9:00")[2] == "Olenka, Ucrania: 15:00–15:45"
    assert october.says("Gisel", "jueves 5 de noviembre 9:00")[2] == "Olenka, Ucrania: 14:00–14:45"
    october.taps("Gisel", "Proponer a Olenka")
    october.taps("Olenka", "Works for us")
    october.taps("Gisel", "Más adelante")
    assert october.sees("Olenka")[1] == "Thursday 5 November, 2:00–2:45 pm (Argentina 9:00–9:45 am)"
    october.until("Olenka", "2026-11-05 12:59")
    october.look_away()
    october.until("Olenka", "2026-11-05 13:00")
    assert october.arrived("Olenka")[0] == "In 1 hour, at 2:00 pm: call with Gisel."


def test_moved_over_the_change_the_proposers_wall_holds(october: Calls) -> None:
    friday = Wall(date(2026, 10, 23), time(14), UKRAINE)
    keep(october, LiveSession("s", "p", ("Gisel", "Olenka"), "Gisel", friday, friday.instant, state="confirmed"))
    october.says("Olenka", "/sessions")
    october.taps("Olenka", "Fri 23 Oct, 2:00 pm · Argentina 8:00 am")
    october.taps("Olenka", "Move")
    october.taps("Olenka", "Another time")
    october.says("Olenka", "Monday 2 November 2 pm")
    october.taps("Olenka", "Propose to Gisel")
    october.taps("Gisel", "De acuerdo")
    moved = october.session()
    assert moved.wall == Wall(date(2026, 11, 2), time(14), UKRAINE)
    assert moved.starts - friday.instant == timedelta(days=10, hours=1)


def test_an_hour_that_does_not_exist_is_moved_and_the_card_says_so(october: Calls) -> None:
    gap = Wall(date(2027, 3, 28), time(3, 30), UKRAINE)
    keep(october, LiveSession("s", "p", ("Gisel", "Olenka"), "Gisel", gap, gap.instant, state="confirmed"))
    october.says("Olenka", "/sessions")
    seen = october.taps("Olenka", "Sun 28 Mar, 4:30 am · Argentina Sat 10:30 pm")
    assert "That day the clocks go forward and the chosen hour does not exist: it is at 4:30 am." in seen


def test_new_rules_of_a_country_keep_the_wall_and_owe_everything_anew(tmp_path: Path) -> None:
    story = Calls(tmp_path)
    on_the_tenth(story)
    agreed = story.session()
    # As if it had been agreed on by rules that put Argentina an hour further from UTC.
    keep(story, replace(agreed, starts=agreed.starts + timedelta(hours=1)))
    story.until("Gisel", "2026-12-08 12:00")
    assert story.session().starts == agreed.starts
    assert story.session().wall == agreed.wall
    # The news waits for the school day: 8 December has none in Argentina.
    story.until("Gisel", "2026-12-09 08:00")
    assert any(line.startswith("📅 Movida: jueves 10 de diciembre, 7:15–8:00") for line in story.arrived("Gisel"))
    story.until("Gisel", "2026-12-10 06:15")
    assert "En 1 hora, a las 7:15: videollamada con Jhansi." in story.arrived("Gisel")
    story.close()
