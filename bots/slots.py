"""`chaski slots`: the slot finder by itself, JSON in and JSON out, for whoever plans without a chat."""

import json
import re
from datetime import UTC, date, datetime, time, timedelta
from itertools import combinations
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, Field, ValidationError

from core.model.calendar import Holiday, Hours, SchoolCalendar
from core.planning.slots import CALL_MINUTES, Interval, extended_hours, shared_hours

HELP = """Read schools as JSON from standard input and print the hours in which they can meet.

\b
In: {"window": ["2026-10-05T00:00Z", "2026-10-13T00:00Z"], "minutes": 45, "schools": [
     {"name": "A", "country": "AR", "tz": "America/Argentina/Buenos_Aires",
      "hours": {"mon": [["08:00", "12:00"], ["13:00", "16:00"]]}, "closed": ["2026-10-12"]},
     {"name": "B", "country": "UA", "tz": "Europe/Kyiv", "hours": {"mon": [["08:00", "16:00"]]}}]}

\b
Out: {"slots": [["2026-10-05T11:00:00Z", "2026-10-05T13:00:00Z"]],
      "pairs": {"A+B": [["2026-10-05T11:00:00Z", "2026-10-05T13:00:00Z"]]}, "extended": []}

"slots" are the longest stretches of the window in which a session of so many minutes can lie, wholly inside the hours
of every school; "pairs" are the same for each two; "extended" is from 07:00 to 21:00 on each school's own days, and
[] when there are slots.

"hours" are wall times of "tz". "24:00" is the end of the day; a span that closes earlier than it opens runs past
midnight, twelve hours at most. Where clocks change, an hour that is skipped is nobody's and one that is repeated counts
both times. "closed" are the days without school and the only ones: "country" is for your own records and brings in no
holidays. A wrong question is one line on standard error and exit code 1.
"""
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
YEARS = range(1970, 2101)
"""Clocks before and after these are anybody's guess."""
LONGEST = timedelta(days=2 * 366)
LONGEST_NIGHT = timedelta(hours=12)
"""Whoever closes before they open mean a night at school; above this it is taken for a slip."""
MOST = 40
"""Schools at once: far more than meet, and 780 pairs are still a moment's work."""


def a_zone(name: str) -> str:
    """An IANA zone that the tzdata package knows."""
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError):  # "America" is a folder there
        raise ValueError("no time zone of this name") from None


def hour(value: object) -> object:
    """A wall time as "HH:MM": a bare number would be taken for seconds."""
    if not isinstance(value, str) or not re.fullmatch("[0-9]{2}:[0-9]{2}", value):
        raise ValueError('a time is written "HH:MM"')
    return value


def midnight(value: object) -> object:
    """"24:00" is the end of the day, which the clock calls 0:00."""
    return "00:00" if value == "24:00" else value


def as_words(value: object) -> object:
    """A day as "YYYY-MM-DD": a bare number would be taken for seconds since 1970."""
    if not isinstance(value, str):
        raise ValueError('a day is written "YYYY-MM-DD"')
    return value


def in_order(span: tuple[time, time]) -> tuple[time, time]:
    """Hours end after they begin, on the same day or in the night that follows."""
    opens, closes = (timedelta(hours=one.hour, minutes=one.minute) for one in span)
    if opens >= closes > timedelta() and (opens == closes or closes + timedelta(days=1) - opens > LONGEST_NIGHT):
        raise ValueError("closes before it opens")
    return span


Hour = Annotated[time, BeforeValidator(hour)]
Span = Annotated[tuple[Hour, Annotated[Hour, BeforeValidator(midnight)]], AfterValidator(in_order)]
ClosedDay = Annotated[date, BeforeValidator(as_words)]


class School(BaseModel):
    """One school. `hours` are wall times of `tz`, per weekday; `closed` are days without school."""

    name: str
    country: str = ""
    tz: Annotated[str, AfterValidator(a_zone)]
    hours: dict[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"], list[Span]]
    closed: list[ClosedDay] = []

    def calendar(self) -> SchoolCalendar:
        """The school as the slot finder knows it."""
        hours = tuple(
            Hours(WEEK.index(day) + 1, opens, closes) for day, spans in self.hours.items() for opens, closes in spans
        )
        days = frozenset(one.weekday for one in hours)
        return SchoolCalendar(self.country, self.tz, days, hours, holidays=tuple(Holiday(d, "") for d in self.closed))


def apart(schools: list[School]) -> list[School]:
    """Each pair of schools has a key of its own in the answer."""
    keys = [key(one, other) for one, other in combinations(schools, 2)]
    twice = next((name for n, name in enumerate(keys) if name in keys[:n]), "")
    names = [school.name for school in schools]
    same = next((name for n, name in enumerate(names) if name in names[:n]), None)
    if same is not None:
        raise ValueError(f'two schools are called "{same}"')
    if twice:
        raise ValueError(f'two pairs would both be called "{twice}": choose other names')
    return schools


def key(one: School, other: School) -> str:
    """How a pair of schools is called."""
    return f"{one.name}+{other.name}"


class Asked(BaseModel):
    """What is looked for: a call of `minutes` of all these schools, between two instants."""

    window: tuple[AwareDatetime, AwareDatetime]
    minutes: int = Field(default=CALL_MINUTES, ge=1, le=24 * 60, strict=True)
    schools: Annotated[list[School], AfterValidator(apart)] = Field(min_length=1, max_length=MOST)


def find_slots(text: str | bytes) -> str:
    """The answer as one line of JSON; SystemExit with one line that says what is wrong with the question."""
    try:
        asked = Asked.model_validate_json(text)
    except ValidationError as error:
        wrong = error.errors()[0]
        place = ".".join(str(part) for part in wrong["loc"]) or "standard input"
        raise SystemExit(f"chaski: slots: {place}: {wrong['msg'].removeprefix('Value error, ')}") from None
    if not all(instant.year in YEARS for instant in asked.window):
        raise SystemExit(f"chaski: slots: window: must lie between {YEARS[0]} and {YEARS[-1]}")
    first, last = (instant.astimezone(UTC) for instant in asked.window)
    if not timedelta() < last - first <= LONGEST:
        raise SystemExit("chaski: slots: window: must be two instants in their order, at most two years apart")
    calendars = tuple(school.calendar() for school in asked.schools)
    slots = shared_hours(calendars, first, last, asked.minutes)
    pairs = {
        key(one, other): told(shared_hours((here, there), first, last, asked.minutes))
        for (one, here), (other, there) in combinations(zip(asked.schools, calendars, strict=True), 2)
    }
    extended = () if slots else extended_hours(calendars, first, last, asked.minutes)
    return json.dumps({"slots": told(slots), "pairs": pairs, "extended": told(extended)}, ensure_ascii=False)


def told(intervals: tuple[Interval, ...]) -> list[list[str]]:
    """Intervals as pairs of instants in UTC, "2026-10-20T11:00:00Z"."""
    return [[instant(one.start), instant(one.end)] for one in intervals]


def instant(moment: datetime) -> str:
    """An instant as JSON writes it."""
    return moment.isoformat().replace("+00:00", "Z")
