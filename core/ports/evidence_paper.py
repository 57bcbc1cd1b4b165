"""The view of a project's evidence: one page in one language that opens from disk, beside the files that it names."""

from pydantic import Field

from core.chat.frozen import Frozen


class EvidenceLine(Frozen):
    """Somebody's words or a ready sentence; `note` says whose or how they came into this language."""

    text: str
    note: str = ""
    language: str = ""
    """The language of the text where it is another than the page's."""


class EvidenceFile(Frozen):
    """One thing of the board: whose and when, what it says, and its file beside the page."""

    by: str
    """Class and day."""
    alt: str = Field(min_length=1)
    """Says what the picture shows, or what the file is."""
    words: str = ""
    note: str = ""
    language: str = ""
    path: str = ""
    """Of its file, seen from the page; "" for a thing without one and for one that was left out."""
    picture: bool = False
    width: int = Field(ge=0, default=0)
    height: int = Field(ge=0, default=0)
    link: str = ""
    """Where a link of the board leads; written out, not to be followed by accident."""


class EvidenceSection(Frozen):
    """One part of the page; whatever is empty is not shown."""

    heading: str
    rows: tuple[tuple[str, str], ...] = ()
    """(day, what happened), by date."""
    lines: tuple[EvidenceLine, ...] = ()
    files: tuple[EvidenceFile, ...] = ()
    papers: tuple[tuple[str, str], ...] = ()
    """(path, words) of documents that lie beside the page."""


class EvidencePaperView(Frozen):
    """The whole page; headings are ready words."""

    language: str
    title: str
    lead: str
    """Days and countries."""
    question: str = ""
    purpose: str
    """For whom it is and what is not in it."""
    sections: tuple[EvidenceSection, ...] = Field(min_length=1)
    footer: str
