"""Whatever becomes of calls, each participant is reminded of each once, in time, at the hour on her own wall.

Calls are proposed, agreed, held every week, moved and cancelled one by one or with all that follow, left and hushed in
any order, teachers move to other zones and choose other quiet hours, the clock goes on and jumps back, and Chaski is
down for a while. What must come is reckoned here from the instants alone.
"""

import os
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from core.model.refused import Refused
from core.model.session import LiveSession
from core.model.teacher import Quiet, Teacher
from core.model.wall import wall_of
from core.texts import texts
from core.usecases.depart import leave_project
from core.usecases.session_agree import agree, keep_time
from core.usecases.session_cancel import cancel_call
from core.usecases.session_day import set_reminders
from core.usecases.session_propose import propose_call, propose_time, propose_weekly, withdraw_proposal
from tests.core.company import PROJECT, Company

FULL = os.environ.get("CHASKI_VERIFY") == "1"
TEACHERS = ("gisel", "jhansi", "olenka")
WHO, SOME = st.sampled_from(TEACHERS), st.integers(0, 5)
AHEAD = {
    "reminder-day": timedelta(hours=24),
    "reminder-hour": timedelta(hours=1),
    "reminder-minutes": timedelta(minutes=10),
}
QUARTER, DAY = timedelta(minutes=15), timedelta(hours=24)
ZONES = ("America/Argentina/Buenos_Aires", "Asia/Kolkata", "Europe/Kyiv", "America/New_York", "Pacific/Auckland")
"""Where somebody may find herself; in Kyiv, New York and Auckland clocks change."""
STARTS = (5, 30, 90, 60 * 23, 60 * 25, 60 * 80, 60 * 24 * 120)
"""Minutes until a call; the longest lies beyond the next change of the clocks."""


class Reminded(RuleBasedStateMachine):
    """Three teachers with calls, and what they must be told of them."""

    def __init__(self) -> None:
        super().__init__()
        self.it = Company()
        self.checked = 0
        self.told: dict[tuple[str, int, str], set[str]] = {}
        self.away: set[str] = set()

    def teardown(self) -> None:
        """Nothing is kept."""
        self.it.connection.close()

    @initialize(weekly=st.booleans())
    def begin(self, weekly: bool) -> None:
        """They have a project that all have signed, and a call tomorrow, or one on each of three Tuesdays."""
        self.it.together("jhansi", "olenka")
        self.proposes("gisel", "jhansi", True, 60 * 24 * 4 if weekly else 60 * 25)
        if weekly:
            self.repeats("gisel", 0, 2, yes=True)
            assert len(self.calls()) > 1

    def calls(self) -> list[LiveSession]:
        """Every call there ever was."""
        return self.it.as_("", lambda turn: turn.store.sessions.where(project=PROJECT))

    def tries(self, who: str, deed: Any) -> Any:
        """Let it be done, or be refused."""
        if who in self.away:
            return None
        try:
            return self.it.as_(who, deed)
        except Refused:
            return None

    @rule(a=WHO, b=WHO, everybody=st.booleans(), minutes=st.sampled_from(STARTS))
    def proposes(self, a: str, b: str, everybody: bool, minutes: int) -> None:
        """Somebody would like to talk, and the others agree."""
        wall = str(wall_of(self.it.now + timedelta(minutes=minutes), self.zone(a)))
        people = list(TEACHERS) if everybody else [a, b]
        asked = [a, *(one for one in people if one != a)]
        if len(asked) > 1 and not set(asked) & self.away:
            self.agree_all(self.tries(a, lambda turn: propose_call(turn, PROJECT, asked, wall, 45)))

    @rule(who=WHO, n=SOME, weeks=st.integers(1, 3), yes=st.sampled_from((True, True, False)))
    def repeats(self, who: str, n: int, weeks: int, yes: bool) -> None:
        """Somebody would like to hold it every week, and all agree or it is taken back."""
        if call := self.pick(n):
            until = (call.wall.day + timedelta(weeks=weeks)).isoformat()
            round_ = self.tries(who, lambda turn: propose_weekly(turn, call.id, until))
            if round_ and yes:
                self.agree_all(call.id)
            elif round_:
                self.tries(who, lambda turn: withdraw_proposal(turn, call.id, round_))

    @rule(who=WHO, n=SOME, minutes=st.sampled_from(STARTS), yes=st.booleans(), along=st.booleans())
    def moves(self, who: str, n: int, minutes: int, yes: bool, along: bool) -> None:
        """Somebody asks for another hour, of all that follow too, and all agree or one would rather not."""
        if call := self.pick(n):
            wall = str(wall_of(self.it.now + timedelta(minutes=minutes), self.zone(who)))
            self.tries(who, lambda turn: propose_time(turn, call.id, wall, 45, along))
            if yes:
                self.agree_all(call.id)
            else:
                fresh = self.session(call.id)
                other = fresh.others(who)[0] if fresh.others(who) else who
                self.tries(other, lambda turn: keep_time(turn, call.id, fresh.rounds))

    @rule(who=WHO, n=SOME)
    def takes_back(self, who: str, n: int) -> None:
        """Somebody takes her proposal back."""
        if call := self.pick(n):
            self.tries(who, lambda turn: withdraw_proposal(turn, call.id, call.rounds))

    @rule(who=WHO, n=SOME, along=st.booleans())
    def cancels(self, who: str, n: int, along: bool) -> None:
        """Somebody calls it off, or all that follow too."""
        if call := self.pick(n):
            self.tries(who, lambda turn: cancel_call(turn, call.id, along))

    @rule(who=WHO, n=SOME, on=st.sampled_from((False, False, True)))
    def hushes(self, who: str, n: int, on: bool) -> None:
        """Somebody wants no reminders of it, or wants them again."""
        if call := self.pick(n):
            self.tries(who, lambda turn: set_reminders(turn, call.id, on))

    @rule(who=st.sampled_from(("jhansi", "olenka")), sure=st.sampled_from((False, False, False, True)))
    def leaves(self, who: str, sure: bool) -> None:
        """Somebody leaves the project."""
        if sure and self.tries(who, lambda turn: leave_project(turn, PROJECT)) is not None:
            self.away.add(who)

    @rule(who=WHO, zone=st.sampled_from(ZONES))
    def travels(self, who: str, zone: str) -> None:
        """Somebody's wall is elsewhere from now on."""
        self.changes(who, zone=zone)

    @rule(who=WHO, quiet=st.sampled_from((Quiet(), Quiet(time(0), time(0)), Quiet(time(13), time(17)))))
    def sleeps(self, who: str, quiet: Quiet) -> None:
        """Somebody wants other quiet hours."""
        self.changes(who, quiet=quiet)

    @rule(minutes=st.sampled_from((1, 9, 50, 60 * 5, 60 * 23, 60 * 70)))
    def waits(self, minutes: int) -> None:
        """Time passes, and what is due is done at its minute."""
        self.it.go_to(self.it.now + timedelta(minutes=minutes))

    @rule(minutes=st.sampled_from((3, 14, 40, 60 * 26)))
    def is_down(self, minutes: int) -> None:
        """Chaski stands still for a while; afterwards it does what is due by then."""
        self.it.now += timedelta(minutes=minutes)
        self.it.go_to(self.it.now)

    @rule(minutes=st.sampled_from((5, 60)))
    def jumps_back(self, minutes: int) -> None:
        """The system's clock is set back."""
        self.it.now -= timedelta(minutes=minutes)

    @invariant()
    def holds(self) -> None:
        """What was written was right, and what is owed is what must come."""
        for at, row in self.it.wrote[self.checked :]:
            if row.kind in AHEAD:
                self.was_right(at, row)
        self.checked = len(self.it.wrote)
        owed = [row for row in self.it.pending() if row.kind in AHEAD]
        for call in self.calls():
            self.is_owed(call, [row for row in owed if row.about == call.id])

    def was_right(self, at: datetime, row: Any) -> None:
        """Never early, never after a quarter of an hour, once, to who takes part, with the hour on her wall."""
        call, reader = self.session(row.about), self.teacher(row.teacher)
        assert call.state == "confirmed", "reminded of a call that is off"
        assert row.teacher in call.participants
        assert row.teacher not in (*call.silent, *self.away)
        assert row.revision == call.revision, "reminded of an old hour"
        ahead = AHEAD[row.kind]
        early = DAY if row.kind == "reminder-day" else timedelta()  # before a night it comes in the evening
        assert call.starts - ahead - early <= at <= call.starts + QUARTER
        nearer = [one for one in AHEAD.values() if one < ahead]
        assert all(at < call.starts - one for one in nearer), "reminded although the next reminder is due"
        before = self.told.setdefault((call.id, call.revision, row.teacher), set())
        assert row.kind not in before, "reminded twice"
        before.add(row.kind)
        words = next(w for who, kind, w in reversed(self.it.read) if (who, kind) == (row.teacher, row.kind))
        if row.kind == "reminder-day":
            assert texts("en").hour(reader.local(call.starts)) in words

    def is_owed(self, call: LiveSession, rows: list[Any]) -> None:
        """One row for each reminder to come of each who takes part, and none of an old hour or of what is off."""
        keys = [(row.teacher, row.kind) for row in rows]
        assert len(set(keys)) == len(keys), "two rows for one reminder"
        assert all(row.revision == call.revision for row in rows), "an old reminder is still owed"
        assert not {who for who, _ in keys} & self.away
        if call.state != "confirmed":
            assert not rows, f"reminders of a call that is {call.state}"
            return
        hours = [row.due for row in rows if row.kind == "reminder-hour"]
        assert set(hours) <= {call.starts - AHEAD["reminder-hour"]}
        for who in call.participants:
            known = self.told.get((call.id, call.revision, who), set())
            for kind in AHEAD:
                due = next((row.due for row in rows if (row.teacher, row.kind) == (who, kind)), None)
                assert not (kind in known and due), "owed again"
            last = next((row for row in rows if (row.teacher, row.kind) == (who, "reminder-minutes")), None)
            if self.it.now < call.starts - AHEAD["reminder-minutes"] and who not in self.away:
                assert last is not None, "nobody will remind her"
                assert last.due == call.starts - AHEAD["reminder-minutes"]
                assert last.not_after == call.starts + QUARTER

    def agree_all(self, call: str | None) -> None:
        """Everybody says yes."""
        if call:
            rounds = self.session(call).rounds
            for who in self.session(call).participants:
                self.tries(who, lambda turn: agree(turn, call, rounds))

    def pick(self, n: int) -> LiveSession | None:
        """One of the calls, the newest for 0."""
        found = self.calls()
        return found[-1 - n % len(found)] if found else None

    def session(self, id_: str) -> LiveSession:
        """The call as it is kept."""
        return self.it.as_("", lambda turn: turn.store.sessions.get(id_))

    def teacher(self, id_: str) -> Teacher:
        """The teacher as she is kept."""
        return self.it.as_("", lambda turn: turn.store.teachers.get(id_))

    def zone(self, who: str) -> str:
        """The zone of her wall."""
        return self.teacher(who).zone

    def changes(self, who: str, **fields: Any) -> None:
        """Keep something else of her."""

        self.it.as_(who, lambda turn: turn.save_me(replace(turn.me, **fields)))


TestReminded = Reminded.TestCase
TestReminded.settings = settings(
    max_examples=150 if FULL else 13, stateful_step_count=40 if FULL else 25, deadline=None, print_blob=False,
    phases=tuple(Phase) if FULL else (Phase.explicit, Phase.generate),
)  # fmt: skip
