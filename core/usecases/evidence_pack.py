"""The evidence of a project for a teacher and her school: one archive with a page that opens from disk."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import get_args

from core.letters.evidence import RECORD, evidence_view
from core.letters.plan_lines import timeline_view
from core.letters.plan_paper import plan_paper
from core.letters.record_paper import record_view
from core.model.evidence import GivenTo
from core.model.project import Project
from core.model.refused import Refused
from core.model.retention import COPIES
from core.ports.store import Job
from core.usecases.certificate_give import drawn, holding
from core.usecases.evidence_files import Enclosed, allowed, answer_files, enclosed, is_for_classes
from core.usecases.plan_news import plan_known
from core.usecases.projects import member_of, project_of
from core.usecases.record_files import record_csv, record_json
from core.usecases.share_publish import file_name
from core.usecases.tips import shown_tips
from core.usecases.turn import Turn

KIND = "evidence-over"
PLAN = "plan.html"
GIVEN_TO: tuple[GivenTo, ...] = get_args(GivenTo)
PACKED = frozenset(("jpg", "mp4", "ogg", "pdf", "zip"))
"""Endings of what does not get smaller."""


@dataclass(frozen=True)
class Contents:
    """What the archive would hold: things of the board, and how many of them are for the classes alone; certificates
    that hold, tips for the next class."""

    things: int
    for_classes: int
    certificates: int = 0
    tips: int = 0


def has_evidence(turn: Turn, project_id: str) -> bool:
    """Whether there is something to show of a project: it was published, and she took part."""
    project = project_of(turn, project_id)
    return project.shown is not None and member_of(turn, project_id).state == "active"


def contents(turn: Turn, project_id: str) -> Contents:
    """A look at it before it is made."""
    project = _shown(turn, project_id)
    items, given = allowed(turn, project), [holding(turn, project_id, to) for to in GIVEN_TO]
    for_classes = sum(is_for_classes(item) for item in items)
    return Contents(len(items), for_classes, sum(one is not None for one in given), len(shown_tips(turn, project)))


def make_evidence(turn: Turn, project_id: str, people: bool) -> list[str]:
    """Put the archive on the shelf for a day, in place of an older one; with `people` also what was for the classes
    alone. Returns its key and its name."""
    project = _shown(turn, project_id)
    drop_evidence(turn)
    name = f"{file_name(turn, project)}-{turn.texts('evidence-name')}.zip"
    key = turn.store.shelf.put(archive(turn, project, people), name, "application/zip")
    turn.save_me(replace(turn.me, evidence=key))
    turn.later(KIND, turn.me.id, turn.now + COPIES, teacher=turn.me.id)
    return [key, name]


def drop_evidence(turn: Turn, job: Job | None = None) -> None:
    """Forget the archive, if there is one."""
    if turn.me.evidence:
        turn.store.shelf.drop(turn.me.evidence)
        turn.save_me(replace(turn.me, evidence=""))


def archive(turn: Turn, project: Project, people: bool) -> bytes:
    """The same things make the same bytes: the page, the plan, then the files in the order of the board."""
    things = enclosed(turn, project, people)
    answers, given = [*answer_files(turn, project)], dict(certificates(turn, project))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        page = turn.paper.evidence(evidence_view(turn, project, things, [path for _, path in answers], [*given]))
        _put(turn, packed, "index.html", page)
        _put(turn, packed, PLAN, plan_document(turn, project))
        for path, data in (*record_documents(turn, project), *given.items()):
            _put(turn, packed, path, data)
        for key, path in (*_files(things), *answers):
            _put(turn, packed, path, turn.store.shelf.get(key))
    return out.getvalue()


def record_documents(turn: Turn, project: Project) -> Iterator[tuple[str, bytes]]:
    """(path, bytes) of the record as this teacher may read it: to look at, for a program, for a spreadsheet."""
    if project.reached("reflection"):
        made = (
            turn.paper.record(record_view(turn, project.id)), record_json(turn, project.id),
            record_csv(turn, project.id),
        )  # fmt: skip
        yield from zip(RECORD, made, strict=True)


def certificates(turn: Turn, project: Project) -> Iterator[tuple[str, bytes]]:
    """(path, bytes) of the sheets that hold: her class's and her own."""
    for to in GIVEN_TO:
        if found := holding(turn, project.id, to):
            _, file = drawn(turn, found, turn.me.language)
            yield f"certificate-{to}.{file.ending}", file.data


def plan_document(turn: Turn, project: Project) -> bytes:
    """The plan that the classes went by, as a document."""
    plan = plan_known(turn, project)
    if plan is None:
        raise Refused("no-plan")
    picture = turn.paper.timeline(timeline_view(turn, project, plan))
    return turn.paper.plan(plan_paper(turn, project, plan, picture))


def _files(things: list[Enclosed]) -> list[tuple[str, str]]:
    return [(one.key, one.path) for one in things if one.path]


def _put(turn: Turn, packed: zipfile.ZipFile, path: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(path, turn.me.local(turn.now).timetuple()[:6])
    small = path.rpartition(".")[2] in PACKED
    entry.compress_type = zipfile.ZIP_STORED if small else zipfile.ZIP_DEFLATED
    packed.writestr(entry, data)


def _shown(turn: Turn, project_id: str) -> Project:
    project = project_of(turn, project_id)
    if not has_evidence(turn, project_id):
        raise Refused("evidence-none")
    return project


DUE = {KIND: drop_evidence}
