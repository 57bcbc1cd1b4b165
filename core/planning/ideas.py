"""The gallery: plan templates that a teacher can begin from, as a card of each."""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from core.model.classgroup import AGES
from core.model.plan import Approach, Audience, Goal, PlanAnswers, Product
from core.planning.template import LANGUAGES

# The order in which they are shown where nothing speaks for one of them: what is near to every class comes first.
ORDER = (
    "cultures", "afternoon", "hobbies", "games", "food", "water", "challenge", "streets", "tree", "solution", "tale",
    "words", "sounds", "moving", "shadows", "energy", "barriers",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Idea:
    """A template: for which age bands and subjects, about which Sustainable Development Goals, with which result.

    `one_call` means that it is one session; every other one fits from one week to twelve.
    """

    id: str
    approach: Approach
    goals: tuple[int, ...]
    ages: tuple[str, ...]
    subjects: tuple[str, ...]
    product: Product
    audience: Audience
    one_call: bool


@dataclass(frozen=True, slots=True)
class IdeaText:
    """How an idea reads on a card; `steps` are what each class shows and what is compared.

    `aim` is what the classes want of each other, as the agreement says it: "get to know each other's free time".
    """

    title: str
    question: str
    aim: str
    outcomes: tuple[str, ...]
    steps: tuple[str, ...]


def ideas(ages: str = "", subjects: tuple[str, ...] = ()) -> tuple[Idea, ...]:
    """The ideas for a class of this age band (all for ""), those of its subjects first."""
    fitting = (idea for idea in map(idea_named, ORDER) if not ages or ages in idea.ages)
    return tuple(sorted(fitting, key=lambda idea: not set(subjects) & set(idea.subjects)))


@cache
def idea_named(name: str) -> Idea:
    """An idea by its id; KeyError for an unknown one."""
    if name not in ORDER:
        raise KeyError(name)
    entry = _file(name)
    return Idea(
        name, Approach(entry["approach"]), tuple(entry["goals"]), tuple(entry.get("ages", AGES)),
        tuple(entry["subjects"]), Product(entry["product"]), Audience(entry["audience"]), entry.get("one_call", False),
    )  # fmt: skip


def idea_text(name: str, language: str) -> IdeaText:
    """An idea in words; English for a language without templates."""
    said = _file(name)[language if language in LANGUAGES else "en"]
    outcomes = (one["text"] for one in said["outcomes"] if Goal.BOTH in one.get("for", (Goal.BOTH,)))
    steps = tuple(said["activities"][step]["name"] for step in ("show", "compare"))
    return IdeaText(said["title"], said["question"], said["aim"], tuple(outcomes), steps)


def with_idea(answers: PlanAnswers, name: str) -> PlanAnswers:
    """The answers with what an idea fixes: the kind of project, what students will be able to do, result, audience."""
    idea = idea_named(name)
    return replace(
        answers, idea=name, approach=idea.approach, goal=Goal.BOTH, goal_words="", product=idea.product,
        product_words="", audience=idea.audience, audience_words="",
    )  # fmt: skip


def _file(name: str) -> dict[str, Any]:
    return tomllib.loads((files("core.planning") / "templates" / "ideas" / f"{name}.toml").read_text("utf-8"))
