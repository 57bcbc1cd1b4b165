"""Arranging a call of several classes at once, or of smaller groups where they share no hour."""

from core.chat.choices import start
from core.conversations.call import arrange, instead
from core.conversations.command import Command
from core.conversations.join import ask_hours
from core.conversations.talk import End, Go, Talk
from core.conversations.together_cards import group_card, groups_card, reachable_at_once
from core.conversations.wished_call import is_wished, wished_or
from core.usecases.call_groups import about_of, classes_in, group_in, suggest_call
from core.usecases.call_picture import draw_hours
from core.usecases.join import hours_known
from core.usecases.session_words import names_in
from core.usecases.turn import Turn


async def together(talk: Talk) -> End | Go:
    """A call of these classes; `about` is "project:teacher+teacher", or the project for all that have joined."""
    who = await talk.look(group_in, talk.about)
    if not await talk.look(hours_known, who.project):
        await ask_hours(talk.part("school"), who.project, talk.t("ask-hours-once"))
    at_once = await talk.look(is_wished, who.project) or await talk.look(reachable_at_once, who)
    if len(who.teachers) > 2 and not at_once:
        return talk.go("groups", about_of(who))
    picture = await talk.do("draw", draw_hours, who.project, list(who.teachers))
    return await arrange(talk, who, await talk.look(wished_or, group_card, who, picture))


async def groups(talk: Talk) -> End:
    """The smaller groups in which these classes can meet."""
    who = await talk.look(group_in, talk.about)
    parts, choices = await talk.look(groups_card, who)
    rest = (start("no-call", talk.t("b-no-call"), talk.about), start("together", talk.t("b-all-again"), talk.about))
    return talk.end(*parts, choices=(*choices, *rest), home=True)


async def suggest(talk: Talk) -> End:
    """Tell the classes of another group that they could meet: one tap."""
    await talk.do("suggest", suggest_call, talk.about)
    names = await talk.look(names_in_group, talk.about)
    project = talk.about.partition(":")[0]
    again = start("groups", talk.t("b-in-groups"), project)
    return talk.end(talk.t("groups-sent", names=names), choices=(again,), home=True)


async def no_call(talk: Talk) -> End:
    """Photos and audio instead of any call of these classes."""
    who = await talk.look(group_in, talk.about)
    names = await talk.look(names_in, who)
    return talk.end(talk.t("apart-instead", names=names), choices=await talk.look(instead))


def names_in_group(turn: Turn, about: str) -> str:
    """Who was told."""
    others = [one for one in classes_in(turn, about).teachers if one != turn.me.id]
    return turn.texts.list([turn.store.teachers.get(one).name for one in others])


COMMANDS = (
    Command("together", together),
    Command("groups", groups),
    Command("suggest-call", suggest),
    Command("no-call", no_call),
)
