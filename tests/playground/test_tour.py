"""The guided tour on the real Chaski, done for the newcomer up to the published page, and by her own taps."""

from datetime import UTC, datetime

from playwright.sync_api import Page, expect

from tests.playground.people import LONG, PATIENCE, ClockBar, Pane
from tests.playground.running import story_begins

STEPS = 12
BUSY = "() => document.querySelector('#tour .do').getAttribute('aria-disabled') === 'false'"


class Guide:
    """The bar of the tour."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.bar = page.get_by_role("region", name="Guided tour")

    def begin(self) -> "Guide":
        """Take it, from the first screen."""
        self.bar.get_by_role("button", name="Take the tour").click(timeout=PATIENCE)
        return self.at(1)

    def at(self, step: int) -> "Guide":
        """Wait until it is at this step; behind the last one, at its end."""
        if step > STEPS:
            expect(self.bar).to_contain_text("That was a whole project", timeout=PATIENCE)
        else:
            expect(self.bar).to_contain_text(f"Step {step} of {STEPS}", timeout=PATIENCE)
        return self

    def do_it(self) -> "Guide":
        """Have the step done."""
        self.bar.get_by_role("button", name="Do it for me").click(timeout=PATIENCE)
        self.page.wait_for_function(BUSY, timeout=LONG)
        return self

    def press_what_it_points_at(self) -> "Guide":
        """Wait until something is pointed at, and press that."""
        pointed = self.page.locator(".pointed")
        expect(pointed).to_have_count(1, timeout=PATIENCE)
        pointed.click(timeout=PATIENCE)
        return self


def test_it_is_done_for_her_from_start_to_the_published_page(real: Page) -> None:
    guide = Guide(real).begin()
    assert f"{story_begins(datetime.now(UTC)):%Y}" in real.locator("#date").inner_text()
    for step in range(1, STEPS + 1):
        guide.at(step).do_it().at(step + 1)
    published = guide.bar.get_by_role("link", name="Open the page").get_attribute("href")
    assert published is not None
    tab = real.context.new_page()
    tab.goto(published)
    expect(tab.get_by_text("En India almuerzan en el patio").first).to_be_visible(timeout=PATIENCE)


def test_it_goes_on_by_what_she_does_herself_can_be_left_and_survives_a_reload(real: Page) -> None:
    guide = Guide(real).begin()
    expect(guide.bar).to_contain_text("Now in Gisel's phone: press Start.", timeout=PATIENCE)
    guide.press_what_it_points_at()
    for label in ("Empezar", "Argentina", "9–12", "Sociales", "Que me encuentren"):
        expect(guide.bar).to_contain_text(f"press “{label}”", timeout=PATIENCE)
        guide.press_what_it_points_at()
    guide.at(2).press_what_it_points_at()
    expect(guide.bar).to_contain_text("press “Set up my class”", timeout=PATIENCE)
    guide.press_what_it_points_at()
    expect(guide.bar).to_contain_text("fill in Ages: 9–12, Subject: Social studies", timeout=PATIENCE)
    real.reload()
    guide.at(2)
    guide.bar.get_by_role("button", name="Leave").click()
    expect(real.locator(".pointed")).to_have_count(0)
    Pane(real, "jhansi").fill({"Ages": "9–12", "Subject": "Social studies"}).reads("others can find you now")
    guide.bar.get_by_role("button", name="Go on with the tour").click()
    guide.at(3)
    ClockBar(real).jump("+1 hour")
    guide.at(3)
