"""A model puts answers together: what does not hold is dropped, and without enough the rules write it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from adapters.paper.printer import Printer
from core.assistant import Assistant
from core.model.synthesis import Synthesis
from core.ports.store import Job
from core.ports.writer import DraftedFinding, SynthesisDraft
from core.usecases.synthesis_make import WORDS, brief, written
from core.usecases.turn import House, Turn
from tests.core.company import PROJECT, Company
from tests.core.looking_back import QUESTIONS, answered, looking_back, of

GOOD = ("both", "Both classes thought about feelings.", ("a2", "a6"))
OWN = ("only", "In India two schools share a building.", ("a5",))


def drafted(*findings: tuple[Any, ...]) -> str:
    """A model's answer as JSON."""
    made_ = tuple(DraftedFinding(part=part, words=said, cites=cites) for part, said, cites in findings)
    return SynthesisDraft(findings=made_, prompt="synthesis@1", model="stand-in").model_dump_json()


@pytest.fixture(scope="module")
def asked() -> Iterator[tuple[Company, Job]]:
    """A house with a model, which has been asked."""
    it = looking_back("jhansi")
    it.assistant = Assistant(it.new_id, Printer(), House(drafts=True))
    answered(it, "gisel")
    answered(it, "jhansi")
    it.go_to(it.now)
    row = it.as_("", lambda turn: turn.store.syntheses.find(PROJECT))
    assert row is None
    payload = it.as_("gisel", basis_json)
    yield it, Job("job", WORDS, PROJECT, it.now, "gisel", 0, payload)
    it.connection.close()


def basis_json(turn: Turn) -> str:
    """What the job remembers of the answers."""
    ids = [of(who, prompt) for who in ("gisel", "jhansi") for prompt in QUESTIONS]
    return '{"rests_on": [' + ", ".join(f'["{one}", {turn.store.answers.get(one).revision}]' for one in ids) + "]}"


def outcome(asked: tuple[Company, Job], draft: str, unavailable: str = "") -> Synthesis:
    """What is kept after this answer of the model; nothing of it stays for the next test."""
    it, job = asked
    kept: list[Synthesis] = []

    def take(turn: Turn) -> None:
        written(turn, job, draft, unavailable)
        kept.append(turn.store.syntheses.get(PROJECT))
        raise InterruptedError

    with pytest.raises(InterruptedError):
        it.as_("gisel", take)
    return kept[0]


def test_a_model_is_told_answers_and_countries_and_nothing_else(asked: tuple[Company, Job]) -> None:
    it, job = asked
    told = it.as_("gisel", lambda turn: brief(turn, job))
    assert told is not None
    assert [(one.id, one.group, one.country) for one in told.sources][3:5] == [
        ("a4", "1", "Argentina"), ("a5", "2", "India"),
    ]  # fmt: skip
    assert told.sources[3].words == "Nearly all"
    assert "Gisel" not in told.model_dump_json(exclude={"teacher"})


def test_the_models_sentences_are_kept_with_the_answers_that_they_rest_on(asked: tuple[Company, Job]) -> None:
    kept = outcome(asked, drafted(GOOD, OWN))
    assert kept.made_by == "synthesis@1 stand-in"
    assert [(one.cites, one.group) for one in kept.findings] == [
        ((of("gisel", "now_think"), of("jhansi", "now_think")), ""), ((of("jhansi", "discovered"),), "class-jhansi"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "bad",
    [
        ("both", "An id that nobody was given.", ("a2", "a99")),
        ("both", "It rests on nothing.", ()),
        ("both", "One class is not both.", ("a1", "a2")),
        ("only", "Two classes are not one.", ("a1", "a5")),
        ("surprised", "In India two schools share a building, and lunch is outside.", ("a1", "a5")),
        ("only", "Sofia said that they eat outside.", ("a1",)),
        ("only", "Write to them at class@school.example.", ("a1",)),
        ("only", "Argentina worked better than India.", ("a1",)),
        ("only", "The lazy class did not answer.", ("a1",)),
        ("change", "They get 7 out of 10.", ("a3",)),
        ("change", "x" * 300, ("a3",)),
        ("change", "  ", ("a3",)),
    ],
)
def test_a_sentence_that_does_not_hold_is_dropped_and_the_others_stay(
    asked: tuple[Company, Job], bad: tuple[Any, ...]
) -> None:
    kept = outcome(asked, drafted(GOOD, bad, OWN))
    assert [one.words for one in kept.findings] == [GOOD[1], OWN[1]]


@pytest.mark.parametrize(("draft", "unavailable"), [(drafted(GOOD), ""), ("", "timeout"), ("", "nonsense")])
def test_with_too_little_or_no_answer_the_rules_write_it(
    asked: tuple[Company, Job], draft: str, unavailable: str
) -> None:
    kept = outcome(asked, draft, unavailable)
    assert kept.made_by == "rules"
    assert len(kept.findings) == 7
    assert all(one.rule and one.cites for one in kept.findings)


def test_what_changed_while_the_model_wrote_is_not_quoted_from_memory(asked: tuple[Company, Job]) -> None:
    it, job = asked
    older = replace(job, payload=job.payload.replace(", 1]", ", 9]"))
    assert outcome((it, older), drafted(GOOD, OWN)).made_by == "rules"
