"""Changing a plan, by buttons or in her own words; nothing is kept before a tap where something would be in the way."""

from collections.abc import Sequence
from datetime import date

from core.chat.choices import pick
from core.conversations.command import Command
from core.conversations.days import ask_day, days_in, no_such_day
from core.conversations.edit_day import activity_of, confirm_move, current, edit_date, project_of, shared
from core.conversations.plan import edited_card, shown_card
from core.conversations.plan_questions import RESULTS, typed
from core.conversations.talk import End, Go, Reply, Talk
from core.letters.circle_lines import among
from core.letters.findings import inside
from core.letters.plan_lines import brief_days
from core.model.phase import reflection_day
from core.model.plan import Activity, Audience, Plan
from core.planning.find import alike
from core.planning.wishes import Wish, names_hour, wishes_in
from core.planning.wordlists import says_no
from core.texts import Texts
from core.usecases.circles import arrangements
from core.usecases.plan_edit import (
    QUESTION_LENGTH,
    TITLE_LENGTH,
    add_call,
    editable,
    is_fresh,
    remove,
    rename,
    retitle,
    show_otherwise,
)
from core.usecases.plan_wishes import grant
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
        fits=lambda said: unclear(turn, talk.about, said),
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
        "title",
        pick("keep", t("b-leave")),
        shows=t("ask-title", now=plan.title),
        fits=lambda said: long(t, said, TITLE_LENGTH),
    )
    question = await talk.ask(
        "question",
        pick("keep", t("b-leave")),
        shows=t("ask-question", now=plan.question),
        fits=lambda said: long(t, said, QUESTION_LENGTH),
    )
    new = ["" if says_no(one.words) else one.words for one in (title, question)]
    return talk.go("plan-card", await talk.do("retitle", retitle, talk.about, *new))


async def edit_typed(talk: Talk, words: str) -> End | Go:
    """"que cada clase muestre su escuela el lunes 7", "quita el rompehielo", "cambia la pregunta por …", or several."""
    wishes = await talk.look(wished, talk.about, words)
    if len(wishes) != 1:
        await talk.do("several", grant, talk.about, [as_json(*one) for one in wishes])
        return await talk.look(edited_card, talk.about)
    wish, day = wishes[0]
    match wish.kind:
        case "move":
            return await edit_typed_day(talk, wish.activity, wish.words)
        case "remove":
            await talk.do("take-out", remove, talk.about, wish.activity)
        case "weeks" | "add":
            await talk.do("grant", grant, talk.about, [as_json(wish, day)])
        case "question" | "title" if not wish.words:
            return await edit_words(talk)
        case "question":
            await talk.do("ask-otherwise", retitle, talk.about, "", wish.words)
        case "title":
            await talk.do("call-otherwise", retitle, talk.about, wish.words, "")
    return await talk.look(edited_card, talk.about)


async def edit_typed_day(talk: Talk, activity: str, words: str) -> End | Go:
    """Another day for the activity that was named: asked for where the words hold none, or several."""
    days = [day.isoformat() for day in await talk.look(days_near, talk.about, activity, words)]
    if len(days) == 1:
        return await confirm_move(talk, activity, days[0])
    return await edit_date(talk, activity, days, await talk.look(no_such_day, words))


async def edit_activity(talk: Talk, activity: str) -> End | Go:
    """One activity: another name, another day, or out."""
    t, one = talk.t, await talk.look(activity_of, talk.about, activity)
    what = await talk.choose(
        "how",
        pick("rename", t("b-rename")),
        pick("move", t("b-other-day")),
        pick("remove", t("b-remove")),
        shows=t("ask-activity", activity=inside(one.name), now=brief_days(t, one.start, one.end)),
    )
    if what == "move":
        return await edit_date(talk, activity)
    if what == "remove":
        await talk.do("remove", remove, talk.about, activity)
        return await talk.look(edited_card, talk.about)
    name = await typed(talk.part("name"), t("ask-name", now=inside(one.name)))
    return talk.go("plan-card", await talk.do("rename", rename, talk.about, activity, name))


async def edit_calls(talk: Talk) -> End | Go:
    """One call more, another day for one, or one less."""
    t, plan = talk.t, await talk.look(current, talk.about)
    calls = plan.calls()
    what = await talk.choose(
        "call",
        pick("add", t("b-add-call")),
        *(pick(id_, label) for id_, label in await talk.look(labelled, talk.about, calls)),
        *((pick("circles", t("b-circles")),) if await talk.look(are_many, talk.about) else ()),
        shows=t("ask-calls", count=len(calls)),
    )
    if what == "circles":
        return talk.go("circles", talk.about)
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
        "activity",
        *(pick(id_, label) for id_, label in await talk.look(labelled, talk.about, works(plan))),
        shows=t("ask-which-activity"),
    )


def works(plan: Plan) -> list[Activity]:
    """What can be changed: everything but the teachers' own signing."""
    return [one for one in plan.activities if one.kind != "agreement"]


def labelled(turn: Turn, about: str, some: Sequence[Activity]) -> list[tuple[str, str]]:
    """Activities as buttons: id, then its day, its name, and whose it is where it is not everybody's."""
    t, project = turn.texts, editable(turn, about)
    return [
        (one.id, f"{brief_days(t, one.start, one.end)} · {one.name}{among(turn, project, one.classes)}")
        for one in some
    ]


def are_many(turn: Turn, about: str) -> bool:
    """Whether there are enough classes to work together in more than one way."""
    return len(arrangements(turn, editable(turn, about))) > 1


def wished(turn: Turn, about: str, words: str) -> list[tuple[Wish, date | None]]:
    """What typed words want of the plan, and the day that each of them names, if it is one."""
    found = []
    for wish in wishes_in(current(turn, about), words):
        named = wish.words if wish.kind in ("move", "add") else ""
        days = days_near(turn, about, wish.activity, named) if named else []
        found.append((wish, days[0] if len(days) == 1 else None))
    return found


def days_near(turn: Turn, about: str, activity: str, words: str) -> list[date]:
    """The days that these words may mean: a mere weekday is the one nearest to where the activity is now."""
    known = {one.id: one.start for one in current(turn, about).activities}
    return days_in(turn, words, known.get(activity))


def as_json(wish: Wish, day: date | None) -> dict[str, str]:
    """A wish as the journal keeps it."""
    return {"kind": wish.kind, "activity": wish.activity, "words": wish.words, "day": day.isoformat() if day else ""}


def unclear(turn: Turn, about: str, said: Reply) -> str | None:
    """Why typed words change nothing."""
    if said.choice:
        return None
    wishes = wished(turn, about, said.words)
    if not wishes:
        return not_one(turn.texts, alike(current(turn, about), said.words))
    wish = wishes[0][0]
    if any(one.kind == "move" for one, _ in wishes) and names_hour(said.words):
        return turn.texts("plan-no-hours")
    lost = next((one for one, day in wishes if one.kind == "move" and day is None), None) if len(wishes) > 1 else None
    if lost:
        name = current(turn, about).activity(lost.activity).name
        return turn.texts("wish-without-day", activity=inside(name))
    most = {"question": QUESTION_LENGTH, "title": TITLE_LENGTH}.get(wish.kind)
    return long(turn.texts, Reply(words=wish.words), most) if most else None


def not_one(t: Texts, several: tuple[Activity, ...]) -> str:
    """That no activity is called so, or several are."""
    names = [t("own-words", words=inside(one.name)) for one in several]
    return t("activity-which", names=t.list(names)) if names else t("activity-unknown")


def free_days(turn: Turn, about: str) -> list[date]:
    """Days for one call more: between the first contact and the final reflection, those without an activity first."""
    plan = current(turn, about)
    met = min((one.end for one in plan.activities if one.kind == "icebreaker"), default=plan.start)
    fitting = [day for day in shared(turn, about) if met < day < reflection_day(plan)]
    taken = [day for day in fitting if any(one.start <= day <= one.end for one in works(plan))]
    return sorted([*(day for day in fitting if day not in taken), *taken][:3])


def long(t: Texts, reply: Reply, most: int) -> str | None:
    """More than fits the card."""
    return t("words-too-long", most=most) if len(reply.words) > most else None


COMMANDS = (Command("edit-plan", edit),)
