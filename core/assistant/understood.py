"""A machine's reading of some words comes back: the card that asks about them is rewritten where it stands."""

import json
from dataclasses import replace

from core.assistant.floor import face_of, keep_card
from core.chat.choices import faces
from core.chat.shown import Message
from core.conversations.commands import COMMANDS
from core.conversations.engine import Asking, advance
from core.conversations.interrupted import WORDS
from core.conversations.talk import Talk
from core.ports.store import Job, Post
from core.ports.writer import UnderstandDraft
from core.usecases.meaning import KIND, Meaning
from core.usecases.turn import Turn

MEANT = "do:meant"
"""The step of the conversation about stray words that waits for this."""


def understood(turn: Turn, job: Job, draft: str, unavailable: str) -> None:
    """Offer what was read out of the words, with a button like every other offer; nothing is shown where nothing was
    read, where it is no deed of hers, or where she has answered meanwhile."""
    sitting = turn.store.sittings.open(turn.me.id, WORDS, job.about)
    if unavailable or sitting is None:
        return
    made, journal = UnderstandDraft.model_validate_json(draft), json.loads(sitting.journal)
    card = turn.store.cards.find(sitting.card)
    if MEANT not in journal or card is None or (card.conversation, card.about) != (WORDS, sitting.about):
        return
    journal[MEANT] = Meaning(deed=made.deed, now=made.now, wished=made.wished)
    state = advance(COMMANDS[WORDS].script, lambda: Talk(turn, sitting.about), journal)
    if not isinstance(state, Asking) or state.question.key != sitting.question:
        return
    face = face_of(state, turn.texts)
    if Message.model_validate_json(card.message).parts == (*face.parts, *faces(face.choices)):
        return
    message = keep_card(turn, face, WORDS, sitting.about, card)
    turn.store.outbox.post(Post(f"{KIND}:{job.id}", turn.me.id, turn.now, message=message, rewrites=card.id))
    turn.store.sittings.put(replace(sitting, journal=json.dumps(state.journal)))


ANSWERED = {KIND: understood}
