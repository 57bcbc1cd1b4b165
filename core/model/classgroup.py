"""A class as others find it: where, how old, which subject, in which languages, at which hours."""

from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any, Literal

from core.model.calendar import Break, Hours
from core.model.refused import Refused

AGES = ("6-8", "9-12", "13-15", "16-18", "18+")
SUBJECTS = ("social", "language", "foreign", "science", "maths", "arts", "technology", "other")
KINDS = ("cultures", "challenge", "solution")
LEVELS = ("some", "good", "fluent")
"""How well a class speaks a language, which is not which language it is; it speaks of itself, no test does."""
GOALS = tuple(range(1, 18))
"""The Sustainable Development Goals (https://sdgs.un.org/goals), by their numbers."""
MEANS = ("call", "photos", "text")
NAME_LENGTH, SCHOOL_LENGTH, SUBJECT_LENGTH = 40, 80, 40
LARGEST = 200


@dataclass(frozen=True)
class ClassGroup:
    """One class of one teacher; `closed` once she has no such class any more: only old projects show it.

    `ages` is one of AGES, `subject` one of SUBJECTS (`subject_words` holds what she typed for "other"). `languages`
    are (two-letter code, one of LEVELS); empty until asked at the first search. `hours` is the school day as wall
    times, None until asked at the first call; `last_day` the last day of class this school year, None until asked.
    `students` is the largest number of the size she chose, 0 while unknown. `looking` means that others find it,
    `kinds` are the types of project it wants, empty for any. `name` is what she calls the class ("" while she has
    one); `also` are further SUBJECTS, `goals` the numbers of Sustainable Development Goals that interest it, `means`
    what its classroom has ("" until asked). `lessons` are the weekly lesson hours in which it could meet others, ()
    while unknown. Of its calendar, what she said wins over the country's: `weekdays` (ISO, () for the usual week),
    `week` (the school hours of each weekday, () while all are alike), `first_day` (of this school year or the next),
    `breaks` (its own, with exams and single days off), `dropped` (first days of the country's breaks that it does not
    have), `taught` (days of school in spite of a holiday, a break or a weekend). `helpers` are the ids of co-teachers,
    who see and do for the class what she does.
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
    name: str = ""
    also: tuple[str, ...] = ()
    goals: tuple[int, ...] = ()
    means: Literal["", "call", "photos", "text"] = ""
    lessons: tuple[Hours, ...] = ()
    weekdays: tuple[int, ...] = ()
    week: tuple[Hours, ...] = ()
    first_day: date | None = None
    breaks: tuple[Break, ...] = ()
    dropped: tuple[date, ...] = ()
    taught: tuple[date, ...] = ()
    helpers: tuple[str, ...] = ()
    closed: bool = False

    @property
    def subjects(self) -> tuple[str, ...]:
        """All its subjects, the main one first."""
        return (self.subject, *(one for one in self.also if one != self.subject))

    @property
    def teachers(self) -> tuple[str, ...]:
        """The ids of everybody who teaches it, its own teacher first."""
        return (self.teacher, *self.helpers)

    def told(self, **fields: Any) -> "ClassGroup":
        """The class with what its teacher says of it; refused where a word is none of the controlled ones."""
        said = replace(self, **fields)
        known = (
            said.ages in AGES
            and set(said.kinds) <= set(KINDS)
            and set(said.goals) <= set(GOALS)
            and said.means in ("", *MEANS)
            and all(level in LEVELS for _, level in said.languages)
            and 0 <= said.students <= LARGEST
        )
        if not known:
            raise Refused("class-unknown")
        return replace(said, name=said.name[:NAME_LENGTH], school=said.school[:SCHOOL_LENGTH])

    def with_subjects(self, subjects: tuple[str, ...]) -> "ClassGroup":
        """The class with these SUBJECTS, in their usual order; the main one stays first while it is among them."""
        chosen = [one for one in SUBJECTS if one in subjects]
        if not chosen:
            raise Refused("class-no-subject")
        main = self.subject if self.subject in chosen else chosen[0]
        words = self.subject_words if "other" in chosen else ""
        return replace(self, subject=main, also=tuple(one for one in chosen if one != main), subject_words=words)
