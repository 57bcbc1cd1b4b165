"""The answers that may be put together into what the classes found out."""

from core.model.project import Project, one_per_class
from core.model.reflection import FINAL, Answer, record_id
from core.usecases.projects import joined
from core.usecases.turn import Turn

MOST_ANSWERS = 48
"""Four answers of each of twelve classes."""


def usable(turn: Turn, project: Project) -> list[Answer]:
    """What may be put together: the final answers, in words or tapped, of the classes that are here, but of none whose
    teacher keeps them for herself."""
    found: list[Answer] = []
    every = turn.store.answers.where(project=project.id)
    for member in one_per_class(joined(turn, project)):
        record = turn.store.records.find(record_id(project.id, member.group))
        if record is None or record.state != "own":
            found += [one for one in every if one.group == member.group and _says_something(one)]
    return found[:MOST_ANSWERS]


def basis(answers: list[Answer]) -> tuple[tuple[str, int], ...]:
    """The answers as a synthesis remembers them."""
    return tuple((one.id, one.revision) for one in answers)


def _says_something(answer: Answer) -> bool:
    return answer.round == FINAL and not answer.skipped and not answer.unsure and bool(answer.words or answer.choice)
