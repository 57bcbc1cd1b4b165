"""Asking the project: what was said there comes back with who and when, and nothing that she may not see."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from core.conversations.ask import answer_to
from core.letters.sources import found_for, sources_of
from core.model.note import Note
from core.model.project import Member
from core.model.refused import Refused
from core.model.wall import wall_of
from core.planning.asking import Record, best, cited_only, fact_asked, passage
from core.ports.store import Job
from core.ports.writer import AskDraft
from core.usecases.ask_words import KIND, brief, want_words, worded
from core.usecases.board_add import keep_words
from core.usecases.concern import raise_concern
from core.usecases.erase import erase
from core.usecases.give_and_take import own_balance
from core.usecases.keep_word import save_word
from core.usecases.leave import leave
from core.usecases.projects import members
from core.usecases.react import say_to
from core.usecases.say import delete_note, send_note
from core.usecases.session_agree import agree
from core.usecases.session_propose import propose_call
from core.usecases.turn import House, Turn
from core.usecases.waits import waits_for
from storage.tables import DELIVERIES, JOBS
from tests.core.company import PROJECT, Company

NOW = datetime(2026, 12, 9, 12, tzinfo=UTC)
BINDI = "It's a bindi. In my family it's for festivals; in others it means married. Let's ask the children."


@pytest.fixture
def company() -> Iterator[Company]:
    """Three classes at work; Jhansi has answered Gisel."""
    it = Company()
    it.together("jhansi", "olenka")
    it.until("UTC", "2026-12-01 12:00")
    it.as_("gisel", lambda turn: send_note(turn, ["jhansi"], "What does the red dot that some people wear mean?"))
    it.as_("jhansi", lambda turn: send_note(turn, ["gisel"], BINDI))
    it.as_("olenka", lambda turn: keep_words(turn, PROJECT, "Our festival of the first bell"))
    yield it
    it.connection.close()


def asked(it: Company, who: str, question: str) -> list[str]:
    """The words of what she is answered with."""
    return it.as_(who, lambda turn: [one.shown for one in found_for(turn, PROJECT, question)])


def test_the_answer_is_what_somebody_said_with_who_and_when(company: Company) -> None:
    assert BINDI in asked(company, "gisel", "What is a bindi?")
    assert {BINDI, "Our festival of the first bell"} <= {*asked(company, "gisel", "What about their festivals?")}
    assert asked(company, "gisel", "volcanoes and submarines") == []
    assert asked(company, "gisel", "who is it") == []


def test_a_note_is_found_by_those_between_whom_it_went_and_by_nobody_else(company: Company) -> None:
    assert asked(company, "olenka", "bindi") == []
    note = company.as_("", lambda turn: turn.store.notes.where(sender="jhansi")[0].id)
    company.as_("jhansi", lambda turn: delete_note(turn, note))
    assert asked(company, "gisel", "bindi") == []
    with pytest.raises(Refused, match="project-gone"):
        asked(company, "nadia", "bindi")


def test_kept_words_and_what_was_written_about_things_are_found_by_those_who_see_them(company: Company) -> None:
    note = company.as_("gisel", lambda turn: turn.store.notes.where(sender="jhansi")[0].id)
    word = company.as_("gisel", lambda turn: save_word(turn, note, "bindi", "Un adorno para diwali"))
    thing = company.as_("olenka", lambda turn: turn.store.board.where(project=PROJECT)[0].id)
    said = company.as_("jhansi", lambda turn: say_to(turn, thing, "We ring ours at sunrise"))
    assert asked(company, "olenka", "diwali") == ["bindi: Un adorno para diwali"]
    assert asked(company, "olenka", "sunrise") == asked(company, "gisel", "sunrise") == ["We ring ours at sunrise"]
    for about in (word, said, note, thing):
        who = "jhansi" if about == word else "gisel"
        company.as_(who, lambda turn, about=about: raise_concern(turn, about))  # type: ignore[misc]
    assert [asked(company, "gisel", question) for question in ("sunrise", "bell", "festivals")] == [[], [], []]
    assert asked(company, "olenka", "diwali") == []
    balance = company.as_("gisel", lambda turn: own_balance(turn, PROJECT))
    assert (balance.received, balance.waiting) == (0, ())
    assert company.as_("gisel", lambda turn: waits_for(turn, turn.store.projects.get(PROJECT), seat(turn))) == []


def seat(turn: Turn) -> Member:
    """Gisel's place."""
    return next(one for one in members(turn, turn.store.projects.get(PROJECT)) if one.teacher == "gisel")


def test_plan_agreement_and_calls_are_searched_too(company: Company) -> None:
    when = str(wall_of(datetime(2026, 12, 10, 12, tzinfo=UTC), "UTC"))
    call = company.as_("gisel", lambda turn: propose_call(turn, PROJECT, ["gisel", "jhansi"], when, 45))
    company.as_("jhansi", lambda turn: agree(turn, call, 1))
    assert any("five objects" in one for one in asked(company, "gisel", "objects on the desk"))
    assert any("photos" in one for one in asked(company, "gisel", "students' photos with permission"))
    fact = company.as_("gisel", lambda turn: answered(turn, "When is the next call?"))
    assert "Thursday 10 December" in fact
    assert "Jhansi" in fact


def answered(turn: Turn, question: str) -> str:
    """What the conversation answers."""
    parts, _ = answer_to(turn, PROJECT, question)
    return "\n".join(getattr(part, "text", "") for part in parts)


def test_plain_facts_need_no_search(company: Company) -> None:
    company.as_("gisel", lambda turn: send_note(turn, ["olenka"], "And how do you greet?"))
    missing = company.as_("gisel", lambda turn: answered(turn, "Who has not answered?"))
    assert missing == "Has not written back to you yet: Olenka."
    assert "goes from Monday 30 November to Friday 18 December" in company.as_(
        "gisel", lambda turn: answered(turn, "When does the project end?")
    )
    assert "There is no call coming" in company.as_("gisel", lambda turn: answered(turn, "next call?"))
    assert "Your turn" in company.as_("gisel", lambda turn: answered(turn, "What is next for us?"))


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("¿Cuándo es la próxima videollamada?", "call"),
        ("¿quién no contestó?", "waiting"),
        ("¿Qué nos toca?", "turn"),
        ("¿hasta cuándo? ¿cuándo termina?", "dates"),
        ("who has signed?", "waiting"),
        ("what did they say about lunch", ""),
        ("", ""),
    ],
)
def test_which_fact_is_asked_for(question: str, fact: str) -> None:
    assert fact_asked(question) == fact


def test_rare_words_count_more_and_of_two_alike_the_newer_comes_first() -> None:
    old, new = Record("old", "Comemos arepas", NOW - timedelta(days=50)), Record("new", "Hay arepas", NOW)
    other = Record("other", "El recreo es a las diez", NOW)
    assert [one.id for one in best("¿Qué es una arepa?", [old, other, new], NOW)] == ["new", "old"]
    assert best("¿y eso qué es?", [old, other, new], NOW) == []
    assert best("Що таке вареники?", [Record("uk", "Їмо вареники", NOW), old], NOW)[0].id == "uk"
    assert best("(.*)[", [old], NOW) == []


def test_of_long_words_the_part_that_speaks_of_it_is_quoted() -> None:
    long = "palabra " * 60 + "el bindi rojo " + "otra " * 60
    said = passage(long, "¿qué es el bindi?", 80)
    assert "bindi" in said
    assert len(said) <= 82
    assert passage("corto", "bindi", 80) == "corto"


def test_nothing_of_another_project_and_nothing_between_others(company: Company) -> None:
    """Random words between random people in two projects: each finds exactly what was meant for her here."""

    def second(turn: Turn) -> None:
        turn.store.projects.add(replace(turn.store.projects.get(PROJECT), id="second"))
        for name in ("gisel", "jhansi", "nadia"):
            turn.store.members.add(
                Member(f"s-{name}", "second", name, f"class-{name}", "active", 1, company.now - timedelta(days=1))
            )

    company.as_("", second)
    chance, people = random.Random(7), ("gisel", "jhansi", "olenka", "nadia")
    here = {"gisel", "jhansi", "olenka"}
    for n in range(40):
        sender, *receivers = chance.sample(people, chance.choice((2, 3)))
        project, gone = chance.choice((PROJECT, "second", "")), chance.random() < 0.1
        note = Note(f"n{n}", sender, tuple(receivers), f"canary{n}x", "en", company.now, project=project, deleted=gone)
        company.as_("", lambda turn, one=note: turn.store.notes.add(one))  # type: ignore[misc]
        shares_two = {"gisel", "jhansi"} <= {sender, *receivers}
        for who in here:
            mine = who in (sender, *receivers) and not gone
            others = ({sender, *receivers} - {who}) & here
            meant = project == PROJECT or (project == "" and not (shares_two and who in ("gisel", "jhansi")))
            if sender not in here:
                meant = False
            found = f"canary{n}x" in asked(company, who, f"canary{n}x")
            assert found == bool(mine and others and meant), (who, note)


def test_whoever_left_or_was_forgotten_is_asked_nothing_and_says_nothing(company: Company) -> None:
    company.as_("jhansi", erase)
    assert asked(company, "gisel", "bindi") == []
    company.as_("", lambda turn: leave(turn.as_seen_by(turn.store.teachers.get("olenka")),
                                       turn.store.members.get("m-olenka")))  # fmt: skip
    with pytest.raises(Refused, match="project-gone"):
        asked(company, "olenka", "bell")
    assert company.as_("gisel", lambda turn: len(list(sources_of(turn, company.project())))) > 0


def test_sentences_without_a_source_that_exists_are_dropped() -> None:
    said = ("A bindi is for festivals [1].", "It rained.", "They sing [4].", "Both say so [1][2].", "[1]", "Maybe [0].")
    assert cited_only(said, 2) == ["A bindi is for festivals [1].", "Both say so [1][2]."]


def test_a_model_words_the_records_that_she_read_and_is_not_heard_once_one_is_gone(company: Company) -> None:
    def wanted(turn: Turn) -> bool:
        turn.house = House(drafts=True)
        ids = [one.id for one in found_for(turn, PROJECT, "What is a bindi?")]
        return want_words(turn, PROJECT, "What is a bindi?", ids)

    assert company.as_("gisel", wanted)
    assert not company.as_("gisel", lambda turn: want_words(turn, PROJECT, "x", ["y"])), "no model, no job"
    row = company.connection.execute(select(JOBS).where(JOBS.c.kind == KIND)).one()
    job = Job(row.id, row.kind, row.about, row.due, row.teacher, row.revision, row.payload)
    told = company.as_("gisel", lambda turn: brief(turn, job))
    assert told is not None
    assert [one.words for one in told.sources] == [BINDI]
    draft = AskDraft(sentences=("It is for festivals [1].", "And for luck."), prompt="answer@1", model="m")
    company.as_("gisel", lambda turn: worded(turn, job, draft.model_dump_json(), ""))
    sent = company.connection.execute(select(DELIVERIES.c.message).where(DELIVERIES.c.kind == "")).scalars().all()
    assert any("It is for festivals [1]." in one and "luck" not in one for one in sent)
    note = company.as_("", lambda turn: turn.store.notes.where(sender="jhansi")[0].id)
    company.as_("jhansi", lambda turn: delete_note(turn, note))
    assert company.as_("gisel", lambda turn: brief(turn, job)) is None
    company.as_("gisel", lambda turn: worded(turn, job, "", "timeout"))
