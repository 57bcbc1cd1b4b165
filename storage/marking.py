"""What became of a delivery, written into its row."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import Any, assert_never

from sqlalchemy import Connection, Update, bindparam, update

from core.chat.delivery import Delivered, Doubtful, Final, NotSent, Outcome
from storage.claimed import Claimed, Marked, Pace
from storage.nouns import CHANNELS
from storage.outbox import latest_open
from storage.prepared import run
from storage.tables import DELIVERIES, PIECES, fixed

D = DELIVERIES.c


def mark(connection: Connection, claimed: Claimed, outcome: Outcome, now: datetime, pace: Pace) -> Marked:
    """Keep the outcome of this claim; a claim that is not the newest changes nothing."""
    system = datetime.now(UTC)
    closed = ""
    match outcome:
        case Delivered(message=message, more=True):
            values = _next_piece(claimed, message)
        case Delivered(message=message):
            values = {"state": "sent", "message_id": message, "reason": ""}
        case NotSent(reason=reason, wait=wait):
            pause = pace.wait(claimed.attempt) if wait is None else wait
            values = {"state": "pending", "reason": reason, "next_try": now + pause}
            if claimed.not_after is None and now > claimed.due + pace.patience:
                values = {"state": "ended", "reason": f"gave up: {reason}"}
        case Doubtful(reason=reason, wait=wait):
            copies, wait = claimed.copies + 1, min(wait or pace.lease, pace.lease)
            values = {"state": "doubtful", "reason": reason, "copies": copies, "lease_until": system + wait}
        case Final(reason=reason, channel=False):
            values = {"state": "ended", "reason": reason}
        case Final(reason=reason):
            values = {"state": "ended", "reason": reason}
            closed = str(claimed.account)
        case _:
            assert_never(outcome)
    if values["state"] in ("sent", "ended") and not closed:
        # Nothing reads its words any more; the log of deliveries keeps that it left, not what it said.
        values["message"] = ""
    if not _change(connection, claimed, {"lease_until": None, "updated": system, **values}):
        return Marked("stale")
    if isinstance(outcome, Delivered) and outcome.more:
        connection.execute(PIECES.insert(), {"delivery": claimed.id, "message_id": outcome.message})
    if closed:
        return _close(connection, claimed, str(values["reason"]), now)
    return Marked(values["state"], str(values.get("reason", "")))


def note(connection: Connection, claimed: Claimed, handle: str) -> bool:
    """Keep a handle that the next attempt will need; False when somebody else has the letter by now."""
    return _change(connection, claimed, {"handle": handle, "updated": datetime.now(UTC)})


def _next_piece(claimed: Claimed, message: str) -> dict[str, Any]:
    # The id is kept at once: an answer to the first piece must be understood before the second one has left.
    return {
        "state": "pending",
        "piece": claimed.piece + 1,
        "attempt": 0,
        "copies": 0,
        "next_try": claimed.due,
        "reason": "",
        "replaces": "",
        "handle": "",
    }


def _close(connection: Connection, claimed: Claimed, why: str, now: datetime) -> Marked:
    """The channel is closed; the letter goes to another open one of its teacher, where there is one."""
    channels = CHANNELS.rows(connection)
    own = str(claimed.account)
    if claimed.account.is_room:
        # Its letters are for a group: they go to nobody's private chat, and nobody's is closed by it.
        connection.execute(update(DELIVERIES).where(D.id == claimed.id).values(message=""))
        return Marked("ended", why, own)
    channel = channels.find(own)
    closed = ""
    if channel and channel.open:
        channels.save(replace(channel, open=False, why=why, closed_at=now))
        closed = own
    other = latest_open(channels.where(teacher=claimed.teacher))
    if other is None or other.id == own:
        connection.execute(update(DELIVERIES).where(D.id == claimed.id).values(message=""))
        return Marked("ended", why, closed)
    moved = {
        **dict.fromkeys(("platform", "tenant", "account_user", "address", "replaces", "rewrites", "handle"), ""),
        "state": "pending",
        "lane": other.id,
        "piece": 0,
        "copies": 0,
        "next_try": now,
        "reason": why,
    }
    connection.execute(update(DELIVERIES).where(D.id == claimed.id).values(**moved))
    return Marked("pending", why, closed)


def _change(connection: Connection, claimed: Claimed, values: dict[str, Any]) -> bool:
    """Change the row while it is ours."""
    ours = _change_ours(frozenset(values))
    return run(connection, ours, {**values, "which": claimed.id, "held": claimed.fence}).touched == 1


@cache
def _change_ours(names: frozenset[str]) -> Update:
    ours = (D.id == bindparam("which"), D.fence == bindparam("held"), fixed(D.state, "sending"))
    return update(DELIVERIES).where(*ours).values({name: bindparam(name) for name in names})
