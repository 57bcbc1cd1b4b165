"""The stand-in's webhook: it brings updates to an address, as a Bot API server of one's own does (http, any port)."""

import asyncio
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from tests.standins.telegram_rules import refuse

Fields = dict[str, Any]
AGAIN = 0.1
"""Seconds between two tries; Telegram's own grow to a minute."""


@dataclass
class Hook:
    """What setWebhook was told, and how bringing went."""

    url: str = ""
    secret: str = ""
    allowed: list[str] = field(default_factory=list)
    connections: int = 40
    failed_at: int = 0
    failure: str = ""
    sets: int = 0

    def set(self, fields: Fields) -> None:
        """setWebhook, with its rules."""
        url, secret = str(fields.get("url", "")), str(fields.get("secret_token", ""))
        if url and urlsplit(url).scheme not in ("http", "https"):
            raise refuse("bad webhook: An HTTPS URL must be provided for webhook")
        if not re.fullmatch("[A-Za-z0-9_-]{0,256}", secret):
            raise refuse("secret token contains unallowed characters")
        connections = int(fields.get("max_connections", 40))
        if not 1 <= connections <= 100:
            raise refuse("bad webhook: max_connections must be between 1 and 100")
        allowed = fields.get("allowed_updates", self.allowed)
        self.allowed = json.loads(allowed) if isinstance(allowed, str) else allowed
        self.url, self.secret, self.connections, self.sets = url, secret, connections, self.sets + 1
        self.failed_at, self.failure = 0, ""

    def info(self, pending: int) -> Fields:
        """What getWebhookInfo says."""
        said: Fields = {"url": self.url, "has_custom_certificate": False, "pending_update_count": pending}
        if self.failed_at:
            said |= {"last_error_date": self.failed_at, "last_error_message": self.failure}
        return said if not self.url else {**said, "max_connections": self.connections, "allowed_updates": self.allowed}

    def wants(self, update: Fields) -> bool:
        """Whether this kind of update was asked for."""
        return not self.allowed or any(kind in update for kind in self.allowed)

    async def bring(self, session: aiohttp.ClientSession, update: Fields, now: int) -> bool:
        """One try; anything but 2xx is a failure that is remembered."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.secret} if self.secret else {}
        try:
            async with session.post(self.url, json=update, headers=headers) as answer:
                if 200 <= answer.status < 300:
                    return True
                self.failure = f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (aiohttp.ClientError, OSError, TimeoutError):
            self.failure = "Connection refused"
        self.failed_at = now
        return False


async def bring_all(api: Any, is_up: Callable[[], bool]) -> None:
    """Bring what waits, in its order, as long as there is a webhook and Telegram is there; until cancelled."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as session:
        while True:
            with api.lock:
                update = api.updates[0] if is_up() and api.hook.url and api.updates else None
            if update is None:
                await asyncio.sleep(0.01)
            elif not api.hook.wants(update) or await api.hook.bring(session, update, int(api.clock())):
                api.brought(update)
            else:
                await asyncio.sleep(AGAIN)
