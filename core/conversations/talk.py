"""What a script may say and ask: the only thing it may await.

A script is an `async def` of one sitting. No event loop runs it: the engine drives the coroutine and replays it from
its journal, so that a restart, a step back or one changed answer is the same script run again.
"""

import hashlib
from collections.abc import Callable, Coroutine, Generator
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from core.chat.choices import Choice, pick
from core.chat.shown import Form, Input, Part, Text
from core.conversations.fields import WORDS, taken
from core.model.teacher import Teacher
from core.texts import Texts
from core.usecases.turn import Turn

R = TypeVar("R")


@dataclass(frozen=True)
class Reply:
    """What a teacher answered: a button's value, or typed words, or a file on the shelf (its key)."""

    choice: str = ""
    words: str = ""
    file: str = ""

    def as_json(self) -> dict[str, str]:
        """What the journal keeps."""
        return {name: value for name, value in vars(self).items() if value}


Fits = Callable[[Reply], str | None]
"""Says why an answer does not fit (a ready sentence), or None when it does."""
Means = Callable[[str], str | None]
"""What typed words stand for where buttons are asked for, as a button's value would say it; None for other words."""


@dataclass(frozen=True)
class Question:
    """A question with everything that is needed to show it and to understand its answer.

    `of` is the key of the form that it is a field of, where it is asked alone.
    """

    key: str
    shows: tuple[Part, ...]
    choices: tuple[Choice, ...] = ()
    form: Form | None = None
    words: bool = False
    files: bool = False
    fits: Fits | None = None
    back: bool = False
    change: tuple[tuple[str, str], ...] = ()
    of: str = ""
    means: Means | None = None


@dataclass(frozen=True)
class Look:
    """A question to what is known; asked anew on every replay, so it never goes stale."""

    query: Callable[..., Any]
    args: tuple[Any, ...]


@dataclass(frozen=True)
class Do:
    """Something to be done once; its result is kept in the journal."""

    key: str
    usecase: Callable[..., Any]
    args: tuple[Any, ...]


@dataclass(frozen=True)
class Say:
    """Sentences that belong to the next card."""

    parts: tuple[Part, ...]


Step = Question | Look | Do | Say


class Awaited(Generic[R]):
    """One step, to be awaited exactly once and at once."""

    def __init__(self, talk: "Talk", step: Step) -> None:
        self._step = step
        talk.sitting.promised(self)

    def __await__(self) -> Generator[Step, Any, R]:
        result: R = yield self._step
        return result

    def __repr__(self) -> str:
        return f"<step {getattr(self._step, 'key', type(self._step).__name__)} was never awaited>"


@dataclass
class Run:
    """One replay of a script, shared by the talk and its parts."""

    waiting: Awaited[Any] | None = None

    def promised(self, step: Awaited[Any]) -> None:
        """A step was made; the one before it must have been awaited."""
        self.settled()
        self.waiting = step

    def settled(self) -> None:
        """Raise for a step that a script made and forgot to await."""
        if self.waiting is not None:
            raise RuntimeError(repr(self.waiting))


@dataclass(frozen=True)
class End:
    """How a sitting ends: a last message whose buttons start other things.

    What is shown `once` holds a secret: what the message says is kept nowhere.
    """

    parts: tuple[Part, ...]
    choices: tuple[Choice, ...] = ()
    home: bool = False
    once: bool = False


@dataclass(frozen=True)
class Go:
    """The sitting ends by handing over to another command, with answers that are known already."""

    command: str
    about: str
    answers: dict[str, Any]


@dataclass
class Talk:
    """One sitting with one teacher about one thing."""

    turn: Turn
    about: str = ""
    forms: bool = False
    prefix: str = ""
    sitting: Run = field(default_factory=Run)

    @property
    def me(self) -> Teacher:
        """The teacher, as she is now."""
        return self.turn.me

    @property
    def t(self) -> Texts:
        """The sentences in her language."""
        return self.turn.texts

    def choose(
        self,
        key: str,
        *choices: Choice,
        shows: tuple[Part, ...] | str = (),
        per: str = "",
        back: bool = True,
        confirms: bool = False,
        change: tuple[tuple[str, str], ...] = (),
        means: Means | None = None,
    ) -> Awaited[str]:
        """Ask for one of the choices; gives its value, or what `means` makes of typed words.

        `confirms` ties the answer to what is shown, so that a yes to Thursday never confirms Sunday. `change` lists
        (question key, label) of earlier answers that can be changed from here.
        """
        parts = said(shows)
        full = self._key(key, per)
        if confirms:
            full = f"{full}#{digest(parts)}"
        asked = tuple((self.prefix + k, label) for k, label in change)
        return Awaited(self, Question(full, parts, choices, back=back, change=asked, means=means))

    def ask(
        self,
        key: str,
        *choices: Choice,
        shows: tuple[Part, ...] | str = (),
        per: str = "",
        files: bool = False,
        words: bool = True,
        fits: Fits | None = None,
        back: bool = True,
        change: tuple[tuple[str, str], ...] = (),
    ) -> Awaited[Reply]:
        """Ask for typed words (or a file), with buttons beside them; gives a Reply."""
        asked = tuple((self.prefix + k, label) for k, label in change)
        return Awaited(
            self, Question(self._key(key, per), said(shows), choices, None, words, files, fits, back, asked)
        )

    async def form(
        self,
        key: str,
        *inputs: Input,
        submit: str,
        shows: tuple[Part, ...] | str = (),
        per: str = "",
        choices: tuple[Choice, ...] = (),
        fits: Fits | None = None,
    ) -> dict[str, str]:
        """Ask several things at once; where the platform has no forms, one after the other, what is optional left out.

        What is typed into the chat fills a field named `words`. `choices` are buttons beside the form: one that is
        pressed instead is the value of `choice`. `fits` judges the words.
        """
        full, form = self._key(key, per), Form(inputs=inputs, submit=submit)
        if self.forms:
            words = any(one.name == WORDS for one in inputs)
            asked = Question(full, said(shows), choices, form=form, words=words, fits=fits, back=True)
            given = await Awaited[dict[str, str]](self, asked)
        else:
            given = {}
            for one in inputs:
                if not one.optional:
                    reply = await Awaited[Reply](self, field_question(self.turn, full, one))
                    given[one.name] = reply.choice or reply.words
        values = {one.name: taken(self.turn, one, given.get(one.name, "")) or "" for one in inputs}
        return {**values, "choice": given.get("choice", "")}

    def look(self, query: Callable[..., R], *args: Any) -> Awaited[R]:
        """Ask what is known now: `query(turn, *args)`; never journaled."""
        return Awaited(self, Look(query, args))

    def do(self, name: str, usecase: Callable[..., R], *args: Any, per: str = "") -> Awaited[R]:
        """Have something done, once: `usecase(turn, *args)`, whose result must be JSON.

        When it refuses, the last question is asked again with the reason.
        """
        return Awaited(self, Do(f"do:{self._key(name, per)}", usecase, args))

    def say(self, *parts: Part | str) -> Awaited[None]:
        """Say something on top of the next question."""
        return Awaited(self, Say(tuple(p for part in parts for p in said(part))))

    def part(self, name: str, per: str = "") -> "Talk":
        """The same talk for a sub-script, whose keys get this name in front."""
        return Talk(self.turn, self.about, self.forms, f"{self._key(name, per)}/", self.sitting)

    def end(
        self, *parts: Part | str, choices: tuple[Choice, ...] = (), home: bool = False, once: bool = False
    ) -> End:
        """The last message of the sitting."""
        return End(tuple(p for part in parts for p in said(part)), choices, home, once)

    def go(self, command: str, about: str = "", **answers: Reply) -> Go:
        """Hand over to another command: `answers` are what its questions need not ask again."""
        known = {k: v.as_json() for k, v in answers.items()}
        return Go(command, about, known)

    def _key(self, key: str, per: str) -> str:
        return f"{self.prefix}{key}" + (f"[{per}]" if per else "")


Script = Callable[[Talk], Coroutine[Step, Any, End | Go]]


def field_question(turn: Turn, form: str, field: Input) -> Question:
    """One field of a form, asked alone."""
    options = tuple(pick(value, label) for value, label in field.options)

    def fits(reply: Reply) -> str | None:
        fit = reply.choice or taken(turn, field, reply.words)
        return None if fit else turn.texts("field-missing", field=field.label)

    key = field_key(form, field.name)
    return Question(key, said(field.label), options, words=not options, fits=fits, back=True, of=form)


def field_key(form: str, field: str) -> str:
    """The key of a form's field where it is asked alone."""
    return f"{form}.{field}"


def said(shows: tuple[Part, ...] | Part | str) -> tuple[Part, ...]:
    """A plain sentence is one paragraph; parts stay as they are."""
    if isinstance(shows, str):
        return (Text(text=shows),)
    return shows if isinstance(shows, tuple) else (shows,)


def digest(parts: tuple[Part, ...]) -> str:
    """A short fingerprint of what a question shows."""
    text = "\x1f".join(part.model_dump_json() for part in parts)
    return hashlib.sha256(text.encode()).hexdigest()[:10]
