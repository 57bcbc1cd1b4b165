"""The calendar file of a call, one for each reader."""

import re
from urllib.parse import urlsplit

from core.chat.shown import File
from core.model.session import LiveSession
from core.model.wall import wall_of
from core.planning.languages import in_language
from core.ports.paper import CalendarView, SessionView
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
    t, name = turn.texts, file_name(turn, session)
    return File(
        shelf=turn.store.shelf.put(turn.paper.invitation(view_of(turn, session)), name, CALENDAR),
        name=name,
        mime=CALENDAR,
        caption=t("file-removes") if not stands(session) else t("file-replaces") if session.sequence > 1 else "",
    )


def stands(session: LiveSession) -> bool:
    """Whether a calendar should have it."""
    return session.alive or session.state == "held"


def view_of(turn: Turn, session: LiveSession) -> SessionView:
    """One call as the calendar of the teacher whose turn it is shall hold it."""
    return SessionView(
        uid=f"{session.id}@{urlsplit(turn.house.public_url).hostname or 'localhost'}",
        revision=session.sequence,
        method="request" if stands(session) else "cancel",
        starts=session.starts,
        minutes=session.minutes,
        stamped=turn.now,
        summary=turn.texts("ics-summary", names=names_of(turn, session)),
        description=both_hours(turn, session),
        link=session.link or None,
        language=turn.texts.language,
    )


def series_file(turn: Turn, session: LiveSession) -> File:
    """One file for a call and all that come after it in its series, as they stand now."""
    found = turn.store.sessions.where(project=session.project)
    these = [one for one in found if one.series == session.series and one.starts >= session.starts and one.sequence]
    these = sorted((one for one in these if turn.me.id in one.participants), key=lambda one: one.starts)
    view = CalendarView(calls=tuple(view_of(turn, one) for one in these), language=turn.texts.language)
    name = file_name(turn, session)
    return File(shelf=turn.store.shelf.put(turn.paper.calendar(view), name, CALENDAR), name=name, mime=CALENDAR)


def newest_file(turn: Turn, session: LiveSession) -> File:
    """The file of a call, with those that follow where it is a weekly one."""
    return series_file(turn, session) if session.series else invitation(turn, session)


def file_name(turn: Turn, session: LiveSession) -> str:
    """"mi-escuela-10-dic.ics": the project and the day on the reader's wall."""
    project = turn.store.projects.get(session.project)
    title = in_language(project.shown, turn.me.language).title if project.shown else project.title
    day = turn.texts.day(wall_of(session.starts, turn.me.zone).day, short=True, weekday=False)
    return re.sub(r"[^a-z0-9]+", "-", fold(f"{title} {day}")).strip("-") + ".ics"
