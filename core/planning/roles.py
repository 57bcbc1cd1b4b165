"""Who does what in a call: a suggestion that passes from class to class."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Roles:
    """The class that greets, the one that keeps the time, and the one that asks first."""

    greets: str
    times: str
    asks: str


def roles(classes: Sequence[str], turn: int) -> Roles:
    """The roles of the call number `turn` (from 0) of these classes: each call hands every role to the next class."""
    greets, times, asks = (classes[(turn + n) % len(classes)] for n in range(3))
    return Roles(greets, times, asks)
