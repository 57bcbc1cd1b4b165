"""The playground: a web page on which invented teachers sit side by side, and a clock that jumps."""

from collections.abc import Awaitable, Callable, Collection
from pathlib import Path

from adapters.playground.clock import PlayClock
from adapters.playground.journey import NextDue
from adapters.playground.playground import Playground, nothing
from core.ports.glimpse import Glimpse
from core.texts import FOLDER


def create(
    folder: Path,
    clock: PlayClock,
    next_due: NextDue,
    on_jump: Callable[[], None],
    on_reset: Callable[[], Awaitable[None]],
    hosts: Collection[str] = (),
    glimpse: Callable[[], Awaitable[Glimpse]] = nothing,
    texts: Path = FOLDER,
) -> Playground:
    """The platform, with `routes()` beside the port.

    `folder` keeps screens and files. `next_due` tells the next instant at which anything is due, or None; `on_jump`
    wakes whoever waits for a time; `on_reset` forgets all that Chaski knows. `hosts` are names, beyond the machine's
    own, under which the page may be opened. `glimpse` tells what Chaski is doing;
    in the folder `texts` sentences may change while it runs.
    """
    return Playground(folder, clock, next_due, on_jump, on_reset, hosts, glimpse, texts)


__all__ = ["PlayClock", "Playground", "create"]
