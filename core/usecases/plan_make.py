"""The Project Creation Assistant's answers become a dated draft; dates come from the calendars alone."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.model.calendar import SchoolCalendar
from core.model.plan import (
    Approach,
    Audience,
    Goal,
    GroupSize,
    InDates,
    Later,
    OneCall,
    Plan,
    PlanAnswers,
    Product,
    Room,
    When,
)
from core.model.project import Member, Project
from core.model.refused import Refused
from core.model.wall import Wall, wall_from
from core.planning.calendars import ClassInPlan
from core.planning.ideas import with_idea
from core.planning.suggestion import Suggestion, later, suggestion, usable_days
from core.planning.timeline import Impossible, timeline
from core.planning.wordlists import bare_audience
from core.usecases.plan_draft import ask_for_words
from core.usecases.profile import class_of
from core.usecases.projects import class_seen, free_partners, is_host, is_of_class, my_projects, seat_class
from core.usecases.request import partner_class
from core.usecases.turn import Turn

STUDENTS: dict[str, int] = {
    GroupSize.UP_TO_15: 15,
    GroupSize.FROM_16_TO_25: 25,
    GroupSize.FROM_26_TO_35: 35,
    GroupSize.MORE: 60,
}
"""The largest class of each size; above 35 nobody counted, and nothing depends on more."""

FARTHEST = timedelta(weeks=12)
CALL = "call"
"""The value of the first question that means a single call; "|wall|minutes" follow where it has an hour."""


@dataclass(frozen=True)
class Offer:
    """The times that a project may have.

    `dates` is the suggestion until the end of term, `call` whether one call fits, `later` the time after the
    holidays. `last_day` is the host's last day of class, `sure` whether she said it herself. `shared` school days are
    what all the classes have left together.
    """

    dates: Suggestion | None
    call: bool
    later: Suggestion | None
    last_day: date | None
    sure: bool
    shared: int


def offer(turn: Turn) -> Offer:
    """What can be offered to the teacher and all her partners without a project."""
    calendars = tuple(one.calendar for one in classes_with(turn, invitable(turn)))
    today = turn.me.today(turn.now)
    own = class_of(turn, turn.me.id).last_day
    last = min([c.last_day for c in calendars if c.last_day], default=today + FARTHEST)
    return Offer(
        dates=suggestion(calendars, today),
        call=isinstance(_try(turn, OneCall()), Plan),
        later=later(calendars, today),
        last_day=calendars[0].last_day,
        sure=own is not None,
        shared=_shared(calendars, today, last),
    )


def know_last_day(turn: Turn, day: str) -> str:
    """Keep the last day of class this school year (ISO), said once."""
    turn.store.classes.save(replace(class_of(turn, turn.me.id), last_day=date.fromisoformat(day)))
    return day


def make_plan(turn: Turn, when: str, said: dict[str, str]) -> str:
    """Draft the project of this teacher and all her partners without one; returns its id.

    `when` is one of `whens`, or other dates; `said` holds the other answers by question, missing ones are the
    suggested.
    """
    waiting = draft_of(turn)
    if waiting:
        return waiting.id
    partners = [one for one in invitable(turn) if one not in left_out(when)]
    if not partners:
        raise Refused("no-partner")
    answers = answers_of(when_of(when), said, class_size(turn), turn.me.language)
    classes = classes_with(turn, partners)
    made = timeline(answers, classes, turn.me.today(turn.now), turn.me.language)
    if not isinstance(made, Plan):
        raise impossible(turn, made)
    _remember(turn, answers)
    project = Project(turn.new_id(), turn.me.id, since=turn.now).edited(made)
    turn.store.projects.add(project)
    _invite(turn, project, partners)
    ask_for_words(turn, project)
    return project.id


def invitable(turn: Turn) -> list[str]:
    """Her partners without a project, as far as a project has places for them beside her own class."""
    return free_partners(turn)[: turn.house.most_classes - 1]


def impossible(turn: Turn, made: Impossible) -> Refused:
    """Why these days will not do, and which would."""
    best = turn.texts.list([turn.texts.days(one.start, one.end) for one in made.best])
    return Refused("plan-impossible", shared=made.shared, weeks=made.weeks, needed=made.needed, best=best or "none")


def class_size(turn: Turn) -> int:
    """The largest number of students that she has told; 0 while nobody asked."""
    return class_of(turn, turn.me.id).students


def size_for(students: int) -> str:
    """The group size that this number of students falls into; "" for none at all."""
    fits = (size for size, most in STUDENTS.items() if students <= most)
    return str(next(fits, GroupSize.MORE)) if students > 0 else ""


def draft_of(turn: Turn) -> Project | None:
    """The draft that the teacher has begun with the class in hand."""
    drafts = (p for p in my_projects(turn) if p.stage == "draft" and not p.over and is_host(turn, p))
    return next((p for p in drafts if is_of_class(turn, p, class_of(turn, turn.me.id).id)), None)


def answers_of(when: When, said: dict[str, str], students: int, language: str) -> PlanAnswers:
    """The seven answers; what was not asked is what the idea says, or the suggested answer, or known of the class."""
    answers = PlanAnswers(
        when=when,
        approach=Approach(said.get("approach", Approach.CULTURES)),
        goal=Goal(said.get("goal", Goal.BOTH)),
        lessons_per_week=int(said.get("lessons", "2")),
        students=GroupSize(said.get("students", size_of(students))),
        room=Room(said.get("room", Room.CALL)),
        product=Product(said.get("product", Product.ALBUM)),
        audience=Audience(said.get("audience", Audience.FAMILIES)),
        goal_words=said.get("goal_words", ""),
        product_words=said.get("product_words", ""),
        audience_words=bare_audience(said.get("audience_words", ""), language),
        day=said.get("day", ""),
    )
    return with_idea(answers, said["idea"]) if said.get("idea") else answers


def size_of(students: int) -> GroupSize:
    """The band of a class size; the suggested one while it is unknown."""
    if not students:
        return GroupSize.FROM_16_TO_25
    return next((GroupSize(band) for band, most in STUDENTS.items() if students <= most), GroupSize.MORE)


def whens(offered: Offer) -> list[tuple[str, Suggestion | None]]:
    """The times on offer as the values of buttons, their days inside: a day later another day may be on offer."""
    found: list[tuple[str, Suggestion | None]] = []
    if offered.dates:
        found.append((f"dates:{offered.dates.start}:{offered.dates.end}", offered.dates))
    if offered.call:
        found.append((CALL, None))
    if offered.later:
        found.append((f"later:{offered.later.start}", offered.later))
    return found


def when_of(value: str) -> When:
    """The time that a value of `whens` means."""
    kind, *days = value.split(":")
    if value.startswith(CALL):
        return call_of(value)
    if kind == "later":
        return Later(date.fromisoformat(days[0]))
    return InDates(date.fromisoformat(days[0]), date.fromisoformat(days[1]))


def call_at(wall: Wall, minutes: int) -> str:
    """A single call at a named hour, as a value of the first question."""
    return f"{CALL}|{wall}|{minutes}"


def call_of(value: str) -> OneCall:
    """The single call that a value of the first question means."""
    _, *named = value.split("|")
    if not named:
        return OneCall()
    wall = wall_from(named[0])
    return OneCall(wall.day, wall, int(named[1]))


def left_out(value: str) -> list[str]:
    """The teachers whose classes stay out of the time that a value means: with them it would be impossible."""
    return value.split(":")[3:] if value.startswith("dates:") else []


def classes_with(turn: Turn, partners: list[str]) -> tuple[ClassInPlan, ...]:
    """Her class and those of these teachers as planning sees them, hers first."""
    groups = [class_of(turn, turn.me.id), *(partner_class(turn, teacher) for teacher in partners)]
    return tuple(class_seen(turn, group.id) for group in groups)


def _try(turn: Turn, when: When) -> object:
    classes = classes_with(turn, free_partners(turn))
    return timeline(PlanAnswers(when), classes, turn.me.today(turn.now), turn.me.language)


def _shared(calendars: tuple[SchoolCalendar, ...], today: date, last: date) -> int:
    return usable_days(calendars, today + timedelta(days=1), last) if last > today else 0


def _remember(turn: Turn, answers: PlanAnswers) -> None:
    """What was asked once is kept with the class: its size, and the last day that she let stand."""
    group = class_of(turn, turn.me.id)
    guessed = class_seen(turn, group.id).calendar.last_day
    turn.store.classes.save(
        replace(group, students=group.students or STUDENTS[answers.students], last_day=group.last_day or guessed)
    )


def _invite(turn: Turn, project: Project, partners: list[str]) -> None:
    hers = class_of(turn, turn.me.id)
    mine = Member(turn.new_id(), project.id, turn.me.id, hers.id, "active", joined_at=turn.now)
    turn.store.members.add(mine)
    seat_class(turn, project.id, hers, "active")
    for teacher in partners:
        seat_class(turn, project.id, partner_class(turn, teacher), "invited")
