"""What a project's host asks in a round of looking back, where that is not the usual set."""

from dataclasses import dataclass
from datetime import datetime

from core.model.reflection import Round


@dataclass(frozen=True)
class Asked:
    """One prompt: `key` is what its answers are stored under; `words`, in `language`, are the host's own wording, ""
    where the usual set's stands."""

    key: str
    words: str = ""
    language: str = ""


@dataclass(frozen=True)
class Prompting:
    """The prompts of one round of one project, in order, as its host wants them; `revision` counts her changes."""

    id: str
    project: str
    round: Round
    asked: tuple[Asked, ...]
    by: str
    at: datetime
    revision: int = 1


def prompting_id(project: str, round_: Round) -> str:
    """One list per project and round."""
    return f"{project}:{round_}"
