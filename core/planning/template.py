"""Plan templates: what happens in which order, and its words in each language, read from data files."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from core.model.plan import Goal, Mode, OneCall, Outcome, Phase, PlanAnswers, Product
from core.planning.awareness import awareness_text

LANGUAGES = ("es", "en")
# Nothing is done with a class in less time.
FEWEST_MINUTES = 5
# From so many shared school days on there is time for more: a second exchange, a call at the end.
LONG_DAYS = 25


@dataclass(frozen=True, slots=True)
class Slot:
    """An activity before it has days: `first` and `last` are twelfths of the project, or days for one call.

    `milestone` says that each class owes something by its end, `shared` that the work of all goes into it.
    """

    id: str
    phase: Phase
    kind: str
    mode: Mode
    minutes: int
    first: float
    last: float
    milestone: bool
    shared: bool


@dataclass(frozen=True, slots=True)
class Span:
    """How much room a project has: weeks from its first to its last day, shared school days, minutes of lessons.

    `marks` tells whether the awareness day that the answers name lies in it.
    """

    weeks: int
    days: int
    minutes: int
    marks: bool = False


@dataclass(frozen=True, slots=True)
class ActivityText:
    """The words of one activity; `milestone` is how a class reads what it owes."""

    name: str
    details: str
    alternative: str
    short: str
    milestone: str


@dataclass(frozen=True, slots=True)
class PlanText:
    """All the words of a plan in one language; `activities` by activity id."""

    title: str
    question: str
    skills: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    activities: dict[str, ActivityText]
    product: str
    audience: str


def slots(answers: PlanAnswers, span: Span, classes: int) -> tuple[Slot, ...]:
    """The activities of a project in their order, without the agreement; minutes fitted to the lessons there are."""
    known = _file("skeleton")
    entries = [
        entry
        for entry in (*known[_skeleton(answers, span)], *(known["marked"] if span.marks else ()))
        if span.weeks >= entry.get("weeks", 0)
        and span.days >= entry.get("days", 0)
        and answers.room in entry.get("rooms", (answers.room,))
    ]
    scale = _scale(entries, span.minutes)
    return tuple(_slot(entry, classes, scale) for entry in entries)


def words(answers: PlanAnswers, icebreaker: str, classes: int, language: str) -> PlanText:
    """The words of a plan with this icebreaker (an id of `icebreakers`); English for an unknown language."""
    known = language if language in LANGUAGES else "en"
    common, special = _file(known), _idea(answers)[known]
    fill = _fill(answers, common, _icebreaker(icebreaker)[known])
    merged = common["activities"] | special["activities"]
    own = own_product(answers) != ""
    # Where one hour was named, all the classes meet at it.
    at_once = isinstance(answers.when, OneCall) and answers.when.at is not None
    texts = {key: _text(entry, fill, 2 if at_once else classes, own=own) for key, entry in merged.items()}
    if answers.day:
        day = awareness_text(answers.day, known)
        texts["day"] = ActivityText(day.name, day.line, "", "", "")
    texts["icebreaker"] = _icebreaker_text(texts["icebreaker"], _icebreaker(icebreaker)[known])
    return PlanText(
        title=special["title"],
        question=special["question"],
        skills=tuple(special["skills"]),
        outcomes=_outcomes(answers, special["outcomes"]),
        activities=texts,
        product=own_product(answers) or fill["product"],
        audience=answers.audience_words or common["audiences"][answers.audience.value],
    )


@cache
def slot_of(slot_id: str) -> Slot:
    """An activity of the templates by its id, with all its minutes; KeyError for an unknown one."""
    skeletons = _file("skeleton")
    known = {entry["id"]: entry for name in ("call", "long", "weeks", "always", "marked") for entry in skeletons[name]}
    return _slot(known[slot_id], 2, 1)


def own_product(answers: PlanAnswers) -> str:
    """What the teacher typed that the classes make; "" where it is one of ours."""
    return answers.product_words if answers.product is Product.OTHER else ""


def icebreakers(ages: str, room: str) -> tuple[str, ...]:
    """The ids of the icebreakers that fit an age band and a classroom, the suggested one first; all for ages ""."""
    entries = _file("icebreakers")["icebreaker"]
    return tuple(e["id"] for e in entries if not ages or (ages in e["ages"] and room in e["rooms"]))


def goals_of(answers: PlanAnswers) -> tuple[int, ...]:
    """The Sustainable Development Goals that a project is about."""
    return tuple(_idea(answers)["goals"])


def _slot(entry: dict[str, Any], classes: int, scale: float) -> Slot:
    day = entry.get("day", 0)
    first, last = entry.get("from", day), entry.get("to", day)
    live = entry["mode"] == Mode.LIVE
    return Slot(
        id=entry["id"],
        phase=Phase(entry["phase"]),
        kind=entry["kind"],
        mode=Mode(entry["mode"]),
        minutes=entry["minutes"] if live or not entry["minutes"] else shorter(entry["minutes"], scale),
        first=first,
        last=entry.get("to_many", last) if classes > 2 else last,
        milestone=entry.get("milestone", False),
        shared=entry.get("shared", False),
    )


def shorter(minutes: int, scale: float) -> int:
    """Minutes of class time shrunk to a share, in steps of five."""
    return max(FEWEST_MINUTES, int(minutes * scale) // 5 * 5)


def _skeleton(answers: PlanAnswers, span: Span) -> str:
    if isinstance(answers.when, OneCall):
        return "call"
    return "long" if span.days >= LONG_DAYS else "weeks"


def _scale(entries: list[dict[str, Any]], minutes: int) -> float:
    """By how much class time shrinks to fit; a call keeps its length and nothing ever grows."""
    live: int = sum(entry["minutes"] for entry in entries if entry["mode"] == Mode.LIVE)
    rest: int = sum(entry["minutes"] for entry in entries) - live
    return min(1.0, (minutes - live) / rest)


def _fill(answers: PlanAnswers, common: dict[str, Any], icebreaker: dict[str, str]) -> dict[str, str]:
    product = common["products"].get(answers.product.value, common["products"][Product.ALBUM])
    if own_product(answers):
        product = common["own"].format(words=own_product(answers))
    if answers.audience_words:
        to = common["audiences_to"]["other"].format(audience=common["own"].format(words=answers.audience_words))
    else:
        to = common["audiences_to"][answers.audience.value]
    return {"product": product, "audience_to": to, "icebreaker": icebreaker["name"]}


def _text(entry: dict[str, str], fill: dict[str, str], classes: int, *, own: bool) -> ActivityText:
    name = entry["name_many"] if classes > 2 and "name_many" in entry else entry["name"]
    milestone = entry.get("milestone", "")
    if own:
        name, milestone = entry.get("name_own", name), entry.get("milestone_own", milestone)
    return ActivityText(
        name=name.format(**fill),
        details=entry.get("details", ""),
        alternative=entry.get("alternative", ""),
        short=entry.get("short", ""),
        milestone=milestone.format(**fill),
    )


def _icebreaker_text(text: ActivityText, icebreaker: dict[str, str]) -> ActivityText:
    return ActivityText(text.name, icebreaker["details"], "", text.short, icebreaker["thing"])


def _outcomes(answers: PlanAnswers, entries: list[dict[str, Any]]) -> tuple[Outcome, ...]:
    fitting = tuple(
        Outcome(entry["text"], entry["bloom"], entry["kind"])
        for entry in entries
        if answers.goal.value in entry.get("for", (answers.goal.value,))
    )
    own = (Outcome(answers.goal_words, "apply", "subject"),) if answers.goal is Goal.OWN and answers.goal_words else ()
    return own + fitting


def _idea(answers: PlanAnswers) -> dict[str, Any]:
    return _file(f"ideas/{answers.idea or answers.approach.value}")


def _icebreaker(wanted: str) -> dict[str, Any]:
    entries: list[dict[str, Any]] = _file("icebreakers")["icebreaker"]
    return next(entry for entry in entries if entry["id"] == wanted)


@cache
def _file(name: str) -> dict[str, Any]:
    return tomllib.loads((files("core.planning") / "templates" / f"{name}.toml").read_text("utf-8"))
