"""Keeping the rows of those who look for a class: made from the nouns alone, and made anew when these change."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from statistics import median

from core.model.classgroup import AGES, GOALS, KINDS, SUBJECTS, ClassGroup
from core.model.request import ConnectionRequest
from core.model.seeker import Seeker, bits, tongue_bits
from core.model.teacher import Teacher
from core.planning.masks import KEPT, holds_until, school_weeks, week_hours
from core.ports.store import Job
from core.texts.fold import fold
from core.usecases.hours import calendar_of_class
from core.usecases.turn import Turn

KIND = "seekers"
NEWCOMER = 2
"""Days to answer that somebody is trusted with who was never asked: neither first nor last."""
BATCH = 50
"""Rows made anew in one turn: about a tenth of a second, so that nobody who writes meanwhile notices."""


def keep_seekers(turn: Turn) -> None:
    """Let the rows follow what this turn has changed; call it last. A turn that changed nothing of it writes nothing,
    and a teacher's sign of life is written once a day."""
    for group in changed_classes(turn):
        keep(turn, group)
    for before, after in turn.store.teachers.changes():
        if before and after and before.seen and after.seen and seen_on(before) != seen_on(after):
            turn.store.seekers.saw(after.id, seen_on(after))


def changed_classes(turn: Turn) -> set[str]:
    """The ids of the classes whose row may be another one now."""
    store = turn.store
    groups = {one.id for pair in store.classes.changes() for one in pair if one}
    others = {one.receiver for pair in store.requests.changes() for one in pair if one}
    for before, after in store.teachers.changes():
        if before and after and particulars(before) != particulars(after):
            others.add(after.id)
    return groups | {group.id for one in others for group in store.classes.where(teacher=one)}


def particulars(teacher: Teacher) -> tuple[object, ...]:
    """What a row takes from the teacher."""
    return teacher.zone, teacher.language, teacher.suspended, teacher.gone


def keep(turn: Turn, group_id: str) -> None:
    """Make the row of one class anew, or take it away where nobody shall find it."""
    group = turn.store.classes.find(group_id)
    teacher = turn.store.teachers.find(group.teacher) if group else None
    if group is None or teacher is None or not may_be_found(group, teacher):
        turn.store.seekers.remove(group_id)
        return
    row = seeker(group, teacher, days_to_answer(turn, teacher.id), turn.now)
    turn.store.seekers.put(row)
    turn.later(KIND, KIND, stale_at(row.until), revision=row.until)


def stale_at(until: int) -> datetime:
    """When the rows that hold until this day (ordinal) are made anew."""
    return datetime.combine(date.fromordinal(until), time(0, 10), UTC)


def may_be_found(group: ClassGroup, teacher: Teacher) -> bool:
    """Whether this class is to be found at all."""
    return group.looking and not group.closed and not teacher.suspended and not teacher.gone


def seeker(group: ClassGroup, teacher: Teacher, answers: int | None, now: datetime) -> Seeker:
    """A class as its row; `answers` is how many days its teacher takes, None before anybody knows."""
    calendar, today = calendar_of_class(group, teacher, now), now.astimezone(UTC).date()
    spoken = f"{group.name} {group.subject_words}".split()
    folded = " ".join(word for word in (fold(one) for one in spoken) if word)
    return Seeker(
        id=group.id,
        teacher=teacher.id,
        ages=bits((group.ages,), AGES),
        subjects=bits(group.subjects, SUBJECTS),
        languages=tongue_bits(languages_of(group, teacher)),
        kinds=bits(group.kinds, KINDS),
        goals=bits(group.goals, GOALS),
        country=group.country,
        seen=seen_on(teacher),
        answers=NEWCOMER if answers is None else answers,
        hours=week_hours(group.lessons or calendar.hours, teacher.zone, today),
        weeks=school_weeks(calendar, today, KEPT),
        words=f" {folded} " if folded else "",
        until=holds_until(teacher.zone, today).toordinal(),
    )


def seen_on(teacher: Teacher) -> int:
    """The day (ordinal, UTC) of her last sign of life, 0 for none."""
    return teacher.seen.astimezone(UTC).date().toordinal() if teacher.seen else 0


def languages_of(group: ClassGroup, teacher: Teacher) -> tuple[str, ...]:
    """The languages of a class, or its teacher's while nobody asked."""
    return tuple(code for code, _ in group.languages) or (teacher.language,)


def days_to_answer(turn: Turn, teacher: str) -> int | None:
    """How many days this teacher usually takes to answer an invitation, at least 1; None before the first."""
    days = [(r.ended_at - r.sent_at) / timedelta(days=1) for r in answered(turn, teacher) if r.ended_at]
    return max(1, round(median(days))) if days else None


def answered(turn: Turn, teacher: str) -> list[ConnectionRequest]:
    """The invitations to which she said yes or no."""
    return [one for one in turn.store.requests.where(receiver=teacher) if one.state in ("accepted", "declined")]


def refresh(turn: Turn, job: Job) -> None:
    """Make some rows anew that hold no longer: the clocks changed, or weeks went by; the rest follows at once."""
    stale = turn.store.seekers.stale(turn.now.astimezone(UTC).date().toordinal(), BATCH)
    for group in stale:
        keep(turn, group)
    if len(stale) == BATCH:
        turn.later(KIND, KIND, turn.now, revision=job.revision)


def rebuild(turn: Turn) -> None:
    """Make all rows anew from the classes, in turns that follow this one."""
    turn.store.seekers.begin_anew()
    turn.later(KIND, KIND, turn.now)


DUE: Mapping[str, Callable[[Turn, Job], None]] = {KIND: refresh}
