"""Leaving what is open: it waits as a draft, and nothing that was answered is lost."""

import re

from core.chat.choices import Choice, Drop, start
from core.chat.shown import Message, Text
from core.conversations.command import Command
from core.conversations.interrupted import interrupted, just_left
from core.conversations.talk import End, Talk
from core.ports.store import Sitting
from core.usecases.turn import Turn

STEP = re.compile(r"^(?P<n>\d+)\s\w+\s(?P<of>\d+)\s·\s")
"""How the sentence `step` begins in every language: "4 de 7 · ..."."""


async def cancel(talk: Talk) -> End:
    """Say what was left, and where."""
    t, left = talk.t, await talk.look(left_off)
    if left is None:
        return talk.end(t("cancel-nothing"), home=True)
    what, at = t(f"talk-{left.conversation}"), await talk.look(step_of, left)
    return talk.end(
        t("cancelled-at", what=what, n=at[0], of=at[1]) if at else t("cancelled", what=what),
        choices=(
            start(left.conversation, t("b-carry-on"), left.about),
            Choice(label=t("b-drop"), does=Drop(command=left.conversation, about=left.about)),
        ),
        home=True,
    )


def left_off(turn: Turn) -> Sitting | None:
    """What she is leaving: the conversation that held the word, or the question that stray words interrupted."""
    left = just_left(turn)
    return left and (interrupted(turn, left) or left)


def step_of(turn: Turn, sitting: Sitting) -> tuple[str, str] | None:
    """Which of how many questions its card shows, where it counts them."""
    card = turn.store.cards.find(sitting.card)
    parts = Message.model_validate_json(card.message).parts if card else ()
    for part in parts:
        if isinstance(part, Text) and (found := STEP.match(part.text)):
            return found["n"], found["of"]
    return None


COMMANDS = (Command("cancel", cancel, menu=True, aliases=("cancelar",), needs=""),)
