"""A group on Telegram with Chaski in it, its privacy mode on: it hears commands, mentions and answers to itself."""

import time
from dataclasses import dataclass
from typing import Any

from tests.standins.telegram import TelegramStandin
from tests.standins.telegram_api import BOT
from tests.standins.telegram_people import Bubble, Person


@dataclass(frozen=True)
class Title(Person):
    """A group as the Bot API shows it; its id is negative."""

    def chat(self) -> dict[str, Any]:
        """The chat as updates show it."""
        return {"id": self.id, "type": "supergroup", "title": self.name}


class TelegramGroup:
    """One group. `title` is its name."""

    def __init__(self, telegram: TelegramStandin, title: str) -> None:
        self.telegram = telegram
        self.chat = Title(-1_001_700_000_001, title)
        with telegram.api.lock:
            telegram.api.people[self.chat.id] = self.chat
            telegram.api.screens[self.chat.id] = []

    def say(self, person: Person, text: str, answers: Bubble | None = None) -> None:
        """Somebody writes in it; the bot is told only of what is meant for it."""
        api = self.telegram.api
        with api.lock:
            bubble = api.bubble(self.chat.id, text, mine=True)
            place = {"message_id": bubble.id, "from": person.user(), "chat": self.chat.chat(), "date": bubble.date}
            answered = {"reply_to_message": api.message(self.chat.id, answers)} if answers else {}
            if text.startswith("/") or f"@{BOT['username']}" in text or (answers and not answers.mine):
                self.telegram.arrived(api.update(message={**place, "text": text, **answered}))

    def sees(self, words: str, seconds: float = 30) -> Bubble:
        """Wait until a message of the bot's in it shows these words."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for bubble in self.telegram.screen(self.chat):
                if not bubble.mine and words in bubble.text:
                    return bubble
            time.sleep(0.01)
        raise AssertionError(f"{words!r} was never in the group:\n{self.telegram.reading(self.chat)}")

    def copies(self, words: str) -> int:
        """How many messages of the bot's in it show these words."""
        return sum(words in bubble.text for bubble in self.telegram.screen(self.chat) if not bubble.mine)
