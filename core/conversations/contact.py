"""A partner's contact, and ending it."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Text
from core.conversations.command import Command
from core.conversations.talk import End, Go, Talk
from core.usecases.end_match import end_match, shared_projects
from core.usecases.request import contact_of, partner
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


async def contact(talk: Talk) -> End:
    """How the two reach each other, and what can be done about it."""
    parts, choices = await talk.look(one_contact, talk.about)
    return talk.end(*parts, choices=choices, home=True)


def one_contact(turn: Turn, other: str) -> tuple[tuple[Text, ...], tuple[Choice, ...]]:
    """The partner's contact, and writing to her, an e-mail address of one's own, or the end of it."""
    t, name = turn.texts, partner(turn, other).name
    said = Text(text=t("contact-of", name=name, contact=contact_of(turn, other)))
    mail = () if turn.me.mail else (start("mail", t("b-add-mail"), other),)
    return (said,), (start("say", t("b-write-to", name=name), other), *mail, start("part", t("b-part"), other))


async def part(talk: Talk) -> End | Go:
    """End the contact after one tap; not while both are in a project that is under way, and that is said first."""
    t = talk.t
    name, shared, project = await talk.look(what_holds, talk.about)
    if project:
        open_it = start("project", t("b-open-project"), project)
        return talk.end(t("refused-match-in-project", title=shared), choices=(open_it,), home=True)
    sure = await talk.choose(
        "sure",
        pick("keep", t("b-leave")),
        pick("end", t("b-part-now")),
        shows=t("ask-part", name=name),
        confirms=True,
        back=False,
    )
    if sure == "keep":
        return talk.go("contact", talk.about)
    await talk.do("end", end_match, talk.about)
    return talk.end(t("parted", name=name), choices=(start("find", t("b-find-class")),), home=True)


def what_holds(turn: Turn, other: str) -> tuple[str, str, str]:
    """The partner's name, and title and id of a project that holds both; "" without one."""
    name, shared = partner(turn, other).name, shared_projects(turn, other)
    return (name, title_of(turn, shared[0]), shared[0].id) if shared else (name, "", "")


COMMANDS = (Command("contact", contact), Command("part", part))
