"""Forgetting a teacher: what she wrote and who she is goes, what belongs to the others as well stays."""

from dataclasses import replace

from core.model.refused import Refused
from core.usecases.board_remove import forget_item
from core.usecases.export import own_notes
from core.usecases.leave import leave
from core.usecases.phases import check_phase
from core.usecases.reflect_answer import answered_classes
from core.usecases.reflect_ask import answers_of
from core.usecases.request import withdraw
from core.usecases.say import delete_note
from core.usecases.translate import forget_translations
from core.usecases.turn import Turn

NOBODY = "—"
"""Stands where her name stood in what others keep."""


def erase(turn: Turn) -> str:
    """Empty everything that is hers, end her memberships, and hide her class; it cannot be undone.

    The account in the messenger stays known as such, because this very chat is answered through it.
    """
    if turn.me.name == NOBODY:
        raise Refused("erased-already")
    _take_back(turn)
    _leave(turn)
    _empty(turn)
    return turn.me.id


def _take_back(turn: Turn) -> None:
    """Her words and pictures, wherever they are."""
    store, me = turn.store, turn.me.id
    for request in store.requests.where(sender=me):
        if request.state == "sent":
            withdraw(turn, request.id)
        store.requests.save(replace(store.requests.get(request.id), words="", reason=""))
        forget_translations(turn, request.id)
    for request in store.requests.where(receiver=me):
        store.requests.save(replace(request, reason=""))
    for note in own_notes(turn):
        delete_note(turn, note.id)
    for item in store.board.where(teacher=me):
        if not item.gone:
            forget_item(turn, item)


def _leave(turn: Turn) -> None:
    """Her places in projects, and what her class answered there."""
    store, me = turn.store, turn.me
    for member in store.members.where(teacher=me.id):
        for answer in answers_of(turn, member.project, member.group):
            if answer.file:
                store.shelf.drop(answer.file)
            store.answers.save(answer.emptied())
            forget_translations(turn, answer.id)
        if member.state != "left":
            leave(turn, member)
        if store.projects.get(member.project).stage == "reflection":
            check_phase(turn, member.project, answered_classes(turn, member.project))
        for page in store.showcases.where(project=member.project):
            if page.by == me.id and page.withdrawn is None:
                store.showcases.save(page.taken_back(turn.now))


def _empty(turn: Turn) -> None:
    """Who she is: name, contacts, school; her class is found by nobody any more."""
    store, me = turn.store, turn.me
    for group in store.classes.where(teacher=me.id):
        store.classes.save(replace(group, looking=False, school="", subject_words=""))
    for channel in store.channels.where(teacher=me.id):
        store.channels.save(replace(channel, contact=""))
    turn.save_me(replace(me, name=NOBODY, mail="", guardian="", country=""))
