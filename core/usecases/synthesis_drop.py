"""An answer changed or went away: every sentence that rested on it goes at once."""

from collections.abc import Collection

from core.model.synthesis import Synthesis
from core.planning.synthesis import is_poor
from core.usecases.synthesis_want import want_synthesis
from core.usecases.translate import forget_translations
from core.usecases.turn import Turn


def drop_answers(turn: Turn, project_id: str, answers: Collection[str]) -> None:
    """Drop what rests on these answers (ids); what is too little then is written anew."""
    found = turn.store.syntheses.find(project_id)
    if found:
        _keep(turn, found, found.without_answers(answers))


def drop_author(turn: Turn, project_id: str, teacher: str) -> None:
    """Drop what a teacher who is forgotten put otherwise, though the answers behind it stay."""
    found = turn.store.syntheses.find(project_id)
    if found:
        _keep(turn, found, found.without_author(teacher))


def drop_class(turn: Turn, project_id: str, group: str) -> None:
    """Drop what rests on any answer of this class: it went, or keeps what it takes along for itself."""
    drop_answers(turn, project_id, {a.id for a in turn.store.answers.where(project=project_id) if a.group == group})


def forget_findings(turn: Turn, before: Synthesis, after: Synthesis) -> None:
    """Translations of sentences that are no longer there, or say something else now, go with them."""
    stays = {(one.id, one.words) for one in after.findings}
    for one in before.findings:
        if (one.id, one.words) not in stays:
            forget_translations(turn, one.id)


def _keep(turn: Turn, found: Synthesis, left: Synthesis) -> None:
    if left is found:
        return
    forget_findings(turn, found, left)
    turn.store.syntheses.save(left)
    if is_poor(left.findings):
        want_synthesis(turn, found.project)
