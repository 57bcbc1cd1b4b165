"""One file for the calendar of whoever comes into the calls of a project, or goes out of them."""

from core.chat.shown import File
from core.model.session import LiveSession
from core.ports.paper import CalendarView
from core.usecases.session_file import CALENDAR, file_name, view_of
from core.usecases.turn import Turn

COME, GO = "calls-come", "calls-gone"


def coming_calls(turn: Turn, project: str, teacher: str) -> list[LiveSession]:
    """The agreed calls of hers in a project that calendars have been told of, the earliest first."""
    found = turn.store.sessions.where(project=project, state="confirmed")
    mine = (one for one in found if teacher in one.participants and one.sequence and one.ends > turn.now)
    return sorted(mine, key=lambda one: one.starts)


def tell_coming(turn: Turn, project: str, teacher: str) -> None:
    """She is in these calls from here on; a class's calendar file has not reached her."""
    if coming_calls(turn, project, teacher):
        turn.tell(COME, project, teacher, key=turn.now.isoformat())


def calls_file(turn: Turn, project: str) -> File | None:
    """All her coming calls in a project in one file; None without any."""
    calls = coming_calls(turn, project, turn.me.id)
    if not calls:
        return None
    view = CalendarView(calls=tuple(view_of(turn, one) for one in calls), language=turn.texts.language)
    name = file_name(turn, calls[0])
    return File(shelf=turn.store.shelf.put(turn.paper.calendar(view), name, CALENDAR), name=name, mime=CALENDAR)


def tell_gone(turn: Turn, calls: list[LiveSession], teacher: str) -> None:
    """She is about to go out of these calls: the file that takes them out of her calendar is made now, since she will
    see nothing of them any more. It has no link in it."""
    reader = turn.as_seen_by(turn.store.teachers.get(teacher))
    if not calls:
        return
    views = (view_of(reader, one) for one in calls)
    off = tuple(v.model_copy(update={"method": "cancel", "revision": v.revision + 1, "link": None}) for v in views)
    file = turn.paper.calendar(CalendarView(calls=off, language=reader.texts.language))
    turn.tell(GO, turn.store.shelf.put(file, file_name(reader, calls[0]), CALENDAR), teacher)
