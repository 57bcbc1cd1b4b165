"""Plays a transcript and says, line by line, where the chat is not as written."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import assert_never

from storage.unit_of_work import UnitOfWork
from tests.fakes.clock import FrozenClock
from tests.fakes.screen import Screen, Shown
from tests.transcripts.deed import IN_THREAD, Deed
from tests.transcripts.saved import Saved, restore, save
from tests.transcripts.script import Does, Nothing, Removed, Restart, Sees, Step, Story, Takes, Translates, moment
from tests.transcripts.turn import Elsewhere
from tests.transcripts.world import World

ELSEWHERE_EVERY = 7 if os.environ.get("CHASKI_VERIFY") == "1" else 29
"""So many turns from one in a new process to the next: all of them would take minutes. `make verify` takes more."""
MINUTE = timedelta(minutes=1)
PLAYED: dict[str, Saved] = {}
"""Where the stories that others go on from have led, by the story itself: played once in each process."""


class NotAsWritten(AssertionError):
    """The chat is not as the transcript says: where, why, and what the person sees."""


class Player:
    """One story in one world."""

    def __init__(self, story: Story, folder: Path, elsewhere: Elsewhere) -> None:
        self.story = story
        self.world = World(folder, FrozenClock(story.now), story.people, elsewhere)
        self.turns = 0
        self.elsewhere = False
        self.hurried = False
        self.looked: dict[str, Shown] = {}
        self.said: dict[tuple[str, str], str] = {}

    def play(self) -> None:
        """Play every step; raises NotAsWritten with the line of the transcript."""
        try:
            self.go_before(self.story)
            for step in self.story.steps:
                with self._at(self.story, step.line):
                    self.step(step)
        finally:
            self.world.close()

    def go_before(self, story: Story) -> None:
        """Let everything happen that this story goes on from, without looking whether it is as written there."""
        if story.before is None:
            return
        key = f"{self.world.house} {story.before}"
        if saved := PLAYED.get(key):
            self.looked, self.said = restore(saved, self.world)
        else:
            self._play_before(story.before)
            PLAYED[key] = save(self.world, (self.looked, self.said))
        for screen in self.world.screens.values():
            for shown in screen.unread():
                shown.look()

    def _play_before(self, story: Story) -> None:
        self.go_before(story)
        self.hurried = True
        for step in story.steps:
            with self._at(story, step.line):
                if isinstance(step, Sees):
                    self.wait_for(step)
                elif not isinstance(step, Nothing | Restart):
                    self.step(step)
        self.hurried = False

    def step(self, step: Step) -> None:
        """Play one step."""
        match step:
            case Does():
                self.do(step)
            case Sees():
                self._see(step)
            case Nothing():
                self._nothing(step)
            case Restart():
                self.elsewhere = True
            case Translates(words=words, other=other, into=into):
                self.world.writer.translations[f"{into}: {words}" if into else words] = other
            case Takes(time=time):
                self.world.delay = time
            case Removed():
                self.world.remove_model()
            case _:
                assert_never(step)

    def do(self, step: Does) -> None:
        """Let somebody do something, after the time it takes until then."""
        self.wait(step.who, step.when)
        where = step.room or step.who
        deed = Deed.read(step.what, self.world, where, self.looked.get(where), self.said)
        if deed is None:
            raise NotAsWritten(f"{step.who} cannot do {step.what}\n{self._last(step.who)}")
        for what in (*(deed.what,) * deed.times, *deed.more):
            elsewhere = self._is_elsewhere()
            id_ = self.world.hear(
                step.who, what, deed.message, replies_to=deed.replies_to, elsewhere=elsewhere, room=step.room
            )
            self.said[where, step.what.removeprefix(IN_THREAD)] = id_

    def _is_elsewhere(self) -> bool:
        """Whether this turn runs in a new process."""
        self.turns += not self.hurried
        here = self.hurried or (self.turns % ELSEWHERE_EVERY and not self.elsewhere)
        self.elsewhere = False
        return not here

    def wait(self, who: str, when: str) -> None:
        """Let the time pass until it is this late on her wall."""
        if when:
            now = self.world.clock.now()
            instant = moment(when, self._zone(who), now)
            if instant + MINUTE <= now:
                raise NotAsWritten(f"for {who} it is {self.wall(who, now)} already")
            self.world.go_to(instant)

    def wait_for(self, step: Sees) -> datetime | None:
        """Let the time pass until this minute on her wall, and further in it until there is something to see."""
        if not step.when:
            return None
        instant = moment(step.when, self._zone(step.who), self.world.clock.now())
        self.world.go_to(instant)
        while not self._shown(step) and (due := self.world.next_due()) and due < instant + MINUTE:
            self.world.go_to(due)
        return instant

    def _see(self, step: Sees) -> None:
        instant = self.wait_for(step)
        found = self._shown(step)
        if not found:
            what = {"new": "no new message", "edit": "no rewritten message", "home": "no page of hers"}[step.how]
            raise NotAsWritten(f"{what} for {step.who}\n{self._last(step.who)}")
        # A tap may also change an older card: the one that is meant is the one that reads as written.
        fits = [shown for shown in found if differs(step.lines, shown.lines) is None]
        shown = found[0] if step.how == "new" else (fits or found)[-1]
        shown.look()
        self.looked[step.who] = shown
        problem = differs(step.lines, shown.lines)
        if problem:
            raise NotAsWritten(f"{problem}\n{step.who} sees:\n{text(shown)}")
        if instant and not instant <= shown.at < instant + MINUTE:
            raise NotAsWritten(f"{step.who} got this on {self.wall(step.who, shown.at)}:\n{text(shown)}")

    def _shown(self, step: Sees) -> list[Shown]:
        if step.how == "home":
            return self.world.homes[step.who].messages
        return [m for m in self._screen(step.who).unread() if m.is_new == (step.how == "new")]

    def _nothing(self, step: Nothing) -> None:
        if step.label:
            if found := self._screen(step.who).button(step.label):
                raise NotAsWritten(f"{step.who} can still press [{step.label}]:\n{text(found[0])}")
        elif left := self._screen(step.who).unread():
            raise NotAsWritten(f"{step.who} still has to look at:\n{text(left[0])}")

    def _screen(self, who: str) -> Screen:
        return self.world.screens[who]

    def _zone(self, who: str) -> str:
        def known(store: UnitOfWork) -> str:
            channel = store.channels.find(str(self.world.account(who)))
            teacher = store.teachers.get(channel.teacher) if channel else None
            return teacher.zone if teacher and (teacher.country or teacher.zone_asked) else ""

        zone = self.world.database.look(lambda c: known(UnitOfWork(c)))
        return zone or self.story.people[who].zone or str(self.story.now.tzinfo)

    def wall(self, who: str, instant: datetime) -> str:
        """An instant as a transcript writes it, on her wall."""
        zone = moment("Mon 1 Jan 2024 00:00", self._zone(who), instant).tzinfo
        return f"{instant.astimezone(zone):%a %-d %b %H:%M}"

    def _last(self, who: str) -> str:
        return f"the last that {who} sees:\n" + "\n  -\n".join(text(m) for m in self._screen(who).messages[-3:])

    @contextmanager
    def _at(self, story: Story, line: int) -> Iterator[None]:
        """Put the place in front of whatever goes wrong."""
        place = f"{story.path}:{line}"
        try:
            yield
        except (NotAsWritten, ValueError) as problem:
            now = self.world.clock.now()
            raise NotAsWritten(f"{place} ({now:%a %d %b %H:%M:%S} UTC): {problem}") from problem
        except Exception as error:
            error.add_note(place)
            raise


def differs(wanted: list[str], lines: list[str]) -> str | None:
    """What is not as wanted, in words; `...` stands for any lines."""
    at = 0
    loose = False
    for line in wanted:
        if line == "...":
            loose = True
            continue
        if loose:
            found = next((n for n in range(at, len(lines)) if lines[n] == line), None)
            if found is None:
                return f"nowhere: {line}"
            at, loose = found + 1, False
        elif at >= len(lines) or lines[at] != line:
            return f"expected: {line}"
        else:
            at += 1
    return f"more than expected: {lines[at]}" if at < len(lines) and not loose else None


def text(shown: Shown) -> str:
    """A message, indented."""
    return "\n".join(f"  {line}" for line in shown.lines)
