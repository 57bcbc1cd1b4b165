"""The words of a voice note become words of the answer, as its teacher gave them."""

from core.model.refused import Refused
from core.usecases.projects import member_of
from core.usecases.record import record_of
from core.usecases.reflect_answer import LONGEST, answer_changed
from core.usecases.turn import Turn
from core.usecases.voice_words import heard_answer


def waits_again(turn: Turn, project_id: str) -> bool:
    """Whether her class's card was shared before, and waits to be shared anew."""
    record = record_of(turn, project_id, member_of(turn, project_id).group)
    return record.told > 0 and record.state == "open"


def use_words(turn: Turn, answer_id: str, words: str) -> str:
    """Keep these words beside the recording; what was approved before has to be approved again. Returns the
    project."""
    answer, said = heard_answer(turn, answer_id), words.strip()[:LONGEST]
    if not said:
        raise Refused("voice-settled")
    turn.store.answers.save(answer.in_words(said))
    answer_changed(turn, answer)
    return answer.project
