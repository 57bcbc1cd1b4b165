"""Who hears of the synthesis: each teacher whose approval it waits for, and all once it is whole."""

from core.model.project import Project
from core.model.synthesis import Synthesis
from core.usecases.projects import joined
from core.usecases.synthesis_read import cited, missing_approvals
from core.usecases.translate import want_translation
from core.usecases.turn import Turn

LETTER = "synthesis-ready"
AGREED = "synthesis-agreed"


def ask_missing(turn: Turn, project: Project, found: Synthesis, *but: str) -> None:
    """Ask each teacher who has not approved what stands there now, but for some; once a revision."""
    for teacher in missing_approvals(turn, project, found):
        if teacher not in but:
            turn.tell(LETTER, project.id, teacher, "notice", revision=found.revision)


def announce(turn: Turn, project: Project, found: Synthesis, by: str = "") -> None:
    """All are told that it is whole now; the answers that it quotes are translated for those who read them now."""
    everybody = [member.teacher for member in joined(turn, project)]
    for teacher in everybody:
        if teacher != by:
            turn.tell(AGREED, project.id, teacher, "news", revision=found.revision)
    quoted = {answer.id: answer for one in found.findings if one.rule for answer in cited(turn, one) if answer.words}
    for answer in quoted.values():
        want_translation(turn, answer.id, answer.words, answer.language, everybody, AGREED, by=answer.teacher)
