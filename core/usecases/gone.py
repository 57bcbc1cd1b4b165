"""A messenger was closed: the teacher blocked Chaski, or the workspace removed it."""

from dataclasses import replace

from core.usecases.request import partners
from core.usecases.turn import Turn


def channel_gone(turn: Turn, why: str) -> None:
    """Close the channel; partners hear of it on their next school morning when no other channel is left."""
    if turn.channel is None:
        return
    turn.store.channels.save(replace(turn.channel, open=False, closed_at=turn.now, why=why))
    if turn.store.channels.where(teacher=turn.me.id, open=True):
        return
    for partner in partners(turn):
        turn.tell("unreachable", turn.me.id, partner, "notice", key=turn.now.date().isoformat())


def workspace_gone(turn: Turn, platform: str, tenant: str, why: str) -> None:
    """A whole workspace removed Chaski: every channel in it is closed."""
    for channel in turn.store.channels.where(platform=platform, open=True):
        if channel.tenant == tenant:
            turn.channel = channel
            turn.speaker = turn.store.teachers.get(channel.teacher)
            channel_gone(turn, why)
