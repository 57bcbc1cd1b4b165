"""A language that nobody speaks, made of English by changing every vowel, with the plural forms that it needs."""

import re
from pathlib import Path

from babel import Locale
from fluent.syntax import FluentSerializer, parse, visitor
from fluent.syntax import ast as ftl

from tests.house.fluent import CATEGORIES
from tests.house.language import NAMES

TURNED = str.maketrans("aeiouAEIOU", "eiouaEIOUA")
WORD = re.compile(r"(?<![/\w])[A-Za-z]+(?!\w*://)")
"""Words, but no commands and no addresses."""


def spoken(words: str) -> str:
    """"Which country?" becomes "Whoch cuantry?"."""
    return WORD.sub(lambda found: found[0] if found[0] in NAMES else found[0].translate(TURNED), words)


def translated(source: str, language: str) -> str:
    """A file of sentences in the other language."""
    parsed = parse(source)
    Turner(language).visit(parsed)
    return FluentSerializer().serialize(parsed)


def translate(texts: Path, language: str) -> None:
    """Translate the language's files, which are copies of the English ones, where they stand."""
    for file in (*(texts / language).glob("*.ftl"), texts / f"pages/{language}.ftl"):
        file.write_text(translated(file.read_text("utf-8"), language), "utf-8")


class Turner(visitor.Visitor):
    """Changes words where they stand, and adds the forms that the language counts with."""

    def __init__(self, language: str) -> None:
        self._plural = Locale.parse(language).plural_form

    def visit_TextElement(self, node: ftl.TextElement) -> None:  # noqa: N802  # the visitor's own names
        """Words."""
        node.value = spoken(node.value)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
        """Variants; the last one says the forms that English has not."""
        self.generic_visit(node)
        keys = {str(one.key.value if isinstance(one.key, ftl.NumberLiteral) else one.key.name) for one in node.variants}
        if all(key in CATEGORIES or key.isdigit() for key in keys):
            needed = {self._plural(n) for n in range(201) if str(n) not in keys} - keys
            other = next(one.value for one in node.variants if one.default)
            node.variants[:0] = [ftl.Variant(ftl.Identifier(form), other) for form in sorted(needed)]
