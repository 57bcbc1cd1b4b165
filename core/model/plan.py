"""The plan of a shared project: what the classes do, when, in which phase, and who owes what to whom."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from core.model.wall import Wall

Topology = Literal["", "hub", "pods", "ring"]
"""With whom each class works: all with all, all with the host's, in small groups, or each with the next one."""


class Phase(StrEnum):
    """The four phases of every project; the order of the members is the order of the work."""

    DEFINITION = "definition"
    EXECUTION = "execution"
    REFLECTION = "reflection"
    DISSEMINATION = "dissemination"


class Approach(StrEnum):
    """The kind of project (second question); a teacher who is not sure gets CULTURES."""

    CULTURES = "cultures"
    CHALLENGE = "challenge"
    SOLUTION = "solution"


class Goal(StrEnum):
    """What the group will be able to do (third question); OWN goes with the teacher's words."""

    PRESENT = "present"
    COMPARE = "compare"
    BOTH = "both"
    OWN = "own"


class GroupSize(StrEnum):
    """How many students (fifth question)."""

    UP_TO_15 = "up_to_15"
    FROM_16_TO_25 = "16_to_25"
    FROM_26_TO_35 = "26_to_35"
    MORE = "more"


class Room(StrEnum):
    """What the classroom has (sixth question), from a video call down to text alone."""

    CALL = "call"
    PHOTOS = "photos"
    TEXT = "text"


class Product(StrEnum):
    """What the classes make (first half of the seventh question); OTHER goes with the teacher's words."""

    ALBUM = "album"
    VIDEO = "video"
    POSTER = "poster"
    OTHER = "other"


class Audience(StrEnum):
    """Who sees the product (second half of the seventh question)."""

    FAMILIES = "families"
    SCHOOL = "school"
    LINK = "link"


class Mode(StrEnum):
    """Where an activity happens: in one's own class, live with the others, or through the board."""

    CLASS = "class"
    LIVE = "live"
    ASYNC = "async"


@dataclass(frozen=True, slots=True)
class InDates:
    """A project that lies between two days, both included."""

    start: date
    end: date
    kind: Literal["dates"] = "dates"


@dataclass(frozen=True, slots=True)
class OneCall:
    """A project of one call; `on` is its day, or None where the first day that fits is to be taken. `at` is its hour
    and `minutes` its length where the teacher who plans it has named them."""

    on: date | None = None
    at: Wall | None = None
    minutes: int = 0
    kind: Literal["one_call"] = "one_call"


@dataclass(frozen=True, slots=True)
class Later:
    """A project that begins after a break, with another group, on the first Monday from `start` on."""

    start: date
    kind: Literal["later"] = "later"


When = InDates | OneCall | Later


@dataclass(frozen=True, slots=True)
class PlanAnswers:
    """The seven answers that a plan is made from; each field has the suggested answer as its default.

    `goal_words`, `product_words` and `audience_words` hold what a teacher typed instead of a button. `idea` is the
    template from the gallery that she began with, "" for the one of her approach; `day` the awareness day that the
    project marks, "" for none.
    """

    when: When
    approach: Approach = Approach.CULTURES
    goal: Goal = Goal.BOTH
    lessons_per_week: int = 2
    students: GroupSize = GroupSize.FROM_16_TO_25
    room: Room = Room.CALL
    product: Product = Product.ALBUM
    audience: Audience = Audience.FAMILIES
    goal_words: str = ""
    product_words: str = ""
    audience_words: str = ""
    idea: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What students will be able to do.

    `bloom` is one of remember, understand, apply, analyse, evaluate, create; `kind` is subject or intercultural.
    """

    text: str
    bloom: str
    kind: str


@dataclass(frozen=True, slots=True)
class Activity:
    """One thing that classes do on days `start` to `end`, both included.

    `name` reads in the middle of a sentence (lower case first letter); `short` is its word in a list under its phase.
    `kind` is what it is for: agreement, prepare, expectations, icebreaker, show, compare, call, work, feedback,
    product, reflection, share, day. `classes` holds class ids, () means all. `minutes` is class time in all.
    `alternative` is how the same is done without being live.
    """

    id: str
    phase: Phase
    name: str
    start: date
    end: date
    minutes: int
    mode: Mode
    kind: str
    classes: tuple[str, ...] = ()
    alternative: str = ""
    details: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something that the class `owner` owes by `due`; `inputs_from` are the class ids whose work goes into it."""

    id: str
    name: str
    owner: str
    due: date
    inputs_from: tuple[str, ...] = ()
    activity: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A dated project plan. Days are days: they belong to no zone; `start` to `end` is the work of the classes.

    Activities are in order of date; the agreement of the Definition phase lies before `start`. `origin` is
    "template", "model name@version" of the prompt that drafted the words, or "idea:" with the id of the project whose
    words were taken over. `language` is that of the words. `goals` are numbers of Sustainable Development Goals;
    `accepted` holds the linter's warnings that the teacher overrode. `topology` is who works with whom, `circles` are
    the class ids that meet; () for all together.
    """

    title: str
    question: str
    outcomes: tuple[Outcome, ...]
    activities: tuple[Activity, ...]
    milestones: tuple[Milestone, ...]
    product: str
    audience: str
    start: date
    end: date
    weeks: int
    answers: PlanAnswers
    origin: str = "template"
    language: str = "es"
    skills: tuple[str, ...] = ()
    goals: tuple[int, ...] = ()
    accepted: tuple[str, ...] = ()
    topology: Topology = ""
    circles: tuple[tuple[str, ...], ...] = ()

    def activity(self, activity_id: str) -> Activity:
        """The activity with this id; KeyError if there is none."""
        for activity in self.activities:
            if activity.id == activity_id:
                return activity
        raise KeyError(activity_id)

    def of_phase(self, phase: Phase) -> tuple[Activity, ...]:
        """The activities of one phase, in order of date."""
        return tuple(activity for activity in self.activities if activity.phase is phase)

    def calls(self) -> tuple[Activity, ...]:
        """The live sessions, in order of date."""
        return tuple(activity for activity in self.activities if activity.mode is Mode.LIVE)
