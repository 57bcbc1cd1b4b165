"""The silent-partner ladder as it happens: a look at each class on the mornings on which a rung may be due."""

from dataclasses import dataclass, replace
from datetime import date

from core.chat.heard import Account
from core.model.calendar import SchoolCalendar
from core.model.ladder import AGAIN, NUDGE, OPEN, TOLD, Silence, next_day, reached, rung_days
from core.model.project import Member, Project, one_per_class
from core.model.teacher import Channel
from core.model.urgency import dawn
from core.planning.outline import owed_by
from core.ports.store import Job, Post
from core.usecases.handed_in import is_done
from core.usecases.hours import calendar_of_class
from core.usecases.projects import hosts, joined
from core.usecases.turn import Turn
from core.usecases.waits import Wait, last_seen, teachers_here, waits_for

KIND = "silence"
NUDGED = "silence-nudge"
STAGES = ("execution", "reflection")


@dataclass(frozen=True)
class Standing:
    """A class while others wait for it: for what, its days, and the silence that was counted until now."""

    waits: list[Wait]
    days: list[date]
    silence: Silence
    calendar: SchoolCalendar


def watch(turn: Turn, project: Project, but: str = "") -> None:
    """Look at every class (but the one of this teacher) when its next rung may be due."""
    for member in one_per_class(joined(turn, project)):
        if but not in teachers_here(turn, project, member.group):
            look_on(turn, project, member)


def watch_those(turn: Turn, receivers: tuple[str, ...]) -> None:
    """The same for the classes of these teachers in the projects that they share with her."""
    mine = {one.project for one in turn.store.members.where(teacher=turn.me.id, state="active")}
    theirs = {m.project for m in turn.store.members.where(teacher=receivers, state="active")} if receivers else set()
    for project in sorted(mine & theirs):
        watch(turn, turn.store.projects.get(project), but=turn.me.id)


def look_on(turn: Turn, project: Project, member: Member) -> None:
    """Have the class looked at on the morning of its next rung, in place of what was owed before."""
    turn.store.jobs.cancel(member.id, (KIND,))
    if not is_counted(project, member):
        return
    teacher = turn.store.teachers.get(member.teacher)
    day = next_look(turn, project, member)
    if day:
        turn.later(KIND, member.id, dawn(teacher, day), teacher=teacher.id)


def next_look(turn: Turn, project: Project, member: Member) -> date | None:
    """The next morning on which something may be due: a rung, or her return; None where nothing is waited for."""
    stand = standing(turn, project, member)
    if stand is None:
        return first_rung(turn, project, member)
    first = next_morning_of(turn, member, stand.calendar)
    rung = next_day(stand.days, stand.silence, first) if first else None
    if not stand.silence.known or first is None or project.shown is None:
        return rung
    # Whoever was told that she is silent hears of her return on the morning after it.
    return first if first <= project.shown.end else rung


def next_morning_of(turn: Turn, member: Member, calendar: SchoolCalendar) -> date | None:
    """Her next school day whose morning is still to come; never two rungs on one day."""
    teacher = turn.store.teachers.get(member.teacher)
    today, at = teacher.today(turn.now), member.silence.at
    ahead = turn.now < dawn(teacher, today) and (at is None or teacher.today(at) != today)
    return today if ahead and calendar.school_day(today) else calendar.next_school_day(today)


def first_rung(turn: Turn, project: Project, member: Member) -> date | None:
    """The morning on which she is asked at the earliest about what is still to come."""
    teacher = turn.store.teachers.get(member.teacher)
    today, calendar = teacher.today(turn.now), calendar_here(turn, member)
    owed = owed_by(project.shown, member.group) if project.shown else ()
    coming = [one.due for one in owed if one.due >= today and not is_done(turn, project, one)]
    days = rung_days(calendar, min(coming), project.pact.days) if coming else []
    return next(iter(days), None)


def standing(turn: Turn, project: Project, member: Member) -> Standing | None:
    """Where a class stands on the ladder; None while nobody waits for it."""
    waits = waits_for(turn, project, member)
    if not waits:
        return None
    seen, silence = last_seen(turn, project, member), member.silence
    silence = silence.heard() if silence.broken_by(seen) else silence
    teacher, calendar = turn.store.teachers.get(member.teacher), calendar_here(turn, member)
    since = min(one.since for one in waits)
    known = [day for day in (teacher.today(seen) if seen else None, silence.excused, teacher.away) if day]
    return Standing(waits, rung_days(calendar, max([since, *known]), project.pact.days), silence, calendar)


def calendar_here(turn: Turn, member: Member) -> SchoolCalendar:
    """The school calendar of the class."""
    group = turn.store.classes.get(member.group)
    return calendar_of_class(group, turn.store.teachers.get(member.teacher), turn.now)


def is_counted(project: Project, member: Member) -> bool:
    """Whether anything is counted at all: in a project under way that does not rest, for a class that is in it."""
    if member.state != "active" or member.silence.left or project.paused or project.archived:
        return False
    return project.stage in ("definition", *STAGES)


def due(turn: Turn, job: Job) -> None:
    """One of those mornings: a sign of life ends what was counted, otherwise the next rung is taken."""
    member = turn.store.members.find(job.about)
    project = turn.store.projects.find(member.project) if member else None
    if member is None or project is None or not is_counted(project, member) or project.stage not in STAGES:
        return
    turn.speaker = turn.store.teachers.get(member.teacher)
    stand, seen = standing(turn, project, member), last_seen(turn, project, member)
    if member.silence.broken_by(seen):
        member = returned(turn, project, member)
    if stand and may_climb(stand, turn.me.today(turn.now)):
        member = climb(turn, project, member, stand)
    look_on(turn, project, member)


def may_climb(stand: Standing, today: date) -> bool:
    """Whether the day of the next rung has come, and nobody chose to wait longer."""
    held = stand.silence.hold
    return reached(stand.days, today) > stand.silence.rung and (held is None or held <= today)


def returned(turn: Turn, project: Project, member: Member) -> Member:
    """She is back; whoever was told that she was not hears of it."""
    back = replace(member, silence=member.silence.heard())
    turn.store.members.save(back)
    if member.silence.known:
        for teacher in told(turn, project, member, waits_for(turn, project, member)):
            turn.tell("silence-over", member.id, teacher, "notice", key=str(member.silence.at))
    return back


def climb(turn: Turn, project: Project, member: Member, stand: Standing) -> Member:
    """Take the next rung."""
    rung = stand.silence.rung + 1
    since = stand.silence.since or min(one.since for one in stand.waits)
    letters, key = stand.silence.letters, turn.now.isoformat()
    if rung == NUDGE:
        nudge(turn, project, member, key)
        letters += 1
    elif rung == AGAIN:
        letters += nudge_elsewhere(turn, project, member, key)
    else:
        for teacher in told(turn, project, member, stand.waits):
            turn.tell({TOLD: "silence-told", OPEN: "seat-open"}[rung], member.id, teacher, "notice", key=key)
    silence = replace(stand.silence, rung=rung, since=since, at=turn.now, letters=letters)
    climbed = replace(member, silence=silence)
    turn.store.members.save(climbed)
    return climbed


def nudge(turn: Turn, project: Project, member: Member, key: str) -> None:
    """A private word to everybody who teaches the class, on her school morning."""
    for teacher in teachers_here(turn, project, member.group):
        turn.tell(NUDGED, member.id, teacher, "notice", key=key)


def nudge_elsewhere(turn: Turn, project: Project, member: Member, key: str) -> int:
    """The same on the other messenger of each; returns 1 where anybody has one."""
    found = 0
    for teacher in teachers_here(turn, project, member.group):
        other = second_channel(turn, teacher)
        if other:
            to = turn.store.teachers.get(teacher)
            post = Post(
                ":".join((NUDGED, member.id, teacher, key)), teacher, turn.allowed(to, "notice"), kind=NUDGED,
                about=member.id, account=Account(platform=other.platform, tenant=other.tenant, user=other.user),
                address=other.address,
            )  # fmt: skip
            turn.store.outbox.post(post)
            found = 1
    return found


def second_channel(turn: Turn, teacher: str) -> Channel | None:
    """Her other messenger: of those that are open, not the one she used last."""
    open_ones = turn.store.channels.where(teacher=teacher, open=True)
    newest_first = sorted(open_ones, key=lambda one: str(one.heard_at or ""), reverse=True)
    return newest_first[1] if len(newest_first) > 1 else None


def told(turn: Turn, project: Project, member: Member, waits: list[Wait]) -> list[str]:
    """Who hears that a class is silent: those who wait for it, and whoever leads the project."""
    hers = teachers_here(turn, project, member.group)
    waiting = [one for wait in waits for one in wait.by]
    here = {one.teacher for one in joined(turn, project)}
    return [one for one in dict.fromkeys((*hosts(turn, project), *waiting)) if one not in hers and one in here]


def spare(turn: Turn, project: Project) -> None:
    """After a rest everybody begins anew: no day of it counts."""
    for member in joined(turn, project):
        today = turn.store.teachers.get(member.teacher).today(turn.now)
        turn.store.members.save(replace(member, silence=member.silence.heard().spared(today)))


DUE = {KIND: due}
