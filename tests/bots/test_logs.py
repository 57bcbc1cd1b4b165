"""No secret reaches a log, in whatever part of a record it hides."""

import logging
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from bots.logs import LOUD, Redacted, set_up

SECRET = "a-signing-secret-7731"


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
