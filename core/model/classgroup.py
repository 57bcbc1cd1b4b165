"""A class as others find it: where, how old, which subject, in which languages, at which hours."""

from dataclasses import dataclass
from datetime import date, time

AGES = ("6-8", "9-12", "13-15", "16-18", "18+")
SUBJECTS = ("social", "language", "foreign", "science", "maths", "arts", "technology", "other")


@dataclass(frozen=True)
class ClassGroup:
    """One class of one teacher.

    `ages` is one of AGES, `subject` one of SUBJECTS (`subject_words` holds what she typed for "other"). `languages`
    are (two-letter code, "fluent" | "some"); empty until asked at the first search. `hours` is the school day as wall
    times, None until asked at the first call; `last_day` the last day of class this school year, None until asked.
    `students` is the largest number of the size she chose, 0 while unknown. `looking` means that others find it,
    `kinds` are the types of project it wants, empty for any.
    """

    id: str
    teacher: str
    country: str
    ages: str
    subject: str
    subject_words: str = ""
    languages: tuple[tuple[str, str], ...] = ()
    looking: bool = False
    hours: tuple[time, time] | None = None
    last_day: date | None = None
    students: int = 0
    school: str = ""
    kinds: tuple[str, ...] = ()
