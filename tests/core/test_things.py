"""Documents, videos, recordings and links on the board: what is asked about them, how others get at them, who sees."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.paper.printer import Printer
from core.model.board import BoardItem
from core.usecases.board_see import board_of
from core.usecases.page import page_view
from core.usecases.turn import Turn
from tests.core.classes import Classes
from tests.core.quick import DOCUMENT, PHOTO, SOUND, VIDEO, Quick


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Classes:
    """The first morning of the work."""
    classes = Classes(tmp_path_factory.mktemp("ready"))
    classes.until("Gisel", 30, 9)
    classes.sees("Gisel")
    classes.sees("Jhansi")
    return classes


@pytest.fixture
def classes(ready: Classes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Classes]:
    """A copy of them, whose files are cleaned at once."""
    monkeypatch.setattr("tests.transcripts.world.Printer", Quick)
    twin = ready.copied(tmp_path)
    yield twin
    twin.world.close()


def items(classes: Classes, name: str = "Gisel") -> list[BoardItem]:
    return classes.as_(name, lambda turn: board_of(turn, classes.project))


@pytest.mark.parametrize(
    ("file", "asked"),
    [
        (DOCUMENT, "Documento guardado tal como llegó; dentro puede decir quién lo escribió. "
                   "¿Se reconoce a algún estudiante, o se lee su nombre?"),
        (VIDEO, "Video guardado; le quité la ubicación. ¿Se reconoce a algún estudiante, o se oye su nombre?"),
        (SOUND, "Grabación guardada. ¿Se oye el nombre de algún estudiante?"),
    ],
)  # fmt: skip
def test_a_file_is_asked_about_like_a_photo_and_never_leaves_the_classes(
    classes: Classes, file: bytes, asked: str
) -> None:
    assert classes.sends("Gisel", file) == f"{asked}\n[No] [Sí: solo para las clases] [Descartar]"
    assert items(classes, "Jhansi") == []
    assert classes.taps("Gisel", "No") == (
        "En el tablero de Mi escuela, solo para las dos clases. Del tablero, en público solo pueden salir fotos.\n"
        "[Agregar una línea] [Descartar]"
    )
    (item,) = items(classes, "Jhansi")
    assert (item.in_public, item.may_be_asked) == (False, False)


def test_a_file_is_opened_from_the_board_under_a_name_that_names_nobody(classes: Classes) -> None:
    classes.sends("Gisel", DOCUMENT, file="Ensayo de Sofía Pérez.pdf", caption="Nuestro himno")
    classes.taps("Gisel", "No")
    classes.until("Jhansi", 1, 9)
    assert "1 new document from Argentina" in classes.sees("Jhansi")
    seen = classes.taps("Jhansi", "See")
    assert "1 · Gisel · Argentina, Mon 30 Nov\nDocument · PDF\nNuestro himno" in seen
    opened = classes.taps("Jhansi", "Open 1")
    assert "(file: document-Argentina.pdf)" in opened
    assert "Sofía" not in seen + opened


def test_what_is_taken_off_cannot_be_opened_any_more(classes: Classes) -> None:
    classes.sends("Gisel", DOCUMENT)
    classes.taps("Gisel", "No")
    (item,) = items(classes)
    classes.taps("Gisel", "Descartar")
    classes.press_as("Jhansi", "board-open", item.id)
    assert "no longer on the board" in classes.sees("Jhansi")
    with pytest.raises(KeyError):
        classes.as_("Gisel", lambda turn: turn.store.shelf.get(item.file))


def test_nobody_else_opens_what_is_not_answered_yet(classes: Classes) -> None:
    classes.sends("Gisel", DOCUMENT)
    classes.press_as("Jhansi", "board-open", items(classes)[0].id)
    assert "no longer on the board" in classes.sees("Jhansi")


def test_a_link_shows_where_it_leads(classes: Classes) -> None:
    classes.says("Gisel", "/tablero")
    assert classes.says("Gisel", "Nuestra plaza https://videos.escuela.example/plaza") == (
        "En el tablero de Mi escuela, solo para las dos clases. No abrí el enlace:\n"
        "Nuestra plaza\nhttps://videos.escuela.example/plaza\n[Ver el tablero] [Descartar]"
    )
    classes.press_as("Jhansi", "board-view", classes.project)
    seen = classes.sees("Jhansi")
    assert "Link · videos.escuela.example\nNuestra plaza" in seen
    assert "[Open 1 · videos.escuela.example](https://videos.escuela.example/plaza)" in seen


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("https://meet.google.com/abc-defg-hij", "Ese es el enlace de una videollamada"),
        ("mira https://us05web.zoom.us/j/123 hoy", "Ese es el enlace de una videollamada"),
        ("https://bit.ly/mi-escuela", "Ese enlace no muestra adónde lleva"),
        ("http://escuela.example/a", "Ese enlace no empieza con https"),
        ("https://a.example/a y https://b.example/b", "Veo más de un enlace"),
    ],
)
def test_a_link_that_hides_something_or_belongs_to_a_call_stays_out(
    classes: Classes, typed: str, answer: str
) -> None:
    classes.says("Gisel", "/tablero")
    assert answer in classes.says("Gisel", typed)
    assert items(classes) == []


def test_a_line_keeps_no_link(classes: Classes) -> None:
    classes.sends("Gisel", PHOTO, caption="El patio meet.google.com/abc-defg-hij")
    assert "El enlace de la línea no lo guardé" in classes.taps("Gisel", "No")
    (item,) = items(classes)
    assert (item.words, item.line) == ("El patio", "")
    classes.taps("Gisel", "Agregar una línea")
    assert "Un enlace va solo al tablero." in classes.says("Gisel", "ver https://a.example/b")


def test_a_short_film_address_is_written_out(classes: Classes) -> None:
    classes.says("Gisel", "/tablero")
    classes.says("Gisel", "https://youtu.be/abcDEF12345?si=xyz")
    assert [item.url for item in items(classes)] == ["https://www.youtube.com/watch?v=abcDEF12345"]


def test_who_may_see_it_is_said_anew_and_the_page_follows_at_once(classes: Classes) -> None:
    def shown(turn: Turn) -> bytes:
        return Printer().page(page_view(turn, classes.current(turn)))

    classes.sends("Gisel", PHOTO, caption="El mural de la plaza")
    classes.taps("Gisel", "Sí, y hay permiso para publicar")
    assert b"El mural de la plaza" in classes.as_("Gisel", shown)
    classes.press_as("Gisel", "board-view", classes.project)
    classes.taps("Gisel", "Cambiar 1")
    asked = classes.taps("Gisel", "Quién lo ve")
    assert "Ahora lo ven las clases, y puede salir en la página.\nLo dijo Gisel, lun 30 nov" in asked
    assert "solo para las dos clases. No saldrá en público." in classes.taps("Gisel", "Sí: solo para las clases")
    assert b"El mural de la plaza" not in classes.as_("Gisel", shown)
    assert [said for _, said, _ in items(classes)[0].log] == ["public", "classes"]


def test_one_that_waits_is_asked_about_from_the_board(classes: Classes) -> None:
    classes.sends("Gisel", PHOTO)
    classes.press_as("Gisel", "board-view", classes.project)
    assert "solo lo ves tú hasta que digas quién aparece" in classes.sees("Gisel")
    classes.taps("Gisel", "Cambiar 1")
    assert "¿Se reconoce a algún estudiante?" in classes.taps("Gisel", "Quién lo ve")
    classes.taps("Gisel", "No")
    assert [item.consent for item in items(classes, "Jhansi")] == ["partners"]


def test_a_full_card_has_one_button_for_all_changes(classes: Classes, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(2):
        classes.sends("Gisel", PHOTO)
        classes.taps("Gisel", "No")
    monkeypatch.setattr("core.conversations.board_view.MOST", 2)
    classes.press_as("Gisel", "board-view", classes.project)
    assert "[Cambiar 1]" not in classes.sees("Gisel")
    assert "[Cambiar 1] [Cambiar 2] [Ver el tablero]" in classes.taps("Gisel", "Cambiar algo")
    classes.taps("Gisel", "Cambiar 2")
    classes.taps("Gisel", "Descartar")
    assert len(items(classes)) == 1


def test_two_photos_of_one_day_are_told_apart_where_something_worries(classes: Classes) -> None:
    for _ in range(2):
        classes.sends("Gisel", PHOTO)
        classes.taps("Gisel", "No")
    asked = classes.says("Jhansi", "/concern")
    assert "[1 · Gisel: photo, 30 Nov] [2 · Gisel: photo, 30 Nov] [Something else]" in asked


def test_nobody_says_who_may_see_what_is_not_hers(classes: Classes) -> None:
    classes.sends("Gisel", PHOTO)
    classes.taps("Gisel", "No")
    (item,) = items(classes)
    for command in ("board-consent", "board-item", "board-ask"):
        classes.press_as("Jhansi", command, item.id)
        assert "no longer on the board" in classes.sees("Jhansi")


def test_of_three_classes_one_can_be_looked_at_alone(classes: Classes) -> None:
    group = classes.group("Jhansi")

    def fill(turn: Turn) -> None:
        third = replace(turn.store.members.where(project=classes.project)[-1], id="third", group="third")
        turn.store.classes.add(replace(turn.store.classes.get(group), id="third", country="UA"))
        turn.store.members.add(third)
        for n in range(6):
            mine = ("third", "Кіт") if n % 3 == 0 else (group, f"text {n}")
            turn.store.board.add(
                BoardItem(f"item {n}", classes.project, third.teacher, mine[0], "words", turn.now, mine[1], "en",
                          consent="partners")
            )  # fmt: skip

    classes.as_("Gisel", fill)
    classes.press_as("Gisel", "board-view", classes.project)
    assert "[Por clase]" in classes.sees("Gisel")
    assert "[Jhansi · Ucrania]" in classes.taps("Gisel", "Por clase")
    seen = classes.taps("Gisel", "Jhansi · India")
    assert seen.count("text ") == 4
    assert "Кіт" not in seen
