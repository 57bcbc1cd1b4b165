"""The phases as they happen: opened by the calendar and by what the teachers do."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from core.model.phase import FEWEST, all_signed, due_stage, missing, reflection_day, unsigned
from core.model.plan import InDates, Plan
from core.model.project import STAGES, Member, Project, Stage, one_per_class
from core.model.reflection import FINAL
from core.model.refused import Refused
from core.model.reminder import MET, here
from core.model.teacher import after_quiet, at_wall
from core.model.urgency import dawn
from core.planning.lessons import fitted
from core.planning.suggestion import suggestion
from core.planning.timeline import in_order, timeline
from core.ports.store import Job
from core.usecases.certificate_end import follow_stage
from core.usecases.leave import leave, take_out
from core.usecases.plan_edit import editable, keep
from core.usecases.projects import classes_in, hosted, hosts, joined, joined_by, member_of, members, names
from core.usecases.reflect_ask import is_complete
from core.usecases.silence import watch
from core.usecases.synthesis_want import want_synthesis
from core.usecases.turn import Turn, Urgency
from core.usecases.under_way import title_of
from core.usecases.work_left import is_worked

KIND = "phase"
START, REFLECTION, AFTER, AGAIN, LATE = 1, 2, 3, 4, 5
EARLY = "handed-in"
"""Why the reflection opened before its day."""
LATE_DAYS = 5
"""School days after which the host hears whose answers are missing."""
WAIT_DAYS = 2
"""School days after which a host who waits for a signature is asked again."""


def schedule_phases(turn: Turn, project: Project) -> None:
    """Look at the phase on the days of the published plan on which it may change.

    On the morning of the class whose day begins first: on that of the host, a class further east has gone home
    already and would hear of its first day on the second.
    """
    plan = project.shown
    if plan is None:
        return
    days = {START: plan.start, REFLECTION: reflection_day(plan), AFTER: plan.end + timedelta(days=1)}
    for number, day in days.items():
        _look_on(turn, project, number, day)
    _look_on(turn, project, LATE, late_day(turn, project, plan))
    watch(turn, project)


def late_day(turn: Turn, project: Project, plan: Plan) -> date:
    """The day on which the host hears who the reflection waits for: five school days of hers after it opened; her
    school's last day before, where it closes so soon that she would hear of it after the holidays."""
    opens, classes = reflection_day(plan), classes_in(turn, project)
    soon = opens + timedelta(days=2 * LATE_DAYS)
    if not classes:
        return soon
    calendar = classes[0].calendar
    day = calendar.add_school_days(opens, LATE_DAYS)
    if day is not None and day <= soon:
        return day
    last = calendar.previous_school_day(soon)
    return last if last and last > opens else soon


def due(turn: Turn, job: Job) -> None:
    """One of those days has come."""
    project = turn.store.projects.find(job.about)
    if project is None or project.stage == "draft" or project.paused or project.archived:
        return
    turn.speaker = turn.store.teachers.get(project.host)
    moved = check_phase(turn, project.id, urgency="notice")
    if moved == "definition" and job.revision in (START, AGAIN):
        for host in hosts(turn, project):
            turn.tell("unsigned", project.id, host, "notice", revision=project.published, key=str(job.due.date()))
    if job.revision == REFLECTION and (project.stage, moved) == ("reflection", "reflection"):
        # It had opened before its day: the questions come now, to whoever has not answered them.
        tell_phase(turn, project, "notice", latest_today(turn, project))
    if job.revision == LATE and moved == "reflection":
        for host in hosts(turn, project):
            turn.tell("reflection-waits", project.id, host, "notice", revision=len(project.log))


def check_phase(
    turn: Turn, project_id: str, answered: Collection[str] = (), urgency: Literal["news", "notice"] = "news"
) -> Stage:
    """Open every phase whose time has come, and tell all members; returns where the project stands.

    `answered` are classes (ids) that count as having answered the final reflection beside those whose answers are kept.
    A project that rests or was put away stays where it stands. `urgency` is "notice" where nobody did anything but the
    calendar.
    """
    project = turn.store.projects.get(project_id)
    if project.paused or project.archived:
        return project.stage
    today = latest_today(turn, project)
    while (stage := _due_now(turn, project, answered, today)) != project.stage:
        early = stage == "reflection" and project.shown is not None and today < reflection_day(project.shown)
        project = project.moved(stage, turn.now, why=EARLY if early else "")
        turn.store.projects.save(project)
        if early:
            tell_early(turn, project)
        else:
            tell_phase(turn, project, urgency, today if urgency == "notice" else None)
    return project.stage


def _due_now(turn: Turn, project: Project, answered: Collection[str], today: date) -> Stage:
    given = {*answered, *(answered_finally(turn, project) if project.stage == "reflection" else ())}
    return due_stage(project, members(turn, project), given, today, is_worked(turn, project, today))


def answered_finally(turn: Turn, project: Project) -> list[str]:
    """The classes that have answered the final reflection."""
    return [m.group for m in one_per_class(joined(turn, project)) if is_complete(turn, project, m.group, FINAL)]


def tell_early(turn: Turn, project: Project) -> None:
    """Tell all members, when it suits, that they may look back already; the questions come on their day."""
    for member in joined(turn, project):
        turn.tell("reflection-early", project.id, member.teacher, "notice", revision=len(project.log))
    watch(turn, project)


def tell_phase(
    turn: Turn, project: Project, urgency: Urgency = "news", day: date | None = None, but: str = ""
) -> None:
    """Tell all members (but the one who did it) where the project stands now; nobody before this day has begun on her
    own wall."""
    for member in joined(turn, project):
        if member.teacher == but:
            continue
        due = on_her_day(turn, member, day) if day else None
        after = after_call(turn, project, member.teacher) if project.stage == "reflection" else None
        # Looking back on the call of the day belongs to the call: it does not wait for another morning.
        urgent: Urgency = "session" if after else urgency
        turn.tell("phase", project.id, member.teacher, urgent, due=after or due, revision=len(project.log))
    follow_stage(turn, project)
    if project.stage == "dissemination":
        want_synthesis(turn, project.id)
    watch(turn, project)


def on_her_day(turn: Turn, member: Member, day: date) -> datetime:
    """When a notice of Chaski's may reach this member, once the day has begun where she is."""
    teacher = turn.store.teachers.get(member.teacher)
    return turn.allowed(teacher, "notice", at_wall(teacher.zone, day, time(0)))


def after_call(turn: Turn, project: Project, teacher_id: str) -> datetime | None:
    """When to look back on a call that her class still has today: as late as it is asked whether they met."""
    teacher, calls = turn.store.teachers.get(teacher_id), turn.store.sessions.where(project=project.id)
    starts = [
        one.starts for one in calls
        if one.state == "confirmed" and teacher_id in one.participants and one.ends > turn.now
        and teacher.local(one.starts).date() == teacher.today(turn.now)
    ]  # fmt: skip
    return after_quiet(here(teacher), max(starts) + MET) if starts else None


def require_signatures(turn: Turn, project: Project) -> None:
    """The work begins once everybody has signed what is published, by the host's hand too."""
    everybody = members(turn, project)
    if all_signed(project, everybody):
        return
    lacking = unsigned(project, everybody)
    if not lacking:
        raise Refused("too-few-classes")
    raise Refused("unsigned", title=title_of(turn, project), names=names(turn, lacking))


def exhibited(turn: Turn, project_id: str) -> Stage:
    """What the classes made was shown; when its last day is over, the project becomes a story."""
    project = turn.store.projects.get(project_id)
    turn.store.projects.save(replace(project, exhibited=True))
    return check_phase(turn, project_id)


def too_early(turn: Turn, project: Project, stage: Stage) -> str:
    """Why this stage's things cannot be done yet, as a sentence with its day; "" when they can."""
    refused = _early(turn, project, stage)
    return turn.texts(f"refused-{refused.reason}", **refused.values) if refused else ""


def _early(turn: Turn, project: Project, stage: Stage) -> Refused | None:
    """With the day on which the stage begins, or with who is waited for once that day has come."""
    if project.reached(stage):
        return None
    title = title_of(turn, project)
    if stage == "dissemination" and project.reached("reflection"):
        return Refused("waiting-for-answers", title=title, names=waited_for(turn, project))
    return Refused(f"too-early-{stage}", title=title, day=opening_day(turn, project, stage))


def waited_for(turn: Turn, project: Project) -> str:
    """Whose answers the reflection waits for, the reader's own class last; "" for nobody's."""
    t, waits = turn.texts, missing(members(turn, project), answered_finally(turn, project))
    group = member_of(turn, project.id).group
    theirs = [turn.store.teachers.get(one.teacher).name for one in waits if one.group != group]
    return t.list([*theirs, *([t("your-class")] if len(theirs) < len(waits) else [])]) if waits else ""


def is_waited_for(turn: Turn, project: Project) -> bool:
    """Whether the reflection waits for the reader's own class."""
    group = member_of(turn, project.id).group
    waits = missing(members(turn, project), answered_finally(turn, project))
    return project.stage == "reflection" and any(one.group == group for one in waits)


def opening_day(turn: Turn, project: Project, stage: Stage) -> str:
    """The day on which this stage begins, in words; "" without a plan."""
    plan = project.seen_plan
    return turn.texts.day(_opens(plan, stage)) if plan else ""


def require_stage(turn: Turn, project_id: str, stage: Stage) -> Project:
    """The project that she has joined, which must stand at this stage or beyond; refused with the day on which that
    will be."""
    project = joined_by(turn, project_id)
    if refused := _early(turn, project, stage):
        raise refused
    return project


def wait_longer(turn: Turn, project_id: str) -> str:
    """The host waits for the missing signatures; she is asked again after two school days."""
    project = hosted(turn, project_id)
    calendar = classes_in(turn, project)[0].calendar
    today = turn.me.today(turn.now)
    day = calendar.add_school_days(today, WAIT_DAYS) or today + timedelta(days=WAIT_DAYS)
    _look_on(turn, project, AGAIN, day)
    return day.isoformat()


def shift_dates(turn: Turn, about: str) -> str:
    """Put the plan of this very revision on the next days that all the classes share; it is an edit, to be published
    and signed."""
    project = editable(turn, about)
    if project.plan is None:
        raise Refused("no-plan")
    classes, today = classes_in(turn, project), turn.me.today(turn.now)
    offered = suggestion(tuple(one.calendar for one in classes), today)
    if offered is None:
        raise Refused("no-later-dates")
    answers = replace(project.plan.answers, when=InDates(offered.start, offered.end))
    fresh = timeline(answers, classes, today, project.plan.language)
    if not isinstance(fresh, Plan):
        raise Refused("no-later-dates")
    return keep(turn, project, fitted(redated(project.plan, fresh), classes))


def redated(plan: Plan, fresh: Plan) -> Plan:
    """The plan's words on the days and in the minutes of a fresh one; what the fresh one lacks keeps its distance
    from the start."""
    days = {one.id: (one.start, one.end, one.minutes) for one in fresh.activities}
    shift = fresh.start - plan.start
    moved = tuple(
        replace(one, start=days[one.id][0], end=days[one.id][1], minutes=days[one.id][2])
        if one.id in days
        else replace(one, start=one.start + shift, end=one.end + shift)
        for one in plan.activities
    )
    ends = {one.id: one.end for one in moved}
    due_days = tuple(replace(m, due=ends.get(m.activity, m.due + shift)) for m in plan.milestones)
    return replace(
        plan, activities=in_order(moved), milestones=due_days, start=fresh.start, end=fresh.end, weeks=fresh.weeks,
        answers=fresh.answers,
    )  # fmt: skip


def can_go_without(turn: Turn, project: Project) -> list[Member]:
    """The members without a signature, if enough classes remain without them."""
    everybody = members(turn, project)
    lacking = [m for m in unsigned(project, everybody) if m.teacher != project.host]
    left = [member for member in everybody if member not in lacking]
    return lacking if len(one_per_class(left)) >= FEWEST else []


def go_without(turn: Turn, about: str) -> str:
    """The project begins without those who have not signed the version on the card; no date changes for the others."""
    project = editable(turn, about)
    lacking = can_go_without(turn, project)
    if not lacking:
        raise Refused("too-few-classes")
    for member in lacking:
        leave(turn, member, "removed")
    take_out(turn, project, lacking)
    check_phase(turn, project.id)
    return project.id


def _opens(plan: Plan, stage: Stage) -> date:
    """The day on which the calendar opens a stage."""
    return plan.start if STAGES.index(stage) <= STAGES.index("execution") else reflection_day(plan)


def _look_on(turn: Turn, project: Project, number: int, day: date) -> None:
    turn.later(KIND, project.id, first_morning(turn, project, day), revision=number, teacher=project.host)


def first_morning(turn: Turn, project: Project, day: date) -> datetime:
    """Early on this day where it begins first among the members: each hears of it on her own morning."""
    return min(dawn(turn.store.teachers.get(member.teacher), day) for member in members(turn, project))


def latest_today(turn: Turn, project: Project) -> date:
    """The furthest date that any member's wall shows now; where everybody has left, the reader's own."""
    days = (turn.store.teachers.get(member.teacher).today(turn.now) for member in members(turn, project))
    return max(days, default=turn.me.today(turn.now))


DUE = {KIND: due}
