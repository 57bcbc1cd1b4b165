"""What a photo says beside its picture is found nowhere after its turn: not in the database, not in what others get."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from adapters.paper.printer import Printer
from core.chat.heard import Sent
from core.usecases.board_see import board_of
from core.usecases.export import export
from core.usecases.page import page_view
from core.usecases.turn import Turn
from storage.unit_of_work import UnitOfWork
from tests.core.classes import Classes
from tests.paper.canaries import PHOTOS
from tests.paper.sounds import CANARY, mp4, pdf


@dataclass(frozen=True)
class Told:
    """All the bytes that are kept or leave, by where they are."""

    places: dict[str, bytes]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    """Every photo, a video and a document on the board, with permission to publish, and everything that shows them."""
    classes = Classes(tmp_path_factory.mktemp("canaries"))
    classes.until("Gisel", 30, 9)
    for data in (*PHOTOS.values(), mp4(), pdf()):
        sends(classes, data)
    classes.taps("Gisel", "Sí, y hay permiso para publicar")
    yield Told({
        "board": classes.as_("Jhansi", lambda turn: shelf_of(turn, classes.project, photos=True)),
        "files": classes.as_("Jhansi", lambda turn: shelf_of(turn, classes.project, photos=False)),
        "page": classes.as_("Gisel", lambda turn: Printer().page(page_view(turn, classes.current(turn)))),
        "her copy": classes.as_("Gisel", copy),
        "the partner's copy": classes.as_("Jhansi", copy),
        "database": database(classes),
    })  # fmt: skip
    classes.world.close()


def sends(classes: Classes, data: bytes) -> None:
    put = classes.world.database.writer.submit(lambda c: UnitOfWork(c).shelf.put(data, "x", "x")).result()
    sent = Sent(remote="r", name="CANARY-name.jpg", size=len(data), shelf=put, album="a")
    classes.world.hear("Gisel", sent)


def shelf_of(turn: Turn, project: str, photos: bool) -> bytes:
    """What a messenger is given to show the board."""
    keys = (item.photo if photos else item.file for item in board_of(turn, project))
    return b"".join(turn.store.shelf.get(key) for key in keys if key)


def copy(turn: Turn) -> bytes:
    """The copy of her data, unpacked."""
    text, *archives = export(turn)
    found = [turn.store.shelf.get(text)]
    for key in archives:
        with zipfile.ZipFile(io.BytesIO(turn.store.shelf.get(key))) as archive:
            found += [name.encode() + archive.read(name) for name in archive.namelist()]
    return b"".join(found)


def database(classes: Classes) -> bytes:
    """The database's files, as they are after the daily cleaning."""
    assert classes.world.database.scrub()
    return b"".join(path.read_bytes() for path in classes.world.folder.glob("chaski.db*"))


@pytest.mark.parametrize("kind", PHOTOS)
def test_nothing_of_a_photo_is_left_but_its_picture(told: Told, kind: str) -> None:
    canary = f"CANARY-{kind}".encode()
    assert canary in PHOTOS[kind], "this photo never said it"
    assert [place for place, held in told.places.items() if canary in held] == []


def test_every_photo_is_where_it_should_be(told: Told) -> None:
    assert told.places["board"].count(b"\xff\xd8\xff") == len(PHOTOS)
    assert told.places["page"].count(b"data:image/jpeg;base64,") == len(PHOTOS)
    assert told.places["her copy"].count(b"photo.jpg") == len(PHOTOS)
    for trace in (b"Exif", b"GPSLatitude", b"Photoshop", b"CANARY-name"):
        assert trace not in told.places["board"] + told.places["database"], trace


def test_a_video_tells_no_place_and_a_document_stays_with_the_partners(told: Told) -> None:
    """A document is kept byte for byte, its author's name too; what is promised is that it never gets public."""
    assert told.places["files"].count(CANARY) == 1, "the document's author, and nothing of the video"
    assert b"FILMFILM" in told.places["files"]
    assert CANARY in told.places["her copy"]
    assert CANARY not in told.places["page"] + told.places["the partner's copy"]
