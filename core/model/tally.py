"""How often somebody did something lately, so that too much of it is noticed."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta


@dataclass(frozen=True)
class Cap:
    """At most so many in a stretch of time."""

    most: int
    stretch: timedelta


MESSAGES = Cap(30, timedelta(minutes=1))
UPLOADS = Cap(10, timedelta(hours=1))
ALBUM = 20
"""Files that are counted as one where they were sent at once: twice Telegram's largest album."""
WRONG_CODES = Cap(5, timedelta(hours=1))


@dataclass(frozen=True)
class Tally:
    """How many there were in the stretch that began at `began`; `files` are those of the newest `album` by now."""

    began: datetime | None = None
    count: int = 0
    album: str = ""
    files: int = 0

    def counted(self, at: datetime, cap: Cap) -> "Tally":
        """One more at this instant, the first of a new stretch when the old one is over."""
        return replace(self, count=self.count + 1) if self.runs(at, cap) else Tally(at, 1)

    def sent(self, at: datetime, cap: Cap, album: str) -> "Tally":
        """One more file. Those of one album count once, and are taken or not taken together, however late they come."""
        if album and album == self.album and self.files < ALBUM:
            return replace(self, files=self.files + 1)
        return replace(self.counted(at, cap), album=album, files=1)

    def runs(self, at: datetime, cap: Cap) -> bool:
        """Whether the stretch still holds. A clock that was set back does not make it last."""
        return self.began is not None and abs(at - self.began) < cap.stretch

    def minutes_left(self, at: datetime, cap: Cap) -> int:
        """In how many minutes, counting each begun one, the stretch is over."""
        began = self.began or at
        return max(1, -(-(began + cap.stretch - at) // timedelta(minutes=1)))


NONE_YET = Tally()
