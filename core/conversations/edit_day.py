"""Another day for an activity: kept at once when nothing is in its way, and what moves along is said."""

from dataclasses import dataclass
from datetime import date

from core.chat.choices import pick
from core.chat.shown import Part, Text
from core.conversations.days import ask_day
from core.conversations.plan import edited_card
from core.conversations.talk import End, Go, Talk
from core.letters.findings import capital, inside, sentence
from core.letters.plan_edits import along_lines
from core.letters.plan_lines import brief_days
from core.model.calendar import shared_school_days
from core.model.plan import Activity, Plan
from core.planning.finding import Finding
from core.usecases.plan_edit import editable, findings_of, move, moved, plan_of
from core.usecases.projects import classes_in
from core.usecases.turn import Turn


async def edit_date(talk: Talk, activity: str, days: list[str] | None = None, doubt: str = "") -> End | Go:
    """On which day an activity shall begin; `doubt` is what has to be asked about the day that was typed."""
    t, one = talk.t, await talk.look(activity_of, talk.about, activity)
    offered = [date.fromisoformat(day) for day in days] if days else await talk.look(near_days, talk.about, activity)
    chosen = await ask_day(
        talk.part("to"),
        doubt or t("ask-move-activity", activity=inside(one.name), now=brief_days(t, one.start, one.end)),
        *(pick(day.isoformat(), t.day(day, short=True)) for day in offered),
        near=one.start,
    )
    return await confirm_move(talk, activity, chosen)


async def confirm_move(talk: Talk, activity: str, day: str) -> End | Go:
    """The move is kept at once when nothing is in its way; otherwise she is shown what is, and chooses."""
    t = talk.t
    tried = await talk.look(attempt, talk.about, activity, day)
    if not tried.problems:
        await talk.do("move", move, talk.about, activity, day, False)
        return await talk.look(edited_card, talk.about)
    better = tried.better.isoformat() if tried.better else ""
    answer = await talk.choose(
        "instead",
        *((pick(f"to:{better}", t("b-move-to", day=t.near(tried.better))),) if tried.better else ()),
        *((pick(f"keep:{day}", t("b-day-anyway", day=date.fromisoformat(day).day)),) if tried.may_stay else ()),
        pick("undo", t("b-undo")),
        shows=tried.shows,
        back=False,
        confirms=True,
    )
    kind, _, chosen = answer.partition(":")
    if kind == "undo":
        return talk.go("plan-card", project_of(talk))
    await talk.do("move-anyway", move, talk.about, activity, chosen, kind == "keep")
    return await talk.look(edited_card, talk.about)


def project_of(talk: Talk) -> str:
    """The id of the project that `about` names with its revision."""
    return talk.about.partition(":")[0]


def current(turn: Turn, about: str) -> Plan:
    """The plan that is being changed."""
    return plan_of(editable(turn, about))


def activity_of(turn: Turn, about: str, activity: str) -> Activity:
    """One activity of the plan."""
    return current(turn, about).activity(activity)


def near_days(turn: Turn, about: str, activity: str) -> list[date]:
    """The shared school days nearest to where an activity is now, the day itself left out."""
    plan = current(turn, about)
    here = plan.activity(activity).start
    return sorted(sorted((d for d in shared(turn, about) if d != here), key=lambda d: abs((d - here).days))[:3])


def shared(turn: Turn, about: str) -> list[date]:
    """The days of the project from tomorrow on that all its classes are at school."""
    project = editable(turn, about)
    plan = plan_of(project)
    calendars = tuple(one.calendar for one in classes_in(turn, project))
    today = turn.me.today(turn.now)
    return [day for day in shared_school_days(calendars, plan.start, plan.end) if day > today]


@dataclass(frozen=True)
class Attempt:
    """A move that was tried: what is in its way, the day that would be better, whether it may stay all the same."""

    shows: tuple[Part, ...]
    problems: tuple[Finding, ...]
    better: date | None
    may_stay: bool


def attempt(turn: Turn, about: str, activity: str, day: str) -> Attempt:
    """What would come of moving an activity to a day; nothing is kept."""
    t, project = turn.texts, editable(turn, about)
    plan, edited = plan_of(project), moved(turn, about, activity, day)
    before = {fault(one) for one in findings_of(turn, project, plan)}
    classes = classes_in(turn, project)
    problems = tuple(one for one in findings_of(turn, project, edited.plan) if fault(one) not in before)
    was, now = plan.activity(activity), edited.plan.activity(activity)
    same_month = was.start.month == now.start.month
    before_day = t.near(was.start) if same_month else t.day(was.start)
    lines = [t("activity-moves", activity=inside(capital(was.name)), was=before_day, now=t.day(now.start))]
    lines += along_lines(t, plan, edited.plan, activity)
    lines += [sentence(t, one, edited.plan, classes) for one in problems]
    better = next((one.repair.to for one in problems if one.repair and one.repair.activity == activity), None)
    # A break or exams of another class are not hers to override; what else is amiss keeps the plan from publishing.
    may_stay = not any(one.rule == "L8" and one.weight == "must" for one in problems)
    return Attempt(tuple(Text(text=line) for line in lines), problems, better, may_stay)


def fault(one: Finding) -> tuple[str, ...]:
    """What makes two findings the same one: a day off is another on another day, a missing reflection is not."""
    return (one.key,) if one.rule == "L8" else (one.rule, one.code, one.about, one.name)
