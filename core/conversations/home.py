"""One glance: where the project stands, what is next, and who waits for an answer."""

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Talk
from core.usecases.profile import my_class
from core.usecases.request import partners
from core.usecases.turn import Turn


async def home(talk: Talk) -> End:
    """The home card; before there is a class, what Chaski is."""
    parts, choices = await talk.look(situation)
    return talk.end(*parts, choices=choices)


def situation(turn: Turn) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """What to show and to offer, by how far she has come."""
    t = turn.texts
    group = my_class(turn)
    if group is None:
        parts = tuple(Text(text=t(key, name=turn.me.name)) for key in ("welcome", "welcome-how", "welcome-three"))
        return parts, (start("start", t("b-set-up")),)
    if not partners(turn):
        return (Text(text=t("home-no-partner")),), (start("find", t("b-find-class")),)
    return (Text(text=t("home-partner")),), (start("plan", t("b-make-plan")), start("say", t("b-say")))


COMMANDS = (Command("home", home, menu=True, aliases=("inicio", "menu", "menú"), needs=""),)
