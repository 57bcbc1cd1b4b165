"""A class that is looking, as one flat row of numbers: everything by which it is found and put in order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.model.classgroup import AGES, SUBJECTS

TONGUES = tuple(
    "en es uk pt fr hi it de ar zh ja ko ru pl nl tr el he sv da no fi cs sk hu ro bg hr sr sl sq mk lt lv et ka hy az "
    "kk uz fa ur bn pa ta te mr gu kn ml ne si th vi id ms tl sw am qu".split()
)
"""The languages that have a bit of their own; all others share the last one, and are told apart afterwards."""
EVERY_SUBJECT = (1 << len(SUBJECTS)) - 1
WEEKS = 56
"""School weeks are kept in a ring: nobody looks further ahead, so a row stays true while weeks go by."""


@dataclass(frozen=True, slots=True)
class Seeker:
    """One class that is looking. Sets are bits in the order of the tuples above, `kinds` and `goals` 0 for any.

    `ages` is the bit of its band. `seen` is the day (ordinal, UTC) of its teacher's last sign of life, `answers` how
    many days she takes to answer. `hours` are the 168 hours of the week from Monday 0:00 UTC in three numbers of 56,
    `weeks` the coming school weeks in their ring. `words` are folded, each between spaces. All of it holds until the
    day `until` (ordinal), when it is to be made anew.
    """

    id: str
    teacher: str
    ages: int
    subjects: int
    languages: int
    kinds: int
    goals: int
    country: str
    seen: int
    answers: int
    hours: tuple[int, int, int]
    weeks: int
    words: str
    until: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """Who is looked for: the bands of `ages` and the sets of `subjects` that count, and what narrows them.

    `country` "" and `language`, `kind`, `goal` 0 let everybody through; all of `words` must begin a word of the class.
    `seen` is the first day that is late enough; nobody of `but` is found, and only those of `among` where it names
    any. Teachers, both. `mine` is the class that the others are compared with.
    """

    mine: Seeker
    ages: tuple[int, ...]
    subjects: tuple[int, ...]
    country: str = ""
    language: int = 0
    kind: int = 0
    goal: int = 0
    words: tuple[str, ...] = ()
    seen: int = 0
    but: tuple[str, ...] = ()
    among: tuple[str, ...] = ()


def bits(values: Iterable[object], order: Sequence[object]) -> int:
    """The set of these values as one number; what the order does not know is left out."""
    return sum(1 << order.index(value) for value in set(values) if value in order)


def tongue_bits(codes: Iterable[str]) -> int:
    """The set of these languages as one number."""
    return bits((code if code in TONGUES else "other" for code in codes), (*TONGUES, "other"))


def circles(mine: Seeker, ages: str = "", subject: str = "") -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Where to look first, and where then: the same ages and subject, the same ages, the same subject, the rest.

    Each circle is (bands of ages, sets of subjects); those that `ages` and `subject` leave empty are left out.
    """
    bands = [bits((ages,), AGES)] if ages else [1 << n for n in range(len(AGES))]
    asked = bits((subject,), SUBJECTS) if subject else EVERY_SUBJECT
    sets = [one for one in range(1, EVERY_SUBJECT + 1) if one & asked]
    same = [tuple(band for band in bands if (band == mine.ages) == here) for here in (True, False)]
    alike = [tuple(one for one in sets if bool(one & mine.subjects) == here) for here in (True, False)]
    found = ((same[0], alike[0]), (same[0], alike[1]), (same[1], alike[0]), (same[1], alike[1]))
    return [circle for circle in found if all(circle)]
