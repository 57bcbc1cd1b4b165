"""A teacher takes a sentence of the synthesis out, puts one otherwise, or (its host) has all of it written again."""

from core.model.refused import Refused
from core.model.synthesis import Finding, Synthesis
from core.phrases.ranks import ranks_or_blames
from core.planning.synthesis import LONGEST
from core.usecases.projects import alive, hosted, joined, member_of, project_of
from core.usecases.synthesis_drop import forget_findings
from core.usecases.synthesis_make import write_again
from core.usecases.synthesis_read import groups_of, missing_approvals
from core.usecases.synthesis_tell import LETTER, announce, ask_missing
from core.usecases.tongue import tongue_of
from core.usecases.translate import want_translation
from core.usecases.turn import Turn


def own_finding(turn: Turn, project_id: str, finding_id: str) -> tuple[Synthesis, Finding]:
    """A sentence that rests on an answer of her class; any other one is as good as none."""
    group, found = member_of(turn, project_id).group, turn.store.syntheses.find(project_id)
    for one in found.findings if found else ():
        if found and one.id == finding_id and group in groups_of(turn, one):
            return found, one
    raise Refused("synthesis-changed")


def take_out(turn: Turn, project_id: str, finding_id: str) -> str:
    """Out of the synthesis, at once and for all; also long after the project. Returns the project."""
    project = project_of(turn, project_id)
    found, finding = own_finding(turn, project_id, finding_id)
    left = found.taken(finding)
    forget_findings(turn, found, left)
    turn.store.syntheses.save(left)
    if not left.findings:
        turn.store.outbox.cancel(project.id, (LETTER,))
    return project.id


def reword(turn: Turn, project_id: str, finding_id: str, words: str) -> str:
    """Put a sentence otherwise: it rests on the same answers, and the others are asked anew. Returns the project."""
    project = alive(turn, project_id)
    found, finding = own_finding(turn, project_id, finding_id)
    said = " ".join(words.split())
    if not said or len(said) > LONGEST or ranks_or_blames(said, turn.me.language):
        raise Refused("synthesis-words")
    language = tongue_of(turn, said)
    new = found.reworded(finding, said, language, turn.me.id)
    forget_findings(turn, found, new)
    turn.store.syntheses.save(new)
    readers = [member.teacher for member in joined(turn, project)]
    want_translation(turn, finding.id, said, language, readers, LETTER)
    turn.store.outbox.cancel(project.id, (LETTER,))
    ask_missing(turn, project, new, turn.me.id)
    if not missing_approvals(turn, project, new):
        announce(turn, project, new, turn.me.id)
    return project.id


def write_anew(turn: Turn, project_id: str) -> str:
    """Its host has it written again, as long as nobody has approved it. Returns the project."""
    project = hosted(turn, project_id)
    found = turn.store.syntheses.find(project_id)
    if found is None or found.approved:
        raise Refused("synthesis-approved")
    write_again(turn, project)
    return project.id
