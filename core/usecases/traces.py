"""The last traces of a teacher who was forgotten: what the machinery still holds goes when nothing needs it more."""

import json
from datetime import timedelta

from core.ports.store import Job
from core.usecases.turn import Turn

KIND = "traces"
TRACES_AFTER = timedelta(minutes=10)
"""Until then her goodbye has left, and what a messenger hands over twice is still known: Slack's last repetition comes
after five minutes (https://docs.slack.dev/apis/events-api/#retries)."""


def forget_traces_later(turn: Turn, readers: set[str]) -> None:
    """Have them wiped; `readers` are those whose old cards may name her or quote her."""
    lanes = [channel.id for channel in turn.store.channels.where(teacher=turn.me.id)]
    told = {"readers": sorted(readers), "lanes": lanes}
    turn.later(KIND, turn.me.id, turn.now + TRACES_AFTER, payload=json.dumps(told))


def forget_traces(turn: Turn, job: Job) -> None:
    """Her cards, conversations, letters, files and accounts; nothing is left that says who she was."""
    store, me, told = turn.store, job.about, json.loads(job.payload)
    for key in {*store.traces.files(me)} - shared(turn, me, told["readers"]):
        store.shelf.drop(key)
    store.traces.blank(told["readers"])
    store.traces.wipe(me, told["lanes"], job.due)
    for channel in store.channels.where(teacher=me):
        store.channels.remove(channel.id)


def shared(turn: Turn, teacher: str, others: list[str]) -> set[str]:
    """The files of others that she was shown: they stay."""
    projects = {member.project for member in turn.store.members.where(teacher=teacher)}
    items = (key for project in projects for item in turn.store.board.where(project=project) for key in item.shelf)
    answers = (answer.file for project in projects for answer in turn.store.answers.where(project=project))
    notes = (note.photo for note in turn.store.notes.where(sender=tuple(others)))
    return {*items, *answers, *notes}
