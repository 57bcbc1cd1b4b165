"""Changing a plan, by buttons or in her own words; nothing is kept before a tap where something would be in the way."""

from dataclasses import dataclass
from datetime import date

from core.chat.choices import pick
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.days import ask_day, days_in
from core.conversations.plan import RESULTS, shown_card, typed
from core.conversations.talk import End, Go, Reply, Talk
from core.letters.findings import capital, sentence
from core.letters.plan_lines import brief_days
from core.model.calendar import shared_school_days
from core.model.phase import reflection_day
from core.model.plan import Activity, Audience, Plan
from core.planning.find import find_activity
from core.planning.finding import Finding
from core.texts import Texts
from core.usecases.plan_edit import (
    add_call,
    editable,
    findings_of,
    is_fresh,
    move,
    moved,
    plan_of,
    remove,
    rename,
    retitle,
    show_otherwise,
)
from core.usecases.projects import classes_in
from core.usecases.turn import Turn

KINDS = ("words", "dates", "activities", "calls", "result")
AUDIENCES = (Audience.FAMILIES, Audience.SCHOOL, Audience.LINK)


async def edit(talk: Talk) -> End | Go:
    """Which part of the plan; typed words may say all of it at once. `about` is the plan's revision."""
    if not await talk.look(is_fresh, talk.about):
        return await talk.look(shown_card, talk.about, "plan-changed-since")
    t, turn = talk.t, talk.turn
    reply = await talk.ask(
        "what",
        *(pick(kind, t(f"b-edit-{kind}")) for kind in KINDS),
        pick("back", t("b-to-plan")),
        shows=t("ask-edit"),
        fits=lambda said: None if said.choice or named(turn, talk.about, said.words) else t("activity-unknown"),
        back=False,
    )
    match reply.choice:
        case "words":
            return await edit_words(talk)
        case "dates":
            return await edit_date(talk, await choose_activity(talk))
        case "activities":
            return await edit_activity(talk, await choose_activity(talk))
        case "calls":
            return await edit_calls(talk)
        case "result":
            return await edit_result(talk)
        case "back":
            return talk.go("plan-card", project_of(talk))
        case _:
            return await edit_typed(talk, reply.words)


async def edit_words(talk: Talk) -> Go:
    """Title, then question; each may stay."""
    t, plan = talk.t, await talk.look(current, talk.about)
    title = await talk.ask(
        "title", pick("keep", t("b-leave")), shows=t("ask-title", now=plan.title), fits=lambda said: long(t, said, 80)
    )
    question = await talk.ask(
        "question",
        pick("keep", t("b-leave")),
        shows=t("ask-question", now=plan.question),
        fits=lambda said: long(t, said, 200),
    )
    return talk.go("plan-card", await talk.do("retitle", retitle, talk.about, title.words, question.words))


async def edit_typed(talk: Talk, words: str) -> Go:
    """"que cada clase muestre su escuela el lunes 7": the activity is known, the day perhaps."""
    found = await talk.look(named, talk.about, words)
    activity = found.activity if found else ""
    days = [day.isoformat() for day in await talk.look(days_in, found.rest if found else "")]
    if len(days) == 1:
        return await confirm_move(talk, activity, days[0])
    return await edit_date(talk, activity, days)


async def edit_date(talk: Talk, activity: str, days: list[str] | None = None) -> Go:
    """On which day an activity shall begin."""
    t, one = talk.t, await talk.look(activity_of, talk.about, activity)
    offered = [date.fromisoformat(day) for day in days] if days else await talk.look(near_days, talk.about, activity)
    chosen = await ask_day(
        talk.part("to"),
        t("ask-move-activity", activity=one.name, now=brief_days(t, one.start, one.end)),
        *(pick(day.isoformat(), t.day(day, short=True)) for day in offered),
    )
    return await confirm_move(talk, activity, chosen)


async def confirm_move(talk: Talk, activity: str, day: str) -> Go:
    """The move is kept at once when nothing is in its way; otherwise she is shown what is, and chooses."""
    t = talk.t
    tried = await talk.look(attempt, talk.about, activity, day)
    if not tried.problems:
        return talk.go("plan-card", await talk.do("move", move, talk.about, activity, day, False))
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
    return talk.go("plan-card", await talk.do("move-anyway", move, talk.about, activity, chosen, kind == "keep"))


async def edit_activity(talk: Talk, activity: str) -> Go:
    """One activity: another name, another day, or out."""
    t, one = talk.t, await talk.look(activity_of, talk.about, activity)
    what = await talk.choose(
        "how",
        pick("rename", t("b-rename")),
        pick("move", t("b-other-day")),
        pick("remove", t("b-remove")),
        shows=t("ask-activity", activity=one.name, now=brief_days(t, one.start, one.end)),
    )
    if what == "move":
        return await edit_date(talk, activity)
    if what == "remove":
        return talk.go("plan-card", await talk.do("remove", remove, talk.about, activity))
    name = await typed(talk.part("name"), t("ask-name", now=one.name))
    return talk.go("plan-card", await talk.do("rename", rename, talk.about, activity, name))


async def edit_calls(talk: Talk) -> Go:
    """One call more, another day for one, or one less."""
    t, plan = talk.t, await talk.look(current, talk.about)
    calls = plan.calls()
    what = await talk.choose(
        "call",
        pick("add", t("b-add-call")),
        *(pick(one.id, call_label(t, one)) for one in calls),
        shows=t("ask-calls", count=len(calls)),
    )
    if what != "add":
        return await edit_activity(talk, what)
    free = await talk.look(free_days, talk.about)
    day = await ask_day(
        talk.part("when"), t("ask-call-day"), *(pick(one.isoformat(), t.day(one, short=True)) for one in free)
    )
    return talk.go("plan-card", await talk.do("add-call", add_call, talk.about, day))


async def edit_result(talk: Talk) -> Go:
    """What they make, then for whom; each may stay."""
    t, plan = talk.t, await talk.look(current, talk.about)
    product = await talk.ask(
        "product",
        *(pick(name, t(f"product-{name}").capitalize()) for name in RESULTS),
        pick("keep", t("b-leave")),
        shows=t("ask-product", now=plan.product),
        fits=lambda said: long(t, said, 80),
    )
    audience = await talk.ask(
        "audience",
        *(pick(name.value, t(f"seen-by-{name}").capitalize()) for name in AUDIENCES),
        pick("keep", t("b-leave")),
        shows=t("ask-seen-by", now=plan.audience),
        fits=lambda said: long(t, said, 80),
    )
    made = product.words or (t(f"product-{product.choice}") if product.choice in RESULTS else "")
    seen_by = audience.words or (t(f"seen-by-{audience.choice}") if audience.choice in AUDIENCES else "")
    kept = await talk.do(
        "result",
        show_otherwise,
        talk.about,
        RESULTS[product.choice][0].value if product.choice in RESULTS else "",
        made,
        audience.choice if audience.choice in AUDIENCES else "",
        seen_by,
    )
    return talk.go("plan-card", kept)


async def choose_activity(talk: Talk) -> str:
    """Which activity, by its name and days."""
    t, plan = talk.t, await talk.look(current, talk.about)
    return await talk.choose(
        "activity", *(pick(one.id, call_label(t, one)) for one in works(plan)), shows=t("ask-which-activity")
    )


def project_of(talk: Talk) -> str:
    """The id of the project that `about` names with its revision."""
    return talk.about.partition(":")[0]


def current(turn: Turn, about: str) -> Plan:
    """The plan that is being changed."""
    return plan_of(editable(turn, about))


def works(plan: Plan) -> list[Activity]:
    """What can be changed: everything but the teachers' own signing."""
    return [one for one in plan.activities if one.kind != "agreement"]


def activity_of(turn: Turn, about: str, activity: str) -> Activity:
    """One activity of the plan."""
    return current(turn, about).activity(activity)


def call_label(t: Texts, one: Activity) -> str:
    """An activity on a button: its day, then its name."""
    return f"{brief_days(t, one.start, one.end)} · {one.name}"


@dataclass(frozen=True)
class Named:
    """An activity that was named, and the rest of the words."""

    activity: str
    rest: str


def named(turn: Turn, about: str, words: str) -> Named | None:
    """The activity that typed words name; None when that is not clear."""
    found = find_activity(current(turn, about), words)
    return Named(found.activity.id, found.rest) if found and found.activity.kind != "agreement" else None


def near_days(turn: Turn, about: str, activity: str) -> list[date]:
    """The shared school days nearest to where an activity is now, the day itself left out."""
    plan = current(turn, about)
    here = plan.activity(activity).start
    return sorted(sorted((d for d in shared(turn, about) if d != here), key=lambda d: abs((d - here).days))[:3])


def free_days(turn: Turn, about: str) -> list[date]:
    """Days for one call more: between the first contact and the final reflection, those without an activity first."""
    plan = current(turn, about)
    met = min((one.end for one in plan.activities if one.kind == "icebreaker"), default=plan.start)
    fitting = [day for day in shared(turn, about) if met < day < reflection_day(plan)]
    taken = [day for day in fitting if any(one.start <= day <= one.end for one in works(plan))]
    return sorted([*(day for day in fitting if day not in taken), *taken][:3])


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
    lines = [t("activity-moves", activity=capital(was.name), was=before_day, now=t.day(now.start))]
    lines += [
        t("activity-shifts", activity=plan.activity(one.activity).name, was=t.near(one.was), now=t.day(one.now))
        for one in edited.shifted
    ]
    lines += [sentence(t, one, edited.plan, classes) for one in problems]
    better = next((one.repair.to for one in problems if one.repair and one.repair.activity == activity), None)
    # A break or exams of another class are not hers to override; what else is amiss keeps the plan from publishing.
    may_stay = not any(one.rule == "L8" and one.weight == "must" for one in problems)
    return Attempt(tuple(Text(text=line) for line in lines), problems, better, may_stay)


def fault(one: Finding) -> tuple[str, ...]:
    """What makes two findings the same one: a day off is another on another day, a missing reflection is not."""
    return (one.key,) if one.rule == "L8" else (one.rule, one.code, one.about, one.name)


def long(t: Texts, reply: Reply, most: int) -> str | None:
    """More than fits the card."""
    return t("words-too-long", most=most) if len(reply.words) > most else None


COMMANDS = (Command("edit-plan", edit),)
