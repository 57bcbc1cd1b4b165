"""Which call, project or partner of hers a sentence names, by name, country, title or day."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar, assert_never

from core.model.session import LiveSession
from core.phrases import Ask, Day, Instant, Reject, Where, read
from core.phrases.deeds import plain
from core.usecases.call_read import own_where
from core.usecases.projects import joined, my_projects
from core.usecases.say import people
from core.usecases.session_of import group_of, my_sessions
from core.usecases.turn import Turn
from core.usecases.under_way import title_of, under_way

MOST = 2
"""So many are offered where the words do not tell which."""
T = TypeVar("T")


def known_names(turn: Turn) -> tuple[str, ...]:
    """The names of her partners, of their countries and of her projects: words that her sentences may hold."""
    partners = ((name, turn.texts.country(country)) for _, name, country in people(turn))
    titles = (title_of(turn, project) for project in my_projects(turn))
    return tuple(filter(None, (*(word for pair in partners for word in pair), *titles)))


def partners_named(turn: Turn, words: str) -> list[tuple[str, str]]:
    """(id, name) of the partner whose name or country stands in the words; of everybody where none does."""
    known = people(turn)
    found = _best(known, lambda one: _said(words, one[1], turn.texts.country(one[2])))
    return [(id_, name) for id_, name, _ in found]


def projects_named(turn: Turn, words: str) -> list[tuple[str, str]]:
    """(id, title) of the projects under way that the words name, by title, partner or country; the newest of all where
    they name none."""
    return _best(under_way(turn), lambda one: _said(words, one[1], *_company(turn, one[0])))[:MOST]


def calls_named(turn: Turn, words: str, when: str) -> list[LiveSession]:
    """The calls ahead that the words name, by partner and country and by the day of `when`; the next ones where they
    name none, and none where there is no call on that day."""
    coming = [one for one in my_sessions(turn) if one.alive and one.ends > turn.now]
    days = days_said(turn, when)
    if days:
        coming = [one for one in coming if turn.me.local(one.starts).date() in days]
    return _best(coming, lambda one: _said(words, *_across(turn, one)))[:MOST]


def days_said(turn: Turn, when: str) -> tuple[date, ...]:
    """The days that these words for a time name."""
    if not when:
        return ()
    where = own_where(turn)
    read_as = read(when, Where(where.zone, where.country, where.now, where.language, "milestone"))
    match read_as:
        case Ask(candidates=candidates):
            found = candidates
        case Reject(near=near):
            found = near
        case Day() | Instant():
            found = (read_as,)
        case _:
            assert_never(read_as)
    return tuple(one.date if isinstance(one, Day) else one.start.date() for one in found)


def _company(turn: Turn, project_id: str) -> list[str]:
    """The names and countries of the other classes of a project."""
    here = joined(turn, turn.store.projects.get(project_id))
    return [word for one in here if one.teacher != turn.me.id for word in _person(turn, project_id, one.teacher)]


def _across(turn: Turn, session: LiveSession) -> list[str]:
    return [word for one in session.across(turn.me.id) for word in _person(turn, session.project, one)]


def _person(turn: Turn, project_id: str, teacher: str) -> tuple[str, str]:
    return turn.store.teachers.get(teacher).name, turn.texts.country(group_of(turn, project_id, teacher).country)


def _said(words: str, *names: str) -> bool:
    """Whether any of these names stands in the words."""
    said = f" {plain(words)} "
    return any(f" {plain(name)} " in said for name in names if plain(name))


def _best(known: Iterable[T], names: Callable[[T], bool]) -> list[T]:
    """Those that are named, or all of them where none is."""
    everything = list(known)
    return [one for one in everything if names(one)] or everything
