"""A short code that joins two messenger accounts of one teacher."""

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

OPEN_FOR = timedelta(minutes=10)
LENGTH = 8
"""40 bits in base32: five tries an hour find it once in a billion hours, and a person can type it."""
TRIES = 5
CLOSED_FOR = timedelta(hours=1)
ALPHABET = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")


@dataclass(frozen=True)
class LinkCode:
    """Good once, until the instant `expires`. `id` is the digest of the code, which itself stands only on the card
    where it was shown; `channel` is the account that it was shown to."""

    id: str
    teacher: str
    channel: str
    expires: datetime


def link_code(secret: bytes) -> str:
    """The code for these five secret bytes: "K7QX-2MPA"."""
    code = base64.b32encode(secret[:5]).decode()
    return f"{code[:4]}-{code[4:]}"


def link_code_in(words: str) -> str:
    """The code in typed words, however it is spaced; "" where there is none."""
    code = "".join(letter for letter in words.upper() if letter not in " -–\t\n")
    return f"{code[:4]}-{code[4:]}" if len(code) == LENGTH and set(code) <= ALPHABET else ""


def link_digest(code: str) -> str:
    """What is kept of a code."""
    return hashlib.sha256(f"link {code}".encode()).hexdigest()
