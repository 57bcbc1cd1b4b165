"""Silence until a day, the hour of the morning's letter, quiet hours typed, and what is her turn."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

from core.model.teacher import is_away
from tests.core.classes import Classes, photo


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Classes:
    """The first morning of the work."""
    classes = Classes(tmp_path_factory.mktemp("ready"))
    classes.until("Gisel", 30, 9)
    classes.sees("Gisel")
    classes.sees("Jhansi")
    return classes


@pytest.fixture
def classes(ready: Classes, tmp_path: Path) -> Iterator[Classes]:
    """A copy of them."""
    twin = ready.copied(tmp_path)
    yield twin
    twin.world.close()


def shares(classes: Classes) -> None:
    classes.sends("Gisel", photo())
    classes.taps("Gisel", "No")


def away(classes: Classes, until: str) -> None:
    classes.says("Jhansi", "/settings")
    classes.taps("Jhansi", "Notices")
    classes.taps("Jhansi", "Silence until…")
    assert "Silence until" in classes.says("Jhansi", until)


def test_whoever_is_away_hears_of_everything_on_her_day_and_those_who_write_know(classes: Classes) -> None:
    away(classes, "9 December")
    her = classes.as_("Jhansi", lambda turn: turn.me)
    assert (is_away(her, date(2026, 12, 8)), is_away(her, date(2026, 12, 9))) == (True, False)
    shares(classes)
    classes.says("Gisel", "/say")
    said = classes.says("Gisel", "¿Qué almuerzan?")
    assert "Jhansi no está hasta el mié 9 dic" in said
    classes.until("Jhansi", 8, 20)
    assert classes.sees("Jhansi") == ""
    classes.until("Jhansi", 9, 8, 1)
    seen = classes.sees("Jhansi")
    assert seen.count("Today in My School: 1 new photo from Argentina.") == 1
    assert "¿Qué almuerzan?" in seen


def test_back_early_she_gets_what_waited(classes: Classes) -> None:
    away(classes, "16 December")
    shares(classes)
    classes.until("Jhansi", 2, 10)
    seen = classes.taps("Jhansi", "I am back")
    assert "Welcome back" in seen
    assert "1 new photo from Argentina" in seen


def test_quiet_hours_as_she_types_them(classes: Classes) -> None:
    classes.says("Gisel", "/ajustes")
    classes.taps("Gisel", "Avisos")
    classes.taps("Gisel", "Horas de silencio")
    assert "No vi dos horas" in classes.says("Gisel", "cuando duermo")
    assert "Silencio: 21:00–6:30" in classes.says("Gisel", "de 21 a 6:30")
    assert classes.as_("Gisel", lambda turn: turn.me.quiet.covers(time(6, 29)))


def test_the_letter_comes_at_the_hour_that_she_chose(classes: Classes) -> None:
    classes.says("Jhansi", "/settings")
    classes.taps("Jhansi", "Notices")
    classes.taps("Jhansi", "Hour of the letter")
    assert "Hour of the letter: 1:00 pm" in classes.taps("Jhansi", "1:00 pm")
    shares(classes)
    classes.until("Jhansi", 1, 12, 59)
    assert "new photo" not in classes.sees("Jhansi")
    classes.until("Jhansi", 1, 13, 1)
    assert "1 new photo" in classes.sees("Jhansi")


def test_what_is_her_turn_comes_three_school_days_before_and_not_once_it_is_on_the_board(classes: Classes) -> None:
    classes.until("Gisel", 2, 8, 1)
    assert "Te toca en 3 días de clase: mostrar tu escuela, viernes 4." in classes.sees("Gisel")
    classes.until("Gisel", 2, 9)
    shares(classes)
    classes.sees("Gisel")
    classes.until("Gisel", 3, 8, 1)
    assert "Te toca hoy: cinco objetos" not in classes.sees("Gisel")


def test_a_letter_put_off_comes_once_more(classes: Classes) -> None:
    assert "When shall I remind you?" in classes.taps("Jhansi", "Later")
    classes.taps("Jhansi", "Tomorrow, 8:00 am")
    classes.until("Jhansi", 1, 8, 1)
    assert classes.sees("Jhansi").count("Before you meet the other class") == 1
    classes.until("Jhansi", 2, 23)
    assert "Before you meet the other class" not in classes.sees("Jhansi")
