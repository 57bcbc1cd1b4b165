"""How much may be said in a while: what is above it is not taken, and she is told so once."""

from dataclasses import replace
from datetime import datetime

from core.assistant.floor import Floor
from core.chat.heard import Contact, Edited, Heard, Picked, Placed, Said, Sent
from core.chat.shown import Text
from core.model.tally import MESSAGES, UPLOADS
from core.model.teacher import Teacher


def counted(teacher: Teacher, what: Heard, at: datetime) -> Teacher:
    """The teacher after one more message or file of hers. Taps are not counted: the second one does nothing."""
    match what:
        case Sent(album=album):
            return replace(teacher, uploads=teacher.uploads.sent(at, UPLOADS, album))
        case Said() | Picked() | Edited() | Placed() | Contact():
            return replace(teacher, messages=teacher.messages.counted(at, MESSAGES))
        case _:
            return teacher


def is_too_much(floor: Floor) -> bool:
    """Whether what was heard is above what is taken; the first time in each stretch she is told until when."""
    me, what, at = floor.turn.me, floor.incoming.what, floor.incoming.heard_at
    match what:
        case Sent():
            tally, cap, key = me.uploads, UPLOADS, "uploads-enough"
        case Said() | Picked() | Edited() | Placed() | Contact():
            tally, cap, key = me.messages, MESSAGES, "messages-enough"
        case _:
            return False
    if tally.count <= cap.most:
        return False
    if isinstance(what, Sent) and what.shelf:
        floor.turn.store.shelf.drop(what.shelf)
    if tally.count == cap.most + 1 and tally.files < 2:
        floor.answer(Text(text=floor.turn.texts(key, most=cap.most, minutes=tally.minutes_left(at, cap))))
    return True
