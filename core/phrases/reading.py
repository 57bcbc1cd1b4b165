"""What goes into reading a phrase and the four things that can come out of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal, get_args

# Inside Day the name `date` is the field.
_Date = date
Purpose = Literal["session", "milestone"]

# Names of sentences in core/texts. Strongest first: of several doubts, the first of this list is the one asked.
Reason = Literal[
    "not-understood",  # some words could not be read: see `unread`; candidates: what the others would mean
    "no-such-day",  # 31 November; candidates: the day before and the day after
    "weekday-conflict",  # Wednesday 10 December is a Thursday; candidates: both days
    "which-day",  # Thursday or Friday; "next Thursday" on a Monday; an hour and no day
    "zone",  # IST of India, Ireland or Israel; candidates: one moment for each
    "day-part",  # at 7: morning or evening; candidates: both hours
    "which-hour",  # at 9 or at 10
    "gap",  # the clocks go forward over this hour; candidates: just before and just after
    "overlap",  # the clocks go back and this hour comes twice; candidates: both
    "past",  # it is over; only in Reject, `near` holds what was understood
    "closed-day",  # no school; candidates: the next open day, then the closed day all the same
    "no-day",  # neither a day nor an hour
    "no-hour",  # a day and no hour for a call; candidates: the day or days
]


@dataclass(frozen=True, slots=True)
class Where:
    """Who typed it, where and when: everything that a phrase can depend on besides its words.

    `zone` is the teacher's IANA zone, `country` her ISO 3166 code, `now` an aware moment, `language` her language
    code. `closed` are the days without school that the caller knows of (weekends too, if they are to be asked
    about). `hours` is when her school opens and closes: it decides whether a bare "9" is the morning, and without
    it that is asked. `usual` is the hour to suppose when a call is given a day only; without it that is asked.
    `days` are the days under discussion: an hour alone and "the same day" mean them, with or without school. `at` is
    the moment under discussion: "15 minutes later" counts from it. `partner` is the zone of "your time"; without it
    that is asked.
    """

    zone: str
    country: str
    now: datetime
    language: str
    purpose: Purpose
    closed: frozenset[date] = frozenset()
    hours: tuple[time, time] | None = None
    usual: time | None = None
    days: tuple[date, ...] = ()
    at: datetime | None = None
    partner: str = ""


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment: `start` and, where a range or a length was typed, `end`, both in the teacher's own zone.

    Two hours of one overlap differ in `start.fold` and so in UTC, though Python calls such datetimes equal.
    `assumed` names what was supposed rather than typed: "day-part" (the half of the day), "hour" (`usual`).
    `zone` is the zone in which the hour was typed when that is not hers ("" otherwise; an IANA name, or
    "UTC+05:30" for a bare offset).
    """

    start: datetime
    end: datetime | None = None
    assumed: tuple[str, ...] = ()
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or the days `date` to `end`, both included."""

    date: _Date
    end: _Date | None = None


Candidate = Instant | Day


@dataclass(frozen=True, slots=True)
class Ask:
    """Something has to be asked; `candidates` are the answers to offer, the likeliest or the earliest first.

    Candidates lie in the future, but a candidate on a closed day is not left out: the caller knows the calendar.
    """

    reason: Reason
    candidates: tuple[Candidate, ...] = ()
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reject:
    """It cannot be; `near` is the moment or day that was understood, so that it can be named."""

    reason: Reason
    near: tuple[Candidate, ...] = ()


Reading = Instant | Day | Ask | Reject


def strongest(reasons: Iterable[Reason]) -> Reason | None:
    """Of several doubts the one to ask about first, in the order of `Reason`."""
    return min(reasons, key=get_args(Reason).index, default=None)
