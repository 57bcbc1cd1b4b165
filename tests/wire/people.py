"""The two teachers, each before the screen of her own messenger; both read and press alike."""

import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from tests.standins.slack import SlackStandin
from tests.standins.slack_boxes import tick
from tests.standins.slack_socket import Envelope
from tests.standins.slack_window import NoSuchButton as NoSlackButton
from tests.standins.slack_world import Person as Member
from tests.standins.telegram import TelegramStandin
from tests.standins.telegram_people import NoSuchButton, Person
from tests.standins.telegram_polls import vote

T = TypeVar("T")

PATIENCE = 60.0
"""Seconds for one answer; it takes a few hundredths, but the machine may be busy."""


class Teacher(ABC):
    """Somebody with a messenger."""

    @property
    @abstractmethod
    def name(self) -> str:
        """What she is called."""

    @abstractmethod
    def says(self, words: str) -> None:
        """She types something."""

    @abstractmethod
    def sends(self, photo: bytes, caption: str) -> None:
        """She sends a photo."""

    @abstractmethod
    def sends_together(self, photos: list[bytes], caption: str) -> None:
        """She sends several photos at once."""

    @abstractmethod
    def records(self, name: str, sound: bytes) -> None:
        """She sends a voice note."""

    @abstractmethod
    def answers(self, seen: list[str], words: str) -> None:
        """She answers the newest message that shows all that she has seen there, under that very message."""

    @abstractmethod
    def taps(self, label: str) -> None:
        """She presses the newest button with this face, as soon as there is one."""

    @abstractmethod
    def marks(self, *labels: str) -> None:
        """She marks the options of the newest vote that show these words, and no others, and sends them."""

    @abstractmethod
    def reads(self) -> list[str]:
        """Chaski's messages on her screen, oldest first, each as one text with the faces of its buttons."""

    def sees(self, *words: str) -> str:
        """Wait until one message shows all these words, and return the newest that does."""

        def found() -> str:
            return next((m for m in reversed(self.reads()) if all(each in m for each in words)), "")

        return until(found, lambda: f"{self.name} never saw {' … '.join(words)}:\n" + "\n".join(self.reads()))

    def copies(self, words: str) -> int:
        """How many of her messages show these words."""
        return sum(words in message for message in self.reads())


@dataclass
class OnTelegram(Teacher):
    """A teacher on Telegram."""

    telegram: TelegramStandin
    person: Person

    @property
    def name(self) -> str:
        """What she is called."""
        return self.person.name

    def says(self, words: str) -> None:
        """See `Teacher.says`."""
        self.telegram.say(self.person, words)

    def sends(self, photo: bytes, caption: str) -> None:
        """See `Teacher.sends`."""
        self.telegram.photo(self.person, photo, caption)

    def sends_together(self, photos: list[bytes], caption: str) -> None:
        """See `Teacher.sends_together`."""
        for n, photo in enumerate(photos):
            self.telegram.photo(self.person, photo, "" if n else caption, album=f"album {caption}")

    def records(self, name: str, sound: bytes) -> None:
        """See `Teacher.records`; there it has no name."""
        self.telegram.voice(self.person, sound)

    def answers(self, seen: list[str], words: str) -> None:
        """See `Teacher.answers`."""
        bubbles = reversed(self.telegram.screen(self.person))
        self.telegram.reply(self.person, words, next(b for b in bubbles if all(each in str(b) for each in seen)))

    def taps(self, label: str) -> None:
        """See `Teacher.taps`."""
        patiently(lambda: self.telegram.tap(self.person, label), NoSuchButton)

    def marks(self, *labels: str) -> None:
        """See `Teacher.marks`; without any she takes her vote back."""
        patiently(lambda: vote(self.telegram, self.person, *labels), NoSuchButton)

    def reads(self) -> list[str]:
        """See `Teacher.reads`."""
        return [str(bubble) for bubble in self.telegram.screen(self.person) if not bubble.mine]


@dataclass
class OnSlack(Teacher):
    """A teacher on Slack."""

    slack: SlackStandin
    person: Member
    envelopes: list[Envelope] = field(default_factory=list)
    at_home: bool = False

    @property
    def name(self) -> str:
        """What she is called."""
        return self.person.name

    def says(self, words: str) -> None:
        """See `Teacher.says`."""
        self.envelopes.append(self.slack.say(self.person, words))

    def sends(self, photo: bytes, caption: str) -> None:
        """See `Teacher.sends`."""
        self.envelopes.append(self.slack.photo(self.person, photo, caption))

    def sends_together(self, photos: list[bytes], caption: str) -> None:
        """See `Teacher.sends_together`."""
        files = [self.slack.world.keep(photo, "photo.jpg", "image/jpeg") for photo in photos]
        self.envelopes.append(self.slack.share(self.person, files, caption))

    def records(self, name: str, sound: bytes) -> None:
        """See `Teacher.records`; there it is a file."""
        self.envelopes.append(self.slack.share(self.person, [self.slack.world.keep(sound, name, "audio/ogg")]))

    def answers(self, seen: list[str], words: str) -> None:
        """See `Teacher.answers`."""
        bubbles = reversed(self.slack.screen(self.person))
        to = next(b for b in bubbles if all(each in " | ".join(b.words()) for each in seen))
        self.envelopes.append(self.slack.reply(self.person, words, to))

    def opens_home(self) -> None:
        """She opens Chaski's Home; what she taps next is there."""
        self.envelopes.append(self.slack.open_home(self.person))
        self.at_home = True

    def taps(self, label: str) -> None:
        """See `Teacher.taps`."""
        home, self.at_home = self.at_home, False
        self.envelopes.append(patiently(lambda: self.slack.tap(self.person, label, home=home), NoSlackButton))

    def fills(self, answers: dict[str, str], press: str) -> None:
        """She fills in the newest form with these labels and sends it."""
        sent = patiently(lambda: self.slack.fill(self.person, answers, press=press), NoSlackButton)
        self.envelopes.extend([sent] if sent else [])

    def marks(self, *labels: str) -> None:
        """See `Teacher.marks`."""
        sent = patiently(lambda: tick(self.slack, self.person, *labels), NoSlackButton)
        self.envelopes.append(sent)

    def reads(self) -> list[str]:
        """See `Teacher.reads`."""
        said = [bubble for bubble in self.slack.screen(self.person) if bubble.ours]
        window = self.slack.window(self.person)
        return [" | ".join(bubble.words()) for bubble in (*said, *([window] if window else []))]


def patiently(press: Callable[[], T], missing: type[Exception]) -> T:
    """Press as soon as the button is there."""
    last: list[Exception] = []

    def pressed() -> tuple[T] | None:
        try:
            return (press(),)
        except missing as error:
            last.append(error)
            return None

    done = until(pressed, lambda: str(last[-1]))
    assert done
    return done[0]


def until(found: Callable[[], T], complaint: Callable[[], str]) -> T:
    """What is found in time; otherwise the test fails with the complaint."""
    deadline = time.monotonic() + PATIENCE
    while not (value := found()):
        if time.monotonic() > deadline:
            raise AssertionError(complaint())
        time.sleep(0.01)
    return value
