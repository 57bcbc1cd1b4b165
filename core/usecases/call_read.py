"""Reading a typed time for a call: what was meant, as walls and days on the teacher's own clock."""

from dataclasses import dataclass, replace
from datetime import UTC, date, timedelta
from typing import assert_never

from core.model.calendar import SchoolCalendar
from core.model.session import MINUTES
from core.model.wall import Wall, wall_of
from core.phrases import Ask, Candidate, Day, Instant, Reading, Reason, Reject, Where, read
from core.planning.calendars import USUAL_HOURS
from core.usecases.profile import class_of
from core.usecases.session_of import Who, calendars_of, group_of
from core.usecases.turn import Turn

A_YEAR = 366
SHORTEST, LONGEST = 15, 180


@dataclass(frozen=True)
class Meant:
    """What a phrase means: `reason` is "" for one clear time. Candidates are walls of the teacher, or bare days."""

    reason: Reason | str
    times: tuple[Wall, ...] = ()
    days: tuple[date, ...] = ()
    minutes: int = MINUTES
    unread: str = ""


@dataclass(frozen=True)
class Topic:
    """What a card speaks of: an hour alone means one of its `days`, and "15 minutes later" counts from `at`. `session`
    is the call that is to get another time, "" for a new one."""

    days: tuple[date, ...] = ()
    at: Wall | None = None
    session: str = ""


def read_time(turn: Turn, who: Who, words: str, topic: Topic) -> Meant:
    """Read a phrase typed to a card about `topic`."""
    where = where_of(turn, who)
    at = topic.at.instant if topic.at else None
    return meant(read(words, replace(where, days=topic.days, at=at)), where.zone)


def where_of(turn: Turn, who: Who) -> Where:
    """Everything that a phrase depends on besides its words and what is spoken of."""
    group, calendar = group_of(turn, who.project, turn.me.id), calendars_of(turn, who)[0]
    return Where(
        zone=turn.me.zone,
        country=group.country,
        now=turn.now,
        language=turn.me.language,
        purpose="session",
        closed=days_off(calendar, turn.me.today(turn.now)),
        hours=group.hours or USUAL_HOURS,
    )


def own_where(turn: Turn) -> Where:
    """The same before there is a project: her class in hand, any day."""
    group = class_of(turn, turn.me.id)
    return Where(
        turn.me.zone, group.country, turn.now, turn.me.language, "session", hours=group.hours or USUAL_HOURS
    )


def days_off(calendar: SchoolCalendar, today: date) -> frozenset[date]:
    """The days without school in the coming year, weekends too, so that a Saturday is asked about."""
    ahead = (today + timedelta(days=n) for n in range(-1, A_YEAR))
    return frozenset(day for day in ahead if not calendar.school_day(day))


def meant(reading: Reading, zone: str) -> Meant:
    """A reading in our own words."""
    match reading:
        case Instant():
            return Meant("", walls((reading,), zone), minutes=length(reading))
        case Day(date=day):
            return Meant("no-hour", days=(day,))
        case Ask(reason=reason, candidates=candidates, unread=unread):
            return Meant(
                reason,
                walls(candidates, zone),
                tuple(one.date for one in candidates if isinstance(one, Day)),
                length(candidates[0]) if candidates else MINUTES,
                " ".join(unread),
            )
        case Reject(reason=reason, near=near):
            return Meant(reason, walls(near, zone), tuple(one.date for one in near if isinstance(one, Day)))
        case _:
            assert_never(reading)


def walls(candidates: tuple[Candidate, ...], zone: str) -> tuple[Wall, ...]:
    """The candidates that are moments, on the teacher's wall."""
    return tuple(wall_of(one.start, zone) for one in candidates if isinstance(one, Instant))


def length(candidate: Candidate) -> int:
    """Minutes of the call: as typed, within reason, otherwise the usual length."""
    if not isinstance(candidate, Instant) or candidate.end is None:
        return MINUTES
    typed = int((candidate.end.astimezone(UTC) - candidate.start.astimezone(UTC)).total_seconds() // 60)
    return min(max(typed, SHORTEST), LONGEST)
