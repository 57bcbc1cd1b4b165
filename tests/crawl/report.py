"""What is no fault and yet worth a look: messages that fill more than a screen, walls of buttons, faces cut short."""

from collections.abc import Iterator
from pathlib import Path

from core.chat.shown import Choices, File, Link, Message, Picture, words_of
from tests.crawl.states import VARIES, labels

FOLDER = Path(__file__).parents[2] / "build" / "crawl"
LETTERS, BUTTONS, FACE = 600, 8, 24
"""Of one message, in one message, on one button: what a phone shows at one glance."""


def long_ones(message: Message) -> Iterator[str]:
    """What of it is too much, in one line each; figures and quoted words make no other line."""
    read = (part for part in message.parts if not isinstance(part, Choices | Link | File | Picture))
    said = [words for part in read for words in words_of(part)]
    faces = labels(message)
    letters, buttons = sum(map(len, said)), len(faces) + sum(isinstance(part, Link) for part in message.parts)
    opening = VARIES.sub("#", said[0][:60]) if said else ""
    if letters > LETTERS:
        yield f"letters {letters // 100}00+: {opening}"
    if buttons > BUTTONS:
        yield f"buttons {buttons}: {opening} {' '.join(f'[{face}]' for face in faces)}"
    for face in faces:
        if len(face) > FACE:
            yield f"face: {VARIES.sub('#', face)}"


def write(name: str, long: dict[str, str], found: list[str]) -> None:
    """One file for each walk, to be read by a person."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    lines = [*found, "", *(f"{what}\n    {path}" for what, path in sorted(long.items()))]
    (FOLDER / f"{name.replace(' ', '-')}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
