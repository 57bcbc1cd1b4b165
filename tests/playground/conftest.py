"""A browser, a page in it, and the playground behind the page."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.playground.people import PATIENCE
from tests.playground.running import Running
from tests.playground.stage import Stage

collect_ignore = [] if os.environ.get("CHASKI_VERIFY") == "1" else ["test_everybody.py", "test_my_school.py"]
"""The first story whole takes minutes and axe-core comes from npm: `make verify` has both."""


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """One Chromium per module: a longer life would hold the thread's event loop, which other tests need."""
    with sync_playwright() as driver:
        # A container has neither a sandbox for root nor much shared memory.
        one = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield one
        one.close()


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """The playground with an echo behind it."""
    one = Stage(tmp_path)
    yield one
    one.stop()


@pytest.fixture
def page(browser: Browser, stage: Stage) -> Iterator[Page]:
    """A tab on the playground in which nothing may go wrong unseen: no script error, no refused resource."""
    context = browser.new_context(viewport={"width": 1400, "height": 900}, reduced_motion="reduce")
    tab = context.new_page()
    complaints: list[str] = []
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.on("console", lambda said: complaints.append(said.text) if "Content Security" in said.text else None)
    tab.goto(stage.url)
    expect(tab.locator(".pane").first).to_be_visible(timeout=PATIENCE)
    yield tab
    context.close()
    assert not complaints


@pytest.fixture
def chaski(tmp_path: Path) -> Iterator[Running]:
    """The whole process, on an ordinary day."""
    with Running(tmp_path, datetime.now(UTC)) as one:
        yield one


@pytest.fixture
def real(browser: Browser, chaski: Running) -> Iterator[Page]:
    """A tab on it in which no script may fail."""
    context = browser.new_context(viewport={"width": 1400, "height": 900}, reduced_motion="reduce", locale="en-GB")
    complaints: list[str] = []
    tab = context.new_page()
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.goto(chaski.url)
    yield tab
    context.close()
    assert not complaints
