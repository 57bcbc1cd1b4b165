"""What came up in a call: a teacher writes it down, and it comes back with her class's final reflection."""

from dataclasses import replace

from core.usecases.projects import find_member
from core.usecases.session_of import my_sessions, session_of
from core.usecases.turn import Turn


def to_look_back_on(turn: Turn) -> str:
    """The last call in which her class met another and on which it still looks back; "" without one."""
    for session in reversed(my_sessions(turn)):
        project = turn.store.projects.get(session.project)
        met = dict(session.outcomes).get(turn.me.id) in ("yes", "partly")
        if met and project.reached("execution") and not project.reached("reflection") and not project.over:
            return session.id
    return ""


def keep_for_look_back(turn: Turn, session_id: str, words: str) -> str:
    """Keep what came up in a call, behind what is kept already. Returns the session's id."""
    session = session_of(turn, session_id)
    turn.store.sessions.save(replace(session, came_up=(*session.came_up, (turn.me.id, words))))
    return session_id


def came_up(turn: Turn, project_id: str, group: str) -> list[str]:
    """What the teachers of a class wrote down after its calls, the earliest call first."""
    calls = sorted(turn.store.sessions.where(project=project_id), key=lambda session: session.starts)
    kept = [pair for session in calls for pair in session.came_up]
    members = [(find_member(turn, project_id, teacher), words) for teacher, words in kept]
    return [words for member, words in members if member and member.group == group]
