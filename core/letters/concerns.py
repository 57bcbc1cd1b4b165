"""Letters about what worries a teacher: to whoever runs Chaski, and back to her."""

from core.chat.choices import start
from core.chat.shown import Text
from core.letters.written import Occasion, Skip, Writer, Written
from core.usecases.turn import Turn


def raised(turn: Turn, occasion: Occasion) -> Written | Skip:
    """For the operator: that there is something to look at. What was said stays out of the messenger."""
    t, concern = turn.texts, turn.store.concerns.get(occasion.about)
    if concern.state != "open":
        return Skip("concern-over")
    by = t.list([channel.id for channel in turn.store.channels.where(teacher=concern.reporter)])
    of = t.list([channel.id for channel in turn.store.channels.where(teacher=concern.author)]) if concern.author else ""
    what = t(f"concern-what-{concern.kind}", name=of)
    return Written((Text(text=t("concern-raised", what=what, by=by)),))


def decided(turn: Turn, occasion: Occasion) -> Written | Skip:
    """What became of it, for the one who was worried."""
    t, concern = turn.texts, turn.store.concerns.get(occasion.about)
    if concern.state == "open":
        return Skip("concern-open")
    said = t(f"concern-decided-{concern.state}" if concern.kind != "other" else "concern-decided-seen")
    return Written((Text(text=said),), (start("home", t("b-home")),))


LETTERS: dict[str, Writer] = {"concern-raised": raised, "concern-decided": decided}
