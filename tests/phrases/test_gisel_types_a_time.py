"""Friday 27 November, 10:00 in Buenos Aires: what Gisel may type for the call with India, and what she is offered."""

from dataclasses import replace
from datetime import time
from zoneinfo import ZoneInfo

from core.phrases import Ask, Instant, Reject, read
from tests.phrases.notation import told
from tests.phrases.people import GISEL, JHANSI

INDIA = ZoneInfo("Asia/Kolkata")


def _in_india(candidate: object) -> str:
    assert isinstance(candidate, Instant)
    return f"{candidate.start.astimezone(INDIA):%a %H:%M}"


def test_the_day_and_hour_of_the_card() -> None:
    reading = read("jueves 10 de diciembre 7:15", GISEL)
    assert isinstance(reading, Instant)
    assert told(reading) == "2026-12-10 07:15"
    assert reading.assumed == ()
    assert _in_india(reading) == "Thu 15:45"


def test_at_seven_may_be_the_morning_or_the_evening() -> None:
    reading = read("jueves 10 a las 7", GISEL)
    assert told(reading) == "ask day-part 2026-12-10 07:00 | 2026-12-10 19:00"
    assert isinstance(reading, Ask)
    assert [_in_india(one) for one in reading.candidates] == ["Thu 15:30", "Fri 03:30"]


def test_one_of_two_days_of_next_week() -> None:
    reading = read("jueves o viernes de la semana que viene, 7:15", GISEL)
    assert told(reading) == "ask which-day 2026-12-03 07:15 | 2026-12-04 07:15"


def test_november_has_thirty_days() -> None:
    assert told(read("31 de noviembre 7:15", GISEL)) == "ask no-such-day 2026-11-30 07:15 | 2026-12-01 07:15"


def test_the_tenth_is_no_wednesday() -> None:
    assert told(read("miércoles 10 de diciembre", GISEL)) == "ask weekday-conflict day 2026-12-09 | day 2026-12-10"


def test_yesterday_is_over_and_can_be_named() -> None:
    reading = read("ayer a las 7:15", GISEL)
    assert isinstance(reading, Reject)
    assert reading.reason == "past"
    assert [told(one) for one in reading.near] == ["2026-11-26 07:15"]


def test_no_school_on_the_eighth() -> None:
    reading = read("el 8 de diciembre a las 9", GISEL)
    assert told(reading) == "ask closed-day 2026-12-09 09:00 | 2026-12-08 09:00"


def test_whenever_you_can_is_no_time() -> None:
    assert read("cuando puedan", GISEL) == Ask("not-understood", unread=("cuando", "puedan"))


def test_the_words_that_could_not_be_read_are_named_beside_what_the_others_mean() -> None:
    reading = read("jueves 10 de diciembre 7:15 si Jhansi puede", GISEL)
    assert isinstance(reading, Ask)
    assert reading.unread == ("si", "Jhansi", "puede")
    assert [told(one) for one in reading.candidates] == ["2026-12-10 07:15"]


def test_nothing_is_offered_behind_a_not() -> None:
    assert read("el jueves a las 9 no", GISEL) == Ask("not-understood", unread=("no",))


def test_the_hour_she_is_used_to_stands_in_for_one_that_was_not_typed() -> None:
    reading = read("jueves 10", replace(GISEL, usual=time(7, 15)))
    assert isinstance(reading, Instant)
    assert told(reading) == "2026-12-10 07:15"
    assert reading.assumed == ("hour",)


def test_without_school_hours_a_bare_hour_is_asked() -> None:
    reading = read("jueves 10 a las 9", replace(GISEL, hours=None))
    assert told(reading) == "ask day-part 2026-12-10 09:00 | 2026-12-10 21:00"


def test_an_hour_typed_in_another_zone_says_which() -> None:
    reading = read("10 de diciembre 15:45 hora de India", GISEL)
    assert isinstance(reading, Instant)
    assert reading.zone == "Asia/Kolkata"
    assert told(reading) == "2026-12-10 07:15"


def test_ist_is_hers_for_a_teacher_in_india() -> None:
    reading = read("3pm IST on Monday", JHANSI)
    assert isinstance(reading, Instant)
    assert reading.zone == ""


def test_english_typed_to_a_spanish_speaker_is_read_too() -> None:
    assert told(read("Thursday 10 December at 3 pm", GISEL)) == "2026-12-10 15:00"
