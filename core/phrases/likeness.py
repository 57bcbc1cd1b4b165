"""Which deed a sentence resembles, by the sentences of deed_words/said: what people said for each deed, and what was
for somebody else. Each word, what it says, its ending and its neighbours speak for the deeds they were heard with."""

import tomllib
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import log
from pathlib import Path

from core.phrases.spelling import fold

SAID = Path(__file__).parent / "deed_words" / "said"
NONE = "none"
"""Its name in the files for what is no deed."""
STEM, ENDING = 5, 3
"""Letters of a word that stand for all its forms, and those of its end that tell "we went" from "go"."""
ALIKE, NEAR, BEYOND, END = 0.5, 0.5, 0.35, 0.4
"""What counts beside the word itself, as a share: a word that says the same, its neighbour, the one beyond, its end."""
UNHEARD = 3.0
"""How much a feature that was not heard with a deed is taken for what it is elsewhere."""
UNKNOWN = 3.0
"""How much each word that was never heard speaks for words for somebody: more words are told with than wished with."""
OFTEN = 0.3
"""How far a deed that is asked for more often is expected more: 0 not at all, 1 in proportion."""
NAME, NUMBER, TIME = "#name", "#number", "#time"


@dataclass(frozen=True)
class Heard:
    """What was said in a language: how many sentences of each deed, how often each feature was in them,
    how many those are, and which share of all (0 to 1) each feature is."""

    sentences: Counter[str]
    features: dict[str, Counter[str]]
    size: dict[str, int]
    shares: dict[str, float]
    words: frozenset[str]


def languages() -> tuple[str, ...]:
    """The languages whose sentences are known, by their codes."""
    return tuple(sorted(file.stem for file in SAID.glob("*.toml")))


def sentences(code: str) -> Iterator[tuple[str, str]]:
    """Each deed with a sentence that was said for it."""
    for deed, lines in _file(code).said.items():
        yield from ((deed, line) for line in lines.strip().splitlines())


def names_in_sentences(code: str) -> str:
    """The names of people and countries in these sentences: with others they say the same."""
    return _file(code).names


def likeness(features: dict[str, float], heard: Heard) -> dict[str, float]:
    """How much more a sentence is like those of each deed than like those of none, in natural logarithms; {} where
    none of its features was ever heard."""
    told = [(one, weight, heard.shares[one]) for one, weight in features.items() if one in heard.shares]
    if not told:
        return {}
    found = {}
    for deed, there in heard.features.items():
        size = heard.size[deed] + UNHEARD
        likely = sum(weight * log((there[one] + UNHEARD * share) / (size * share)) for one, weight, share in told)
        found[deed] = OFTEN * log(heard.sentences[deed]) + likely
    strange = sum(one.isalnum() and one not in heard.shares for one in features)
    none = found.pop(NONE) + UNKNOWN * strange
    return {deed: value - none for deed, value in found.items()}


def features_of(
    said: Sequence[str], names: Collection[str], dated: Collection[str], alike: "Alike"
) -> dict[str, float]:
    """What there is in a sentence of such words, each with how much it counts (0 to 1)."""
    found: dict[str, float] = {}
    line = ["^"]
    for word in said:
        kind = NAME if word in names else NUMBER if word.isdecimal() else TIME if word in dated else ""
        means = () if kind else alike.of(word)
        line.append(means[0] if means else kind or word[:STEM])
        found[kind or word[:STEM]] = 1
        for one in means:
            found.setdefault(one, ALIKE)
        if not kind and len(word) >= STEM:
            found[f"-{word[-ENDING:]}"] = END
    for here, there in pairwise(line):
        found.setdefault(f"{here} {there}", NEAR)
    for here, there in zip(line[1:], line[3:], strict=False):
        found.setdefault(f"{here} … {there}", BEYOND)
    return found


class Alike:
    """Words that say the same, by the name of what they say; `a*` is a beginning."""

    def __init__(self, lists: dict[str, str]) -> None:
        whole: dict[str, list[str]] = {}
        self._begun: list[tuple[str, str]] = []
        for name, words in lists.items():
            for word in fold(words).split():
                if word.endswith("*"):
                    self._begun.append((word[:-1], f"@{name}"))
                else:
                    whole.setdefault(word, []).append(f"@{name}")
        self._whole = whole
        self._found: dict[str, tuple[str, ...]] = {}

    def of(self, word: str) -> tuple[str, ...]:
        """What a word may say, the closest first."""
        if word not in self._found:
            begun = [name for start, name in self._begun if word.startswith(start)]
            self._found[word] = tuple(dict.fromkeys((*self._whole.get(word, ()), *begun)))
        return self._found[word]


def hear(each: Iterator[tuple[str, Sequence[str], dict[str, float]]]) -> Heard:
    """Sentences that were said, as the deed, the words and the features of each."""
    count: Counter[str] = Counter()
    features: dict[str, Counter[str]] = {}
    words: set[str] = set()
    for deed, said, found in each:
        count[deed] += 1
        features.setdefault(deed, Counter()).update(found.keys())
        words.update(said)
    size = {deed: one.total() for deed, one in features.items()}
    every: Counter[str] = Counter()
    for there in features.values():
        every.update(there)
    total = every.total()
    shares = {one: times / total for one, times in every.items()}
    return Heard(count, features, size, shares, frozenset(words))


@dataclass(frozen=True)
class _File:
    names: str
    said: dict[str, str]


@cache
def _file(code: str) -> _File:
    return _File(**tomllib.loads((SAID / f"{code}.toml").read_text("utf-8")))
