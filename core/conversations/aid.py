"""Help: what can be said and tapped."""

from core.chat.choices import start
from core.conversations.command import Command
from core.conversations.talk import End, Talk


async def aid(talk: Talk) -> End:
    """Examples and the main buttons."""
    t = talk.t
    names = ("find", "plan", "home")
    return talk.end(t("help"), choices=tuple(start(name, t(f"b-{name}")) for name in names))


COMMANDS = (Command("help", aid, menu=True, aliases=("ayuda",), needs=""),)
