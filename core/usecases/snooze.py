"""A letter that comes once more, at a time that its reader chose."""

from datetime import datetime, timedelta

from core.model.refused import Refused
from core.model.teacher import at_wall
from core.model.urgency import morning
from core.usecases.reflect_remind import offered
from core.usecases.turn import Turn

KINDS = ("round-expect", "round-brief", "round-half", "request-waiting", "join-waiting", "synthesis-ready")
"""Letters that can be put off: those that say the same, or nothing, whenever they come again."""


def times(turn: Turn) -> dict[str, datetime]:
    """When it can come again: "noon" (only before 13:00), "morning" (of her next school day) and "monday"."""
    today = turn.me.today(turn.now)
    monday = today + timedelta(days=7 - today.weekday())
    found = offered(turn)
    if turn.me.today(found["morning"]) != monday:
        found["monday"] = at_wall(turn.me.zone, monday, morning(turn.me))
    return found


def snooze(turn: Turn, letter: str, when: str) -> str:
    """Have a letter (kind, about and revision, bars between) come once more, if it is still true by then; when the
    hour has passed meanwhile, on the next school morning. Returns the instant, ISO."""
    kind, about, revision = letter.split("|")
    if kind not in KINDS:
        raise Refused("notice-unknown")
    found = times(turn)
    due = found.get(when, found["morning"])
    # She has asked for it at this very time, as for a message of her own.
    turn.tell(kind, about, turn.me.id, "person", due=due, revision=int(revision), key=f"later:{due.isoformat()}")
    return due.isoformat()
