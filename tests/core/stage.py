"""Two teachers who met in the story `partners`, on a real database, to press and type what no story does."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from sqlalchemy import select

from core.assistant.floor import Floor
from core.chat.heard import Heard, Incoming, Pressed
from core.model.teacher import Teacher
from core.usecases.profile import set_up_class
from core.usecases.seekers import keep_seekers
from core.usecases.turn import Turn
from storage.tables import metadata
from storage.unit_of_work import UnitOfWork
from tests.fakes.screen import Screen, Shown
from tests.transcripts.player import Player
from tests.transcripts.script import Does, Person, Story, read
from tests.transcripts.turn import Elsewhere
from tests.transcripts.world import World

R = TypeVar("R")
STORIES = Path(__file__).parents[1] / "transcripts"


class Stage:
    """One world after some steps of a story."""

    def __init__(self, player: Player) -> None:
        self.player = player
        self.world: World = player.world

    def meets(self, person: Person) -> None:
        """Somebody else comes along, and sets up a class like the others'."""
        self.world.people[person.name] = person
        self.world.screens[person.name], self.world.homes[person.name] = Screen(), Screen()
        self.does(
            person.name, "/start", "[Start]", "ukraine", "[9–12]", "[Social studies]", "[Let others find me]"
        )

    def does(self, who: str, *deeds: str) -> None:
        """Let somebody do things, as a transcript writes them."""
        for what in deeds:
            self.player.do(Does(0, who, what))

    def hears(self, who: str, what: Heard, message: str = "") -> list[str]:
        """Let Chaski hear something; the lines of what the person sees newly or changed."""
        for shown in self.screen(who):
            shown.look()
        self.world.hear(who, what, message)
        return self.news(who)

    def press(self, who: str, shown: Shown, label: str) -> list[str]:
        """Press a button of a message, as it stood when it was given here."""
        return self.hears(who, pressed(shown, label), shown.id)

    def news(self, who: str) -> list[str]:
        """What this person has not looked at."""
        return [line for shown in self.screen(who) if shown.read < shown.edited for line in shown.lines]

    def screen(self, who: str) -> list[Shown]:
        """Her messages."""
        return self.world.screens[who].messages

    def last(self, who: str) -> Shown:
        """Her newest message."""
        return self.screen(who)[-1]

    def within(self, who: str, work: Callable[[Turn], R]) -> R:
        """Do something as a turn of hers."""

        def run(store: UnitOfWork) -> R:
            turn = Turn(store, self.world.clock.now(), self.world.assistant.new_id, self.world.assistant.paper)
            turn.channel = store.channels.get(str(self.world.account(who)))
            turn.speaker = store.teachers.get(turn.channel.teacher)
            result = work(turn)
            keep_seekers(turn)
            return result

        return self.world.database.writer.submit(lambda c: run(UnitOfWork(c))).result()

    def begins(self, who: str, command: str, about: str) -> list[str]:
        """Start a command about something, as if one of her buttons said so; what she sees then."""
        for shown in self.screen(who):
            shown.look()
        self.world.events += 1
        heard = Incoming(
            account=self.world.account(who), address=f"chat-{who.lower()}", event_id=f"event-{self.world.events}",
            heard_at=self.world.clock.now(), what=Pressed(card="", revision=0, ordinal=0),
        )
        self.within(who, lambda turn: Floor(turn, heard, forms=False).begin(command, about))
        self.world.settle()
        return self.news(who)

    def rows(self) -> dict[str, list[tuple[object, ...]]]:
        """Everything that is kept, but for when somebody was last heard."""
        with self.world.database.engine.connect() as connection:
            tables = [table for name, table in sorted(metadata.tables.items()) if name not in HEARD]
            return {t.name: [tuple(row) for row in connection.execute(select(t))] for t in tables}


def arrives(it: Stage, name: str) -> str:
    """Somebody in Ukraine sets up a class like the others', in one turn; her id."""

    def set_up(turn: Turn) -> str:
        who = Teacher(turn.new_id(), name, "en", "Europe/Kyiv", zone_asked=True, since=turn.now, seen=turn.now)
        turn.store.teachers.add(who)
        set_up_class(turn.as_seen_by(who), "UA", "9-12", "social", "", looking=True)
        return who.id

    return it.within("Gisel", set_up)


HEARD = {"teachers", "channels"}


def pressed(shown: Shown, label: str) -> Pressed:
    """A tap on this button."""
    for part in shown.message.parts:
        for option in getattr(part, "options", ()):
            if option.label == label:
                return Pressed(card=shown.message.card, revision=shown.message.revision, ordinal=option.ordinal)
    raise AssertionError(f"no [{label}] in {shown.lines}")


@contextmanager
def stage(*, until: int | None = None) -> Iterator[Stage]:
    """The story `partners`, whole or its first steps."""
    story = read(STORIES / "partners.txt")
    steps = [step for step in story.steps if isinstance(step, Does)][:until]
    with tempfile.TemporaryDirectory() as folder:
        before = Story(story.path, story.now, story.people, list(steps))
        now = Story(story.path, story.now, story.people, [], before)
        player = Player(now, Path(folder), Elsewhere())
        try:
            player.go_before(now)
            yield Stage(player)
        finally:
            player.world.close()
            player.world.elsewhere.close()


