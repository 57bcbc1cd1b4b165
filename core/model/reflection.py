"""What a class answers when it looks ahead and back: one answer per class and question, never one per student."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from core.model.phase import reflection_day
from core.model.plan import Phase, Plan

Round = Literal["expect", "brief", "final"]
FINAL: Round = "final"


@dataclass(frozen=True)
class Answer:
    """A class's answer to one question (`prompt`) of a round, given by its teacher.

    `words` are in `language`; `file` is the shelf key of a clean photo or of a voice note (`mime` tells which);
    `choice` is the key of a tapped answer. `asked` is the name@version of the question set. `before` holds the words
    that were replaced, oldest first. `unsure` means that a name may stand in what was said: it is kept as it was
    suggested, and the question stays open until its teacher has said so. `faded` says that its photo or voice note was
    forgotten with time.
    """

    id: str
    project: str
    group: str
    teacher: str
    round: Round
    prompt: str
    at: datetime
    words: str = ""
    language: str = ""
    file: str = ""
    mime: str = ""
    choice: str = ""
    skipped: bool = False
    asked: str = ""
    before: tuple[str, ...] = ()
    revision: int = 1
    unsure: bool = False
    faded: bool = False

    def changed(self, other: "Answer") -> "Answer":
        """The other answer in this one's place, with what was said before."""
        said = self.words or self.choice
        return replace(
            other, id=self.id, before=(*self.before, said) if said else self.before, revision=self.revision + 1
        )

    def without_file(self) -> "Answer":
        """The answer once its photo or voice note was forgotten with time; what kind it was is still told."""
        return replace(self, file="", faded=True) if self.file else self

    def emptied(self) -> "Answer":
        """The answer without a word of it."""
        return replace(self, words="", file="", mime="", choice="", skipped=True, before=())


def answer_id(project: str, group: str, prompt: str) -> str:
    """There is one answer of a class to a question; no question stands in two rounds."""
    return f"{project}:{group}:{prompt}"


@dataclass(frozen=True)
class Record:
    """Whether a class lets the others read what it takes along: not said yet, yes, or for its teacher alone."""

    id: str
    project: str
    group: str
    state: Literal["open", "shared", "own"] = "open"
    at: datetime | None = None
    told: int = 0


def record_id(project: str, group: str) -> str:
    """One record per class and project."""
    return f"{project}:{group}"


def complete(prompts: Sequence[str], answers: Iterable[Answer]) -> bool:
    """Whether each question has its answer and not all of them were skipped."""
    by_prompt = {one.prompt: one for one in answers}
    return all(prompt in by_prompt for prompt in prompts) and any(not by_prompt[p].skipped for p in prompts)


def first_contact(plan: Plan) -> date:
    """The day on which the classes first meet: until then what they expect can be written down honestly."""
    before = ("agreement", "prepare", "expectations")
    meeting = [a.start for a in plan.activities if a.phase is Phase.EXECUTION and a.kind not in before]
    return min(meeting, default=plan.start)


def brief_day(plan: Plan) -> date | None:
    """The day of the short look back after the icebreaker; None where the plan has only the final one."""
    first = min((a.start for a in plan.activities if a.phase is Phase.REFLECTION), default=plan.end)
    return first if first < reflection_day(plan) else None
