"""The answers behind a sentence of the synthesis, as far as its reader may read them."""

from dataclasses import dataclass

from core.model.reflection import record_id
from core.model.synthesis import Finding
from core.usecases.projects import member_of
from core.usecases.reflect_ask import in_words
from core.usecases.synthesis_read import cited
from core.usecases.synthesis_words import place
from core.usecases.translate import needed_translation
from core.usecases.turn import Turn


@dataclass(frozen=True)
class Source:
    """One answer: whose it is, and its words, in the reader's language where there is a translation; "" when its
    teacher has not shared it."""

    country: str
    words: str


def sources_of(turn: Turn, finding: Finding) -> list[Source]:
    """What a sentence rests on: her own class's answers, and those of a record that its teacher shares."""
    found = []
    for answer in cited(turn, finding):
        record = turn.store.records.find(record_id(answer.project, answer.group))
        own = member_of(turn, answer.project).group == answer.group
        words = ""
        if own or (record and record.state == "shared"):
            known = needed_translation(turn, answer.id, answer.language)
            words = known.words if known and answer.words else in_words(turn, answer)
        found.append(Source(place(turn, turn.texts, answer.project, answer.group), words.rstrip(".")))
    return found
