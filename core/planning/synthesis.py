"""What may be said of several classes' answers: found by rules, or drafted by a model and checked by rules."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from core.model.synthesis import PARTS, Part

FEWEST = 2
"""Sentences: what leaves fewer is written by the rules instead, or anew."""
MOST = 12
LONGEST = 240
"""Letters of a sentence."""
SHARED_THEMES = 2
"""So many themes that classes share are named: more would say nothing any more."""
QUOTED: tuple[tuple[Part, str], ...] = (("only", "now_think"), ("surprised", "discovered"), ("change", "change"))
"""Where the answer to which question stands, in its class's own words."""
TOLD = ("discovered", "now_think", "change")
COUNTED = "again"
NOTHING = frozenset({"nothing", "none", "no", "nada", "ninguna", "ninguno", "nada de nada", "nothing at all"})
"""Answers that a sentence would only repeat as if something stood there."""


@dataclass(frozen=True)
class Said:
    """One answer that a sentence may rest on; `themes` are what it is about."""

    id: str
    group: str
    prompt: str
    words: str = ""
    choice: str = ""
    themes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Noticed:
    """One sentence to be: `rule` is "theme:…", "again:…" or the question whose answer it quotes; `words` are a
    model's."""

    part: Part
    cites: tuple[str, ...]
    rule: str = ""
    group: str = ""
    words: str = ""


def noticed(said: Sequence[Said]) -> tuple[Noticed, ...]:
    """What the answers say by themselves: what classes share, named, and what each says, quoted."""
    quoted = [
        Noticed(part, (one.id,), prompt, one.group if part == "only" else "")
        for part, prompt in QUOTED
        for one in said
        if one.prompt == prompt and one.words and one.words.casefold().strip(" .") not in NOTHING
    ]
    return (*shared(said), *quoted)[:MOST]


def shared(said: Sequence[Said]) -> tuple[Noticed, ...]:
    """The themes and the count that answers of two classes or more have in common; those of most classes first."""
    themes: dict[str, list[Said]] = {}
    counts: dict[str, list[Said]] = {}
    for one in said:
        for theme in one.themes if one.prompt in TOLD else ():
            themes.setdefault(theme, []).append(one)
        if one.prompt == COUNTED and one.choice:
            counts.setdefault(one.choice, []).append(one)
    found = sorted(
        (pair for pair in themes.items() if len(groups(pair[1])) > 1), key=lambda pair: -len(groups(pair[1]))
    )
    named = [("theme", *pair) for pair in found[:SHARED_THEMES]]
    named += [("again", *pair) for pair in counts.items() if len(groups(pair[1])) > 1]
    return tuple(Noticed("both", tuple(one.id for one in them), f"{kind}:{what}") for kind, what, them in named)


def groups(said: Iterable[Said]) -> tuple[str, ...]:
    """Whose answers these are, each class once."""
    return tuple(dict.fromkeys(one.group for one in said))


def supported(
    drafted: Iterable[Noticed], said: Sequence[Said], may_stand: Callable[[str], bool] = lambda words: True
) -> tuple[Noticed, ...]:
    """Those of a model's sentences that rest on answers as their part demands; the others are dropped.

    Each cites an answer, and only answers that it was given. What is in common cites two classes or more; everything
    else cites exactly one, so that no class's words travel in another's sentence. `may_stand` looks at the words.
    """
    known = {one.id: one for one in said}
    kept: list[Noticed] = []
    for one in drafted:
        words, cites = " ".join(one.words.split()), tuple(dict.fromkeys(one.cites))
        if one.part not in PARTS or not cites or not set(cites) <= set(known):
            continue
        whose = groups(known[cite] for cite in cites)
        if (len(whose) < 2) if one.part == "both" else (len(whose) != 1):
            continue
        if not words or len(words) > LONGEST or words in {each.words for each in kept} or not may_stand(words):
            continue
        kept.append(Noticed(one.part, cites, "", whose[0] if one.part == "only" else "", words))
    return tuple(sorted(kept, key=lambda one: PARTS.index(one.part)))[:MOST]


def is_poor(sentences: Collection[object]) -> bool:
    """Whether too little is left to be read as a whole."""
    return len(sentences) < FEWEST
