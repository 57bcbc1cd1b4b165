"""Where the private key is: in a setting, or in a file of its own that is made when it is first needed."""

import os
import secrets
import tempfile
from collections.abc import Iterable
from pathlib import Path

from adapters.seal.ed25519 import BYTES, Ed25519Seal, key_in, letters_of
from core.ports.seal import NoSeal, Seal

NAME = "certificate.key"


def open_seal(letters: str, file: Path | None, old: Iterable[str] = ()) -> Seal:
    """The seal with the key in these letters, or else in this file; `old` are public keys of before. Raises NoSeal for
    letters that are no key."""
    known = [key_in(one) for one in old]
    if letters:
        key = key_in(letters)
        return Ed25519Seal(lambda making: key, known)
    return Ed25519Seal(lambda making: in_file(file, making), known)


def new_key() -> str:
    """A fresh private key in letters."""
    return letters_of(secrets.token_bytes(BYTES))


def in_file(file: Path | None, making: bool) -> bytes:
    """The key in the file, made where there is none and it is to be; raises NoSeal where it cannot be had."""
    if file is None:
        raise NoSeal("is not set, and with PostgreSQL it must be: chaski certificate new-key prints one")
    try:
        if making and not file.exists():
            _make(file)
        return key_in(file.read_text("ascii"))
    except OSError as error:
        raise NoSeal(f"is not set, and {file} cannot be read: {error.strerror}") from None
    except (NoSeal, UnicodeDecodeError):
        raise NoSeal(f"is not set, and {file} holds no key: bring the right one back from a copy") from None


def _make(file: Path) -> None:
    """Write a new key whole before it has its name: whoever is second finds the first one's and takes it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    # Files made so are readable by their owner alone.
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f"{NAME}.")
    try:
        with os.fdopen(handle, "w", encoding="ascii") as draft:
            draft.write(f"{new_key()}\n")
            draft.flush()
            os.fsync(draft.fileno())
        os.link(name, file)
    except FileExistsError:
        pass
    finally:
        os.unlink(name)
