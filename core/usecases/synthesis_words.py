"""A sentence of the synthesis in a reader's language, the original beside it where a machine translated it."""

from dataclasses import dataclass

from core.model.project import one_per_class
from core.model.reflection import Answer
from core.model.synthesis import Finding, Synthesis
from core.texts.pages import page_texts
from core.texts.sentences import Sentences
from core.usecases.projects import members
from core.usecases.translate import needed_translation
from core.usecases.turn import Turn

QUOTED = 90
"""Letters of an answer that stand in a sentence; the whole of it is one tap away."""


@dataclass(frozen=True)
class Worded:
    """What stands there, in which language, and the `original` where a machine translated it. `foreign` tells that it
    is in a language that the reader has not chosen, for want of a translation."""

    words: str
    language: str
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
        return Worded(known.words, turn.me.language, finding.words)
    return Worded(finding.words, language, foreign=not turn.me.reads_in(language))


def rule_words(turn: Turn, language: str, project: str, rule: str, cites: tuple[str, ...], quote: str = "") -> str:
    """What a rule found, as a sentence in any language of the pages."""
    t, (kind, _, what) = page_texts(language), rule.partition(":")
    groups = dict.fromkeys(answer.group for answer in map(turn.store.answers.find, cites) if answer)
    who = t.list([t("exhibit-rule-class", country=place(turn, t, project, group)) for group in groups])
    match kind:
        case "theme":
            said = t("exhibit-rule-theme", who=who, theme=what)
        case "again":
            said = t("exhibit-rule-again", who=who, many=what)
        case _:
            said = t(f"exhibit-rule-{kind.replace('_', '-')}", who=who, words=quote)
    return said[:1].upper() + said[1:]


def place(turn: Turn, t: Sentences, project: str, group: str) -> str:
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


def quoted_answer(turn: Turn, finding: Finding) -> Answer | None:
    """The answer that a sentence of our rules quotes; None for one that counts, or that a teacher or a model wrote."""
    quotes = finding.rule and ":" not in finding.rule
    return turn.store.answers.find(finding.cites[0]) if quotes else None


def _ruled(turn: Turn, project: str, finding: Finding) -> Worded:
    language, answer = turn.me.language, quoted_answer(turn, finding)
    if answer is None:
        return Worded(rule_words(turn, language, project, finding.rule, finding.cites), language)
    known = None if answer.teacher == turn.me.id else needed_translation(turn, answer.id, answer.language)
    quote = quotable(known.words if known else answer.words)
    words = rule_words(turn, language, project, finding.rule, finding.cites, quote)
    if known:
        return Worded(words, language, quotable(answer.words))
    foreign = answer.teacher != turn.me.id and not turn.me.reads_in(answer.language)
    return Worded(words, language, foreign=foreign)
