"""The words of a voice note become words of the answer, as its teacher gave them."""

from core.model.refused import Refused
from core.usecases.reflect_answer import LONGEST, answer_changed
from core.usecases.turn import Turn
from core.usecases.voice_words import heard_answer


def use_words(turn: Turn, answer_id: str, words: str) -> str:
    """Keep these words beside the recording; what was approved before has to be approved again. Returns the
    project."""
    answer, said = heard_answer(turn, answer_id), words.strip()[:LONGEST]
    if not said:
        raise Refused("voice-settled")
    turn.store.answers.save(answer.in_words(said))
    answer_changed(turn, answer)
    return answer.project
