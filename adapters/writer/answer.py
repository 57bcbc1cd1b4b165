"""What a model's server answered: the shapes asked for, and a reader that takes nothing for granted."""

import re
from enum import StrEnum
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError, create_model

from core.ports.writer import Bloom, Reason, Unavailable

LARGEST = 200_000
"""Bytes. A plan of 30 activities in three languages is about 40,000; a megabyte is a fault, not a draft."""
NO_DEED = "none"
_FENCE = re.compile(r"\A\s*```[a-zA-Z]*\s*\n(.*?)\n?\s*```\s*\Z", re.DOTALL)


class Shape(BaseModel):
    """A shape in the answer.

    Strict JSON schemas know neither defaults, lengths nor dictionaries (OpenAI's structured outputs refuse them), so
    there are none here: lengths are checked when the draft is made of it. An extra field from a server that ignores
    schemas does no harm.
    """

    model_config = ConfigDict(frozen=True)


class Translated(Shape):
    """The answer to the prompt translate."""

    text: str


class Answered(Shape):
    """The answer to the prompt answer."""

    sentences: list[str]


class FindingShape(Shape):
    """One sentence of a synthesis."""

    part: Literal["both", "only", "surprised", "change"]
    words: str
    cites: list[str]


class Synthesised(Shape):
    """The answer to the prompt synthesis."""

    findings: list[FindingShape]


class Understood(Shape):
    """The answer to the prompt understand; `command` is one of the brief's deeds, or "none"."""

    command: str
    now: str
    wished: str


def understood_as(deeds: tuple[str, ...]) -> type[Understood]:
    """The same shape with these deeds as an enumeration: a server that keeps to the schema can name no other."""
    known = StrEnum("Command", [(f"d{n}", name) for n, name in enumerate((*deeds, NO_DEED))])  # type: ignore[misc]
    return create_model("Understood", __base__=Understood, command=(known, ...))


class Heard(Shape):
    """What the server wrote down of a recording."""

    text: str


class OutcomeShape(Shape):
    """One outcome."""

    text: str
    bloom: Bloom
    kind: Literal["subject", "intercultural"]


class ActivityShape(Shape):
    """One activity's words."""

    key: str
    name: str
    details: str


class PlanShape(Shape):
    """One language of a plan."""

    language: str
    title: str
    question: str
    outcomes: list[OutcomeShape]
    activities: list[ActivityShape]
    product: str
    audience: str


class Planned(Shape):
    """The answer to the prompt draft_plan."""

    plans: list[PlanShape]


class _Message(Shape):
    content: str | None = None
    refusal: str | None = None


class _Choice(Shape):
    message: _Message
    finish_reason: str | None = None


class _Completion(Shape):
    choices: list[_Choice]
    model: str | None = None


class _Usage(Shape):
    prompt_tokens: int = 0
    completion_tokens: int = 0


class _Bill(Shape):
    usage: _Usage


S = TypeVar("S", bound=Shape)


def usage(body: bytes) -> tuple[int, int]:
    """How many tokens the server says went in and came out; (0, 0) where it does not say."""
    try:
        said = _Bill.model_validate_json(body[:LARGEST]).usage
    except ValidationError:
        return 0, 0
    return max(0, said.prompt_tokens), max(0, said.completion_tokens)


def read(body: bytes, shape: type[S]) -> tuple[S, str | None] | Unavailable:
    """Return the answer in its shape, with the name of the model that gave it, or why there is none.

    The body is read here and not by the library's own parser, which fails in other ways on a body that is no
    completion, and cannot give back an answer that stands in a fence of ``` marks, as many small models write it.
    """
    if len(body) > LARGEST:
        return _because("nonsense")
    try:
        completion = _Completion.model_validate_json(body)
        choice = completion.choices[0]
        if choice.message.refusal or choice.finish_reason == "content_filter":
            return _because("refused")
        if choice.finish_reason == "length" or not choice.message.content:
            return _because("nonsense")
        return shape.model_validate_json(_bare(choice.message.content)), completion.model
    except (ValidationError, IndexError):
        return _because("nonsense")


def heard(body: bytes) -> Heard | Unavailable:
    """Return the words of a recording, or why there are none."""
    if len(body) > LARGEST:
        return _because("nonsense")
    try:
        return Heard.model_validate_json(body)
    except ValidationError:
        return _because("nonsense")


def _bare(content: str) -> str:
    fenced = _FENCE.match(content)
    return fenced[1] if fenced else content


def _because(reason: Reason) -> Unavailable:
    return Unavailable(reason=reason)
