"""`chaski concerns`: what worries teachers, and the operator's decision about it."""

from dataclasses import replace

from bots.operator import in_a_turn, seen_in_a_turn
from bots.settings import Settings
from core.model.concern import Concern, Decision
from core.model.refused import Refused
from core.usecases.concern import decide
from core.usecases.concern_page import account_of
from core.usecases.turn import Turn

DECISIONS: dict[str, Decision] = {"release": "released", "keep": "kept"}


def listed(settings: Settings) -> list[str]:
    """Every worry with its number, the oldest first; those that wait for somebody are marked open."""
    return in_a_turn(settings, all_told) or ["no concerns"]


def waiting(settings: Settings) -> int:
    """How many wait for somebody to decide."""
    return len(seen_in_a_turn(settings, lambda turn: turn.store.concerns.where(state="open")))


def all_told(turn: Turn) -> list[str]:
    """One after the other, in English."""
    return [row for n, one in enumerate(turn.store.concerns.where(), 1) for row in told(turn, n, one)]


def told(turn: Turn, number: int, concern: Concern) -> list[str]:
    """One worry: its number and state, who and what, and what had been said."""
    reader = replace(turn.store.teachers.get(concern.reporter), language="en")
    account = account_of(turn.as_seen_by(reader), concern)
    by = ", ".join(channel.id for channel in turn.store.channels.where(teacher=concern.reporter))
    of = ", ".join(channel.id for channel in turn.store.channels.where(teacher=concern.author))
    opened = f", opened by the contact {concern.opened:%Y-%m-%d %H:%M} UTC" if concern.opened else ""
    decided = f" by the {concern.by}" if concern.by else ""
    quote = [f"    said: {' '.join(concern.quote.split())}"] if concern.quote else []
    return [
        f"{number}  {concern.at:%Y-%m-%d %H:%M} UTC  {concern.state}{decided}{opened}",
        f"    told by {by}{f'; about {of}' if of else ''}",
        *(f"    {' '.join(line.split())}" for line in account.lines),
        *quote,
    ]


def settle(settings: Settings, decision: str, number: int) -> list[str]:
    """Decide about one of them; SystemExit with one line where that cannot be."""
    if decision not in DECISIONS:
        raise SystemExit("chaski: concerns release N, or chaski concerns keep N")

    def work(turn: Turn) -> bool:
        found = turn.store.concerns.where()
        if 1 <= number <= len(found):
            decide(turn, found[number - 1], DECISIONS[decision], "operator")
        return 1 <= number <= len(found)

    try:
        known = in_a_turn(settings, work)
    except Refused:
        raise SystemExit(f"chaski: concern {number} has been decided already") from None
    if not known:
        raise SystemExit(f"chaski: no concern {number}; chaski concerns lists them")
    done = "is shown again" if decision == "release" else "stays hidden"
    return [f"concern {number}: what it is about {done}; the teacher who was worried hears of it"]
