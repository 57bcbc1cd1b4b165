"""The secret address at which a teacher's own calendar reads her calls."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class CalendarFeed:
    """One such address. `id` is the digest of the secret in it: the secret itself is shown once and kept nowhere, so
    that whoever reads the database cannot read anybody's calendar."""

    id: str
    teacher: str
    at: datetime
