"""An invitation to somebody whom a teacher knows already, whatever messenger that person uses."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from core.model.refused import Refused
from core.model.secret import in_letters

OPEN_FOR = timedelta(days=7)
CODE = re.compile(r"\bchaski-([a-z2-7]{26})\b", re.IGNORECASE)
"""128 bits in base32; fits Telegram's start payload (64 characters of A-Z, a-z, 0-9, _ and -)."""


@dataclass(frozen=True)
class Invitation:
    """Good once, until the end of the day `expires`. `id` is the digest of its code, which itself stands only on the
    card that is passed on. `used_by` is who took it up, `let_in` who was let in by it: the first who came with it.
    `group` is the class that it is for; `colleague` says that it makes somebody a co-teacher of that class instead of
    a partner. `hands` is the membership that it hands over, "" for none; `project` the one in which it opens a place,
    "" for none; `asks` says that whoever comes writes to the class first, instead of being its partner at once."""

    id: str
    teacher: str
    at: datetime
    expires: date
    used_by: str = ""
    hands: str = ""
    group: str = ""
    colleague: bool = False
    let_in: str = ""
    project: str = ""
    asks: bool = False

    def is_open(self, day: date) -> bool:
        """Whether somebody can still come with it."""
        return not self.used_by and day <= self.expires

    def used(self, by: str, day: date) -> "Invitation":
        """The invitation, taken up; refused for whoever sent it, and once it is over."""
        if by == self.teacher:
            raise Refused("invitation-own")
        if not self.is_open(day):
            raise Refused("invitation-over")
        return replace(self, used_by=by)


def code_of(secret: bytes) -> str:
    """The code for these 16 secret bytes: "chaski-abcd…"."""
    return f"chaski-{in_letters(secret)}"


def code_in(words: str) -> str:
    """The code that stands somewhere in these words; "" without one."""
    found = CODE.search(words)
    return found.group().lower() if found else ""
