"""Recognises a question to students that no reflection asks: for a mark, a name, or what is theirs at home."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from core.phrases.marks import asks_for_marks

TOPICS = ("marks", "names", "home")


def asks_for_private(words: str, language: str) -> str:
    """What a question would have students tell that they are not asked: "marks", "names" or "home" (family, religion,
    income); "" for any other question. English is understood beside the teacher's own language."""
    if asks_for_marks(words, language):
        return "marks"
    spoken = [code for code in _rules() if code in (language, "en")]
    return next((one for one in TOPICS if any(_rules()[code][one].search(words) for code in spoken)), "")


@cache
def _rules() -> dict[str, dict[str, re.Pattern[str]]]:
    """By language and topic, one pattern of all its phrases."""
    told = tomllib.loads((files("core.phrases") / "private.toml").read_text("utf-8"))
    return {
        code: {topic: re.compile("|".join(phrases), re.IGNORECASE) for topic, phrases in topics.items()}
        for code, topics in told.items()
    }
