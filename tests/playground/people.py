"""A teacher at her phone on the page, by what she sees and does."""

import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as NotSeen

PATIENCE = 30_000
"""Milliseconds that an answer may take on a busy machine."""
MOST_JUMPS = 40
SOON = 500
"""Milliseconds after which what came due together has arrived in every pane."""


class Pane:
    """One pane of the page: `Pane(page, "gisel").tap("Empezar")`."""

    def __init__(self, page: Page, user: str) -> None:
        self.page = page
        self.node = page.locator(f'.pane[data-user="{user}"]')
        self.talk = self.node.get_by_role("log")
        self.inputs = 0
        """What she did so far: each tap, sent message, upload, filled field and sent form is one."""

    def start(self) -> "Pane":
        """Press the big Start of an empty chat."""
        self.inputs += 1
        self.node.locator(".start").click(timeout=PATIENCE)
        return self

    def tap(self, label: str) -> "Pane":
        """Press the newest button with this face; waits until there is one that can be pressed."""
        self.inputs += 1
        self.button(label).click(timeout=PATIENCE)
        return self

    def say(self, words: str) -> "Pane":
        """Type and send."""
        self.inputs += 1
        field = self.node.locator("textarea")
        field.fill(words, timeout=PATIENCE)
        field.press("Enter")
        expect(field).to_have_value("", timeout=PATIENCE)
        return self

    def upload(self, path: Path) -> "Pane":
        """Send a file from the disk."""
        self.inputs += 1
        self.node.locator("input[type=file]").set_input_files(path, timeout=PATIENCE)
        return self

    def fill(self, values: Mapping[str, str], submit: str = "") -> "Pane":
        """Fill the newest form, label to typed or chosen words, and send it."""
        self.inputs += len(values) + 1
        form = self.talk.locator("form").last
        for label, value in values.items():
            field = form.get_by_label(label, exact=True)
            if field.evaluate("node => node.tagName", timeout=PATIENCE) == "SELECT":
                field.select_option(label=value, timeout=PATIENCE)
            else:
                field.fill(value, timeout=PATIENCE)
        button = form.get_by_role("button", name=submit, exact=True) if submit else form.get_by_role("button")
        button.click(timeout=PATIENCE)
        return self

    def reads(self, words: str | re.Pattern[str]) -> "Pane":
        """Wait until these words stand in the chat."""
        expect(self.talk.get_by_text(words).last).to_be_visible(timeout=PATIENCE)
        return self

    def button(self, label: str) -> Locator:
        """The newest button with this face that can be pressed."""
        buttons = self.talk.get_by_role("button", name=label, exact=True, disabled=False)
        return buttons.last

    def arrived(self, words: str) -> list[str]:
        """The hours, as her chat writes them, of the messages that hold these words."""
        found = self.talk.locator(".message.theirs").filter(has_text=words)
        return [message.locator("time").inner_text() for message in found.all()]

    def messages(self) -> list[str]:
        """The paragraphs of the chat, in order, without names and hours."""
        return [text.inner_text().strip() for text in self.talk.locator(".message .text").all()]


class ClockBar:
    """The bar on top."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.bar = page.get_by_label("Clock of the playground")

    def jump(self, button: str = "Jump to next event") -> "ClockBar":
        """Move the clock and wait until it has moved."""
        one = self.bar.get_by_role("button", name=button)
        one.click(timeout=PATIENCE)
        expect(one).to_be_enabled(timeout=PATIENCE)
        return self

    def until(self, pane: Pane, words: str | re.Pattern[str]) -> "ClockBar":
        """Jump from event to event until these words stand in the chat."""
        seen = pane.talk.get_by_text(words).last
        for _ in range(MOST_JUMPS):
            self.jump()
            expect(self.page.locator("#told")).not_to_be_empty(timeout=PATIENCE)
            with suppress(NotSeen):
                seen.wait_for(timeout=SOON)
                return self
        raise AssertionError(f"never came: {words}")

    def reads(self, words: str) -> "ClockBar":
        """Wait for what the bar says came due, or that nothing did."""
        expect(self.page.locator("#told")).to_contain_text(words, timeout=PATIENCE)
        return self
