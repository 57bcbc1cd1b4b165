"""The calendar file of a class's exhibition, for whoever teaches the class."""

from urllib.parse import urlsplit

from core.model.refused import Refused
from core.model.showing import Showing
from core.ports.paper import SessionView
from core.usecases.projects import project_of
from core.usecases.share_message import title_in
from core.usecases.share_publish import file_name
from core.usecases.share_showing import own_showing
from core.usecases.turn import Turn

CALENDAR = "text/calendar"


def showing_file(turn: Turn, project_id: str) -> list[str]:
    """Adds, replaces or removes it in her calendar. Returns the file's shelf key, its name, and a line about it."""
    showing = own_showing(turn, project_id)
    if showing is None:
        raise Refused("showing-none")
    name = f"{file_name(turn, project_of(turn, project_id))}-{showing.starts.date().isoformat()}.ics"
    key = turn.store.shelf.put(turn.paper.invitation(calendar_view(turn, showing)), name, CALENDAR)
    line = "file-removes" if showing.cancelled else "file-replaces" if showing.revision > 1 else ""
    return [key, name, turn.texts(line) if line else ""]


def calendar_view(turn: Turn, showing: Showing) -> SessionView:
    """The exhibition as her calendar shall hold it."""
    title = title_in(turn, project_of(turn, showing.project))
    return SessionView(
        uid=f"showing-{showing.id.replace(':', '-')}@{urlsplit(turn.house.public_url).hostname or 'localhost'}",
        revision=showing.revision,
        method="cancel" if showing.cancelled else "request",
        starts=showing.instant,
        minutes=showing.minutes,
        stamped=turn.now,
        summary=turn.texts("ics-showing", title=title),
        description=showing.place,
        language=turn.texts.language,
    )
