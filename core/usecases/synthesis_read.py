"""Who may read what the classes found out together: everybody in the project, once each teacher has approved it."""

from dataclasses import dataclass

from core.model.project import Project
from core.model.reflection import Answer
from core.model.synthesis import Finding, Synthesis
from core.usecases.machine import may_be_told_all
from core.usecases.projects import joined, joined_by, member_of
from core.usecases.synthesis_basis import basis, usable
from core.usecases.synthesis_words import Worded, words_for
from core.usecases.turn import Turn


@dataclass(frozen=True)
class Sentence:
    """One sentence as its reader sees it; `own` tells that it rests on an answer of her class."""

    finding: Finding
    said: Worded
    own: bool


@dataclass(frozen=True)
class Readable:
    """What a teacher may read of the synthesis now, in its order.

    `agreed` says that each teacher approved it, `mine` that she did; `of` is how many sentences there are in all,
    `waiting` are the teachers (ids) whose approval it waits for. `edited` tells that a teacher put a sentence
    otherwise, `may_differ` that it could be written again, nobody having approved it, and read otherwise.
    """

    project: str
    revision: int
    made_by: str
    sentences: tuple[Sentence, ...]
    of: int
    agreed: bool
    mine: bool
    edited: bool
    may_differ: bool
    waiting: tuple[str, ...]

    def own(self) -> list[tuple[int, Sentence]]:
        """The numbered sentences that she may take out or put otherwise."""
        return [(n, one) for n, one in enumerate(self.sentences, 1) if one.own]


def approved_synthesis(turn: Turn, project: Project) -> Synthesis | None:
    """The synthesis, if every teacher whose class's answers it rests on approved this very text."""
    found = turn.store.syntheses.find(project.id)
    return found if found and found.findings and not missing_approvals(turn, project, found) else None


def missing_approvals(turn: Turn, project: Project, found: Synthesis) -> list[str]:
    """The teachers whose approval it still waits for: those of the classes whose answers it rests on, since a class
    that said nothing has nothing to let go and would keep it closed for ever. Whoever came into a class later, by
    taking it over or as a colleague, need not repeat what its teacher said."""
    spoke = {group for one in found.findings for group in groups_of(turn, one)}
    spoken = {m.group for m in turn.store.members.where(project=project.id) if m.teacher in found.approved}
    here = [one for one in joined(turn, project) if one.group in spoke and one.teacher not in found.approved]
    return [m.teacher for m in here if not (m.group in spoken and m.joined_at and m.joined_at > found.at)]


def readable_synthesis(turn: Turn, project_id: str) -> Readable | None:
    """What the reader may see of it now; None where nothing has been written."""
    project, group = joined_by(turn, project_id), member_of(turn, project_id).group
    found = turn.store.syntheses.find(project_id)
    if found is None or not found.findings:
        return None
    waiting, me = tuple(missing_approvals(turn, project, found)), turn.me.id
    by_machine = turn.house.drafts and may_be_told_all(turn, project_id)
    seen = [(one, group in groups_of(turn, one)) for one in found.findings]
    return Readable(
        project_id,
        found.revision,
        found.made_by,
        tuple(Sentence(one, words_for(turn, found, one), own) for one, own in seen if own or not waiting),
        len(found.findings),
        not waiting,
        me not in waiting,
        any(one.language for one in found.findings),
        not found.approved and (by_machine or basis(usable(turn, project)) != found.rests_on),
        waiting,
    )


def cited(turn: Turn, finding: Finding) -> list[Answer]:
    """The answers that a sentence rests on."""
    return [answer for answer in map(turn.store.answers.find, finding.cites) if answer]


def groups_of(turn: Turn, finding: Finding) -> set[str]:
    """The classes whose answers a sentence rests on."""
    return {answer.group for answer in cited(turn, finding)}
