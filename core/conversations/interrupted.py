"""The question that stray words interrupted: the way back to it, and what it asks."""

import json

from core.chat.choices import Choice, start
from core.chat.shown import Message, Text
from core.ports.store import Sitting
from core.usecases.turn import Turn

WORDS = "words"
"""The conversation about words that answered nothing."""
LEFT = "left"
"""Its step that keeps what they interrupted: the conversation's name and what it is about, or nothing."""
LONGEST = 200


def just_left(turn: Turn) -> Sitting | None:
    """The conversation that held the word until this turn: beginning another has parked it by now."""
    return next((s for s in turn.store.sittings.parked(turn.me.id) if s.touched == turn.now), None)


def note_left(turn: Turn) -> list[str]:
    """What these words interrupt: a question with buttons; of words upon words, what the first of them did."""
    left = just_left(turn)
    if left is None:
        return []
    if left.conversation == WORDS:
        return noted(left)
    card = turn.store.cards.find(left.card)
    asks = card is not None and card.question and card.choices != "[]" and not card.hears_words
    return [left.conversation, left.about] if asks else []


def interrupted(turn: Turn, sitting: Sitting) -> Sitting | None:
    """The conversation whose question these stray words interrupted, while it is still open."""
    return still_open(turn, noted(sitting)) if sitting.conversation == WORDS else None


def way_back(turn: Turn, left: list[str]) -> tuple[tuple[Text, ...], tuple[Choice, ...]]:
    """The interrupted question once more, and the button that goes back to it; nothing where it is over."""
    sitting = still_open(turn, left)
    if sitting is None:
        return (), ()
    t = turn.texts
    question = asked_on(turn, sitting)
    said = (Text(text=t("still-asked", question=question)),) if question else ()
    name = t(f"talk-{sitting.conversation}")
    return said, (start(sitting.conversation, t("b-go-on", what=name), sitting.about),)


def noted(sitting: Sitting) -> list[str]:
    """What a conversation about stray words has kept of what they interrupted."""
    kept: list[str] = json.loads(sitting.journal).get(f"do:{LEFT}", [])
    return kept


def still_open(turn: Turn, left: list[str]) -> Sitting | None:
    """The interrupted conversation, unless it has ended or was never there."""
    return turn.store.sittings.open(turn.me.id, *left) if left else None


def asked_on(turn: Turn, sitting: Sitting) -> str:
    """The last sentence on its card that asks; "" where it is none, or too long to be repeated."""
    card = turn.store.cards.find(sitting.card)
    parts = Message.model_validate_json(card.message).parts if card else ()
    asking = [part.text for part in parts if isinstance(part, Text) and "?" in part.text and len(part.text) <= LONGEST]
    return asking[-1] if asking else ""
