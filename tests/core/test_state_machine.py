"""Whatever teachers do, in any order: requests, matches, members, versions and signatures keep their promises.

Beside the real use cases stands a model in plain dicts: what it forbids must be refused, what it allows must happen.
"""

import os
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from core.model.agreement import Pact
from core.model.project import STAGES
from core.model.refused import Refused
from core.model.wall import wall_of
from core.usecases.archive import archive, unarchive
from core.usecases.block import block, unblock
from core.usecases.change_point import set_answers
from core.usecases.depart import leave_project, remove_class
from core.usecases.end_match import end_match
from core.usecases.hand_over import offer_place
from core.usecases.invitation import come_with
from core.usecases.join import join
from core.usecases.pause import pause, resume
from core.usecases.phases_by_hand import close_reflection, move_by_hand
from core.usecases.plan_edit import retitle
from core.usecases.plan_make import make_plan
from core.usecases.publish import publish, recall
from core.usecases.request import accept, decline, send_request, withdraw
from core.usecases.session_agree import agree
from core.usecases.session_propose import propose_call
from core.usecases.sign import sign
from core.usecases.take_over import take_over
from core.usecases.transfer_host import accept_lead, decline_lead, offer_lead
from core.usecases.turn import Turn
from tests.core.reckoning import HOST, LEAD, NAMES, SOME, Reckoning

RARELY = st.sampled_from((False, False, True))
"""What ends something is rarer in school too, and leaves more to be done."""
FULL = os.environ.get("CHASKI_VERIFY") == "1"
WHO = st.sampled_from(NAMES)


class Company(Reckoning):
    """What teachers do in both machines: begin a project, and leave one."""

    @rule(who=WHO)
    def drafts(self, who: str) -> None:
        """Somebody makes a plan with all her partners who are free."""
        if who in self.gone:
            return
        before = set(self.projects)
        try:
            id_ = self.it.as_(who, lambda turn: make_plan(turn, "dates:2026-12-01:2026-12-18", {}))
        except Refused as refused:
            if refused.reason not in ("no-partner", "plan-impossible"):
                raise
            return
        if id_ in before:
            return
        here = self.it.as_("", lambda turn: turn.store.members.where(project=id_))
        guests = {one.teacher for one in here} - {who}
        assert all(frozenset((who, other)) in self.matched for other in guests)
        self.projects[id_] = {
            "host": who, "members": {m.teacher: {"state": m.state, "signed": 0} for m in here}, "published": 0,
            "stage": "draft", "paused": False, "until": None, "archived": None, "offered": "", "log": 0,
            "pact": Pact(), "names": [], "said": {},
        }  # fmt: skip

    @rule(who=WHO, n=SOME, sure=RARELY)
    def leaves(self, who: str, n: int, sure: bool) -> None:
        """Somebody leaves it."""
        if not sure:
            return
        id_, known = self.pick(n)
        allowed = self.sees(known, who) and known["host"] != who
        if self.does(allowed, who, lambda turn: leave_project(turn, id_)):
            self.is_out(known, who)


class Acquaintances(Company):
    """What teachers do with each other, three of them in a project."""

    @initialize()
    def begin(self) -> None:
        """They have a project, and nobody has signed."""
        self.together(False)

    @rule(a=WHO, b=WHO, back=st.booleans())
    def asks(self, a: str, b: str, back: bool) -> None:
        """One invites another, perhaps just when the other has invited her."""
        b, a = self.newest() or (b, a) if back else (b, a)
        if a in self.gone:
            return
        pair, mine = frozenset((a, b)), [r for r in self.requests.values() if (r["by"], r["to"]) == (a, b)]
        waits = any(r["state"] == "sent" for r in mine)
        soon = any(r["state"] == "declined" and self.it.now - r["at"] < timedelta(days=30) for r in mine)
        apart = a == b or b in self.gone or bool({(a, b), (b, a)} & self.blocked)
        made = self.does(
            not (apart or pair in self.matched or waits or soon), a, lambda turn: send_request(turn, b, "")
        )
        if made and made["match"]:
            self.requests[made["request"]]["state"] = "accepted"
            self.matched.add(pair)
        elif made:
            self.requests[made["request"]] = {"by": a, "to": b, "state": "sent", "at": self.it.now}

    def newest(self) -> tuple[str, str] | None:
        """The two of the newest invitation that waits for an answer, its sender first."""
        waiting = [(one["by"], one["to"]) for one in self.requests.values() if one["state"] == "sent"]
        return waiting[-1] if waiting else None

    @rule(who=LEAD, n=SOME, how=st.sampled_from(["accepted", "declined", "withdrawn"]))
    def answers(self, who: str, n: int, how: str) -> None:
        """Somebody answers an invitation, or takes it back, hers or not."""
        if not self.requests:
            return
        id_ = [*self.requests][-1 - n % len(self.requests)]
        asked = self.requests[id_]
        who = asked["by" if how == "withdrawn" else "to"] if who == HOST else who
        if who in self.gone:
            return
        hers = asked["by" if how == "withdrawn" else "to"] == who
        deeds: dict[str, Callable[[Turn], Any]] = {
            "accepted": lambda turn: accept(turn, id_),
            "declined": lambda turn: decline(turn, id_, ""),
            "withdrawn": lambda turn: withdraw(turn, id_),
        }
        if self.does(hers and asked["state"] == "sent", who, deeds[how]):
            asked.update(state=how, at=self.it.now)
            if how == "accepted":
                self.matched.add(frozenset((asked["by"], asked["to"])))

    @rule(a=WHO, b=WHO, back=st.booleans())
    def blocks(self, a: str, b: str, back: bool) -> None:
        """One wants to hear no more of another, perhaps of whoever has invited her."""
        b, a = self.newest() or (b, a) if back else (b, a)
        if a == b or {a, b} & self.gone:
            return
        self.does(True, a, lambda turn: block(turn, b))
        self.blocked.add((a, b))
        self.matched.discard(frozenset((a, b)))
        for asked in self.requests.values():
            if asked["state"] == "sent" and {asked["by"], asked["to"]} == {a, b}:
                asked.update(state="withdrawn" if asked["by"] == a else "declined", at=self.it.now)

    @rule(a=WHO, b=WHO)
    def forgives(self, a: str, b: str) -> None:
        """The same taken back."""
        if a not in self.gone and (a, b) in self.blocked:
            self.does(True, a, lambda turn: unblock(turn, b))
            self.blocked.discard((a, b))

    @rule(a=WHO, b=WHO)
    def parts(self, a: str, b: str) -> None:
        """One ends the contact."""
        if a in self.gone:
            return
        both = [
            known for known in self.projects.values()
            if self.sees(known, a) and b in known["members"] and not known["archived"] and known["stage"] != "story"
        ]  # fmt: skip
        if self.does(frozenset((a, b)) in self.matched and not both, a, lambda turn: end_match(turn, b)):
            self.matched.discard(frozenset((a, b)))


class Projects(Company):
    """What three teachers and a colleague do with a project."""

    @initialize(signed=st.booleans())
    def begin(self, signed: bool) -> None:
        """It is published, and signed by all or by nobody."""
        self.together(signed)

    @rule(who=LEAD, n=SOME, stale=st.booleans(), word=st.sampled_from(["Our breaks", "Our mornings"]))
    def edits(self, who: str, n: int, stale: bool, word: str) -> None:
        """Somebody changes the plan, from a new card or from an old one."""
        id_, known = self.pick(n)
        who = known["host"] if who == HOST else who
        name = self.card(id_, stale)
        fresh = name == self.name(id_)
        allowed = self.leads(known, who) and fresh and known["stage"] != "story"
        self.does(allowed, who, lambda turn: retitle(turn, name, word, ""))
        known["names"].append(name)

    @rule(who=LEAD, n=SOME, stale=st.booleans())
    def publishes(self, who: str, n: int, stale: bool) -> None:
        """Somebody publishes the plan, from a new card or from an old one."""
        id_, known = self.pick(n)
        who = known["host"] if who == HOST else who
        name = self.card(id_, stale)
        allowed = self.leads(known, who) and name == self.name(id_) and known["stage"] != "story"
        before = self.kept(id_)
        known["names"].append(name)
        if not self.does(allowed, who, lambda turn: publish(turn, name), but="plan-unfinished"):
            return
        after = self.kept(id_)
        assert after.shown == before.plan
        if before.changed or not before.published:
            assert after.published > max([one.version for one in before.editions], default=0)
        again = (before.plan.title, known["pact"].days) if before.plan and known["published"] else None
        for member in known["members"].values():
            # It is again what she has signed.
            if again and known["said"].get(member["signed"]) == again:
                member["signed"] = after.published
        known["published"] = after.published
        known["stage"] = "definition" if known["stage"] == "draft" else known["stage"]

    @rule(who=LEAD, n=SOME, stale=st.booleans(), sure=RARELY)
    def recalls(self, who: str, n: int, stale: bool, sure: bool) -> None:
        """Somebody makes a draft of it again, from a new card or from an old one."""
        if not sure:
            return
        id_, known = self.pick(n)
        who = known["host"] if who == HOST else who
        name = self.card(id_, stale)
        allowed = self.leads(known, who) and name == self.name(id_) and known["stage"] == "definition"
        known["names"].append(name)
        if self.does(allowed, who, lambda turn: recall(turn, name)):
            known.update(published=0, stage="draft")

    @rule(who=LEAD, n=SOME, days=st.integers(0, 6))
    def repoints(self, who: str, n: int, days: int) -> None:
        """Somebody sets the days for an answer."""
        id_, known = self.pick(n)
        who = known["host"] if who == HOST else who
        allowed = self.leads(known, who) and known["published"] > 0 and known["stage"] != "story" and 1 <= days <= 5
        version = self.does(allowed, who, lambda turn: set_answers(turn, id_, days, "mail"))
        if version:
            assert (version > known["published"]) == (known["pact"].days != days)
            known.update(published=version, pact=Pact(days=days))

    @rule(who=WHO, n=SOME)
    def joins(self, who: str, n: int) -> None:
        """Somebody takes part."""
        id_, known = self.pick(n)
        if self.does(self.sees(known, who) and not known["archived"], who, lambda turn: join(turn, id_)):
            known["members"][who]["state"] = "active"

    @rule(who=WHO, n=SOME, behind=st.sampled_from([0, 0, 0, 1]))
    def signs(self, who: str, n: int, behind: int) -> None:
        """Somebody signs the version that is published, or the one before."""
        id_, known = self.pick(n)
        version = known["published"] - behind
        allowed = self.sees(known, who) and not known["archived"] and not behind
        if version > 0 and self.does(allowed, who, lambda turn: sign(turn, id_, version)):
            known["members"][who] = {"state": "active", "signed": version}

    @rule(who=LEAD, n=SOME, steps=st.sampled_from([-3, -1, 0, 1, 1, 2, 2]))
    def moves(self, who: str, n: int, steps: int) -> None:
        """Somebody moves the phase by hand."""
        id_, known = self.pick(n)
        who = known["host"] if who == HOST else who
        here = STAGES.index(known["stage"])
        there = max(0, min(len(STAGES) - 1, here + steps))
        stage = STAGES[there]
        step = here > 0 and 0 < there <= here + 1 and there != here
        allowed = self.leads(known, who) and not known["paused"] and step
        if (known["stage"], stage) == ("definition", "execution"):
            here_now = [one for one in known["members"].values() if one["state"] == "active"]
            signed = [one for one in here_now if one["signed"] == known["published"]]
            allowed = allowed and 2 <= len(here_now) == len(signed)
        # Nobody answers in this machine, so that the reflection is closed with a reason.
        closes = (known["stage"], stage) == ("reflection", "dissemination")

        def moves(turn: Turn) -> str:
            return close_reflection(turn, id_, "agreed") if closes else move_by_hand(turn, id_, stage)

        if self.does(allowed, who, moves):
            known["stage"] = stage


    @rule(who=LEAD, other=WHO, n=SOME, sure=RARELY)
    def removes(self, who: str, other: str, n: int, sure: bool) -> None:
        """Somebody takes a class out."""
        if not sure:
            return
        id_, known = self.pick(n)
        who = known["host"] if who == HOST else who
        member = self.member(id_, other)
        allowed = self.leads(known, who) and other in known["members"] and other != known["host"]
        if self.does(allowed, who, lambda turn: remove_class(turn, member)):
            self.is_out(known, other)

    @rule(who=LEAD, other=WHO, n=SOME)
    def offers(self, who: str, other: str, n: int) -> None:
        """Somebody asks another to lead."""
        id_, known = self.pick(n)
        who = known["host"] if who == HOST else who
        member = self.member(id_, other)
        there = known["members"].get(other, {"state": ""})["state"] == "active" and other != known["host"]
        allowed = self.leads(known, who) and there and known["published"] > 0
        if self.does(allowed, who, lambda turn: offer_lead(turn, member)):
            known["offered"] = other

    @rule(who=LEAD, n=SOME, yes=st.booleans())
    def replies(self, who: str, n: int, yes: bool) -> None:
        """Somebody says whether she leads."""
        id_, known = self.pick(n)
        who = known["offered"] or known["host"] if who == HOST else who
        allowed = self.sees(known, who) and not known["archived"] and known["offered"] == who
        if self.does(allowed, who, lambda turn: (accept_lead if yes else decline_lead)(turn, id_)):
            known.update(offered="", host=who if yes else known["host"])

    @rule(giver=WHO, heir=st.sampled_from(("nadia", "nadia", *NAMES)), n=SOME)
    def hands_over(self, giver: str, heir: str, n: int) -> None:
        """Somebody hands her part over, and a colleague comes with the code."""
        id_, known = self.pick(n)
        made = self.does(self.works(known, giver), giver, lambda turn: offer_place(turn, id_), but="invitations-many")
        if not made or heir in self.gone or heir == giver:
            return
        place = self.it.as_(heir, lambda turn: come_with(turn, made["code"]))
        apart = bool({(giver, heir), (heir, giver)} & self.blocked)
        if self.does(not apart and heir not in known["members"], heir, lambda turn: take_over(turn, place)):
            del known["members"][giver]
            known["members"][heir] = {"state": "active", "signed": 0}
            known["host"] = heir if known["host"] == giver else known["host"]
            known["offered"] = "" if known["offered"] == giver else known["offered"]

    @rule(who=WHO, n=SOME, days=st.integers(0, 4))
    def rests(self, who: str, n: int, days: int) -> None:
        """Somebody lets it rest, for some days or until somebody says so."""
        id_, known = self.pick(n)
        until = (self.it.now + timedelta(days=days + 1)).date() if days else None
        if self.does(self.works(known, who), who, lambda turn: pause(turn, id_, until.isoformat() if until else "")):
            known.update(paused=True, until=until)

    @rule(who=WHO, n=SOME)
    def goes_on(self, who: str, n: int) -> None:
        """Somebody says that it goes on."""
        id_, known = self.pick(n)
        if self.does(self.works(known, who) and known["paused"], who, lambda turn: resume(turn, id_)):
            known["paused"] = False

    @rule(who=LEAD, n=SOME, sure=RARELY)
    def puts_away(self, who: str, n: int, sure: bool) -> None:
        """Somebody archives it."""
        if not sure:
            return
        id_, known = self.pick(n)
        who = known["host"] if who == HOST else who
        if self.does(self.leads(known, who), who, lambda turn: archive(turn, id_)):
            known.update(archived=self.it.now, paused=False, offered="")

    @rule(who=LEAD, n=SOME)
    def takes_up(self, who: str, n: int) -> None:
        """Somebody takes it out of the archive."""
        id_, known = self.pick(n)
        who = known["host"] if who == HOST else who
        fresh = known["archived"] and self.it.now - known["archived"] <= timedelta(days=30)
        allowed = bool(fresh) and self.sees(known, who) and known["host"] == who
        if self.does(allowed, who, lambda turn: unarchive(turn, id_)):
            known["archived"] = None

    @rule(a=WHO, b=WHO, n=SOME)
    def meets(self, a: str, b: str, n: int) -> None:
        """Two arrange a call."""
        id_, known = self.pick(n)
        here = a != b and all(known["members"].get(one, {"state": ""})["state"] == "active" for one in (a, b))
        when = str(wall_of(self.it.now + timedelta(days=4), "UTC"))
        allowed = here and self.sees(known, a) and not known["archived"] and known["published"] > 0
        call = self.does(allowed, a, lambda turn: propose_call(turn, id_, [a, b], when, 45), but="call-overlaps")
        if call:
            rounds = self.it.as_("", lambda turn: turn.store.sessions.get(call).rounds)
            self.does(self.sees(known, b), b, lambda turn: agree(turn, call, rounds))


SIZE = settings(
    max_examples=80 if FULL else 12, stateful_step_count=45 if FULL else 25, deadline=None, print_blob=False,
    # Looking for the shortest way to a fault takes minutes, and the way that was found says enough.
    phases=tuple(Phase) if FULL else (Phase.explicit, Phase.generate),
)  # fmt: skip
TestAcquaintances, TestProjects = Acquaintances.TestCase, Projects.TestCase
TestAcquaintances.settings = TestProjects.settings = SIZE
