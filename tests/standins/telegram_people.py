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

    @property
    def buttons(self) -> list[str]:
        """The faces of the buttons, in reading order."""
        return [button["text"] for row in self.rows for button in row]

    def __str__(self) -> str:
        file = f"({self.kind}: {self.file}) " if self.kind != "text" else ""
        faces = " ".join(f"[{face}]" for face in self.buttons)
        return f"{'> ' if self.mine else ''}{file}{self.text}" + (f"\n  {faces}" if faces else "")


class NoSuchButton(LookupError):
    """Nobody can press what is not on the screen."""
