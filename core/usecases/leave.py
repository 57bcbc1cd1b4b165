"""A teacher is out of a project: from this commit on she sees nothing of it and nothing reaches her."""

from dataclasses import replace

from core.model.project import Member
from core.usecases.session_cancel import leave_calls
from core.usecases.turn import Turn


def leave(turn: Turn, member: Member) -> None:
    """End a membership with everything that hangs on it: letters that still wait, calls and their reminders."""
    turn.store.members.save(replace(member, state="left", left_on=turn.me.today(turn.now)))
    turn.store.outbox.cancel(member.project, teacher=member.teacher)
    leave_calls(turn, member.project, member.teacher)
