"""Somebody's words in each language of the page, and whom to ask for those that nobody translated yet."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.letters.plan_lines import for_reader
from core.model.project import Project, one_per_class
from core.model.synthesis import Finding, Synthesis
from core.texts import LANGUAGES
from core.texts.pages import PAGE_LANGUAGES, page_texts
from core.usecases.machine import may_be_told_all
from core.usecases.page_shown import may_be_read
from core.usecases.projects import joined
from core.usecases.reflect_ask import answer_to
from core.usecases.share_choose import expected_before, shared_sentences
from core.usecases.synthesis_read import approved_synthesis
from core.usecases.synthesis_words import quotable, quoted_answer, rule_words
from core.usecases.translate import translation_of, want_for_everybody
from core.usecases.turn import Turn

SPOKEN = "fluent"
"""How well a class speaks a language for the page to be in it."""


@dataclass(frozen=True)
class Worded:
    """Words for this language; `language` is theirs where nobody translated them, `note` says so or by whom;
    `original` is what a machine translated, in `source`."""

    words: str
    note: str = ""
    language: str = ""
    original: str = ""
    source: str = ""


def said_in(turn: Turn, about: str, words: str, language: str, target: str = "") -> Worded:
    """The words for the reader's language, or the target, with what is to be said of their translation."""
    target = target or turn.me.language
    t = page_texts(target)
    if not language or language == target:
        return Worded(words)
    found = translation_of(turn, about, target)
    if found:
        return Worded(found.words, "" if found.corrected or found.own else t("exhibit-machine"), "", words, language)
    return Worded(words, t("exhibit-in", language=t.tongue(language)), language)


def page_languages(turn: Turn, project: Project) -> list[str]:
    """The languages of the page: the publisher's, the other teachers', and what the classes speak as their own; as far
    as the page has sentences in them."""
    members = joined(turn, project)
    taught = [turn.store.teachers.get(member.teacher).language for member in members]
    spoken = [
        code
        for member in one_per_class(members)
        for code, level in turn.store.classes.get(member.group).languages
        if level == SPOKEN
    ]
    wanted = dict.fromkeys((turn.me.language, *taught, *spoken))
    return [one for one in wanted if one in PAGE_LANGUAGES] or [page_texts(turn.me.language).language]


def plan_said(turn: Turn, project: Project, name: str, target: str) -> Worded:
    """The plan's title or question; with an address or a surname in it, nothing."""
    plan = project.seen_plan
    if plan is None:
        raise LookupError(project.id)
    words: str = getattr(plan, name)
    if not may_be_read(turn, project, words):
        return Worded("")
    if target == plan.language or target not in LANGUAGES:
        return said_in(turn, about_plan(project, name), words, plan.language, target)
    reader = turn.as_seen_by(replace(turn.me, language=target))
    read: str = getattr(for_reader(reader, project, plan), name)
    return Worded(read) if read != words else said_in(reader, about_plan(project, name), words, plan.language, target)


def about_plan(project: Project, name: str) -> str:
    """Under what a translation of the plan's title or question is kept: other words are another thing."""
    words = getattr(project.seen_plan, name, "")
    return f"{project.id}:{name}:{digest(words)}"


def finding_said(turn: Turn, made: Synthesis, finding: Finding, target: str) -> Worded:
    """A sentence that all approved: what our rules found is worded in the page's language and what it quotes is
    translated; what a model or a teacher wrote is translated as a whole."""
    if not finding.rule:
        return said_in(turn, finding.id, finding.words, finding.language or made.language, target)
    answer = quoted_answer(turn, finding)
    quote = said_in(turn, answer.id, answer.words, answer.language, target) if answer else Worded("")
    words = rule_words(turn, target, made.project, finding.rule, finding.cites, quotable(quote.words))
    # The sentence is in the page's language whatever it quotes: the note tells of that.
    return replace(quote, words=words, language="", original=quotable(quote.original))


def digest(words: str) -> str:
    """A short name for these very words."""
    return hashlib.sha256(words.encode()).hexdigest()[:12]


def want_page_words(turn: Turn, project: Project) -> None:
    """Ask for what the page lacks in its languages.

    What partners read in a language of theirs is translated already, and their letters wait for it: it is not asked
    for a second time.
    """
    if not turn.house.translates or project.seen_plan is None:
        return
    teachers = [turn.store.teachers.get(one.teacher) for one in joined(turn, project)]
    for target in page_languages(turn, project):
        for name in ("title", "question"):
            said = plan_said(turn, project, name, target)
            if said.language:
                want_for_everybody(turn, about_plan(project, name), said.words, said.language, target, project.host)
        for one in _words(turn, project):
            reached = {t.language for t in teachers if t.id != one.by and not t.reads_in(one.language)}
            if target not in (one.language, *reached) and not translation_of(turn, one.about, target):
                want_for_everybody(turn, one.about, one.words, one.language, target, one.by or project.host)


@dataclass(frozen=True)
class _Words:
    """What may stand on the page one day, under what its translation is kept, and by whom for the others to read; ""
    for what nobody in particular wrote."""

    about: str
    words: str
    language: str
    by: str = ""


def _words(turn: Turn, project: Project) -> Iterator[_Words]:
    for item in turn.store.board.where(project=project.id):
        if item.words and (item.in_public or item.may_be_asked):
            yield _Words(item.id, item.words, item.language, item.teacher)
    for member in one_per_class(joined(turn, project)):
        for prompt in shared_sentences(turn, project.id, member.group):
            both = (
                expected_before(turn, project.id, member.group, prompt),
                answer_to(turn, project.id, member.group, prompt),
            )
            for answer in filter(None, both):
                yield _Words(answer.id, answer.words, answer.language, answer.teacher)
    found = approved_synthesis(turn, project)
    for finding in found.findings if found else ():
        if quoted := quoted_answer(turn, finding):
            yield _Words(quoted.id, quoted.words, quoted.language, quoted.teacher)
        elif found and not finding.rule and (finding.by or may_be_told_all(turn, project.id)):
            yield _Words(finding.id, finding.words, finding.language or found.language, finding.by)
