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
    noticed it, "" in the other parts.

    `rule` names what our own rules found ("again:most"; see core/planning/synthesis.py), "" for a sentence that a
    model or a teacher wrote. `by` is the teacher who put it otherwise and `language` hers, "" for the synthesis's own.
    """

    part: Part
    words: str
    cites: tuple[str, ...]
    group: str = ""
    id: str = ""
    rule: str = ""
    language: str = ""
    by: str = ""


@dataclass(frozen=True)
class Synthesis:
    """The synthesis of one project (its id is the project's), written in `language`.

    Who may read what. It is made from the answers to the final round of every class that is in the project, but never
    from those of a class whose teacher keeps its record for herself. Until each teacher has approved it on whose
    class's answers it rests, she reads the sentences that rest on an answer of her own class, and no others: those of
    her class alone, and those of `both`, which say nothing that her class has not said as well. Sentences of the other
    parts rest on one class only, so that none of them carries another class's words along. Of the answers behind a
    sentence she reads her own, and those of a record that its teacher shares. Once it is approved, everybody in the
    project reads all of it.

    Any teacher takes a sentence that rests on her class out, at once and for all (`taken_out` keeps a later text from
    saying it again); what an answer no longer supports goes with it. What remains had been read and approved, so
    approvals stand; every new or reworded text has to be approved anew. `revision` counts all changes, `approved` are
    the teachers who approved what stands now.

    `made_by` is "rules" or the name@version of the prompt that a model was asked. `rests_on` are the answers that it
    was made from: (id, revision).
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
    taken_out: tuple[tuple[Part, tuple[str, ...]], ...] = ()

    def approved_by(self, teacher: str) -> "Synthesis":
        """The synthesis once this teacher approved it too."""
        return self if teacher in self.approved else replace(self, approved=(*self.approved, teacher))

    def written_anew(self, other: "Synthesis") -> "Synthesis":
        """Another text in this one's place: nobody has approved it yet. What was taken out stays out, and a sentence
        that a teacher put otherwise stays as she put it."""
        own = [one for one in self.findings if one.language]
        new = [
            one
            for one in other.findings
            if not self.is_out(one.part, one.cites)
            and not any(one.part == hers.part and set(one.cites) & set(hers.cites) for hers in own)
        ]
        said = tuple(sorted((*own, *new), key=lambda one: PARTS.index(one.part)))
        return replace(
            other, id=self.id, findings=said, revision=self.revision + 1, approved=(), taken_out=self.taken_out
        )

    def is_out(self, part: Part, cites: Collection[str]) -> bool:
        """Whether a teacher took out what these answers say in this part."""
        return any(part == gone and set(answers) <= set(cites) for gone, answers in self.taken_out)

    def without_answers(self, answers: Collection[str]) -> "Synthesis":
        """The synthesis without the sentences that rest on these answers; itself when there are none."""
        left = tuple(one for one in self.findings if not set(one.cites) & set(answers))
        if len(left) == len(self.findings):
            return self
        return replace(self, findings=left, revision=self.revision + 1)

    def without_author(self, teacher: str) -> "Synthesis":
        """The synthesis without what this teacher put otherwise; itself when there is none."""
        left = tuple(one for one in self.findings if one.by != teacher)
        if len(left) == len(self.findings):
            return self
        return replace(self, findings=left, revision=self.revision + 1)

    def taken(self, finding: Finding) -> "Synthesis":
        """The synthesis without this sentence, now and in every later text."""
        left = tuple(one for one in self.findings if one.id != finding.id)
        gone = (*self.taken_out, (finding.part, finding.cites))
        return replace(self, findings=left, revision=self.revision + 1, taken_out=gone)

    def reworded(self, finding: Finding, words: str, language: str, by: str) -> "Synthesis":
        """The synthesis with this sentence in a teacher's own words; the others are asked again."""
        new = replace(finding, words=words, language=language, by=by, rule="")
        said = tuple(new if one.id == finding.id else one for one in self.findings)
        approved = tuple(one for one in self.approved if one == by)
        return replace(self, findings=said, revision=self.revision + 1, approved=approved)
