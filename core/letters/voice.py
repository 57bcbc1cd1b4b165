"""A voice note was written down by a machine: its teacher decides what becomes of the words."""

from core.chat.choices import start
from core.chat.shown import Text
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.refused import Refused
from core.usecases.reflect_ask import steps_of
from core.usecases.turn import Turn
from core.usecases.voice_words import LETTER, heard_answer


def written_down(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The question, what was heard, and three ways on."""
    try:
        answer = heard_answer(turn, occasion.about)
    except Refused as refused:
        return Skip(refused.reason)
    t = turn.texts
    steps = steps_of(turn, turn.store.projects.get(answer.project), answer.group, answer.round)
    question = next((step.brief for step in steps if step.key == answer.prompt), "")
    parts = (
        Text(text=t("voice-written", question=question)),
        Text(text=t("quoted", words=answer.heard)),
        Text(text=t("voice-by-machine"), style="note"),
    )
    choices = (
        start("voice-use", t("b-use-words"), answer.id),
        start("voice-write", t("b-write-myself"), answer.id),
        start("voice-only", t("b-only-recording"), answer.id),
    )
    return Written(parts, choices)


LETTERS: dict[str, Writer] = {LETTER: written_down}
