"""What must hold among teachers whatever they do: a model in plain dicts, held against what is kept after each step."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from itertools import pairwise, permutations
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from core.model.agreement import Pact
from core.model.project import STAGES, Member, Project
from core.model.refused import Refused
from core.usecases.erase import erase
from core.usecases.leave import things_of
from core.usecases.plan_edit import edition_name
from core.usecases.projects import my_projects, project_of
from core.usecases.turn import Turn
from tests.core.company import PEOPLE, PROJECT, Company, told

NAMES = tuple(PEOPLE)
SOME = st.integers(0, 5)
HOST = "host"
LEAD = st.sampled_from((HOST, HOST, HOST, *NAMES))
"""Whoever leads, more often than not: most of what others try is refused, and nothing follows from it."""
LAST_WORD = {"removed", "place-taken", "entry-gone"}
"""What somebody is told of a project's end for her."""


class Reckoning(RuleBasedStateMachine):
    """The teachers of a company, and what the model says of them."""

    def __init__(self) -> None:
        super().__init__()
        self.it = Company()
        self.requests: dict[str, dict[str, Any]] = {}
        self.matched: set[frozenset[str]] = set()
        self.blocked: set[tuple[str, str]] = set()
        self.gone: set[str] = set()
        self.projects: dict[str, dict[str, Any]] = {}

    def together(self, signed: bool) -> None:
        """A published project of three, signed or not."""
        self.it.together("jhansi", "olenka", signed=signed)
        here = {name: {"state": "active", "signed": int(signed)} for name in ("gisel", "jhansi", "olenka")}
        self.projects[PROJECT] = {
            "host": "gisel", "members": here, "published": 1, "stage": "definition", "paused": False, "until": None,
            "archived": None, "offered": "", "log": 0, "pact": Pact(), "names": [], "said": {},
        }  # fmt: skip
        self.matched = {frozenset(("gisel", "jhansi")), frozenset(("gisel", "olenka"))}

    def teardown(self) -> None:
        """Nothing is kept."""
        self.it.connection.close()

    def does(self, allowed: bool, who: str, deed: Callable[[Turn], Any], *, but: str = "") -> Any:
        """Let it be done; the model says whether it must be refused. `but` is a reason that it does not know."""
        try:
            done = self.it.as_(who, deed)
        except Refused as refused:
            if allowed and refused.reason != but:
                raise AssertionError(f"{who} was refused: {refused.reason} {refused.values}") from refused
            return None
        assert allowed, f"{who} was not refused"
        return done if done is not None else True

    def pick(self, n: int) -> tuple[str, dict[str, Any]]:
        """One of the projects."""
        id_ = [*self.projects][n % len(self.projects)]
        return id_, self.projects[id_]

    def sees(self, known: dict[str, Any], who: str) -> bool:
        """Whether a teacher may see a project."""
        member = known["members"].get(who)
        if not member or who in self.gone:
            return False
        if known["host"] == who:
            return True
        return known["published"] > 0 and (member["state"] == "active" or not known["archived"])

    def leads(self, known: dict[str, Any], who: str) -> bool:
        """Whether she leads it, and something can be done in it."""
        return self.sees(known, who) and known["host"] == who and not known["archived"]

    def works(self, known: dict[str, Any], who: str) -> bool:
        """Whether she takes part in it while it is under way."""
        here = self.sees(known, who) and known["members"][who]["state"] == "active"
        return here and known["published"] > 0 and not known["archived"] and known["stage"] != "story"

    def is_out(self, known: dict[str, Any], who: str) -> None:
        """She is a member no more."""
        del known["members"][who]
        known["offered"] = "" if known["offered"] == who else known["offered"]

    def kept(self, id_: str) -> Project:
        """The project as it is kept."""
        return self.it.as_("", lambda turn: turn.store.projects.get(id_))

    def name(self, id_: str) -> str:
        """What a card of this very moment carries."""
        return edition_name(self.kept(id_))

    def card(self, id_: str, stale: bool) -> str:
        """What a new card carries, or the oldest one."""
        names: list[str] = [*self.projects[id_]["names"], self.name(id_)]
        return names[0 if stale else -1]

    def member(self, id_: str, teacher: str) -> str:
        """The id of a membership, her newest; one that never was for who is none."""
        found: list[Member] = self.it.as_("", lambda turn: turn.store.members.where(project=id_, teacher=teacher))
        return found[-1].id if found else "0" * 32

    @rule(who=LEAD, n=SOME, sure=st.booleans())
    def forgets(self, who: str, n: int, sure: bool) -> None:
        """Somebody has herself forgotten; not all of them."""
        who = self.pick(n)[1]["host"] if who == HOST else who
        if not sure or who in self.gone or len(self.gone) > 1:
            return
        self.does(True, who, erase)
        self.gone.add(who)
        self.matched = {pair for pair in self.matched if who not in pair}
        for asked in self.requests.values():
            if asked["state"] == "sent" and who in (asked["by"], asked["to"]):
                asked.update(state="withdrawn" if asked["by"] == who else "expired", at=self.it.now)
        for known in self.projects.values():
            if known["members"].pop(who, None) and known["host"] == who and not known["archived"]:
                left = {name for name, one in known["members"].items() if one["state"] == "active"}
                known.update(host=left or "archived", offered="")
            if known["offered"] == who:
                known["offered"] = ""

    @rule(hours=st.sampled_from([1, 8, 30, 80, 24 * 15]))
    def waits(self, hours: int) -> None:
        """Time passes, and what is due is done."""
        self.it.go_to(self.it.now + timedelta(hours=hours))
        for id_, asked in self.requests.items():
            if asked["state"] == "sent" and self.state(id_) == "expired":
                assert self.it.now - asked["at"] >= timedelta(days=14)
                asked["state"] = "expired"
        for id_, known in self.projects.items():
            if known["paused"] and not self.kept(id_).paused:
                assert known["until"]
                assert known["until"] <= (self.it.now + timedelta(hours=12)).date()
                known["paused"] = False


    def state(self, id_: str) -> str:
        """The state of an invitation as it is kept."""
        return self.it.as_("", lambda turn: turn.store.requests.get(id_)).state

    @invariant()
    def holds(self) -> None:
        """All of it, in one look."""
        self.it.as_("", self._requests_and_matches)
        self.it.as_("", self._contacts)
        for id_ in self.projects:
            self.it.as_("", partial(self._project, id_=id_))
            self.it.as_("", partial(self._who_sees, id_=id_))

    def _requests_and_matches(self, turn: Turn) -> None:
        found = {one.id: one for one in turn.store.requests.where()}
        assert {id_: one.state for id_, one in found.items()} == {i: r["state"] for i, r in self.requests.items()}
        matches = [one for one in turn.store.matches.where() if not one.over]
        opened = [frozenset((r.sender, r.receiver)) for r in found.values() if r.state == "sent"]
        holding = [frozenset((one.one, one.other)) for one in matches]
        assert len(set(opened)) == len(opened), "one open request for each two"
        assert len(set(holding)) == len(holding), "one match for each two"
        assert set(holding) == self.matched
        for pair in (*opened, *holding):
            assert len(pair) == 2
            assert not pair & self.gone
            assert not any((a, b) in self.blocked for a, b in permutations(pair))

    def _contacts(self, turn: Turn) -> None:
        for a, b in permutations([name for name in NAMES if name not in self.gone], 2):
            said = "\n".join(told(turn.as_seen_by(turn.store.teachers.get(a)), "contact", b))
            assert (f"@{b}" in said) == (frozenset((a, b)) in self.matched), f"{a} and {b}: {said}"

    def _project(self, turn: Turn, id_: str) -> None:
        known, project = self.projects[id_], turn.store.projects.get(id_)
        here = [one for one in turn.store.members.where(project=id_) if one.state != "left"]
        if isinstance(known["host"], set):
            assert project.host in known["host"]
            known["host"] = project.host
        elif known["host"] == "archived":
            known.update(host=project.host, archived=project.archived, paused=False, offered="")
            assert project.archived
        assert len({one.teacher for one in here}) == len(here)
        assert {one.teacher: one.state for one in here} == {n: m["state"] for n, m in known["members"].items()}
        assert {one.teacher: one.signed for one in here} == {n: m["signed"] for n, m in known["members"].items()}
        kept = (project.host, project.published, bool(project.paused), project.archived, project.offered)
        assert kept == tuple(known[key] for key in ("host", "published", "paused", "archived", "offered"))
        if not project.archived:
            assert known["members"].get(project.host, {"state": ""})["state"] == "active", "somebody leads"
        for one in project.editions:
            said = (one.plan.title, one.pact.days)
            assert known["said"].setdefault(one.version, said) == said, "a version says one thing for ever"
        self._phases(project, known)
        for session in turn.store.sessions.where(project=id_, state=("proposed", "confirmed")):
            assert set(session.participants) <= set(known["members"]) or session.ends <= turn.now

    def _phases(self, project: Any, known: dict[str, Any]) -> None:
        stages = ["draft" if project.log and project.log[0].stage == "definition" else "definition"]
        for was, now in pairwise([*stages, *(one.stage for one in project.log)]):
            assert STAGES.index(now) <= STAGES.index(was) + 1, "no phase is skipped"
        fresh = project.log[known["log"] :]
        for one in fresh:
            assert one.by in ("", project.host, known.get("led", project.host))
            assert one.by or not (known["paused"] or known["archived"])
            if one.stage == "execution" and not one.by:
                working = [m for m in known["members"].values() if m["state"] == "active"]
                assert len(working) > 1
                assert all(m["signed"] == project.published for m in working), "work begins once all have signed"
        if fresh:
            known["stage"] = project.stage
        assert project.stage == known["stage"]
        known.update(log=len(project.log), led=project.host)

    def _who_sees(self, turn: Turn, id_: str) -> None:
        known, things = self.projects[id_], things_of(turn, id_)
        for name in NAMES:
            if name in self.gone:
                continue
            hers = turn.as_seen_by(turn.store.teachers.get(name))
            try:
                seen = bool(project_of(hers, id_))
            except Refused:
                seen = False
            assert seen == self.sees(known, name), f"{name} sees {id_}"
            assert seen == (id_ in [one.id for one in my_projects(hers)])
            if name not in known["members"]:
                owed = {row.kind for row in self.it.pending(name) if row.about in things}
                assert owed <= LAST_WORD, f"{name} is still owed {owed}"
