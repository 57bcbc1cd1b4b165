"""The one table of commands: menus, help, home, free words and buttons are all read from it."""

import difflib

from core.conversations import aid, begin, find, home, requests, say
from core.conversations.command import Command

ALL: tuple[Command, ...] = (
    *home.COMMANDS,
    *begin.COMMANDS,
    *find.COMMANDS,
    *requests.COMMANDS,
    *say.COMMANDS,
    *aid.COMMANDS,
)
COMMANDS: dict[str, Command] = {command.name: command for command in ALL}
MENU: tuple[Command, ...] = tuple(command for command in ALL if command.menu)
WORDS: dict[str, str] = {word: c.name for c in MENU for word in (c.name, *c.aliases)}


def named(word: str) -> Command | None:
    """The command that this word (no slash) means, in any language."""
    name = WORDS.get(word.casefold())
    return COMMANDS[name] if name else None


def nearest(word: str, count: int = 2) -> tuple[Command, ...]:
    """The commands whose names look most like this word."""
    close = difflib.get_close_matches(word.casefold(), WORDS, n=2 * count, cutoff=0.5)
    return tuple(COMMANDS[name] for name in dict.fromkeys(WORDS[w] for w in close))[:count]
