"""Addresses and codes that open something are shown once: the database's bytes do not hold them."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from core.usecases.sign import name_guardian
from tests.core import classes as driver
from tests.core.classes import Classes

SECRET = re.compile(r"/[cb]/([\w-]{26,})|(chaski-[a-z2-7]{26})|^([A-Z2-7]{4}-[A-Z2-7]{4})$", re.MULTILINE)


def test_what_opens_something_is_kept_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver, "HOUSE", replace(driver.HOUSE, reachable=True))
    classes = Classes(tmp_path)
    classes.until("Gisel", 30, 9)
    classes.as_("Gisel", lambda turn: name_guardian(turn, "Zulema"))
    classes.sees("Gisel")
    shown = []
    for command, about in (
        ("feed-new", ""),
        ("class-page-new", classes.project),
        ("bring", ""),
        ("bring-colleague", ""),
        ("link", ""),
    ):
        classes.press_as("Gisel", command, about)
        shown.append(classes.sees("Gisel"))
    classes.says("Gisel", "/preocupa")
    shown.append(classes.says("Gisel", "Algo que leí"))
    secrets = [next(filter(None, found.groups())) for words in shown if (found := SECRET.search(words))]
    assert len(secrets) == len(shown)

    classes.world.settle()
    assert classes.world.database.scrub()
    held = b"".join(path.read_bytes() for path in tmp_path.glob("chaski.db*"))
    assert [secret for secret in secrets if secret.encode() in held] == []
    assert "ya no" in classes.taps("Gisel", "Apagarla")
    classes.world.close()
