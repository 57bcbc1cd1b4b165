"""Puts the classes' answers together: by a model where there is one, checked sentence by sentence, else by rules."""

import json

from core.model.project import Project
from core.model.reflection import Answer
from core.model.synthesis import Finding, Synthesis
from core.phrases.names import has_contact
from core.phrases.ranks import ranks_or_blames
from core.phrases.themes import themes_of
from core.planning.synthesis import Noticed, Said, is_poor, noticed, supported
from core.ports.store import Job
from core.ports.writer import SynthesisBrief, SynthesisDraft, SynthesisSource
from core.usecases.machine import may_be_told_all
from core.usecases.personal import personal
from core.usecases.projects import joined
from core.usecases.reflect_ask import in_words
from core.usecases.synthesis_basis import basis, usable
from core.usecases.synthesis_drop import forget_findings
from core.usecases.synthesis_read import approved_synthesis
from core.usecases.synthesis_tell import LETTER, announce, ask_missing
from core.usecases.synthesis_want import KIND, SETTLE
from core.usecases.synthesis_words import quotable, rule_words
from core.usecases.translate import want_translation
from core.usecases.turn import Turn

WORDS = "synthesis-words"
AGAIN = json.dumps("again")


def due(turn: Turn, job: Job) -> None:
    """Write it from what the classes say now, unless that is what it was written from, or all have approved it."""
    project = turn.store.projects.find(job.about)
    if project is None or not project.reached("reflection") or not joined(turn, project):
        return
    turn.speaker = turn.store.teachers.get(project.host)
    if job.revision == SETTLE:
        settle(turn, project)
        return
    old, answers = turn.store.syntheses.find(project.id), usable(turn, project)
    if approved_synthesis(turn, project) or (old and old.rests_on == basis(answers) and not job.payload):
        return
    if turn.house.drafts and answers and not turn.me.suspended and may_be_told_all(turn, project.id):
        told = json.dumps({"rests_on": basis(answers)})
        turn.later(WORDS, project.id, turn.now, payload=told, teacher=project.host)
    else:
        by_rules(turn, project)


def settle(turn: Turn, project: Project) -> None:
    """After somebody came or went: all are told where nobody's approval is missing any more, else whoever came is
    asked for hers."""
    found = turn.store.syntheses.find(project.id)
    if approved_synthesis(turn, project) and found:
        announce(turn, project, found)
    elif found and found.findings:
        earlier = [m.teacher for m in joined(turn, project) if not m.joined_at or m.joined_at <= found.at]
        ask_missing(turn, project, found, *earlier)


def brief(turn: Turn, job: Job) -> SynthesisBrief | None:
    """What a model is told: the answers without who gave them; None when there is nothing any more."""
    project = turn.store.projects.find(job.about)
    answers = usable(turn, project) if project else []
    if project is None or not answers:
        return None
    groups = list(dict.fromkeys(one.group for one in answers))
    sources = [
        SynthesisSource(
            id=source_id(n), group=str(groups.index(one.group) + 1), country=_country(turn, one),
            question=one.prompt, words=in_words(turn, one, 2000),
        )
        for n, one in enumerate(answers, 1)
    ]  # fmt: skip
    return SynthesisBrief(teacher=turn.me.id, language=turn.me.language, sources=tuple(sources))


def written(turn: Turn, job: Job, draft: str, unavailable: str) -> None:
    """Keep the sentences that hold; when too few do, or the model was not there, the rules write it."""
    project = turn.store.projects.find(job.about)
    if project is None or approved_synthesis(turn, project) or not joined(turn, project):
        return
    answers = usable(turn, project)
    asked = tuple((id_, revision) for id_, revision in json.loads(job.payload)["rests_on"])
    if unavailable or asked != basis(answers):
        # What changed while the model wrote may have lost its ground.
        by_rules(turn, project)
        return
    made = SynthesisDraft.model_validate_json(draft)
    ids = {source_id(n): one.id for n, one in enumerate(answers, 1)}
    drafted = [
        # An id that nobody was given stays what it is, and is found to be none.
        Noticed(one.part, tuple(ids.get(cite, "") for cite in one.cites), words=one.words)
        for one in made.findings
    ]
    held = supported(drafted, said_in(answers), lambda words: may_stand(turn, words))
    findings = tuple(Finding(one.part, one.words, one.cites, one.group, turn.new_id()) for one in held)
    new = Synthesis(
        project.id, project.id, turn.now, turn.me.language, findings, f"{made.prompt} {made.model}",
        rests_on=basis(answers),
    )  # fmt: skip
    old = turn.store.syntheses.find(project.id)
    if is_poor((old.written_anew(new) if old else new).findings):
        by_rules(turn, project)
        return
    keep(turn, project, new)


def by_rules(turn: Turn, project: Project) -> None:
    """What can be said with no model: what the answers share, and what each of them says."""
    answers = usable(turn, project)
    by_id = {one.id: one for one in answers}
    findings = []
    for one in noticed(said_in(answers)):
        quote = "" if ":" in one.rule else quotable(by_id[one.cites[0]].words)
        words = rule_words(turn, turn.me.language, project.id, one.rule, one.cites, quote)
        if not (quote and ranks_or_blames(quote, by_id[one.cites[0]].language)):
            findings.append(Finding(one.part, words, one.cites, one.group, turn.new_id(), one.rule))
    keep(
        turn,
        project,
        Synthesis(project.id, project.id, turn.now, turn.me.language, tuple(findings), rests_on=basis(answers)),
    )


def keep(turn: Turn, project: Project, new: Synthesis) -> None:
    """Keep it in place of an older one, have it translated, and ask each teacher; nobody where it says nothing."""
    old = turn.store.syntheses.find(project.id)
    if old:
        new = old.written_anew(new)
        forget_findings(turn, old, new)
        turn.store.syntheses.save(new)
    elif new.findings:
        turn.store.syntheses.add(new)
    if not new.findings:
        return
    readers = [member.teacher for member in joined(turn, project)]
    for one in new.findings:
        if not one.rule:
            want_translation(turn, one.id, one.words, new.language, readers, LETTER)
    turn.store.outbox.cancel(project.id, (LETTER,))
    ask_missing(turn, project, new)


def said_in(answers: list[Answer]) -> list[Said]:
    """The answers as the rules see them."""
    return [
        Said(one.id, one.group, one.prompt, one.words, one.choice, themes_of(one.words, one.language))
        for one in answers
    ]


def may_stand(turn: Turn, words: str) -> bool:
    """Whether a sentence of a model names nobody, tells no contact, and puts no class above another."""
    return not has_contact(words) and personal(turn, words) is None and not ranks_or_blames(words, turn.me.language)


def source_id(n: int) -> str:
    """What an answer is called in front of a model."""
    return f"a{n}"


def write_again(turn: Turn, project: Project) -> None:
    """Have it written once more, whatever it was written from."""
    turn.later(KIND, project.id, turn.now, payload=AGAIN)


def _country(turn: Turn, answer: Answer) -> str:
    return turn.texts.country(turn.store.classes.get(answer.group).country)


DUE = {KIND: due}
OUTSIDE = {WORDS: brief}
ANSWERED = {WORDS: written}
