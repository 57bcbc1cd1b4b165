"""Her calls in the calendar of her phone: a secret address, a new one, or none."""

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Talk
from core.usecases.calendar_feed import close_feed, my_feed, open_feed
from core.usecases.turn import Turn


async def feed(talk: Talk) -> End:
    """How it stands, and what can be done."""
    parts, choices = await talk.look(standing)
    return talk.end(*parts, choices=choices)


async def new_address(talk: Talk) -> End:
    """A new address, shown this once; the one before is good no more: one tap."""
    t, address = talk.t, await talk.do("open", open_feed)
    back = start("sessions", t("b-sessions"))
    off = start("feed-off", t("b-feed-off"))
    return talk.end(t("feed-new"), address, t("feed-how"), choices=(off, back), once=True)


async def switch_off(talk: Talk) -> End:
    """No address any more: one tap."""
    await talk.do("close", close_feed)
    again = start("feed-new", talk.t("b-feed-on"))
    return talk.end(talk.t("feed-off"), choices=(again, start("sessions", talk.t("b-sessions"))))


def standing(turn: Turn) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """What it is for, or since when there is an address."""
    t, known = turn.texts, my_feed(turn)
    back = start("sessions", t("b-sessions"))
    if not turn.house.reachable:
        return (Text(text=t("feed-nowhere")),), (back,)
    if known is None:
        return (Text(text=t("feed-offer")),), (start("feed-new", t("b-feed-on")), back)
    since = t.day(turn.me.today(known.at))
    buttons = (start("feed-new", t("b-feed-new")), start("feed-off", t("b-feed-off")), back)
    return (Text(text=t("feed-since", day=since)),), buttons


COMMANDS = (
    Command("calendar-feed", feed),
    Command("feed-new", new_address),
    Command("feed-off", switch_off),
)
