"""Breadth first over what teachers can be asked: each question with its options once, each of its buttons pressed."""

import re
from collections import Counter, deque
from dataclasses import dataclass, field

from sqlalchemy import select

from core.chat.choices import CHOICES, Choice, Start
from core.chat.heard import Filled, Pressed
from core.chat.shown import Choices, Form, Link, Message
from core.texts import LANGUAGES
from storage.tables import CARDS
from tests.crawl.stage import Snapshot, Stage
from tests.crawl.tongues import foreign, passed_on
from tests.fakes.screen import Shown

VARIES = re.compile(r"[0-9a-f]{32}|\d+|«[^»]*»|\"[^\"]*\"|“[^”]*”")
"""Ids, figures and words of teachers: they make no other question."""
ENDS = {"forgotten": "whoever had everything deleted has no account any more; her next word begins anew"}
"""Sentences after which nothing can be pressed, by their key, with the reason."""

Key = tuple[str, ...]


@dataclass(frozen=True)
class State:
    """What somebody is asked with which options, and how she came there."""

    who: str
    message: str
    path: tuple[str, ...]
    saved: Snapshot = field(repr=False)


@dataclass
class Walk:
    """`problems` are what a teacher must never meet, each with the way there; `pressed` counts buttons by the command
    that they start. Questions already seen in another story are not asked again; in all `most` of them."""

    most: int
    seen: set[Key] = field(default_factory=set)
    pressed: Counter[str] = field(default_factory=Counter)
    problems: dict[str, str] = field(default_factory=dict)
    presses: int = 0

    def through(self, stage: Stage, room: int) -> None:
        """Tell the story, then walk on from every question in it that is new, to at most `room` new ones."""
        waiting: deque[State] = deque()
        most = min(self.most, len(self.seen) + room)
        people = [name for name, person in stage.story.people.items() if not person.is_room]
        for number, _ in enumerate(stage.tell()):
            for who in people:
                path = (f"{stage.story.path.stem}, step {number + 1}, {who}:",)
                self._keep(stage, waiting, who, stage.shown_to(who), path, most)
        while waiting:
            self._press_all(stage, waiting, waiting.popleft(), most)

    def _press_all(self, stage: Stage, waiting: "deque[State]", state: State, most: int) -> None:
        stage.restore(state.saved)
        message = stage.screen(state.who, state.message).message
        starts = self._starts(stage, message)
        for part in message.parts:
            if isinstance(part, Choices):
                for option in part.options:
                    pressed = Pressed(card=message.card, revision=message.revision, ordinal=option.ordinal)
                    self.pressed[starts.get(option.ordinal, "")] += 1
                    self._press(stage, waiting, state, pressed, option.label, most)
            if isinstance(part, Form):
                values = {one.name: one.value or (one.options[0][0] if one.options else "") for one in part.inputs}
                filled = Filled(card=message.card, revision=message.revision, values=values)
                self._press(stage, waiting, state, filled, part.submit, most)

    def _press(
        self, stage: Stage, waiting: "deque[State]", state: State, what: Pressed | Filled, label: str, most: int
    ) -> None:
        stage.restore(state.saved)
        self.presses += 1
        path = (*state.path, f"[{label}]")
        before = {one.id: one.edited for one in stage.shown_to(state.who)}
        try:
            stage.world.hear(state.who, what, state.message)
        except Exception as error:  # noqa: BLE001 - whatever breaks is what is looked for
            self._problem(f"{type(error).__name__}: {str(error)[:160]}", path)
            return
        came = [one for one in stage.shown_to(state.who) if before.get(one.id) != one.edited]
        self._look(stage, state.who, came, path)
        self._keep(stage, waiting, state.who, came, path, most)

    def _look(self, stage: Stage, who: str, came: list[Shown], path: tuple[str, ...]) -> None:
        """Whether what came is something, can be gone on from, and is in her language."""
        if not came:
            self._problem(f"nothing happens: {path[-1]}", path)
            return
        words = [word for one in came for word in one.message.words()]
        language = stage.language(who)
        if language and not any(can_be_touched(one.message) for one in stage.shown_to(who)[-2:]) and not any(
            can_be_touched(one.message) for one in came
        ):
            self._problem(f"dead end: {words[0][:80]}", path)
        if language:
            others = tuple(other for other in LANGUAGES if other != language)
            for word in words:
                found = foreign(language, others).search(word)
                if found and not passed_on(LANGUAGES).search(word):
                    self._problem(f"not in {language}: {found[0]}", path)

    def _keep(
        self, stage: Stage, waiting: "deque[State]", who: str, shown: list[Shown], path: tuple[str, ...], most: int
    ) -> None:
        saved: Snapshot | None = None
        for one in shown:
            if len(self.seen) >= most or not can_be_touched(one.message):
                continue
            key = self._key(stage, who, one.message)
            if key and key not in self.seen:
                self.seen.add(key)
                saved = saved or stage.save()
                waiting.append(State(who, one.id, path, saved))

    def _key(self, stage: Stage, who: str, message: Message) -> Key:
        row = self._card(stage, message)
        if row is None:
            return ()
        fields = tuple(f"field {one.name}" for part in message.parts if isinstance(part, Form) for one in part.inputs)
        faces = tuple(sorted({VARIES.sub("#", label) for label in labels(message)}))
        return (stage.language(who), row["conversation"], VARIES.sub("#", row["question"]), *fields, *faces)

    def _starts(self, stage: Stage, message: Message) -> dict[int, str]:
        """Which command each button starts, if it starts one."""
        row = self._card(stage, message)
        choices: tuple[Choice, ...] = CHOICES.validate_json(row["choices"]) if row else ()
        return {n: choice.does.command for n, choice in enumerate(choices) if isinstance(choice.does, Start)}

    def _card(self, stage: Stage, message: Message) -> dict[str, str] | None:
        asked = select(CARDS).where(CARDS.c.id == message.card)
        row = stage.world.database.look(lambda connection: connection.execute(asked).mappings().one_or_none())
        return dict(row) if row else None

    def _problem(self, what: str, path: tuple[str, ...]) -> None:
        self.problems.setdefault(what, " ".join(path))


def labels(message: Message) -> list[str]:
    """The faces of its buttons."""
    return [option.label for part in message.parts if isinstance(part, Choices) for option in part.options]


def can_be_touched(message: Message) -> bool:
    """Whether anything in it can be pressed, filled in or opened."""
    return any(isinstance(part, Choices | Form | Link) for part in message.parts)


