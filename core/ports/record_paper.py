"""The view of a record on paper: what the classes found out, in figures and in their words, ready to be printed."""

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from core.chat.frozen import Frozen


class RecordTable(Frozen):
    """The figures of a chart as a table, for whoever does not see the chart; the first cell of a row names it."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @model_validator(mode="after")
    def _even(self) -> Self:
        if any(len(row) != len(self.heads) for row in self.rows):
            raise ValueError("a row has another number of cells than the head")
        return self


class RecordBar(Frozen):
    """One bar: whose it is, how long (of 1), and what stands at its end; without a length there is none."""

    label: str
    said: str
    hue: int = Field(ge=0, le=3)
    part: float | None = Field(ge=0, le=1, default=None)


class RecordPanel(Frozen):
    """The bars of one theme; `told` says the same in words."""

    heading: str
    told: str = Field(min_length=1)
    bars: tuple[RecordBar, ...]


class RecordChart(Frozen):
    """A chart of one or more panels, with its table."""

    heading: str
    lead: str = ""
    panels: tuple[RecordPanel, ...] = Field(min_length=1)
    table: RecordTable
    notes: tuple[str, ...] = ()


class RecordPair(Frozen):
    """What a class expected beside what it thinks now; a missing one says so in its own words."""

    by: str
    hue: int = Field(ge=0, le=3)
    before: str
    before_language: str = ""
    """The language of the words where it is another than the page's."""
    now: str
    now_language: str = ""
    notes: tuple[str, ...] = ()
    """Says who translated which words, and gives the original."""


class RecordQuote(Frozen):
    """One answer that its class approved, with what it answers."""

    by: str
    hue: int = Field(ge=0, le=3)
    about: str
    words: str
    language: str = ""
    note: str = ""


class RecordSentence(Frozen):
    """One sentence of what the classes found together; `note` gives the original of a translation."""

    words: str
    language: str = ""
    """The language of the words where it is another than the page's."""
    note: str = ""


class RecordStretch(Frozen):
    """A phase from its first to its last day, both included, and these days in words."""

    name: str
    when: str
    starts: date
    ends: date
    hue: int = Field(ge=0, le=3)


class RecordMark(Frozen):
    """Something that happened on one day."""

    day: date
    shape: Literal["call", "piece"]


class RecordTimeline(Frozen):
    """The project over its days; `marks` are drawn, the table names each of them."""

    heading: str
    told: str = Field(min_length=1)
    months: tuple[tuple[date, str], ...]
    stretches: tuple[RecordStretch, ...] = Field(min_length=1)
    call_word: str
    piece_word: str
    marks: tuple[RecordMark, ...] = ()
    table: RecordTable


class RecordPaperView(Frozen):
    """The record as a page; every word is ready."""

    language: str
    title: str
    lead: str
    question: str
    languages: tuple[tuple[str, str], ...] = ()
    """(code, its name in itself) of each language in which the page can be read; () for a file."""
    languages_word: str
    table_word: str
    """Opens the table of a chart."""
    tiles: tuple[tuple[str, str], ...]
    """(figure, what it counts)."""
    pairs_heading: str
    before_word: str
    now_word: str
    pairs: tuple[RecordPair, ...]
    themes: RecordChart | None = None
    again: RecordChart | None = None
    together_heading: str = ""
    together: tuple[tuple[str, tuple[RecordSentence, ...]], ...] = ()
    """(what it is about, sentences) of the synthesis that every teacher approved."""
    quotes_heading: str
    quotes: tuple[RecordQuote, ...]
    quotes_none: str = ""
    timeline: RecordTimeline | None = None
    pieces_heading: str = ""
    pieces: RecordTable | None = None
    own_heading: str = ""
    own: tuple[str, ...] = ()
    """What is the reader's class's own business: its answers, its messages, its give and take."""
    notes: tuple[str, ...] = ()
