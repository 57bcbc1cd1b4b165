"""The files that Chaski keeps of a teacher, packed for her in archives that every messenger carries."""

import io
import zipfile
from collections.abc import Iterator

from core.usecases.photo_keep import is_there
from core.usecases.turn import Turn

LARGEST = 40 * 1024 * 1024
"""Bytes of files in one archive: Telegram takes 50 MB from a bot."""


def own_files(turn: Turn) -> Iterator[tuple[str, str]]:
    """(shelf key, name) of each, as the text beside them counts them."""
    store, me = turn.store, turn.me.id
    board = [key for item in store.board.where(teacher=me) for key in item.shelf]
    answers = [answer.file for answer in store.answers.where(teacher=me)]
    notes = [note.photo for note in store.notes.where(sender=me)]
    keys = [key for key in (*board, *answers, *notes) if key and is_there(turn, key)]
    for n, key in enumerate(keys, 1):
        yield key, f"{n:03}-{store.shelf.about(key).name}"


def pack(turn: Turn) -> list[str]:
    """Put the archives on the shelf. Returns their keys; none where she has no files."""
    archives: list[list[tuple[str, str]]] = []
    room = 0
    for key, name in own_files(turn):
        size = turn.store.shelf.about(key).size
        if not archives or size > room:
            archives.append([])
            room = LARGEST
        archives[-1].append((key, name))
        room -= size
    return [
        turn.store.shelf.put(_packed(turn, files), f"chaski-{n}.zip", "application/zip")
        for n, files in enumerate(archives, 1)
    ]


def _packed(turn: Turn, files: list[tuple[str, str]]) -> bytes:
    out, made = io.BytesIO(), turn.me.local(turn.now).timetuple()[:6]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for key, name in files:
            archive.writestr(zipfile.ZipInfo(name, made), turn.store.shelf.get(key))
    return out.getvalue()
