"""The board: a photo is seen by nobody before its one question is answered, and twenty photos are one letter."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.usecases.board_see import board_of
from core.usecases.photo_keep import is_there
from storage.unit_of_work import UnitOfWork
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


def on_board(classes: Classes, name: str) -> int:
    return len(classes.as_(name, lambda turn: board_of(turn, classes.project)))


def on_shelf(classes: Classes, key: str) -> bool:
    return classes.as_("Gisel", lambda turn: is_there(turn, key))


def test_a_photo_in_two_inputs(classes: Classes) -> None:
    asked = classes.sends("Gisel", photo())
    assert asked == (
        "🖼 Guardada; le quité la ubicación. ¿Se reconoce a algún estudiante?\n"
        "[No] [Sí: solo para las clases] [Sí, y hay permiso para publicar] [Descartar]"
    )
    assert on_board(classes, "Jhansi") == 0
    assert classes.taps("Gisel", "No") == (
        "En el tablero de Mi escuela, para las dos clases. Para verla en público, te preguntaré al final.\n"
        "[Agregar una línea] [Descartar]"
    )
    assert on_board(classes, "Jhansi") == 1


def test_the_original_is_forgotten_and_the_copy_says_no_place(classes: Classes) -> None:
    classes.sends("Gisel", photo())
    assert not on_shelf(classes, classes.sent)
    item = classes.as_("Gisel", lambda turn: board_of(turn, classes.project))[0]
    assert b"Exif" not in classes.as_("Gisel", lambda turn: turn.store.shelf.get(item.photo))


def test_the_place_is_mentioned_only_where_there_was_one(classes: Classes) -> None:
    assert classes.sends("Gisel", photo(place=False)).startswith("🖼 Guardada. ¿Se reconoce")


def test_a_discarded_photo_leaves_nothing(classes: Classes) -> None:
    classes.sends("Gisel", photo())
    item = classes.as_("Gisel", lambda turn: board_of(turn, classes.project))[0]
    assert classes.taps("Gisel", "Descartar").startswith("Descartado.")
    assert on_board(classes, "Gisel") == 0
    assert not on_shelf(classes, item.photo)


def test_four_photos_and_a_text_are_one_letter_next_morning(classes: Classes) -> None:
    for _ in range(4):
        classes.sends("Gisel", photo())
        classes.taps("Gisel", "No")
    classes.sends("Gisel", photo())  # its question stays open
    classes.says("Gisel", "/tablero")
    assert classes.says("Gisel", "Nuestro himno dura dos minutos").startswith("En el tablero de Mi escuela")
    classes.until("Jhansi", 1, 7, 59)
    assert "Today" not in classes.sees("Jhansi")
    classes.until("Jhansi", 1, 8, 1)
    news = classes.sees("Jhansi")
    assert news.count("Today in My School") == 1
    assert "Today in My School: 4 new photos from Argentina, 1 new text from Argentina." in news
    seen = classes.taps("Jhansi", "See")
    assert seen.startswith("Board of My School\n1 · Gisel · Argentina, Mon 30 Nov\nNuestro himno dura dos minutos\n")
    assert seen.count("(picture: A photo from Argentina)") == 3
    assert classes.taps("Jhansi", "See more").count("(picture:") == 1
    assert "[Discard 1]" not in seen


def test_who_wants_no_news_gets_none(classes: Classes) -> None:
    classes.says("Jhansi", "/settings")
    classes.taps("Jhansi", "Notices")
    classes.taps("Jhansi", "Choose notices")
    assert "The board: No" in classes.taps("Jhansi", "No board notices")
    assert "Notices: All but the board" in classes.says("Jhansi", "/settings")
    classes.sends("Gisel", photo())
    classes.taps("Gisel", "No")
    classes.until("Jhansi", 1, 9)
    assert "new photo" not in classes.sees("Jhansi")


def test_a_line_is_kept_without_the_name(classes: Classes) -> None:
    classes.sends("Gisel", photo())
    classes.taps("Gisel", "No")
    classes.taps("Gisel", "Agregar una línea")
    assert classes.says("Gisel", "Sofía dijo que es nuestro patio") == (
        "«Sofía» parece un nombre. ¿Lo guardo así? «Alguien dijo que es nuestro patio»\n"
        "[Sí, así] [Lo reescribo] [No es un nombre]"
    )
    classes.taps("Gisel", "Sí, así")
    assert [i.words for i in classes.as_("Gisel", lambda t: board_of(t, classes.project))] == [
        "Alguien dijo que es nuestro patio"
    ]


def test_a_line_sent_with_the_photo_is_not_lost(classes: Classes) -> None:
    classes.sends("Gisel", photo(), caption="Nuestro patio")
    classes.taps("Gisel", "No")
    assert [i.words for i in classes.as_("Jhansi", lambda t: board_of(t, classes.project))] == ["Nuestro patio"]


def test_words_that_answered_nothing_can_go_there(classes: Classes) -> None:
    classes.says("Gisel", "El recreo dura diez minutos")
    assert "El recreo dura diez minutos" in classes.taps("Gisel", "Al tablero")
    assert on_board(classes, "Jhansi") == 1


def test_before_the_work_begins_nothing_is_kept(tmp_path: Path) -> None:
    classes = Classes(tmp_path)
    refused = classes.sends("Gisel", photo())
    assert "Todavía no" in refused
    assert "lunes 30 de noviembre" in refused
    assert not on_shelf(classes, classes.sent)
    assert on_board(classes, "Gisel") == 0


def test_a_file_of_no_known_kind_is_refused_in_words(classes: Classes) -> None:
    said = classes.sends("Gisel", b"whatever it is", "image/jpeg", "photo.jpg")
    assert "No conozco ese tipo de archivo y no lo guardé. Mándalo como PDF o como foto." in said
    assert not on_shelf(classes, classes.sent)


def test_nobody_takes_off_what_is_not_hers(classes: Classes) -> None:
    classes.sends("Gisel", photo())
    classes.taps("Gisel", "No")
    item = classes.as_("Gisel", lambda turn: board_of(turn, classes.project))[0]
    classes.press_as("Jhansi", "board-discard", item.id)
    assert "no longer on the board" in classes.sees("Jhansi")
    assert on_board(classes, "Gisel") == 1


def test_a_stranger_sees_no_board(classes: Classes) -> None:
    classes.press_as("Jhansi", "board-view", "no-such-project")
    missing = classes.sees("Jhansi")

    def leave(store: UnitOfWork) -> None:
        channel = store.channels.get(str(classes.world.account("Jhansi")))
        (member,) = store.members.where(project=classes.project, teacher=channel.teacher)
        store.members.save(replace(member, state="left"))

    classes.world.database.writer.submit(lambda c: leave(UnitOfWork(c))).result()
    classes.press_as("Jhansi", "board-view", classes.project)
    assert classes.sees("Jhansi") == missing


def test_before_the_work_begins_it_says_when_and_that_nothing_was_kept(classes: Classes) -> None:
    classes.as_("Gisel", lambda turn: turn.store.projects.save(replace(classes.current(turn), stage="definition")))
    photo_sent = classes.sends("Gisel", photo())
    captioned = classes.sends("Gisel", photo(), caption="el mural")
    assert "Manda una foto" not in captioned
    for shown in (photo_sent, captioned):
        assert "empieza el lunes 30 de noviembre" in shown
        assert "No guardé nada" in shown
    assert on_board(classes, "Gisel") == 0
    assert "[Subir al tablero]" not in classes.says("Gisel", "/inicio")
