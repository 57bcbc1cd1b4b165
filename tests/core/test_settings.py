"""What a teacher sets for herself holds from the next sentence on."""

from datetime import time
from pathlib import Path

import pytest

from tests.core.classes import Classes


@pytest.fixture
def classes(tmp_path: Path) -> Classes:
    """Two classes."""
    return Classes(tmp_path)


def test_another_language(classes: Classes) -> None:
    assert "Idioma: español" in classes.says("Gisel", "/ajustes")
    classes.taps("Gisel", "Idioma")
    assert "Language: English" in classes.taps("Gisel", "English")


def test_longer_quiet_hours(classes: Classes) -> None:
    classes.says("Gisel", "/ajustes")
    classes.taps("Gisel", "Avisos")
    classes.taps("Gisel", "Horas de silencio")
    assert "Silencio: 19:00–8:00" in classes.taps("Gisel", "De 19:00 a 8:00")
    assert classes.as_("Gisel", lambda turn: turn.me.quiet.covers(time(19, 30)))


def test_no_quiet_hours(classes: Classes) -> None:
    classes.says("Gisel", "/ajustes")
    classes.taps("Gisel", "Avisos")
    classes.taps("Gisel", "Horas de silencio")
    assert "Silencio: Nunca" in classes.taps("Gisel", "Nunca")
    assert not classes.as_("Gisel", lambda turn: turn.me.quiet.covers(time(3)))


def test_what_is_kept_in_at_most_150_words(classes: Classes) -> None:
    for name, word in (("Gisel", "/privacidad"), ("Jhansi", "/privacy")):
        classes.sees(name)
        assert 50 < len(classes.says(name, word).split()) < 150
