"""What a messenger is given when it is made."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol


class Drawer(Protocol):
    """Few durable notes of one messenger, each under a name: what it must still know after a restart and no rule of
    ours is about, such as which workspaces installed it. Secrets are encrypted before they come here.

    Every method raises `NotSaved` while the database refuses.
    """

    def get(self, name: str) -> Awaitable[str | None]:
        """What lies under the name, or None."""
        ...

    def put(self, name: str, value: str) -> Awaitable[None]:
        """Keep it under the name, in place of what was there; committed when this returns."""
        ...

    def drop(self, name: str) -> Awaitable[None]:
        """Forget it; no error where there is none."""
        ...

    def names(self) -> Awaitable[list[str]]:
        """All names there are, in their order."""
        ...


@dataclass(frozen=True)
class Wiring:
    """`not_saved(language)` is what a person reads whose words could not be kept. `public_url` is where our routes are
    reached from outside, without a final slash, "" where nowhere. `drawer` keeps what the messenger must remember."""

    not_saved: Callable[[str], str]
    public_url: str
    drawer: Drawer
