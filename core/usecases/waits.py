"""Who waits for a class of a project, since when, and for what: words, a piece of work, or an answer about a call."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from core.model.note import Note
from core.model.plan import Milestone
from core.model.project import Member, Project
from core.model.session import LiveSession
from core.model.teacher import Teacher, after_quiet
from core.planning.outline import owed_by
from core.usecases.handed_in import is_done
from core.usecases.projects import joined
from core.usecases.turn import Turn

What = Literal["piece", "call", "note"]
ORDER: tuple[What, ...] = ("piece", "call", "note")
"""What a word to her names first, where several things are waited for."""


@dataclass(frozen=True)
class Wait:
    """One thing that is waited for: since which day on her wall, by which teachers, and what it is (its id)."""

    what: What
    since: date
    by: tuple[str, ...]
    about: str


def waits_for(turn: Turn, project: Project, member: Member) -> list[Wait]:
    """All that this member's class owes the others at present."""
    return [*pieces(turn, project, member), *calls(turn, project, member), *words(turn, project, member)]


def teachers_here(turn: Turn, project: Project, group: str) -> list[str]:
    """Who teaches this class in the project."""
    return [one.teacher for one in joined(turn, project) if one.group == group]


def others_here(turn: Turn, project: Project, group: str) -> list[str]:
    """Everybody of the other classes."""
    return [one.teacher for one in joined(turn, project) if one.group != group]


def pieces(turn: Turn, project: Project, member: Member) -> list[Wait]:
    """What her class was to have put on the board by a day that is over, where another class has put its own there:
    nobody waits for an answer to what was never shown."""
    teacher = turn.store.teachers.get(member.teacher)
    today = teacher.today(turn.now)
    came = teacher.today(member.joined_at) if member.joined_at else today
    owed = owed_by(project.shown, member.group) if project.shown else ()
    late = (one for one in owed if came <= one.due < today and not is_done(turn, project, one))
    found = ((one, givers(turn, project, one)) for one in late)
    return [Wait("piece", one.due, by, one.id) for one, by in found if by]


def givers(turn: Turn, project: Project, piece: Milestone) -> tuple[str, ...]:
    """The teachers of the other classes that have put their piece of this work on the board."""
    pieces_of = project.shown.milestones if project.shown else ()
    like = (one for one in pieces_of if one.activity == piece.activity and one.owner != piece.owner)
    groups = {one.owner for one in like if is_done(turn, project, one)}
    return tuple(one.teacher for one in joined(turn, project) if one.group in groups)


def calls(turn: Turn, project: Project, member: Member) -> list[Wait]:
    """The time, or the hours to mark, that she was asked about last, where nobody of her class has answered."""
    hers = teachers_here(turn, project, member.group)
    asked = [one for one in turn.store.sessions.where(project=project.id) if set(hers) & set(one.participants)]
    newest = max((one for one in asked if one.asked_at), key=lambda one: str(one.asked_at), default=None)
    if newest is None or newest.asked_at is None or not lacks(newest, hers):
        return []
    by = tuple(one for one in newest.participants if one not in hers)
    return [Wait("call", day_known(turn, member, newest.asked_at), by, newest.id)]


def lacks(session: LiveSession, hers: list[str]) -> bool:
    """Whether it is for want of her class's answer that this proposal, or vote, waits, or ended."""
    here = [one for one in session.participants if one in hers]
    if session.vote:
        return all(session.vote.lacks(session.seat(one)) for one in here)
    if session.proposal:
        return not any(session.is_agreed(one, session.proposal.agreed) for one in here)
    return session.ended == "lapsed" and bool(set(here) & set(session.lacking))


def words(turn: Turn, project: Project, member: Member) -> list[Wait]:
    """What each of the others asked her class since her class last wrote to that teacher: the first of it. Words that
    ask nothing wait only where there was no sign of life after them, and an answer waits for none."""
    hers, others = teachers_here(turn, project, member.group), others_here(turn, project, member.group)
    notes = [one for one in turn.store.notes.where(sender=(*hers, *others)) if is_of(project, one)]
    found, seen = [], last_seen(turn, project, member)
    for other in others:
        answered = max((one.at for one in notes if one.sender in hers and other in one.receivers), default=None)
        theirs = (one for one in notes if one.sender == other and not one.deleted and not one.frozen)
        came = [one for one in theirs if set(hers) & set(one.receivers)]
        open_ones = [one for one in came if asks(one) and (answered is None or one.at > answered)]
        if answered is None and not open_ones:
            open_ones = [one for one in came if seen is None or one.at > seen]
        if open_ones:
            found.append(Wait("note", day_known(turn, member, open_ones[0].at), (other,), open_ones[0].id))
    return found


def asks(note: Note) -> bool:
    """Whether these words ask something."""
    return any(mark in note.words for mark in "?¿؟？")


def is_of(project: Project, note: Note) -> bool:
    """Whether these words may belong to this project."""
    return note.project in ("", project.id) and (project.since is None or note.at >= project.since)


def day_known(turn: Turn, member: Member, at: datetime) -> date:
    """The day on her wall on which something that was sent at this instant could reach her."""
    teacher = turn.store.teachers.get(member.teacher)
    return teacher.today(after_quiet(teacher, at))


def first_of(waits: list[Wait]) -> Wait:
    """The one that is named to her."""
    return min(waits, key=lambda one: (ORDER.index(one.what), one.since))


def last_seen(turn: Turn, project: Project, member: Member) -> datetime | None:
    """The last sign of life of anybody who teaches her class, anywhere in Chaski."""
    group = turn.store.classes.get(member.group)
    everybody: dict[str, Teacher] = {
        one: turn.store.teachers.get(one) for one in (*teachers_here(turn, project, member.group), *group.teachers)
    }
    return max((one.seen for one in everybody.values() if one.seen), default=None)
