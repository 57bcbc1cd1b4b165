"""A sentence of the synthesis in a reader's language, the original beside it where a machine translated."""

from dataclasses import dataclass

from core.model.project import one_per_class
from core.model.reflection import Answer
from core.model.synthesis import Finding, Synthesis
from core.texts import Texts
from core.usecases.projects import members
from core.usecases.translate import needed_translation
from core.usecases.turn import Turn

QUOTED = 90
"""Letters of an answer that stand in a sentence; the whole of it is one tap away."""


@dataclass(frozen=True)
class Worded:
    """What stands there, and the `original` where a machine translated it. `foreign` tells that it is in a language
    that the reader has not chosen, for want of a translation."""

    words: str
    original: str = ""
    foreign: bool = False


def words_for(turn: Turn, found: Synthesis, finding: Finding) -> Worded:
    """The sentence for the reader: what our rules found is worded in her language, what it quotes and what others
    wrote is translated as far as there is a translation."""
    if finding.rule:
        return _ruled(turn, found.project, finding)
    language = finding.language or found.language
    known = needed_translation(turn, finding.id, language)
    if known:
        return Worded(known.words, finding.words)
    return Worded(finding.words, foreign=not turn.me.reads_in(language))


def rule_words(turn: Turn, t: Texts, project: str, rule: str, cites: tuple[str, ...], quote: str = "") -> str:
    """What a rule found, as a sentence."""
    kind, _, what = rule.partition(":")
    groups = dict.fromkeys(answer.group for answer in map(turn.store.answers.find, cites) if answer)
    who = t.list([t("synthesis-class", country=place(turn, t, project, group)) for group in groups])
    match kind:
        case "theme":
            said = t("synthesis-theme", who=who, theme=what)
        case "again":
            said = t("synthesis-again", who=who, many=what)
        case _:
            said = t(f"synthesis-{kind.replace('_', '-')}", who=who, words=quote)
    return said[:1].upper() + said[1:]


def place(turn: Turn, t: Texts, project: str, group: str) -> str:
    """The country of a class; where two are of one country, with their number in the project."""
    here = [member.group for member in one_per_class(members(turn, turn.store.projects.get(project)))]
    country = turn.store.classes.get(group).country
    same = [one for one in here if turn.store.classes.get(one).country == country]
    return t.country(country) if len(same) < 2 or group not in same else f"{t.country(country)} {same.index(group) + 1}"


def quotable(words: str) -> str:
    """The beginning of an answer, as it stands within a sentence."""
    one_line = " ".join(words.split())
    cut = one_line if len(one_line) <= QUOTED else one_line[: QUOTED - 1].rstrip() + "…"
    return cut.rstrip(".")


def _ruled(turn: Turn, project: str, finding: Finding) -> Worded:
    t = turn.texts
    answer: Answer | None = turn.store.answers.find(finding.cites[0])
    if answer is None or ":" in finding.rule:
        return Worded(rule_words(turn, t, project, finding.rule, finding.cites))
    known = None if answer.teacher == turn.me.id else needed_translation(turn, answer.id, answer.language)
    quote = quotable(known.words if known else answer.words)
    words = rule_words(turn, t, project, finding.rule, finding.cites, quote)
    if known:
        return Worded(words, quotable(answer.words))
    return Worded(words, foreign=answer.teacher != turn.me.id and not turn.me.reads_in(answer.language))
