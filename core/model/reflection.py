"""What a class answers when it looks ahead and back: one answer per class and question, never one per student."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal, assert_never

from core.model.phase import reflection_day
from core.model.plan import Phase, Plan

Round = Literal["expect", "brief", "half", "final"]
ROUNDS: tuple[Round, ...] = ("expect", "brief", "half", "final")
FINAL: Round = "final"
LONG_WEEKS = 4
"""From so many weeks on a class looks back half-way too."""
HALF_WAY = "halfway"
"""The plan's own name for that activity."""


@dataclass(frozen=True)
class Answer:
    """A class's answer to one question (`prompt`) of a round, given by its teacher.

    `words` are in `language`; `file` is the shelf key of a clean photo or of a voice note (`mime` tells which);
    `choice` is the key of a tapped answer. `asked` is the name@version of the question set; where the project's host
    has changed the round's prompts, with the number of her change behind it: "reflection@2+3", which `Prompting.of`
    finds again. `before` holds the words that were replaced, oldest first. `unsure` means that a name may stand in
    what was said: it is kept as it was suggested, and the question stays open until its teacher has said so. `heard`
    is what a machine wrote down from the voice note: a suggestion that its teacher alone sees, and no word of the
    answer until she takes it over. `faded` says that its photo or voice note was forgotten with time.
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
    heard: str = ""
    faded: bool = False

    def changed(self, other: "Answer") -> "Answer":
        """The other answer in this one's place, with what was said before."""
        said = self.words or self.choice
        return replace(
            other, id=self.id, before=(*self.before, said) if said else self.before, revision=self.revision + 1
        )

    def in_words(self, words: str) -> "Answer":
        """The voice note with the words that its teacher gives it; none leave the recording alone."""
        return replace(self, words=words, heard="", revision=self.revision + (1 if words else 0))

    def without_file(self) -> "Answer":
        """The answer once its photo or voice note was forgotten with time; what kind it was is still told."""
        return replace(self, file="", faded=True) if self.file else self

    def emptied(self) -> "Answer":
        """The answer without a word of it."""
        return replace(self, words="", file="", mime="", choice="", skipped=True, before=(), heard="")


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
    """The day of the short look back after the icebreaker; None where the plan has none before the half-way one."""
    half = half_day(plan)
    return min((day for day in _early_days(plan) if day != half), default=None)


def half_day(plan: Plan) -> date | None:
    """The day of the look back half-way, in projects long enough for one; None where the plan has none."""
    if plan.weeks < LONG_WEEKS:
        return None
    early = _early_days(plan)
    named = [a.start for a in plan.activities if a.id == HALF_WAY and a.start in early]
    return named[0] if named else early[-1] if len(early) > 1 else None


def round_day(plan: Plan, round_: Round) -> date | None:
    """The day on which a round opens; None where the plan has no such round."""
    match round_:
        case "expect":
            return plan.start
        case "brief":
            return brief_day(plan)
        case "half":
            return half_day(plan)
        case "final":
            return reflection_day(plan)
        case _:
            assert_never(round_)


def rounds_of(plan: Plan) -> tuple[Round, ...]:
    """The rounds that a plan has, in order."""
    return tuple(one for one in ROUNDS if round_day(plan, one) is not None)


def _early_days(plan: Plan) -> list[date]:
    """The days of the reflections before the final one, in order."""
    final = reflection_day(plan)
    return sorted({a.start for a in plan.activities if a.phase is Phase.REFLECTION and a.start < final})
