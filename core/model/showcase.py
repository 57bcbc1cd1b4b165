"""The page that shows strangers what the classes made, and what each class lets it show."""

import calendar
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

OPEN_MONTHS = 3
"""How long an address works: long enough for the families, short enough to be forgotten by nobody."""
WARNED = timedelta(days=7)
"""So long before its last day whoever published a page is told."""


@dataclass(frozen=True)
class Showcase:
    """A published page. `token` is the secret end of its address; it is not reachable after `expires` (the last day,
    in the publisher's zone) nor once it was taken back."""

    id: str
    project: str
    token: str
    audience: str
    by: str
    at: datetime
    expires: date
    withdrawn: datetime | None = None

    def open_on(self, day: date) -> bool:
        """Whether the address works on this day."""
        return self.withdrawn is None and day <= self.expires

    def kept_until(self, day: date) -> "Showcase":
        """The page with another last day."""
        return replace(self, expires=day)

    def taken_back(self, now: datetime) -> "Showcase":
        """The page off the web; its address never works again."""
        return replace(self, withdrawn=now)


@dataclass(frozen=True)
class ClassPage:
    """What one class lets the page show beside its photos.

    `asked` and `answered` are instants; `sentences` tells whether its sentences may be shown, `hidden` which of them
    (by prompt) may not. `school` tells that its teacher lets it name her school.
    """

    id: str
    project: str
    group: str
    asked: datetime | None = None
    answered: datetime | None = None
    sentences: bool = False
    hidden: tuple[str, ...] = ()
    school: bool = False


def months_after(day: date, months: int = OPEN_MONTHS) -> date:
    """The same day some months on; the month's last day where it has fewer."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
