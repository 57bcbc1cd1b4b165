"""Letters that carry one calendar file for all calls of a project: to whoever comes into them, or went out."""

from core.chat.shown import File, Text
from core.letters.written import Occasion, Skip, Writer, Written
from core.usecases.projects import find_member
from core.usecases.session_goodbye import COME, GO, calls_file
from core.usecases.turn import Turn


def come(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The calls of the class that she teaches now; `about` is the project."""
    if find_member(turn, occasion.about) is None:
        return Skip("left")
    file = calls_file(turn, occasion.about)
    if file is None:
        return Skip("no-calls")
    return Written((Text(text=turn.texts("calls-come")), file))


def gone(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The calls that are hers no more; `about` is the file on the shelf."""
    if turn.me.gone:
        return Skip("reader-gone")
    kept = turn.store.shelf.about(occasion.about)
    file = File(shelf=kept.key, name=kept.name, mime=kept.mime)
    return Written((Text(text=turn.texts("calls-gone")), file))


LETTERS: dict[str, Writer] = {COME: come, GO: gone}
