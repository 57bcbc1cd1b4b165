"""A card on which several options can be marked: each tap marks one, and what is sent goes to the card's command."""

from core.assistant.floor import Floor
from core.chat.choices import CHOICES, Choice, Mark
from core.chat.heard import Voted
from core.chat.shown import Choices, Link, Message, Part, Text, Vote
from core.conversations.commands import COMMANDS
from core.model.refused import Refused
from core.ports.store import Card


def hear_vote(floor: Floor, voted: Voted) -> None:
    """The marks of a messenger that shows votes itself; of one that nobody knows any more it is said that it is over.
    """
    card = floor.turn.store.cards.find(voted.card)
    if card is None or card.teacher != floor.turn.me.id:
        floor.begin("home", first=floor.turn.texts("stale"))
        return
    values = {n: choice.does.value for n, choice in enumerate(choices_of(card)) if isinstance(choice.does, Mark)}
    floor.pressed = None if voted.stands else card
    send(floor, card, tuple(values[n] for n in voted.marked if n in values), voted.stands)


def toggle(floor: Floor, card: Card, choice: Choice) -> None:
    """Mark one option, or take its mark off, where the card stands; nothing is done yet."""
    choices = choices_of(card)
    place = choices.index(choice)
    # The buttons are made anew from the choices.
    shown = (part for part in parts_of(card) if not isinstance(part, Choices | Link))
    turned = (part.toggled(place) if isinstance(part, Vote) else part for part in shown)
    floor.answer(*turned, choices=choices, conversation=card.conversation, about=card.about)


def send_marked(floor: Floor, card: Card) -> None:
    """Take what is marked on the card."""
    marked = {ordinal for part in parts_of(card) if isinstance(part, Vote) for ordinal in part.marked}
    chosen = (choice.does for n, choice in enumerate(choices_of(card)) if n in marked)
    send(floor, card, tuple(does.value for does in chosen if isinstance(does, Mark)), stands=False)


def send(floor: Floor, card: Card, values: tuple[str, ...], stands: bool) -> None:
    """Give the values to the card's command. Where the vote still stands before her a line is enough; otherwise its
    card is shown as it is now."""
    command = COMMANDS.get(card.conversation)
    if command is None or command.marks is None:
        floor.begin("home", first=floor.turn.texts("stale"))
        return
    try:
        said = command.marks(floor.turn, card.about, values)
    except Refused as refused:
        said, stands = floor.turn.texts(f"refused-{refused.reason}", **refused.values), False
    if not stands:
        floor.begin(command.name, card.about, first=said)
    elif said:
        floor.answer(Text(text=said))


def choices_of(card: Card) -> tuple[Choice, ...]:
    """Its choices, in their places."""
    return CHOICES.validate_json(card.choices)


def parts_of(card: Card) -> tuple[Part, ...]:
    """What it shows."""
    return Message.model_validate_json(card.message).parts
