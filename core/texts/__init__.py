"""Every sentence that a teacher reads: Fluent files, one folder per language, behind one thin call."""

from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cache
from pathlib import Path

from babel import Locale, UnknownLocaleError

from core.texts import dates
from core.texts.sentences import Sentences

FOLDER = Path(__file__).parent
PAGES = "pages"
"""The folder of the pages for everybody, which is no language."""
LANGUAGES = tuple(sorted({file.parent.name for file in FOLDER.glob("*/*.ftl")} - {PAGES}))
"""Every language with a folder here."""
MANNERS = {language: dates.manner_of(language, FOLDER / language) for language in LANGUAGES}
LOCALES: Mapping[str, str] = {language: manner.locale for language, manner in MANNERS.items()}
DEFAULT = "en"


class Texts(Sentences):
    """The sentences in one language: `t("key", name=value)`.

    A key that starts with `b-` is a button. Dates, hours and lists come from the methods beside it, in the same
    language; `twelve` tells that its hours have am and pm.
    """

    def __init__(self, language: str) -> None:
        super().__init__(language, (FOLDER / language).glob("*.ftl"), LOCALES[language])
        self._manner = MANNERS[language]
        self.twelve = self._manner.twelve

    def day(self, day: date, *, short: bool = False, year: bool = False, weekday: bool = True) -> str:
        """A date with its weekday: "jueves 10 de diciembre", short "jue 10 dic"."""
        return dates.day(day, self._manner, self._locale, short=short, year=year, weekday=weekday)

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
        return dates.days(first, last, self._manner, self._locale)

    def hour(self, moment: datetime | time) -> str:
        """A wall time: "7:15", in English "7:15 am"."""
        return dates.hour(moment, self._manner)

    def hours(self, first: datetime | time, last: datetime | time) -> str:
        """A span of wall times: "7:15–8:00", in English "3:45–4:30 pm"."""
        return dates.hours(first, last, self._manner)


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
