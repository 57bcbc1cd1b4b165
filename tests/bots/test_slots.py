"""`chaski slots`: the hours in which schools can meet, as JSON."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bots.__main__ import app

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
FULL = [["08:00", "16:00"]]


def school(name: str, tz: str, hours: list[list[str]] | None = None, **more: Any) -> dict[str, Any]:
    """A school from Monday to Friday."""
    return {"name": name, "tz": tz, "hours": dict.fromkeys(WEEKDAYS, hours or FULL), **more}


ARGENTINA = school("AR", "America/Argentina/Buenos_Aires", country="AR")
INDIA = school("IN", "Asia/Kolkata", country="IN")
UKRAINE = school("UA", "Europe/Kyiv", country="UA")


def ask(day: str, *schools: dict[str, Any], minutes: int = 45, since: str = "", until: str = "") -> dict[str, Any]:
    """The answer for the whole of a day in UTC, or of several, or from a moment on."""
    window = [since or f"{day}T00:00:00Z", f"{until or day}T23:59:00Z"]
    said = CliRunner().invoke(app, ["slots"], json.dumps({"window": window, "minutes": minutes, "schools": schools}))
    assert said.exit_code == 0, said.output
    answer: dict[str, Any] = json.loads(said.stdout)
    return answer


def starts(intervals: list[list[str]]) -> int:
    """How many starts on a quarter of an hour 45 minutes have in these intervals, which stand on quarters."""
    quarters = 0
    for start, end in intervals:
        minutes = [int(one[11:13]) * 60 + int(one[14:16]) for one in (start, end)]
        quarters += (minutes[1] - minutes[0] - 45) // 15 + 1
    return quarters


def test_three_countries_never_meet_at_school_but_two_of_them_do() -> None:
    found = ask("2026-10-20", ARGENTINA, INDIA, UKRAINE)
    assert found["slots"] == []
    assert found["pairs"] == {
        "AR+IN": [],
        "AR+UA": [["2026-10-20T11:00:00Z", "2026-10-20T13:00:00Z"]],
        "IN+UA": [["2026-10-20T05:00:00Z", "2026-10-20T10:30:00Z"]],
    }
    # From 7:00 in Argentina until 21:00 in India.
    assert found["extended"] == [["2026-10-20T10:00:00Z", "2026-10-20T15:30:00Z"]]


@pytest.mark.parametrize(("day", "count"), [("2026-10-20", 6), ("2026-11-03", 10)])
def test_argentina_and_ukraine_around_the_end_of_summer_time(day: str, count: int) -> None:
    found = ask(day, ARGENTINA, UKRAINE)
    assert starts(found["slots"]) == count
    assert (found["pairs"], found["extended"]) == ({"AR+UA": found["slots"]}, [])


def test_a_closed_day_and_an_own_week_are_respected() -> None:
    sunday = {"name": "BD", "tz": "Asia/Dhaka", "hours": dict.fromkeys(("sun", "mon", "tue", "wed", "thu"), FULL)}
    friday = ask("2026-10-23", sunday, INDIA)
    assert (friday["slots"], friday["extended"]) == ([], [])
    assert ask("2026-10-22", sunday, INDIA)["slots"] != []
    closed = {**sunday, "closed": ["2026-10-22"]}
    assert ask("2026-10-22", closed, INDIA)["extended"] == []


def test_a_pause_divides_the_day_and_touching_hours_are_one() -> None:
    morning_and_afternoon = school("A", "Europe/Rome", [["08:00", "10:00"], ["10:00", "12:00"], ["14:00", "15:00"]])
    assert ask("2026-10-20", morning_and_afternoon)["slots"] == [
        ["2026-10-20T06:00:00Z", "2026-10-20T10:00:00Z"],
        ["2026-10-20T12:00:00Z", "2026-10-20T13:00:00Z"],
    ]
    assert ask("2026-10-20", morning_and_afternoon, minutes=90)["slots"] == [
        ["2026-10-20T06:00:00Z", "2026-10-20T10:00:00Z"]
    ]


def test_an_evening_school_may_close_at_midnight() -> None:
    evening = school("A", "Europe/Rome", [["22:00", "24:00"]])
    assert ask("2026-10-20", evening)["slots"] == [["2026-10-20T20:00:00Z", "2026-10-20T22:00:00Z"]]


def test_a_night_at_school_belongs_to_the_day_on_which_it_began() -> None:
    hours = {"mon": [["22:00", "02:00"]], "tue": [["08:00", "09:00"]]}
    night: dict[str, Any] = {"name": "N", "tz": "Europe/Rome", "hours": hours}
    assert ask("2026-10-19", night, until="2026-10-20")["slots"] == [
        ["2026-10-19T20:00:00Z", "2026-10-20T00:00:00Z"],
        ["2026-10-20T06:00:00Z", "2026-10-20T07:00:00Z"],
    ]
    assert ask("2026-10-20", {**night, "closed": ["2026-10-19"]})["slots"] == [
        ["2026-10-20T06:00:00Z", "2026-10-20T07:00:00Z"]
    ]
    # Monday night is open although the window begins after it, and Tuesday is closed.
    night["closed"] = ["2026-10-20"]
    assert ask("2026-10-20", night)["slots"] == []
    assert ask("2026-10-20", night, since="2026-10-19T23:00:00Z")["slots"] == [
        ["2026-10-19T23:00:00Z", "2026-10-20T00:00:00Z"]
    ]


@pytest.mark.parametrize(
    ("day", "hours", "found"),
    [
        # New York puts its clocks forward at 2:00 on 8 March 2026 and back at 2:00 on 1 November.
        ("2026-03-08", ["02:15", "05:00"], [["07:00", "09:00"]]),
        ("2026-03-08", ["00:00", "02:30"], [["05:00", "07:00"]]),
        ("2026-03-08", ["02:00", "03:00"], []),
        ("2026-11-01", ["00:00", "05:00"], [["04:00", "10:00"]]),
        ("2026-11-01", ["01:00", "01:45"], [["05:00", "05:45"], ["06:00", "06:45"]]),
    ],
)
def test_a_skipped_hour_is_nobodys_and_a_repeated_one_counts_twice(
    day: str, hours: list[str], found: list[list[str]]
) -> None:
    asked = {"name": "NY", "tz": "America/New_York", "hours": {"sun": [hours]}}
    assert ask(day, asked)["slots"] == [[f"{day}T{one}:00Z" for one in pair] for pair in found]


def test_new_york_and_rome_are_an_hour_nearer_between_their_clock_changes() -> None:
    rome, york = school("IT", "Europe/Rome"), school("US", "America/New_York")
    found = [ask(day, rome, york)["slots"] for day in ("2026-10-20", "2026-10-27", "2026-11-03")]
    # At 14:00 in Rome it is 8:00, 9:00 and 8:00 in New York.
    assert found == [
        [["2026-10-20T12:00:00Z", "2026-10-20T14:00:00Z"]],
        [["2026-10-27T12:00:00Z", "2026-10-27T15:00:00Z"]],
        [["2026-11-03T13:00:00Z", "2026-11-03T15:00:00Z"]],
    ]


def test_only_the_days_that_are_called_closed_are() -> None:
    # Independence Day in India; the country's name alone closes nothing.
    assert ask("2026-01-26", INDIA)["slots"] == [["2026-01-26T02:30:00Z", "2026-01-26T10:30:00Z"]]
    assert ask("2026-01-26", {**INDIA, "closed": ["2026-01-26"]})["slots"] == []


def test_a_window_cuts_and_a_session_longer_than_that_lies_nowhere() -> None:
    assert ask("2026-10-20", INDIA, since="2026-10-20T10:00:00Z", minutes=30)["slots"] == [
        ["2026-10-20T10:00:00Z", "2026-10-20T10:30:00Z"]
    ]
    assert ask("2026-10-20", INDIA, since="2026-10-20T10:00:00Z", minutes=31)["slots"] == []
    # Cut by the window, but long enough from 7:00 to 21:00.
    assert ask("2026-10-20", INDIA, since="2026-10-20T10:00:00Z", minutes=31)["extended"] == [
        ["2026-10-20T10:00:00Z", "2026-10-20T15:30:00Z"]
    ]


def test_a_school_without_hours_meets_nobody() -> None:
    silent = {"name": "?", "tz": "Asia/Dhaka", "hours": {}}
    assert ask("2026-10-20", silent, INDIA) == {"slots": [], "pairs": {"?+IN": []}, "extended": []}
    assert ask("2026-10-20", {**silent, "hours": {"tue": []}}, INDIA)["extended"] == []


def test_names_may_hold_a_plus_while_every_pair_has_its_own() -> None:
    assert list(ask("2026-10-20", {**INDIA, "name": "A+B"}, UKRAINE)["pairs"]) == ["A+B+UA"]


RIGHT = {"window": ["2026-10-20T00:00:00Z", "2026-10-21T00:00:00Z"], "schools": [INDIA]}


@pytest.mark.parametrize(
    ("question", "complaint"),
    [
        ("", "standard input: Invalid JSON"),
        (b"\xff{", "standard input: Invalid JSON"),
        ("[]", "standard input: "),
        ("{}", "window: Field required"),
        ({"schools": []}, "schools: "),
        ({"schools": [{"name": "A", "tz": "Asia/Dhaka"}]}, "schools.0.hours: Field required"),
        ({"schools": [school("A", "Mars/Olympus")]}, "schools.0.tz: no time zone of this name"),
        ({"schools": [school("A", "America")]}, "schools.0.tz: no time zone of this name"),
        ({"schools": [school("A", "../../etc/passwd")]}, "schools.0.tz: no time zone of this name"),
        ({"schools": [school("A", "Asia/Dhaka", [["16:00", "08:00"]])]}, "closes before it opens"),
        ({"schools": [school("A", "Asia/Dhaka", [["08:00", "08:00"]])]}, "closes before it opens"),
        ({"schools": [school("A", "Asia/Dhaka", [["08:00"]])]}, "schools.0.hours.mon.0.1: Field required"),
        ({"schools": [school("A", "Asia/Dhaka", [["08:00Z", "09:00"]])]}, 'a time is written "HH:MM"'),
        ({"schools": [{**INDIA, "hours": {"mon": [[8, 12]]}}]}, 'a time is written "HH:MM"'),
        ({"schools": [{**INDIA, "hours": {"monday": [["08:00", "12:00"]]}}]}, "schools.0.hours.monday"),
        ({"schools": [{**INDIA, "closed": [20261012]}]}, 'a day is written "YYYY-MM-DD"'),
        ({"schools": [{**INDIA, "closed": ["2026-13-01"]}]}, "schools.0.closed.0: "),
        ({"schools": [INDIA, UKRAINE, INDIA]}, 'schools: two schools are called "IN"'),
        ({"schools": [{**INDIA, "name": name} for name in ("A", "A+B", "B", "B+B")]}, 'both be called "A+B+B"'),
        ({"minutes": 0}, "minutes: "),
        ({"minutes": "45"}, "minutes: "),
        ({"window": ["2026-10-21T00:00:00Z", "2026-10-20T00:00:00Z"]}, "window: must be two instants in their order"),
        ({"window": ["2026-10-20T00:00:00", "2026-10-21T00:00:00"]}, "window.0: "),
        ({"window": ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"]}, "window: must lie between 1970 and 2100"),
    ],
)
def test_a_wrong_question_is_one_line(question: str | bytes | dict[str, Any], complaint: str) -> None:
    text = json.dumps({**RIGHT, **question}) if isinstance(question, dict) else question
    said = CliRunner().invoke(app, ["slots"], text)
    assert said.exit_code == 1
    assert isinstance(said.exception, SystemExit)
    assert complaint in said.output
    assert len(said.output.strip().splitlines()) == 1


def test_the_complaint_goes_to_standard_error() -> None:
    said = subprocess.run([sys.executable, "-m", "bots", "slots"], input=b"{", capture_output=True, check=False)
    assert (said.returncode, said.stdout) == (1, b"")
    assert said.stderr.startswith(b"chaski: slots: standard input: Invalid JSON")


def test_the_question_that_help_shows_can_be_pasted_and_gets_the_answer_that_help_shows() -> None:
    said = CliRunner().invoke(app, ["slots", "--help"]).output
    question, answer = (part.split("\n\n")[0] for part in said.split("In: ")[1].split("Out: "))
    assert json.loads(CliRunner().invoke(app, ["slots"], question).stdout) == json.loads(answer)


def test_an_answer_that_cannot_be_written_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        said = subprocess.run(
            [sys.executable, "-m", "bots", "slots"],
            input=json.dumps(RIGHT).encode(), stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert said.stderr.splitlines() == [b"chaski: standard output cannot be written: No space left on device"]
