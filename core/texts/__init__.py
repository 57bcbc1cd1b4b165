"""Every sentence that a teacher reads: Fluent files, one folder per language, behind one thin call."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource

from core.texts import dates

FOLDER = Path(__file__).parent
LANGUAGES = tuple(sorted(p.name for p in FOLDER.iterdir() if p.is_dir() and any(p.glob("*.ftl"))))
DEFAULT = "en"
LONGEST = 1000
"""Letters that fluent.runtime takes in one place; a sign stands for longer ones, which are put in afterwards."""
ENTRY = re.compile(r"^([a-z][a-z0-9-]*) *=.*\n(?:(?:[ \t\[*}].*)?\n)*", re.MULTILINE)
"""A sentence in its file: its key at the start of a line, and the indented lines that follow. None leans on another."""


class Texts:
    """The sentences in one language: `t("key", name=value)`.

    A key that starts with `b-` is a button. Dates, hours and lists come from the methods beside it, in the same
    language. Raises KeyError for a sentence that nobody wrote and ValueError for one with a place left empty: both
    are ours to mend and are found by the tests.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        # Isolates (U+2068, U+2069) are off: they would stand inside links and between a number and its unit.
        self._bundle = FluentBundle([language], use_isolating=False)
        self._unread = {
            entry[1]: entry[0]
            for file in sorted((FOLDER / language).glob("*.ftl"))
            for entry in ENTRY.finditer(file.read_text(encoding="utf-8"))
        }
        self._locale = Locale.parse(LOCALES[language])

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
        return str(sentence)

    def has(self, key: str) -> bool:
        """Whether somebody wrote this sentence."""
        return key in self._unread or self._bundle.has_message(key)

    def day(self, day: date, *, short: bool = False, year: bool = False, weekday: bool = True) -> str:
        """A date with its weekday: "jueves 10 de diciembre", short "jue 10 dic"."""
        return dates.day(day, self.language, self._locale, short=short, year=year, weekday=weekday)

    def near(self, day: date) -> str:
        """A date whose month is clear from what stands beside it: "miércoles 9"."""
        return dates.near(day, self._locale)

    def weekday(self, day: date) -> str:
        """A weekday's name: "miércoles"."""
        return dates.weekday(day, self._locale)

    def month(self, day: date) -> str:
        """A month's name: "marzo"."""
        return dates.month(day, self._locale)

    def days(self, first: date, last: date) -> str:
        """A span of dates: "30 nov – 18 dic", in one month "10–11 dic"."""
        return dates.days(first, last, self.language, self._locale)

    def hour(self, moment: datetime | time) -> str:
        """A wall time: "7:15", in English "7:15 am"."""
        return dates.hour(moment, self.language)

    def hours(self, first: datetime | time, last: datetime | time) -> str:
        """A span of wall times: "7:15–8:00", in English "3:45–4:30 pm"."""
        return dates.hours(first, last, self.language)

    def country(self, code: str) -> str:
        """A country's name."""
        return str(self._locale.territories.get(code, code))

    def tongue(self, code: str) -> str:
        """A language's name."""
        return str(self._locale.languages.get(code, code))

    def list(self, items: list[str]) -> str:
        """"A, B y C"."""
        return format_list(items, locale=self._locale)


LOCALES: Mapping[str, str] = {"en": "en_IN", "es": "es_419"}
"""English dates and hours as India writes them (day before month, am and pm); Spanish as Latin America does."""


@cache
def texts(language: str) -> Texts:
    """The sentences in this language, or in English where it has none."""
    return Texts(language if language in LANGUAGES else DEFAULT)


def known_language(tag: str) -> str | None:
    """The shipped language that a client's tag (`es-AR`, `en_GB`) asks for, or None."""
    try:
        language = Locale.parse(tag.replace("-", "_")).language if tag else ""
    except (UnknownLocaleError, ValueError):
        return None
    return language if language in LANGUAGES else None
