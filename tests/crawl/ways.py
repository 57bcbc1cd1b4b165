"""From where to where the buttons lead, and from where none of them leads home."""

from collections import defaultdict
from dataclasses import dataclass, field

from tests.crawl.states import Key

MOST = 12
"""Presses within which home is reached from anywhere."""
HOME = "home"


@dataclass
class Ways:
    """`_to` is, for each state whose buttons were pressed, where they led; `_path` how one came to it."""

    _to: dict[Key, set[Key]] = field(default_factory=lambda: defaultdict(set))
    _path: dict[Key, str] = field(default_factory=dict)
    _ends: set[Key] = field(default_factory=set)

    def look(self, key: Key, path: str) -> None:
        """One begins to press what there is in a state."""
        self._to[key] |= set()
        self._path.setdefault(key, path)

    def lead(self, key: Key, to: list[Key], *, is_end: bool) -> None:
        """One press leads to these states; with `is_end` she is nobody any more: her next word begins anew."""
        self._to[key].update(to)
        if is_end:
            self._ends.add(key)

    def without_home(self, seen: set[Key]) -> dict[Key, str]:
        """The states that were walked from and have no way home, with a path through each; a way into what was not
        walked is no proof of anything, and where there is but a link there is nothing to press."""
        out = {key for key in seen if key[1] == HOME or not self._to.get(key)} | self._ends
        for _ in range(MOST):
            out |= {key for key, to in self._to.items() if any(one in out or one not in self._to for one in to)}
        return {key: self._path[key] for key in self._to if key not in out}
