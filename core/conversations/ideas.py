"""Beginning from an idea of the gallery, and marking an awareness day."""

from core.chat.choices import pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.gallery import choose_idea
from core.conversations.plan import edited_card, nobody, standing
from core.conversations.plan_questions import ask_class, first_offer
from core.conversations.steps import IDEA_SAYS
from core.conversations.talk import End, Go, Talk
from core.conversations.when import ask_when
from core.planning.awareness import Awareness, awareness_text, ideas_for
from core.planning.ideas import idea_named, idea_text
from core.texts import Texts
from core.usecases.plan_edit import edition_name
from core.usecases.plan_idea import days_ahead, edition_at_hand, mark_day, use_idea
from core.usecases.plan_make import make_plan
from core.usecases.projects import free_partners

ONE_CALL_SAYS = ("when", "lessons")


async def gallery(talk: Talk) -> Go:
    """Look at the ideas; the one that is used begins a plan."""
    t = talk.t
    beside = (start("awareness", t("b-days-ahead")), start("home", t("b-home")))
    idea = await choose_idea(talk.part("gallery"), *beside)
    return talk.go("plan-idea", idea) if idea else talk.go("ideas")


async def begin(talk: Talk) -> End | Go:
    """A plan from an idea; `about` is the idea, and behind a colon the awareness day that it is for."""
    idea, _, day = talk.about.partition(":")
    known, free = await talk.look(standing), await talk.look(free_partners)
    if known and known.stage == "draft":
        return await swap(talk, edition_name(known), idea)
    if not free:
        return nobody(talk)
    one_call = idea_named(idea).one_call
    without = ("approach", *IDEA_SAYS, *(ONE_CALL_SAYS if one_call else ()))
    when = "call" if one_call else await ask_when(talk, without)
    if not when:
        return talk.go("plan-idea", talk.about)
    said = {} if when == "all" else await ask_class(talk, without)
    chosen = await talk.look(first_offer) if when == "all" else when
    made = await talk.do("make", make_plan, chosen, said | {"idea": idea, "day": day})
    return talk.go("plan-card", made)


async def swap(talk: Talk, edition: str, idea: str) -> End | Go:
    """There is a draft already: it is made anew only if she says so, and that can be undone."""
    t = talk.t
    answer = await talk.choose(
        "swap",
        pick("swap", t("b-swap-idea")),
        pick("keep", t("b-leave")),
        shows=t("ask-swap-idea", title=idea_text(idea, t.language).title),
        back=False,
    )
    if answer == "swap":
        await talk.do("use", use_idea, edition, idea)
    return talk.go("plan-card", edition.partition(":")[0])


async def awareness(talk: Talk) -> End | Go:
    """The international days that lie in the project, and something to do on one of them."""
    t, ahead = talk.t, await talk.look(days_ahead)
    if not ahead:
        return talk.end(t("days-none"), choices=(start("ideas", t("b-see-ideas")), start("home", t("b-home"))))
    name = await talk.choose(
        "day", *(pick(one.id, day_label(t, one)) for one in ahead), start("ideas", t("b-see-ideas")), shows=t("ask-day")
    )
    chosen = next(one for one in ahead if one.id == name)
    await talk.choose("do", pick("do", t("b-do-that-day")), shows=day_card(t, chosen))
    edition = await talk.look(edition_at_hand)
    if not edition:
        return talk.go("plan-idea", f"{chosen.ideas[0]}:{name}")
    await talk.do("mark", mark_day, edition, name)
    return await talk.look(edited_card, edition)


def day_label(t: Texts, one: Awareness) -> str:
    """"22 mar · Día Mundial del Agua"."""
    return f"{t.day(one.day, short=True, weekday=False)} · {awareness_text(one.id, t.language).name}"


def day_card(t: Texts, one: Awareness) -> tuple[Part, ...]:
    """A day: when, what a class can do, which ideas suit it."""
    said = awareness_text(one.id, t.language)
    titles = t.list([idea_text(idea, t.language).title for idea in ideas_for(one.id)])
    return (
        Text(text=said.name, style="title"),
        Text(text="\n".join((t.day(one.day), said.line, t("day-suits", ideas=titles)))),
    )


COMMANDS = (
    Command(
        "ideas", gallery, menu=True, aliases=("gallery", "galeria", "galería"), near=("templates", "plantillas"),
        goes_on="with-words",
    ),
    Command("plan-idea", begin),
    Command("awareness", awareness, goes_on="with-words"),
)  # fmt: skip
