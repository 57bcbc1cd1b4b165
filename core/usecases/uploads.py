"""The files of a project: photos, films, recordings and documents of its board, its answers and its messages."""

from dataclasses import replace

from core.usecases.turn import Turn


def classes_with_files(turn: Turn, project_id: str) -> set[str]:
    """The classes of which something is still there."""
    store = turn.store
    board = {item.group for item in store.board.where(project=project_id) if item.shelf}
    senders = {note.sender for note in store.notes.where(project=project_id) if note.photo}
    members = {member.group for member in store.members.where(project=project_id) if member.teacher in senders}
    return board | members | {one.group for one in store.answers.where(project=project_id) if one.file}


def drop_uploads(turn: Turn, project_id: str) -> int:
    """Forget all of them; the words beside them stay. Returns how many."""
    store, keys = turn.store, list[str]()
    for item in store.board.where(project=project_id):
        if item.shelf:
            keys += item.shelf
            store.board.save(item.without_file())
    for answer in store.answers.where(project=project_id):
        if answer.file:
            keys.append(answer.file)
            store.answers.save(answer.without_file())
    for note in store.notes.where(project=project_id):
        if note.photo:
            keys.append(note.photo)
            store.notes.save(replace(note, photo=""))
    for key in keys:
        store.shelf.drop(key)
    return len(keys)
