"""Arranging a call: the offer, times typed in her own words, the answer, and the link."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.chat.heard import Pressed
from core.chat.shown import Picture
from tests.core.calls import MEET, Calls, on_the_tenth, open_call, proposed


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Calls]:
    story = Calls(tmp_path)
    yield story
    story.close()


def test_without_a_common_hour_the_two_nearest_are_offered_with_what_they_ask_of_each(story: Calls) -> None:
    assert open_call(story)[1:] == [
        "Con India no hay hora escolar común. Lo más cercano, 45 minutos, el jueves 10 de diciembre:",
        "A: 7:15 para ti, 15:45 para Jhansi (45 min antes de tu horario, 30 después del suyo)",
        "B: 7:30 y 16:00 (30 antes, 45 después)",
        "Si hay otra llamada, el esfuerzo mayor cambia de lado.",
        "[A · 7:15] [B · 7:30] [Sin llamada: fotos y audios] [Otro momento]",
    ]
    picture = story.screen("Gisel").messages[-1].message.parts[0]
    assert isinstance(picture, Picture)
    assert picture.alt == (
        "En tu hora: Argentina 8:00–16:00; India 23:30–7:30. No se tocan."
        " Sin clase: lun 7, Argentina; mar 8, Argentina."
    )


def test_her_hours_are_asked_once(story: Calls) -> None:
    story.says("Gisel", "/sessions")
    asked = story.taps("Gisel", "Fijar videollamada")[0]
    assert asked == "¿A qué hora está tu grupo en la escuela? Toca, o escribe las horas. Lo pregunto una sola vez."
    story.taps("Gisel", "8:00–16:00")
    story.says("Gisel", "/sessions")
    assert story.taps("Gisel", "Fijar videollamada")[1].startswith("Con India no hay hora")


TYPED = {
    "jueves 10 a las 7": (
        "¿De la mañana o de la noche?",
        "[jue 10 dic, 7:00 · India 15:30] [19:00 · India vie 3:30] [Otro]",
    ),
    "jueves o viernes de la semana que viene, 7:15": (
        "¿Cuál de los dos?",
        "[jue 3 dic, 7:15 · India 15:45] [vie 4 dic, 7:15 · India 15:45] [Otro]",
    ),
    "31 de noviembre 7:15": ("Noviembre tiene 30 días.", "[lun 30 nov, 7:15] [mar 1 dic, 7:15] [Otro]"),
    "miércoles 10 de diciembre": ("El 10 de diciembre es jueves.", "[mié 9] [jue 10] [Otro]"),
    "ayer a las 7:15": ("Eso ya pasó (jueves 26 de noviembre). ¿Qué día próximo?", "[Ver horas posibles]"),
    "el 8 de diciembre a las 9": (
        "El martes 8 no hay clase en Argentina.",
        "[mié 9, 9:00] [8 de todos modos] [Otro]",
    ),
    "cuando puedan": ("Dime un día y una hora, o elige:", "[A · 7:15] [B · 7:30] [Ver más horas]"),
}


@pytest.mark.parametrize("words", TYPED)
def test_what_is_unclear_is_asked_and_nothing_is_kept(story: Calls, words: str) -> None:
    open_call(story)
    assert tuple(story.says("Gisel", words)) == TYPED[words]
    story.look_away()
    with pytest.raises(IndexError):
        story.session()
    assert story.arrived("Jhansi") == []


def test_a_typed_time_is_repeated_with_both_hours_before_it_is_proposed(story: Calls) -> None:
    open_call(story)
    assert story.says("Gisel", "jueves 10 de diciembre 7:15") == [
        "Entendí: jueves 10 de diciembre de 2026, 45 minutos",
        "Tú, Argentina: 7:15–8:00 (antes de tu horario)",
        "Jhansi, India: 15:45–16:30 (30 min después del suyo)",
        "[Proponer a Jhansi] [Cambiar]",
    ]
    story.taps("Gisel", "Proponer a Jhansi")
    assert story.sees("Gisel") == ["Propuesto. En India son las 18:30; te aviso cuando conteste.", "[Retirar]"]
    assert story.sees("Jhansi") == [
        "A call with Gisel?",
        "Thursday 10 December 2026, 45 minutes",
        "You, India: 3:45–4:30 pm (30 min after school)",
        "Gisel, Argentina: 7:15–8:00 am (45 min before school)",
        "On this device: Thu 10 Dec, 3:45 pm (India)",
        "[Works for us] [Another time] [No call: photos and audio]",
    ]


def test_a_candidate_is_repeated_before_it_is_proposed(story: Calls) -> None:
    open_call(story)
    story.says("Gisel", "el 8 de diciembre a las 9")
    assert story.taps("Gisel", "8 de todos modos")[:2] == [
        "Entendí: martes 8 de diciembre de 2026, 45 minutos",
        "Tú, Argentina: 9:00–9:45 (ese día no tienes clase)",
    ]


def test_a_day_alone_is_asked_for_its_hour_which_can_be_typed(story: Calls) -> None:
    open_call(story)
    story.says("Gisel", "miércoles 10 de diciembre")
    assert story.taps("Gisel", "jue 10")[0] == "¿A qué hora, el jueves 10 de diciembre?"
    assert story.says("Gisel", "7:30")[:2] == [
        "Entendí: jueves 10 de diciembre de 2026, 45 minutos",
        "Tú, Argentina: 7:30–8:15 (antes de tu horario)",
    ]


def test_words_that_were_only_half_understood_are_named(story: Calls) -> None:
    open_call(story)
    assert story.says("Gisel", "jueves 10 de diciembre 7:15 si Jhansi puede")[0] == (
        "Entendí una parte; no sé qué hacer con «si Jhansi puede». ¿Es esto?"
    )


def test_with_common_hours_the_best_starts_of_the_call_days_are_buttons(tmp_path: Path) -> None:
    story = Calls(tmp_path, "Gisel", "Olenka")
    seen = open_call(story)
    assert seen[1] == "Con Ucrania hay hora escolar común. Estas son las mejores, de 45 minutos:"
    assert seen[2].startswith("[jue 10 dic, 8:00 · Ucrania 13:00] [jue 10 dic, 9:00 · Ucrania 14:00] [jue 10 dic,")
    story.taps("Gisel", "jue 10 dic, 9:00 · Ucrania 14:00")
    assert story.sees("Olenka")[2:4] == ["You, Ukraine: 2:00–2:45 pm", "Gisel, Argentina: 9:00–9:45 am"]
    story.close()


def test_the_card_and_the_file_reach_both_at_once(story: Calls) -> None:
    proposed(story)
    agreed = story.taps("Jhansi", "Works for us")[0]
    assert agreed == "Agreed: Thursday 10 December, 3:45–4:30 pm (Argentina 7:15–8:00 am)"
    assert story.sees("Gisel") == [
        "Jhansi dijo que sí. ¿Qué enlace usarán? Pégalo aquí.",
        "[Que lo ponga Jhansi] [Más adelante]",
    ]
    assert story.says("Gisel", MEET) == [
        "📅 Confirmada: videollamada con Jhansi",
        "jueves 10 de diciembre, 7:15–8:00 (India 15:45–16:30)",
        "En este dispositivo: jue 10 dic, 7:15 (Argentina)",
        "meet.google.com/abc-defg-hij · solo lo ven Jhansi y tú",
        "Aviso 24 h, 1 h y 10 min antes.",
        "(file: mi-escuela-10-dic.ics)",
        "[Mover] [Cancelar la llamada] [Avisos] [Más]",
    ]
    assert story.sees("Jhansi") == [
        "📅 Confirmed: call with Gisel",
        "Thursday 10 December, 3:45–4:30 pm (Argentina 7:15–8:00 am)",
        "On this device: Thu 10 Dec, 3:45 pm (India)",
        "meet.google.com/abc-defg-hij · only Gisel and you see it",
        "Reminders 24 h, 1 h and 10 min before.",
        "(file: my-school-10-dec.ics)",
        "[Move] [Cancel the call] [Reminders] [More]",
    ]
    hers, theirs = story.files("Gisel")[0], story.files("Jhansi")[0]
    for file in (hers, theirs):
        assert "METHOD:REQUEST" in file
        assert "DTSTART:20261210T101500Z" in file
        assert MEET in file
    assert "SUMMARY:Videollamada con Jhansi" in hers
    assert "SUMMARY:Call with Gisel" in theirs


def test_links_that_hide_are_not_kept_and_unknown_ones_are_asked_about(story: Calls) -> None:
    proposed(story)
    story.taps("Jhansi", "Works for us")
    assert story.says("Gisel", "https://bit.ly/mi-escuela")[0] == (
        "Ese enlace no muestra adónde lleva; no lo guardé. Pega el que te da Zoom, Meet o Teams (empieza con https)."
    )
    assert story.session().link == ""
    assert story.says("Gisel", "https://aula.colegio.example/sala") == [
        "No conozco aula.colegio.example. ¿Es de tu escuela?",
        "[Sí, usarlo] [Pegar otro]",
    ]
    assert story.session().link == ""
    story.says("Gisel", MEET)
    assert story.session().link == MEET


def test_an_unknown_link_is_kept_when_she_says_so(story: Calls) -> None:
    proposed(story)
    story.taps("Jhansi", "Works for us")
    story.says("Gisel", "https://aula.colegio.example/sala")
    story.taps("Gisel", "Sí, usarlo")
    assert story.session().link == "https://aula.colegio.example/sala"


def test_a_pasted_link_finds_its_question_although_she_does_something_else(story: Calls) -> None:
    proposed(story)
    story.says("Gisel", "/find")
    story.taps("Jhansi", "Works for us")
    story.says("Gisel", MEET)
    assert story.session().link == MEET


def test_words_around_a_meetings_link_are_no_hindrance_there(story: Calls) -> None:
    proposed(story)
    story.says("Gisel", "/find")
    story.taps("Jhansi", "Works for us")
    story.says("Gisel", "Usamos este: meet.google.com/abc-defg-hij")
    assert story.session().link == MEET


def test_a_note_with_a_link_in_it_stays_a_note(story: Calls) -> None:
    proposed(story)
    story.taps("Jhansi", "Works for us")
    story.says("Gisel", "/escribir")
    assert story.says("Gisel", f"Nos vemos en {MEET} el jueves")[0] == "Enviado a Jhansi."
    assert story.session().link == ""


def test_of_several_links_it_is_asked_which(story: Calls) -> None:
    proposed(story)
    story.taps("Jhansi", "Works for us")
    assert story.says("Gisel", f"{MEET} o https://zoom.us/j/1")[0] == (
        "Veo más de un enlace ahí; no guardé ninguno. ¿Cuál es el de la videollamada? Pega solo ese."
    )


def test_without_a_link_it_is_confirmed_and_asked_for_again_the_day_before(story: Calls) -> None:
    proposed(story)
    story.taps("Jhansi", "Works for us")
    story.taps("Gisel", "Más adelante")
    assert "Sin enlace todavía; lo pido otra vez 24 h antes." in story.sees("Gisel")
    assert story.sees("Jhansi")[0] == "📅 Confirmed: call with Gisel"
    story.until("Gisel", "2026-12-09 07:15")
    assert story.sees("Gisel") == [
        "Mañana a las 7:15 (India 15:45), videollamada con Jhansi.",
        "¿Qué enlace usarán con Jhansi? Pégalo aquí.",
        "[Que lo ponga Jhansi] [Más adelante]",
    ]
    story.says("Gisel", MEET)
    assert any("meet.google.com/abc-defg-hij" in line for line in story.sees("Jhansi"))
    assert "SEQUENCE:2" in story.files("Jhansi")[-1]


def test_the_other_class_can_bring_the_link(story: Calls) -> None:
    proposed(story)
    story.taps("Jhansi", "Works for us")
    story.taps("Gisel", "Que lo ponga Jhansi")
    assert story.sees("Jhansi")[0].startswith("Gisel would like you to bring the link")
    story.says("Jhansi", MEET)
    assert story.session().link_by == "Jhansi"


def test_olenka_never_sees_the_link_of_the_call_with_jhansi(tmp_path: Path) -> None:
    story = Calls(tmp_path, "Gisel", "Jhansi", "Olenka")
    story.says("Gisel", "/sessions")
    story.taps("Gisel", "Fijar videollamada")
    story.taps("Gisel", "Jhansi · India")
    story.taps("Gisel", "8:00–16:00")
    story.taps("Gisel", "A · 7:15")
    story.taps("Jhansi", "Works for us")
    story.says("Gisel", MEET)
    story.says("Olenka", "/sessions")
    story.until("Gisel", "2026-12-11 12:00")
    seen = [line for shown in story.screen("Olenka").messages for line in shown.lines]
    assert not any("meet.google" in line or "Jhansi" in line for line in seen)
    assert story.links("Olenka") == []
    story.close()


def test_a_second_call_gives_the_greater_effort_to_the_other_side(story: Calls) -> None:
    on_the_tenth(story)
    second = open_call(story)
    assert second[1] == "Con India no hay hora escolar común. Lo más cercano, 45 minutos, el viernes 11 de diciembre:"
    assert second[2].startswith("A: 7:30 para ti, 16:00 para Jhansi (30 min antes de tu horario, 45 después del suyo)")


def test_a_double_tap_proposes_once(story: Calls) -> None:
    open_call(story)
    shown, ordinal = story.button("Gisel", "A · 7:15")
    story.taps("Gisel", "A · 7:15")
    story.world.hear("Gisel", Pressed(card=shown.message.card, revision=1, ordinal=ordinal), shown.id)
    assert story.session().rounds == 1
