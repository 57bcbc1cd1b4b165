"""What a certificate's code says, and how it is written so that it can be checked with a public key alone."""

import base64
import binascii
from dataclasses import dataclass
from datetime import date
from unicodedata import bidirectional, category

from core.model.evidence import GivenTo

PREFIX = "C1-"
"""The version of the code. Its letters are those that a QR code packs most tightly: capitals, digits and a dash."""
DOMAIN = b"chaski-certificate-1\n"
"""Signed along, so that a signature made for anything else never passes for one of a certificate."""
KEY, SIGNATURE = 4, 64
"""Bytes: which key it was, and its signature (Ed25519)."""
LONGEST = 2000
"""Letters of a code; what is longer is none, and is not looked at."""
NAME_LENGTH, TITLE_LENGTH = 50, 60
TURNS = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
"""Letters that are not seen and turn the direction of those that follow."""
KINDS: dict[str, GivenTo] = {"c": "class", "t": "teacher"}


@dataclass(frozen=True)
class Attested:
    """To whom a certificate is given and for what. `countries` are those of all classes, its own first; `calls` those
    in which it met another class."""

    number: str
    given_to: GivenTo
    name: str
    title: str
    countries: tuple[str, ...]
    first: date
    last: date
    calls: int
    given: date

    def as_bytes(self) -> bytes:
        """One field a line."""
        days = (f"{day:%Y%m%d}" for day in (self.first, self.last, self.given))
        fields = (self.number, self.given_to[0], self.name, self.title, " ".join(self.countries), *days, self.calls)
        return "\n".join(map(str, fields)).encode()


@dataclass(frozen=True)
class Code:
    """A code taken apart; whether it is genuine is for whoever has the key to say."""

    key: bytes
    signature: bytes
    body: bytes

    @property
    def signed(self) -> bytes:
        """The bytes that the signature is about."""
        return to_sign(self.key, self.body)


def to_sign(key: bytes, body: bytes) -> bytes:
    """What is signed: what kind of thing it is, with which key, and what it says."""
    return DOMAIN + key + body


def in_code(key: bytes, signature: bytes, body: bytes) -> str:
    """The code as it stands on the sheet."""
    return PREFIX + base64.b32encode(key + signature + body).decode().rstrip("=")


def from_code(code: str) -> Code | None:
    """The parts of a code; None for anything that is not written exactly as codes are.

    Written exactly: small letters and loose bits at the end would be other codes that say the same.
    """
    letters = code.removeprefix(PREFIX)
    if len(code) > LONGEST or letters == code:
        return None
    try:
        raw = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except (binascii.Error, ValueError):
        return None
    parts = Code(raw[:KEY], raw[KEY : KEY + SIGNATURE], raw[KEY + SIGNATURE :])
    return parts if parts.body and in_code(parts.key, parts.signature, parts.body) == code else None


def read_body(body: bytes) -> Attested | None:
    """What a code says; None where it says nothing that can be understood."""
    try:
        number, kind, name, title, countries, first, last, given, calls = body.decode().split("\n")
        days = [date.fromisoformat(day) for day in (first, last, given)]
        return Attested(
            number, KINDS[kind], name, title, tuple(countries.split()), days[0], days[1], int(calls), days[2]
        )
    except (ValueError, KeyError):
        return None


def on_one_line(words: str, longest: int) -> str:
    """Words as they go into a code: one line, and not longer than there is room for; without what is not seen and
    could have them read backwards, or do something to the terminal in which a code is checked."""
    line = "".join(c for c in " ".join(words.split()) if category(c) != "Cc" and bidirectional(c) not in TURNS)
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def in_groups(number: str) -> str:
    """A number as people read it out: K7QF-2MXD."""
    return f"{number[:4]}-{number[4:]}"


def typed_number(words: str) -> str:
    """The number that somebody typed, however it is written."""
    return "".join(letter for letter in words.upper() if letter.isalnum())
