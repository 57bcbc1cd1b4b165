"""What a change of the clocks does to the difference between classes by the day of a call."""

from datetime import datetime

from core.planning.apart import hour_difference, span
from core.usecases.call_groups import place_of
from core.usecases.session_of import Who
from core.usecases.turn import Turn


def clock_notes(turn: Turn, who: Who, starts: datetime) -> tuple[str, ...]:
    """One sentence for the classes that will be nearer or further in hours then than they are today; usually none."""
    t, here = turn.texts, turn.me.zone
    changed: dict[tuple[str, str], list[str]] = {}
    for teacher in who.teachers[1:]:
        there = turn.store.teachers.get(teacher).zone
        now, then = hour_difference(here, there, turn.now), hour_difference(here, there, starts)
        if now != then:
            changed.setdefault((span(now), span(then)), []).append(place_of(turn, who, teacher))
    return tuple(t("clock-note", places=t.list(places), now=now, then=then) for (now, then), places in changed.items())
