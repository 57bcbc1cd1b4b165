"""A teacher at her phone on the page, by what she sees and does."""

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as NotSeen

PATIENCE = 30_000
"""Milliseconds that an answer may take on a busy machine."""
LONG = 180_000
"""Milliseconds that a way of many events may take."""
MOST_JUMPS = 40
SOON = 500
"""Milliseconds after which what came due together has arrived in every pane."""

SHOWS = """([user, words]) => {
  const told = [...document.querySelectorAll(`[data-user="${user}"] .message.theirs`)].map((one) => {
    const links = [...one.querySelectorAll("a")].map((link) => link.href);
    return [one.innerText, ...links].join(" ").replace(/\\s+/g, " ");
  });
  const within = (text) => words.every((each) => text.includes(each));
  return told.some(within) || within(told.slice(-3).join(" "));
}"""
"""Whether one message holds all the words; letters that come together elsewhere may also be the last ones here."""


class Pane:
    """One pane of the page: `Pane(page, "gisel").tap("Empezar")`."""

    def __init__(self, page: Page, user: str) -> None:
        self.page = page
        self.user = user
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

    def upload(self, path: Path, caption: str = "") -> "Pane":
        """Send a file from the disk, with a line beside it."""
        self.inputs += 1
        if caption:
            self.node.locator("textarea").fill(caption, timeout=PATIENCE)
        self.node.locator("input[type=file]").set_input_files(path, timeout=PATIENCE)
        return self

    def reply(self, seen: list[str], words: str) -> "Pane":
        """Answer the newest message that shows all of this, under that very message."""
        message = self.talk.locator(".message.theirs")
        for each in seen:
            message = message.filter(has_text=each)
        message.last.hover(timeout=PATIENCE)
        message.last.locator(".deeds").get_by_role("button", name="Reply").click(timeout=PATIENCE)
        return self.say(words)

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

    def shows(self, words: list[str]) -> "Pane":
        """Wait until she sees all of these at once: words, faces of buttons, links, files, what a picture says."""
        try:
            self.page.wait_for_function(SHOWS, arg=[self.user, words], timeout=PATIENCE)
        except NotSeen:
            newest = self.talk.locator(".message.theirs").all_inner_texts()[-4:]
            raise AssertionError(f"{self.user} never saw {words}:\n" + "\n--\n".join(newest)) from None
        return self

    def button(self, label: str) -> Locator:
        """The newest button with this face that can be pressed."""
        places = self.node.locator(".talk, .home")
        return places.get_by_role("button", name=label, exact=True, disabled=False).last

    def opens_home(self) -> "Pane":
        """Turn to the Home page of a Slack phone."""
        self.inputs += 1
        self.node.get_by_role("navigation").get_by_role("button", name="Home").click(timeout=PATIENCE)
        return self

    def home_reads(self, words: str) -> "Pane":
        """Wait until these words stand on the Home page in sight."""
        expect(self.node.locator(".home").get_by_text(words).last).to_be_visible(timeout=PATIENCE)
        return self

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

    def go(self, instant: datetime) -> "ClockBar":
        """Go to this minute, unless it has passed; what comes due on the way has come then."""
        opener = self.bar.get_by_title("Go to a day and time")
        opener.click(timeout=PATIENCE)
        dialog = self.page.get_by_role("dialog", name="Go to a day and time")
        field = dialog.get_by_label("On this computer's clock")
        wanted = self._here(instant)
        if wanted <= field.input_value(timeout=PATIENCE):
            dialog.get_by_role("button", name="Cancel").click(timeout=PATIENCE)
            return self
        field.fill(wanted, timeout=PATIENCE)
        with self.page.expect_response(lambda answer: answer.url.endswith("/clock"), timeout=LONG):
            dialog.get_by_role("button", name="Go", exact=True).click(timeout=PATIENCE)
        expect(opener).to_be_enabled(timeout=PATIENCE)
        return self

    def _here(self, instant: datetime) -> str:
        """This instant as the browser's own clock writes it."""
        return str(
            self.page.evaluate(
                "at => new Date(at - new Date(at).getTimezoneOffset() * 60000).toISOString().slice(0, 16)",
                instant.timestamp() * 1000,
            )
        )

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
