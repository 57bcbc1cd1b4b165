"""The calendar file of a call, one for each reader."""

import re
from urllib.parse import urlsplit

from core.chat.shown import File
from core.model.session import LiveSession
from core.model.wall import wall_of
from core.planning.languages import in_language
from core.ports.paper import SessionView
from core.texts.fold import fold
from core.usecases.session_words import both_hours, names_of
from core.usecases.turn import Turn

CALENDAR = "text/calendar"


def announce(turn: Turn, session: LiveSession) -> LiveSession:
    """Count one more round of calendar files, so that each replaces the one before (SEQUENCE)."""
    sent = turn.store.sessions.get(session.id)
    counted = sent.announced()
    turn.store.sessions.save(counted)
    return counted


def invitation(turn: Turn, session: LiveSession) -> File:
    """The file for the teacher whose turn it is, kept on the shelf: adds, replaces or removes the call."""
    t = turn.texts
    alive = session.alive or session.state == "held"
    view = SessionView(
        uid=f"{session.id}@{urlsplit(turn.house.public_url).hostname or 'localhost'}",
        revision=session.sequence,
        method="request" if alive else "cancel",
        starts=session.starts,
        minutes=session.minutes,
        stamped=turn.now,
        summary=t("ics-summary", names=names_of(turn, session)),
        description=both_hours(turn, session),
        link=session.link or None,
        language=t.language,
    )
    name = file_name(turn, session)
    return File(
        shelf=turn.store.shelf.put(turn.paper.invitation(view), name, CALENDAR),
        name=name,
        mime=CALENDAR,
        caption=t("file-removes") if not alive else t("file-replaces") if session.sequence > 1 else "",
    )


def file_name(turn: Turn, session: LiveSession) -> str:
    """"mi-escuela-10-dic.ics": the project and the day on the reader's wall."""
    project = turn.store.projects.get(session.project)
    title = in_language(project.shown, turn.me.language).title if project.shown else project.title
    day = turn.texts.day(wall_of(session.starts, turn.me.zone).day, short=True, weekday=False)
    return re.sub(r"[^a-z0-9]+", "-", fold(f"{title} {day}")).strip("-") + ".ics"
