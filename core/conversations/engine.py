"""Drives a script: replays its journal, takes one more answer, and says where it stands.

The journal is the only memory: question key to answer, as JSON, in the order of answering. Everything else (resuming
after a restart, one step back, changing one answer and keeping the rest, going on in another messenger, a release
that inserts a question) follows from running the script again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from core.chat.choices import Answer
from core.chat.shown import Form, Input, Part, Text
from core.conversations.fields import WORDS, missing, stands
from core.conversations.talk import Do, End, Go, Look, Question, Reply, Say, Script, Talk, field_key
from core.model.refused import Refused
from core.usecases.turn import Turn

Journal = dict[str, Any]


@dataclass(frozen=True)
class Asking:
    """The script waits for an answer to this question."""

    question: Question
    said: tuple[Part, ...]
    journal: Journal
    passed: tuple[str, ...]

    @property
    def can_go_back(self) -> bool:
        """Whether there is an answer to take back before anything was done."""
        return bool(self.passed)


@dataclass(frozen=True)
class Ended:
    """The sitting is over."""

    end: End | Go
    said: tuple[Part, ...]
    journal: Journal


State = Asking | Ended
Renew = Callable[[], Talk]


def advance(script: Script, renew: Renew, journal: Journal, heard: tuple[str, Any] | None = None) -> State:
    """Run the script from its beginning with what the journal holds, plus one answer (question key, reply as JSON).

    `renew` gives a fresh talk for each replay. The given journal is never changed. A use case that refuses has its
    last question asked again, the reason said first; where nothing was asked, the reason is all there is to say.
    """
    own = dict(journal)
    if heard is not None:
        own[heard[0]] = heard[1]
    reasons: tuple[Part, ...] = ()
    for _ in range(3):
        replay = Replay(renew(), own, reasons)
        try:
            return replay.run(script)
        except Stopped as stopped:
            return Ended(End((Text(text=stopped.reason),), home=True), (), {})
        except Reopened as reopened:
            own.pop(reopened.key, None)
            reasons = (Text(text=reopened.reason),)
    raise RuntimeError("the script refuses every answer to its last question")


def step_back(script: Script, renew: Renew, journal: Journal) -> State:
    """Take the last answer back and ask its question again; stops at something that was done."""
    state = advance(script, renew, journal)
    if not isinstance(state, Asking) or not state.passed:
        return state
    return advance(script, renew, {k: v for k, v in journal.items() if k != state.passed[-1]})


def ask_again(script: Script, renew: Renew, journal: Journal, key: str) -> State:
    """Ask one earlier question again; every other answer stays. An answer from which something was done is past."""
    state = advance(script, renew, journal)
    if not isinstance(state, Asking) or key not in state.passed:
        return state
    return advance(script, renew, {k: v for k, v in journal.items() if k != key})


class Reopened(Exception):
    """The last question must be asked again, because what followed from its answer was refused."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(key)
        self.key = key
        self.reason = reason


class Replay:
    """One run of a script over a copy of its journal."""

    def __init__(self, talk: Talk, journal: Journal, reasons: tuple[Part, ...]) -> None:
        self.talk = talk
        self.journal = journal
        self.reasons = reasons
        self.said: list[Part] = []
        self.passed: list[str] = []

    def run(self, script: Script) -> State:
        """Drive the coroutine until it asks what the journal does not answer, or ends."""
        coroutine = script(self.talk)
        value: Any = None
        try:
            while True:
                try:
                    step = coroutine.send(value)
                except StopIteration as stop:
                    self.talk.sitting.settled()
                    return Ended(stop.value, (*self.reasons, *self.said), self.journal)
                self.talk.sitting.waiting = None
                if isinstance(step, Question):
                    if not self._answered(step):
                        return Asking(step, (*self.reasons, *self.said), self.journal, tuple(self.passed))
                    value = self._answer(step)
                else:
                    value = self._take(step)
        finally:
            coroutine.close()

    def _take(self, step: Look | Do | Say) -> Any:
        match step:
            case Look():
                return self._look(step)
            case Say():
                self.said.extend(step.parts)
                return None
            case Do():
                return self._do(step)

    def _look(self, step: Look) -> Any:
        """A look at what is not hers, or no longer there, ends the sitting with the reason."""
        try:
            return step.query(self.talk.turn, *step.args)
        except Refused as refused:
            raise Stopped(self.talk.t(f"refused-{refused.reason}", **refused.values)) from refused

    def _do(self, step: Do) -> Any:
        if step.key not in self.journal:
            try:
                self.journal[step.key] = step.usecase(self.talk.turn, *step.args)
            except Refused as refused:
                reason = self.talk.t(f"refused-{refused.reason}", **refused.values)
                if not self.passed:
                    raise Stopped(reason) from refused
                raise Reopened(self.passed[-1], reason) from refused
            self.talk.turn.did = True
        self.passed.clear()
        return self.journal[step.key]

    def _answered(self, question: Question) -> bool:
        """Whether the journal has an answer that still fits; one that no longer does is dropped, with the
        reason; of a form what was filled in stays, to be completed."""
        if question.key not in self.journal and not self._given_elsewhere(question):
            return False
        reason = unfit(question, self.journal[question.key], self.talk.turn)
        if reason is None:
            return True
        if question.form is None:
            del self.journal[question.key]
        self.said.append(Text(text=reason))
        return False

    def _given_elsewhere(self, question: Question) -> bool:
        """Whether the answer was given in a messenger that asks the other way, as a form or field by field; then it
        is moved here."""
        if question.form is not None:
            own = {f.name: self.journal.pop(field_key(question.key, f.name), {}) for f in question.form.inputs}
            given = {name: Reply(**answer) for name, answer in own.items() if answer}
            if given:
                self.journal[question.key] = {name: reply.choice or reply.words for name, reply in given.items()}
            return bool(given) and all(f.optional or f.name in given for f in question.form.inputs)
        form = dict(self.journal.get(question.of, {}))
        value = form.pop(question.key.removeprefix(f"{question.of}."), "")
        if value:
            self.journal[question.of] = form
            reply = Reply(choice=value) if question.choices else Reply(words=value)
            self.journal[question.key] = reply.as_json()
        return bool(value)

    def _answer(self, question: Question) -> Any:
        self.passed.append(question.key)
        self.said.clear()
        answer = self.journal[question.key]
        if question.form is not None:
            return answer
        if question.words or question.files or question.of:
            return Reply(**answer)
        return answer.get("choice") or meant(question, answer["words"])


class Stopped(Exception):
    """A use case refused before anything was asked: the sentence is all there is to say."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def unfit(question: Question, answer: Any, turn: Turn) -> str | None:
    """Why this answer does not fit the question as it stands today, as a sentence; None when it does."""
    if question.form is not None and not answer.get("choice"):
        return missing(turn, question.form, answer) or words_unfit(question, answer)
    reply = Reply(**answer)
    if reply == Reply():
        # A line of blanks says nothing, and nothing must not be kept as an answer.
        return turn.texts("please-write")
    if reply.choice:
        values = [c.does.value for c in question.choices if isinstance(c.does, Answer)]
        if reply.choice not in values:
            return turn.texts("changed-since")
    elif reply.words and not question.words and meant(question, reply.words) is None:
        return turn.texts("please-tap")
    elif reply.file and not question.files:
        return turn.texts("please-write")
    return question.fits(reply) if question.fits else None


def words_unfit(question: Question, values: dict[str, str]) -> str | None:
    """Why the words of a form do not fit, as a sentence."""
    return question.fits(Reply(words=values.get(WORDS, ""))) if question.fits else None


def meant(question: Question, words: str) -> str | None:
    """What typed words stand for at a question that has buttons; None where they answer nothing."""
    return question.means(words) if question.means else None


def with_values(form: Form, values: dict[str, str]) -> Form:
    """The form with what was filled in already, so that nothing has to be chosen twice."""
    return form.model_copy(update={"inputs": tuple(with_value(f, values.get(f.name, "")) for f in form.inputs)})


def with_value(field: Input, value: str) -> Input:
    """The field, prefilled where the value can stand in it."""
    return field.model_copy(update={"value": value}) if value and stands(field, value) else field


