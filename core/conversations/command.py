"""One command: a script that can be started by word or by button."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from core.conversations.talk import Script
from core.usecases.turn import Turn

Marks = Callable[[Turn, str, tuple[str, ...]], str]
"""Takes what was marked on a vote's card: what the card is about, and the values; says in a sentence what it did, or ""
where letters say it."""


@dataclass(frozen=True)
class Command:
    """A script with its name.

    `menu` puts it into the messengers' command menus (`command-<name>` is its line there). `aliases` are the same word
    in other languages; outside the menu they make it one that can be typed. `needs` names what a teacher must have
    before it makes sense; without it she is led there.
    Other commands are started by buttons alone. `talk-<name>` is what a waiting conversation is called; `links`
    means that a pasted address belongs here, `takes_words` the question that words after the command answer (""
    for none), here or in the command `words_to`. `beside` keeps the card whose button starts it as it is:
    somebody else's words stand on it. `near` are words that are no name of it, but that mean it when somebody
    guesses. `goes_on` says where a waiting one is offered for some days: under whatever ends; only where it holds
    typed words; such words on Home alone, where they begin nothing anew; or "from-home", where it can be begun
    again any time. `takes_files` tells that an answer to a letter which comes here may be a file. `marks` takes what
    is marked on its cards, where they hold a vote.
    """

    name: str
    script: Script
    menu: bool = False
    aliases: tuple[str, ...] = ()
    needs: Literal["", "class"] = "class"
    links: bool = False
    takes_words: str = ""
    words_to: str = ""
    takes_files: bool = False
    beside: bool = False
    near: tuple[str, ...] = ()
    goes_on: Literal["anywhere", "with-words", "at-home", "from-home"] = "anywhere"
    marks: Marks | None = None
