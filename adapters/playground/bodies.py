"""What the page may ask for: one small JSON body per door, checked before anything is done."""

import json
from typing import Annotated, Literal, TypeVar

from pydantic import AwareDatetime, Field, ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request

from adapters.playground.cast import MOST, Skin, Words
from core.chat.frozen import Frozen
from core.ports.writable import writable

Key = Annotated[str, Field(pattern=r"^[A-Za-z0-9-]{8,64}$")]


class Deed(Frozen):
    """Something a teacher does in her pane."""

    pane: str
    key: Key


class Saying(Deed):
    """Typed words."""

    text: Annotated[str, Field(min_length=1)]
    answers: str = ""


class Tapping(Deed):
    """A button."""

    message: str
    card: str
    revision: int
    ordinal: int


class Filling(Deed):
    """A form."""

    message: str
    card: str
    revision: int
    values: dict[str, str]


class Marking(Deed):
    """The ticked boxes of a vote."""

    message: str
    card: str
    revision: int
    marked: tuple[int, ...]


class Editing(Deed):
    """An own message, in new words; None takes it away."""

    message: str
    text: str | None


class Placing(Deed):
    """Where she is, shared from her messenger: the city that her clock is named after."""


class HomeOpening(Deed):
    """Her Home page, looked at."""


class Jumping(Frozen):
    """Where the clock goes."""

    to: Literal["hour", "morning", "next"] | AwareDatetime


class Adding(Frozen):
    """One more teacher."""

    name: Words
    skin: Skin
    place: str
    language: str


class Removing(Deed):
    """One teacher less."""


class Speaking(Frozen):
    """The language of her messenger from now on."""

    pane: str
    language: str


class Opening(Frozen):
    """How to begin anew: who sits there (nobody named: the first two) and when it begins (None: now)."""

    cast: Annotated[tuple[Adding, ...], Field(max_length=MOST)] = ()
    start: AwareDatetime | None = None


class Shown(Frozen):
    """Sentences on the page whose keys a translator wants to know."""

    texts: Annotated[tuple[str, ...], Field(max_length=2000)]


T = TypeVar("T", bound=Frozen)


async def json_body(request: Request, kind: type[T]) -> T:
    """The body, checked. Only as JSON: a form of another site cannot send that without asking first."""
    if request.headers.get("content-type", "").split(";")[0].strip() != "application/json":
        raise HTTPException(415)
    try:
        return checked(kind, writable(json.loads(await request.body())))
    except (ValueError, RecursionError) as error:
        raise HTTPException(422) from error


def checked(kind: type[T], value: object) -> T:
    """The value as what it has to be; otherwise the request is refused."""
    try:
        return kind.model_validate(value)
    except ValidationError as error:
        raise HTTPException(422) from error
