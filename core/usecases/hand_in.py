"""Handing in what the plan asks of a class, taking that back, and the answers of the other classes to it."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.model.board import BoardItem
from core.model.calendar import SchoolCalendar
from core.model.handin import ANSWER_DAYS, HandIn, State, hand_in_id, state_of
from core.model.plan import Milestone, Plan
from core.model.project import Member, Project
from core.model.refused import Refused
from core.model.teacher import SCHOOL_MORNING, at_wall
from core.planning.circles import meets
from core.planning.outline import begins, owed_by
from core.usecases.board_see import own_item
from core.usecases.hours import calendar_of_class
from core.usecases.phases import check_phase, require_stage
from core.usecases.plan_news import plan_known
from core.usecases.projects import alive, find_member, joined, member_of
from core.usecases.say import send_note
from core.usecases.turn import Turn

TOLD, REMINDED = "handed-in", "answer-due"


@dataclass(frozen=True)
class Owed:
    """One thing that the reader's class owes, and how far it is with it."""

    milestone: Milestone
    state: State
    hand_in: HandIn | None


def owed(turn: Turn, project: Project, group: str) -> list[Owed]:
    """What a class owes by the plan that the reader goes by, by date."""
    plan, today = plan_known(turn, project), turn.me.today(turn.now)
    found = []
    for one in owed_by(plan, group) if plan else ():
        here = turn.store.hand_ins.find(hand_in_id(project.id, one.id))
        found.append(Owed(one, state_of(here, begins(plan, one), today) if plan else "planned", here))
    return found


def hand_in(turn: Turn, about: str, item: str = "") -> str:
    """Say that something owed is done; `about` is "<project>:<milestone>". The classes that work with this one are
    asked for an answer. Returns the hand-in; said twice it is said once."""
    project, milestone = owned(turn, about)
    require_stage(turn, project.id, "execution")
    if turn.store.hand_ins.find(about):
        return about
    made = HandIn(about, project.id, milestone.id, milestone.owner, turn.me.id, turn.now, item)
    turn.store.hand_ins.add(made)
    for reader in askable(turn, project, made):
        turn.tell(TOLD, made.id, reader, "notice", key=turn.now.isoformat())
        day = reminder_day(turn, project, made, reader)
        if day:
            due = at_wall(turn.store.teachers.get(reader).zone, day, SCHOOL_MORNING)
            turn.tell(REMINDED, made.id, reader, "notice", due=due, key=turn.now.isoformat())
    check_phase(turn, project.id, urgency="notice")
    return made.id


def hand_in_item(turn: Turn, item_id: str) -> str:
    """Say that what she put on the board is the one thing that her class owes now."""
    item = own_item(turn, item_id)
    milestone = fitting(turn, item)
    if milestone is None:
        raise Refused("due-gone")
    return hand_in(turn, hand_in_id(item.project, milestone.id), item.id)


def take_back(turn: Turn, about: str) -> str:
    """It is not done yet after all: nobody is asked for an answer any more. What has its answer stays as it is."""
    owned(turn, about)
    made = turn.store.hand_ins.find(about)
    if made and made.answers:
        raise Refused("due-answered")
    if made:
        turn.store.outbox.cancel(about)
        turn.store.hand_ins.remove(about)
    return about


def owned(turn: Turn, about: str) -> tuple[Project, Milestone]:
    """Something that her class owes; what another class owes and what is no longer in the plan are the same to her."""
    project_id, _, milestone_id = about.partition(":")
    project, group = alive(turn, project_id), member_of(turn, project_id).group
    plan = plan_known(turn, project)
    for one in owed_by(plan, group) if plan else ():
        if one.id == milestone_id:
            return project, one
    raise Refused("due-gone")


def fitting(turn: Turn, item: BoardItem) -> Milestone | None:
    """The one open thing that her class owes in these days; None where there is none or more than one."""
    project, today = turn.store.projects.get(item.project), turn.me.today(turn.now)
    plan = plan_known(turn, project)
    if plan is None or item.consent == "unanswered":
        return None
    open_now = [
        one.milestone
        for one in owed(turn, project, item.group)
        if one.hand_in is None and begins(plan, one.milestone) <= today <= one.milestone.due
    ]
    return open_now[0] if len(open_now) == 1 else None


def askable(turn: Turn, project: Project, made: HandIn) -> list[str]:
    """The teachers of the classes that work with the one that handed in."""
    return [m.teacher for m in joined(turn, project) if is_asked(project, made, m)]


def is_asked(project: Project, made: HandIn, member: Member) -> bool:
    """Whether this member's class is asked for an answer."""
    plan = project.seen_plan
    return member.group != made.group and plan is not None and meets(plan, made.group, member.group)


def waiting_answers(turn: Turn, project: Project) -> list[HandIn]:
    """What classes that are still here handed in and the reader's class has not answered, the oldest first."""
    mine = find_member(turn, project.id)
    if mine is None or mine.state != "active" or project.over:
        return []
    here = {member.group for member in joined(turn, project)}
    found = turn.store.hand_ins.where(project=project.id)
    return [
        one for one in found if one.group in here and is_asked(project, one, mine) and not one.answered_by(mine.group)
    ]


def answer_day(turn: Turn, project: Project, made: HandIn, teacher: str) -> date:
    """The last day for a class's answer: ten school days of its own, inside the plan as long as that goes on."""
    reader, calendar = turn.store.teachers.get(teacher), calendar_in(turn, project, teacher)
    told, plan = reader.today(made.at), project.seen_plan
    day = (calendar.add_school_days(told, ANSWER_DAYS) if calendar else None) or told + timedelta(days=14)
    return min(day, plan.end) if plan and told < plan.end else day


def reminder_day(turn: Turn, project: Project, made: HandIn, teacher: str) -> date | None:
    """The school day before the last one, on which she is reminded once; None where that is too soon."""
    calendar, today = calendar_in(turn, project, teacher), turn.store.teachers.get(teacher).today(turn.now)
    day = calendar.previous_school_day(answer_day(turn, project, made, teacher)) if calendar else None
    return day if day and day > today else None


def calendar_in(turn: Turn, project: Project, teacher: str) -> SchoolCalendar | None:
    """The school calendar of the class with which a teacher is in a project."""
    member, reader = find_member(turn, project.id, teacher), turn.store.teachers.get(teacher)
    return calendar_of_class(turn.store.classes.get(member.group), reader, turn.now) if member else None


def answer_hand_ins(turn: Turn, item: BoardItem) -> None:
    """Her class reacted to a thing on the board: what the other class handed in with it, or since, has its answer."""
    group = member_of(turn, item.project).group
    plan = turn.store.projects.get(item.project).seen_plan
    for one in turn.store.hand_ins.where(project=item.project):
        if plan and one.group == item.group and is_part_of(turn, plan, one, item):
            turn.store.hand_ins.save(one.answered(group, turn.now))


def answer_in_words(turn: Turn, about: str, words: str) -> str:
    """Answer what was handed in beside the board: words to the teachers of that class. Returns the note."""
    made = asked_of_me(turn, about)
    project = turn.store.projects.get(made.project)
    first = next((member.teacher for member in joined(turn, project) if member.group == made.group), "")
    note = send_note(turn, [first], words)
    turn.store.hand_ins.save(made.answered(member_of(turn, project.id).group, turn.now))
    return note


def asked_of_me(turn: Turn, about: str) -> HandIn:
    """Something that another class handed in and to which hers is asked for an answer."""
    made = turn.store.hand_ins.find(about)
    mine = find_member(turn, made.project) if made else None
    if made is None or mine is None or not is_asked(turn.store.projects.get(made.project), made, mine):
        raise Refused("due-gone")
    alive(turn, made.project)
    return made


def items_of(turn: Turn, made: HandIn) -> list[BoardItem]:
    """What the class put on the board for what it handed in, as far as the reader sees it, the newest first."""
    plan = turn.store.projects.get(made.project).seen_plan
    here = reversed(turn.store.board.where(project=made.project))
    seen = [one for one in here if one.group == made.group and one.seen_by(turn.me.id)]
    found = [one for one in seen if plan and is_part_of(turn, plan, made, one)]
    return sorted(found, key=lambda one: one.id != made.item)


def is_part_of(turn: Turn, plan: Plan, made: HandIn, item: BoardItem) -> bool:
    """Whether a thing belongs to what was handed in: named so, or put there since the activity began, or since it was
    said to be done where that was earlier."""
    said = turn.store.teachers.get(made.by).today(made.at)
    since = min([said, *(begins(plan, one) for one in plan.milestones if one.id == made.milestone)])
    return item.id == made.item or turn.store.teachers.get(item.teacher).today(item.at) >= since


def unanswer(turn: Turn, project: str, group: str, item: BoardItem) -> None:
    """The last that her class said of a class's things was taken back: its answers to them are none any more."""
    # What was answered in words beside the board was answered at another time, and stays.
    times = {(one.group, one.at) for one in turn.store.feedback.where(project=project) if one.group == group}
    for made in turn.store.hand_ins.where(project=project):
        if made.group == item.group:
            left = tuple(pair for pair in made.answers if pair not in times)
            turn.store.hand_ins.save(replace(made, answers=left))
