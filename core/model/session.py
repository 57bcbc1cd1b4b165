"""A live session: who meets when, what was proposed, and what its reminders and its calendar file must know."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from core.model.hourvote import HourVote
from core.model.refused import Refused
from core.model.wall import Wall

State = Literal["proposed", "confirmed", "cancelled", "held", "failed", "voting"]
Ended = Literal["", "withdrawn", "lapsed", "cancelled", "apart"]
Outcome = Literal["yes", "partly", "no"]

MINUTES = 45
ANSWER_SCHOOL_DAYS = 3
LAST_ANSWER = timedelta(hours=2)
"""An unanswered proposal lapses after three school days, or two hours before the earlier of the two times."""
LATE = timedelta(minutes=15)
"""So long after its start a call is still worth a reminder and a link."""


@dataclass(frozen=True)
class Proposal:
    """A time that one of them asked for. `agreed` are the teachers who said yes, the one who asked first.

    `instead` is the proposed time that it takes the place of, None where there was none; `known` are the teachers who
    had said yes to that one. `further` are calls that come with it: (session, wall), the session "" for one that is
    yet to be.
    """

    by: str
    wall: Wall
    at: datetime
    agreed: tuple[str, ...]
    minutes: int = MINUTES
    instead: Wall | None = None
    known: tuple[str, ...] = ()
    further: tuple[tuple[str, Wall], ...] = ()

    @property
    def repeats(self) -> bool:
        """Whether it asks for further calls of the same people, at the same hour in other weeks."""
        return any(not session for session, _ in self.further)


@dataclass(frozen=True)
class LiveSession:
    """A call of some teachers of a project; `participants` alone see its link and get its reminders.

    `wall` is the agreed time as people said it and the truth; `starts` is the instant that follows from it. `rounds`
    counts the times that were proposed, `revision` the changes that everybody accepted, `sequence` the calendar files
    that went out. `ended` says how it came to be cancelled or failed, "apart" meaning photos and audio instead.
    `agreed_by` said the last yes, `lacking` are those for want of whose yes the last proposal ended. `link_from` is
    who was asked for the link: the host of the project, as it stands in the agreement, or else whoever proposed;
    `link_by` who gave it, `broken` who cannot open it. `silent` are those who want no reminders; `beside` are the
    co-teachers: (co-teacher, the teacher of the same class). `questions` are (teacher, her class's words), `outcomes`
    (teacher, whether they met). `agenda` is in the words of `agenda_by`, empty for the usual one; `turned` says
    how often the suggested roles were passed on, `coming` are those who said that all is ready. `series` is what weekly
    calls have in common, "" for a single one; `since` when its people began to count with its hour. `exchange` is what
    takes the place of a call that failed: (teacher, since when, the day by which her class sends photos). `worked` is
    the link of a call that is over and whose link nobody reported, to be offered to the same people again. `asked_at`
    is when a time was last proposed, or hours were asked about. `came_up` is (teacher, what she wrote down after it for
    her class's look back).
    `vote` is open while it is "voting", before any time is proposed.
    """

    id: str
    project: str
    participants: tuple[str, ...]
    host: str
    wall: Wall
    starts: datetime
    minutes: int = MINUTES
    state: State = "proposed"
    revision: int = 0
    rounds: int = 0
    sequence: int = 0
    proposal: Proposal | None = None
    link: str = ""
    link_by: str = ""
    link_from: str = ""
    agreed_by: str = ""
    lacking: tuple[str, ...] = ()
    broken: str = ""
    silent: tuple[str, ...] = ()
    agenda: str = ""
    agenda_by: str = ""
    questions: tuple[tuple[str, str], ...] = ()
    outcomes: tuple[tuple[str, Outcome], ...] = ()
    ended: Ended = ""
    ended_by: str = ""
    beside: tuple[tuple[str, str], ...] = ()
    asked_at: datetime | None = None
    turned: int = 0
    coming: tuple[str, ...] = ()
    series: str = ""
    since: datetime | None = None
    exchange: tuple[tuple[str, datetime, date], ...] = ()
    worked: str = ""
    came_up: tuple[tuple[str, str], ...] = ()
    vote: HourVote | None = None

    @property
    def ends(self) -> datetime:
        """When it is over."""
        return self.starts + timedelta(minutes=self.minutes)

    @property
    def alive(self) -> bool:
        """Whether it is still to be held: proposed, or agreed on."""
        return self.state in ("proposed", "confirmed")

    def others(self, teacher: str) -> tuple[str, ...]:
        """The participants but one."""
        return tuple(one for one in self.participants if one != teacher)

    def seat(self, teacher: str) -> str:
        """Who stands for her class: she herself, or the teacher whose co-teacher she is."""
        return dict(self.beside).get(teacher, teacher)

    def across(self, teacher: str) -> tuple[str, ...]:
        """The participants of the other classes."""
        return tuple(one for one in self.participants if self.seat(one) != self.seat(teacher))

    @property
    def classes(self) -> tuple[str, ...]:
        """One participant of each class, who stands for it here."""
        first: dict[str, str] = {}
        for one in self.participants:
            first.setdefault(self.seat(one), one)
        return tuple(first.values())

    def with_beside(self, teacher: str, other: str) -> "LiveSession":
        """The session with one more co-teacher, of this other one's class."""
        if teacher in self.participants:
            return self
        pair = (teacher, self.seat(other))
        return replace(self, participants=(*self.participants, teacher), beside=(*self.beside, pair))

    def is_agreed(self, teacher: str, agreed: tuple[str, ...]) -> bool:
        """Whether somebody of this teacher's class is among those who said yes."""
        return self.seat(teacher) in {self.seat(one) for one in agreed}

    def all_agreed(self, agreed: tuple[str, ...]) -> bool:
        """Whether somebody of each class said yes."""
        return all(self.is_agreed(one, agreed) for one in self.participants)

    def colleagues(self, teacher: str) -> tuple[str, ...]:
        """The other participants of her class."""
        return tuple(one for one in self.others(teacher) if self.seat(one) == self.seat(teacher))

    def proposed(
        self, by: str, wall: Wall, now: datetime, minutes: int = 0, further: tuple[tuple[str, Wall], ...] = ()
    ) -> "LiveSession":
        """The session with a new time to be agreed on, or with `further` calls; an agreed old time stands until
        everybody said yes."""
        self._still_open(by, now)
        if wall.instant <= now:
            raise Refused("call-past")
        before = self.proposal
        asked = Proposal(by, wall, now, (by,), minutes or self.minutes, further=further)
        if before and before.wall.instant != wall.instant:
            asked = replace(asked, instead=before.wall, known=before.agreed)
        same = (asked.wall.instant, asked.minutes) == (self.starts, self.minutes)
        if self.state == "confirmed" and same and not asked.repeats:
            raise Refused("call-same-time")
        fresh = replace(self, proposal=asked, rounds=self.rounds + 1, asked_at=now)
        if self.state == "confirmed":
            return fresh
        return replace(fresh, wall=wall, starts=wall.instant, minutes=asked.minutes)

    def agreed(self, by: str, round_: int, now: datetime) -> "LiveSession":
        """One more yes to this very proposal; the last one makes it the time of the call."""
        self._still_open(by, now)
        asked = self.proposal
        if asked is None or round_ != self.rounds:
            raise Refused("proposal-over")
        if asked.wall.instant <= now:
            raise Refused("call-past")
        return self._counted(replace(asked, agreed=tuple(dict.fromkeys((*asked.agreed, by)))))

    def kept(self, round_: int, by: str = "") -> "LiveSession":
        """The proposal is off the table: an agreed call keeps its old time, one that was never agreed on is no more.
        `by` would rather not; without anybody it ends unanswered."""
        asked = self.proposal
        if asked is None or round_ != self.rounds:
            raise Refused("proposal-over")
        lacking = (by,) if by else tuple(one for one in self.classes if not self.is_agreed(one, asked.agreed))
        left = replace(self, proposal=None, lacking=lacking)
        return left if self.state == "confirmed" else replace(left, state="cancelled", ended="lapsed")

    def withdrawn(self, by: str, round_: int) -> "LiveSession":
        """Whoever proposed takes it back."""
        if self.proposal is None or round_ != self.rounds or self.proposal.by != by:
            raise Refused("proposal-over")
        left = self.kept(round_, by)
        return left if left.alive else replace(left, ended="withdrawn", ended_by=by)

    def cancelled(self, by: str, now: datetime) -> "LiveSession":
        """Called off at once, by any of them."""
        self._still_open(by, now)
        return replace(
            self, state="cancelled", ended="cancelled", ended_by=by, proposal=None, link="", revision=self.revision + 1
        )

    def apart(self, by: str) -> "LiveSession":
        """Photos and audio instead of a call; also from a call that has begun and does not work."""
        self._takes_part(by)
        if self.ended == "apart":
            return self
        if self.state == "cancelled":
            raise Refused("call-over")
        state: State = "held" if self.state == "held" else "failed"
        return replace(
            self, state=state, ended="apart", ended_by=by, proposal=None, link="", revision=self.revision + 1
        )

    def exchanging(self, days: tuple[tuple[str, date], ...], now: datetime) -> "LiveSession":
        """By when each class sends photos and audio instead."""
        return replace(self, exchange=tuple((teacher, now, day) for teacher, day in days))

    def owed_by(self, teacher: str) -> tuple[datetime, date] | None:
        """Since when and until which day this teacher's class sends photos and audio; None where it owes none."""
        found = (one for one in self.exchange if self.seat(one[0]) == self.seat(teacher))
        return next(((since, day) for _, since, day in found), None)

    def linked(self, by: str, link: str) -> "LiveSession":
        """The session with a link; the newest one counts."""
        self._takes_part(by)
        if self.state != "confirmed":
            raise Refused("call-over")
        return replace(self, link=link, link_by=by, link_from=by, broken="")

    def announced(self) -> "LiveSession":
        """One more calendar file is on its way to everybody."""
        return replace(self, sequence=self.sequence + 1)

    def reported(self, by: str) -> "LiveSession":
        """Somebody cannot open the link; it stays until another one is given."""
        self._takes_part(by)
        if self.state != "confirmed":
            raise Refused("call-over")
        return replace(self, broken=by)

    def brought_by(self, teacher: str) -> "LiveSession":
        """Somebody else is to bring the link."""
        self._takes_part(teacher)
        return replace(self, link_from=teacher)

    def planned(self, agenda: str, by: str) -> "LiveSession":
        """Another agenda, the same for everybody."""
        return replace(self, agenda=agenda, agenda_by=by)

    def turned_on(self) -> "LiveSession":
        """The suggested roles passed on by one class."""
        return replace(self, turned=self.turned + 1)

    def ready(self, teacher: str) -> "LiveSession":
        """Her class is ready for it."""
        self._takes_part(teacher)
        return self if teacher in self.coming else replace(self, coming=(*self.coming, teacher))

    def is_ready(self, teacher: str) -> bool:
        """Whether somebody of this teacher's class said that all is ready."""
        return self.is_agreed(teacher, self.coming)

    def without(self, teacher: str) -> "LiveSession":
        """The session of those who are left; the link that she gave goes with her, and so does what she proposed,
        unless another one had said yes to it. A time that only she had not agreed to is agreed on now."""
        others, own = self.others(teacher), self.link_by == teacher
        left = replace(
            self,
            participants=others,
            link="" if own else self.link,
            link_by="" if own else self.link_by,
            link_from=self.link_from if self.link_from != teacher else self.host if self.host in others else others[0],
            broken="" if self.broken == teacher else self.broken,
            questions=self.unasked(teacher).questions,
            coming=tuple(one for one in self.coming if one != teacher),
        )
        asked = self.proposal
        if asked is None:
            return left
        agreed = tuple(one for one in asked.agreed if one != teacher)
        if not agreed:
            off = replace(left, state="cancelled", ended="withdrawn", ended_by=teacher)
            return replace(left if self.state == "confirmed" else off, proposal=None)
        by = asked.by if asked.by in agreed else agreed[0]
        return left._counted(replace(asked, by=by, agreed=agreed))

    def handed(self, teacher: str, heir: str) -> "LiveSession":
        """The session with another teacher in the place of one: what was agreed, asked and answered holds."""

        def now(one: str) -> str:
            return heir if one == teacher else one

        def each(some: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(now(one) for one in some)

        asked = self.proposal
        if asked:
            asked = replace(asked, by=now(asked.by), agreed=each(asked.agreed), known=each(asked.known))
        return replace(
            self,
            participants=each(self.participants),
            host=now(self.host),
            proposal=asked,
            link_by=now(self.link_by),
            link_from=now(self.link_from),
            agreed_by=now(self.agreed_by),
            broken=now(self.broken),
            agenda_by=now(self.agenda_by),
            silent=tuple(one for one in self.silent if one != teacher),
            questions=tuple((now(one), words) for one, words in self.questions),
            came_up=tuple((now(one), words) for one, words in self.came_up),
            outcomes=tuple((now(one), outcome) for one, outcome in self.outcomes),
            coming=each(self.coming),
            exchange=tuple((now(one), since, day) for one, since, day in self.exchange),
            ended_by=now(self.ended_by),
            beside=tuple((one, now(other)) for one, other in self.beside if one != teacher),
        )

    def unlinked(self) -> "LiveSession":
        """The session without its link: nobody needs it once the call is over; what worked may be offered again."""
        return replace(self, link="", worked="" if self.broken else self.link)

    def forgotten(self, teacher: str) -> "LiveSession":
        """The session without what this teacher asked, marked and wrote down, the agenda that she wrote and the link
        that she gave."""
        usual = self.planned("", "") if self.agenda_by == teacher else self
        left = tuple(pair for pair in self.came_up if pair[0] != teacher)
        vote, worked = self.vote and self.vote.unmarked(teacher), "" if self.link_by == teacher else self.worked
        return replace(usual.unasked(teacher), came_up=left, worked=worked, vote=vote)

    def met(self, teacher: str, outcome: Outcome) -> "LiveSession":
        """One class's answer to "did you meet?". It is held as soon as one says so; failed when all say no."""
        self._takes_part(teacher)
        if self.state in ("cancelled", "proposed"):
            raise Refused("call-over")
        outcomes = (*(one for one in self.outcomes if one[0] != teacher), (teacher, outcome))
        said = [one for _, one in outcomes]
        state: State = self.state
        if any(one != "no" for one in said):
            state = "held"
        elif self.all_agreed(tuple(one for one, _ in outcomes)):
            state = "failed"
        return replace(self, outcomes=outcomes, state=state)

    def asked(self, teacher: str, words: str) -> "LiveSession":
        """What her class wants to ask the other; what she wrote before is replaced."""
        self._takes_part(teacher)
        return replace(self, questions=(*(one for one in self.questions if one[0] != teacher), (teacher, words)))

    def unasked(self, teacher: str) -> "LiveSession":
        """The session without her class's words."""
        return replace(self, questions=tuple(one for one in self.questions if one[0] != teacher))

    def hushed(self, teacher: str, silent: bool) -> "LiveSession":
        """Her reminders switched off or on again."""
        self._takes_part(teacher)
        left = tuple(one for one in self.silent if one != teacher)
        return replace(self, silent=(*left, teacher) if silent else left)

    def rederived(self) -> "LiveSession":
        """The same wall time by the zone rules of today: after new rules the instant may be another one."""
        starts = self.wall.instant
        return self if starts == self.starts else replace(self, starts=starts, revision=self.revision + 1)

    def _counted(self, asked: Proposal) -> "LiveSession":
        """With the yes of everybody a proposal becomes the time of the call, before that it waits."""
        if not self.all_agreed(asked.agreed):
            return replace(self, proposal=asked)
        return replace(
            self,
            state="confirmed",
            wall=asked.wall,
            starts=asked.wall.instant,
            minutes=asked.minutes,
            proposal=None,
            revision=self.revision + 1,
            series=self.series or (self.id if asked.repeats else ""),
            since=self.since if asked.repeats else asked.at,
            coming=self.coming if asked.repeats else (),
            link_from=self.link_from or (self.host if self.host in self.participants else asked.by),
            agreed_by=asked.agreed[-1],
        )

    def _takes_part(self, teacher: str) -> None:
        if teacher not in self.participants:
            raise Refused("call-gone")

    def _still_open(self, teacher: str, now: datetime) -> None:
        self._takes_part(teacher)
        if not self.alive or self.ends <= now:
            raise Refused("call-over")
