"""The host asks what she wants: every change reaches the classes that are not through, and breaks nothing."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from sqlalchemy import select

from core.conversations.talk import Reply
from core.letters.reflections import changed_prompts
from core.model.reflection import Round
from core.model.refused import Refused
from core.model.translation import Translation, translation_id
from core.usecases.erase import erase
from core.usecases.export import everything
from core.usecases.phases import answered_finally
from core.usecases.reflect_answer import save_answer
from core.usecases.reflect_ask import standing, steps_of
from core.usecases.reflect_change import (
    add_prompt,
    listed,
    restore_prompt,
    restore_round,
    reword_prompt,
    swap_prompt,
    take_out_prompt,
)
from core.usecases.reflect_prompts import prompt_about
from core.usecases.turn import Turn
from storage.tables import JOBS
from tests.core.company import PROJECT, Company
from tests.core.sitting import sits, undone

DECEMBER = ("America/Argentina/Buenos_Aires", "2026-12-15 09:00")
FINAL = ("discovered", "now_think", "change", "again")


@pytest.fixture(scope="module")
def begun() -> Company:
    """Gisel leads, Jhansi takes part; the work goes on."""
    made = Company()
    made.together("jhansi")
    made.until("America/Argentina/Buenos_Aires", "2026-12-01 09:00")
    return made


@pytest.fixture
def company(begun: Company) -> Iterator[Company]:
    """The same, for one test."""
    with undone(begun) as twin:
        yield twin


def does(company: Company, deed: Callable[..., int], *args: str, who: str = "gisel", round_: str = "final") -> int:
    """One change of the host's."""
    return company.as_(who, lambda turn: deed(turn, PROJECT, round_, *args))


def asked(company: Company, who: str = "jhansi", round_: Round = "final") -> list[str]:
    """What a class is asked, in words."""

    def look(turn: Turn) -> list[str]:
        return [one.text for one in steps_of(turn, turn.store.projects.get(PROJECT), f"class-{who}", round_)]

    return company.as_(who, look)


def says(company: Company, who: str, key: str, words: str) -> None:
    """Her class answers one question of the final round."""
    company.as_(who, lambda turn: save_answer(turn, PROJECT, "final", key, words))


def refused(company: Company, project: str) -> tuple[str, object]:
    """How somebody is refused who is in no project."""
    with pytest.raises(Refused) as found:
        company.as_("nadia", lambda turn: listed(turn, project, "final"))
    return found.value.reason, found.value.values


def keys(company: Company, who: str = "jhansi") -> tuple[str, ...]:
    """The keys of the final round as a class gets it."""
    return tuple(company.as_(who, lambda turn: [one.key for one in standing(turn, PROJECT).steps]))


def test_another_one_in_other_words_one_more_and_one_fewer(company: Company) -> None:
    assert does(company, swap_prompt, "discovered", "proud") == 1
    assert does(company, reword_prompt, "change", "What shall we try next time?") == 2
    assert does(company, add_prompt, "tell", "") == 3
    assert does(company, add_prompt, "", "Which song stays with you?") == 4
    assert asked(company)[0] == "Which part of the work are you most proud of?"
    assert asked(company)[2:] == [
        "What shall we try next time?",
        "How many would do it again?",
        "What would you tell a class that is about to begin a project like this?",
        "Which song stays with you?",
    ]
    with pytest.raises(Refused, match="prompt-full"):
        does(company, add_prompt, "understand", "")
    does(company, take_out_prompt, "tell")
    does(company, restore_prompt, "change")
    does(company, restore_prompt, "proud")
    assert asked(company)[0] == "What did you find out about the other school that you had not imagined?"
    assert asked(company)[2] == "What would you change if you started again?"
    does(company, restore_round)
    assert len(asked(company)) == len(FINAL)


def test_one_stays_and_what_others_hang_on_stays(company: Company) -> None:
    with pytest.raises(Refused, match="prompt-last"):
        does(company, take_out_prompt, "brief_noticed", round_="brief")
    for key in ("now_think", "again"):
        with pytest.raises(Refused, match="prompt-linked"):
            does(company, take_out_prompt, key)
        with pytest.raises(Refused, match="prompt-linked"):
            does(company, swap_prompt, key, "proud")
    with pytest.raises(Refused, match="prompt-linked"):
        does(company, swap_prompt, "expect_day", "expect_us", round_="expect")
    does(company, swap_prompt, "expect_same", "expect_us", round_="expect")
    assert asked(company, round_="expect")[1] == "What do you think will surprise them about you?"


def test_what_students_are_not_asked(company: Company) -> None:
    for words, reason in (
        ("What grade would you give yourselves?", "marks"),
        ("Which student spoke best?", "names"),
        ("What is your religion?", "home"),
        ("What is your phone number?", "home"),
        ("x" * 241, "long"),
        ("  ", "empty"),
    ):
        with pytest.raises(Refused, match=f"prompt-{reason}"):
            does(company, reword_prompt, "change", words)
        with pytest.raises(Refused, match=f"prompt-{reason}"):
            does(company, add_prompt, "", words)


def test_only_the_host_and_a_stranger_learns_nothing(company: Company) -> None:
    with pytest.raises(Refused, match="host-only"):
        does(company, take_out_prompt, "change", who="jhansi")
    assert refused(company, PROJECT) == refused(company, "nothing")


def test_a_class_keeps_what_it_answered_and_a_finished_one_stays_finished(company: Company) -> None:
    company.until(*DECEMBER)
    for key in FINAL[:3]:
        says(company, "gisel", key, f"about {key}")
    company.as_("gisel", lambda turn: save_answer(turn, PROJECT, "final", "again", "", choice="most"))
    company.as_("jhansi", lambda turn: save_answer(turn, PROJECT, "final", "discovered", "the yard"))
    does(company, swap_prompt, "discovered", "proud")
    does(company, add_prompt, "tell", "")
    assert keys(company, "gisel") == FINAL
    assert company.as_("gisel", lambda t: answered_finally(t, t.store.projects.get(PROJECT))) == ["class-gisel"]
    assert keys(company) == (*FINAL, "tell")
    company.as_("jhansi", lambda turn: save_answer(turn, PROJECT, "final", "change", "nothing"))
    company.as_("jhansi", lambda turn: save_answer(turn, PROJECT, "final", "discovered", "the garden"))
    kept = company.as_("jhansi", lambda turn: turn.store.answers.where(project=PROJECT, teacher="jhansi"))
    assert [(one.prompt, one.words, one.asked) for one in kept] == [
        ("discovered", "the garden", "reflection@2"), ("change", "nothing", "reflection@2+2")
    ]  # fmt: skip
    company.as_("jhansi", lambda turn: save_answer(turn, PROJECT, "final", "now_think", "alike"))
    company.as_("jhansi", lambda turn: save_answer(turn, PROJECT, "final", "again", "", choice="few"))
    assert company.as_("gisel", lambda t: answered_finally(t, t.store.projects.get(PROJECT))) == ["class-gisel"]
    company.as_("jhansi", lambda turn: save_answer(turn, PROJECT, "final", "tell", "try it"))
    assert company.project().stage == "dissemination"


def test_what_a_class_said_to_her_own_questions_is_on_its_card(company: Company) -> None:
    does(company, swap_prompt, "discovered", "proud")
    does(company, add_prompt, "", "Which song stays with you?")
    own = does(company, reword_prompt, "change", "What next?")
    company.until(*DECEMBER)
    song = keys(company)[-1]
    assert song.startswith("own_")
    for key in ("proud", song):
        says(company, "jhansi", key, f"about {key[:3]}.")
    does(company, take_out_prompt, song)
    seen = "\n".join(company.opens("jhansi", "record", PROJECT))
    assert "Which part of the work are you most proud of? about pro\nWhich song stays with you? about own" in seen
    assert own == 3


def test_what_was_sealed_comes_back_before_her_words(company: Company) -> None:
    company.as_("jhansi", lambda turn: save_answer(turn, PROJECT, "expect", "expect_day", "football {date} all day."))
    does(company, reword_prompt, "now_think", "And today, {expected} or not?")
    company.until(*DECEMBER)
    second = company.as_("jhansi", lambda turn: standing(turn, PROJECT).steps[1])
    assert second.text == "On 1 December you expected: “football {date} all day”. And today, {expected} or not?"
    assert second.brief == "And today, {expected} or not?"
    assert asked(company, "gisel")[1] == "And today, {expected} or not?"


def test_the_others_read_one_line_about_it(company: Company) -> None:
    assert company.as_("jhansi", lambda turn: changed_prompts(turn, PROJECT, "final")) == ()
    does(company, reword_prompt, "change", "What shall we try next time?")
    company.until(*DECEMBER)
    (told,) = company.letters("jhansi", "phase")[-1:]
    assert "Gisel changed question 3." in told
    assert "changed question" not in company.letters("gisel", "phase")[-1]
    does(company, restore_round)
    does(company, take_out_prompt, "discovered")
    assert [one.text for one in company.as_("jhansi", lambda turn: changed_prompts(turn, PROJECT, "final"))] == [
        "Gisel took one question out."
    ]


def test_her_words_are_translated_for_who_reads_another_language(company: Company) -> None:
    company.as_("gisel", lambda turn: turn.save_me(replace(turn.me, language="es")))
    does(company, reword_prompt, "change", "¿Qué probamos la próxima vez?")
    assert asked(company)[2] == "¿Qué probamos la próxima vez?\nNo translation for now."
    about = prompt_about(PROJECT, "change")
    jobs = select(JOBS.c.kind).where(JOBS.c.about == translation_id(about, "en"))
    assert [*company.connection.execute(jobs).scalars()] == ["translate"]
    made = Translation(translation_id(about, "en"), about, "en", "What do we try next time?", "fake")
    company.as_("", lambda turn: turn.store.translations.add(made))
    assert asked(company)[2] == (
        "What do we try next time?\nMachine translation. Original: «¿Qué probamos la próxima vez?»"
    )
    does(company, reword_prompt, "change", "¿Qué más?")
    assert asked(company)[2].startswith("¿Qué más?")


def test_nothing_of_her_words_is_left_when_she_goes(company: Company) -> None:
    does(company, reword_prompt, "change", "canary one")
    does(company, add_prompt, "", "canary two")
    does(company, reword_prompt, "change", "canary three")
    written = "\n".join(company.as_("gisel", lambda turn: list(everything(turn))))
    assert all(f"canary {n}" in written for n in ("one", "two", "three"))
    company.as_("gisel", erase)
    left = company.as_("", lambda turn: turn.store.promptings.where(project=PROJECT))
    assert "canary" not in repr(left)
    assert len(asked(company)) == len(FINAL)


def test_the_cards_of_the_host(company: Company) -> None:
    assert company.opens("gisel", "prompts", PROJECT)[-4:] == [
        "Before you meet", "After the icebreaker", "At the end", "Back"
    ]  # fmt: skip
    seen = sits(company, "gisel", "prompts-change", f"{PROJECT}|final", Reply(choice="now_think"))
    assert "2 of 4 · On 30 November you expected: “…”. What do you think now?" in seen
    assert seen[-2:] == ["I'll write it", "Leave it as it is"]
    seen = sits(
        company, "gisel", "prompts-change", f"{PROJECT}|final", Reply(choice="change"), Reply(choice="write"),
        Reply(words="Who is the best student? What is their religion?"),
    )  # fmt: skip
    assert seen[0].startswith("Family, religion and money belong to each home")
    assert "Change the questions" in company.opens("gisel", "reflect", PROJECT) + sits(
        company, "gisel", "reflect", PROJECT, Reply(choice="later")
    )
