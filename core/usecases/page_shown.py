"""What may leave the project at this very moment: photos, sentences, and what the classes found out together."""

import re
from dataclasses import dataclass

from core.model.board import BoardItem
from core.model.project import Member, Project, one_per_class
from core.model.reflection import Answer
from core.model.synthesis import Finding, Synthesis
from core.phrases.names import has_contact
from core.texts.fold import fold
from core.usecases.projects import joined
from core.usecases.reflect_ask import answer_to
from core.usecases.share_choose import class_page, expected_before, shared_sentences
from core.usecases.synthesis_read import approved_synthesis
from core.usecases.turn import Turn

WORD = re.compile(r"\w+")
SURNAME = 3
"""Letters: shorter words are in too many sentences."""


@dataclass(frozen=True)
class Shown:
    """What goes on a page: the photos with permission, each class's sentences that may be shown, what a class (by its
    id) had expected before one of them, and the findings that rest on nothing else."""

    photos: list[BoardItem]
    sentences: list[tuple[Member, Answer]]
    before: dict[str, Answer]
    findings: tuple[Finding, ...] = ()


def shown_on_page(turn: Turn, project: Project, also: str = "") -> Shown:
    """What may leave the project now; `also` is a class whose teacher is about to publish and sees it first."""
    members = one_per_class(joined(turn, project))
    groups = {member.group for member in members}
    photos = [i for i in turn.store.board.where(project=project.id) if i.in_public and i.group in groups]
    open_to = [member for member in members if lets_sentences(turn, project, member.group, also)]
    sentences = [(member, answer) for member in open_to for answer in _sentences(turn, project, member.group)]
    before = {
        member.group: expected
        for member, answer in sentences
        if (expected := expected_before(turn, project.id, member.group, answer.prompt))
        and _is_free(turn, project, expected)
    }
    found = approved_synthesis(turn, project)
    told = _findings(turn, project, found, {member.group for member in open_to}) if found else ()
    return Shown(photos, sentences, before, told)


def lets_sentences(turn: Turn, project: Project, group: str, also: str = "") -> bool:
    """Whether a class lets the page show its sentences."""
    page = class_page(turn, project.id, group)
    return page.sentences or (group == also and page.answered is None)


def may_be_read(turn: Turn, project: Project, words: str) -> bool:
    """Whether there is nothing in it that leads to somebody: no address, no number, no surname of a teacher."""
    return bool(words) and not has_contact(words) and not surnames(turn, project) & set(WORD.findall(fold(words)))


def surnames(turn: Turn, project: Project) -> set[str]:
    """The surnames of everybody who ever taught in the project."""
    teachers = (turn.store.teachers.find(one.teacher) for one in turn.store.members.where(project=project.id))
    said = (set(fold(one.name).split()) - {fold(one.first_name)} for one in teachers if one)
    return {word for words in said for word in words if len(word) >= SURNAME}


def _sentences(turn: Turn, project: Project, group: str) -> list[Answer]:
    found = (answer_to(turn, project.id, group, prompt) for prompt in shared_sentences(turn, project.id, group))
    return [answer for answer in found if answer and _is_free(turn, project, answer)]


def _is_free(turn: Turn, project: Project, answer: Answer) -> bool:
    """Whether the class did not take it off, nobody may be named in it, and nothing in it leads to somebody."""
    hidden = class_page(turn, project.id, answer.group).hidden
    return answer.prompt not in hidden and not answer.unsure and may_be_read(turn, project, answer.words)


def _findings(turn: Turn, project: Project, made: Synthesis, open_to: set[str]) -> tuple[Finding, ...]:
    """The findings whose every answer still says what it said, by classes that let the page show their sentences."""
    rests_on = dict(made.rests_on)

    def stands(finding: Finding) -> bool:
        cited = [turn.store.answers.find(one) for one in finding.cites]
        return all(
            one is not None
            and not one.skipped
            and one.project == project.id
            and one.group in open_to
            and one.revision == rests_on.get(one.id, one.revision)
            and one.prompt not in class_page(turn, project.id, one.group).hidden
            and not one.unsure
            for one in cited
        )

    return tuple(one for one in made.findings if one.cites and stands(one) and may_be_read(turn, project, one.words))
