"""What a messenger may tell whoever looks after the machine, besides what every messenger must."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Protocol, runtime_checkable


@runtime_checkable
class Watched(Protocol):
    """A messenger of which `chaski doctor` can ask more than `check()`; whoever has nothing to say leaves it out."""

    @property
    def clock_off(self) -> timedelta | None:
        """How far this machine's clock was ahead of the messenger's at its last answer; None before there was one, or
        where it tells no time."""
        ...

    async def rival(self) -> str:
        """Who else takes away what people write to us, and what to do, in one sentence; "" for nobody.

        Asking takes a few seconds and ends the wait of whoever listens, so ask only while no Chaski of ours does.
        """
        ...


def ahead_of(date: str | None, now: datetime) -> timedelta | None:
    """How far `now` is ahead of an HTTP answer's `Date` header, which knows whole seconds; None without a readable
    one."""
    try:
        told = parsedate_to_datetime(date or "")
    except ValueError:
        return None
    return now - (told if told.tzinfo else told.replace(tzinfo=UTC))
