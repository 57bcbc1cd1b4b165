"""Some teachers who have set up their classes, the first two of them with a published project; made without a chat."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from core.model.classgroup import ClassGroup
from core.model.request import Match
from core.model.teacher import Channel, Teacher
from core.usecases.plan_make import make_plan
from core.usecases.publish import publish
from core.usecases.turn import Turn
from storage.unit_of_work import UnitOfWork
from tests.core.stage import Stage
from tests.transcripts.player import Player
from tests.transcripts.script import Person, Story
from tests.transcripts.turn import Elsewhere

NOW = datetime(2026, 11, 24, 13, 20, tzinfo=UTC)
"""Tuesday 24 November 2026, 10:20 in Argentina."""
SOMEBODY = {
    "Gisel": ("AR", "es", "America/Argentina/Buenos_Aires", "telegram"),
    "Jhansi": ("IN", "en", "Asia/Kolkata", "slack"),
    "Olenka": ("UA", "en", "Europe/Kyiv", "telegram"),
    "Taras": ("UA", "en", "Europe/Kyiv", "telegram"),
    "Bruna": ("IT", "en", "Europe/Rome", "telegram"),
}


@contextmanager
def opened(*names: str, together: int = 2) -> Iterator[Stage]:
    """These teachers; the first `together` of them share the project "p", published and signed by nobody."""
    people = {name: Person(name, SOMEBODY[name][3], SOMEBODY[name][1], "", name) for name in names}
    with tempfile.TemporaryDirectory() as folder:
        player = Player(Story(Path("opened"), NOW, people, []), Path(folder), Elsewhere())
        player.hurried = True
        try:
            player.world.database.writer.submit(
                lambda c: settle_in(UnitOfWork(c), player, names, together)
            ).result()
            stage = Stage(player)
            stage.within(names[0], begin)
            player.world.settle()
            yield stage
        finally:
            player.world.close()
            player.world.elsewhere.close()


def settle_in(store: UnitOfWork, player: Player, names: tuple[str, ...], together: int) -> None:
    """Everybody with a class, and the partners of the first."""
    now = player.world.clock.now()
    for name in names:
        country, language, zone, _ = SOMEBODY[name]
        store.teachers.add(Teacher(name, name, language, zone, True, country, seen=now))
        store.classes.add(
            ClassGroup(f"class-{name}", name, country, "9-12", "social", languages=((language, "fluent"),))
        )
        account = player.world.account(name)
        store.channels.add(
            Channel(
                str(account), name, account.platform, account.tenant, account.user, f"chat-{name.lower()}", name,
                heard_at=now,
            )
        )
    for name in names[1:together]:
        store.matches.add(Match(f"match-{name}", names[0], name, now))


def begin(turn: Turn) -> None:
    """The project "p" of the host and all her partners, published."""
    ids = turn.new_id
    turn.new_id = iter(("p", *(ids() for _ in range(50)))).__next__
    made = make_plan(turn, "dates:2026-11-30:2026-12-18", {})
    publish(turn, f"{made}:{turn.store.projects.get(made).revision}")
    turn.new_id = ids
