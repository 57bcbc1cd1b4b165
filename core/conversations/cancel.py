"""Leaving what is open: it waits as a draft, and nothing that was answered is lost."""

import re

from core.chat.choices import Choice, Drop, start
from core.chat.shown import Message, Text
from core.conversations.command import Command
from core.conversations.talk import End, Talk
from core.ports.store import Sitting
from core.usecases.turn import Turn

STEP = re.compile(r"^(?P<n>\d+)\s\w+\s(?P<of>\d+)\s·\s")
"""How the sentence `step` begins in every language: "4 de 7 · ..."."""


async def cancel(talk: Talk) -> End:
    """Say what was left, and where."""
    t, left = talk.t, await talk.look(just_left)
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


def just_left(turn: Turn) -> Sitting | None:
    """The conversation that held the word until this turn: beginning a command has parked it by now."""
    return next((s for s in turn.store.sittings.parked(turn.me.id) if s.touched == turn.now), None)


def step_of(turn: Turn, sitting: Sitting) -> tuple[str, str] | None:
    """Which of how many questions its card shows, where it counts them."""
    card = turn.store.cards.find(sitting.card)
    parts = Message.model_validate_json(card.message).parts if card else ()
    for part in parts:
        if isinstance(part, Text) and (found := STEP.match(part.text)):
            return found["n"], found["of"]
    return None


COMMANDS = (Command("cancel", cancel, menu=True, aliases=("cancelar",), needs=""),)
