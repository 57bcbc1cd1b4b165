"""A message that she picked for the board: her own words go there, somebody else's she says again in her own."""

from core.assistant.floor import Floor, reply_of
from core.chat.heard import Picked
from core.conversations.board import QUOTED, WITH_WORDS
from core.letters.notes import clipped


def pick_up(floor: Floor, picked: Picked) -> None:
    """Put it on the board after the usual questions. What others wrote or sent was not written for the classes."""
    t, words = floor.turn.texts, picked.text.strip()
    if picked.own and words:
        # Each message of its own: what became of the one before is another matter.
        floor.begin("board", f"{WITH_WORDS}{floor.incoming.event_id}", {"item": reply_of(words=words)})
        return
    said = [t("board-of-others", words=clipped(words, QUOTED))] if words else []
    said += [t("board-file-of-others")] if picked.files else []
    floor.begin("board", first=" ".join(said))
