"""Files sent at once are one question, however many they are and whenever they come; each is kept by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.chat.heard import Deleted, Edited, Sent
from core.model.board import BoardItem
from core.usecases.photo_keep import is_there
from core.usecases.turn import Turn
from storage.unit_of_work import UnitOfWork
from tests.core.classes import Classes
from tests.core.quick import DOCUMENT, HEIC, PHOTO, PROGRAM, VIDEO, Quick


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
    """A copy of them, whose photos are cleaned at once."""
    monkeypatch.setattr("tests.transcripts.world.Printer", Quick)
    twin = ready.copied(tmp_path)
    yield twin
    twin.world.close()


def sends(classes: Classes, *files: bytes, album: str = "a", caption: str = "") -> str:
    """Gisel sends these at once, the line with the first; what she sees when all have come."""
    for n, data in enumerate(files):
        said(classes, data, caption if n == 0 else "", album)
    return classes.sees("Gisel")


def said(classes: Classes, data: bytes, caption: str, album: str = "") -> str:
    """Gisel sends one file; the id of her message."""
    put = classes.world.database.writer.submit(lambda c: UnitOfWork(c).shelf.put(data, "x", "x")).result()
    classes.sent = put
    return classes.world.hear("Gisel", Sent(remote="r", size=len(data), caption=caption, shelf=put, album=album))


def board(classes: Classes) -> list[BoardItem]:
    items = classes.as_("Gisel", lambda turn: turn.store.board.where(teacher=turn.me.id))
    return [one for one in items if not one.gone]


def messages(classes: Classes) -> int:
    return len(classes.screen("Gisel").messages)


def test_twenty_photos_are_two_messages(classes: Classes) -> None:
    before = messages(classes)
    sends(classes, *[PHOTO] * 10)
    asked = sends(classes, *[PHOTO] * 10, album="b")
    assert messages(classes) - before == 2
    assert asked.endswith(
        "🖼 10 fotos guardadas. ¿Se reconoce a algún estudiante en algo de esto?\n"
        "[No] [Sí: solo para las clases] [Sí, y hay permiso para publicar] [Una cosa a la vez] [Descartar todo]"
    )
    assert {item.consent for item in board(classes)} == {"unanswered"}
    assert "10 cosas en el tablero de Mi escuela, para las dos clases." in classes.taps("Gisel", "No")
    assert [item.consent for item in board(classes)].count("partners") == 10


def test_a_wording_that_was_overtaken_is_not_sent_any_more(classes: Classes) -> None:
    def owed(turn: Turn) -> int:
        return turn.store.outbox.cancel(f"renewal:{card}")

    sends(classes, PHOTO)
    card = classes.screen("Gisel").messages[-1].message.card
    classes.world.settle = lambda: None  # type: ignore[method-assign]
    sends(classes, PHOTO, PHOTO, PHOTO)
    assert classes.as_("Gisel", owed) == 1


def test_an_album_is_one_upload_and_is_taken_whole_or_not_at_all(classes: Classes) -> None:
    for n in range(9):
        sends(classes, PHOTO, album=f"single {n}")
    sends(classes, PHOTO, PHOTO, PHOTO, album="tenth")
    assert len(board(classes)) == 12
    told = sends(classes, PHOTO, PHOTO, album="eleventh")
    assert told.startswith("Van más de 10 archivos en una hora.")
    assert "un álbum cuenta como un archivo" in told
    assert len(board(classes)) == 12
    assert sends(classes, PHOTO, album="eleventh") == ""
    assert not classes.as_("Gisel", lambda turn: is_there(turn, classes.sent))


def test_one_that_comes_late_is_asked_about_by_itself(classes: Classes) -> None:
    sends(classes, PHOTO, PHOTO)
    classes.taps("Gisel", "Sí, y hay permiso para publicar")
    assert sends(classes, PHOTO).startswith("🖼 1 foto guardada.")
    assert [item.consent for item in board(classes)] == ["public", "public", "unanswered"]


def test_one_by_one(classes: Classes) -> None:
    sends(classes, PHOTO, PHOTO, VIDEO, caption="Nuestro patio")
    shown = classes.taps("Gisel", "Una cosa a la vez")
    assert "1 de 3 · ¿Se reconoce a algún estudiante?" in shown
    assert "(picture: Una foto de Argentina)" in shown
    classes.taps("Gisel", "Sí, y hay permiso para publicar")
    assert "[Sí, y hay permiso para publicar]" not in classes.taps("Gisel", "Descartar")
    assert "Listo: cada cosa tiene su respuesta." in classes.taps("Gisel", "Sí: solo para las clases")
    assert [(i.kind, i.consent, i.words) for i in board(classes)] == [
        ("photo", "public", "Nuestro patio"), ("video", "classes", ""),
    ]  # fmt: skip


def test_permission_is_never_for_more_than_photos(classes: Classes) -> None:
    sends(classes, PHOTO, VIDEO, DOCUMENT)
    classes.taps("Gisel", "Sí, y hay permiso para publicar")
    assert [(i.kind, i.consent, i.in_public) for i in board(classes)] == [
        ("photo", "public", True), ("video", "classes", False), ("document", "classes", False),
    ]  # fmt: skip


def test_what_was_not_kept_is_said_and_the_others_go_on(classes: Classes) -> None:
    asked = sends(classes, PHOTO, HEIC, PHOTO, HEIC)
    assert "🖼 2 fotos guardadas. ¿Se reconoce" in asked
    assert "2 no se guardaron. No puedo abrir ese tipo de foto" in asked
    classes.world.hear("Gisel", Sent(remote="r", album="a", missing="too-large"))
    assert "3 no se guardaron." in classes.sees("Gisel")
    classes.taps("Gisel", "Descartar todo")
    assert board(classes) == []
    assert "no se guard" not in sends(classes, PHOTO)


def test_of_an_album_with_nothing_good_in_it_only_the_reason_is_left(classes: Classes) -> None:
    assert sends(classes, HEIC).startswith("1 no se guardó. No puedo abrir")


def test_a_single_file_that_cannot_be_kept_leaves_nothing(classes: Classes) -> None:
    assert sends(classes, HEIC, album="").startswith("No puedo abrir")
    assert sends(classes, PROGRAM, album="").startswith("En ese archivo hay un programa")
    assert classes.as_("Gisel", lambda turn: turn.store.board.where(teacher=turn.me.id)) == []


def asked_for_words(classes: Classes) -> None:
    """She is about to write a message of hers anew."""
    classes.says("Gisel", "/say Hoy pintamos")
    classes.taps("Gisel", "Editar")


def test_an_album_where_words_were_asked_is_offered_once_and_not_lost(classes: Classes) -> None:
    asked_for_words(classes)
    offered = sends(classes, PHOTO, PHOTO)
    assert offered.count("La guardo en el tablero si quieres. Para seguir, escribe la respuesta.") == 1
    assert {item.project for item in board(classes)} == {""}
    assert "Cambiado" in classes.says("Gisel", "Hoy pintamos el patio")
    assert "🖼 2 fotos guardadas." in classes.taps("Gisel", "Al tablero")
    assert {item.project for item in board(classes)} == {classes.project}


def test_where_words_were_asked_what_cannot_be_kept_is_said(classes: Classes) -> None:
    asked_for_words(classes)
    assert sends(classes, HEIC, PHOTO) == (
        "No puedo abrir ese tipo de foto y no la guardé. Mándala como foto, no como archivo, y llegará en otro "
        "formato.\n[Seguir]\n\n"
        "La guardo en el tablero si quieres. Para seguir, escribe la respuesta.\n[Al tablero] [Seguir]"
    )
    assert "Lo guardo en el tablero" in sends(classes, DOCUMENT, album="")


def test_files_join_while_she_is_elsewhere(classes: Classes) -> None:
    sends(classes, PHOTO)
    classes.says("Gisel", "/ayuda")
    before = messages(classes)
    assert "🖼 2 fotos guardadas." in sends(classes, PHOTO)
    assert messages(classes) == before


def test_the_line_follows_its_message(classes: Classes) -> None:
    message = said(classes, PHOTO, "El patio de abajo")
    classes.world.hear("Gisel", Edited(message=message, text="El patio"))
    classes.sees("Gisel")
    classes.taps("Gisel", "No")
    assert [item.words for item in board(classes)] == ["El patio"]
    classes.world.hear("Gisel", Edited(message=message, text="Sofía dijo que es el patio"))
    assert "«Alguien dijo que es el patio»" in classes.sees("Gisel")
    assert [item.words for item in board(classes)] == ["Alguien dijo que es el patio"]
    classes.world.hear("Gisel", Deleted(message=message))
    assert board(classes) == []
