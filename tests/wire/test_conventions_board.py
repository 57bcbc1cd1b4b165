"""Conventions over the wire, on both messengers: twenty uploads are no noise, and what hides in a file goes nowhere."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PIL import Image
from PIL.ExifTags import IFD, Base

from tests.wire.fortnight import Fortnight, argentina, india
from tests.wire.stage import Stage, staged
from tests.wire.steps import MEETING, PLANNING, play

ON_BOTH = pytest.mark.parametrize("messenger", ["telegram", "slack"])
AT_ONCE = 10
"""Files in one message: what an album on Telegram and a message on Slack hold."""
CANARY = "canary-0123456789"
TOO_LARGE = 20 * 1024 * 1024 + 1
"""Bytes: above what Telegram lets a bot download (Bot API, getFile)."""
DIGEST = {"telegram": "Hoy en Mi escuela", "slack": "Today in My School"}


@dataclass
class Board:
    """What each got, by messenger."""

    stage: Stage
    answers: dict[str, int] = field(default_factory=dict)
    digests: dict[str, list[str]] = field(default_factory=dict)
    empty: dict[str, int] = field(default_factory=dict)
    pictures: dict[str, list[tuple[bytes, str]]] = field(default_factory=dict)
    offered: dict[str, str] = field(default_factory=dict)


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Board]:
    """The first day of the work: each sends twenty photos, and looks at the other's the next morning."""
    with staged(tmp_path_factory.mktemp("board") / "house") as stage:
        stage.house.start()
        play(stage, *MEETING, *PLANNING)
        yield told(Fortnight(stage), Board(stage))
        stage.house.stop()
        assert "Traceback" not in stage.house.log.read_text()


def told(story: Fortnight, board: Board) -> Board:
    """The days, one after the other."""
    stage = story.stage
    story.at(india(30, 8, month=11))
    story.at(argentina(30, 10, month=11))
    for who, later in (("telegram", ("Más tarde", "Yo vuelvo")), ("slack", ("Later", "I'll come back"))):
        for label in later:
            story.people[who].taps(label)
        stage.settle()
        before = len(story.people[who].reads())
        for n in (0, 1):
            photos = [photo(n * AT_ONCE + each) for each in range(AT_ONCE)]
            story.people[who].sends_together(photos, f"tanda {n}")
        stage.settle()
        board.answers[who] = len(story.people[who].reads()) - before
        for _ in (0, 1):
            story.people[who].taps("No")
            stage.settle()
    story.at(india(1, 8))
    story.at(argentina(1, 8))
    board.digests = {who: [one for one in story.people[who].reads() if words in one] for who, words in DIGEST.items()}
    read = {who: len(story.people[who].reads()) for who in DIGEST}
    story.at(india(2, 8))
    story.at(argentina(2, 8))
    board.empty = {who: len(story.people[who].reads()) - read[who] for who in DIGEST}
    stage.gisel.taps("Ver")
    stage.jhansi.taps("See")
    stage.settle()
    board.pictures = {"telegram": on_telegram(stage), "slack": on_slack(stage)}
    stage.telegram.document(stage.gisel.person, bytes(TOO_LARGE), "clase.mp4", "video/mp4")
    board.offered["telegram"] = stage.gisel.sees("20 MB", "enlace")
    kept = stage.slack.world.keep(bytes(TOO_LARGE), "class.mp4", "video/mp4")
    stage.jhansi.envelopes.append(stage.slack.share(stage.jhansi.person, [kept]))
    board.offered["slack"] = stage.jhansi.sees("20 MB", "link")
    stage.settle()
    return board


def photo(number: int) -> bytes:
    """One of its kind, with a place and somebody's name inside."""
    picture = Image.new("RGB", (64, 48), (number * 9 % 256, 120, 160))
    exif = picture.getexif()
    exif[Base.Artist] = CANARY
    exif.get_ifd(IFD.GPSInfo).update({1: "S", 2: (34.0, 36.0, 0.0)})
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif, comment=CANARY.encode())
    return out.getvalue()


def on_telegram(stage: Stage) -> list[tuple[bytes, str]]:
    """The photos that Gisel was shown, each with what stands below it."""
    shown = [one for one in stage.telegram.screen(stage.gisel.person) if one.kind == "photo" and not one.mine]
    return [(one.data, one.text) for one in shown]


def on_slack(stage: Stage) -> list[tuple[bytes, str]]:
    """The photos that Jhansi was shown, each with what is read to somebody who does not see it."""
    files = [file for bubble in stage.slack.screen(stage.jhansi.person) if bubble.ours for file in bubble.files]
    return [(stage.slack.world.bytes[file["id"]], file["alt_txt"]) for file in files if file["name"].endswith(".jpg")]


@ON_BOTH
def test_convention_15_twenty_uploads_are_two_messages_to_whoever_sent_them(board: Board, messenger: str) -> None:
    assert 1 <= board.answers[messenger] <= 2


@pytest.mark.parametrize(
    ("messenger", "line"), [("telegram", "20 fotos nuevas de India"), ("slack", "20 new photos from Argentina")]
)
def test_convention_15_twenty_uploads_are_one_line_in_the_partners_morning(
    board: Board, messenger: str, line: str
) -> None:
    [digest] = board.digests[messenger]
    assert digest.count(line) == 1


@ON_BOTH
def test_convention_15_a_morning_without_news_is_silent(board: Board, messenger: str) -> None:
    assert board.empty[messenger] == 0


@pytest.mark.parametrize(("messenger", "says"), [("telegram", "Una foto de "), ("slack", "A photo from ")])
def test_convention_24_each_picture_says_in_words_what_it_is(board: Board, messenger: str, says: str) -> None:
    pictures = board.pictures[messenger]
    assert pictures
    assert all(words.startswith(says) for _, words in pictures)


@ON_BOTH
def test_convention_24_nothing_that_a_photo_hid_goes_on(board: Board, messenger: str) -> None:
    assert board.pictures[messenger]
    for data, _ in board.pictures[messenger]:
        assert CANARY.encode() not in data
        with Image.open(io.BytesIO(data)) as picture:
            assert not picture.getexif()
    kept = [path.read_bytes() for path in board.stage.house.home.glob("chaski.db*")]
    assert not [True for part in kept if CANARY.encode() in part]


@pytest.mark.parametrize(
    ("messenger", "offer"),
    [("telegram", "Súbelo donde tu escuela guarda sus videos"), ("slack", "Put it where your school keeps videos")],
)
def test_convention_24_what_is_too_large_gets_an_offer(board: Board, messenger: str, offer: str) -> None:
    assert offer in board.offered[messenger]
