"""Coming back to the reflection later: today after lunch, or on the next school morning."""

from datetime import datetime, time

from core.model.teacher import at_wall
from core.model.urgency import next_morning
from core.usecases.hours import calendars_of
from core.usecases.projects import member_of
from core.usecases.turn import Turn

AFTER_LUNCH = time(13)


def offered(turn: Turn) -> dict[str, datetime]:
    """When it can come back: "noon" (only before 13:00) and "morning", as instants."""
    local, calendars = turn.me.local(turn.now), calendars_of(turn.store, turn.me, turn.now)
    noon, morning = at_wall(turn.me.zone, local.date(), AFTER_LUNCH), next_morning(turn.me, calendars, turn.now)
    return ({"noon": noon} if local.time() < AFTER_LUNCH and noon != morning else {}) | {"morning": morning}


def remind(turn: Turn, project_id: str, when: str) -> str:
    """Have the reflection come back; when the hour has passed meanwhile, on the next school morning. Returns the
    instant, ISO."""
    member_of(turn, project_id)
    times = offered(turn)
    due = times.get(when, times["morning"])
    turn.tell("reflect-again", project_id, turn.me.id, due=due, key=due.isoformat())
    return due.isoformat()
