"""What is written under a message, as an answer to it, goes where that message came from."""

from core.assistant.floor import Floor, reply_of
from core.assistant.press import mean
from core.assistant.typed import labelled, numbered
from core.chat.choices import CHOICES
from core.conversations.commands import COMMANDS
from core.letters.book import REPLIES
from core.usecases.thread import answered_under


def answers_letter(floor: Floor, words: str, file: str = "") -> bool:
    """An answer written to a letter goes where that letter came from."""
    if not floor.incoming.replies_to:
        return False
    letter = floor.turn.store.outbox.sent_as(floor.incoming.account, floor.incoming.replies_to)
    command = REPLIES.get(letter.kind, "") if letter else ""
    if letter and command and (COMMANDS[command].takes_files or not file):
        floor.begin(command, letter.about, {"words": reply_of(words=words, file=file)})
        return True
    # An answer stands under her own words too: there she answers what came, or adds to what she said.
    about = "" if letter else answered_under(floor.turn, floor.incoming.replies_to)
    if about:
        floor.begin("reply", about, {"words": reply_of(words=words, file=file)})
    return bool(about)


def answers_card(floor: Floor, words: str) -> bool:
    """A number, or a button's face, under an older message of ours means the button there, as a tap would."""
    sent = floor.turn.store.outbox.sent_as(floor.incoming.account, floor.incoming.replies_to)
    card = floor.turn.store.cards.find(sent.card) if sent and sent.card else None
    if card is None or card.teacher != floor.turn.me.id:
        return False
    choices = CHOICES.validate_json(card.choices)
    chosen = labelled(choices, words, exactly=True) or numbered(choices, words)
    if chosen is not None:
        mean(floor, card, chosen)
    return chosen is not None
