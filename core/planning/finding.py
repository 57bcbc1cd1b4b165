"""What the plan linter found: a code and its facts, from which the texts make a sentence in any language."""

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True)
class Repair:
    """Move an activity to begin on a day."""

    activity: str
    to: date


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at in a plan.

    `rule` is L1 to L17, `code` which of its faults. `about` is an activity or milestone id, "outcome:0", or "" for
    the whole plan. `days` are the days it is about (for a day off: the whole run of days off), `classes` the class
    ids, `name` a holiday, phase, task or word, `number` against `limit` for what is counted. A "warning" may be
    overridden by the teacher, a "must" may not.
    """

    rule: str
    code: str
    about: str = ""
    days: tuple[date, ...] = ()
    classes: tuple[str, ...] = ()
    name: str = ""
    number: int = 0
    limit: int = 0
    weight: Literal["must", "warning"] = "must"
    repair: Repair | None = None

    @property
    def key(self) -> str:
        """What `Plan.accepted` keeps when the teacher overrides it; another day makes another key."""
        day = self.days[0].isoformat() if self.days else ""
        return f"{self.rule}:{self.code}:{self.about}:{day}"

    @property
    def mark(self) -> str:
        """What makes two findings the same one: a day off is another on another day, a missing reflection is not."""
        day = self.days[0].isoformat() if self.days and self.rule == "L8" else ""
        return "|".join((self.rule, self.code, self.about, self.name, ",".join(self.classes), day))
