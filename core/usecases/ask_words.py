"""An answer in a machine's words, made of the records that were found: it follows the records, never replaces them."""

import json

from core.chat.shown import Message, Text
from core.letters.sources import Source, sources_of
from core.model.refused import Refused
from core.planning.asking import cited_only
from core.ports.store import Job, Post
from core.ports.writer import AskBrief, AskDraft, AskSource
from core.usecases.machine import may_be_told_all
from core.usecases.projects import project_of
from core.usecases.turn import Turn

KIND = "ask-words"


def want_words(turn: Turn, project_id: str, question: str, sources: list[str]) -> bool:
    """Have the answer worded from these records (ids), if a model is there to be asked and every class lets it; says
    whether it is."""
    if not (turn.house.drafts and sources and may_be_told_all(turn, project_id)):
        return False
    payload = json.dumps({"project": project_id, "question": question, "sources": sources})
    turn.later(KIND, turn.me.id, turn.now, payload=payload, teacher=turn.me.id)
    return True


def brief(turn: Turn, job: Job) -> AskBrief | None:
    """What the model is told: the question, and the records as far as she may see them now; None without any."""
    asked, found = json.loads(job.payload), still_seen(turn, job)
    if not found:
        return None
    told = tuple(AskSource(number=n, words=one.shown[:2000]) for n, one in enumerate(found, 1))
    return AskBrief(teacher=turn.me.id, question=asked["question"], language=turn.me.language, sources=told)


def still_seen(turn: Turn, job: Job) -> list[Source]:
    """The records in the order in which they were shown; [] once one of them is gone, since its number would be
    another's."""
    asked = json.loads(job.payload)
    try:
        known = {one.id: one for one in sources_of(turn, project_of(turn, asked["project"]))}
    except Refused:
        return []
    return [known[one] for one in asked["sources"]] if set(asked["sources"]) <= set(known) else []


def worded(turn: Turn, job: Job, draft: str, unavailable: str) -> None:
    """Send the sentences that rest on a record; without any, the records that she has read already are the answer."""
    found = still_seen(turn, job)
    if unavailable or not found:
        return
    made = AskDraft.model_validate_json(draft)
    kept = cited_only(made.sentences, len(found))
    if not kept:
        return
    note = Text(text=turn.texts("ask-in-words", model=made.model), style="note")
    message = Message(parts=(Text(text=" ".join(kept)), note))
    turn.store.outbox.post(Post(f"{KIND}:{job.id}", turn.me.id, turn.now, message=message))


OUTSIDE = {KIND: brief}
ANSWERED = {KIND: worded}
