"""Whether a machine outside may be told what a class wrote, answered or recorded: its teachers say so, and each request
is checked once more at the moment at which it would leave."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from core.ports.store import Job
from core.usecases.turn import Turn

Writers = Callable[[Turn, Job], Iterable[str]]


def use_machine(turn: Turn, use: bool) -> bool:
    """From now on a machine is told what is hers, or is not. Returns which."""
    turn.save_me(replace(turn.me, machine=use))
    return use


def has_machine(turn: Turn) -> bool:
    """Whether there is any to be told."""
    return turn.house.drafts or turn.house.translates


def may_be_told(turn: Turn, *teachers: str) -> bool:
    """Whether a machine may be told what these teachers wrote: all of them let it."""
    return all((one := turn.store.teachers.find(teacher)) is not None and one.machine for teacher in teachers)


def may_be_told_all(turn: Turn, project_id: str) -> bool:
    """Whether a machine may be told what every class of a project wrote."""
    return may_be_told(turn, *_everybody(turn, project_id))


def may_be_told_answer(turn: Turn, answer_id: str) -> bool:
    """Whether a machine may hear what a class recorded: each of its teachers lets it."""
    return may_be_told(turn, *_teachers_of_answer(turn, answer_id))


def may_leave(turn: Turn, job: Job) -> bool:
    """Whether everybody whose words this job would send outside lets it."""
    return may_be_told(turn, *WRITERS.get(job.kind, _asker)(turn, job))


def _asker(turn: Turn, job: Job) -> Iterable[str]:
    return (job.teacher,)


def _author(turn: Turn, job: Job) -> Iterable[str]:
    """Whoever wrote what is to be translated, where somebody else asked for it."""
    return (json.loads(job.payload).get("by") or job.teacher,)


def _all_asked_from(turn: Turn, job: Job) -> Iterable[str]:
    """Everybody in the project whose records an answer is made from."""
    return _everybody(turn, json.loads(job.payload)["project"])


def _all_in_it(turn: Turn, job: Job) -> Iterable[str]:
    return _everybody(turn, job.about)


def _recorded(turn: Turn, job: Job) -> Iterable[str]:
    return _teachers_of_answer(turn, job.about)


def _everybody(turn: Turn, project_id: str) -> Iterable[str]:
    return [member.teacher for member in turn.store.members.where(project=project_id, state="active")]


def _teachers_of_answer(turn: Turn, answer_id: str) -> Iterable[str]:
    answer = turn.store.answers.find(answer_id)
    return turn.store.classes.get(answer.group).teachers if answer else ()


WRITERS: Mapping[str, Writers] = {
    "understand": _asker,
    "translate": _author,
    "ask-words": _all_asked_from,
    "synthesis-words": _all_in_it,
    "voice-words": _recorded,
}
"""Whose words a kind of job sends outside; of every other kind they are those of whoever asked for it."""
