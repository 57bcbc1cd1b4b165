"""The view of a plan on paper: everything in it, in the reader's language, ready to be printed."""

from pydantic import Field

from core.chat.frozen import Frozen


class PaperLine(Frozen):
    """One activity: its days, name, phase, how long and how it is held, what it is, and how it is done otherwise."""

    when: str
    name: str
    phase: str
    hue: int = Field(ge=0, le=3)
    """Which of the four phases it belongs to; gives the colour."""
    told: str = ""
    details: str = ""
    instead: str = ""


class PaperBlock(Frozen):
    """A week with the activities that begin in it."""

    heading: str
    lines: tuple[PaperLine, ...]


class PaperDue(Frozen):
    """What one class hands in, with the days."""

    owner: str
    rows: tuple[tuple[str, str], ...]
    """(day, what), by date."""


class PlanPaperView(Frozen):
    """A plan as a document; headings are ready words."""

    language: str
    title: str
    lead: str
    """Days and countries."""
    question: str
    outcomes_heading: str
    outcomes: tuple[str, ...]
    facts: tuple[str, ...] = ()
    """Result and audience, lessons, Sustainable Development Goals: a sentence each."""
    picture: bytes
    """The timeline, PNG."""
    picture_alt: str = Field(min_length=1)
    weeks_heading: str
    weeks: tuple[PaperBlock, ...] = Field(min_length=1)
    due_heading: str
    due: tuple[PaperDue, ...]
    agreement_heading: str = ""
    agreement: tuple[str, ...] = ()
    """The nine points with their numbers; () while nothing is published."""
    notes: tuple[str, ...] = ()
