"""A member's answer to a changed plan: a yes, a question, keeping her own; and the host's to an objection."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.plan import shown_card
from core.conversations.talk import End, Go, Talk
from core.letters.notes import clipped
from core.letters.plan_news import change_line, changed_card, kept_lines, news_of
from core.usecases.join import suggest
from core.usecases.plan_edit import is_fresh
from core.usecases.plan_news import accept_changes, can_accept, keep_mine, learn, put_back
from core.usecases.projects import member_of, project_of
from core.usecases.sign import signatures
from core.usecases.turn import Turn

WORDS = 1000
QUOTED = 600
"""Letters of the change that stand in front of a question about it."""


async def see(talk: Talk) -> End:
    """What is new, as things are now."""
    parts, choices = await talk.look(card, talk.about)
    await talk.do("learn", learn, talk.about)
    return talk.end(*parts, choices=choices, home=True)


def card(turn: Turn, project_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The changes with their answers."""
    return changed_card(turn, project_of(turn, project_id), member_of(turn, project_id))


async def accept(talk: Talk) -> End | Go:
    """Agree: one tap, for the very version whose changes are on the card; `about` is "<project>:<version>"."""
    project = talk.about.rpartition(":")[0]
    if not await talk.look(can_accept, talk.about):
        return talk.go("plan-news", project)
    await talk.do("accept", accept_changes, talk.about)
    return talk.end(await talk.look(agreed_words, project), home=True)


def agreed_words(turn: Turn, project_id: str) -> str:
    """How many agree to the new version."""
    signed, everybody = signatures(turn, project_of(turn, project_id))
    return turn.texts("plan-agreed", signed=signed, everybody=everybody)


async def ask(talk: Talk) -> End | Go:
    """Ask the host about a change, which is quoted in front of the question."""
    project = talk.about.rpartition(":")[0]
    if not await talk.look(can_accept, talk.about):
        return talk.go("plan-news", project)
    t, quoted = talk.t, await talk.look(quotable, project)
    choices = await talk.look(answer_again, talk.about)
    written = await talk.ask(
        "words",
        pick("no", t("b-return")),
        shows=(Text(text=quoted, style="quote"), Text(text=t("ask-about-change"))),
        fits=lambda said: t("words-too-long", most=WORDS) if len(said.words) > WORDS else None,
        back=False,
    )
    if written.choice == "no":
        return talk.go("plan-news", project)
    await talk.do("ask", suggest, project, t("about-change", change=quoted, words=written.words))
    return talk.end(t("asked-about-change"), choices=choices, home=True)


def quotable(turn: Turn, project_id: str) -> str:
    """What changed since she signed, in a line."""
    project, member = project_of(turn, project_id), member_of(turn, project_id)
    found = news_of(turn, project, member)
    return clipped("; ".join(change_line(turn.texts, one) for one in (*found.told, *found.signed)), QUOTED)


def answer_again(turn: Turn, about: str) -> tuple[Choice, ...]:
    """The answers that are left after a question."""
    t = turn.texts
    return (start("accept-plan", t("b-fine"), about), start("keep-plan", t("b-keep-mine"), about))


async def keep(talk: Talk) -> End | Go:
    """Her class's own days stay; what is everybody's waits for the host."""
    project = talk.about.rpartition(":")[0]
    if not await talk.look(can_accept, talk.about):
        return talk.go("plan-news", project)
    done = await talk.do("keep", keep_mine, talk.about)
    parts = await talk.look(kept_parts, project, done["kept"], done["objects"])
    return talk.end(*parts, home=True)


def kept_parts(turn: Turn, project_id: str, kept: bool, objects: bool) -> tuple[Part, ...]:
    """What stays for her class, and what the host decides."""
    t, project, member = turn.texts, project_of(turn, project_id), member_of(turn, project_id)
    host = turn.store.teachers.get(project.host).name
    mine = (Text(text=t("kept-mine", what="; ".join(kept_lines(turn, project, member)))),) if kept else ()
    return (*mine, Text(text=t("objection-sent", name=host) if objects else agreed_words(turn, project_id)))


async def leave_as_it_was(talk: Talk) -> End:
    """The host takes a change back: the plan as that partner signed it, to be looked at and published."""
    name = talk.about.rpartition(":")[0]
    if not await talk.look(is_fresh, name):
        return await talk.look(shown_card, name, "plan-changed-since")
    await talk.do("put-back", put_back, talk.about)
    return await talk.look(shown_card, name, "put-back-done")


COMMANDS = (
    Command("plan-news", see),
    Command("accept-plan", accept),
    Command("ask-plan", ask),
    Command("keep-plan", keep),
    Command("put-back", leave_as_it_was),
)
