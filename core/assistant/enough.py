"""How much may be said in a while: what is above it is not taken, and she is told so once."""

from dataclasses import replace
from datetime import datetime

from core.assistant.floor import Floor
from core.chat.heard import Edited, Heard, Placed, Said, Sent
from core.chat.shown import Text
from core.model.tally import MESSAGES, UPLOADS
from core.model.teacher import Teacher


def counted(teacher: Teacher, what: Heard, at: datetime) -> Teacher:
    """The teacher after one more message or file of hers. Taps are not counted: the second one does nothing."""
    match what:
        case Sent():
            return replace(teacher, uploads=teacher.uploads.counted(at, UPLOADS))
        case Said() | Edited() | Placed():
            return replace(teacher, messages=teacher.messages.counted(at, MESSAGES))
        case _:
            return teacher


def is_too_much(floor: Floor) -> bool:
    """Whether what was heard is above what is taken; the first time in each stretch she is told until when."""
    me, at, t = floor.turn.me, floor.incoming.heard_at, floor.turn.texts
    match floor.incoming.what:
        case Sent(shelf=shelf):
            above = me.uploads.count - UPLOADS.most
            sentence = t("uploads-enough", most=UPLOADS.most, minutes=me.uploads.minutes_left(at, UPLOADS))
            if above > 0 and shelf:
                floor.turn.store.shelf.drop(shelf)
        case Said() | Edited() | Placed():
            above, sentence = me.messages.count - MESSAGES.most, t("messages-enough", most=MESSAGES.most)
        case _:
            return False
    if above == 1:
        floor.answer(Text(text=sentence))
    return above > 0
