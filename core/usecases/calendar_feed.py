"""A teacher's calls in the calendar of her phone: one secret address, good until she changes it or switches it off."""

from datetime import datetime
from typing import NoReturn
from urllib.parse import urlsplit

from core.model.calendar_feed import CalendarFeed
from core.model.secret import digest_of, in_letters
from core.model.session import LiveSession
from core.ports.paper import CalendarView, Paper
from core.ports.store import Store
from core.usecases.session_file import view_of
from core.usecases.session_of import my_sessions
from core.usecases.turn import House, Turn

PATH = "/c/"
NAME = "Chaski"


def open_feed(turn: Turn) -> str:
    """A new address, which calendars subscribe to; an older one leads nowhere from now on."""
    close_feed(turn)
    secret = in_letters(turn.secret())
    turn.store.calendar_feeds.add(CalendarFeed(digest_of(secret), turn.me.id, turn.now))
    return f"webcal://{urlsplit(turn.house.public_url).netloc}{PATH}{secret}.ics"


def close_feed(turn: Turn) -> bool:
    """The address leads nowhere any more; whether there was one."""
    found = turn.store.calendar_feeds.where(teacher=turn.me.id)
    for feed in found:
        turn.store.calendar_feeds.remove(feed.id)
    return bool(found)


def my_feed(turn: Turn) -> CalendarFeed | None:
    """Her address as far as it is known: since when there is one."""
    return next(iter(turn.store.calendar_feeds.where(teacher=turn.me.id)), None)


def feed_by_secret(store: Store, paper: Paper, house: House, secret: str, now: datetime) -> bytes | None:
    """All her calls as an iCalendar file; None for an address that never was, is over, or whose teacher is hidden."""
    feed = store.calendar_feeds.find(digest_of(secret))
    reader = store.teachers.find(feed.teacher) if feed else None
    if reader is None or reader.gone or reader.suspended:
        return None
    turn = Turn(store, now, _no_ids, paper, house, speaker=reader)
    calls = tuple(view_of(turn, one) for one in my_sessions(turn) if is_shown(one))
    return paper.calendar(CalendarView(calls=calls, language=turn.texts.language, name=NAME))


def is_shown(session: LiveSession) -> bool:
    """Whether it was ever agreed on: calls that were called off stay, so that calendars let them go."""
    return session.state in ("confirmed", "held") or session.sequence > 0


def _no_ids() -> NoReturn:
    raise LookupError("reading makes nothing new")
