"""A world as it stood after a story: many stories and tests go on from the same one, which is played once."""

from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tests.transcripts.world import World

KEPT = ("screens", "homes", "events", "sent", "writer", "delay", "house")
"""What a world holds beside its database."""


@dataclass(frozen=True)
class Saved:
    """The database's bytes, the hour, what people have on their screens, and what else whoever plays it remembers."""

    database: bytes
    now: datetime
    rest: tuple[dict[str, Any], Any]


def save(world: World, remembered: object) -> Saved:
    """As it is now. `remembered` may point at what is on the screens, and still will when it comes back."""
    world.database.close()
    database = (world.folder / "chaski.db").read_bytes()
    world.open()
    held = {name: getattr(world, name) for name in KEPT}
    return Saved(database, world.clock.now(), deepcopy((held, remembered)))


def restore(saved: Saved, world: World) -> Any:
    """Make this world one that has come so far; gives back what was remembered."""
    world.database.close()
    for left in world.folder.glob("chaski.db-*"):
        left.unlink()
    (world.folder / "chaski.db").write_bytes(saved.database)
    world.open()
    world.clock.set(saved.now)
    held, remembered = deepcopy(saved.rest)
    for name, value in held.items():
        before = getattr(world, name)
        setattr(world, name, {**before, **value} if isinstance(before, dict) else value)
    world.wake()
    return remembered
