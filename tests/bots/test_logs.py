"""No secret reaches a log, in whatever part of a record it hides."""

import json
import logging
import re
import sys
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from bots.logs import LOUD, Redacted, set_up

SECRET = "a-signing-secret-7731"
FORMS: tuple[Literal["text", "json"], ...] = ("text", "json")


def record(message: str, *values: object, error: BaseException | None = None) -> logging.LogRecord:
    """A record as a library would make it."""
    info = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord("library", logging.DEBUG, __file__, 1, message, values, info)


def test_a_secret_is_blotted_out_of_message_values_and_traceback() -> None:
    try:
        raise ValueError(f"https://example.org/{SECRET}")
    except ValueError as error:
        line = Redacted([SECRET]).format(record(f"at {SECRET}: %s", {"key": SECRET}, error=error))
    assert SECRET not in line
    assert line.count("***") >= 3
    assert "Traceback" in line


@pytest.mark.parametrize(
    "token",
    [
        "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1",
        "xoxb-123-456-abcDEF",
        "xapp-1-A0-2-abcdef",
        "sk-proj-abcdefghij0123456789",
    ],
)
def test_what_looks_like_a_token_is_blotted_out_although_nobody_set_it(token: str) -> None:
    assert token not in Redacted([]).format(record("Authorization: Bearer %s", token))


def test_telegrams_token_follows_a_word_in_its_addresses() -> None:
    line = Redacted([]).format(record("GET https://api.example/bot123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1/getMe"))
    assert "AAHdq" not in line


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=4), st.text(), st.text())
def test_any_secret_anywhere(secret: str, before: str, after: str) -> None:
    line = Redacted([secret]).format(record("%s", before + secret + after))
    assert secret not in line.replace("***", "") or secret in line[: line.index("library")]


def test_libraries_that_write_addresses_are_quiet_even_at_debug(capsys: pytest.CaptureFixture[str]) -> None:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    try:
        set_up("DEBUG", [SecretStr(SECRET), None, SecretStr("")])
        logging.getLogger("tests.bots").debug("hello %s", SECRET)
        for name in LOUD:
            logging.getLogger(name).info("GET https://example.org")
        sys.stderr.flush()
    finally:
        root.handlers[:] = before
        root.setLevel(level)
        for name in LOUD:
            logging.getLogger(name).setLevel(logging.NOTSET)
    said = capsys.readouterr().err
    assert "tests.bots: hello ***" in said
    assert "example.org" not in said


def test_an_event_is_one_line_of_json_with_its_fields_traceback_and_time() -> None:
    try:
        raise ValueError(f'a "quoted" {SECRET}\nsecond line')
    except ValueError as error:
        about = record("letter %s: %s", "k1", "gone", error=error)
        about.lane, about.reason = "telegram::7000000001", "blocked\nfor good"
        line = Redacted([SECRET], "json").format(about)
    assert "\n" not in line
    told = json.loads(line)
    assert (told["event"], told["level"], told["logger"]) == ("letter k1: gone", "debug", "library")
    assert told["timestamp"].endswith("Z")
    assert "second line" in told["exception"]
    assert told["reason"] == "blocked\nfor good"
    assert re.fullmatch(r"telegram:~[0-9a-f]{8}", told["lane"])
    assert SECRET not in line


def test_a_secret_that_json_escapes_is_blotted_out_too() -> None:
    secret = 'back\\slash"and quote'
    for form in FORMS:
        line = Redacted([secret], form).format(record("at %s", secret))
        assert "quote" not in line, line
        assert "***" in line


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("https://zoom.us/j/99887766?pwd=canary", "https://zoom.us/***"),
        ("see https://chaski.example/c/canary.ics, later", "see https://chaski.example/***"),
        ("postgresql+psycopg://chaski:canary@host/name", "postgresql+psycopg://***@host/name"),
        ("ana.canary@school.example wrote", "*** wrote"),
        ("Telegram @canary_ana", "Telegram @***"),
        ("call +54 9 11 5555-0199 canary"[:24], "call ***"),
        ("letter for telegram::7000000001", "letter for telegram:~"),
        ("in telegram::-1001234567890", "in telegram:~"),
        ("lane slack:T01:U0CANARY1", "lane slack:~"),
        ("telegram::room:-1001234567890, closed", "telegram:~"),
    ],
)
def test_whom_it_is_about_and_what_lets_somebody_in_is_not_said(said: str, kept: str) -> None:
    for form in FORMS:
        line = Redacted([], form).format(record("%s", said))
        assert kept in line, line
        assert "canary" not in line.lower()
        assert not re.search(r"7000000001|1001234567890|5555", line)


def test_the_same_account_has_the_same_short_name_and_another_another() -> None:
    lines = [Redacted([]).format(record("telegram::%s", number)) for number in ("1", "1", "2")]
    names = [line.rpartition("~")[2] for line in lines]
    assert names[0] == names[1] != names[2]


def test_a_message_of_several_lines_cannot_pass_for_several_events() -> None:
    line = Redacted([]).format(record("bad: %s", "a\n2026-11-23 10:00:00 ERROR bots: forged"))
    assert len(line.splitlines()) == 1
