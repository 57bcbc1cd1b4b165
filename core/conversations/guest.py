"""Links for somebody in particular: into a project, or to write to a class; making one, and coming with one."""

from core.chat.choices import pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.handing import titles_in
from core.conversations.open_door import closing_day
from core.conversations.pass_on import how, in_her_order, passed_on
from core.conversations.talk import End, Go, Talk
from core.letters.open_lines import first_name, open_card
from core.texts import texts
from core.usecases.guest import (
    ask_as_guest,
    invite_to_project,
    invite_to_write,
    offered_project,
    use_to_write,
    who_is_written_to,
)
from core.usecases.turn import Turn


async def bring_to_project(talk: Talk) -> End:
    """A link into a project, to be passed on by whatever way she has to reach the other teacher."""
    made = await talk.do("invite", invite_to_project, talk.about)
    languages = in_her_order(talk)
    titles = await talk.look(titles_in, talk.about, languages)
    back = start("project", talk.t("b-open-project"), talk.about)
    said = [
        texts(one)("guest-words", name=talk.me.name, title=title, **how(talk, texts(one), made))
        for one, title in zip(languages, titles, strict=True)
    ]
    return passed_on(talk, said, made["code"], talk.t("invitation-pass-on"), talk.t("guest-once"), back)


async def bring_to_write(talk: Talk) -> End:
    """A link to write to her class."""
    made = await talk.do("invite", invite_to_write)
    said = [
        texts(one)("guest-letter-words", name=talk.me.name, **how(talk, texts(one), made))
        for one in in_her_order(talk)
    ]
    return passed_on(talk, said, made["code"], talk.t("invitation-pass-on"), talk.t("guest-letter-once"))


async def come_to_project(talk: Talk) -> End:
    """Somebody came with a link into a project (`about` is the invitation): what it is, and one tap to ask."""
    t, (name, title, *parts) = talk.t, await talk.look(project_shown, talk.about)
    answer = await talk.choose(
        "answer",
        pick("yes", t("b-ask-join")),
        pick("no", t("b-later")),
        shows=(Text(text=t("guest-asked", name=name)), *parts),
        back=False,
    )
    if answer == "no":
        return talk.end(t("invited-later", name=name), home=True)
    asked = await talk.do("ask", ask_as_guest, talk.about)
    closes = await talk.look(closing_day, asked)
    return talk.end(
        t("join-sent", name=name, title=title, day=closes), choices=(start("withdraw-join", t("b-withdraw"), asked),)
    )


async def come_to_write(talk: Talk) -> End | Go:
    """Somebody came with a link to write to a class (`about` is the invitation)."""
    t, other = talk.t, await talk.look(who_is_written_to, talk.about)
    answer = await talk.choose(
        "answer",
        pick("yes", t("b-write-to", name=other.first_name)),
        pick("no", t("b-later")),
        shows=t("guest-letter-asked", name=other.first_name, country=t.country(other.country)),
        back=False,
    )
    if answer == "no":
        return talk.end(t("invited-later", name=other.first_name), home=True)
    return talk.go("invite", await talk.do("use", use_to_write, talk.about))


def project_shown(turn: Turn, invitation_id: str) -> tuple[str, str, *tuple[Part, ...]]:
    """The host's first name, the project's title, and its outline."""
    one = offered_project(turn, invitation_id)
    return (first_name(one), one.plan.title, *open_card(turn, one))


COMMANDS = (
    Command("guest-bring", bring_to_project),
    Command("guest-letter-bring", bring_to_write),
    Command("guest", come_to_project),
    Command("guest-letter", come_to_write),
)
