"""What is written under a message, as an answer to it, goes where that message came from."""

from core.assistant.floor import Floor, reply_of
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
