"""The first story whole, by clicks: three teachers from the first start to a year later, and what they took away.

For `make verify`: it takes minutes, and axe-core and html-validate come from tests/paper/axe.
"""

import faulthandler
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize

from tests.paper.test_exhibition_browser import DESK, NARROW, PHONE, found, opened, validated
from tests.playground.people import PATIENCE, Pane
from tests.playground.told import Telling, living
from tests.transcripts.script import read

STORY = Path(__file__).parents[1] / "transcripts" / "my-school-share.txt"
SECRETS = ("Sofía", "gisel_aula", "Jhansi", "Olenka", "meet.google.com", "zoom.us")
WAYS = [("", DESK, "light"), ("#en", DESK, "dark"), ("#uk", PHONE, "light"), ("", NARROW, "dark")]
NEW_YEAR = datetime(2027, 1, 1, tzinfo=UTC)
"""Then the page is open, and the project is over."""
WIDE: ViewportSize = {"width": 1800, "height": 1000}


@pytest.fixture(scope="module")
def telling(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Telling]:
    """The story, told until the page is open and the project is over."""
    # The story takes longer than any test may hang.
    faulthandler.cancel_dump_traceback_later()
    folder, complaints = tmp_path_factory.mktemp("story"), list[str]()
    with living(read(STORY), folder / "house") as (chaski, taught):
        context = browser.new_context(viewport=WIDE, reduced_motion="reduce")
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda one: None if one.url.startswith(chaski.url) else complaints.append(one.url))
        page.goto(chaski.url)
        yield Telling(page, read(STORY), taught, folder / "photos").tell(to=NEW_YEAR)
        context.close()
    assert not complaints


@pytest.fixture(scope="module")
def exhibition(telling: Telling, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page as the file that Gisel gives to the families, saved from her chat."""
    gisel = telling.panes["Gisel"].say("/share").reads("Publicada")
    return saved(gisel, "Como archivo", tmp_path_factory.mktemp("page"))


def test_what_gisel_takes_away_opens_elsewhere(telling: Telling, tmp_path: Path) -> None:
    gisel = telling.panes["Gisel"].say("/projects").tap("Evidencias")
    pack = saved(gisel, "Armar el ZIP", tmp_path)
    with zipfile.ZipFile(pack) as inside:
        assert inside.testzip() is None
        assert len(inside.namelist()) > 1
    sheets = gisel.talk.locator("a.file").filter(has_text=".pdf")
    sheet = kept(telling.page, sheets.last, tmp_path)
    assert sheet.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(("part", "size", "scheme"), WAYS)
def test_the_page_of_the_story_can_be_used_by_everybody_without_a_network(
    browser: Browser, exhibition: Path, part: str, size: tuple[int, int], scheme: str
) -> None:
    tab, asked = opened(browser, exhibition, part, size, scheme)
    assert found(tab) == []
    assert asked == [exhibition.as_uri()]
    assert tab.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert [one.get_attribute("lang") for one in tab.locator("section:visible").all()] == [part[1:] or "es"]
    tab.context.close()


def test_the_page_of_the_story_holds_what_was_allowed_and_nobody(exhibition: Path) -> None:
    text = exhibition.read_text("utf-8")
    for words in ("En India almuerzan en el patio", "Вони обідають надворі", "They sing before lessons"):
        assert words.lower() in text.lower()
    assert [one for one in SECRETS if one in text] == []
    assert validated(exhibition).stdout == ""


def test_a_year_later_it_is_told_to_its_end_and_fits_the_phones(telling: Telling) -> None:
    page = telling.tell().page
    for width in (WIDE["width"], 360):
        page.set_viewport_size({"width": width, "height": 1000})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        talks = "[...document.querySelectorAll('.talk')].map(one => one.scrollWidth - one.clientWidth)"
        assert page.evaluate(talks) == [0, 0, 0, 0]
    page.set_viewport_size(WIDE)


def saved(pane: Pane, label: str, folder: Path) -> Path:
    """The file that a button brings, saved from the chat as a teacher saves it."""
    files = pane.talk.locator("a.file")
    before = files.count()
    pane.tap(label)
    files.nth(before).wait_for(timeout=PATIENCE)
    return kept(pane.page, files.last, folder)


def kept(page: Page, link: Locator, folder: Path) -> Path:
    """This file of a chat, on the disk."""
    with page.expect_download(timeout=PATIENCE) as coming:
        link.click(timeout=PATIENCE)
    file = folder / coming.value.suggested_filename
    coming.value.save_as(file)
    return file
