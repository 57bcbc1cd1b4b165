"""The offline twin: translates what the phrasebook holds, and leaves plans to the core's templates."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from core.ports.writer import (
    AskBrief,
    AskDraft,
    PlanBrief,
    PlanDraft,
    SynthesisBrief,
    SynthesisDraft,
    TranslateBrief,
    TranslateDraft,
    Unavailable,
    UnderstandBrief,
    UnderstandDraft,
    VoiceBrief,
    VoiceDraft,
)
from prompts import HERE
from prompts.phrases import NEWEST

_SENTENCE = re.compile(r"[^.?!…\n]+[.?!…»\"]*|\n+")
_PLACE = re.compile(r"\{(\w+)\}")


class OfflineWriter:
    """Fulfils :class:`core.ports.writer.Writer` with no network, no key and no cost."""

    async def draft_plan(self, brief: PlanBrief) -> PlanDraft | Unavailable:
        """Always unavailable: core/planning has templates in every language."""
        return Unavailable(reason="offline")

    async def translate(self, brief: TranslateBrief) -> TranslateDraft | Unavailable:
        """Translate if every sentence of the text is known; half a translation would mislead."""
        book = _book(NEWEST)
        whole = book.sentence(brief.text, brief.source, brief.target) if brief.text.strip() else None
        if whole is None:
            pieces = _SENTENCE.findall(brief.text.strip())
            found = [book.sentence(piece, brief.source, brief.target) for piece in pieces]
            if not pieces or any(words is None for words in found):
                return Unavailable(reason="no-translator")
            whole = re.sub(r" *\n *", "\n", " ".join(words for words in found if words is not None))
        return TranslateDraft(text=whole, prompt=book.label, model="offline")

    async def answer(self, brief: AskBrief) -> AskDraft | Unavailable:
        """Always unavailable: the records themselves are the answer."""
        return Unavailable(reason="offline")

    async def synthesise(self, brief: SynthesisBrief) -> SynthesisDraft | Unavailable:
        """Always unavailable: core/planning/synthesis.py says what can be said without a model."""
        return Unavailable(reason="offline")

    async def understand(self, brief: UnderstandBrief) -> UnderstandDraft | Unavailable:
        """Always unavailable: the word lists of core/phrases have read the words already."""
        return Unavailable(reason="offline")

    async def transcribe(self, brief: VoiceBrief) -> VoiceDraft | Unavailable:
        """Always unavailable: the recording itself is the answer."""
        return Unavailable(reason="offline")


@dataclass(frozen=True, slots=True)
class _Book:
    label: str
    sentences: tuple[dict[str, str], ...]
    places: dict[str, str]
    values: dict[str, list[dict[str, str]]]

    def sentence(self, words: str, source: str, target: str) -> str | None:
        """Return one known sentence in the other language; line breaks return as they are, the unknown as None."""
        if words and not words.strip():
            return words
        for entry in self.sentences:
            if source in entry and target in entry and (match := _compiled(entry[source]).fullmatch(words.strip())):
                return self._filled(entry[target], match.groupdict(), source, target)
        return None

    def _filled(self, sentence: str, found: dict[str, str], source: str, target: str) -> str | None:
        values = {place: self._value(self.places[place], value, source, target) for place, value in found.items()}
        if any(value is None for value in values.values()):
            return None
        return _PLACE.sub(lambda place: values[place[1]] or "", sentence)

    def _value(self, kind: str, value: str, source: str, target: str) -> str | None:
        if kind == "any":
            return value
        known = (entry[target] for entry in self.values[kind] if entry[source].casefold() == value.casefold())
        return next(known, None)


@lru_cache(maxsize=256)
def _compiled(sentence: str) -> re.Pattern[str]:
    """Match a known sentence whatever its case, its spaces and its last full stop."""
    parts = re.split(r"(\{\w+\})", sentence.removesuffix("."))
    pattern = "".join(rf"(?P<{p[1:-1]}>[^.?!\n]{{1,60}})" if _PLACE.fullmatch(p) else re.escape(p) for p in parts)
    return re.compile(pattern.replace(r"\ ", r"\s+") + (r"\.?" if sentence.endswith(".") else ""), re.IGNORECASE)


@lru_cache(maxsize=2)
def _book(version: int) -> _Book:
    raw: dict[str, Any] = tomllib.loads((HERE / "phrasebook" / f"v{version}.toml").read_text("utf-8"))
    return _Book(f"{raw['name']}@{raw['version']}", tuple(raw["sentences"]), raw["places"], raw["values"])
