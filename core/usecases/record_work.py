"""The work of a project as it happened: what was handed in, who met, what was written, when each phase was."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from core.letters.plan_lines import for_reader
from core.model.handin import hand_in_id
from core.model.project import Project, Stage
from core.model.session import LiveSession
from core.usecases.projects import member_of
from core.usecases.turn import Turn
from core.usecases.waits import is_of

Went = Literal["held", "partly", "failed", "apart"]
"""They met, met in part, did not, or sent photos and voices instead."""


@dataclass(frozen=True)
class Piece:
    """Something that the plan asked of a class, by when, and when it was handed in: None for not yet."""

    group: str
    name: str
    due: date
    on: date | None


@dataclass(frozen=True)
class Call:
    """A call that was: its day on the reader's wall, how it went, and which classes were in it."""

    day: date
    went: Went
    groups: tuple[str, ...]


def pieces_of(turn: Turn, project: Project, groups: Collection[str]) -> tuple[Piece, ...]:
    """What these classes handed in, by date; of her own class also what is not handed in."""
    own, plan = member_of(turn, project.id).group, project.shown
    found = []
    for one in for_reader(turn, project, plan).milestones if plan else ():
        made = turn.store.hand_ins.find(hand_in_id(project.id, one.id))
        if one.owner in groups and (made or one.owner == own):
            on = turn.me.today(made.at) if made else None
            found.append(Piece(one.owner, one.name, one.due, on))
    return tuple(sorted(found, key=lambda one: (one.due, one.group != own)))


def calls_of(turn: Turn, project: Project) -> tuple[Call, ...]:
    """The calls that are over, the earliest first; one that was called off is none."""
    groups = {one.teacher: one.group for one in turn.store.members.where(project=project.id)}
    sessions = sorted(turn.store.sessions.where(project=project.id), key=lambda one: one.starts)
    found = ((one, went(one)) for one in sessions if one.starts <= turn.now)
    return tuple(Call(turn.me.today(one.starts), how, came(one, how, groups)) for one, how in found if how)


def went(session: LiveSession) -> Went | None:
    """How a call went, by what its people said; None for one that never was, or of which nobody has said anything."""
    said = {outcome for _, outcome in session.outcomes}
    if "yes" in said:
        return "held"
    if "partly" in said:
        return "partly"
    if session.ended == "apart" or session.exchange:
        return "apart"
    if session.state == "failed" or "no" in said:
        return "failed"
    return "held" if session.state == "held" else None


def came(session: LiveSession, how: Went, groups: dict[str, str]) -> tuple[str, ...]:
    """The classes that took part: all that were meant to, but for those whose teacher said that they did not meet."""
    absent = {one for one, outcome in session.outcomes if outcome == "no"} if how in ("held", "partly") else set()
    there = (groups[one] for one in session.participants if one in groups and one not in absent)
    return tuple(dict.fromkeys(there)) if how != "failed" else ()


def notes_of(turn: Turn, project: Project) -> tuple[int, int]:
    """How many messages her class sent to the others and got from them; what others wrote to others is theirs."""
    groups = {one.teacher: one.group for one in turn.store.members.where(project=project.id)}
    own = member_of(turn, project.id).group
    notes = [one for one in turn.store.notes.where(sender=tuple(groups)) if is_of(project, one) and not one.deleted]
    sent = [one for one in notes if groups[one.sender] == own and any(groups.get(r, own) != own for r in one.receivers)]
    got = [one for one in notes if groups[one.sender] != own and any(groups.get(r) == own for r in one.receivers)]
    return len(sent), sum(not one.frozen for one in got)


def stood(turn: Turn, project: Project) -> list[tuple[Stage, date, date]]:
    """The stages at which the project stood, with their first and last day on the reader's wall; the last one goes on
    until it ended or until today. Steps back are part of the way."""
    steps = [(one.stage, turn.me.today(one.at)) for one in project.log]
    until = turn.me.today(project.archived or turn.now)
    found: list[tuple[Stage, date, date]] = []
    for n, (stage, first) in enumerate(steps):
        last = steps[n + 1][1] - timedelta(days=1) if n + 1 < len(steps) else until
        found.append((stage, first, max(first, last)))
    return found
