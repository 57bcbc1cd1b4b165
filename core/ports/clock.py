"""The time of day, asked from outside so that tests and the playground can set it, and how others have it."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the present instant."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...


def ahead_of(date: str | None, now: datetime) -> timedelta | None:
    """How far `now` is ahead of an HTTP answer's `Date` header, which knows whole seconds; None without a readable
    one."""
    try:
        told = parsedate_to_datetime(date or "")
    except ValueError:
        return None
    return now - (told if told.tzinfo else told.replace(tzinfo=UTC))
