"""Putting a project away: all that it still owed is off at once, and who took part can go on reading it."""

from dataclasses import replace
from datetime import timedelta

from core.model.project import Project
from core.model.refused import Refused
from core.usecases.leave import things_of
from core.usecases.phases import schedule_phases
from core.usecases.projects import hosted, joined, project_of
from core.usecases.reflect_rounds import schedule_rounds
from core.usecases.session_cancel import call_off_each
from core.usecases.sign_nudge import schedule_nudges
from core.usecases.silence import spare
from core.usecases.turn import Turn
from core.usecases.vote_over import end_votes

BACK_WITHIN = timedelta(days=30)
"""So long its host can take it up again; by then the classes have gone on to other things."""


def archive(turn: Turn, project_id: str) -> str:
    """Put it away: letters, jobs and calls are off in this commit. Returns the project."""
    project = hosted(turn, project_id)
    for thing in things_of(turn, project.id):
        turn.store.outbox.cancel(thing)
        turn.store.jobs.cancel(thing)
    call_all_off(turn, project)
    turn.store.projects.save(project.put_away(turn.now))
    for member in joined(turn, project):
        if member.teacher != turn.me.id and project.published:
            turn.tell("archived", project.id, member.teacher, key=turn.now.isoformat())
    return project.id


def call_all_off(turn: Turn, project: Project) -> None:
    """Every call that is still to come, said to come from the host; nobody asks for an hour any more."""
    end_votes(turn, project.id)
    coming = turn.store.sessions.where(project=project.id, state=("proposed", "confirmed"))
    call_off_each(
        turn,
        [
            (one, replace(one.cancelled(one.participants[0], turn.now), ended_by=turn.me.id))
            for one in coming
            if one.ends > turn.now
        ],
    )


def unarchive(turn: Turn, project_id: str) -> str:
    """The host takes it up again, within thirty days; calls are to be arranged anew. Returns the project."""
    project = archived_by_host(turn, project_id)
    if not can_return(turn, project):
        raise Refused("archived-long", title=project.title)
    back = replace(project, archived=None)
    turn.store.projects.save(back)
    if back.published:
        spare(turn, back)
        schedule_phases(turn, back)
        schedule_rounds(turn, back)
        schedule_nudges(turn, back)
    for member in joined(turn, back):
        if member.teacher != turn.me.id and back.published:
            turn.tell("unarchived", project.id, member.teacher, key=turn.now.isoformat())
    return project.id


def archived_by_host(turn: Turn, project_id: str) -> Project:
    """A project that was put away, for its host."""
    project = project_of(turn, project_id)
    if project.host != turn.me.id:
        raise Refused("host-only", title=project.title)
    if project.archived is None:
        raise Refused("not-archived", title=project.title)
    return project


def can_return(turn: Turn, project: Project) -> bool:
    """Whether it was put away so recently that it can be taken up again."""
    return project.archived is not None and turn.now - project.archived <= BACK_WITHIN
