"""The pages in a real browser, from disk and without a network: what they ask for, and whether everybody can use them.

For `make verify`: axe-core and html-validate come from tests/paper/axe.
"""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from adapters.paper.printer import Printer
from tests.paper import test_plan_page
from tests.paper.exhibition import exhibition, leftwards

AXE = Path(__file__).parent / "axe"
RULES = AXE / "node_modules" / "axe-core" / "axe.min.js"
VALIDATE = AXE / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
DESK, PHONE, NARROW = (1280, 900), (360, 780), (320, 640)
PAGES: dict[str, Callable[[], bytes]] = {
    "exhibition": lambda: Printer().page(exhibition()),
    "leftwards": lambda: Printer().page(leftwards()),
    "plan": lambda: test_plan_page.written().encode(),
}
WAYS = [
    ("exhibition", "", DESK, "light"),
    ("exhibition", "", DESK, "dark"),
    ("exhibition", "#uk", PHONE, "light"),
    ("exhibition", "#en", NARROW, "dark"),
    ("leftwards", "", DESK, "light"),
    ("leftwards", "", NARROW, "dark"),
    ("plan", "", PHONE, "light"),
    ("plan", "", DESK, "dark"),
]
BROKEN = """<!doctype html><html><head><title>x</title></head>
<body><img src="data:,"><p style="color:#aaa">Hello</p></body>"""


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """One Chromium for all of them."""
    with sync_playwright() as driver:
        one = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield one
        one.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages as files."""
    here = tmp_path_factory.mktemp("pages")
    for name, write in PAGES.items():
        (here / f"{name}.html").write_bytes(write())
    (here / "broken.html").write_text(BROKEN)
    return here


def opened(browser: Browser, file: Path, part: str, size: tuple[int, int], scheme: Any) -> tuple[Page, list[str]]:
    """The page in a window of its own, and everything that it asked for or complained of."""
    # The rules come in from outside, which the page's own policy would refuse.
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, offline=True, bypass_csp=True
    )
    tab, asked = context.new_page(), list[str]()
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda said: asked.append(said.text))
    tab.goto(f"{file.as_uri()}{part}")
    return tab, [one for one in asked if not one.startswith("data:")]


def found(tab: Page) -> list[str]:
    """What axe finds, worded."""
    tab.evaluate(RULES.read_text("utf-8"))
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in tab.evaluate("axe.run()")["violations"]]


@pytest.mark.parametrize(("name", "part", "size", "scheme"), WAYS)
def test_everybody_can_use_it(
    browser: Browser, folder: Path, name: str, part: str, size: tuple[int, int], scheme: str
) -> None:
    tab, asked = opened(browser, folder / f"{name}.html", part, size, scheme)
    assert found(tab) == []
    assert asked == [(folder / f"{name}.html").as_uri()]
    assert tab.evaluate("document.documentElement.scrollWidth") <= size[0]
    tab.context.close()


def test_what_is_wrong_would_be_found(browser: Browser, folder: Path) -> None:
    tab, _ = opened(browser, folder / "broken.html", "", DESK, "light")
    kinds = {one.partition(":")[0] for one in found(tab)}
    assert {"image-alt", "color-contrast", "html-has-lang"} <= kinds
    tab.context.close()
    assert validated(folder / "broken.html").returncode == 1


@pytest.mark.parametrize("part", ["", "#en", "#uk"])
def test_one_language_is_seen_at_a_time(browser: Browser, folder: Path, part: str) -> None:
    tab, _ = opened(browser, folder / "exhibition.html", part, PHONE, "light")
    assert [one.get_attribute("lang") for one in tab.locator("section:visible").all()] == [part[1:] or "es"]
    assert tab.locator("h1:visible").count() == 1
    assert tab.locator("[role=img]:visible").count() == 9
    tab.context.close()


def test_the_languages_are_reached_by_the_keyboard(browser: Browser, folder: Path) -> None:
    tab, _ = opened(browser, folder / "exhibition.html", "", PHONE, "light")
    for _ in range(3):
        tab.keyboard.press("Tab")
    style = tab.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    tab.keyboard.press("Enter")
    assert (style, tab.locator("section:visible").get_attribute("lang")) == ("solid", "uk")
    for one in tab.locator("nav a:visible").all():
        box = one.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24
    tab.context.close()


def test_its_own_policy_lets_it_be_seen(browser: Browser, folder: Path) -> None:
    context = browser.new_context(offline=True)
    tab, said = context.new_page(), list[str]()
    tab.on("console", lambda one: said.append(one.text))
    tab.goto((folder / "exhibition.html").as_uri())
    assert tab.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "800"
    assert tab.evaluate("document.querySelector('[role=img]').getBoundingClientRect().width") > 300
    assert said == []
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_its_markup_is_valid(folder: Path, name: str) -> None:
    done = validated(folder / f"{name}.html")
    assert done.returncode == 0, done.stdout


def validated(file: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["node", VALIDATE, "--config", AXE / ".htmlvalidate.json", file], capture_output=True, text=True, check=False
    )
