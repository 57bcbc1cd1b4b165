"""A class that lets no machine read its words: nothing of it goes outside, and everything still works."""

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from sqlalchemy import select

from adapters.paper.printer import Printer
from core.assistant import Assistant
from core.model.reflection import FINAL, answer_id
from core.ports.store import Job
from core.ports.writer import Unavailable
from core.usecases import machine
from core.usecases.ask_words import want_words
from core.usecases.due import OUTSIDE
from core.usecases.machine import may_leave, use_machine
from core.usecases.plan_draft import ask_for_words
from core.usecases.reflect_answer import save_answer
from core.usecases.say import send_note
from core.usecases.synthesis_make import due
from core.usecases.synthesis_want import KIND as SYNTHESIS
from core.usecases.translate import want_translation
from core.usecases.turn import House, Turn
from storage.tables import JOBS
from storage.unit_of_work import UnitOfWork
from tests.core.company import PROJECT, Company, told
from tests.core.looking_back import answered, looking_back

WITH_MODEL = House(drafts=True, translates=True)
NOT_ALLOWED = Unavailable(reason="not-allowed")


@pytest.fixture(scope="module")
def ready() -> Iterator[Company]:
    """Gisel's class and Jhansi's have answered, in a house with a model; Jhansi reads Spanish."""
    it = looking_back("jhansi")
    it.assistant = Assistant(it.new_id, Printer(), WITH_MODEL)
    it.as_("jhansi", lambda turn: turn.save_me(replace(turn.me, language="es")))
    for who in ("gisel", "jhansi"):
        answered(it, who)
    yield it
    it.connection.close()


@pytest.fixture
def company(ready: Company) -> Iterator[Company]:
    """The same at the same point, whatever a test does with it."""
    ready.connection.exec_driver_sql("SAVEPOINT one_test")
    yield ready
    ready.connection.exec_driver_sql("ROLLBACK TO one_test")


def without(it: Company, who: str) -> None:
    it.as_(who, lambda turn: use_machine(turn, False))


def outside(it: Company) -> set[tuple[str, str]]:
    """(kind, teacher) of what waits for the world outside."""
    rows = it.connection.execute(select(JOBS.c.kind, JOBS.c.teacher).where(JOBS.c.kind.in_(tuple(OUTSIDE))))
    return {(row.kind, row.teacher) for row in rows}


def speak(turn: Turn) -> None:
    """Gisel's class answers with a recording and writes to the others; its plan is drafted, a question asked."""
    turn = replace(turn, house=WITH_MODEL)
    key = turn.store.shelf.put(b"OggS...", "voice.ogg", "audio/ogg")
    save_answer(turn, PROJECT, FINAL, "discovered", "", key)
    send_note(turn, ["jhansi"], "What do you eat?")
    want_words(turn, PROJECT, "When is the call?", ["plan"])
    ask_for_words(turn, turn.store.projects.get(PROJECT))


def test_a_class_that_lets_none_read_asks_none(company: Company) -> None:
    company.as_("gisel", speak)
    asked = outside(company)
    assert {kind for kind, _ in asked} >= {"voice-words", "translate", "ask-words", "draft-plan"}
    company.connection.execute(JOBS.delete().where(JOBS.c.kind.in_(tuple(OUTSIDE))))
    without(company, "gisel")
    company.as_("gisel", speak)
    assert outside(company) == set()


def test_what_waits_already_goes_nowhere_once_she_says_no(company: Company) -> None:
    voice = Job("v", "voice-words", answer_id(PROJECT, "class-gisel", "discovered"), company.now, "gisel")
    told = {"words": "Hola", "source": "es", "target": "en", "readers": [], "letter": "", "by": "gisel"}
    words = Job("w", "translate", "x:en", company.now, "jhansi", 0, json.dumps(told))
    all_of_it = Job("s", "synthesis-words", PROJECT, company.now, "jhansi", 0, "{}")
    asked = Job("a", "ask-words", "jhansi", company.now, "jhansi", 0, json.dumps({"project": PROJECT}))
    jobs = (voice, words, all_of_it, asked)
    assert company.as_("", lambda turn: [may_leave(turn, one) for one in jobs]) == [True] * 4
    without(company, "gisel")
    store = UnitOfWork(company.connection)
    assert [company.assistant.brief(store, one, company.now) for one in jobs] == [NOT_ALLOWED] * 4
    own = replace(words, payload=json.dumps({**told, "by": "jhansi"}))
    assert company.as_("", lambda turn: may_leave(turn, own))


def test_what_the_classes_found_together_is_put_together_by_rules(company: Company) -> None:
    without(company, "jhansi")

    def make(turn: Turn) -> str:
        due(replace(turn, house=WITH_MODEL), Job("s", SYNTHESIS, PROJECT, turn.now))
        return turn.store.syntheses.get(PROJECT).made_by

    assert company.as_("gisel", make) == "rules"
    assert ("synthesis-words", "gisel") not in outside(company)


def test_the_words_of_another_are_hers_whoever_asks(company: Company) -> None:
    without(company, "gisel")

    def ask(turn: Turn, by: str) -> None:
        want_translation(turn, f"thing-{by}", "Hello there", "en", ["jhansi"], "note", by=by)

    for by in ("gisel", "jhansi"):
        company.as_("jhansi", partial(ask, by=by))
    query = select(JOBS.c.about).where(JOBS.c.kind == "translate")
    assert list(company.connection.execute(query).scalars()) == ["thing-jhansi:es"]


def test_every_kind_that_sends_more_than_the_askers_words_is_known() -> None:
    assert set(machine.WRITERS) == set(OUTSIDE) - {"draft-plan"}


def card(it: Company, house: House) -> list[str]:
    """What Gisel sees of her data in such a house."""
    return it.as_("gisel", lambda turn: told(replace(turn, house=house), "privacy", ""))


def test_the_switch_stands_with_her_data_where_there_is_a_machine(company: Company) -> None:
    assert "Machine writer" not in card(company, House())
    seen = card(company, WITH_MODEL)
    assert "The machine writer is used for your class. You can switch it off here." in seen
    assert "Machine writer" in seen
    without(company, "gisel")
    said = "The machine writer is not used for your class: nothing that you write or record goes to it."
    assert said in card(company, WITH_MODEL)
