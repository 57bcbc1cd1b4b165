"""The letter that another account was joined to hers, to where its code was shown."""

from core.chat.choices import start
from core.chat.shown import Text
from core.letters.written import Occasion, Skip, Writer, Written
from core.usecases.turn import Turn


def linked(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Another account is hers now; one tap undoes it."""
    t, channel = turn.texts, turn.store.channels.find(occasion.about)
    if channel is None or channel.teacher != turn.me.id:
        return Skip("unlinked")
    said = t("linked", messenger=messenger(channel.platform))
    return Written((Text(text=said),), (start("unlink", t("b-not-me"), channel.id), start("home", t("b-home"))))


def messenger(platform: str) -> str:
    """A messenger's name as people write it."""
    return platform.capitalize()


LETTERS: dict[str, Writer] = {"linked": linked}
