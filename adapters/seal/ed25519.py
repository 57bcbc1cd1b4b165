"""Signing and checking with Ed25519, and the letters in which its keys are written."""

import base64
import binascii
import hashlib
from collections.abc import Callable, Iterable

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from core.ports.seal import NoSeal

BYTES = 32
"""Of a key, private or public: 52 letters of base32."""
NAMED = 4
"""Bytes that name a key in a code."""


class Ed25519Seal:
    """Fulfils :class:`core.ports.seal.Seal`; `private` gives the key's bytes each time, so that none is kept here.

    `making` tells it that a key may be made where there is none; checking never makes one.
    """

    def __init__(self, private: Callable[[bool], bytes], old: Iterable[bytes] = ()) -> None:
        self._private = private
        self._old = {name_of(public): public for public in old}

    def key(self) -> bytes:
        """The name of the key that signs now."""
        return name_of(self._half(making=True))

    def public(self) -> str:
        """Its public half in letters."""
        return letters_of(self._half(making=True))

    def sign(self, words: bytes) -> bytes:
        """The signature of these words."""
        return Ed25519PrivateKey.from_private_bytes(self._private(True)).sign(words)

    def is_ours(self, key: bytes, words: bytes, signature: bytes) -> bool:
        """Whether one of our keys made this signature."""
        public = self._old.get(key)
        if public is None:
            try:
                public = self._half(making=False)
            except NoSeal:
                return False
        return name_of(public) == key and is_signed(public, words, signature)

    def _half(self, making: bool) -> bytes:
        return Ed25519PrivateKey.from_private_bytes(self._private(making)).public_key().public_bytes_raw()


def is_signed(public: bytes, words: bytes, signature: bytes) -> bool:
    """Whether this key made this signature."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, words)
    except (InvalidSignature, ValueError):
        return False
    return True


def name_of(public: bytes) -> bytes:
    """What a code calls a key."""
    return hashlib.sha256(public).digest()[:NAMED]


def letters_of(key: bytes) -> str:
    """A key in letters that survive being read out."""
    return base64.b32encode(key).decode().rstrip("=")


def key_in(letters: str) -> bytes:
    """The key in these letters; raises NoSeal for anything else."""
    typed = "".join(letters.split()).upper()
    try:
        key = base64.b32decode(typed + "=" * (-len(typed) % 8))
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != BYTES:
        raise NoSeal("is no key: 52 letters and digits, as chaski certificate new-key prints them")
    return key
