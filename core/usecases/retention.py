"""What has been kept for long enough: found by looking through everything, and forgotten one thing at a time."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from core.model.board import BoardItem
from core.model.project import Project
from core.model.retention import (
    ADDRESSES,
    DRAFTS,
    UNPLACED,
    UNPLACED_NOTICE,
    UPLOAD_MONTHS,
    UPLOAD_NOTICE,
    chores,
    consents_forgotten,
    draft_goes,
    last_day,
    looked_at,
    steps_forgotten,
    unplaced_goes,
    uploads_go,
    uploads_until,
)
from core.model.showcase import months_after
from core.ports.store import Store
from core.usecases.board_remove import forget_item
from core.usecases.leave import things_of
from core.usecases.projects import joined
from core.usecases.turn import Turn
from core.usecases.uploads import classes_with_files, drop_uploads

DRAFT_GOES, UPLOADS_GO, FILES_WAIT = "draft-goes", "uploads-go", "files-wait"
"""The letters that say so before anything goes."""
NEXT_LOOK = timedelta(days=1)


def old_things(store: Store, now: datetime) -> Iterator[tuple[str, str]]:
    """(kind, id) of what may be due; only reads, and may find what turns out to be settled."""
    for project in store.projects.every():
        yield from ((chore, project.id) for chore in chores(project, now))
    for item in store.board.where(project=""):
        if not item.gone and now - item.at >= UNPLACED - UNPLACED_NOTICE:
            yield "unplaced", item.id
    for item in store.board.every():
        if consents_forgotten(item, now) != item:
            yield "consents", item.id
    for note in store.notes.every():
        if note.photo and not note.project and now.date() >= months_after(note.at.date(), UPLOAD_MONTHS):
            yield "note-file", note.id
    for text in store.syntheses.every():
        if now - text.at >= DRAFTS:
            yield "synthesis", text.id
    yield from _shut(store, now)


def _shut(store: Store, now: datetime) -> Iterator[tuple[str, str]]:
    """Codes and addresses that open nothing any more."""
    day = (now - ADDRESSES).date()
    yield from (("link-code", one.id) for one in store.link_codes.every() if now - one.expires >= ADDRESSES)
    yield from (("board-page", one.id) for one in store.board_pages.every() if one.expires < day)
    for invitation in store.invitations.every():
        # Whoever came with one is its sender's guest for good: that is kept with the guest.
        if invitation.expires < day and not invitation.used_by:
            yield "invitation", invitation.id
    for page in store.showcases.every():
        if page.expires < day or (page.withdrawn and now - page.withdrawn >= ADDRESSES):
            yield "page", page.id


def let_go(turn: Turn, kind: str, id: str) -> str:
    """Do what is due about one thing, if it still is. Returns what was done, "" for nothing."""
    return CHORES[kind](turn, id) or ""


def tell_of_draft(turn: Turn, id: str) -> str:
    """Its host hears that the draft goes, and when."""
    project = _still(turn, id, "draft-told")
    if project is None or project.untouched is None:
        return ""
    day = _tell(turn, DRAFT_GOES, project.id, project.host)
    goes = draft_goes(project.untouched.since, [day])
    turn.store.projects.save(replace(project, untouched=replace(project.untouched, goes=goes)))
    return DRAFT_GOES


def look_at_draft(turn: Turn, id: str) -> str:
    """Note since when it has been as it is; a letter about it is not needed any more."""
    if project := _still(turn, id, "look"):
        turn.store.outbox.cancel(project.id, (DRAFT_GOES,))
        turn.store.projects.save(looked_at(project, turn.now))
    return ""


def forget_draft(turn: Turn, id: str) -> str:
    """Nobody but its host ever saw it: nothing of it is left."""
    project = _still(turn, id, "draft")
    if project is None:
        return ""
    for thing in things_of(turn, project.id):
        turn.store.outbox.cancel(thing)
        turn.store.jobs.cancel(thing)
    for member in turn.store.members.where(project=project.id):
        turn.store.members.remove(member.id)
    for asked in turn.store.promptings.where(project=project.id):
        turn.store.promptings.remove(asked.id)
    turn.store.projects.remove(project.id)
    return "draft"


def tell_of_uploads(turn: Turn, id: str) -> str:
    """Each class with files hears when they go: on the last school morning that leaves her a month."""
    project = _still(turn, id, "uploads-told")
    if project is None:
        return ""
    until, groups = uploads_until(project), classes_with_files(turn, project.id)
    readers = [member.teacher for member in joined(turn, project) if member.group in groups]
    if until is None or not (turn.now.date() >= until or any(_last_chance(turn, one, until) for one in readers)):
        return ""
    told = [_tell(turn, UPLOADS_GO, project.id, one) for one in readers]
    turn.store.projects.save(replace(project, files_go=uploads_go(project, told)))
    return UPLOADS_GO


def forget_uploads(turn: Turn, id: str) -> str:
    """A year after the project: its files go, what the classes wrote stays."""
    project = _still(turn, id, "uploads")
    if project is None:
        return ""
    drop_uploads(turn, project.id)
    turn.store.projects.save(replace(project, files_gone=turn.now.date()))
    return "uploads"


def forget_who(turn: Turn, id: str) -> str:
    """Who took the old steps of a project."""
    if project := _still(turn, id, "audit"):
        turn.store.projects.save(steps_forgotten(project, turn.now))
    return "audit" if project else ""


def forget_who_allowed(turn: Turn, id: str) -> str:
    """Who gave the old answers about a thing on the board."""
    item = turn.store.board.find(id)
    if item is None or consents_forgotten(item, turn.now) == item:
        return ""
    turn.store.board.save(consents_forgotten(item, turn.now))
    return "audit"


def place_or_go(turn: Turn, id: str) -> str:
    """A file that belongs to no project yet: its teacher hears of it once, with all that wait; a week later it goes."""
    item = turn.store.board.find(id)
    if item is None or item.gone or item.project:
        return ""
    if item.goes is None:
        day = _tell(turn, FILES_WAIT, item.teacher, item.teacher)
        for one in _unplaced(turn, item.teacher):
            turn.store.board.save(replace(one, goes=unplaced_goes(one, day)))
        return FILES_WAIT
    if turn.now.date() < item.goes:
        return ""
    forget_item(turn, item)
    return "unplaced"


def _unplaced(turn: Turn, teacher: str) -> list[BoardItem]:
    here = [one for one in turn.store.board.where(project="", teacher=teacher) if not one.gone and one.goes is None]
    return [one for one in here if turn.now - one.at >= UNPLACED - UNPLACED_NOTICE]


def forget_note_file(turn: Turn, id: str) -> str:
    """The photo or voice note of a message between partners without a project."""
    note = turn.store.notes.find(id)
    if note is None or not note.photo:
        return ""
    turn.store.shelf.drop(note.photo)
    turn.store.notes.save(replace(note, photo=""))
    return "uploads"


def forget_text(turn: Turn, id: str) -> str:
    """What was found out together, where some class never approved it and the project is over."""
    text = turn.store.syntheses.find(id)
    project = turn.store.projects.find(text.project) if text else None
    if text is None or (project and not _is_past(turn, project)):
        return ""
    known = turn.store.members.where(project=text.project)
    approved = {member.group for member in known if member.teacher in text.approved}
    if project and all(member.group in approved for member in joined(turn, project)):
        return ""
    turn.store.syntheses.remove(id)
    return "synthesis"


def _is_past(turn: Turn, project: Project) -> bool:
    ended = last_day(project)
    return project.over and ended is not None and turn.now.date() >= ended + DRAFTS


def _still(turn: Turn, id: str, chore: str) -> Project | None:
    project = turn.store.projects.find(id)
    return project if project and chore in chores(project, turn.now) else None


def _tell(turn: Turn, kind: str, about: str, reader: str) -> date:
    """Owe her the letter. Returns the day on which it comes."""
    teacher = turn.store.teachers.get(reader)
    due = turn.allowed(teacher, "notice")
    turn.tell(kind, about, reader, "notice", due=due, key=turn.now.date().isoformat())
    return teacher.today(due)


def _last_chance(turn: Turn, reader: str, until: date) -> bool:
    teacher = turn.store.teachers.get(reader)
    # What is not told today would be told on the next school morning, and then there might be no month left.
    following = turn.allowed(teacher, "notice", turn.now + NEXT_LOOK)
    return teacher.today(following) > until - UPLOAD_NOTICE


def _remove(repository: str) -> Callable[[Turn, str], str]:
    def remove(turn: Turn, id: str) -> str:
        getattr(turn.store, repository).remove(id)
        return "address"

    return remove


CHORES: Mapping[str, Callable[[Turn, str], str]] = {
    "look": look_at_draft,
    "draft-told": tell_of_draft,
    "draft": forget_draft,
    "uploads-told": tell_of_uploads,
    "uploads": forget_uploads,
    "audit": forget_who,
    "consents": forget_who_allowed,
    "unplaced": place_or_go,
    "note-file": forget_note_file,
    "synthesis": forget_text,
    "link-code": _remove("link_codes"),
    "invitation": _remove("invitations"),
    "board-page": _remove("board_pages"),
    "page": _remove("showcases"),
}
"""What is done about each kind of thing; every one looks again at what is true by then."""
