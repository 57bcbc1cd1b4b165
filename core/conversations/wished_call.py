"""The hour that was named when the plan was made: it need not be said again when the call is arranged."""

from collections.abc import Callable

from core.conversations.call_cards import Shown, right_card
from core.model.plan import OneCall
from core.usecases.session_of import Who
from core.usecases.turn import Turn


def wished_or(turn: Turn, usual: Callable[[Turn, Who, str], Shown], who: Who, picture: str) -> Shown:
    """The last look at the hour that the plan was made for; the usual first card where none was named."""
    named = wished(turn, who.project)
    return right_card(turn, who, named.at, named.minutes) if named and named.at else usual(turn, who, picture)


def is_wished(turn: Turn, project: str) -> bool:
    """Whether the plan was made for one hour, so that all its classes are meant."""
    return wished(turn, project) is not None


def wished(turn: Turn, project: str) -> OneCall | None:
    """The call that the plan was made for, unless its hour is over or a call is under way already."""
    plan = turn.store.projects.get(project).seen_plan
    when = plan.answers.when if plan else None
    if not isinstance(when, OneCall) or when.at is None or when.at.instant <= turn.now:
        return None
    return None if any(one.alive for one in turn.store.sessions.where(project=project)) else when
