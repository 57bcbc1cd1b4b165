"""The Project Creation Assistant: seven questions with a suggestion each, the plan card, publishing."""

from collections.abc import Iterable

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Picture, Text
from core.conversations.command import Command
from core.conversations.talk import End, Go, Reply, Talk
from core.conversations.when import ask_when, how_many, step
from core.letters.plan_edits import edit_lines
from core.letters.plan_lines import host_card, host_choices, timeline_view, whole
from core.model.plan import Approach, Audience, Goal, GroupSize, Plan, Product, Room
from core.model.project import Project
from core.model.refused import Refused
from core.phrases.answers import numbers_in
from core.planning.countries import place_name
from core.texts import Texts
from core.usecases.plan_edit import edition_name, faults_of, is_fresh, repair, undo
from core.usecases.plan_make import class_size, draft_of, make_plan, offer, size_for, whens
from core.usecases.projects import find_member, free_partners, hosted, is_host, my_projects, project_of
from core.usecases.publish import Arrival, arrivals, publish, recall
from core.usecases.turn import Turn

WORDS = 200
"""Letters of what she types instead of a button: one line on the card."""
LESSONS = range(1, 5)
RESULTS = {
    "album": (Product.ALBUM, Audience.FAMILIES),
    "video": (Product.VIDEO, Audience.SCHOOL),
    "poster": (Product.POSTER, Audience.SCHOOL),
}


async def plan(talk: Talk) -> End | Go:
    """Make the plan, or go on with the one that there is."""
    known, free = await talk.look(standing), await talk.look(free_partners)
    if known and known.stage == "draft":
        return talk.go("plan-card", known.id)
    if not free:
        return nobody(talk) if known is None else talk.go("plan-card", known.id)
    when = await ask_when(talk)
    if not when:
        return talk.go("plan")
    said = {} if when == "all" else await ask_rest(talk)
    chosen = await talk.look(first_offer) if when == "all" else when
    made = await talk.do("make", make_plan, chosen, said)
    return talk.go("plan-card", made)


async def ask_rest(talk: Talk) -> dict[str, str]:
    """The other questions; what was asked once, in another plan, is not asked again."""
    said = {"approach": await ask_approach(talk)} | await ask_goal(talk)
    said["lessons"] = await ask_lessons(talk)
    if not await talk.look(class_size):
        said["students"] = await ask_students(talk)
    said["room"] = await ask_room(talk)
    return said | await ask_result(talk)


async def ask_approach(talk: Talk) -> str:
    """What kind of project; who is not sure gets the suggested one."""
    t = talk.t
    value = await talk.choose(
        "approach",
        *(suggested(t, kind, t(f"kind-{kind}"), Approach.CULTURES) for kind in Approach),
        pick("unsure", t("b-unsure")),
        shows=step(t, 2, await talk.look(how_many), t("ask-approach")),
    )
    return Approach.CULTURES.value if value == "unsure" else value


async def ask_goal(talk: Talk) -> dict[str, str]:
    """What the group will be able to do, by button or in her own words."""
    t = talk.t
    reply = await talk.ask(
        "goal",
        *(suggested(t, goal, t(f"b-goal-{goal}"), Goal.BOTH) for goal in (Goal.PRESENT, Goal.COMPARE, Goal.BOTH)),
        pick("own", t("b-write-it")),
        shows=step(t, 3, await talk.look(how_many), t("ask-goal")),
        fits=lambda said: too_long(t, said),
    )
    if reply.choice and reply.choice != "own":
        return {"goal": reply.choice}
    words = reply.words or await typed(talk.part("goal-words"), t("ask-goal-words"))
    return {"goal": Goal.OWN.value, "goal_words": words}


async def ask_lessons(talk: Talk) -> str:
    """How many lessons a week."""
    t = talk.t
    return await talk.choose(
        "lessons",
        *(suggested(t, str(n), str(n), "2") for n in LESSONS),
        shows=step(t, 4, await talk.look(how_many), t("ask-lessons")),
        means=lambda words: only(str(n) if n in LESSONS else "" for n in numbers_in(words, t.language)),
    )


async def ask_students(talk: Talk) -> str:
    """How many students."""
    t = talk.t
    return await talk.choose(
        "students",
        *(suggested(t, size, t(f"b-students-{size.replace('_', '-')}"), GroupSize.FROM_16_TO_25) for size in GroupSize),
        shows=step(t, 5, await talk.look(how_many), t("ask-students")),
        means=lambda words: only(size_for(n) for n in numbers_in(words, t.language) if n > 1),
    )


async def ask_room(talk: Talk) -> str:
    """What the classroom has."""
    t, of = talk.t, await talk.look(how_many)
    return await talk.choose(
        "room",
        *(suggested(t, room, t(f"b-room-{room}"), Room.CALL) for room in Room),
        shows=step(t, of - 1, of, t("ask-room")),
    )


async def ask_result(talk: Talk) -> dict[str, str]:
    """What they make and for whom."""
    t, of = talk.t, await talk.look(how_many)
    reply = await talk.ask(
        "result",
        *(suggested(t, name, t(f"b-result-{name}"), "album") for name in RESULTS),
        pick("own", t("b-something-else")),
        shows=step(t, of, of, t("ask-result")),
        fits=lambda said: too_long(t, said),
    )
    if reply.choice in RESULTS:
        product, audience = RESULTS[reply.choice]
        return {"product": product.value, "audience": audience.value}
    words = reply.words or await typed(talk.part("result-words"), t("ask-result-words"))
    return {"product": Product.OTHER.value, "product_words": words} | await ask_seen_by(talk)


async def ask_seen_by(talk: Talk) -> dict[str, str]:
    """For whom they make what she wrote; one of ours, or her own words."""
    t = talk.t
    reply = await talk.ask(
        "seen-by",
        *(suggested(t, one, t(f"seen-by-{one}").capitalize(), Audience.FAMILIES) for one in Audience),
        shows=t("ask-for-whom"),
        fits=lambda said: too_long(t, said),
    )
    return {"audience": reply.choice} if reply.choice else {"audience_words": reply.words.strip()}


async def typed(talk: Talk, question: str) -> str:
    """One line in her own words."""
    t = talk.t
    return (await talk.ask("words", shows=question, fits=lambda said: too_long(t, said))).words.strip()


async def card(talk: Talk) -> End | Go:
    """The plan card; what is being drafted says so, and appears here."""
    project = await talk.look(project_of, talk.about)
    if not await talk.look(is_host, project):
        return talk.go("read-plan", talk.about)
    return await talk.look(shown_card, talk.about)


async def read(talk: Talk) -> End:
    """Everything in the plan, with the picture of its weeks."""
    picture = await talk.do("picture", draw, talk.about)
    parts, choices = await talk.look(all_of_it, talk.about, picture)
    return talk.end(*parts, choices=choices)


async def put_out(talk: Talk) -> End:
    """Publish: one tap, for the very plan on the card."""
    if not await talk.look(is_fresh, talk.about):
        return await talk.look(shown_card, talk.about, "plan-changed-since")
    project = await talk.do("publish", publish, talk.about)
    t = talk.t
    return talk.end(
        t("published-first", when=arrival_words(t, await talk.look(arriving, project))),
        t("published-next"),
        choices=(
            start("sign", t("b-read-sign"), project),
            start("plan-card", t("b-see-plan"), project),
            start("unpublish", t("b-back-to-draft"), project),
        ),
    )


async def take_back(talk: Talk) -> End | Go:
    """Make it a draft again."""
    await talk.do("recall", recall, talk.about)
    return talk.go("plan-card", talk.about)


async def mend(talk: Talk) -> End | Go:
    """What a finding's button offers; `about` names the plan, the activity, the day and how."""
    name = ":".join(talk.about.split(":")[:2])
    if not await talk.look(is_fresh, name):
        return await talk.look(shown_card, name, "plan-changed-since")
    await talk.do("repair", repair, talk.about)
    return await talk.look(edited_card, name)


async def back_one(talk: Talk) -> End | Go:
    """Undo the last edit."""
    if not await talk.look(is_fresh, talk.about):
        return await talk.look(shown_card, talk.about, "plan-changed-since")
    return talk.go("plan-card", await talk.do("undo", undo, talk.about))


def shown_card(turn: Turn, about: str, first: str = "") -> End:
    """The plan as it is now, for its host; `first` is the key of a sentence said on top."""
    project = hosted(turn, about.partition(":")[0])
    if project.drafting:
        return End((Text(text=turn.texts("plan-drafting")),))
    parts, choices = host_card(turn, project)
    opening = (Text(text=turn.texts(first)),) if first else ()
    return End((*opening, *parts), choices)


def edited_card(turn: Turn, about: str) -> End:
    """The plan after an edit of the revision that `about` names, and above it what came along with that edit."""
    project = hosted(turn, about.partition(":")[0])
    if edition_name(project) == about or project.plan is None or not project.past:
        return shown_card(turn, about)
    card, lines = shown_card(turn, about), edit_lines(turn.texts, project.past[-1], project.plan)
    return End((*(Text(text=line) for line in lines), *card.parts), card.choices)


def standing(turn: Turn) -> Project | None:
    """The teacher's draft, or the newest project that is not over."""
    alive = [project for project in my_projects(turn) if project.stage != "story"]
    return draft_of(turn) or next(iter(alive), None)


def nobody(talk: Talk) -> End:
    """There is nobody to plan with."""
    t = talk.t
    return talk.end(t("plan-nobody"), choices=(start("find", t("b-find-class")), start("home", t("b-home"))))


def first_offer(turn: Turn) -> str:
    """The time that is suggested."""
    return next(iter(value for value, _ in whens(offer(turn))), "call")


def suggested(t: Texts, value: str, label: str, best: str) -> Choice:
    """A button; the suggested one says so."""
    return pick(str(value), t("b-suggested", what=label) if value == best else label)


def only(values: Iterable[str]) -> str | None:
    """What several numbers of one answer ("20 to 25") all stand for; None where they differ or stand for nothing."""
    found = {*values}
    return found.pop() or None if len(found) == 1 else None


def too_long(t: Texts, reply: Reply) -> str | None:
    """More than fits a line on the card."""
    return t("words-long") if len(reply.words) > WORDS else None


def draw(turn: Turn, project_id: str) -> str:
    """Put the picture of the plan's weeks on the shelf; returns its key."""
    project = project_of(turn, project_id)
    seen = seen_by(turn, project)
    return turn.store.shelf.put(turn.paper.timeline(timeline_view(turn, project, seen)), "plan.png", "image/png")


def seen_by(turn: Turn, project: Project) -> Plan:
    """The plan that this reader may see: the host her newest, the others the published one."""
    seen = project.plan if is_host(turn, project) else project.shown
    if seen is None:
        raise Refused("no-plan")
    return seen


def all_of_it(turn: Turn, project_id: str, picture: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """All parts of the plan, its picture, and what this reader can do with it."""
    t, project = turn.texts, project_of(turn, project_id)
    plan = seen_by(turn, project)
    parts = (*whole(turn, project, plan), Picture(shelf=picture, name="plan.png", alt=t("plan-picture")))
    if is_host(turn, project):
        held = (Text(text=t("refused-plan-unfinished"), style="note"),) if faults_of(turn, project) else ()
        back = (start("plan-card", t("b-to-plan"), project.id),) if held else ()
        return (*parts, *held), (*back, *host_choices(turn, project))
    member = find_member(turn, project_id)
    first = start("join", t("b-join"), project.id)
    if member and member.state == "active":
        first = start("agreement", t("b-see-agreement"), project.id)
    return parts, (first, start("suggest", t("b-suggest"), project.id), start("home", t("b-home")))


def arriving(turn: Turn, project_id: str) -> list[Arrival]:
    """When the others get the plan."""
    return arrivals(turn, hosted(turn, project_id))


def arrival_words(t: Texts, found: list[Arrival]) -> str:
    """"Olenka lo recibe ahora; Jhansi, mañana a las 8:00 de India (hoy allí es feriado)"."""
    keys = ("arrives", *("arrives-next" for _ in found[1:]))
    return "; ".join(t(key, name=one.name, when=moment(t, one)) for key, one in zip(keys, found, strict=True))


def moment(t: Texts, one: Arrival) -> str:
    """"ahora", "mañana a las 8:00 de India (hoy allí es feriado)"."""
    if one.at is None:
        return t("arrives-now")
    away = (one.at.date() - one.today.date()).days
    day = t("today-word") if away == 0 else t("tomorrow-word") if away == 1 else t("on-day", day=t.day(one.at.date()))
    why = t(f"arrives-why-{one.why}") if one.why else ""
    said = t("arrives-at", day=day, hour=t.hour(one.at), place=place_name(one.country, t.language))
    return " ".join(filter(None, (said, why)))


COMMANDS = (
    Command("plan", plan, menu=True),
    Command("plan-card", card),
    Command("read-plan", read),
    Command("publish", put_out),
    Command("unpublish", take_back),
    Command("repair", mend),
    Command("undo-plan", back_one),
)
