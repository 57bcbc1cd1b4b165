"""Before a call: whose class is ready, and who greets, keeps the time and asks first."""

from core.model.session import LiveSession
from core.planning.roles import roles
from core.usecases.projects import joined
from core.usecases.session_of import session_of
from core.usecases.turn import Turn


def say_ready(turn: Turn, session_id: str) -> str:
    """All is ready in this class; the others read it on the card of the call."""
    turn.store.sessions.save(session_of(turn, session_id).ready(turn.me.id))
    return session_id


def turn_roles(turn: Turn, session_id: str) -> str:
    """Pass the suggested roles on by one class, for everybody."""
    turn.store.sessions.save(session_of(turn, session_id).turned_on())
    return session_id


def ready_line(turn: Turn, session: LiveSession) -> str:
    """Whose classes are ready, the reader's first; "" while none has said so."""
    t = turn.texts
    theirs = [one for one in session.classes if one in session.across(turn.me.id) and session.is_ready(one)]
    said = [t("ready-mine")] if session.is_ready(turn.me.id) else []
    names = t.list([turn.store.teachers.get(one).name for one in theirs])
    said += [t("ready-theirs", names=names, count=len(theirs))] if theirs else []
    return " ".join(said)


def roles_line(turn: Turn, session: LiveSession) -> str:
    """Who greets, who keeps the time and who asks first: from call to call another class."""
    found = roles(in_order(turn, session), earlier(turn, session) + session.turned)

    def whose(teacher: str) -> str:
        if session.seat(teacher) == session.seat(turn.me.id):
            return turn.texts("class-mine")
        return turn.texts("class-of", name=turn.store.teachers.get(teacher).name)

    return turn.texts("roles", greets=whose(found.greets), times=whose(found.times), asks=whose(found.asks))


def in_order(turn: Turn, session: LiveSession) -> list[str]:
    """Its classes in the order in which they came into the project, whoever proposed the call."""
    here = [member.teacher for member in joined(turn, turn.store.projects.get(session.project))]
    return sorted(session.classes, key=lambda one: (here.index(one) if one in here else len(here), one))


def earlier(turn: Turn, session: LiveSession) -> int:
    """How many calls the same classes have had, or agreed on, before this one."""
    classes = {session.seat(one) for one in session.participants}
    found = turn.store.sessions.where(project=session.project, state=("confirmed", "held", "failed"))
    same = (one for one in found if {one.seat(teacher) for teacher in one.participants} == classes)
    return sum(one.starts < session.starts for one in same)
