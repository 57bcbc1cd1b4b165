"""Which sentences of ours stand in one language alone: whoever reads another must never see one."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fluent.syntax import ast, parse

TEXTS = Path(__file__).parents[2] / "core" / "texts"
SHORTEST = 14
"""Letters of a piece that tells a language: a shorter one may be a name or be spelt alike elsewhere."""
PASSED_ON = (
    *("about-change", "colleague-words", "families-file", "families-message", "hand-over-words"),
    *("invitation-link", "invitation-open", "invitation-words"),
)
"""What is written for somebody who may read another language: by whoever passes it on, or as she wrote it."""


@cache
def foreign(language: str, others: tuple[str, ...]) -> "re.Pattern[str]":
    """What a reader of this language must not meet: pieces of sentences that only the others have."""
    own = " ".join(piece for _, piece in pieces(language))
    found = {
        piece
        for other in others
        for key, piece in pieces(other)
        if len(piece) >= SHORTEST and piece not in own and key not in PASSED_ON
    }
    return re.compile("|".join(re.escape(piece) for piece in sorted(found, key=len, reverse=True)))


@cache
def passed_on(languages: tuple[str, ...]) -> "re.Pattern[str]":
    """What gives away words that are passed on, in any of the languages."""
    found = {piece for one in languages for key, piece in pieces(one) if key in PASSED_ON and len(piece) >= SHORTEST}
    return re.compile("|".join(re.escape(piece) for piece in sorted(found, key=len, reverse=True)))


@cache
def pieces(language: str) -> tuple[tuple[str, str], ...]:
    """Every piece of text between the variables of a sentence, with the sentence's key."""
    found: list[tuple[str, str]] = []
    for file in sorted((TEXTS / language).glob("*.ftl")):
        for entry in parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message) and entry.value is not None:
                found += [(entry.id.name, piece) for piece in _literals(entry.value)]
    return tuple(found)


def _literals(pattern: ast.Pattern) -> Iterator[str]:
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            yield from (line.strip() for line in element.value.splitlines() if line.strip())
        elif isinstance(element.expression, ast.SelectExpression):
            for variant in element.expression.variants:
                yield from _literals(variant.value)
