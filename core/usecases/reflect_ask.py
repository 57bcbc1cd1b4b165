"""Which question a class is asked next: the round that is open, its questions in words, and what is answered."""

from dataclasses import dataclass
from datetime import date

from core.model.phase import reflection_day
from core.model.project import Project
from core.model.reflection import FINAL, Answer, Round, answer_id, brief_day, complete, first_contact, half_day
from core.usecases.look_back import came_up
from core.usecases.projects import joined_by, member_of, project_of
from core.usecases.reflect_prompts import EXPECTED, lead_of, prompts_for, whole_bank
from core.usecases.turn import Turn
from prompts.questions import Question

SHOWN = 300
"""Letters of an answer that are quoted; the whole of it is kept."""


@dataclass(frozen=True)
class Step:
    """One question as the teacher reads it: its place (`n` of the round), `text`, `brief` (the text without what it
    recalls) and the class's answer, if there is one."""

    n: int
    key: str
    text: str
    brief: str
    choices: tuple[tuple[str, str], ...]
    answer: Answer | None


@dataclass(frozen=True)
class Standing:
    """Where a class stands in a round; `round` is None when none is open. `revision` grows with every answer."""

    project: str
    group: str
    round: Round | None
    steps: tuple[Step, ...] = ()

    @property
    def open(self) -> Step | None:
        """The first question without an answer."""
        return next((step for step in self.steps if step.answer is None), None)

    @property
    def complete(self) -> bool:
        """Whether the round is over for this class."""
        return complete([step.key for step in self.steps], [s.answer for s in self.steps if s.answer])

    @property
    def revision(self) -> int:
        """How many answers were given or changed so far."""
        return sum(step.answer.revision for step in self.steps if step.answer)

    def step(self, key: str) -> Step:
        """The question with this key."""
        return next(step for step in self.steps if step.key == key)


def standing(turn: Turn, project_id: str) -> Standing:
    """Where the teacher's class stands in the round that is open now."""
    project = joined_by(turn, project_id)
    group = member_of(turn, project_id).group
    open_round = round_now(turn, project, group)
    if open_round is None:
        return Standing(project_id, group, None)
    return Standing(project_id, group, open_round, steps_of(turn, project, group, open_round))


def round_now(turn: Turn, project: Project, group: str) -> Round | None:
    """The round that a class can answer today: what it expects until first contact, a short look back after the
    icebreaker, one half-way that closes it, the final one from the Reflection phase on. Never two at once."""
    plan, today = project.shown, turn.me.today(turn.now)
    if plan is None or project.reached("reflection"):
        return "final" if plan else None
    if today <= first_contact(plan) and not is_complete(turn, project, group, "expect"):
        return "expect"
    if not project.reached("execution"):
        return None
    half, brief = half_day(plan), brief_day(plan)
    if half and today >= half:
        return "half"
    return "brief" if brief and today >= brief else None


def is_complete(turn: Turn, project: Project, group: str, round_: Round) -> bool:
    """Whether a class has answered a round."""
    sure = [answer for answer in answers_of(turn, project.id, group) if not answer.unsure]
    return complete([q.key for q in asked(turn, project.id, group, round_)], sure)


def asked(turn: Turn, project_id: str, group: str, round_: Round) -> tuple[Question, ...]:
    """The questions of a round for a class's age, as the host wants them, in the reader's language."""
    return prompts_for(turn, project_id, group, round_, answers_of(turn, project_id, group))


def steps_of(turn: Turn, project: Project, group: str, round_: Round) -> tuple[Step, ...]:
    """A round's questions, worded, with the answers that there are."""
    answers = {one.prompt: one for one in answers_of(turn, project.id, group)}
    steps = []
    for n, question in enumerate(asked(turn, project.id, group, round_), 1):
        text, brief = _worded(turn, question, answers)
        if n == 1 and round_ == FINAL:
            text = "\n".join((text, *_after_calls(turn, project.id, group)))
        given = answers.get(question.key)
        sure = None if given and given.unsure else given
        steps.append(Step(n, question.key, text, brief, question.choices, sure))
    return tuple(steps)


def answers_of(turn: Turn, project_id: str, group: str) -> list[Answer]:
    """Everything that a class has answered in a project."""
    return [one for one in turn.store.answers.where(project=project_id) if one.group == group]


def answer_to(turn: Turn, project_id: str, group: str, prompt: str) -> Answer | None:
    """A class's answer to one question, unless it was skipped."""
    found = turn.store.answers.find(answer_id(project_id, group, prompt))
    return found if found and not found.skipped else None


def in_words(turn: Turn, answer: Answer, shown: int = SHOWN) -> str:
    """An answer as it is quoted: its words, the tapped label, or that it is a photo or a voice note, or was one."""
    t = turn.texts
    if answer.choice:
        known = whole_bank(turn, answer.project, answer.group, answer.round)
        labels = {key: label for question in known.values() for key, label in question.choices}
        return labels.get(answer.choice, answer.choice)
    if answer.words:
        return answer.words if len(answer.words) <= shown else answer.words[: shown - 1] + "…"
    what = t("answer-voice" if answer.mime.startswith("audio/") else "answer-photo")
    return t("answer-faded", what=what) if answer.faded else what


def final_day(turn: Turn, project_id: str) -> date:
    """The day on which the final round opens."""
    plan = project_of(turn, project_id).seen_plan
    return reflection_day(plan) if plan else turn.me.today(turn.now)


def _after_calls(turn: Turn, project_id: str, group: str) -> list[str]:
    """What she wrote down after the calls, one line for all of it."""
    kept = " · ".join(came_up(turn, project_id, group))
    quoted = kept if len(kept) <= SHOWN else kept[: SHOWN - 1] + "…"
    return [turn.texts("look-back-said", words=quoted)] if kept else []


def _worded(turn: Turn, question: Question, answers: dict[str, Answer]) -> tuple[str, str]:
    if not question.recalls:
        return question.text, question.text
    before = answers.get(question.recalls)
    if before is None or not before.words:
        return question.without, question.without
    day = turn.texts.day(turn.me.today(before.at), weekday=False)
    lead = lead_of(question)
    brief = question.text.removeprefix(lead) or question.without
    # Not `format`: the host may have written braces of her own behind it.
    said = lead.replace("{date}", day).replace(EXPECTED, in_words(turn, before).rstrip("."))
    return said + question.text.removeprefix(lead), brief
