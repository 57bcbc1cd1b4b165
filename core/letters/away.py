"""Saying until when somebody who is written to is away."""

from collections.abc import Iterable

from core.chat.shown import Text
from core.model.teacher import is_away
from core.usecases.turn import Turn


def who_is_away(turn: Turn, receivers: Iterable[str]) -> tuple[Text, ...]:
    """A line for each of them who is away now; her words wait for her."""
    said = []
    for teacher in map(turn.store.teachers.get, receivers):
        if teacher.away and is_away(teacher, teacher.today(turn.now)):
            day = turn.texts.day(teacher.away, short=True)
            said.append(Text(text=turn.texts("receiver-away", name=teacher.first_name, day=day), style="note"))
    return tuple(said)
