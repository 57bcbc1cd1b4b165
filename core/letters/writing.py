"""How classes work together without calls, and the letter that says so."""

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.letters.resting import seen
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.project import Project
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


def how_it_goes(turn: Turn, project: Project) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """Instead of a list of calls: where things are put and answered, and the way back to a call."""
    t = turn.texts
    said = Text(text=t("exchange-how", title=title_of(turn, project)))
    choices = (
        start("board", t("b-put-on-board")),
        start("say", t("b-say")),
        start("call-after-all", t("b-call-after-all"), project.id),
    )
    return (said,), choices


def written_instead(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Whoever leads put the project there."""
    project = seen(turn, occasion)
    if isinstance(project, Skip):
        return project
    if not project.without_calls:
        return Skip("calls-again")
    name = turn.store.teachers.get(project.host).name
    said = turn.texts("written-instead-by", name=name, title=title_of(turn, project))
    return Written((Text(text=said),), (start("read-plan", turn.texts("b-see-plan"), project.id),))


LETTERS: dict[str, Writer] = {"written-instead": written_instead}
