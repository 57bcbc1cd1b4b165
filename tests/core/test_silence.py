"""The silent-partner ladder: in the silent class's own school days, never blaming, and ended by any sign of life."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from core.conversations.days import days_in
from core.model.calendar import Break
from core.model.ladder import HEARD, next_day, rung_days
from core.model.refused import Refused
from core.model.teacher import Channel
from core.model.wall import wall_of
from core.planning.calendars import calendar_of
from core.usecases.board_add import keep_words
from core.usecases.pause import pause, resume
from core.usecases.projects import colleagues
from core.usecases.say import send_note
from core.usecases.session_propose import propose_call
from core.usecases.silence_answers import ask_help, busy_until, go_on_without, sending_soon, wait_week
from core.usecases.turn import Turn
from tests.core.company import PROJECT, Company

QUESTION = datetime(2026, 11, 30, 13, 30, tzinfo=UTC)
"""Monday 30 November, 10:30 in Argentina."""
LETTERS = ("silence-nudge", "silence-told", "seat-open")


@pytest.fixture
def company() -> Iterator[Company]:
    """Gisel asks Olenka something on the first day; Jhansi works along, Olenka says nothing."""
    it = Company()
    it.together("jhansi", "olenka")
    it.go_to(QUESTION)
    for name in ("gisel", "jhansi"):
        work(it, name)
    it.as_("gisel", lambda turn: send_note(turn, ["olenka"], "How do you greet each other?"))
    yield it
    it.connection.close()


def work(it: Company, name: str) -> None:
    """A class is there, and has put on the board what it owes for the whole project."""
    it.as_(name, lambda turn: alive(turn, name))
    for day in (0, 4, 11, 14):
        later = QUESTION + timedelta(days=day)
        it.as_(name, lambda turn, at=later: keep_words(replace(turn, now=at), PROJECT, "Our desk"))  # type: ignore[misc]


def alive(turn: Turn, name: str) -> None:
    """A sign of life of somebody, as the turn of her message would leave it."""
    turn.store.teachers.save(turn.store.teachers.get(name).seen_at(turn.now))


def came(it: Company, who: str) -> list[tuple[str, str]]:
    """(kind, beginning of the words) of what the ladder wrote to somebody."""
    return [(kind, words.split("\n")[0]) for reader, kind, words in it.read if reader == who and kind in LETTERS]


def rung(it: Company, name: str = "olenka") -> int:
    """The rung on which this class stands."""
    return it.as_("", lambda turn: turn.store.members.get(f"m-{name}").silence.rung)


def on_its_days(it: Company, days: dict[str, int]) -> None:
    """The rung is taken early on each day in Kyiv, and nothing reaches her before 8:00."""
    for day, expected in days.items():
        it.until("Europe/Kyiv", f"{day} 04:59")
        assert rung(it) == expected - 1, day
        before = came(it, "olenka")
        it.until("Europe/Kyiv", f"{day} 07:59")
        assert (rung(it), came(it, "olenka")) == (expected, before), day
        it.until("Europe/Kyiv", f"{day} 08:01")


def test_the_days_of_the_ladder_are_those_of_the_golden_story(company: Company) -> None:
    on_its_days(company, {"2026-12-04": 1, "2026-12-08": 2, "2026-12-10": 3, "2026-12-15": 4})
    assert [kind for kind, _ in came(company, "olenka")] == ["silence-nudge"]
    assert came(company, "olenka")[0][1].startswith("The class of Gisel is waiting for your part in “My School”: five")
    company.until("America/Argentina/Buenos_Aires", "2026-12-15 08:01")
    assert [kind for kind, _ in came(company, "gisel")] == ["silence-told", "seat-open"]
    (told,) = company.letters("gisel", "silence-told")
    assert "Nothing has come from Olenka since 30 November; I wrote once." in told
    assert "go on with India" in told
    assert not came(company, "jhansi") or "Olenka" in came(company, "jhansi")[0][1]


def test_the_second_messenger_is_used_once_and_only_where_there_is_one(company: Company) -> None:
    other = Channel("slack:t:olenka", "olenka", "slack", "t", "olenka", "chat-slack", "@o", heard_at=None)
    company.as_("", lambda turn: turn.store.channels.add(other))
    company.until("Europe/Kyiv", "2026-12-15 09:00")
    assert [kind for kind, _ in came(company, "olenka")] == ["silence-nudge", "silence-nudge"]
    assert "I wrote twice" in company.letters("gisel", "silence-told")[0]


def test_any_sign_of_life_begins_the_days_anew(company: Company) -> None:
    company.until("Europe/Kyiv", "2026-12-08 12:00")
    assert rung(company) == 2
    company.as_("", lambda turn: alive(turn, "olenka"))
    company.until("Europe/Kyiv", "2026-12-11 12:00")
    assert rung(company) == 0
    assert not came(company, "gisel")
    company.until("Europe/Kyiv", "2026-12-14 09:00")
    assert rung(company) == 1, "four school days after the eighth"


def test_whoever_was_told_hears_that_she_is_back(company: Company) -> None:
    company.until("Europe/Kyiv", "2026-12-10 12:00")
    company.as_("", lambda turn: alive(turn, "olenka"))
    company.until("America/Argentina/Buenos_Aires", "2026-12-11 16:00")
    assert len(company.letters("gisel", "silence-over")) == 1
    assert "Olenka" not in str(company.opens("gisel", "project", PROJECT)[3:5])


def test_exams_of_hers_stop_the_days(company: Company) -> None:
    exams = Break(date(2026, 12, 1), date(2026, 12, 14), "", "exams")

    def declared(turn: Turn) -> None:
        turn.store.classes.save(replace(turn.store.classes.get("class-olenka"), breaks=(exams,)))

    company.as_("", declared)
    company.until("Europe/Kyiv", "2026-12-17 20:00")
    assert not came(company, "olenka")
    company.until("Europe/Kyiv", "2026-12-18 08:01")
    assert len(came(company, "olenka")) == 1


def test_busy_until_tells_the_day_and_asks_nothing_before_it_is_over(company: Company) -> None:
    company.until("Europe/Kyiv", "2026-12-04 09:00")
    company.as_("olenka", lambda turn: busy_until(turn, PROJECT, "2026-12-11"))
    company.until("Europe/Kyiv", "2026-12-16 23:00")
    assert [kind for kind, _ in came(company, "olenka")] == ["silence-nudge"]
    (told,) = company.letters("gisel", "silence-busy")
    assert "Olenka has other things to do until Friday 11 December" in told
    company.until("Europe/Kyiv", "2026-12-17 08:01")
    assert len(came(company, "olenka")) == 2
    with pytest.raises(Refused, match="pause-past"):
        company.as_("olenka", lambda turn: busy_until(turn, PROJECT, "2026-12-11"))


def test_sending_this_week_is_five_school_days_of_peace(company: Company) -> None:
    company.until("Europe/Kyiv", "2026-12-04 09:00")
    assert company.as_("olenka", lambda turn: sending_soon(turn, PROJECT)) == "2026-12-11"
    company.until("Europe/Kyiv", "2026-12-16 23:00")
    assert len(came(company, "olenka")) == 1
    assert not company.letters("gisel", "silence-soon"), "nobody was told that she was silent"


def test_help_is_told_to_those_who_wait(company: Company) -> None:
    company.as_("olenka", lambda turn: ask_help(turn, PROJECT, "language"))
    company.until("UTC", "2026-11-30 15:00")
    (said,) = company.letters("gisel", "help-wanted")
    assert "the language is hard" in said


def test_the_host_waits_a_week_or_goes_on_and_then_nobody_is_waited_for(company: Company) -> None:
    company.until("Europe/Kyiv", "2026-12-10 12:00")
    assert "Nothing from Olenka since 30 November" in str(company.opens("gisel", "project", PROJECT))
    assert "Olenka since" not in str(company.opens("jhansi", "project", PROJECT))
    with pytest.raises(Refused, match="host-only"):
        company.as_("jhansi", lambda turn: wait_week(turn, "m-olenka"))
    assert company.as_("gisel", lambda turn: wait_week(turn, "m-olenka")) == "2026-12-17"
    company.until("Europe/Kyiv", "2026-12-16 23:00")
    assert rung(company) == 3
    company.as_("gisel", lambda turn: go_on_without(turn, "m-olenka"))
    company.until("Europe/Kyiv", "2026-12-30 20:00")
    assert rung(company) == 3
    assert not company.letters("gisel", "seat-open")


def test_in_a_rest_nothing_counts_and_after_it_all_begin_anew(company: Company) -> None:
    company.until("Europe/Kyiv", "2026-12-02 12:00")
    company.as_("gisel", lambda turn: pause(turn, PROJECT, ""))
    company.until("Europe/Kyiv", "2026-12-10 12:00")
    assert not came(company, "olenka")
    company.as_("gisel", lambda turn: resume(turn, PROJECT))
    company.until("Europe/Kyiv", "2026-12-15 20:00")
    assert not came(company, "olenka")
    company.until("Europe/Kyiv", "2026-12-16 08:01")
    assert len(came(company, "olenka")) == 1


def test_a_colleague_of_the_class_is_asked_too_and_counts_as_a_sign_of_life(company: Company) -> None:
    def helped(turn: Turn) -> None:
        turn.store.members.add(replace(turn.store.members.get("m-olenka"), id="m-nadia", teacher="nadia"))

    company.as_("", helped)
    company.until("Europe/Kyiv", "2026-12-07 12:00")
    assert [kind for kind, _ in came(company, "nadia")] == ["silence-nudge"]
    assert [kind for kind, _ in came(company, "olenka")] == ["silence-nudge"]
    company.as_("", lambda turn: alive(turn, "nadia"))
    company.until("Europe/Kyiv", "2026-12-09 20:00")
    assert rung(company) == 0
    assert company.as_("olenka", lambda turn: colleagues(turn, PROJECT, "olenka")) == ["nadia"]


def test_an_unanswered_call_is_waited_for_even_when_the_proposal_is_over(company: Company) -> None:
    work(company, "olenka")
    company.as_("olenka", lambda turn: send_note(turn, ["gisel"], "With three kisses"))
    when = str(wall_of(datetime(2026, 12, 14, 10, tzinfo=UTC), "UTC"))
    company.as_("gisel", lambda turn: propose_call(turn, PROJECT, ["gisel", "olenka"], when, 45))
    company.until("Europe/Kyiv", "2026-12-04 08:01")
    ((_, said),) = came(company, "olenka")
    assert said.startswith("Gisel proposed a call in “My School” on Monday 30 November")


def test_each_class_has_its_own_days() -> None:
    today = date(2026, 11, 30)
    found = {code: rung_days(calendar_of(code, today), date(2026, 12, 3), 3)[0] for code in ("AR", "UA", "BD")}
    assert found == {"AR": date(2026, 12, 11), "UA": date(2026, 12, 9), "BD": date(2026, 12, 9)}
    calendar = calendar_of("AR", today)
    assert rung_days(replace(calendar, last_day=date(2026, 12, 3), resumes=None), today, 3) == []
    assert next_day([], HEARD, today) is None


def test_a_day_is_typed_as_she_would_say_it() -> None:
    it = Company(datetime(2027, 3, 20, 13, tzinfo=UTC))

    def spanish(turn: Turn) -> list[date]:
        return days_in(turn.as_seen_by(replace(turn.me, language="es")), "hasta el 10 de abril")

    assert it.as_("gisel", spanish) == [date(2027, 4, 10)]
    it.connection.close()
