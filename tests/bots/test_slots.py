"""`chaski slots`: the hours in which schools can meet, as JSON."""

import json
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


def ask(day: str, *schools: dict[str, Any], minutes: int = 45, until: str = "") -> dict[str, Any]:
    """The answer for the whole of a day in UTC, or of several."""
    window = [f"{day}T00:00:00Z", f"{until or day}T23:59:00Z"]
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


@pytest.mark.parametrize(
    ("question", "complaint"),
    [
        ("", "standard input: Invalid JSON"),
        ("{}", "window: Field required"),
        ({"schools": []}, "schools: "),
        ({"schools": [school("A", "Mars/Olympus")]}, "schools.0.tz: no time zone of this name"),
        ({"schools": [school("A", "Asia/Dhaka", [["16:00", "08:00"]])]}, "closes before it opens"),
        ({"window": ["2026-10-21T00:00:00Z", "2026-10-20T00:00:00Z"]}, "window: must be two instants in their order"),
        ({"window": ["2026-10-20T00:00:00", "2026-10-21T00:00:00"]}, "window.0: "),
    ],
)
def test_a_wrong_question_is_one_line(question: str | dict[str, Any], complaint: str) -> None:
    right = {"window": ["2026-10-20T00:00:00Z", "2026-10-21T00:00:00Z"], "schools": [INDIA]}
    text = question if isinstance(question, str) else json.dumps({**right, **question})
    said = CliRunner().invoke(app, ["slots"], text)
    assert said.exit_code != 0
    assert complaint in said.output
    assert len(said.output.strip().splitlines()) == 1
