"""What the classes found out together, sentence by sentence, each with the answers that it rests on."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

Part = Literal["both", "only", "surprised", "change"]
"""What all noticed; what one class alone noticed; what surprised them; what they would do differently."""
PARTS: tuple[Part, ...] = ("both", "only", "surprised", "change")


@dataclass(frozen=True)
class Finding:
    """One sentence; `cites` are the ids of the answers that it rests on, at least one. `group` is the class that alone
    noticed it, "" in the other parts."""

    part: Part
    words: str
    cites: tuple[str, ...]
    group: str = ""


@dataclass(frozen=True)
class Synthesis:
    """The synthesis of one project (its id is the project's), written in `language`.

    `made_by` is "rules" or the name@version of the prompt that a model was asked. `revision` counts every new text,
    `approved` are the teachers who approved this very revision: until each teacher has, nobody else reads it.
    `rests_on` are the answers that it was made from: (id, revision).
    """

    id: str
    project: str
    at: datetime
    language: str
    findings: tuple[Finding, ...] = ()
    made_by: str = "rules"
    revision: int = 1
    approved: tuple[str, ...] = ()
    rests_on: tuple[tuple[str, int], ...] = ()

    def approved_by(self, teacher: str) -> "Synthesis":
        """The synthesis once this teacher approved it too."""
        return self if teacher in self.approved else replace(self, approved=(*self.approved, teacher))

    def is_approved(self, teachers: Collection[str]) -> bool:
        """Whether each of these teachers approved this revision, and there is something to read."""
        return bool(self.findings) and bool(teachers) and set(teachers) <= set(self.approved)

    def written_anew(self, other: "Synthesis") -> "Synthesis":
        """Another text in this one's place: nobody has approved it yet."""
        return replace(other, id=self.id, revision=self.revision + 1, approved=())
