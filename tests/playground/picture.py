"""Takes docs/playground*.png, the pictures of the README: `python -m tests.playground.picture [instant]`.

The instant is when the story begins (ISO, with its offset), for a picture of a certain day.
"""

import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, expect, sync_playwright

from tests.house.browser import SAY, found
from tests.playground.people import PATIENCE
from tests.playground.running import TREE, Running, story_begins
from tests.playground.story import ask_for_a_call, join, meet, plan, sign, story_on

DOCS = TREE / "docs"
WIDTH, HEIGHT = 1400, 900
PHONE_WIDTH, PHONE_HEIGHT = 390, 844
LARGEST = 300_000
"""Bytes of one picture: a README must open at once."""
COLOURS = 256
"""A page of flat colours loses nothing by a palette, and three quarters of its size."""


def main() -> None:
    """Play up to the nine points and the two school days, then the tour, and keep what the page shows then."""
    chromium = found()
    if chromium is None:
        raise SystemExit(SAY)
    begins = datetime.fromisoformat(sys.argv[1]) if len(sys.argv) > 1 else story_begins(datetime.now(UTC))
    with tempfile.TemporaryDirectory() as folder, Running(Path(folder), begins) as chaski, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-dev-shm-usage"])
        page = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=2, reduced_motion="reduce"
        )
        page.goto(chaski.url)
        play(page)
        keep(page, "playground")
        tour(page)
        keep(page, "playground-tour")
        page.get_by_role("button", name="Close").click()
        page.set_viewport_size({"width": PHONE_WIDTH, "height": PHONE_HEIGHT})
        page.reload()
        expect(page.locator(".pointed")).to_be_in_viewport(timeout=PATIENCE)
        keep(page, "playground-phone")
        browser.close()


def keep(page: Page, name: str) -> None:
    """What the page shows now, as docs/NAME.png."""
    file = DOCS / f"{name}.png"
    DOCS.mkdir(exist_ok=True)
    page.mouse.move(0, 0)
    page.wait_for_timeout(500)
    page.screenshot(path=file)
    with Image.open(file) as picture:
        small = picture.convert("RGB").quantize(COLOURS, kmeans=3, dither=Image.Dither.NONE)
    small.save(file, optimize=True)
    if file.stat().st_size > LARGEST:
        raise SystemExit(f"{file.name} has {file.stat().st_size:,} bytes")


def tour(page: Page) -> None:
    """The tour after its fourth step, beside what the bot is doing."""
    bar = page.get_by_role("region", name="Guided tour")
    bar.get_by_role("button", name="Take the tour").click()
    page.get_by_role("dialog").get_by_role("button", name="Take the tour").click()
    for step in range(1, 5):
        expect(bar).to_contain_text(f"Step {step} of", timeout=PATIENCE)
        bar.get_by_role("button", name="Do it for me").click()
        expect(bar).to_contain_text(f"Step {step + 1} of", timeout=PATIENCE)
    page.get_by_role("button", name="What the bot is doing").click()
    expect(page.locator(".doing").first).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".pointed")).to_be_visible(timeout=PATIENCE)


def play(page: Page) -> None:
    """Up to the middle of the story, nothing pointed at and nothing half loaded."""
    story = story_on(page)
    for act in (meet, plan, sign, join):
        act(story)
    story.clock.jump("Next morning")
    story.gisel.reads("Jhansi se sumó al plan").say("/sessions")
    ask_for_a_call(story)
    expect(story.gisel.talk.get_by_role("img").last).to_be_visible(timeout=PATIENCE)
    page.wait_for_load_state("networkidle")


if __name__ == "__main__":
    main()
