"""Reads what the other program tells: who did what, in the words of core/chat/heard.py as JSON."""

import hashlib
import json
from typing import Any

from core.chat.heard import Account, Incoming
from core.ports.platform import RawEvent
from core.ports.writable import writable

NAME = "webhook"


def stored(raw: Any) -> RawEvent:
    """What was told, to be kept: it has an `id` of its own, and a lane; whatever it is."""
    raw = writable(raw)
    told, body = raw if isinstance(raw, dict) else {}, json.dumps(raw, sort_keys=True)
    own = str(told.get("id") or hashlib.sha256(body.encode()).hexdigest())
    return RawEvent(own, str(account(told)), body)


def account(told: dict[str, Any]) -> Account:
    """Whose doing it is."""
    return Account(platform=NAME, tenant="", user=str(told.get("user")))


def decode(event: RawEvent) -> Incoming:
    """One teacher's doing; ValueError for anything else."""
    if not isinstance(told := json.loads(event.body), dict) or not told.get("user"):
        raise ValueError("nobody's doing")
    known = {name: told[name] for name in ("what", "person", "message", "replies_to") if name in told}
    ours = {"account": account(told), "address": account(told).user, "event_id": event.event_id}
    return Incoming.model_validate(known | ours | {"heard_at": told.get("at")})
