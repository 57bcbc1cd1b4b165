"""`chaski slots`: the slot finder by itself, JSON in and JSON out, for whoever plans without a chat.

In: {"window": [utc, utc], "minutes": 45, "schools": [{"name", "country", "tz", "hours": {"mon": [["08:00", "12:00"]]},
"closed": ["2026-10-12"]}]}. Out: {"slots": [[utc, utc]], "pairs": {"A+B": [[utc, utc]]}, "extended": [[utc, utc]]}.
"""

import json
import zoneinfo
from datetime import UTC, date, datetime, time, timedelta
from itertools import combinations
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, Field, ValidationError

from core.model.calendar import Holiday, Hours, SchoolCalendar
from core.planning.slots import CALL_MINUTES, Interval, extended_hours, shared_hours

WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LONGEST = timedelta(days=2 * 366)
MOST = 40
"""Schools at once: far more than meet, and 780 pairs are still a moment's work."""


def a_zone(name: str) -> str:
    """An IANA zone that the tzdata package knows."""
    if name not in zoneinfo.available_timezones():
        raise ValueError("no time zone of this name")
    return name


def midnight(value: object) -> object:
    """"24:00" is the end of the day, which the clock calls 0:00."""
    return "00:00" if value == "24:00" else value


def in_order(span: tuple[time, time]) -> tuple[time, time]:
    """Hours end on the day on which they begin."""
    if span[0] >= span[1] > time(0):
        raise ValueError("closes before it opens")
    return span


Span = Annotated[tuple[time, Annotated[time, BeforeValidator(midnight)]], AfterValidator(in_order)]


class School(BaseModel):
    """One school. `hours` are wall times of `tz`, per weekday; `closed` are days without school."""

    name: str
    country: str = ""
    tz: Annotated[str, AfterValidator(a_zone)]
    hours: dict[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"], list[Span]]
    closed: list[date] = []

    def calendar(self) -> SchoolCalendar:
        """The school as the slot finder knows it."""
        hours = tuple(
            Hours(WEEK.index(day) + 1, opens, closes) for day, spans in self.hours.items() for opens, closes in spans
        )
        days = frozenset(one.weekday for one in hours)
        return SchoolCalendar(self.country, self.tz, days, hours, holidays=tuple(Holiday(d, "") for d in self.closed))


class Asked(BaseModel):
    """What is looked for: a call of `minutes` of all these schools, between two instants."""

    window: tuple[AwareDatetime, AwareDatetime]
    minutes: int = Field(default=CALL_MINUTES, ge=1, le=24 * 60)
    schools: list[School] = Field(min_length=1, max_length=MOST)


def find_slots(text: str) -> str:
    """The answer as one line of JSON; SystemExit with one line that says what is wrong with the question."""
    try:
        asked = Asked.model_validate_json(text)
    except ValidationError as error:
        wrong = error.errors()[0]
        place = ".".join(str(part) for part in wrong["loc"]) or "standard input"
        raise SystemExit(f"chaski: slots: {place}: {wrong['msg'].removeprefix('Value error, ')}") from None
    first, last = (instant.astimezone(UTC) for instant in asked.window)
    if not timedelta() < last - first <= LONGEST:
        raise SystemExit("chaski: slots: window: must be two instants in their order, at most two years apart")
    calendars = tuple(school.calendar() for school in asked.schools)
    slots = shared_hours(calendars, first, last, asked.minutes)
    named = zip((school.name for school in asked.schools), calendars, strict=True)
    pairs = {
        f"{one}+{other}": told(shared_hours((here, there), first, last, asked.minutes))
        for (one, here), (other, there) in combinations(named, 2)
    }
    extended = () if slots else extended_hours(calendars, first, last, asked.minutes)
    return json.dumps({"slots": told(slots), "pairs": pairs, "extended": told(extended)}, ensure_ascii=False)


def told(intervals: tuple[Interval, ...]) -> list[list[str]]:
    """Intervals as pairs of instants in UTC, "2026-10-20T11:00:00Z"."""
    return [[instant(one.start), instant(one.end)] for one in intervals]


def instant(moment: datetime) -> str:
    """An instant as JSON writes it."""
    return moment.isoformat().replace("+00:00", "Z")
