"""A search that goes on while its teacher is away: she is told when somebody fits."""

from dataclasses import dataclass, replace
from datetime import datetime

from core.model.filters import Filters

MOST = 5
REMEMBERED = 300
"""Classes that a search has told of; after as many mornings with news nobody remembers the first ones."""


@dataclass(frozen=True)
class SavedSearch:
    """What a teacher looks for, since when, and the ids of the classes that she has seen of it, so that none comes
    twice. `news` are those of the last letter."""

    id: str
    teacher: str
    filters: Filters
    since: datetime
    told: tuple[str, ...] = ()
    news: tuple[str, ...] = ()

    def telling(self, groups: tuple[str, ...]) -> "SavedSearch":
        """The same search after a letter about these classes."""
        return replace(self, told=(*self.told, *groups)[-REMEMBERED:], news=groups)
