"""One tap: checked against the card as it is now, then taken for what its button means."""

from dataclasses import replace
from typing import assert_never

from core.assistant.floor import Floor, reply_of
from core.assistant.votes import send_marked, toggle
from core.chat.choices import CHOICES, Answer, Back, Change, Choice, Drop, Edit, Mark, SendMarks, Show, Start
from core.chat.heard import Pressed
from core.chat.shown import Form, Message
from core.conversations.commands import COMMANDS
from core.letters.book import KEPT
from core.ports.store import Card, Sitting


def take(floor: Floor, press: Pressed) -> None:
    """Do what the button means; a double tap does nothing more, a stale one shows what holds now."""
    card = floor.turn.store.cards.find(press.card)
    if card is None or card.teacher != floor.turn.me.id:
        floor.begin("home", first=floor.turn.texts("stale"))
        return
    if card.revision == press.revision + 1 and card.pressed == press.ordinal:
        show_form_again(floor, card)
        return
    choices = CHOICES.validate_json(card.choices)
    if card.revision != press.revision or press.ordinal >= len(choices):
        refresh(floor, card)
        return
    taken = replace(card, pressed=press.ordinal)
    floor.turn.store.cards.put(taken)
    floor.pressed = taken
    mean(floor, taken, choices[press.ordinal])


def mean(floor: Floor, card: Card, choice: Choice) -> None:
    """Do what this choice of this card stands for."""
    match choice.does:
        case Start(command=command, about=about):
            if COMMANDS[command].beside or card.conversation in KEPT:
                floor.pressed = None
            if is_used_up(floor, command, about):
                refresh(floor, card)
            else:
                floor.begin(command, about)
        case Drop(command=command, about=about):
            floor.drop(command, about)
            floor.begin("home", first=floor.turn.texts("dropped"))
        case Mark():
            toggle(floor, card, choice)
        case SendMarks():
            send_marked(floor, card)
        case Answer() | Back() | Change() | Edit() | Show() as does:
            sitting = floor.turn.store.sittings.open(floor.turn.me.id, card.conversation, card.about)
            if sitting is None or sitting.question != card.question:
                refresh(floor, card)
                return
            within(floor, sitting, card, does)
        case _:
            assert_never(choice.does)


def is_used_up(floor: Floor, command: str, about: str) -> bool:
    """Whether a button would go on with words that have been put to use since."""
    waits = floor.turn.store.sittings.open(floor.turn.me.id, command, about)
    return COMMANDS[command].goes_on == "at-home" and waits is None


def within(floor: Floor, sitting: Sitting, card: Card, does: Answer | Back | Change | Edit | Show) -> None:
    """What a choice does inside the conversation that its card belongs to."""
    match does:
        case Answer(value=value):
            floor.go_on(sitting, (card.question, reply_of(value)))
        case Back():
            floor.back(sitting)
        case Change():
            floor.offer_changes(sitting)
        case Edit(key=key):
            floor.edit(sitting, key)
        case Show():
            floor.go_on(sitting, None)
        case _:
            assert_never(does)


def show_form_again(floor: Floor, card: Card) -> None:
    """A form may have been shown in a window, which can be gone without a word: its button brings it back."""
    message = Message.model_validate_json(card.message)
    if card.question and any(isinstance(part, Form) for part in message.parts):
        floor.send(message, floor.incoming.message)


def refresh(floor: Floor, card: Card) -> None:
    """An old button: say so, and show what holds now; nothing is done."""
    stale = floor.turn.texts("stale")
    floor.pressed = None
    sitting = floor.turn.store.sittings.open(floor.turn.me.id, card.conversation, card.about)
    if sitting:
        floor.go_on(sitting, None, stale)
    else:
        floor.begin("home", first=stale)
