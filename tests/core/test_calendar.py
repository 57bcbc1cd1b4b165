"""A class's own school year and lesson hours: what wins over what, and what stays possible."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

import pytest

from core.conversations.when import dates_said
from core.letters.calendars import school_hours, weekdays
from core.model.calendar import Hours
from core.model.refused import Refused
from core.usecases import lessons
from core.usecases.calendar import accept_calendar, add_break, drop_break, own_calendar, turn_day, turn_weekday
from core.usecases.join import know_hours, own_class
from core.usecases.plan_make import make_plan
from core.usecases.projects import members, my_projects
from core.usecases.request import accept, send_request
from core.usecases.turn import Turn
from tests.core.stage import Stage, stage
from tests.transcripts.script import Person

MONDAY = [["1", "08:00", "08:45"], ["1", "10:00", "11:00"]]


@pytest.fixture(scope="module")
def story() -> Iterator[Stage]:
    """Gisel and Jhansi have met; each test begins with the classes as they were."""
    with stage() as it:
        yield it


@pytest.fixture
def it(story: Stage) -> Iterator[Stage]:
    kept = {who: story.within(who, own_class) for who in ("Gisel", "Jhansi")}
    yield story
    for who, group in kept.items():
        story.within(who, lambda turn, group=group: turn.store.classes.save(group))  # type: ignore[misc]


def moves_to(turn: Turn, country: str) -> None:
    turn.store.classes.save(replace(own_class(turn), country=country))


def test_a_holiday_is_named_in_both_languages(it: Stage) -> None:
    it.within("Jhansi", lambda turn: moves_to(turn, "BD"))
    it.does("Jhansi", "/calendar")
    lines = it.last("Jhansi").lines
    assert any(line.startswith("Holidays: Wed 16 Dec, Victory Day (বিজয় দিবস)") for line in lines)
    assert "Days: Sunday to Thursday" in lines
    assert any("secondary schools in Bangladesh" in line for line in lines)


def test_a_country_without_a_template_asks_for_the_last_day(it: Stage) -> None:
    it.within("Jhansi", lambda turn: moves_to(turn, "KE"))
    it.does("Jhansi", "/calendar")
    assert "School: the last day is not known yet" in it.last("Jhansi").lines
    assert "[That's right]" not in it.last("Jhansi").lines[-1]
    with pytest.raises(Refused, match="last-day-unknown"):
        it.within("Jhansi", accept_calendar)
    it.does("Jhansi", "[Last day]", "4 December")
    assert "School: until Fri 4 Dec" in it.last("Jhansi").lines


def test_a_break_under_way_is_understood_and_one_that_is_over_is_not(it: Stage) -> None:
    it.does("Gisel", "/calendario", "[Recesos y exámenes]", "del 16 al 27 de noviembre")
    assert it.last("Gisel").lines[0] == "16–27 nov: ¿qué es?"
    it.does("Gisel", "[Receso]", "[Recesos y exámenes]", "del 2 al 6 de noviembre de 2026")
    assert it.last("Gisel").lines[0].startswith("No entendí qué días son")
    assert not it.within("Gisel", own_calendar).school_day(date(2026, 11, 26))


def test_every_weekday_but_the_last_can_go(it: Stage) -> None:
    for day in (1, 2, 3, 4):
        it.within("Gisel", lambda turn, day=day: turn_weekday(turn, day))  # type: ignore[misc]
    with pytest.raises(Refused, match="hours-none"):
        it.within("Gisel", lambda turn: turn_weekday(turn, 5))


def test_a_day_off_turns_round_and_back(it: Stage) -> None:
    for day, first, second in (("2026-12-08", "school", "off"), ("2026-12-03", "off", "school")):
        assert it.within("Gisel", lambda turn, day=day: turn_day(turn, day)) == first  # type: ignore[misc]
        assert it.within("Gisel", lambda turn, day=day: turn_day(turn, day)) == second  # type: ignore[misc]
    assert it.within("Gisel", own_class).taught == ()
    assert it.within("Gisel", own_class).breaks == ()


def test_a_break_that_neither_she_nor_the_country_has_changes_nothing(it: Stage) -> None:
    before = it.within("Gisel", own_class)
    it.within("Gisel", lambda turn: drop_break(turn, "2026-12-01", "2026-12-02"))
    assert it.within("Gisel", own_class) == before


def test_days_told_one_by_one_are_the_week_of_the_class(it: Stage) -> None:
    told = [["08:00", "10:00"], ["13:00", "17:00"]]
    assert it.within("Jhansi", lambda turn: know_hours(turn, told, [1, 4])) == ["08:00", "17:00"]
    calendar = it.within("Jhansi", own_calendar)
    assert calendar.weekdays == {1, 4}
    assert calendar.hours == (Hours(1, time(8), time(10)), Hours(4, time(13), time(17)))
    said = it.within("Jhansi", lambda turn: school_hours(turn, own_calendar(turn)))
    assert said == "Monday: 8:00–10:00 am; Thursday: 1:00–5:00 pm"
    it.within("Jhansi", lambda turn: know_hours(turn, [["09:00", "12:00"]], []))
    assert it.within("Jhansi", own_calendar).hours == (Hours(1, time(9), time(12)), Hours(4, time(9), time(12)))


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ({1, 2, 3, 4, 5}, "lunes a viernes"),
        ({7, 1, 2, 3, 4}, "domingo a jueves"),
        ({1, 2}, "lunes y martes"),
        ({1, 2, 4, 5}, "lunes, martes, jueves y viernes"),
        ({1, 2, 3, 4, 5, 6, 7}, "lunes, martes, miércoles, jueves, viernes, sábado y domingo"),
    ],
)
def test_weekdays_in_words(it: Stage, days: set[int], said: str) -> None:
    assert it.within("Gisel", lambda turn: weekdays(turn, frozenset(days))) == said


def test_a_lesson_takes_the_place_of_those_it_overlaps(it: Stage) -> None:
    it.within("Gisel", lambda turn: lessons.add_lessons(turn, MONDAY))
    it.within("Gisel", lambda turn: lessons.add_lessons(turn, [["1", "08:30", "10:00"]]))
    kept = it.within("Gisel", lambda turn: lessons.lessons_on(turn, 1))
    assert [(one.opens, one.closes) for one in kept] == [(time(8, 30), time(10)), (time(10), time(11))]
    offered = it.within("Gisel", lambda turn: lessons.periods_on(turn, 1))
    assert [one.opens for one in offered[:4]] == [time(8, 30), time(10), time(11), time(11, 45)]
    assert it.within("Gisel", lambda turn: lessons.turn_lesson(turn, ["1", "10:00", "11:00"])) is False
    assert len(it.within("Gisel", own_class).lessons) == 1


def test_copied_lessons_take_the_place_of_a_days_own(it: Stage) -> None:
    it.within("Gisel", lambda turn: lessons.add_lessons(turn, [*MONDAY, ["3", "12:00", "13:00"]]))
    it.within("Gisel", lambda turn: lessons.copy_lessons(turn, 1, [2, 3]))
    assert [(one.weekday, one.opens.hour) for one in it.within("Gisel", own_class).lessons] == [
        (1, 8), (1, 10), (2, 8), (2, 10), (3, 8), (3, 10),
    ]  # fmt: skip
    with pytest.raises(Refused, match="lesson-no-school"):
        it.within("Gisel", lambda turn: lessons.add_lessons(turn, [["6", "08:00", "09:00"]]))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seis semanas desde el 1 de marzo", "dates:2027-03-01:2027-04-09"),
        ("del 1 de marzo al 9 de abril", "dates:2027-03-01:2027-04-09"),
        ("dos semanas, desde el 1 de marzo", "dates:2027-03-01:2027-03-12"),
        ("dos semanas", "dates:2026-11-30:2026-12-11"),
        ("400 semanas", None),
        ("1 de marzo", None),
        ("11 de diciembre", None),
        ("seis semanas cuando puedan", None),
    ],
)
def test_dates_typed_at_the_first_question(it: Stage, words: str, value: str | None) -> None:
    assert it.within("Gisel", lambda turn: dates_said(turn, words)) == value


def test_exams_in_a_plan_are_shown_where_they_were_told(it: Stage) -> None:
    olenka = Person("Olenka", "telegram", "en", "Europe/Kyiv", "Telegram @olenka_klas")
    it.meets(olenka)
    jhansi, other = (it.within(who, lambda turn: turn.me.id) for who in ("Jhansi", "Olenka"))
    asked = it.within("Gisel", lambda turn: send_request(turn, other, ""))["request"]
    it.within("Olenka", lambda turn: accept(turn, asked))
    it.within("Gisel", lambda turn: make_plan(turn, f"dates:2026-11-30:2026-12-18:{jhansi}", {}))
    taking_part = it.within("Gisel", lambda turn: [one.teacher for one in members(turn, my_projects(turn)[0])])
    assert taking_part[1:] == [other]
    it.within("Gisel", lambda turn: add_break(turn, "2026-12-09", "2026-12-11", "exams"))
    it.does("Gisel", "/calendario")
    said = [line for line in it.last("Gisel").lines if line.startswith("Mi escuela tiene algo")]
    assert said == ["Mi escuela tiene algo para hacer cuando tu grupo no tiene clase: jue 10 dic."]
    it.does("Gisel", "[Ver el plan]")
    assert it.last("Gisel").lines[0].startswith("Mi escuela")
