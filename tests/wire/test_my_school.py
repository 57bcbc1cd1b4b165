"""My School over the wire, from /start to the page for the families and a year beyond: a real process, two messengers
and a model; and the same with the process killed again and again on the way.

In full size only: each telling takes minutes.
"""

import faulthandler
import html
import json
import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.texts import LANGUAGES, texts
from tests.transcripts.script import read
from tests.wire.told import Told, told

STORY = Path(__file__).parents[1] / "transcripts" / "my-school-share.txt"
WALLS = {"Olenka": "Europe/Kyiv"}
NEW_YEAR = datetime(2027, 1, 1, tzinfo=UTC)
"""Then the page is still there."""
APPROVED = ("Que en India almuerzan en el patio", "They sing before lessons", "Вони обідають надворі")
SECRET = ("Gisel", "Jhansi", "Olenka", "Sofía", "@gisel_aula", "meet.google", "zoom.us", "xyz-uvwx")
GONE = 5.0
"""Seconds after which nobody can open a page that was taken back."""
EVERY = 7
LONGEST = 1800.0
"""Seconds for a test, instead of what all others have."""
PASSING = re.compile(r"http://127\.0\.0\.1:\d+|/[pbr]/[\w-]+|\b[A-Z2-7]{4}-[A-Z2-7]{4}\b|-[a-z2-7]{8}(?=\.pdf)")
"""What is another in each telling: addresses and numbers."""
AGAIN = tuple(texts(language)("again") for language in LANGUAGES)
KEPT = (
    "projects", "members", "sessions", "notes", "words", "board", "feedback", "hand_ins", "answers", "records",
    "syntheses", "certificates", "showings", "showcases",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _all_the_time_it_needs() -> None:
    faulthandler.dump_traceback_later(LONGEST, exit=True, file=2)


def test_my_school_goes_its_way_over_the_wire(tmp_path: Path) -> None:
    with told(read(STORY), tmp_path / "house", WALLS) as story:
        story.house.start()
        story.tell(to=NEW_YEAR)
        the_page_shows_what_was_approved_until_it_is_taken_back(story)
        the_certificate_can_be_checked(story)
        # What comes later, the last week of the first page among it, is told in the other test.
        story.house.stop()
        assert "Traceback" not in story.house.log.read_text()


def test_my_school_ends_alike_although_the_process_is_killed_again_and_again(tmp_path: Path) -> None:
    offset = datetime.now(UTC).toordinal() % EVERY  # another place each day
    calm, calm_kept = ending(tmp_path / "calm", 0, 0)
    killed, killed_kept = ending(tmp_path / f"killed{offset}", EVERY, offset)
    assert killed_kept == calm_kept
    for name, wanted in calm.items():
        assert not wanted - killed[name], f"{name} never saw, offset {offset}: {wanted - killed[name]}"
        assert not killed[name] - wanted, f"{name} saw too often, offset {offset}: {killed[name] - wanted}"


def the_page_shows_what_was_approved_until_it_is_taken_back(story: Told) -> None:
    """Whoever has its address reads it, in the languages of the classes; then it is gone, and another one comes."""
    path = page_of(story)
    code, page = story.house.fetch(path)
    page = html.unescape(page)
    assert (code, "noindex" in page) == (200, True)
    assert not [words for words in APPROVED if words not in page]
    assert not [words for words in SECRET if words in page]
    story.act("Gisel", "/share", "[Despublicar]")
    story.house.wait(lambda: story.house.fetch(path)[0] == 404, "the page gone", GONE)
    story.act("Gisel", "/share", "[Las familias · según el plan]", "[Publicar]")
    assert story.house.fetch(page_of(story))[0] == 200
    assert story.house.fetch(path)[0] == 404


def page_of(story: Told) -> str:
    """Where the page is, as Gisel read it last."""
    *_, last = re.finditer(r"/p/[\w-]+", "\n".join(story.people["Gisel"].reads()))
    return last.group()


def the_certificate_can_be_checked(story: Told) -> None:
    """By anybody with its code, and by nobody with another."""
    [(body,)] = story.house.rows("SELECT body FROM certificates")
    code = json.loads(body)["code"]
    assert story.house.fetch(f"/v/{code}")[0] == 200
    assert story.house.fetch(f"/v/{code[:-1]}")[0] == 404


def ending(folder: Path, kills: int, offset: int) -> tuple[dict[str, Counter[str]], dict[str, int]]:
    """What everybody has seen in the end, copies that say so left out, and how much of what is kept there is."""
    with told(read(STORY), folder, WALLS, kills) as story:
        story.deeds = offset
        story.house.start()
        story.tell()
        story.house.stop()
        assert "Traceback" not in story.house.log.read_text()
        return {name: seen(one.reads()) for name, one in story.people.items()}, kept(story)


def seen(messages: list[str]) -> Counter[str]:
    """The messages by what they say; a copy after a doubt is said to be one, and allowed."""
    return Counter(PASSING.sub("…", one) for one in messages if not any(again in one for again in AGAIN))


def kept(story: Told) -> dict[str, int]:
    """How many there are of each kind of thing."""
    return {table: int(story.house.rows(f"SELECT count(*) FROM {table}")[0][0]) for table in KEPT}
