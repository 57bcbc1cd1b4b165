"""The playground can be used by everybody: axe-core looks at its main screens.

For `make verify`: axe-core comes from tests/paper/axe.
"""

import pytest
from playwright.sync_api import Browser, expect

from core.ports.glimpse import Glimpse, Owed, Planned
from tests.paper.test_exhibition_browser import DESK, PHONE, found
from tests.platforms.messages import MESSAGES
from tests.playground.people import PATIENCE, Pane
from tests.playground.stage import Stage

WAYS = [(DESK, "light"), (DESK, "dark"), (PHONE, "light"), (PHONE, "dark")]


@pytest.mark.parametrize(("size", "scheme"), WAYS)
def test_axe_finds_nothing_on_the_main_screens(
    browser: Browser, stage: Stage, size: tuple[int, int], scheme: str
) -> None:
    # The rules come in from outside, which the page's own policy would refuse.
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,
        reduced_motion="reduce",
        locale="en-GB",
    )
    page = context.new_page()
    page.goto(stage.url)
    expect(Pane(page, "gisel").node).to_be_visible(timeout=PATIENCE)
    screens = {"welcome": found(page)}
    due = stage.clock.now()
    letters = (Owed("playground:telegram:gisel", "digest", due, "doubtful"), Owed("", "", due, "sent"))
    stage.glimpse = Glimpse(letters=letters, plans=(Planned("phase", due),))
    for pane in ("telegram:gisel", "slack:jhansi"):
        for name in ("text", "facts", "choices", "form", "everything"):
            stage.tell(pane, MESSAGES[name])
    Pane(page, "gisel").say("Hola").reads("Echo: Hola")
    page.get_by_role("button", name="Show the keys of Gisel's sentences").click()
    screens["talk"] = found(page)
    page.get_by_role("button", name="Take the tour").click()
    page.get_by_role("dialog").get_by_role("button", name="Take the tour").click()
    expect(page.locator(".pointed")).to_have_count(1, timeout=PATIENCE)
    screens["tour"] = found(page)
    page.get_by_role("button", name="Share", exact=True).click()
    screens["share"] = found(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Add a teacher").click()
    screens["add"] = found(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="What the bot is doing").click()
    expect(page.locator(".doing").first).to_be_visible(timeout=PATIENCE)
    screens["drawer"] = found(page)
    context.close()
    assert {name: wrong for name, wrong in screens.items() if wrong} == {}
