"""Whoever has herself forgotten is gone from the database's bytes too; what belongs to the others stays."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from core.chat.heard import Gone
from core.usecases.board_add import keep_words
from core.usecases.react import say_to
from core.usecases.request import partners, send_request
from core.usecases.say import send_note
from core.usecases.sign import name_guardian
from tests.core.classes import Classes, photo
from tests.core.stage import Stage, stage
from tests.transcripts.script import Person

MAIL = "canario@escuela.example"
PDF = "himno del canario"
OWN = (
    *("Gisel", "gisel_aula", "Zulema Canario", "el zorro de la plaza", MAIL, "canarios en el patio"),
    "el farol de la esquina",
    PDF,
)


@pytest.fixture
def classes(tmp_path: Path) -> Iterator[Classes]:
    """Two classes with a plan that both have signed."""
    found = Classes(tmp_path)
    yield found
    found.world.close()


def traces(classes: Classes) -> list[str]:
    """Which of her words the files of the database still hold."""
    assert classes.world.database.scrub()
    held = b"".join(path.read_bytes() for path in classes.world.folder.glob("chaski.db*"))
    return [words for words in OWN if words.encode() in held]


def test_nothing_of_her_is_left_in_the_bytes(classes: Classes) -> None:
    classes.until("Gisel", 30, 9)
    classes.says("Gisel", "/privacidad")
    classes.taps("Gisel", "Ver qué guardas de mí")
    classes.as_("Gisel", lambda turn: name_guardian(turn, "Zulema Canario"))
    jhansi = classes.as_("Gisel", lambda turn: partners(turn)[0])
    classes.as_("Gisel", lambda turn: send_note(turn, [jhansi], f"Hoy pasó el zorro de la plaza, {MAIL}"))
    classes.sends("Gisel", photo(), caption="canarios en el patio")
    classes.taps("Gisel", "No")
    theirs = classes.as_("Jhansi", lambda turn: keep_words(turn, classes.project, "We have a lamp too"))
    classes.as_("Gisel", lambda turn: say_to(turn, theirs, "Nos gustó el farol de la esquina"))
    classes.says("Gisel", "/privacidad")  # a document of which nothing is said yet goes as well
    classes.sends("Gisel", f"%PDF-1.7 {PDF}".encode(), "application/pdf", "himno.pdf")
    classes.world.go_to(classes.world.clock.now() + timedelta(hours=20))
    assert traces(classes) == list(OWN)

    classes.says("Gisel", "/privacidad")
    classes.taps("Gisel", "Borrar mis datos")
    classes.taps("Gisel", "Borrarlos ahora")
    classes.world.go_to(classes.world.clock.now() + timedelta(minutes=11))
    assert traces(classes) == []


def test_the_other_class_goes_on_without_her(classes: Classes) -> None:
    forgotten(classes)
    assert classes.as_("Jhansi", partners) == []
    shown = classes.says("Jhansi", "/projects")
    assert "My School" in shown
    assert "Nobody else is in it at the moment." in shown


def test_whoever_comes_back_begins_as_a_stranger(classes: Classes) -> None:
    before = classes.as_("Gisel", lambda turn: turn.me.id)
    forgotten(classes)
    assert "Empezamos con tres preguntas" in classes.says("Gisel", "hola")
    assert classes.as_("Gisel", lambda turn: turn.me.id) != before
    classes.world.go_to(classes.world.clock.now() + timedelta(minutes=11))
    assert "1 de 3" in classes.taps("Gisel", "Empezar")


def test_blocking_chaski_afterwards_makes_no_new_teacher(classes: Classes) -> None:
    forgotten(classes)
    classes.world.hear("Gisel", Gone(why="blocked"))
    classes.world.go_to(classes.world.clock.now() + timedelta(minutes=11))
    classes.world.hear("Gisel", Gone(why="blocked"))
    with classes.world.database.engine.connect() as connection:
        assert connection.exec_driver_sql("select count(*) from teachers").scalar() == 2


def test_an_invitation_that_waits_for_her_is_closed_and_its_sender_told() -> None:
    with stage() as it:
        it.meets(Person("Olenka", "telegram", "en", "Europe/Kyiv", "Telegram @olenka"))
        gisel = it.within("Gisel", lambda turn: turn.me.id)
        it.within("Olenka", lambda turn: send_request(turn, gisel, ""))
        forget(it)
        assert any("The person you invited has left Chaski" in line for line in it.last("Olenka").lines)


def forget(it: Stage) -> None:
    """Gisel deletes her data and two days pass."""
    it.does("Gisel", "/privacidad", "[Borrar mis datos]", "[Borrarlos ahora]")
    it.world.go_to(it.world.clock.now() + timedelta(days=2))


def forgotten(classes: Classes) -> None:
    """Gisel deletes her data."""
    classes.says("Gisel", "/privacidad")
    classes.taps("Gisel", "Borrar mis datos")
    classes.taps("Gisel", "Borrarlos ahora")


def test_the_other_class_hears_that_she_left(classes: Classes) -> None:
    forgotten(classes)
    classes.world.go_to(classes.world.clock.now() + timedelta(days=1))
    assert "The class from Argentina has left Chaski and is no longer in “My School”." in classes.sees("Jhansi")
