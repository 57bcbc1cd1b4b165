"""One line of the doctor's."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing looked at; where it is not well, `words` end with the next step: a command, a setting, a menu path."""

    name: str
    well: bool
    words: str

    @property
    def line(self) -> str:
        """As the operator reads it."""
        return f"{'ok   ' if self.well else 'MEND '} {self.name}: {self.said}"

    @property
    def said(self) -> str:
        """The words in one line: some drivers word their complaints in several."""
        return " ".join(self.words.split())

    @property
    def as_json(self) -> dict[str, object]:
        """The same for a program."""
        return {"name": self.name, "well": self.well, "words": self.said}
