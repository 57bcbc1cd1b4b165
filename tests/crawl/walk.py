"""Breadth first over what teachers can be asked: each question with its options once, each of its buttons pressed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count

from core.chat.heard import Heard
from core.chat.shown import Message
from core.texts import LANGUAGES
from tests.crawl.deeds import can_be_touched, deeds
from tests.crawl.report import long_ones
from tests.crawl.stage import Place, Saved
from tests.crawl.states import Key, key_of, starts_of
from tests.crawl.tongues import foreign, passed_on
from tests.crawl.ways import Ways
from tests.fakes.screen import Shown


@dataclass(frozen=True)
class State:
    """What somebody is asked with which options, and how she came there."""

    who: str
    message: str
    key: Key
    path: tuple[str, ...]
    saved: Saved = field(repr=False)


@dataclass
class Walk:
    """`problems` are what a teacher must never meet, each with the way there; `commands` counts what was begun: by a
    button, or by what led on to it; `long` is what fills more than a screen. Questions already seen in another story
    are not asked again.

    There are more states than time: those of a conversation that was looked at least come first, and among them
    the nearest to a story.
    """

    problems: dict[str, str] = field(default_factory=dict)
    commands: Counter[str] = field(default_factory=Counter)
    long: dict[str, str] = field(default_factory=dict)
    ways: Ways = field(default_factory=Ways)
    seen: set[Key] = field(default_factory=set)
    walked: int = 0
    presses: int = 0
    _known: Counter[str] = field(default_factory=Counter)
    _waiting: list[tuple[int, int, int, State]] = field(default_factory=list)
    _order: "count[int]" = field(default_factory=count)

    def through(self, place: Place, room: int) -> None:
        """Tell the story, then walk on from what is in it: at most `room` questions that are new."""
        self._waiting.clear()
        looked: dict[tuple[str, str], Message] = {}
        for step in place.tell():
            for who in place.people:
                shown = [one for one in place.shown_to(who) if looked.get((who, one.id)) is not one.message]
                looked |= {(who, one.id): one.message for one in shown}
                self._keep(place, who, shown, (f"{step}, {who}:",))
        for _ in range(room):
            if not self._waiting:
                return
            self._press_all(place, heappop(self._waiting)[-1])

    def lost(self) -> None:
        """Count it as a problem where no buttons lead home."""
        for key, path in self.ways.without_home(self.seen).items():
            self._problem(f"no way home from {key[1]}: {' '.join(key[3:])[:120]}", (path,))

    def _press_all(self, place: Place, state: State) -> None:
        self.walked += 1
        place.restore(state.saved)
        message = place.screen(state.who, state.message).message
        self.ways.look(state.key, " ".join(state.path))
        starts = starts_of(place.card(message.card))
        for what, label, ordinal in deeds(message, place.hears(state.who, message.card), place.now):
            if ordinal in starts:
                self.commands[starts[ordinal]] += 1
            self._press(place, state, what, (*state.path, f"[{label}]"))

    def _press(self, place: Place, state: State, what: Heard, path: tuple[str, ...]) -> None:
        place.restore(state.saved)
        self.presses += 1
        before = {one.id: one.edited for one in place.shown_to(state.who)}
        try:
            place.hear(state.who, what, state.message)
        except Exception as error:  # noqa: BLE001 - whatever breaks is what is looked for
            self._problem(f"{type(error).__name__}: {str(error)[:160]}", path)
            return
        shown = place.shown_to(state.who)
        came = [one for one in shown if before.get(one.id) != one.edited]
        near = [one for one in came if can_be_touched(one.message)]
        keys = [key for one in near if (key := self._key(place, state.who, one.message))]
        self.ways.lead(state.key, keys, is_end=not place.language(state.who))
        self._look(place, state.who, came, near, path)
        self._keep(place, state.who, came, path)

    def _look(
        self, place: Place, who: str, came: list[Shown], near: Iterable[Shown], path: tuple[str, ...]
    ) -> None:
        """Whether what came is something, can be gone on from, and is in her language."""
        language = place.language(who)
        if not came:
            self._problem(f"nothing happens: {path[-1]}", path)
            return
        if not language:
            return
        words = [word for one in came for word in one.message.words()]
        if not near:
            self._problem(f"dead end: {words[0][:80]}", path)
        self.long |= {what: " ".join(path) for one in came for what in long_ones(one.message)}
        others = tuple(other for other in LANGUAGES if other != language)
        for word in words:
            found = foreign(language, others).search(word)
            if found and not passed_on(LANGUAGES).search(word):
                self._problem(f"not in {language}: {found[0]}", path)

    def _keep(self, place: Place, who: str, shown: list[Shown], path: tuple[str, ...]) -> None:
        saved: Saved | None = None
        for one in shown:
            key = self._key(place, who, one.message) if can_be_touched(one.message) else ()
            if key and key not in self.seen:
                self.seen.add(key)
                saved = saved or place.save()
                conversation = key[1]
                state = State(who, one.id, key, path, saved)
                heappush(self._waiting, (self._known[conversation], len(path), next(self._order), state))
                self._known[conversation] += 1
                self.commands[conversation] += 1

    def _key(self, place: Place, who: str, message: Message) -> Key:
        return key_of(place.language(who), place.card(message.card), message)

    def _problem(self, what: str, path: tuple[str, ...]) -> None:
        self.problems.setdefault(what, " ".join(path))
