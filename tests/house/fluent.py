"""The Fluent files as the rules about texts see them: sentences, their places, their plural forms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel import Locale
from fluent.syntax import ast as ftl
from fluent.syntax import parse, visitor

from tests.house.tree import ROOT

TEXTS = ROOT / "core/texts"
PAGES = TEXTS / "pages"
CATEGORIES = {"zero", "one", "two", "few", "many", "other"}
# What a name or number that fills a place is taken to measure when a button's length is counted.
FILLED = 12


def languages() -> list[str]:
    """Every language with a folder of its own."""
    return sorted(folder.name for folder in TEXTS.iterdir() if folder != PAGES and any(folder.glob("*.ftl")))


def page_languages() -> list[str]:
    """Every language that a page for everybody has, by its file."""
    return sorted(file.stem for file in PAGES.glob("*.ftl"))


@dataclass(frozen=True)
class Sentence:
    """One message of one file."""

    key: str
    pattern: ftl.Pattern

    @property
    def places(self) -> frozenset[str]:
        """The names of what fills it."""
        return frozenset(node.id.name for node in _nodes(self.pattern) if isinstance(node, ftl.VariableReference))

    @property
    def mentions(self) -> frozenset[str]:
        """The keys of other messages inside it."""
        return frozenset(node.id.name for node in _nodes(self.pattern) if isinstance(node, ftl.MessageReference))

    @property
    def words(self) -> str:
        """All its words, of every variant, without places."""
        return " ".join(node.value for node in _nodes(self.pattern) if isinstance(node, ftl.TextElement))

    @property
    def longest(self) -> int:
        """Characters of its longest variant."""
        return _longest(self.pattern)

    def missing_forms(self, language: str) -> Iterator[str]:
        """The plural forms that whole numbers from 0 to 200 need and a select does not have."""
        plural = Locale.parse(language).plural_form
        for node in _nodes(self.pattern):
            if not isinstance(node, ftl.SelectExpression):
                continue
            has = {_variant(variant) for variant in node.variants}
            if all(name in CATEGORIES or name.isdigit() for name in has):
                yield from sorted({plural(n) for n in range(201) if str(n) not in has} - has)


def _variant(variant: ftl.Variant) -> str:
    return str(variant.key.value if isinstance(variant.key, ftl.NumberLiteral) else variant.key.name)


def _longest(pattern: ftl.Pattern) -> int:
    total = 0
    for element in pattern.elements:
        match element:
            case ftl.TextElement(value=text):
                total += len(text)
            case ftl.Placeable(expression=ftl.SelectExpression(variants=variants)):
                total += max(_longest(variant.value) for variant in variants)
            case _:
                total += FILLED
    return total


def _nodes(pattern: ftl.Pattern) -> list[ftl.BaseNode]:
    class Collect(visitor.Visitor):
        """Gathers every node."""

        def __init__(self) -> None:
            self.found: list[ftl.BaseNode] = []

        def generic_visit(self, node: ftl.BaseNode) -> None:
            self.found.append(node)
            super().generic_visit(node)

    collect = Collect()
    collect.visit(pattern)
    return collect.found


@cache
def sentences(language: str) -> dict[str, Sentence]:
    """Key -> sentence, over all files of the language; a key written twice keeps the last."""
    return {one.key: one for one in every(language)}


@cache
def page_sentences(language: str) -> dict[str, Sentence]:
    """Key -> sentence of the pages for everybody, in one language."""
    return {one.key: one for one in read((PAGES / f"{language}.ftl").read_text(encoding="utf-8"))}


@cache
def every(language: str) -> tuple[Sentence, ...]:
    """All sentences in the order of files and lines, repeated keys included."""
    return tuple(one for file in _files(language) for one in read(file.read_text(encoding="utf-8")))


def read(source: str) -> tuple[Sentence, ...]:
    """The sentences of one Fluent text."""
    return tuple(
        Sentence(entry.id.name, entry.value)
        for entry in parse(source).body
        if isinstance(entry, ftl.Message) and entry.value is not None
    )


def junk(language: str) -> list[str]:
    """What the parser could not read, as "file: the first line of it: why"; a page's language brings its one file."""
    page = PAGES / f"{language}.ftl"
    return [
        f"{file.parent.name}/{file.name}: {(entry.content or '').strip().splitlines()[0]!r}: "
        f"{entry.annotations[0].message}"
        for file in (*_files(language), *([page] if page.exists() else []))
        for entry in parse(file.read_text(encoding="utf-8")).body
        if isinstance(entry, ftl.Junk)
    ]


def _files(language: str) -> list[Path]:
    return sorted((TEXTS / language).glob("*.ftl"))


def letters(text: str) -> list[str]:
    """The words of a text: runs of letters with their marks."""
    return re.findall(r"[^\W\d_][\w'’\u0300-\u036f]*", text)
