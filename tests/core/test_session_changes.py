"""Moving, cancelling, letting lapse, and doing without: what becomes of a call and of everything owed about it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.chat.heard import Pressed
from tests.core.calls import MEET, Calls, on_the_tenth, open_call, proposed


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Calls]:
    story = Calls(tmp_path)
    yield story
    story.close()


def asks_to_move(story: Calls) -> None:
    """Jhansi asks for a quarter of an hour later, on Wednesday 2 December."""
    on_the_tenth(story)
    story.until("Jhansi", "2026-12-02 17:10")
    story.look_away()
    story.taps("Jhansi", "Move")
    story.taps("Jhansi", "4:00 pm, 15 min later")


def test_a_move_shows_both_times_and_the_old_one_stands(story: Calls) -> None:
    asks_to_move(story)
    assert story.sees("Gisel") == [
        "Jhansi pide mover la llamada del jueves 10 de diciembre:",
        "antes 7:15 (India 15:45) → ahora 7:30 (India 16:00)",
        "[De acuerdo] [Mejor no] [Otro momento]",
    ]
    assert f"{story.session().starts:%H:%M}" == "10:15"
    assert story.session().proposal is not None


def test_an_accepted_move_replaces_the_file_and_every_reminder(story: Calls) -> None:
    asks_to_move(story)
    story.taps("Gisel", "De acuerdo")
    assert any(
        "📅 Movida: jueves 10 de diciembre, 7:30–8:15 (India 16:00–16:45)." in shown.lines
        for shown in story.screen("Gisel").messages
    )
    assert story.sees("Gisel") == ["(file: mi-escuela-10-dic.ics)"]
    assert story.sees("Jhansi")[0] == "📅 Moved: Thursday 10 December, 4:00–4:45 pm (Argentina 7:30–8:15 am)."
    first, second = story.files("Gisel")
    assert "SEQUENCE:1" in first
    assert "SEQUENCE:2" in second
    assert "DTSTART:20261210T103000Z" in second
    assert uid(first) == uid(second)
    story.until("Gisel", "2026-12-09 07:20")
    story.look_away()
    story.until("Gisel", "2026-12-10 06:20")
    assert [line for line in story.arrived("Gisel") if "videollamada" in line] == [
        "Mañana a las 7:30 (India 16:00), videollamada con Jhansi."
    ]
    story.until("Gisel", "2026-12-10 07:25")
    assert [line for line in story.arrived("Gisel") if "videollamada" in line] == [
        "En 1 hora, a las 7:30: videollamada con Jhansi.",
        "En 10 minutos, videollamada con Jhansi.",
    ]


def uid(file: str) -> str:
    """The identity of a calendar file's event."""
    return next(line for line in file.partition("BEGIN:VEVENT")[2].splitlines() if line.startswith("UID:"))


def test_a_proposal_waits_for_the_night_unless_it_would_lapse_in_it(story: Calls) -> None:
    on_the_tenth(story)
    story.until("Jhansi", "2026-12-08 21:00")
    move_from_list(story)
    story.look_away()
    story.until("Jhansi", "2026-12-09 07:59")
    assert not any("move" in line for line in story.arrived("Jhansi"))
    story.until("Jhansi", "2026-12-09 08:00")
    assert "Gisel asks to move the call of Thursday 10 December:" in story.arrived("Jhansi")


def move_from_list(story: Calls) -> None:
    """Gisel asks for a quarter of an hour later."""
    story.says("Gisel", "/sessions")
    story.taps("Gisel", "jue 10 dic, 7:15 · India 15:45")
    story.taps("Gisel", "Mover")
    story.taps("Gisel", "7:30, 15 min después")


def test_rather_not_keeps_the_old_time_and_its_reminders(story: Calls) -> None:
    asks_to_move(story)
    story.taps("Gisel", "Mejor no")
    assert story.sees("Jhansi")[0] == (
        "Gisel would rather keep the old time. It stays: Thursday 10 December, 3:45–4:30 pm (Argentina 7:15–8:00 am)."
    )
    story.until("Gisel", "2026-12-09 07:15")
    assert "Mañana a las 7:15 (India 15:45), videollamada con Jhansi." in story.sees("Gisel")


def test_a_yes_on_the_card_of_an_older_proposal_agrees_to_nothing(story: Calls) -> None:
    asks_to_move(story)
    old, ordinal = story.button("Gisel", "De acuerdo")
    story.says("Jhansi", "/sessions")
    story.taps("Jhansi", "Thu 10 Dec, 3:45 pm · Argentina 7:15 am")
    story.taps("Jhansi", "Move")
    story.taps("Jhansi", "3:30 pm, 15 min earlier")
    stale = Pressed(card=old.message.card, revision=1, ordinal=ordinal)
    story.world.hear("Gisel", stale, old.id)
    assert f"{story.session().starts:%H:%M}" == "10:15"
    assert story.session().proposal is not None


def test_an_unanswered_first_proposal_lapses_after_three_school_days(story: Calls) -> None:
    proposed(story)
    story.until("Jhansi", "2026-12-02 18:29")
    assert story.session().state == "proposed"
    story.until("Jhansi", "2026-12-02 18:31")
    assert (story.session().state, story.session().ended) == ("cancelled", "lapsed")
    assert story.sees("Gisel")[0].startswith("Jhansi no contestó a tiempo la propuesta")


def test_an_unanswered_move_lapses_two_hours_before_and_the_old_time_is_kept(story: Calls) -> None:
    on_the_tenth(story)
    story.until("Jhansi", "2026-12-09 16:00")
    story.look_away()
    story.says("Jhansi", "/sessions")
    story.taps("Jhansi", "Thu 10 Dec, 3:45 pm · Argentina 7:15 am")
    story.taps("Jhansi", "Move")
    story.taps("Jhansi", "4:00 pm, 15 min later")
    story.until("Gisel", "2026-12-10 05:14")
    assert story.session().proposal is not None
    story.until("Gisel", "2026-12-10 05:16")
    assert story.session().proposal is None
    assert story.session().state == "confirmed"
    story.until("Gisel", "2026-12-10 06:15")
    assert "En 1 hora, a las 7:15: videollamada con Jhansi." in story.sees("Gisel")


def test_a_withdrawn_proposal_never_arrives_or_loses_its_buttons(story: Calls) -> None:
    proposed(story)
    story.taps("Gisel", "Retirar")
    assert story.session().ended == "withdrawn"
    assert story.screen("Jhansi").messages[-1].lines == ["That proposal to Gisel no longer stands."]


def test_another_time_is_a_proposal_of_the_other_side(story: Calls) -> None:
    proposed(story)
    story.taps("Jhansi", "Another time")
    story.says("Jhansi", "Friday 11 December 4 pm")
    story.taps("Jhansi", "Propose to Gisel")
    assert story.sees("Gisel")[:4] == [
        "Jhansi propone otra hora para la videollamada",
        "antes jue 10 dic, 7:15 (India 15:45) → ahora vie 11 dic, 7:30 (India 16:00)",
        "viernes 11 de diciembre de 2026, 45 minutos",
        "Tú, Argentina: 7:30–8:15 (antes de tu horario)",
    ]
    story.taps("Gisel", "Nos sirve")
    assert story.session().state == "confirmed"
    assert f"{story.session().starts:%d %H:%M}" == "11 10:30"


def test_another_hour_of_the_same_day_says_what_it_replaces_and_the_old_card_is_over(story: Calls) -> None:
    proposed(story)
    story.look_away()
    story.taps("Jhansi", "Another time")
    story.taps("Jhansi", "4:00 pm, 15 min later")
    over, asked = story.touched("Gisel")
    assert over[-1] == "Esa propuesta a Jhansi ya no está en pie."
    assert asked == [
        "Jhansi propone otra hora para la videollamada",
        "antes 7:15 (India 15:45) → ahora 7:30 (India 16:00)",
        "jueves 10 de diciembre de 2026, 45 minutos",
        "Tú, Argentina: 7:30–8:15 (antes de tu horario)",
        "Jhansi, India: 16:00–16:45 (45 min después del suyo)",
        "En este dispositivo: jue 10 dic, 7:30 (Argentina)",
        "[Nos sirve] [Otro momento] [Sin llamada: fotos y audios]",
    ]
    assert story.screen("Gisel").button("Retirar") is None
    story.taps("Jhansi", "Withdraw")
    assert story.session().state == "cancelled"


def test_a_proposal_that_nobody_saw_is_not_said_to_be_replaced(story: Calls) -> None:
    story.until("Gisel", "2026-11-27 17:00")
    for words in ("jueves 10 de diciembre 7:15", "jueves 10 de diciembre 7:30"):
        open_call(story)
        story.says("Gisel", words)
        story.taps("Gisel", "Proponer a Jhansi")
    story.until("Jhansi", "2026-11-30 08:05")
    lines = [line for shown in story.screen("Jhansi").messages for line in shown.lines]
    assert "A call with Gisel?" in lines
    assert not any("another time for the call" in line for line in lines)


def gisel_agrees_to_jhansis_time(story: Calls) -> None:
    """Jhansi has the last word on the hour; the agreement says that Gisel opens the calls."""
    proposed(story)
    story.taps("Jhansi", "Another time")
    story.taps("Jhansi", "4:00 pm, 15 min later")
    story.taps("Gisel", "Nos sirve")


def test_whoever_hosts_is_asked_for_the_link_though_the_other_proposed(story: Calls) -> None:
    gisel_agrees_to_jhansis_time(story)
    assert story.sees("Gisel") == [
        "Acordada: jueves 10 de diciembre, 7:30–8:15 (India 16:00–16:45)",
        "¿Qué enlace usarán con Jhansi? Pégalo aquí.",
        "[Que lo ponga Jhansi] [Más adelante]",
    ]
    assert story.sees("Jhansi") == [
        "Agreed: Thursday 10 December, 4:00–4:45 pm (Argentina 7:30–8:15 am)",
        "Gisel adds the link; then everything comes together, with the file for your calendar.",
        "[I'll bring it]",
    ]
    story.says("Gisel", MEET)
    assert (story.session().link, story.session().link_by) == (MEET, "Gisel")
    assert story.sees("Jhansi")[0] == "📅 Confirmed: call with Gisel"


def test_the_other_can_bring_the_link_and_nobody_is_asked_for_a_second_one(story: Calls) -> None:
    gisel_agrees_to_jhansis_time(story)
    assert story.taps("Jhansi", "I'll bring it") == [
        "Which link will you use with Gisel? Paste it here.",
        "[Gisel brings it] [Later]",
    ]
    story.says("Jhansi", MEET)
    assert story.session().link_by == "Jhansi"
    assert story.sees("Gisel")[0] == "📅 Confirmada: videollamada con Jhansi"
    assert story.says("Gisel", "las tizas")[0] == "¿Qué hago con «las tizas»?"


def test_a_link_pasted_out_of_the_blue_is_offered_for_the_one_call_that_lacks_it(story: Calls) -> None:
    gisel_agrees_to_jhansis_time(story)
    assert story.says("Jhansi", MEET) == [
        f"What shall I do with “{MEET}”?",
        "[For the call with Gisel] [Write to Gisel] [Home]",
    ]
    assert story.session().link == ""
    story.taps("Jhansi", "For the call with Gisel")
    assert story.session().link == MEET
    assert "For the call" not in story.says("Jhansi", "https://zoom.us/j/1")[-1]


def test_cancelling_needs_one_tap_that_names_day_and_hour(story: Calls) -> None:
    on_the_tenth(story)
    story.taps("Gisel", "Cancelar la llamada")
    assert story.session().state == "confirmed"
    story.taps("Gisel", "Cancelar: jue 10 dic, 7:15")
    assert story.session().state == "cancelled"
    assert story.sees("Jhansi")[0].startswith("Gisel cancelled the call: Thursday 10 December")
    assert "METHOD:CANCEL" in story.files("Jhansi")[-1]
    assert "METHOD:CANCEL" in story.files("Gisel")[-1]
    story.look_away()
    story.until("Gisel", "2026-12-11 12:00")
    assert story.arrived("Gisel") == []
    assert story.arrived("Jhansi") == []


def test_it_can_be_kept_after_all(story: Calls) -> None:
    on_the_tenth(story)
    story.taps("Gisel", "Cancelar la llamada")
    story.taps("Gisel", "Dejarla")
    assert story.session().state == "confirmed"


def test_no_call_says_what_to_do_instead(story: Calls) -> None:
    proposed(story)
    assert story.taps("Jhansi", "No call: photos and audio")[0].startswith("Good: photos and audio with Gisel.")
    assert (story.session().state, story.session().ended) == ("failed", "apart")
    assert story.sees("Gisel")[0].startswith("Jhansi propone fotos y audios en vez de la videollamada")


def test_a_card_that_led_into_the_call_leads_nowhere_once_it_is_moved(story: Calls) -> None:
    on_the_tenth(story)
    story.until("Gisel", "2026-12-10 06:16")
    assert story.links("Gisel")
    story.says("Gisel", "/sessions")
    story.taps("Gisel", "Más")
    story.taps("Gisel", "Mover")
    story.taps("Gisel", "7:30, 15 min después")
    story.taps("Jhansi", "Agreed")
    assert story.links("Gisel") == []
    assert story.links("Jhansi") == []


def test_two_calls_of_one_teacher_never_overlap(tmp_path: Path) -> None:
    story = Calls(tmp_path, "Gisel", "Jhansi", "Olenka", hours=("Gisel", "Jhansi", "Olenka"))
    for partner, country in (("Jhansi", "India"), ("Olenka", "Ucrania")):
        story.says("Gisel", "/sessions")
        story.taps("Gisel", "Fijar videollamada")
        story.taps("Gisel", f"{partner} · {country}")
        story.says("Gisel", "jueves 10 de diciembre 9:00")
        story.taps("Gisel", f"Proponer a {partner}")
        if partner == "Jhansi":
            story.taps("Jhansi", "Works for us")
    assert story.session().participants == ("Gisel", "Jhansi")
    assert story.sees("Gisel")[0] == "A esa hora ya tienes una llamada con Jhansi. No propuse nada; elige otra."
    story.close()


def test_who_is_not_in_the_call_can_do_nothing_to_it(tmp_path: Path) -> None:
    story = Calls(tmp_path, "Gisel", "Jhansi", "Olenka", hours=("Gisel", "Jhansi", "Olenka"))
    story.says("Gisel", "/sessions")
    story.taps("Gisel", "Fijar videollamada")
    story.taps("Gisel", "Jhansi · India")
    story.taps("Gisel", "A · 7:15")
    asked, ordinal = story.button("Jhansi", "Works for us")
    story.world.hear("Olenka", Pressed(card=asked.message.card, revision=1, ordinal=ordinal), asked.id)
    assert story.session().state == "proposed"
    story.close()


def test_before_anybody_joins_there_is_nobody_to_call(tmp_path: Path) -> None:
    story = Calls(tmp_path, "Gisel")
    story.says("Gisel", "/sessions")
    assert story.taps("Gisel", "Fijar videollamada")[0].startswith("Todavía nadie se sumó al plan.")
    story.close()


def test_the_offer_survives_words_that_are_no_time(story: Calls) -> None:
    open_call(story)
    for words in ("🙂", "a" * 10_000, "<!channel>", "31/02", "\u202e7:15"):
        story.says("Gisel", words)
    understood = story.says("Gisel", "jueves 10 de diciembre 7:15")[0]
    assert understood == "Entendí: jueves 10 de diciembre de 2026, 45 minutos"
