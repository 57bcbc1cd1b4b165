"""Which prompts a class gets in a round: the usual set for its age, or what the project's host made of it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from core.model.project import one_per_class
from core.model.prompting import Asked, Prompting, for_class, prompting_id
from core.model.reflection import Answer, Round, complete
from core.usecases.projects import joined
from core.usecases.translate import needed_translation
from core.usecases.turn import Turn
from prompts.questions import Question, bank, label

EXPECTED = "{expected}"
"""Where a sealed expectation stands in the text that brings it back."""
CLOSERS = '»”". '
"""What follows it there; the rest is the question itself."""


def prompting_of(turn: Turn, project_id: str, round_: Round) -> Prompting | None:
    """The host's list of a round, once she has changed anything in it."""
    return turn.store.promptings.find(prompting_id(project_id, round_))


def whole_bank(turn: Turn, project_id: str, group: str, round_: Round) -> dict[str, Question]:
    """Every prompt of a round by its key, spare ones too, for a class's age and the reader's language."""
    project, ages = turn.store.projects.get(project_id), turn.store.classes.get(group).ages
    count = max(2, len(one_per_class(joined(turn, project))))
    return {one.key: one for one in bank(round_, turn.texts.language, ages, classes=count)}


def usual(known: dict[str, Question]) -> tuple[Asked, ...]:
    """The usual set of a round."""
    return tuple(Asked(one.key) for one in known.values() if not one.spare)


def prompts_for(
    turn: Turn, project_id: str, group: str, round_: Round, answers: Sequence[Answer]
) -> tuple[Question, ...]:
    """What a class is asked in a round, given what it has answered. A class that is through keeps what it was asked;
    later changes of the host are for those that are not."""
    known, made = whole_bank(turn, project_id, group, round_), prompting_of(turn, project_id, round_)
    sure = [one for one in answers if one.round == round_ and not one.unsure]
    return worded(turn, project_id, _list_for(usual(known), made, sure), known)


def worded(
    turn: Turn, project_id: str, asked: Iterable[Asked], known: dict[str, Question]
) -> tuple[Question, ...]:
    """These prompts in words for the reader; one that no set has any more is left out."""
    found = (_worded(turn, project_id, one, known.get(one.key)) for one in asked)
    return tuple(one for one in found if one)


def question_of(turn: Turn, answer: Answer) -> str:
    """What a class was asked when it gave this answer, in the reader's language; "" where its writer has taken the
    words along."""
    known = whole_bank(turn, answer.project, answer.group, answer.round)
    made = prompting_of(turn, answer.project, answer.round)
    asked = made.of(min(revision_in(answer.asked), made.revision)) if made else ()
    one = next((each for each in asked if each.key == answer.prompt), Asked(answer.prompt))
    question = _worded(turn, answer.project, one, known.get(one.key)) if one.words or not one.own else None
    return (question.without if question.recalls else question.text) if question else ""


def asked_label(turn: Turn, project_id: str, round_: Round) -> str:
    """What an answer of today records: the set, and the number of the host's last change to the round, if any."""
    made = prompting_of(turn, project_id, round_)
    return f"{label()}+{made.revision}" if made else label()


def revision_in(asked: str) -> int:
    """The number of the host's change in what an answer records; 0 for the usual set."""
    return int(asked.partition("+")[2] or 0)


def prompt_about(project_id: str, key: str) -> str:
    """Under which id the translations of a host's wording are kept."""
    return f"{project_id}:{key}"


def lead_of(question: Question) -> str:
    """What stands before the question proper in one that brings an expectation back: "El {date} esperaban: …"."""
    at = question.text.find(EXPECTED)
    if at < 0:
        return ""
    rest = question.text[at + len(EXPECTED) :]
    return question.text[: len(question.text) - len(rest.lstrip(CLOSERS))]


def changed_places(turn: Turn, project_id: str, group: str, round_: Round) -> tuple[list[int], int]:
    """Which prompts of a round (1 for the first) are not the usual ones, and how many fewer there are."""
    made, known = prompting_of(turn, project_id, round_), usual(whole_bank(turn, project_id, group, round_))
    if made is None:
        return [], 0
    places = [n for n, one in enumerate(made.asked, 1) if one.words or one.key not in {each.key for each in known}]
    return places, max(0, len(known) - len(made.asked))


def _list_for(known: tuple[Asked, ...], made: Prompting | None, sure: Sequence[Answer]) -> tuple[Asked, ...]:
    if made is None:
        return known
    for revision in range(made.revision - 1, -1, -1):
        keys = [one.key for one in made.of(revision)]
        given = [one for one in sure if one.prompt in keys]
        if complete(keys, given) and all(revision_in(one.asked) <= revision for one in given):
            return made.of(revision)
    return for_class(made.asked, {one.prompt for one in sure})


def _worded(turn: Turn, project_id: str, one: Asked, question: Question | None) -> Question | None:
    if not one.words:
        return question
    found = needed_translation(turn, prompt_about(project_id, one.key), one.language)
    said = found.words if found else one.words
    if found:
        said = f"{said}\n{turn.texts('machine-translation', original=one.words)}"
    elif not turn.me.reads_in(one.language):
        said = f"{said}\n{turn.texts('no-translation')}"
    if question is None:
        return Question(one.key, said)
    return replace(question, text=lead_of(question) + said, without=said if question.recalls else "")
