"""Ways that end nowhere in a careless bot: a plan taken back meanwhile, one last day after another, everybody gone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.model.project import Member
from core.model.teacher import Teacher
from core.usecases.board_add import keep_words
from core.usecases.erase import erase
from core.usecases.leave import leave
from core.usecases.plan_edit import edition_name
from core.usecases.publish import recall
from core.usecases.request import accept, send_request
from core.usecases.say import send_note
from core.usecases.turn import Turn
from tests.core.classes import Classes
from tests.core.stage import Stage, stage
from tests.fakes.screen import Screen
from tests.transcripts.script import Person


@pytest.fixture
def classes(tmp_path: Path) -> Iterator[Classes]:
    """Two classes with a plan that both have signed, on the first day of the work."""
    found = Classes(tmp_path)
    yield found
    found.world.close()


@pytest.fixture
def partners() -> Iterator[Stage]:
    """Gisel and Jhansi have met."""
    with stage() as it:
        yield it


def test_back_on_the_card_of_a_plan_that_was_taken_back(classes: Classes) -> None:
    classes.as_("Jhansi", lambda turn: turn.store.members.save(replace(own_member(turn), signed=0)))
    classes.press_as("Jhansi", "sign", classes.project)
    classes.taps("Jhansi", "Change a point")
    classes.as_("Gisel", lambda turn: recall(turn, edition_name(classes.current(turn))))
    assert classes.taps("Jhansi", "Back").endswith("[Home]")


def test_the_last_day_of_class_is_not_asked_for_ever(partners: Stage) -> None:
    partners.does("Gisel", "/plan")
    for day in ("17", "16", "15"):
        partners.does("Gisel", "[Mi último día es otro]", f"{day} de diciembre")
    buttons = partners.last("Gisel").lines[-1]
    assert "[Que Chaski elija todo]" in buttons
    assert "[Mi último día es otro]" not in buttons


def test_words_for_the_board_wait_beside_other_words(classes: Classes) -> None:
    classes.until("Gisel", 30, 9)
    for words in ("Sofía trajo un mapa", "Mateo trajo una piedra"):
        classes.says("Gisel", "/inicio")
        classes.says("Gisel", words)
        classes.taps("Gisel", "Al tablero")
    for _ in range(2):
        classes.taps("Gisel", "Sí, así")
    kept = classes.as_("Gisel", lambda turn: {item.words for item in turn.store.board.where(teacher=turn.me.id)})
    assert kept == {"Alguien trajo un mapa", "Alguien trajo una piedra"}


def test_everybody_can_be_forgotten_even_the_last_one(classes: Classes) -> None:
    classes.until("Gisel", 30, 9)
    classes.as_("Gisel", lambda turn: turn.store.projects.save(replace(classes.current(turn), stage="reflection")))
    for name in ("Gisel", "Jhansi"):
        classes.as_(name, erase)
    classes.world.go_to(classes.world.clock.now() + timedelta(days=40))
    with classes.world.database.engine.connect() as connection:
        assert connection.exec_driver_sql("select kind, reason from jobs where reason != ''").all() == []


def test_whoever_left_a_project_is_forgotten_there_too(classes: Classes) -> None:
    classes.until("Gisel", 30, 9)
    classes.as_("Jhansi", lambda turn: keep_words(turn, classes.project, "Our tiffin boxes"))
    classes.as_("Jhansi", lambda turn: leave(turn, own_member(turn)))
    classes.as_("Jhansi", erase)
    assert classes.as_("Jhansi", lambda turn: [i.words for i in turn.store.board.where(teacher=turn.me.id)]) == [""]


def test_a_plan_is_read_whole_after_a_class_has_left(classes: Classes) -> None:
    classes.as_("Jhansi", lambda turn: leave(turn, own_member(turn)))
    classes.press_as("Gisel", "read-plan", classes.project)
    whole = classes.sees("Gisel")
    assert "(Argentina)" in whole
    assert ", India)" not in whole


def test_a_message_that_becomes_blank_stays_as_it_was(classes: Classes) -> None:
    note = classes.as_("Gisel", lambda turn: send_note(turn, [other(turn, classes).id], "Hola"))
    classes.press_as("Gisel", "edit-note", note)
    classes.says("Gisel", "   ")
    assert classes.as_("Gisel", lambda turn: turn.store.notes.get(note).words) == "Hola"


def test_a_translation_reaches_all_who_read_that_language(partners: Stage) -> None:
    partners.meets(Person("Olenka", "telegram", "en", "Europe/Kyiv", "Telegram @olenka"))
    readers = [partners.within(name, lambda turn: turn.me.id) for name in ("Jhansi", "Olenka")]
    asked = partners.within("Gisel", lambda turn: send_request(turn, readers[1], "")["request"])
    partners.within("Olenka", lambda turn: accept(turn, asked))
    partners.world.writer.translations["¿Y los recreos?"] = "And the breaks?"
    partners.within("Gisel", lambda turn: send_note(turn, readers, "¿Y los recreos?"))
    partners.world.go_to(partners.world.clock.now() + timedelta(days=1))
    for name in ("Jhansi", "Olenka"):
        assert any("And the breaks?" in shown.lines for shown in partners.screen(name)), name


def test_a_country_that_is_not_in_the_form_is_typed(partners: Stage) -> None:
    wanjiru = Person("Wanjiru", "slack", "en", "America/New_York", "Wanjiru, Slack")
    partners.world.people["Wanjiru"] = wanjiru
    partners.world.screens["Wanjiru"], partners.world.homes["Wanjiru"] = Screen(), Screen()
    form = "{Country: Another country, Language: English, Ages: 9–12, Subject: Social studies}"
    partners.does("Wanjiru", "/start", form, "Atlantis", "Kenya")
    assert partners.within("Wanjiru", lambda turn: turn.me.country) == "KE"


def own_member(turn: Turn) -> Member:
    """Her place in her only project."""
    return turn.store.members.where(teacher=turn.me.id)[0]


def other(turn: Turn, classes: Classes) -> Teacher:
    """Jhansi."""
    return classes.teacher(turn, "Jhansi")


def test_a_search_left_half_way_is_offered_on_home_for_some_days_and_nowhere_else(classes: Classes) -> None:
    classes.until("Gisel", 30, 9)
    classes.says("Gisel", "/buscar")
    assert "Seguir con la búsqueda" not in classes.says("Gisel", "/ajustes")
    assert "Seguir con la búsqueda" in classes.says("Gisel", "/inicio")
    classes.until("Gisel", 4, 9)
    assert "Seguir con la búsqueda" not in classes.says("Gisel", "/inicio")
