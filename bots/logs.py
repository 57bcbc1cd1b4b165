"""What the operator reads: one line per event, for people or as JSON, and never a secret or a person in it."""

import hashlib
import json
import logging
import re
import secrets as random
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Literal

from pydantic import SecretStr

LOUD = (
    *("httpx", "httpcore", "httpx2", "apscheduler", "slack_bolt", "slack_sdk", "telegram"),
    *("aiohttp.access", "uvicorn", "alembic"),
)
"""Libraries that write addresses or every request at INFO; addresses of Telegram carry the token."""
# In its addresses Telegram's token follows the word «bot» without a break.
TOKENS = re.compile(
    r"\d{6,12}:[A-Za-z0-9_-]{30,}|\b(xox[a-z](\.xox[a-z])?-[A-Za-z0-9-]+|xapp-[A-Za-z0-9-]+|sk-[A-Za-z0-9_-]{16,})"
)
ACCOUNT = re.compile(r"\b([a-z]+):([A-Z0-9]*):([^\s,;\"'()\[\]]+)")
"""How the core writes an account, and so a lane: telegram::12345, slack:T01:U01."""
PEOPLE = (
    (re.compile(r"([a-z+]+://)[^\s/@]+@"), r"\1***@"),
    # Whatever stands behind a server's name may let somebody in: a call, a board, a calendar, an invitation.
    (re.compile(r"((?:https?|wss?)://[^\s/?#'\"<>]+)[/?#][^\s'\"<>)]*"), r"\1/***"),
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+"), "***"),
    (re.compile(r"(?<![\w/*])@[A-Za-z]\w{3,}"), "@***"),
    (re.compile(r"\+\d[\d ().-]{7,}\d"), "***"),
)
"""Passwords in addresses, links, e-mail, names on Telegram, telephone numbers."""
SALT = random.token_bytes(16)
"""Of this process: a short hash of a Telegram account is guessed in a second by whoever knows how it is made."""

USUAL = {*vars(logging.makeLogRecord({})), "message", "asctime", "taskName"}
"""What every record has; anything else on one came with `extra`."""

Event = dict[str, Any]


def set_up(level: str, secrets: Iterable[SecretStr | None], form: Literal["text", "json"] = "text") -> None:
    """Log to standard error, with every known secret and everything that looks like a token blotted out."""
    handler = logging.StreamHandler()
    handler.setFormatter(Redacted([s.get_secret_value() for s in secrets if s and s.get_secret_value()], form))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in LOUD:
        logging.getLogger(name).setLevel(logging.WARNING)
    # That a round is still at work when the next one is due is no news.
    logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)


class Redacted(logging.Formatter):
    """Formats a record of anybody's, tracebacks and `extra` included, and blots out secrets in the result: nothing can
    slip past it."""

    def __init__(self, secrets: list[str], form: Literal["text", "json"] = "text") -> None:
        super().__init__()
        # A secret with a quotation mark or a backslash stands in JSON otherwise than it is.
        known = {*secrets, *(json.dumps(one, ensure_ascii=False)[1:-1] for one in secrets)}
        self._secrets = sorted(known, key=len, reverse=True)
        self._drawn = as_text if form == "text" else as_json

    def format(self, record: logging.LogRecord) -> str:
        """The line without its secrets."""
        event = {name: value for name, value in vars(record).items() if name not in USUAL}
        event |= {"event": record.getMessage(), "level": record.levelname.lower(), "logger": record.name}
        event["timestamp"] = datetime.fromtimestamp(record.created, UTC)
        if record.exc_info:
            event["exception"] = self.formatException(record.exc_info)
        # Before anything is folded or escaped, a secret stands there as it is.
        told = {name: self.blotted(value) if isinstance(value, str) else value for name, value in event.items()}
        return self.blotted(self._drawn(told))

    def blotted(self, line: str) -> str:
        """Without secrets and without people; an account becomes a short name that lasts as long as this process."""
        for secret in self._secrets:
            line = line.replace(secret, "***")
        line = ACCOUNT.sub(lambda found: f"{found[1]}:~{veiled(found[0])}", TOKENS.sub("***", line))
        for pattern, instead in PEOPLE:
            line = pattern.sub(instead, line)
        return line


def as_text(event: Event) -> str:
    """One line for a person, on this machine's clock, its fields at the end; a traceback follows it."""
    at: datetime = event.pop("timestamp")
    head = f"{at.astimezone():%Y-%m-%d %H:%M:%S} {event.pop('level').upper()} {event.pop('logger')}"
    said, trace = " ".join(str(event.pop("event")).split()), event.pop("exception", "")
    fields = "".join(f" {name}={value}" for name, value in sorted(event.items()))
    return f"{head}: {said}{fields}" + (f"\n{trace}" if trace else "")


def as_json(event: Event) -> str:
    """One line for a program."""
    at: datetime = event.pop("timestamp")
    told = {**event, "timestamp": at.isoformat().replace("+00:00", "Z")}
    return json.dumps(told, ensure_ascii=False, default=repr)


def veiled(account: str) -> str:
    """Eight letters by which a log can be followed, and nobody be found."""
    return hashlib.blake2b(account.encode(), digest_size=4, key=SALT).hexdigest()
