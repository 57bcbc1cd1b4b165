"""The secret address at which a teacher's own calendar reads her calls."""

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class CalendarFeed:
    """One such address. `id` is the digest of the secret in it: the secret itself is shown once and kept nowhere, so
    that whoever reads the database cannot read anybody's calendar."""

    id: str
    teacher: str
    at: datetime


def secret_of(bits: bytes) -> str:
    """The secret part of an address for these 16 secret bytes."""
    return base64.b32encode(bits).decode().rstrip("=").lower()


def digest_of(secret: str) -> str:
    """What is kept of it."""
    return hashlib.sha256(secret.encode()).hexdigest()
