"""What the classes found out together: it waits for a teacher's approval, it is whole, and its line in the record."""

from core.chat.choices import Choice, start
from core.chat.shown import Text
from core.letters.lines import put_off
from core.letters.written import Occasion, Skip, Writer, Written
from core.usecases.projects import find_member
from core.usecases.synthesis_read import Readable, readable_synthesis
from core.usecases.synthesis_tell import AGREED, LETTER
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


def ready(turn: Turn, occasion: Occasion) -> Written | Skip:
    """It is written: will she read it? Who reads what until all have approved is said."""
    found = _seen(turn, occasion.about)
    if isinstance(found, Skip):
        return found
    if found.mine or found.agreed:
        return Skip("approved-already")
    t = turn.texts
    title = title_of(turn, turn.store.projects.get(occasion.about))
    said = t("synthesis-ready", title=title, count=len(found.sentences))
    return Written((Text(text=said),), (start("synthesis", t("b-read-it"), occasion.about), put_off(t, occasion)))


def agreed(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Each teacher has approved it."""
    found = _seen(turn, occasion.about)
    if isinstance(found, Skip):
        return found
    if not found.agreed:
        return Skip("not-any-more")
    t = turn.texts
    said = t("synthesis-agreed", title=title_of(turn, turn.store.projects.get(occasion.about)))
    return Written((Text(text=said),), (start("synthesis", t("b-in-common"), occasion.about),))


def in_common(turn: Turn, project_id: str) -> tuple[tuple[Text, ...], tuple[Choice, ...]]:
    """The line and the button of the record's card; nothing where there is nothing to read."""
    found = readable_synthesis(turn, project_id)
    if found is None:
        return (), ()
    t = turn.texts
    state = "agreed" if found.agreed else "mine" if found.mine else "open"
    line = Text(text=t("synthesis-line", state=state), style="note")
    return (line,), (start("synthesis", t("b-in-common"), project_id),)


def _seen(turn: Turn, project_id: str) -> Readable | Skip:
    member = find_member(turn, project_id)
    if member is None or member.state != "active":
        return Skip("left")
    if turn.store.projects.get(project_id).archived:
        return Skip("archived")
    return readable_synthesis(turn, project_id) or Skip("nothing-to-read")


LETTERS: dict[str, Writer] = {LETTER: ready, AGREED: agreed}
