"""Takes docs/playground.png, the one picture of the README: `python -m tests.playground.picture [instant]`.

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

FILE = TREE / "docs" / "playground.png"
WIDTH, HEIGHT = 1400, 900
COLOURS = 256
"""A page of flat colours loses nothing by a palette, and three quarters of its size."""


def main() -> None:
    """Play up to the nine points and the two school days, and keep what the page shows then."""
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
        FILE.parent.mkdir(exist_ok=True)
        page.screenshot(path=FILE)
        browser.close()
    with Image.open(FILE) as picture:
        small = picture.convert("RGB").quantize(COLOURS, kmeans=3, dither=Image.Dither.NONE)
    small.save(FILE, optimize=True)


def play(page: Page) -> None:
    """Up to the middle of the story, nothing pointed at and nothing half loaded."""
    story = story_on(page)
    for act in (meet, plan, sign, join):
        act(story)
    story.clock.jump("Next morning")
    story.gisel.reads("Jhansi se sumó al plan").say("/sessions")
    ask_for_a_call(story)
    expect(story.gisel.talk.get_by_role("img").last).to_be_visible(timeout=PATIENCE)
    page.mouse.move(0, 0)
    page.wait_for_load_state("networkidle")


if __name__ == "__main__":
    main()
