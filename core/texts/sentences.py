"""The sentences of some Fluent files in one language, and how that language names countries, languages and lists."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, ClassVar

from babel import Locale
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource

LONGEST = 1000
"""Letters that fluent.runtime takes in one place; a sign stands for longer ones, which are put in afterwards."""
ENTRY = re.compile(r"^([a-z][a-z0-9-]*) *=.*\n(?:(?:[ \t\[*}].*)?\n)*", re.MULTILINE)
"""A sentence in its file: its key at the start of a line, and the indented lines that follow. None leans on another."""


class Sentences:
    """`say("key", name=value)` gives the sentence under a key, its places filled.

    Raises KeyError for a sentence that nobody wrote and ValueError for one with a place left empty: both are ours to
    mend and are found by the tests. `overheard` is told each key with its sentence where a translator looks on.
    """

    overheard: ClassVar[Callable[[str, str], None] | None] = None

    def __init__(self, language: str, files: Iterable[Path], locale: str) -> None:
        self.language = language
        # Isolates (U+2068, U+2069) are off: they would stand inside links and between a number and its unit.
        self._bundle = FluentBundle([language], use_isolating=False)
        self._unread = {
            entry[1]: entry[0] for file in sorted(files) for entry in ENTRY.finditer(file.read_text(encoding="utf-8"))
        }
        self._locale = Locale.parse(locale)

    def __call__(self, key: str, /, **values: Any) -> str:
        """The sentence under this key, its places filled."""
        if key in self._unread:
            # Each sentence is understood when it is first said: all of them at once take a second of every start.
            self._bundle.add_resource(FluentResource(self._unread.pop(key)))
        message = self._bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        long = {f"\ue000{n}\ue001": v for n, v in enumerate(values.values()) if isinstance(v, str) and len(v) > LONGEST}
        short = {said: mark for mark, said in long.items()}
        places = {name: short.get(v, v) if isinstance(v, str) else v for name, v in values.items()}
        sentence, problems = self._bundle.format_pattern(message.value, places)
        if problems:
            raise ValueError(f"{self.language}: {key}: {problems[0]}")
        for mark, said in long.items():
            sentence = str(sentence).replace(mark, said)
        if Sentences.overheard is not None:
            Sentences.overheard(key, str(sentence))
        return str(sentence)

    def has(self, key: str) -> bool:
        """Whether somebody wrote this sentence."""
        return key in self._unread or self._bundle.has_message(key)

    def country(self, code: str) -> str:
        """A country's name."""
        return str(self._locale.territories.get(code, code))

    def tongue(self, code: str) -> str:
        """A language's name."""
        return str(self._locale.languages.get(code, code))

    def list(self, items: list[str]) -> str:
        """"A, B y C"."""
        return format_list(items, locale=self._locale)
