"""The record of a project: what each class takes along, read by the others only when its teacher approved."""

from dataclasses import dataclass, replace

from core.model.project import Member, Project, one_per_class
from core.model.reflection import FINAL, Answer, Record, record_id
from core.model.refused import Refused
from core.model.smallgroups import is_small
from core.usecases.phases import require_stage
from core.usecases.projects import alive, find_member, member_of, others, project_of
from core.usecases.reflect_ask import answer_to, answers_of, in_words, is_complete
from core.usecases.reflect_prompts import question_of
from core.usecases.synthesis_drop import drop_class
from core.usecases.translate import needed_translation, want_translation
from core.usecases.turn import Turn

LINES = (
    ("before", "expect_day"),
    ("now", "now_think"),
    ("surprise", "discovered"),
    ("change", "change"),
    ("again", "again"),
)
"""The lines of a record: their name and the question whose answer they show."""


@dataclass(frozen=True)
class Line:
    """One line: its name, the words for this reader, the original where a machine translated it, and its photo or
    voice note (shelf key and type). `question` stands before the words where the line has no name of its own; `said`
    tells that a class said these words, and does not only name a photo or a recording, `foreign` that they are in a
    language that the reader has not chosen, for want of a translation."""

    name: str
    words: str
    original: str = ""
    file: str = ""
    mime: str = ""
    chosen: bool = False
    question: str = ""
    said: bool = True
    foreign: bool = False


def record_of(turn: Turn, project_id: str, group: str) -> Record:
    """A class's record as it stands; one that was never touched is open."""
    id_ = record_id(project_id, group)
    return turn.store.records.find(id_) or Record(id_, project_id, group)


def own_lines(turn: Turn, project_id: str) -> tuple[str, list[Line]]:
    """The state of the teacher's own record and its lines; what was sealed stays so until the final round."""
    require_stage(turn, project_id, "reflection")
    group = member_of(turn, project_id).group
    return record_of(turn, project_id, group).state, lines(turn, project_id, group)


def lines(turn: Turn, project_id: str, group: str) -> list[Line]:
    """What a class answered, in the reader's language as far as there is a translation; how many of a handful of
    students would do it again is told to their own teachers alone."""
    found = [(name, answer_to(turn, project_id, group, prompt)) for name, prompt in LINES]
    own = find_member(turn, project_id)
    counted = (own is not None and own.group == group) or not is_small(turn.store.classes.get(group).students)
    shown = [_line(turn, name, answer) for name, answer in found if answer and (counted or not answer.choice)]
    return [*shown, *_more(turn, project_id, group)]


def readable(turn: Turn, project_id: str) -> list[tuple[Member, bool]]:
    """The other classes, and whether their record may be read: approved by its teacher."""
    project, own = project_of(turn, project_id), member_of(turn, project_id).group
    return [
        (member, record_of(turn, project_id, member.group).state == "shared")
        for member in classes_of_record(turn, project)
        if member.group != own
    ]


def classes_of_record(turn: Turn, project: Project) -> list[Member]:
    """One member of each class that is here, then of those that left the ones that had shared their record: what they
    said stays with the others. Whom the operator hides is hidden here too."""
    everybody = [
        one
        for one in turn.store.members.where(project=project.id)
        if one.teacher == turn.me.id or not turn.store.teachers.get(one.teacher).suspended
    ]
    here = one_per_class([one for one in members_in_order(everybody, project) if one.state == "active"])
    groups = {one.group for one in here}
    gone = one_per_class([one for one in everybody if one.state == "left" and one.group not in groups])
    shared = [one for one in gone if record_of(turn, project.id, one.group).state == "shared"]
    return [*here, *(one for one in shared if lines(turn, project.id, one.group))]


def members_in_order(some: list[Member], project: Project) -> list[Member]:
    """The host first."""
    return sorted(some, key=lambda one: one.teacher != project.host)


def approve(turn: Turn, project_id: str) -> str:
    """Let the other classes read what is on the card; they are told."""
    record = _answered(turn, project_id)
    if record.state == "shared":
        return record.id
    shared = replace(record, state="shared", at=turn.now, told=record.told + 1)
    _keep(turn, shared)
    readers = [member.teacher for member in others(turn, project_of(turn, project_id)) if member.state == "active"]
    for reader in readers:
        turn.tell("record-shared", shared.id, reader, "person", revision=shared.told)
    for answer in answers_of(turn, project_id, record.group):
        if answer.words:
            want_translation(turn, answer.id, answer.words, answer.language, readers, "record-shared")
    return shared.id


def keep_own(turn: Turn, project_id: str) -> str:
    """Keep the record for oneself; the others can no longer read it."""
    record = replace(_answered(turn, project_id), state="own", at=turn.now)
    _keep(turn, record)
    turn.store.outbox.cancel(record.id, ("record-shared",))
    drop_class(turn, project_id, record.group)
    return record.id


def _answered(turn: Turn, project_id: str) -> Record:
    alive(turn, project_id)
    project = require_stage(turn, project_id, "reflection")
    group = member_of(turn, project_id).group
    if not is_complete(turn, project, group, FINAL):
        raise Refused("record-empty")
    return record_of(turn, project_id, group)


def _keep(turn: Turn, record: Record) -> None:
    repository = turn.store.records
    (repository.save if repository.find(record.id) else repository.add)(record)


def _more(turn: Turn, project_id: str, group: str) -> list[Line]:
    """What a class answered at the end to questions of the host's own choice."""
    usual = {prompt for _, prompt in LINES}
    found = (one for one in answers_of(turn, project_id, group) if one.round == FINAL and one.prompt not in usual)
    sure = (one for one in found if not (one.skipped or one.unsure))
    return [replace(_line(turn, "more", one), question=question_of(turn, one)) for one in sure]


def _line(turn: Turn, name: str, answer: Answer) -> Line:
    said = in_words(turn, answer)
    if answer.choice:
        return Line(name, said[:1].lower() + said[1:], chosen=True)
    # Her own words need no translation, whatever language Chaski speaks with her.
    if not answer.words or answer.teacher == turn.me.id:
        return Line(name, said, "", answer.file, answer.mime, said=bool(answer.words))
    found = needed_translation(turn, answer.id, answer.language)
    if found:
        return Line(name, found.words, said, answer.file, answer.mime)
    return Line(name, said, "", answer.file, answer.mime, foreign=not turn.me.reads_in(answer.language))
