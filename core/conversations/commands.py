"""The one table of commands: menus, help, home, free words and buttons are all read from it."""

import difflib

from core.conversations import (
    agreement,
    aid,
    begin,
    board,
    calendar,
    call,
    cancel,
    change_point,
    circles,
    class_card,
    class_change,
    colleague,
    contact,
    edit_plan,
    find,
    handing,
    home,
    ideas,
    invitation,
    join,
    joining,
    lead,
    leaving,
    lessons,
    link,
    mend_plan,
    more,
    notices,
    open_door,
    plan,
    plan_news,
    plan_versions,
    privacy,
    projects,
    record,
    reflect,
    report,
    requests,
    rest,
    saved,
    say,
    session_day,
    sessions,
    settings,
    share,
    take_off,
    together,
)
from core.conversations.command import Command
from core.texts.fold import fold

ALL: tuple[Command, ...] = (
    *home.COMMANDS,
    *begin.COMMANDS,
    *find.COMMANDS,
    *saved.COMMANDS,
    *requests.COMMANDS,
    *report.COMMANDS,
    *invitation.COMMANDS,
    *plan.COMMANDS,
    *plan_news.COMMANDS,
    *edit_plan.COMMANDS,
    *circles.COMMANDS,
    *ideas.COMMANDS,
    *mend_plan.COMMANDS,
    *plan_versions.COMMANDS,
    *join.COMMANDS,
    *joining.COMMANDS,
    *open_door.COMMANDS,
    *agreement.COMMANDS,
    *change_point.COMMANDS,
    *projects.COMMANDS,
    *more.COMMANDS,
    *leaving.COMMANDS,
    *lead.COMMANDS,
    *rest.COMMANDS,
    *handing.COMMANDS,
    *contact.COMMANDS,
    *call.COMMANDS,
    *together.COMMANDS,
    *sessions.COMMANDS,
    *session_day.COMMANDS,
    *say.COMMANDS,
    *board.COMMANDS,
    *reflect.COMMANDS,
    *record.COMMANDS,
    *share.COMMANDS,
    *take_off.COMMANDS,
    *class_card.COMMANDS,
    *class_change.COMMANDS,
    *colleague.COMMANDS,
    *settings.COMMANDS,
    *notices.COMMANDS,
    *link.COMMANDS,
    *calendar.COMMANDS,
    *lessons.COMMANDS,
    *privacy.COMMANDS,
    *aid.COMMANDS,
    *cancel.COMMANDS,
)
COMMANDS: dict[str, Command] = {command.name: command for command in ALL}
MENU: tuple[Command, ...] = tuple(command for command in ALL if command.menu)
WORDS: dict[str, str] = {word: c.name for c in MENU for word in (c.name, *c.aliases)}


def named(word: str) -> Command | None:
    """The command that this word (no slash) means, in any language."""
    name = WORDS.get(word.casefold())
    return COMMANDS[name] if name else None


def nearest(word: str, count: int = 2) -> tuple[Command, ...]:
    """The commands that this word may have meant: by what it stands for, then by how it looks."""
    folded = fold(word)
    meant = [command.name for command in MENU if folded in command.near]
    close = difflib.get_close_matches(folded, WORDS, n=2 * count, cutoff=0.6)
    return tuple(COMMANDS[name] for name in dict.fromkeys((*meant, *(WORDS[w] for w in close))))[:count]
