"""The one way a rule says no: a reason that can be put into a sentence."""

from typing import Any


class Refused(Exception):
    """A rule does not allow this. `reason` is the name of a sentence (`refused-<reason>`), `args` fill its places."""

    def __init__(self, reason: str, **args: Any) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = args
