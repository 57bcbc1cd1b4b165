"""Taking a place in a project that is under way: the first class to say yes has it, at the point where it stands."""

from dataclasses import replace

from core.model.classgroup import ClassGroup
from core.model.project import Member, Project, one_per_class
from core.model.request import ConnectionRequest
from core.planning.owners import handed
from core.planning.together import with_class
from core.usecases.leave import leave
from core.usecases.phases import schedule_phases
from core.usecases.projects import find_member, hosts, joined, seat_class
from core.usecases.request import accept, asked_classes
from core.usecases.rescue import JOINABLE, is_silent
from core.usecases.seats import free_seats
from core.usecases.sign_nudge import schedule_nudges
from core.usecases.turn import Turn


def say_yes(turn: Turn, request_id: str) -> str:
    """Accept an invitation; where it offers a place in a project under way that is still free, take it. Returns that
    project, or ""."""
    accept(turn, request_id)
    request = turn.store.requests.get(request_id)
    project = turn.store.projects.find(request.place) if request.place else None
    if project is None or not is_free(turn, project):
        return ""
    take_place(turn, request, project)
    return project.id


def is_free(turn: Turn, project: Project) -> bool:
    """Whether a class can still come in."""
    going = project.published > 0 and project.stage in JOINABLE and not project.archived
    return going and find_member(turn, project.id) is None and (
        open_seat(turn, project) is not None or free_seats(turn, project) > 0
    )  # fmt: skip


def open_seat(turn: Turn, project: Project) -> Member | None:
    """The silent class whose place is open; whoever is back keeps it."""
    here = one_per_class(joined(turn, project))
    return next((one for one in here if one.silence.seat_open and is_silent(turn, project, one)), None)


def take_place(turn: Turn, request: ConnectionRequest, project: Project) -> None:
    """Put the class in: with what the silent one owed and was to do, or beside those who are there. Nobody signs anew
    but her."""
    group, before = asked_classes(turn, request)[1], open_seat(turn, project)
    here = joined(turn, project)
    changed = instead_of(turn, project, before, group) if before else beside(project, group)
    turn.store.projects.save(changed)
    seat_class(turn, project.id, group, "active")
    came = [one for one in joined(turn, changed) if one.group == group.id]
    for one in came:
        turn.store.members.save(replace(one, told=project.published))
    for member in here:
        if before is None or member.group != before.group:
            turn.tell("place-taken-up", came[0].id, member.teacher)
    close_others(turn, request, changed)
    schedule_nudges(turn, changed)
    schedule_phases(turn, changed)


def instead_of(turn: Turn, project: Project, before: Member, group: ClassGroup) -> Project:
    """The project with the new class wherever the silent one stood, whose teachers are told kindly."""
    changed = project.rewritten(lambda plan: handed(plan, before.group, group.id))
    for one in joined(turn, project):
        if one.group == before.group:
            leave(turn, one, "removed")
            turn.tell("place-passed", one.id, one.teacher, "notice")
            changed = changed.called_by(one.teacher, "")
    return replace(changed, offered="" if changed.offered == before.teacher else changed.offered)


def beside(project: Project, group: ClassGroup) -> Project:
    """The project with one class more: it owes what the others still owe, on the same days."""
    return project.rewritten(lambda plan: with_class(plan, group.id))


def close_others(turn: Turn, taken: ConnectionRequest, project: Project) -> None:
    """The other classes that were offered this place need not decide any more; whoever saw the offer is told."""
    if open_seat(turn, project):
        return
    for one in turn.store.requests.where(sender=tuple(hosts(turn, project)), state="sent"):
        if one.place == project.id and one.id != taken.id:
            turn.store.requests.save(one.ended("withdrawn", turn.now))
            turn.store.jobs.cancel(one.id)
            turn.store.outbox.cancel(one.id)
            for teacher in asked_classes(turn, one)[1].teachers:
                if turn.store.cards.latest(teacher, "request", one.id):
                    turn.tell("place-filled", one.id, teacher, "notice")
