"""What a teacher answers for herself when a project is over; nobody else reads it."""

from dataclasses import dataclass, replace
from datetime import datetime


@dataclass(frozen=True)
class OwnAnswer:
    """A teacher's answer to one question (`prompt`) of the set for teachers; `asked` is that set's name@version.

    `before` holds the words that were replaced, oldest first.
    """

    id: str
    project: str
    teacher: str
    prompt: str
    at: datetime
    words: str = ""
    language: str = ""
    asked: str = ""
    skipped: bool = False
    before: tuple[str, ...] = ()
    revision: int = 1

    def changed(self, other: "OwnAnswer") -> "OwnAnswer":
        """The other answer in this one's place, with what was said before."""
        before = (*self.before, self.words) if self.words else self.before
        return replace(other, id=self.id, before=before, revision=self.revision + 1)


def own_answer_id(project: str, teacher: str, prompt: str) -> str:
    """There is one answer of a teacher to a question."""
    return f"{project}:{teacher}:{prompt}"
