"""A project without calls: put there as a whole when calls fail, and having a call after all."""

from dataclasses import replace

from core.model.project import Project
from core.planning.writing import in_writing
from core.usecases.pause import resting_member
from core.usecases.projects import hosted, is_host, joined
from core.usecases.session_cancel import call_off
from core.usecases.session_of import session_of
from core.usecases.turn import Turn
from core.usecases.vote_over import end_votes

FAILED_OFTEN = 2
"""So many calls that came to nothing are enough to offer a project without any."""


def may_write_instead(turn: Turn, session_id: str) -> str:
    """The project of this call, where calls failed so often that it may go on without; "" otherwise."""
    project = turn.store.projects.get(session_of(turn, session_id).project)
    failed = [
        one
        for one in turn.store.sessions.where(project=project.id)
        if one.state == "failed" or "no" in dict(one.outcomes).values()
    ]
    offered = len(failed) >= FAILED_OFTEN and not project.over and is_host(turn, project)
    return project.id if offered and not project.without_calls else ""


def write_instead(turn: Turn, project_id: str) -> str:
    """The whole project in writing: what was to be live changes on the same days, and coming calls are off. Returns
    the project."""
    project = hosted(turn, project_id)
    written = replace(project.rewritten(in_writing), apart="yes")
    turn.store.projects.save(written)
    end_votes(turn, project.id)
    for call in turn.store.sessions.where(project=project.id, state=("proposed", "confirmed")):
        if call.ends > turn.now:
            by = turn.me.id if turn.me.id in call.participants else call.participants[0]
            call_off(turn, call, call.apart(by), "session-apart")
    tell_others(turn, written, "written-instead")
    return project.id


def call_after_all(turn: Turn, project_id: str) -> str:
    """Calls are offered again, by any of its teachers. Returns the project."""
    project = resting_member(turn, project_id)
    turn.store.projects.save(replace(project, apart="no"))
    return project.id


def tell_others(turn: Turn, project: Project, kind: str) -> None:
    """The other teachers hear of it."""
    for member in joined(turn, project):
        if member.teacher != turn.me.id:
            turn.tell(kind, project.id, member.teacher, key=turn.now.isoformat())
