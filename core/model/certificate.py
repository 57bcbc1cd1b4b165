"""What a class or a teacher may show of a project that it finished: a code that anybody can check, without a name of
a student."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal


@dataclass(frozen=True)
class Certificate:
    """One certificate; `id` is its short number, `code` the signed text that can be checked without asking anybody.

    `teacher` asked for it. One that is given to the class speaks of `group`, one for the teacher of her own work.
    `revoked` is when it was taken back and `why` the reason, "" while it holds.
    """

    id: str
    project: str
    teacher: str
    group: str
    given_to: Literal["class", "teacher"]
    code: str
    at: datetime
    revoked: datetime | None = None
    why: str = ""

    def taken_back(self, now: datetime, why: str) -> "Certificate":
        """The certificate, which holds no longer."""
        return self if self.revoked else replace(self, revoked=now, why=why)
