"""What opens something to whoever has it: its letters are shown once, and only their digest is kept."""

import base64
import hashlib


def in_letters(secret: bytes) -> str:
    """The letters of an address or a code: for 16 bytes, 26 of a-z and 2-7."""
    return base64.b32encode(secret).decode().rstrip("=").lower()


def digest_of(letters: str) -> str:
    """What is kept of it."""
    return hashlib.sha256(letters.encode()).hexdigest()
