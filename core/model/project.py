"""A shared project: its plan, its members and the four phases in their order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from core.model.agreement import USUAL, Pact
from core.model.ladder import HEARD, Silence
from core.model.plan import Plan, Room
from core.model.refused import Refused
from core.model.tip import Tip

Seen = Literal["", "idea", "collab", "story"]
"""As what strangers find a project: not at all, a plan to take, open to more classes, or finished."""
SEATS = 12
"""So many classes at most share a project, unless the operator says otherwise; eight have been seen."""

Stage = Literal["draft", "definition", "execution", "reflection", "dissemination", "story"]
STAGES: tuple[Stage, ...] = ("draft", "definition", "execution", "reflection", "dissemination", "story")


@dataclass(frozen=True)
class Change:
    """One step from stage to stage: when, by whom ("" for the calendar), and why.

    `why` is a key of core/texts, or the words of whoever took it where `language` says in which. `held` is the day by
    the plan of then on which the next stage was to open, where its host went back by hand: see `is_held` in phase.py.
    """

    stage: Stage
    at: datetime
    by: str = ""
    why: str = ""
    language: str = ""
    held: date | None = None


@dataclass(frozen=True)
class Edition:
    """A version of the plan as it was published, and what its agreement says beside the plan."""

    version: int
    plan: Plan
    pact: Pact = USUAL


@dataclass(frozen=True)
class Twin:
    """The words of a drafted plan in another language: (as the plan says it, as that language says it)."""

    language: str
    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Closing:
    """The end of a round of looking back: which, when, how many of the classes had answered, and who is told (reader,
    ordinal of the day)."""

    round: str
    at: datetime
    answered: int
    classes: int
    told: tuple[tuple[str, int], ...] = ()


PAST = 10
"""So many edits can be undone; a plan is a few kilobytes and the row is read in every turn."""


@dataclass(frozen=True)
class Pause:
    """A rest: since when, by whom, and the day on which the work goes on (None: when somebody says so)."""

    since: datetime
    by: str
    until: date | None = None

    def covers(self, day: date) -> bool:
        """Whether this day lies before the work goes on."""
        return self.until is None or day < self.until


@dataclass(frozen=True)
class Untouched:
    """Since when a draft has stood at this revision, and the day on which it goes, once its host was told."""

    revision: int
    since: datetime
    goes: date | None = None


@dataclass(frozen=True)
class Project:
    """A project of several classes.

    `plan` is the version that its host edits, counted by `version`; `published` is the version that the others see
    (0: none yet) and `shown` that version's plan. `stage` is where the project stands. `revision` counts every change
    of the plan, so that an edit made on an old card is recognised; `past` are the plans before the last edits.
    `editions` is everything that was ever published, so that each member sees what changed since she signed.
    `drafting` is true while words are awaited from outside. `exhibited` means that what the classes made was shown.
    `seen` is as what strangers find it, `seats` how many classes may take part (0 for as many as the operator
    allows). `paused` is its rest, None while it goes on. `archived` is when it was put away: it can be read, nothing
    is owed any more. `pact` is what its agreement says beside the plan. `offered` is the member who was asked to lead
    it and has not answered, "" for nobody. `rested` is its last rest (the first day, the day on which the work went
    on) until the host has said what becomes of the dates. `salvaged` is when its last class chose to finish alone.
    `apart` says whether it goes without calls, "" while that follows from the plan. `tips` are what its teachers say to
    whoever does it next, `closings` the rounds of looking back that are over. `untouched` tells since when nobody has
    edited a draft, as the daily look finds it. `files_go` is the day on which what was uploaded is forgotten, once its
    teachers were told, `files_gone` the day on which it was.
    """

    id: str
    host: str
    stage: Stage = "draft"
    plan: Plan | None = None
    version: int = 0
    published: int = 0
    shown: Plan | None = None
    revision: int = 0
    log: tuple[Change, ...] = ()
    since: datetime | None = None
    past: tuple[Plan, ...] = ()
    editions: tuple[Edition, ...] = ()
    twins: tuple[Twin, ...] = ()
    drafting: bool = False
    exhibited: bool = False
    seen: Seen = ""
    seats: int = 0
    paused: Pause | None = None
    archived: datetime | None = None
    pact: Pact = USUAL
    offered: str = ""
    rested: tuple[date, date] | None = None
    salvaged: datetime | None = None
    apart: Literal["", "yes", "no"] = ""
    tips: tuple[Tip, ...] = ()
    closings: tuple[Closing, ...] = ()
    untouched: Untouched | None = None
    files_go: date | None = None
    files_gone: date | None = None

    @property
    def title(self) -> str:
        """What the project is called; empty before its first plan."""
        plan = self.shown or self.plan
        return plan.title if plan else ""

    def reached(self, stage: Stage) -> bool:
        """Whether the project stands at this stage or beyond it."""
        return STAGES.index(self.stage) >= STAGES.index(stage)

    @property
    def seen_plan(self) -> Plan | None:
        """The plan that its members go by: the published one, or the draft before there is one."""
        return self.shown or self.plan

    @property
    def changed(self) -> bool:
        """Whether the host has edited the plan since it was published."""
        return self.published > 0 and self.plan != self.shown

    def edition(self, version: int) -> Edition | None:
        """What was published under this version."""
        return next((one for one in self.editions if one.version == version), None)

    def same(self, one: int, other: int) -> bool:
        """Whether two versions say the same, the agreement too."""
        first, second = self.edition(one), self.edition(other)
        return first is not None and second is not None and (first.plan, first.pact) == (second.plan, second.pact)

    def plan_at(self, version: int) -> Plan | None:
        """The plan that was published under this version."""
        edition = self.edition(version)
        return edition.plan if edition else None

    @property
    def without_calls(self) -> bool:
        """Whether its classes work in writing alone: no call is offered."""
        plan = self.seen_plan
        if self.apart:
            return self.apart == "yes"
        return plan is not None and plan.answers.room is not Room.CALL and not plan.calls()

    @property
    def over(self) -> bool:
        """Whether nothing more happens in it: finished, or put away."""
        return self.stage == "story" or self.archived is not None

    @property
    def caller(self) -> str:
        """The teacher who hosts the calls."""
        return self.pact.caller or self.host

    def edited(self, plan: Plan) -> "Project":
        """The project with another plan; the one before can be brought back."""
        past = (*self.past, self.plan)[-PAST:] if self.plan else self.past
        return replace(self, plan=plan, past=past, version=self.version + 1, revision=self.revision + 1)

    def undone(self) -> "Project":
        """The project before its last edit; refused when there is none."""
        if not self.past:
            raise Refused("nothing-to-undo")
        version, revision = self.version + 1, self.revision + 1
        return replace(self, plan=self.past[-1], past=self.past[:-1], version=version, revision=revision)

    def issued(self, now: datetime) -> "Project":
        """The project with its plan published: from here on the others see this version."""
        if self.plan is None:
            raise Refused("no-plan")
        project = self.moved("definition", now, self.host) if self.stage == "draft" else self
        # A change of the agreement may have used up the number that this plan had as a draft.
        version = self.version + 1 if self.changed and self.version <= self.published else self.version
        return replace(
            project,
            version=version,
            published=version,
            shown=self.plan,
            past=(),
            revision=self.revision + 1,
            editions=(*self.editions, Edition(version, self.plan, self.pact)),
        )

    def agreed_anew(self, pact: Pact) -> "Project":
        """The project with other words in its agreement: a new version to be signed; an unpublished edit of the plan
        stays one."""
        if self.shown is None:
            raise Refused("not-published", title=self.title)
        if pact == self.pact:
            return self
        version, revision = self.version + 1, self.revision + 1
        editions = (*self.editions, Edition(version, self.shown, pact))
        return replace(self, pact=pact, version=version, published=version, revision=revision, editions=editions)

    def rewritten(self, change: Callable[[Plan], Plan]) -> "Project":
        """The project with every plan of it changed alike, the published ones too: nobody signs anew for that."""
        return replace(
            self,
            plan=change(self.plan) if self.plan else None,
            shown=change(self.shown) if self.shown else None,
            past=tuple(change(one) for one in self.past),
            editions=tuple(replace(one, plan=change(one.plan)) for one in self.editions),
            revision=self.revision + 1,
        )

    def called_by(self, teacher: str, instead: str) -> "Project":
        """The project with somebody else wherever this teacher was to host the calls; "" for the host."""

        def other(pact: Pact) -> Pact:
            return replace(pact, caller=instead) if pact.caller == teacher else pact

        editions = tuple(replace(one, pact=other(one.pact)) for one in self.editions)
        return replace(self, pact=other(self.pact), editions=editions)

    def led_by(self, teacher: str) -> "Project":
        """The project with another host. Who hosts the calls stays as it was signed."""
        kept = replace(self, pact=replace(self.pact, caller=self.caller))
        editions = tuple(
            replace(one, pact=replace(one.pact, caller=one.pact.caller or self.host)) for one in kept.editions
        )
        return replace(kept, host=teacher, offered="", editions=editions)

    def put_away(self, now: datetime) -> "Project":
        """The project archived."""
        return replace(self, archived=now, paused=None, offered="", drafting=False)

    def recalled(self, now: datetime) -> "Project":
        """A draft again, unseen by the others; only before the work has begun."""
        if self.stage != "definition":
            raise Refused("work-began", title=self.title)
        # Another version, even if nothing is edited: what was signed before it was taken back is not signed again.
        draft = self.moved("draft", now, self.host)
        return replace(draft, published=0, shown=None, version=self.version + 1, revision=self.revision + 1)

    def moved(self, stage: Stage, now: datetime, by: str = "", why: str = "") -> "Project":
        """The project at another stage, the step logged. Which step is allowed is phase.py's business."""
        return self.logged(Change(stage, now, by, why))

    def logged(self, step: Change) -> "Project":
        """The project after this step."""
        return replace(self, stage=step.stage, log=(*self.log, step))

    @property
    def came_from(self) -> Stage:
        """The stage at which it stood before its last step."""
        return self.log[-2].stage if len(self.log) > 1 else "draft"

    @property
    def went_back(self) -> bool:
        """Whether its last step was one back."""
        return STAGES.index(self.came_from) > STAGES.index(self.stage)

    def tip_of(self, teacher: str) -> Tip | None:
        """What this teacher says to whoever does it next."""
        return next((one for one in self.tips if one.teacher == teacher), None)

    def with_tip(self, tip: Tip) -> "Project":
        """The project with this tip, in place of an earlier one of the same teacher."""
        return replace(self, tips=(*(one for one in self.tips if one.teacher != tip.teacher), tip))

    def without_tip(self, teacher: str) -> "Project":
        """The project without what this teacher said to the next."""
        return replace(self, tips=tuple(one for one in self.tips if one.teacher != teacher))


@dataclass(frozen=True)
class Member:
    """A teacher with her class in a project. `signed` is the plan version whose agreement she signed, 0 for none.

    Each co-teacher of a class is a member of her own, with the same `group`. `told` is the newest version that she was
    shown, as a letter or on a card: she goes by it until she is shown the next one. `objects` is the version with a
    change that she does not want, 0 for none, and `kept` are the days of her class's own activities and pieces that
    stay as they were for her: (id, first day, last day). Once she left, `why` says how, and `heir` is the teacher to
    whom she handed her class's part over. `silence` is how long the others have been waiting for her class; it stands
    with the first teacher of the class. `signed_at` is when she signed the version that she signed last.
    """

    id: str
    project: str
    teacher: str
    group: str
    state: Literal["invited", "active", "left"] = "invited"
    signed: int = 0
    joined_at: datetime | None = None
    left_on: date | None = None
    why: Literal["", "left", "removed", "handed"] = ""
    heir: str = ""
    told: int = 0
    objects: int = 0
    kept: tuple[tuple[str, date, date], ...] = ()
    silence: Silence = HEARD
    signed_at: datetime | None = None


def one_per_class(members: Sequence[Member]) -> list[Member]:
    """The members but for those who teach a class that is there already: its first teacher stands for it."""
    first: dict[str, Member] = {}
    for member in members:
        first.setdefault(member.group, member)
    return list(first.values())
