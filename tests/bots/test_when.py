"""`chaski when`: what a typed time means, as JSON."""

import json
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bots.__main__ import app

LUZ = ("--lang", "es", "--tz", "America/Bogota", "--now", "2026-09-14T13:00:00Z")
THURSDAY = {"kind": "instant", "utc": "2026-09-17T20:00:00Z", "end": None}


def run(*words: str, typed: str | None = None) -> Result:
    """The command with these words."""
    return CliRunner().invoke(app, ["when", *words], input=typed)


def told(*words: str) -> dict[str, Any]:
    """Its one line, read."""
    said = run(*words)
    assert said.exit_code == 0, said.output
    (line,) = said.stdout.splitlines()
    found: dict[str, Any] = json.loads(line)
    return found


def test_a_moment_a_day_a_question_and_a_plain_no() -> None:
    assert told(*LUZ, "el jueves a las 3 de la tarde") == THURSDAY
    assert told(*LUZ, "el jueves de 3 a 4 de la tarde") == {**THURSDAY, "end": "2026-09-17T21:00:00Z"}
    assert told(*LUZ, "--purpose", "milestone", "el jueves") == {"kind": "date", "date": "2026-09-17", "end": None}
    assert told(*LUZ, "el jueves a las 3") == {
        "kind": "ask",
        "candidates": [{**THURSDAY, "utc": "2026-09-17T08:00:00Z"}, THURSDAY],
        "reason": "day-part",
    }
    assert told(*LUZ, "ayer a las 3 pm") == {"kind": "reject", "reason": "past"}


def test_the_country_is_the_zones_unless_it_is_given() -> None:
    tenth = told(*LUZ, "--purpose", "milestone", "11/10")
    assert tenth["date"] == "2026-10-11"
    york = ("--lang", "en", "--tz", "America/New_York", "--now", "2026-09-14T13:00:00Z", "--purpose", "milestone")
    assert told(*york, "11/10")["date"] == "2026-11-10"
    assert told(*york, "--country", "GB", "11/10")["date"] == "2026-10-11"
    nobody = ("--lang", "en", "--tz", "Etc/UTC", "--now", "2026-09-14T13:00:00Z", "--purpose", "milestone")
    assert told(*nobody, "11/10")["reason"] == "which-day"


@pytest.mark.parametrize("typed", ["jueves 3 pm hora de ustedes", "a tus 15 el jueves"])
def test_your_time_is_the_partners(typed: str) -> None:
    assert told(*LUZ, "--partner-tz", "Europe/Kyiv", typed)["utc"] == "2026-09-17T12:00:00Z"
    assert told(*LUZ, typed) == {"kind": "ask", "candidates": [], "reason": "not-understood"}


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--lang", "es", "--tz", "America/Bogot", "hoy"), "tz: no time zone of this name"),
        (("--lang", "es", "--tz", "America/Bogota", "--now", "2026-09-14", "hoy"), "now: a moment is written"),
        (("--lang", "es", "hoy"), "tz: Field required"),
        ((*LUZ, "--purpose", "lunch", "hoy"), "purpose: Input should be"),
        ((*LUZ, "--partner-tz", "Kyiv", "hoy"), "no time zone of this name"),
        (LUZ, "what was typed?"),
    ],
)
def test_a_wrong_question_is_one_line(words: tuple[str, ...], complaint: str) -> None:
    said = run(*words)
    assert (said.exit_code, isinstance(said.exception, SystemExit)) == (1, True)
    assert str(said.exception).startswith("chaski: when: ")
    assert complaint in str(said.exception)
    assert len(str(said.exception).splitlines()) == 1


def test_many_lines_are_answered_in_their_order_whatever_one_of_them_says() -> None:
    asked = {"lang": "es", "tz": "America/Bogota", "now": "2026-09-14T13:00:00Z", "purpose": "session"}
    lines = [
        json.dumps({**asked, "text": "el jueves a las 3 de la tarde", "country": None}),
        "nonsense",
        json.dumps({**asked, "text": "jueves a las 23 hora de ustedes", "partner_tz": "Europe/Kyiv"}),
        "",
        json.dumps({**asked, "text": "a tus 23 del jueves", "partner-tz": "Europe/Kyiv"}),
    ]
    said = run("--batch", typed="\n".join(lines) + "\n")
    answers = [json.loads(line) for line in said.stdout.splitlines()]
    assert said.exit_code == 0
    assert [one["kind"] for one in answers] == ["instant", "error", "instant", "error", "instant"]
    assert answers[0] == THURSDAY
    assert answers[2] == answers[4]
