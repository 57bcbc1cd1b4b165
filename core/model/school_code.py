"""The code with which a school lets its teachers in: a link to tap, and ten characters to write on a board."""

import base64
import hashlib
import re
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count

from core.model.secret import digest_of, in_letters

LINK = re.compile(r"\bschool-([a-z2-7]{26})\b", re.IGNORECASE)
"""128 bits in base32, as in an invitation."""
HALF = 5
TYPED = re.compile(r"(?=.*[2-7])[a-z2-7]{10}")
"""Never without a digit, so that two words of five letters are no try at a code."""
LOOKS_LIKE = str.maketrans("018", "oib")
"""Digits that no code has, read from a board as the letters that they look like."""


@dataclass(frozen=True)
class SchoolCode:
    """Good for any number of teachers until it is `ended`. Only digests are kept: `id` is that of the code in the link,
    `typed` that of the one that is typed. `school` is what the operator calls it, "" where there is only one."""

    id: str
    typed: str
    school: str
    at: datetime
    ended: datetime | None = None

    def ended_at(self, now: datetime) -> "SchoolCode":
        """The same, letting nobody in any more; whoever came with it stays."""
        return replace(self, ended=self.ended or now)


def link_code_of(secret: bytes) -> str:
    """The code in the link for these 16 secret bytes: "school-abcd…"."""
    return f"school-{in_letters(secret)}"


def typed_code_of(link_code: str) -> str:
    """The code to type that goes with the one in a link: "ABCDE-23456". Nearly 50 bits, so wrong ones must be
    counted."""
    digests = (hashlib.sha256(f"typed {number} {link_code}".encode()).digest() for number in count())
    tens = (base64.b32encode(digest).decode()[: 2 * HALF] for digest in digests)
    return next(code for ten in tens if (code := typed_code_in(ten)))


def link_code_in(words: str) -> str:
    """The code of a link that stands somewhere in these words; "" without one."""
    found = LINK.search(words)
    return found.group().lower() if found else ""


def typed_code_in(words: str) -> str:
    """These words as a code that somebody typed, whatever the case, spaces and dashes; "" when they are none."""
    plain = "".join(letter for letter in words.lower() if letter.isalnum()).translate(LOOKS_LIKE)
    return f"{plain[:HALF]}-{plain[HALF:]}".upper() if TYPED.fullmatch(plain) else ""


def kept_of(link_code: str, school: str, now: datetime) -> SchoolCode:
    """What is kept of a new code."""
    return SchoolCode(digest_of(link_code), digest_of(typed_code_of(link_code)), school, now)
