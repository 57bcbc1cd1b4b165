"""The views of a certificate on paper, and of the page that says whether one holds; every word is ready."""

from typing import Literal

from pydantic import Field

from core.chat.frozen import Frozen


class SheetFact(Frozen):
    """A short fact under its heading: "Calls: 2"."""

    label: str
    words: str


class CertificateView(Frozen):
    """One sheet in one language. `code` is "" as long as it is only looked at: then nothing can be checked on it."""

    language: str
    kind: str
    """What it is of, above the heading: "International classroom project"."""
    heading: str
    opening: str
    name: str = Field(min_length=1)
    place: str = ""
    """Under the name, e.g. the country; "" where the name says it."""
    did: str
    title: str
    question: str = ""
    facts: tuple[SheetFact, ...] = Field(max_length=4)
    outcomes_heading: str
    outcomes: tuple[str, ...] = Field(max_length=6)
    skills_heading: str = ""
    skills: str = ""
    given: str
    school_line: str
    """Names the empty line for the school's signature and stamp."""
    number: str = ""
    check: str = ""
    """How it is checked, beside the code."""
    address: str = ""
    """What the QR code leads to: the code, behind the address of its page where there is one."""
    code: str = ""
    note: str
    """What the sheet is not: "No grade…"."""


class CertificateFile(Frozen):
    """The sheet as a file: PDF, or one HTML page where its words have letters that the shipped fonts lack."""

    data: bytes
    mime: Literal["application/pdf", "text/html"]
    ending: Literal["pdf", "html"]


class VerdictText(Frozen):
    """The answer in one language: the heading is the answer itself."""

    language: str
    language_name: str
    heading: str
    said: str
    facts: tuple[SheetFact, ...] = ()
    how: str = ""
    """How the same is checked without this page."""


class VerdictView(Frozen):
    """The page behind a certificate's code, in every language."""

    state: Literal["valid", "ended", "unknown"]
    texts: tuple[VerdictText, ...] = Field(min_length=1)
    code: str = ""
    key: str = ""
    """The code, and the public key with which it is checked without this page; "" where there is nothing to check."""
