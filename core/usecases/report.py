"""Telling the operator that something is not right with somebody's invitation."""

from dataclasses import replace

from core.model.refused import Refused
from core.model.teacher import Channel
from core.usecases.turn import Turn


def report(turn: Turn, sender: str) -> str:
    """Note it for the operator, whose own chat hears at once where there is one. Returns who was reached: "chat", or
    "noted" where the operator has yet to look."""
    came = turn.store.requests.where(sender=sender, receiver=turn.me.id)
    if not came:
        raise Refused("request-nobody")
    request = came[-1]
    if not request.reported:
        turn.store.requests.save(replace(request, reported=turn.now))
    channel = operators_chat(turn)
    if channel is None:
        return "noted"
    turn.tell("reported", request.id, channel.teacher, "session")
    return "chat"


def operators_chat(turn: Turn) -> Channel | None:
    """The account in which the operator hears of reports, while letters reach it."""
    channel = turn.store.channels.find(turn.house.concern_chat)
    return channel if channel is not None and channel.open else None
