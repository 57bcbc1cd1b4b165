"""Which notices a teacher wants, at which hour of the morning, and until when she wants none at all."""

from dataclasses import replace
from datetime import date, time, timedelta

from core.model.refused import Refused
from core.model.teacher import KINDS, Kind, Teacher
from core.model.urgency import OWN, Urgency
from core.usecases.hours import calendars_of
from core.usecases.turn import Turn

EVER = timedelta(days=800)
FARTHEST = timedelta(days=200)
"""Longer than any holidays; who is away for longer leaves her projects."""
HOURS = (time(7), time(8), time(10), time(12), time(13), time(15), time(17))


def switch(turn: Turn, kind: str) -> bool:
    """Do without notices of this kind, or have them again. Returns whether she wants them now."""
    if kind not in KINDS:
        raise Refused("notice-unknown")
    wanted = not turn.me.wants(kind)
    turn.save_me(with_kind(turn.me, kind, wanted))
    return wanted


def with_kind(teacher: Teacher, kind: Kind, wanted: bool) -> Teacher:
    """The teacher who wants a kind of notices, or does not."""
    if kind == "board":
        return replace(teacher, board_news=wanted)
    off = tuple(one for one in teacher.off if one != kind)
    return replace(teacher, off=off if wanted else (*off, kind))


def hours_offered(turn: Turn) -> list[str]:
    """The hours at which the morning's letter can come ("08:00"): those of her school day, 8:00 in any case."""
    today, calendars = turn.me.today(turn.now), calendars_of(turn.store, turn.me, turn.now)
    week = [today + timedelta(days=n) for n in range(7)]
    spans = [span for one in calendars for day in week if (span := one.usual_hours(day))]
    inside = [hour for hour in HOURS if any(span.opens <= hour < span.closes for span in spans)]
    return [hour.isoformat("minutes") for hour in sorted({time(8), *inside})]


def set_hour(turn: Turn, hour: str) -> str:
    """Have the morning's letter at this hour of her wall."""
    if hour not in hours_offered(turn):
        raise Refused("notice-unknown")
    turn.save_me(replace(turn.me, digest_at=time.fromisoformat(hour)))
    return hour


def be_away(turn: Turn, until: str) -> str:
    """Silence until a day (ISO), on which she is back: calls alone reach her, everything else waits for that day."""
    day, today = date.fromisoformat(until), turn.me.today(turn.now)
    if day <= today:
        raise Refused("away-past")
    if day > today + FARTHEST:
        raise Refused("away-far", day=turn.texts.day(today + FARTHEST))
    turn.save_me(replace(turn.me, away=day))
    return until


def be_back(turn: Turn) -> str:
    """The silence is over before its day: what waited for that day comes as on any other. Returns nothing."""
    kinds: tuple[Urgency, ...] = (*OWN, "person")
    held = {urgency: turn.allowed(turn.me, urgency) for urgency in kinds}
    turn.save_me(replace(turn.me, away=None))
    for post in turn.store.outbox.waiting(turn.me.id, kinds, turn.now + EVER):
        if post.urgency and post.due == held[post.urgency]:
            turn.store.outbox.end(post.key, "back-early")
            turn.again(post, turn.allowed(turn.me, post.urgency))
    return ""
