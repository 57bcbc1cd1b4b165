"""What the classes found out together: each sentence rests on answers, and nobody reads another class's too early."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.reflection import FINAL
from core.model.refused import Refused
from core.model.synthesis import PARTS, Synthesis
from core.phrases.ranks import ranks_or_blames
from core.phrases.themes import THEMES
from core.planning.synthesis import Noticed, Said, noticed, supported
from core.usecases.depart import leave_project
from core.usecases.erase import erase
from core.usecases.export import found_together
from core.usecases.projects import project_of
from core.usecases.record import approve, keep_own
from core.usecases.reflect_answer import save_answer
from core.usecases.synthesis_approve import approve_synthesis
from core.usecases.synthesis_change import reword, take_out, write_anew
from core.usecases.synthesis_read import Readable, approved_synthesis, readable_synthesis
from core.usecases.turn import Turn
from tests.core.company import PROJECT, Company
from tests.core.looking_back import QUESTIONS, answered, looking_back, of


@pytest.fixture(scope="module")
def ready() -> Iterator[Company]:
    """Gisel's class and Jhansi's have answered, and the synthesis is made by rules."""
    it = looking_back("jhansi")
    answered(it, "gisel")
    answered(it, "jhansi")
    it.go_to(it.now)
    yield it
    it.connection.close()


@pytest.fixture
def company(ready: Company) -> Iterator[Company]:
    """The same at the same point, whatever a test does with it."""
    now, read = ready.now, list(ready.read)
    ready.connection.exec_driver_sql("SAVEPOINT one_test")
    yield ready
    ready.connection.exec_driver_sql("ROLLBACK TO one_test")
    ready.now, ready.read = now, read


def seen(it: Company, who: str) -> Readable:
    """What somebody may read of it."""
    found = it.as_(who, lambda turn: readable_synthesis(turn, PROJECT))
    assert found is not None
    return found


def words(it: Company, who: str) -> list[str]:
    """The sentences that somebody reads."""
    return [one.said.words for one in seen(it, who).sentences]


def made(it: Company) -> Synthesis:
    """The synthesis as it is kept."""
    return it.as_("", lambda turn: turn.store.syntheses.get(PROJECT))


def approved(it: Company, *names: str) -> list[str]:
    """They approve what they see, one after the other."""
    return [
        it.as_(name, lambda turn: approve_synthesis(turn, f"{PROJECT}:{made(it).revision}")) for name in names
    ]


def test_before_all_approve_each_reads_what_rests_on_her_own_class(company: Company) -> None:
    assert words(company, "gisel") == [
        "The class in Argentina and the class in India wrote about how others feel.",
        "The class in Argentina and the class in India would do it again: nearly all of them.",
        "The class in Argentina thinks now: “We feel closer to them now”.",
        "The class in Argentina had not imagined this: “They eat lunch in the yard”.",
        "The class in Argentina would change this: “A longer call”.",
    ]
    assert not any("two schools" in one for one in words(company, "gisel"))
    assert not any("lunch" in one for one in company.opens("jhansi", "synthesis", PROJECT))
    assert not any("lunch" in one for one in company.opens("jhansi", "synthesis-sources", PROJECT))
    with pytest.raises(Refused, match="project-gone"):
        company.as_("nadia", lambda turn: readable_synthesis(turn, PROJECT))


def test_once_each_has_approved_all_read_all_and_are_told(company: Company) -> None:
    company.until("Asia/Kolkata", "2026-11-30 09:00")
    company.until("America/Argentina/Buenos_Aires", "2026-11-30 09:00")
    assert len(company.letters("jhansi", "synthesis-ready")) == 1
    assert "5 sentences" in company.letters("gisel", "synthesis-ready")[0]
    assert approved(company, "gisel", "gisel", "jhansi") == ["mine", "mine", "agreed"]
    assert seen(company, "gisel").agreed
    assert any("two schools" in one for one in words(company, "gisel"))
    company.until("America/Argentina/Buenos_Aires", "2026-12-01 12:00")
    assert len(company.letters("gisel", "synthesis-agreed")) == 1
    assert company.letters("jhansi", "synthesis-agreed") == []
    assert "What we found together" in company.opens("jhansi", "record", PROJECT)


def test_a_card_of_an_earlier_text_approves_nothing(company: Company) -> None:
    old = made(company)
    first = seen(company, "gisel").sentences[2].finding
    company.as_("gisel", lambda turn: reword(turn, PROJECT, first.id, "We feel nearer to each other"))
    with pytest.raises(Refused, match="synthesis-changed"):
        company.as_("jhansi", lambda turn: approve_synthesis(turn, f"{PROJECT}:{old.revision}"))
    assert "I approved nothing" in company.opens("jhansi", "synthesis-approve", f"{PROJECT}:{old.revision}")[0]


def test_a_rewording_keeps_what_it_rests_on_and_asks_the_others_again(company: Company) -> None:
    approved(company, "jhansi")
    both = seen(company, "gisel").sentences[0].finding
    company.as_("gisel", lambda turn: reword(turn, PROJECT, both.id, "Both classes wrote about feelings"))
    now = made(company)
    assert now.findings[0].words == "Both classes wrote about feelings"
    assert now.findings[0].cites == both.cites
    assert (now.revision, now.approved) == (2, ())
    assert {row.teacher for row in company.pending() if row.kind == "synthesis-ready"} == {"jhansi"}
    with pytest.raises(Refused, match="synthesis-words"):
        company.as_("gisel", lambda turn: reword(turn, PROJECT, both.id, "Our class was better than theirs"))


def test_a_sentence_is_taken_out_by_its_own_class_alone_and_for_all(company: Company) -> None:
    approved(company, "gisel", "jhansi")
    hers = next(one.finding for one in seen(company, "jhansi").sentences if "two schools" in one.said.words)
    with pytest.raises(Refused, match="synthesis-changed"):
        company.as_("gisel", lambda turn: take_out(turn, PROJECT, hers.id))
    company.as_("jhansi", lambda turn: take_out(turn, PROJECT, hers.id))
    assert not any("two schools" in one for one in words(company, "gisel"))
    assert seen(company, "gisel").agreed
    again = replace(made(company), findings=(hers,))
    assert made(company).written_anew(again).findings == ()


def test_her_own_wording_is_in_her_export_and_goes_with_her(company: Company) -> None:
    both = seen(company, "gisel").sentences[0].finding
    company.as_("gisel", lambda turn: reword(turn, PROJECT, both.id, "Both classes wrote about feelings"))
    mine = company.as_("gisel", lambda turn: [*found_together(turn)])
    assert mine == ["Of what the classes found together, in your words: Both classes wrote about feelings"]
    assert company.as_("jhansi", lambda turn: [*found_together(turn)]) == []
    left = made(company).without_author("gisel")
    assert not any(one.by for one in left.findings)
    assert len(left.findings) == len(made(company).findings) - 1


@pytest.mark.parametrize("how", ["change", "own", "leave", "erase"])
def test_what_loses_its_ground_goes_at_once(company: Company, how: str) -> None:
    approved(company, "gisel", "jhansi")

    def lost(turn: Turn) -> None:
        match how:
            case "change":
                save_answer(turn, PROJECT, FINAL, "discovered", "They wear uniforms")
            case "own":
                keep_own(turn, PROJECT)
            case "leave":
                leave_project(turn, PROJECT)
            case _:
                erase(turn)

    company.as_("jhansi", lost)
    left = made(company).findings
    gone = {of("jhansi", "discovered")} if how == "change" else {of("jhansi", one) for one in QUESTIONS}
    assert left
    assert not any(set(one.cites) & gone for one in left)
    assert "two schools" not in "".join(one.words for one in left)


def test_what_its_teacher_keeps_for_herself_is_never_used() -> None:
    it = looking_back("jhansi", "olenka")
    answered(it, "jhansi")
    it.as_("jhansi", lambda turn: keep_own(turn, PROJECT))
    answered(it, "gisel")
    answered(it, "olenka")
    it.go_to(it.now)
    assert not any("class-jhansi" in cite for one in made(it).findings for cite in one.cites)
    assert seen_nothing(it, "jhansi")


def seen_nothing(it: Company, who: str) -> bool:
    """Whether no sentence is open to somebody yet."""
    return words(it, who) == [] and "No sentence rests on your class's answers." in it.opens(who, "synthesis", PROJECT)


def test_one_class_alone_shares_nothing_with_another_and_a_leaver_is_not_waited_for() -> None:
    it = looking_back("jhansi")
    answered(it, "gisel")
    answered(it, "jhansi")
    it.go_to(it.now)
    approved(it, "gisel")
    assert it.as_("gisel", lambda turn: approved_synthesis(turn, project_of(turn, PROJECT))) is None
    it.as_("jhansi", lambda turn: leave_project(turn, PROJECT))
    it.go_to(it.now)
    assert it.as_("gisel", lambda turn: approved_synthesis(turn, project_of(turn, PROJECT))) is not None
    assert {one.part for one in made(it).findings} == {"only", "surprised", "change"}


def test_where_two_sentences_do_not_remain_it_is_written_anew() -> None:
    it = looking_back("jhansi")
    answered(it, "gisel", ("They eat lunch in the yard", "", "", "most"))
    answered(it, "jhansi", ("They have two schools", "", "", "half"))
    it.go_to(it.now)
    assert len(made(it).findings) == 2
    it.as_("jhansi", lambda turn: save_answer(turn, PROJECT, FINAL, "discovered", "They wear uniforms"))
    assert len(made(it).findings) == 1
    it.go_to(it.now)
    assert "“They wear uniforms”" in "".join(one.words for one in made(it).findings)


def test_the_host_has_it_written_again_until_somebody_approves(company: Company) -> None:
    before = made(company).revision
    with pytest.raises(Refused, match="host-only"):
        company.as_("jhansi", lambda turn: write_anew(turn, PROJECT))
    hers = seen(company, "gisel").sentences[2].finding
    company.as_("gisel", lambda turn: reword(turn, PROJECT, hers.id, "We feel nearer to each other"))
    company.as_("gisel", lambda turn: write_anew(turn, PROJECT))
    company.go_to(company.now)
    assert made(company).revision == before + 2
    assert words(company, "gisel")[2] == "We feel nearer to each other"
    assert len(words(company, "gisel")) == 5
    approved(company, "jhansi")
    with pytest.raises(Refused, match="synthesis-approved"):
        company.as_("gisel", lambda turn: write_anew(turn, PROJECT))


def test_the_answers_behind_a_sentence_are_shown_as_far_as_they_are_shared(company: Company) -> None:
    first = company.opens("gisel", "synthesis-sources", PROJECT)
    assert "Argentina: “We feel closer to them now”" in first
    assert "India: an answer that is not shared with you" in first
    company.as_("jhansi", lambda turn: approve(turn, PROJECT))
    assert "India: “We know how others feel”" in company.opens("gisel", "synthesis-sources", PROJECT)


@given(st.integers(0, 2**32))
@settings(max_examples=12, deadline=None)
def test_every_sentence_rests_on_answers_as_its_part_demands(seed: int) -> None:
    for more in range(20):
        every_sentence_holds(Random(seed + more))


def every_sentence_holds(chance: Random) -> None:
    """Random answers, and a model that claims what it likes: nothing is kept without its ground."""
    said = [
        Said(
            f"id{n}", chance.choice("abc"), chance.choice(QUESTIONS), chance.choice(("", "We ate together")),
            chance.choice(("", "most", "few")), tuple(chance.sample(THEMES, chance.randint(0, 2))),
        )
        for n in range(chance.randint(0, 8))
    ]  # fmt: skip
    claims = [
        (chance.choice(PARTS), [chance.randint(0, 9) for _ in range(chance.randint(0, 3))]) for _ in range(5)
    ]
    whose = {one.id: one.group for one in said}
    ids = [one.id for one in said]
    claimed = [
        Noticed(part, tuple(ids[n] if n < len(ids) else "made-up" for n in cites), words=f"Sentence {n}")
        for n, (part, cites) in enumerate(claims)
    ]
    for one in (*noticed(said), *supported(claimed, said)):
        groups = {whose[cite] for cite in one.cites}
        assert len(groups) > 1 if one.part == "both" else len(groups) == 1
        assert not one.group or groups == {one.group}


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Nuestra clase fue mejor que la de ellos", "es"), ("Por culpa de la otra clase", "es"),
        ("Ellos no respondieron", "es"), ("Sacaron un 10", "es"), ("Son los mejores", "es"),
        ("It was their fault", "en"), ("the best class", "en"),
    ],
)  # fmt: skip
def test_ranking_blaming_and_marking_are_recognised(said: str, language: str) -> None:
    assert ranks_or_blames(said, language)


@pytest.mark.parametrize(
    ("said", "language"),
    [("La mejor parte fue el recreo", "es"), ("Una llamada más larga, mejor por la tarde", "es"),
     ("The best part was lunch", "en"), ("We lost the connection and learned to wait", "en")],
)  # fmt: skip
def test_other_words_are_not(said: str, language: str) -> None:
    assert not ranks_or_blames(said, language)
