"""What some words of hers want done, as a machine reads it: it is checked, and waits for its tap."""

import json
from typing import TypedDict

from core.phrases.deeds import LONGEST, deed_names
from core.phrases.names import find_personal
from core.ports.store import Job
from core.ports.writer import UnderstandBrief
from core.usecases.machine import may_be_told
from core.usecases.turn import Turn

KIND = "understand"


class Meaning(TypedDict):
    """A deed by its name, with the words for the time that something has and is to have; "" for what is not known."""

    deed: str
    now: str
    wished: str


NOTHING = Meaning(deed="", now="", wished="")


def want_meaning(turn: Turn, about: str, words: str) -> Meaning:
    """Have a machine read these words, where there is one and she lets it; `about` is the question that waits for it.
    What comes back takes the place of what is returned here: nothing yet."""
    if turn.house.drafts and may_be_told(turn, turn.me.id) and len(words.split()) <= LONGEST:
        payload = json.dumps({"words": words})
        turn.later(KIND, about, turn.now, payload=payload, teacher=turn.me.id)
    return NOTHING


def brief(turn: Turn, job: Job) -> UnderstandBrief | None:
    """What the machine is told: the words without what looks like a name or a contact, and what can be done; None where
    nothing is left of them or the question is answered."""
    if turn.store.sittings.open(turn.me.id, "words", job.about) is None:
        return None
    words: str = json.loads(job.payload)["words"]
    found = find_personal(words, turn.me.language)
    told = found.suggestion if found else words
    if not told.strip():
        return None
    return UnderstandBrief(teacher=turn.me.id, words=told, language=turn.me.language, deeds=deed_names())


OUTSIDE = {KIND: brief}
