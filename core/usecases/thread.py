"""Where words belong: the project in which they are said, and what they answer."""

from core.model.note import Note
from core.model.project import one_per_class
from core.usecases.projects import find_member, in_hand_first, joined
from core.usecases.request import are_blocked
from core.usecases.room_post import rooms_of
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

LONGEST = 50
"""So far back a thread is followed to its first message."""


def project_for(turn: Turn, receivers: list[str], answered: Note | None = None) -> str:
    """The project in which she writes to these teachers: that of what she answers, or the newest under way that all
    of them are in; "" where there is none."""
    shared = [one for one in in_hand_first(turn) if one.published and not one.over and is_joined(turn, one.id)]
    if answered and answered.project in [one.id for one in shared]:
        return answered.project
    for project in shared:
        if set(receivers) <= {member.teacher for member in joined(turn, project)}:
            return project.id
    return ""


def circles_of(turn: Turn) -> list[tuple[str, str, list[str]]]:
    """(project, title, one teacher of each other class) of the projects under way that she shares with several, or
    that are read along in a room."""
    found = []
    for project in in_hand_first(turn):
        mine = find_member(turn, project.id)
        if mine is None or mine.state != "active" or project.over or not project.published:
            continue
        others = [one.teacher for one in one_per_class(joined(turn, project)) if one.group != mine.group]
        them = [one for one in others if not are_blocked(turn, one)]
        if len(them) > 1 or rooms_of(turn, project.id):
            found.append((project.id, title_of(turn, project), them))
    return found


def is_joined(turn: Turn, project: str) -> bool:
    """Whether she takes part."""
    member = find_member(turn, project)
    return member is not None and member.state == "active"


def thread_of(turn: Turn, note: Note) -> tuple[str, ...]:
    """What the note answers, as the reader has it in her chat: the first message of the thread and the last one."""
    shown = [copy for one in before(turn, note) if (copy := copy_of(turn, one))]
    return (shown[-1], shown[0]) if shown else ()


def before(turn: Turn, note: Note) -> list[Note]:
    """What the note answers, what that answers, and so on."""
    found: list[Note] = []
    while note.answers and len(found) < LONGEST:
        answered = turn.store.notes.find(note.answers)
        if answered is None:
            break
        found.append(note := answered)
    return found


def copy_of(turn: Turn, note: Note) -> str:
    """Where the reader has this note: her own message, or the card that brought it; "" where it never came."""
    if note.sender == turn.me.id:
        return note.source
    card = turn.store.cards.latest(turn.me.id, "note", note.id)
    return card.id if card and turn.me.id in note.receivers else ""


def answered_under(turn: Turn, message: str) -> str:
    """What is answered by whoever writes under a message of her own: the newest answer to it, or that very note; "" for
    a message that was none."""
    channel = turn.channel.id if turn.channel else ""
    own = turn.store.notes.where(source=f"{channel}|{message}") if message else []
    if not own:
        return ""
    asked = {note.id for note in own}
    came = [
        note
        for note in turn.store.notes.where(sender=own[-1].receivers)
        if note.answers in asked and turn.me.id in note.receivers and not note.deleted
    ]
    return came[-1].id if came else own[-1].id
