"""Before a call: what a class wants to ask, the agenda, and who does what in it."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Text
from core.conversations.command import Command
from core.conversations.talk import End, Fits, Talk
from core.letters.session_cards import agenda_line, question_day
from core.usecases.session_agenda import set_agenda
from core.usecases.session_day import ask_class
from core.usecases.session_of import session_of
from core.usecases.session_ready import roles_line, turn_roles
from core.usecases.session_words import names_of
from core.usecases.turn import Turn

WORDS = 600


async def questions(talk: Talk) -> End:
    """What her class wants to ask; `about` is the session."""
    t = talk.t
    asked, choices = await talk.look(agenda_question, talk.about)
    so_far = await talk.look(asked_so_far, talk.about)
    shown = (Text(text=asked), *((Text(text=so_far, style="note"),) if so_far else ()))
    said = await talk.ask("words", *choices, shows=shown, fits=short(talk), back=False)
    if said.choice == "none":
        return talk.end(t("questions-none"), home=True)
    await talk.do("keep", ask_class, talk.about, said.words)
    return talk.end(t("questions-kept"), home=True)


async def agenda(talk: Talk) -> End:
    """Change the agenda of a call for everybody."""
    t = talk.t
    said = await talk.ask(
        "words",
        start("turn-roles", t("b-turn-roles"), talk.about),
        pick("no", t("b-keep")),
        shows=await talk.look(agenda_now, talk.about),
        fits=short(talk),
    )
    if said.choice == "no":
        return talk.end(t("note-kept"), home=True)
    await talk.do("set", set_agenda, talk.about, said.words)
    return talk.end(t("agenda-set", agenda=said.words), home=True)


async def pass_roles(talk: Talk) -> End:
    """Who greets, keeps the time and asks first goes on to the next class: one tap."""
    await talk.do("turn", turn_roles, talk.about)
    line, again = await talk.look(roles_now, talk.about), start("turn-roles", talk.t("b-turn-roles"), talk.about)
    return talk.end(line, choices=(again, start("session", talk.t("b-see-call"), talk.about)))


def roles_now(turn: Turn, session_id: str) -> str:
    """The roles as they are now."""
    return roles_line(turn, session_of(turn, session_id)) + "."


def short(talk: Talk) -> Fits:
    """A few lines fit a reminder."""
    return lambda reply: talk.t("reason-long") if len(reply.words) > WORDS else None


def agenda_question(turn: Turn, session_id: str) -> tuple[str, tuple[Choice, ...]]:
    """The agenda and the question for the class, with its buttons."""
    t, one = turn.texts, session_of(turn, session_id)
    day = t.near(turn.me.local(one.starts).date())
    return (
        t(
            "agenda-ask",
            day=day,
            names=names_of(turn, one),
            agenda=agenda_line(turn, one),
            exchange=question_day(turn, one),
        ),
        (
            start("question-bank", t("b-from-our-list"), one.id),
            start("agenda", t("b-change-agenda"), one.id),
            pick("none", t("b-no-questions")),
        ),
    )


def asked_so_far(turn: Turn, session_id: str) -> str:
    """That new words take the place of those that her class asks already."""
    asked = dict(session_of(turn, session_id).questions).get(turn.me.id, "")
    return turn.texts("questions-replaced", words=asked) if asked else ""


def agenda_now(turn: Turn, session_id: str) -> str:
    """The agenda as it is, to be written anew."""
    return turn.texts("ask-agenda", agenda=agenda_line(turn, session_of(turn, session_id)))


COMMANDS = (
    Command("questions", questions),
    Command("agenda", agenda),
    Command("turn-roles", pass_roles),
)
