"""The whole story in the real playground: the process that an operator starts, a browser, and two teachers' clicks."""

from base64 import b64decode
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, Route, expect

from tests.playground.people import PATIENCE, Pane
from tests.playground.running import Running, story_begins
from tests.playground.story import (
    Story,
    agree,
    ask_for_a_call,
    confirm_the_call,
    expect_something,
    join,
    look_back,
    meet,
    meet_live,
    move_the_call,
    plan,
    publish_the_page,
    share_a_photo,
    sign,
    story_on,
)

GPS = 0x8825
"""Where a picture keeps the place."""
MOST_INPUTS = 80
"""What all four phases may cost, typed answers included."""


@pytest.fixture
def chaski(tmp_path: Path) -> Iterator[Running]:
    """The process, its clock at the first moment of the story."""
    with Running(tmp_path, story_begins(datetime.now(UTC))) as one:
        yield one


@pytest.fixture
def page(browser: Browser, chaski: Running) -> Iterator[Page]:
    """A tab that reaches this one process and nothing else."""
    context = browser.new_context(viewport={"width": 1400, "height": 900}, reduced_motion="reduce")
    complaints: list[str] = []

    def only_here(route: Route) -> None:
        if route.request.url.startswith(chaski.url):
            return route.continue_()
        complaints.append(route.request.url)
        return route.abort()

    context.route("**/*", only_here)
    tab = context.new_page()
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.goto(chaski.url)
    yield tab
    context.close()
    assert not complaints


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A small picture of a school yard that tells where it was taken."""
    picture = Image.new("RGB", (480, 320), (120, 160, 90))
    exif = picture.getexif()
    exif.get_ifd(GPS).update({1: "S", 2: (34.0, 36.0, 0.0), 3: "W", 4: (58.0, 22.0, 0.0)})
    picture.save(tmp_path / "patio.jpg", exif=exif)
    with Image.open(tmp_path / "patio.jpg") as kept:
        assert kept.getexif().get_ifd(GPS)
    return tmp_path / "patio.jpg"


def test_convention_2_soon_visible_and_then_two_classes_come_to_their_page_by_clicks(page: Page, photo: Path) -> None:
    story = story_on(page)
    meet(story)
    plan(story)
    sign(story)
    join(story)
    agree(story)
    ask_for_a_call(story)
    confirm_the_call(story)
    first = calendars(story)
    move_the_call(story)
    assert_the_files_follow(first, calendars(story))
    expect_something(story)
    share_a_photo(story, photo)
    meet_live(story)
    assert_only_the_new_reminders_came(story)
    look_back(story)
    address = publish_the_page(story)
    assert story.inputs <= MOST_INPUTS
    assert_the_page_is_fit_for_families(page, address)


def calendars(story: Story) -> list[dict[str, str]]:
    """The newest calendar file of each teacher, line by line."""
    return [calendar(story, pane) for pane in (story.gisel, story.jhansi)]


def calendar(story: Story, pane: Pane) -> dict[str, str]:
    """The newest calendar file in a chat: property to value."""
    link = pane.talk.locator("a.file").last
    expect(link).to_contain_text(".ics", timeout=PATIENCE)
    answer = pane.page.request.get(str(link.evaluate("node => node.href")))
    lines = answer.text().replace("\r\n ", "").splitlines()
    assert lines[0] == "BEGIN:VCALENDAR"
    return {name.split(";")[0]: value for name, _, value in (line.partition(":") for line in lines)}


def assert_the_files_follow(first: list[dict[str, str]], second: list[dict[str, str]]) -> None:
    """The new file replaces the old one in the calendar: the same event, a later version, a quarter of an hour on."""
    for old, new in zip(first, second, strict=True):
        assert new["UID"] == old["UID"]
        assert int(new["SEQUENCE"]) > int(old["SEQUENCE"])
        assert moment(new) - moment(old) == timedelta(minutes=15)


def moment(event: dict[str, str]) -> datetime:
    """When it starts, on the clock that the file names."""
    return datetime.fromisoformat(event["DTSTART"])


def assert_only_the_new_reminders_came(story: Story) -> None:
    """Three reminders each, counted back from 7:30 and 4:00 pm; none for the hour that was given up."""
    gisel, jhansi = story.gisel, story.jhansi
    assert [gisel.arrived(words) for words in ("Mañana a las 7:30 (India 16:00)", "Mañana a las")] == [["7:30"]] * 2
    assert [jhansi.arrived(words) for words in ("Tomorrow at 4:00 pm (Argentina", "Tomorrow at")] == [["4:00 pm"]] * 2
    assert gisel.arrived("La videollamada con Jhansi ya terminó.") == ["6:30", "7:20"]
    assert jhansi.arrived("The call with Gisel is over.") == ["3:00 pm", "3:50 pm"]


def assert_the_page_is_fit_for_families(page: Page, address: str) -> None:
    """On a phone: what was approved is there, no name of a child, no contact, no link of the call, no place."""
    tab = page.context.new_page()
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto(address)
    for language, title in (("es", "Mi escuela"), ("en", "My School")):
        # One language is shown at a time; the page opens in its publisher's.
        tab.goto(f"{address}#{language}")
        told = tab.locator(f"#{language}")
        expect(told.get_by_role("heading", name=title)).to_be_visible()
        for words in ("Alguien contó que en India almuerzan en el patio", "Their school day begins when ours ends"):
            expect(told.get_by_text(words)).to_be_visible()
    for secret in ("Sofía", "gisel_aula", "Jhansi Rao", "meet.google.com"):
        assert secret not in tab.content()
    shown = str(tab.locator("image").first.get_attribute("href"))
    with Image.open(BytesIO(b64decode(shown.partition(";base64,")[2]))) as picture:
        assert picture.size == (480, 320)
        assert not picture.getexif()
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
