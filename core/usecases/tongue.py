"""In which language a teacher wrote: hers with Chaski, or her class's own where the letters say so."""

from core.planning.scripts import spoken_in, written_in
from core.usecases.classes_of import classes_of
from core.usecases.turn import Turn


def tongue_of(turn: Turn, words: str) -> str:
    """The language of these words of hers.

    Who reads Chaski in English may write in Ukrainian to it: taken for English, they would reach a reader of English
    as they are, and a translator with the wrong task.
    """
    classes = classes_of(turn.store, turn.me)
    taught = [code for group in classes for code, _ in group.languages]
    at_home = [code for group in classes for code in spoken_in(group.country)]
    return written_in(words, turn.me.language, (*turn.me.reads, *taught, *at_home))
