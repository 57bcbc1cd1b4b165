"""The people on the other side of the stand-in, and what they see on their screens."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Person:
    """A Telegram user with a private chat of the same id."""

    id: int
    name: str
    language: str = "es"
    username: str = ""

    def user(self) -> dict[str, Any]:
        """The user as updates show it."""
        user = {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": self.language}
        return {**user, "username": self.username} if self.username else user

    def chat(self) -> dict[str, Any]:
        """Her private chat with the bot."""
        return {"id": self.id, "type": "private", "first_name": self.name}


@dataclass
class Bubble:
    """One message on a screen, as it reads now. `rows` are its buttons, `mine` tells the person's own words."""

    id: int
    date: int
    text: str
    mine: bool = False
    rows: list[list[dict[str, str]]] = field(default_factory=list)
    kind: str = "text"
    file: str = ""
    data: bytes = b""
    edits: int = 0
    options: list[str] = field(default_factory=list)
    poll: str = ""
    votes: dict[int, list[int]] = field(default_factory=dict)
    closed: bool = False
    anonymous: bool = True
    several: bool = False

    @property
    def buttons(self) -> list[str]:
        """The faces of the buttons, in reading order."""
        return [button["text"] for row in self.rows for button in row]

    def as_poll(self) -> dict[str, Any]:
        """A poll as messages and stopPoll show it."""
        options = [
            {"text": text, "persistent_id": str(n), "voter_count": sum(n in marks for marks in self.votes.values())}
            for n, text in enumerate(self.options)
        ]
        how = {"is_closed": self.closed, "is_anonymous": self.anonymous, "allows_multiple_answers": self.several}
        voters = {"total_voter_count": len(self.votes), "type": "regular"}
        return {"id": self.poll, "question": self.text, "options": options, **voters, **how}

    def __str__(self) -> str:
        if self.kind == "poll":
            boxes = " ".join(f"({option})" for option in self.options)
            return f"(poll{', closed' if self.closed else ''}) {self.text}\n  {boxes}" + self._faces()
        file = f"({self.kind}: {self.file}) " if self.kind != "text" else ""
        return f"{'> ' if self.mine else ''}{file}{self.text}" + self._faces()

    def _faces(self) -> str:
        faces = " ".join(f"[{face}]" for face in self.buttons)
        return f"\n  {faces}" if faces else ""


class NoSuchButton(LookupError):
    """Nobody can press what is not on the screen."""
