"""Wanting to hear no more of somebody: what is open between the two is over, and neither finds the other."""

from dataclasses import replace

from core.usecases.end_match import part
from core.usecases.request import partners, withdraw
from core.usecases.turn import Turn


def block(turn: Turn, other: str) -> str:
    """From now on this teacher cannot invite her or write to her; a contact between them ends, whatever they share."""
    for request in turn.store.requests.where(sender=turn.me.id, receiver=other, state="sent"):
        withdraw(turn, request.id)
    for request in turn.store.requests.where(sender=other, receiver=turn.me.id, state="sent"):
        turn.store.requests.save(request.ended("declined", turn.now))
        turn.store.jobs.cancel(request.id)
        turn.store.outbox.cancel(request.id, teacher=turn.me.id)
    if other in partners(turn):
        part(turn, other)
    turn.save_me(replace(turn.me, blocked=tuple(dict.fromkeys((*turn.me.blocked, other)))))
    return other


def unblock(turn: Turn, other: str) -> str:
    """She may hear of her again; what was over stays over."""
    turn.save_me(replace(turn.me, blocked=tuple(one for one in turn.me.blocked if one != other)))
    return other
