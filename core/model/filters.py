"""What a search asks for."""

from dataclasses import astuple, dataclass

FEWEST = 4
"""Filters that a search has had from the first day; the others came later, and old lines are without them."""


@dataclass(frozen=True)
class Filters:
    """What is searched for; an empty field lets everything through. `kind` is a project type, `goal` the number of a
    Sustainable Development Goal as text, `words` are folded words that the class must have in its name or subject."""

    ages: str = ""
    subject: str = ""
    language: str = ""
    kind: str = ""
    country: str = ""
    goal: str = ""
    words: str = ""

    @property
    def line(self) -> str:
        """The filters in one line, "9-12|social|||UA||"."""
        return "|".join(astuple(self))


def filters_from(line: str) -> Filters | None:
    """Read back what `line` wrote; None for anything else."""
    fields = line.split("|")
    return Filters(*fields) if FEWEST <= len(fields) <= len(astuple(Filters())) else None
