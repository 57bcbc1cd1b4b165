"""What a project's host asks in a round of looking back, where that is not the usual set."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from core.model.reflection import Round

OWN = "own_"
"""How the key of a prompt begins that is the host's own and stands in no set."""
MOST = 6
"""Prompts of a round at most: a class answers them in one lesson."""


@dataclass(frozen=True)
class Asked:
    """One prompt: `key` is what its answers are stored under; `words`, in `language`, are the host's own wording, ""
    where the usual set's stands, and `by` is whoever wrote them. `was` is the key of the prompt whose place it took."""

    key: str
    words: str = ""
    language: str = ""
    was: str = ""
    by: str = ""

    @property
    def own(self) -> bool:
        """Whether it stands in no set."""
        return self.key.startswith(OWN)


@dataclass(frozen=True)
class Prompting:
    """The prompts of one round of one project, in order, as its host wants them; `revision` counts her changes.

    `past` holds what was asked before each of them: `past[n]` is what revision n said. Revision 0 is the usual set.
    """

    id: str
    project: str
    round: Round
    asked: tuple[Asked, ...]
    by: str
    at: datetime
    revision: int = 1
    past: tuple[tuple[Asked, ...], ...] = ()

    def changed(self, asked: tuple[Asked, ...], by: str, at: datetime) -> "Prompting":
        """The prompts as they are from now on, with those before them kept."""
        return replace(
            self, asked=asked, by=by, at=at, revision=self.revision + 1, past=(*self.past, self.asked)
        )

    def of(self, revision: int) -> tuple[Asked, ...]:
        """What was asked at a revision."""
        return self.past[revision] if revision < len(self.past) else self.asked

    def without_words_of(self, teacher: str) -> "Prompting":
        """The same with nothing of what this teacher wrote: the usual wording stands again, her own prompts go."""
        return replace(
            self, asked=_without(self.asked, teacher), past=tuple(_without(one, teacher) for one in self.past)
        )


def prompting_id(project: str, round_: Round) -> str:
    """One list per project and round."""
    return f"{project}:{round_}"


def for_class(asked: tuple[Asked, ...], answered: Collection[str]) -> tuple[Asked, ...]:
    """What a class is asked that has answered these prompts (keys): one that it answered keeps its place, whatever
    stands there now."""
    return tuple(Asked(one.was) if one.was in answered and one.key not in answered else one for one in asked)


def _without(asked: tuple[Asked, ...], teacher: str) -> tuple[Asked, ...]:
    kept = (replace(one, words="", language="", by="") if one.by == teacher else one for one in asked)
    return tuple(one for one in kept if one.words or not one.own)
