"""What a photo says beside its picture is found nowhere after its turn: not in the database, not in what others get."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import time, timedelta

import pytest

from adapters.paper.printer import Printer
from core.chat.heard import Sent
from core.chat.shown import Part, Picture
from core.conversations.pack import card
from core.letters.notes import attached
from core.letters.rooms import pictured
from core.model.room import Room
from core.model.session import LiveSession
from core.model.wall import Wall
from core.usecases.board_page import open_board_page
from core.usecases.board_see import board_of
from core.usecases.board_wall import wall_by_ending, wall_file
from core.usecases.export import export
from core.usecases.note_photo import keep_file
from core.usecases.pack import pack_page
from core.usecases.page import page_view
from core.usecases.say import Beside, send_note
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
        "the page for the class": classes.as_("Jhansi", lambda turn: on_the_wall(turn, classes.project)),
        "the pack": classes.as_("Jhansi", lambda turn: in_the_pack(turn, classes)),
        "notes": classes.as_("Gisel", lambda turn: in_notes(turn, classes)),
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


def on_the_wall(turn: Turn, project: str) -> bytes:
    """The page for the class with everything that stands under its address."""
    ending = open_board_page(turn, project).rpartition("/")[2]
    page = wall_by_ending(turn.store, turn.paper, ending, "", turn.now) or b""
    ids = re.findall(rf'src="{ending}/(\w+)"', page.decode())
    found = [wall_file(turn.store, turn.paper, ending, one, turn.now) for one in ids]
    return page + b"".join(one.data for one in found if one)


def in_the_pack(turn: Turn, classes: Classes) -> bytes:
    """The pictures of every card of the pack before a call."""
    both = (turn.me.id, classes.teacher(turn, "Gisel").id)
    starts = turn.now + timedelta(days=2)
    call = LiveSession("call", classes.project, both, turn.me.id, Wall(starts.date(), time(9), "UTC"), starts)
    turn.store.sessions.add(replace(call, state="confirmed"))
    parts, items = list(card(turn, "call")[0]), pack_page(turn, "call")[0]
    while pack_page(turn, f"call:{items[-1].id}")[0]:
        parts += card(turn, f"call:{items[-1].id}")[0]
        items = pack_page(turn, f"call:{items[-1].id}")[0]
    return pictures(turn, parts)


def in_notes(turn: Turn, classes: Classes) -> bytes:
    """The pictures of notes, as a partner and a room get them."""
    partner, room = classes.teacher(turn, "Jhansi"), Room("r", "telegram", "", "r", turn.me.id, turn.now)
    notes = []
    for data in PHOTOS.values():
        key = keep_file(turn, turn.store.shelf.put(data, "CANARY-name.jpg", "image/jpeg"))
        notes.append(turn.store.notes.get(send_note(turn, [partner.id], "", Beside(photo=key))))
    reads = turn.as_seen_by(partner)
    shown = (part for one in notes for part in (*attached(reads, one, turn.me), *pictured(turn, room, one)))
    return pictures(turn, shown)


def pictures(turn: Turn, parts: Iterable[Part]) -> bytes:
    """The bytes of the pictures on a card."""
    return b"".join(turn.store.shelf.get(part.shelf) for part in parts if isinstance(part, Picture))


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
    for place, times in (("the page for the class", 1), ("the pack", 1), ("notes", 2)):
        assert told.places[place].count(b"\xff\xd8\xff") == times * len(PHOTOS), place
    for trace in (b"Exif", b"GPSLatitude", b"Photoshop", b"CANARY-name"):
        assert trace not in told.places["board"] + told.places["database"], trace


def test_a_video_tells_no_place_and_a_document_stays_with_the_partners(told: Told) -> None:
    """A document is kept byte for byte, its author's name too; what is promised is that it never gets public."""
    assert told.places["files"].count(CANARY) == 1, "the document's author, and nothing of the video"
    assert b"FILMFILM" in told.places["files"]
    assert CANARY in told.places["her copy"]
    assert CANARY not in told.places["page"] + told.places["the partner's copy"]
