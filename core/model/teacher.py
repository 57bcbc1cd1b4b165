"""Teachers, the channels they are reached by, and the hours in which they are left in peace."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from core.model.tally import NONE_YET, Tally


@dataclass(frozen=True)
class Quiet:
    """Hours without messages, wall time; `start` is later in the day than `end` when the night lies between."""

    start: time = time(20)
    end: time = time(7)

    def covers(self, moment: time) -> bool:
        """Whether this wall time lies in the quiet hours."""
        if self.start <= self.end:
            return self.start <= moment < self.end
        return moment >= self.start or moment < self.end


SCHOOL_MORNING = time(8)

Kind = Literal["board", "feedback", "milestones", "phases"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""Of what Chaski tells by itself; each can be switched off."""

NOBODY = "—"
"""Stands where a forgotten teacher's name stood, in what others keep."""


TITLES = frozenset("mr mrs ms miss dr dra prof profe profesor profesora sr sra srta teacher".split())
"""What stands before a name in a messenger; it is no name."""


@dataclass(frozen=True)
class Teacher:
    """A person who teaches. `language` is a two-letter code, `zone` an IANA name.

    `zone_asked` is false while the zone is only a guess from the country or the messenger. `guardian` is whom to tell
    of a worry about a student: nobody but the teacher and that person sees it. `board_news` is whether she wants to
    hear of what is new on the board, `off` are the other KINDS of notices that she can do without. `digest_at` is the
    hour of the morning's letter (wall time). `away` is the day on which she is back, None while she is there.
    `noticed` is the day of Chaski's last notice of its own, `digested` when the last digest was written. `export` are
    the shelf keys (commas between) of the copy of her data that she asked for, `evidence` that of the evidence of a
    project, `invited` the invitation that she came
    with, until she has answered it; `blocked` are those she wants to hear no more of. `group` is the class that she
    acts for now, "" for her first; `helps` are classes of colleagues whose co-teacher she is. `admitted` tells how she
    was let in ("" while she was not): "code:" and the school code, "member:" and the workspace, "invited:" and whose
    guest she is, "class" for whoever had one before codes were asked for. `knocked` is what she said before, as JSON,
    to be heard then. `reads` are further languages that she reads without a translation.
    `machine` is whether a machine outside may be told what her class writes and says.
    `suspended` hides her everywhere. `messages`, `uploads` and `wrong_codes` count what there may be too much of.
    """

    id: str
    name: str
    language: str
    zone: str = "UTC"
    zone_asked: bool = False
    country: str = ""
    guardian: str = ""
    mail: str = ""
    quiet: Quiet = Quiet()
    board_news: bool = True
    off: tuple[Kind, ...] = ()
    digest_at: time = SCHOOL_MORNING
    away: date | None = None
    noticed: date | None = None
    digested: datetime | None = None
    since: datetime | None = None
    seen: datetime | None = None
    export: str = ""
    evidence: str = ""
    invited: str = ""
    blocked: tuple[str, ...] = ()
    group: str = ""
    helps: tuple[str, ...] = ()
    admitted: str = ""
    knocked: str = ""
    suspended: bool = False
    reads: tuple[str, ...] = ()
    machine: bool = True
    messages: Tally = NONE_YET
    uploads: Tally = NONE_YET
    wrong_codes: Tally = NONE_YET

    @property
    def gone(self) -> bool:
        """Whether she had herself forgotten."""
        return self.name == NOBODY

    def reads_in(self, language: str) -> bool:
        """Whether words in this language are shown to her as they are."""
        return language == self.language or language in self.reads

    @property
    def first_name(self) -> str:
        """What strangers call her: the name without surname, title or address; a name of one word as it is."""
        words = [w for w in self.name.partition("@")[0].split() if w.casefold().strip(".") not in TITLES]
        if words and words[0].endswith(",") and len(words) > 1:
            words = words[1:]
        return words[0].strip(",") if words else self.name[:1]

    def local(self, instant: datetime) -> datetime:
        """The instant on this teacher's wall."""
        return instant.astimezone(ZoneInfo(self.zone))

    def today(self, now: datetime) -> date:
        """The date on this teacher's wall."""
        return self.local(now).date()

    def is_quiet(self, instant: datetime) -> bool:
        """Whether she wants to be left in peace at this instant."""
        return self.quiet.covers(self.local(instant).time())

    def wants(self, kind: Kind) -> bool:
        """Whether she wants to hear of this by itself."""
        return self.board_news if kind == "board" else kind not in self.off

    def seen_at(self, now: datetime) -> "Teacher":
        """The same teacher, having given a sign of life."""
        return replace(self, seen=now)


@dataclass(frozen=True)
class Channel:
    """One messenger account of a teacher.

    `id` is "platform:tenant:user"; `address` the private chat where she is written to; `contact` what a partner may
    use to reach her there (a Telegram @name); `open` is false once she blocked Chaski or the account ended, with
    `closed_at` and `why`. `missed` are the instants at which a wrong linking code was typed there. `page` tells that
    she has opened the messenger's own page for Chaski there, which is then kept as things are.
    """

    id: str
    teacher: str
    platform: str
    tenant: str
    user: str
    address: str
    contact: str = ""
    open: bool = True
    heard_at: datetime | None = None
    closed_at: datetime | None = None
    why: str = ""
    missed: tuple[datetime, ...] = ()
    page: bool = False

    def missed_since(self, instant: datetime) -> tuple[datetime, ...]:
        """The wrong codes after an instant."""
        return tuple(at for at in self.missed if at > instant)


def is_away(teacher: Teacher, day: date) -> bool:
    """Whether she has asked for silence on this day: only calls reach her."""
    return teacher.away is not None and day < teacher.away


def after_quiet(teacher: Teacher, instant: datetime) -> datetime:
    """When something a person sent may arrive: at once outside quiet hours, otherwise at 8:00.

    It waits for the night and until she is back, never for a school day: another person is waiting for it."""
    local = teacher.local(instant)
    if is_away(teacher, local.date()) and teacher.away:
        instant = at_wall(teacher.zone, teacher.away, time(0))
    elif not teacher.is_quiet(instant):
        return instant
    return next_at(teacher, wake(teacher), instant)


def wake(teacher: Teacher) -> time:
    """When what waited for the end of her quiet hours comes: at 8:00, or at their end where that is later."""
    quiet = teacher.quiet
    return SCHOOL_MORNING if quiet.end <= SCHOOL_MORNING and not quiet.covers(SCHOOL_MORNING) else quiet.end


def next_at(teacher: Teacher, wall: time, instant: datetime) -> datetime:
    """The first instant from this one on at which her wall shows this time."""
    day = teacher.local(instant).date()
    today = at_wall(teacher.zone, day, wall)
    return today if today >= instant else at_wall(teacher.zone, day + timedelta(days=1), wall)


def at_wall(zone: str, day: date, wall: time) -> datetime:
    """The instant at which this zone's clocks show this wall time; in a gap, the first instant after it."""
    return datetime.combine(day, wall, ZoneInfo(zone)).astimezone(UTC)
