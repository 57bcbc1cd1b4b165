"""A teacher looks back on her own practice when her class is through; nobody else reads it."""

from dataclasses import dataclass, replace

from core.model.ownanswer import OwnAnswer, own_answer_id
from core.model.project import one_per_class
from core.model.reflection import FINAL
from core.model.refused import Refused
from core.usecases.projects import alive, joined, member_of, project_of
from core.usecases.reflect_ask import is_complete
from core.usecases.turn import Turn
from prompts.questions import Question, label, questions

LONGEST = 12_000


@dataclass(frozen=True)
class OwnStep:
    """One question for herself, its place (1 for the first) and her answer, if there is one."""

    n: int
    question: Question
    answer: OwnAnswer | None


def own_steps(turn: Turn, project_id: str) -> tuple[OwnStep, ...]:
    """The four questions with what she has answered; refused before her class is through."""
    project, group = project_of(turn, project_id), member_of(turn, project_id).group
    kept = {one.prompt: one for one in turn.store.own_answers.where(project=project_id, teacher=turn.me.id)}
    if not kept and not (project.reached("reflection") and is_complete(turn, project, group, FINAL)):
        raise Refused("own-too-early")
    count = max(2, len(one_per_class(joined(turn, project))))
    asked = questions("teacher", turn.texts.language, "", classes=count)
    return tuple(OwnStep(n, one, kept.get(one.key)) for n, one in enumerate(asked, 1))


def own_left(turn: Turn, project_id: str) -> int:
    """How many of them wait for her; 0 while they are not asked yet."""
    if not turn.store.own_answers.where(project=project_id, teacher=turn.me.id):
        project, group = project_of(turn, project_id), member_of(turn, project_id).group
        if project.archived or not (project.reached("reflection") and is_complete(turn, project, group, FINAL)):
            return 0
    return sum(step.answer is None for step in own_steps(turn, project_id))


def has_own(turn: Turn, project_id: str) -> bool:
    """Whether she has answered anything for herself."""
    kept = turn.store.own_answers.where(project=project_id, teacher=turn.me.id)
    return any(one.words for one in kept)


def save_own(turn: Turn, project_id: str, prompt: str, words: str) -> str:
    """Keep her answer to one of them, in place of an earlier one; without words it is skipped. Returns its id."""
    alive(turn, project_id)
    if prompt not in {step.question.key for step in own_steps(turn, project_id)}:
        raise Refused("prompt-gone")
    said = words.strip()[:LONGEST]
    answer = OwnAnswer(
        own_answer_id(project_id, turn.me.id, prompt), project_id, turn.me.id, prompt, turn.now, said,
        turn.me.language, label(), skipped=not said,
    )  # fmt: skip
    old = turn.store.own_answers.find(answer.id)
    if old is None:
        turn.store.own_answers.add(answer)
    else:
        turn.store.own_answers.save(old.changed(replace(answer, asked=old.asked)))
    return answer.id


def forget_own(turn: Turn) -> None:
    """Nothing of what she answered for herself is left."""
    for one in turn.store.own_answers.where(teacher=turn.me.id):
        turn.store.own_answers.remove(one.id)
