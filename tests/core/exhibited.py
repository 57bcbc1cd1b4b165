"""Classes that have made something, in memory: photos and sentences of each, and the last phase open."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from PIL import Image

from core.model.board import BoardItem, Consent
from core.model.reflection import FINAL, Answer, Record, answer_id, record_id
from core.usecases.share_choose import SENTENCES
from core.usecases.turn import House, Turn
from storage.savepoint import savepoint
from tests.core.company import PROJECT, Company, Unkept

HOUSE = House("https://chaski.example", reachable=True)
"""A house that is reached from outside."""


def exhibiting(*guests: str) -> Company:
    """Gisel's project with these guests, in its last phase; nothing is on the board yet."""
    company = Company()
    company.together(*guests)

    def move(turn: Turn) -> None:
        project = turn.store.projects.get(PROJECT)
        turn.store.projects.save(project.moved("dissemination", turn.now))
        # What else the plan has in store for them is another story, and slow to tell.
        turn.store.jobs.cancel(PROJECT)

    company.as_("", move)
    return company


@contextmanager
def rewound(company: Company) -> Iterator[Company]:
    """The same classes; whatever is done with them is taken back afterwards."""
    now, made = company.now, len(company.read)
    try:
        with savepoint(company.connection, "test"):
            yield company
            raise Unkept
    except Unkept:
        company.now = now
        del company.read[made:]


def photo_of(company: Company, who: str, mark: str, consent: Consent = "public", people: bool = False) -> str:
    """A photo of somebody's class on the board, its line the mark; its id."""

    def put(turn: Turn) -> str:
        key = turn.store.shelf.put(JPEG, "photo.jpg", "image/jpeg")
        item = BoardItem(
            turn.new_id(), PROJECT, who, f"class-{who}", "photo", turn.now, mark, "en", key, 8, 6, consent, people,
            consent != "partners", turn.now,
        )  # fmt: skip
        turn.store.board.add(item)
        return item.id

    return company.as_("", put)


def sentence_of(company: Company, who: str, prompt: str, words: str, state: str = "shared") -> None:
    """What somebody's class answered, and whether the others may read it."""

    def put(turn: Turn) -> None:
        id_ = answer_id(PROJECT, f"class-{who}", prompt)
        turn.store.answers.add(Answer(id_, PROJECT, f"class-{who}", who, FINAL, prompt, turn.now, words, "en"))
        record = record_id(PROJECT, f"class-{who}")
        if turn.store.records.find(record) is None:
            turn.store.records.add(Record(record, PROJECT, f"class-{who}", "shared" if state == "shared" else "own"))

    company.as_("", put)


def outside(turn: Turn) -> Turn:
    """The same turn in a house that is reached from outside."""
    return replace(turn, house=HOUSE)


def _jpeg() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 6), "teal").save(out, "JPEG")
    return out.getvalue()


JPEG = _jpeg()
DISCOVERED, NOW_THINK = SENTENCES
