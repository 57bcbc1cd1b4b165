"""Plays tiny scripts against the engine alone: no storage, no platform, no clock that moves."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, cast

from core.chat.shown import Text
from core.conversations.engine import Asking, Ended, Journal, State, advance, ask_again, step_back
from core.conversations.talk import End, Reply, Script, Talk
from core.model.teacher import Teacher
from core.ports.paper import Paper
from core.ports.store import Store
from core.usecases.turn import Turn

NOW = datetime(2026, 11, 23, 13, 5, tzinfo=UTC)
GISEL = Teacher(id="gisel", name="Gisel", language="en", zone="America/Argentina/Buenos_Aires")


def turn(speaker: Teacher = GISEL, store: Store | None = None) -> Turn:
    """A turn of Gisel's; the tiny scripts ask nothing of the store."""
    return Turn(store or cast(Store, object()), NOW, lambda: "id", cast(Paper, object()), speaker=speaker)


@dataclass
class Sitting:
    """One sitting with a script: what the journal holds is all that it remembers."""

    script: Script
    forms: bool = False
    journal: Journal = field(default_factory=dict)
    state: State = field(init=False)

    def __post_init__(self) -> None:
        self.go_on()

    def go_on(self, heard: tuple[str, Any] | None = None) -> "Sitting":
        """Replay, with one more answer if any."""
        return self._at(advance(self.script, self._talk, self.journal, heard))

    def pick(self, value: str) -> "Sitting":
        """Tap the button with this value."""
        return self.go_on((self.key, Reply(choice=value).as_json()))

    def type(self, words: str) -> "Sitting":
        """Type words."""
        return self.go_on((self.key, Reply(words=words).as_json()))

    def fill(self, **values: str) -> "Sitting":
        """Send the form."""
        return self.go_on((self.key, values))

    def back(self) -> "Sitting":
        """Take the last answer back."""
        return self._at(step_back(self.script, self._talk, self.journal))

    def edit(self, key: str) -> "Sitting":
        """Change an earlier answer."""
        return self._at(ask_again(self.script, self._talk, self.journal, key))

    @property
    def key(self) -> str:
        """The open question."""
        assert isinstance(self.state, Asking), f"it has ended: {self.state}"
        return self.state.question.key

    @property
    def end(self) -> str:
        """The last words of a sitting that has ended."""
        assert isinstance(self.state, Ended), f"it still asks {self.key}"
        assert isinstance(self.state.end, End)
        return " ".join(part.text for part in self.state.end.parts if isinstance(part, Text))

    @property
    def said(self) -> list[str]:
        """What is said on top of the question or of the end."""
        return [part.text for part in self.state.said if isinstance(part, Text)]

    def _talk(self) -> Talk:
        return Talk(turn(), forms=self.forms)

    def _at(self, state: State) -> "Sitting":
        self.state = state
        self.journal = state.journal
        return self
