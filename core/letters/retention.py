"""Letters that say what will be forgotten, and when, before it is."""

from core.chat.choices import start
from core.chat.shown import Text
from core.letters.written import Occasion, Skip, Writer, Written
from core.usecases.projects import find_member
from core.usecases.retention import DRAFT_GOES, FILES_WAIT, UPLOADS_GO
from core.usecases.turn import Turn
from core.usecases.under_way import title_of
from core.usecases.uploads import classes_with_files


def draft_goes(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Her draft has lain for weeks."""
    project = turn.store.projects.find(occasion.about)
    known = project.untouched if project else None
    if project is None or project.stage != "draft" or known is None or known.goes is None:
        return Skip("settled")
    if known.revision != project.revision:
        return Skip("edited")
    t = turn.texts
    said = t("draft-goes", title=title_of(turn, project), day=t.day(known.goes))
    return Written(
        (Text(text=said),),
        (
            start("plan-card", t("b-see-draft"), project.id),
            start("keep-draft", t("b-keep-draft"), project.id),
            start("let-it-go", t("b-let-them-go"), project.id),
        ),
    )


def uploads_go(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A year after the project its files go; what was written stays."""
    project = turn.store.projects.find(occasion.about)
    member = find_member(turn, project.id) if project else None
    if project is None or member is None or project.files_go is None or project.files_gone:
        return Skip("settled")
    if member.group not in classes_with_files(turn, project.id):
        return Skip("no-files")
    t = turn.texts
    said = t("uploads-go", title=title_of(turn, project), day=t.day(project.files_go, year=True))
    return Written(
        (Text(text=said), Text(text=t("uploads-stay"), style="note")),
        (
            start("evidence", t("b-keep-a-copy"), project.id),
            start("let-it-go", t("b-let-them-go"), project.id),
        ),
    )


def files_wait(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Files that she sent and put on no board."""
    waiting = [one for one in turn.store.board.where(project="", teacher=turn.me.id) if not one.gone and one.goes]
    if not waiting:
        return Skip("settled")
    t, last = turn.texts, max(one.goes for one in waiting if one.goes)
    said = t("files-wait", count=len(waiting), day=t.day(last))
    put = start("board-ask", t("b-put-on-board"), waiting[0].id)
    return Written((Text(text=said),), (put, start("home", t("b-home"))))


LETTERS: dict[str, Writer] = {DRAFT_GOES: draft_goes, UPLOADS_GO: uploads_go, FILES_WAIT: files_wait}
