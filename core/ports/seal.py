"""The port to the installation's seal: what is signed with it can be checked by anybody who has its public key."""

from typing import Protocol


class NoSeal(Exception):
    """There is no key to sign with, or it cannot be read; its words are for the operator."""


class Seal(Protocol):
    """Signs with the installation's own key (Ed25519) and knows the public keys that it had before."""

    def key(self) -> bytes:
        """Which key signs now: four bytes that are told from its public half. Raises NoSeal."""
        ...

    def public(self) -> str:
        """The public half of the key that signs now, in letters to pass on. Raises NoSeal."""
        ...

    def sign(self, words: bytes) -> bytes:
        """The signature, 64 bytes. Raises NoSeal."""
        ...

    def is_ours(self, key: bytes, words: bytes, signature: bytes) -> bool:
        """Whether one of our keys, old ones too, made this signature of these words; never raises."""
        ...
