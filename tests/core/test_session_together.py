"""A call of more than two classes: all at once, a stretch that turns, smaller groups, lessons, changing clocks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from core.chat.shown import Picture
from core.model.calendar import Hours
from core.model.session import LiveSession
from core.model.wall import Wall
from storage.unit_of_work import UnitOfWork
from tests.core.calls import Calls
from tests.core.several import SIX, all_at_once, change, settled


@pytest.fixture
def three(tmp_path: Path) -> Iterator[Calls]:
    """Argentina, India and Ukraine, who never are at school at the same time."""
    story = settled(tmp_path, "Gisel", "Jhansi", "Olenka")
    yield story
    story.close()


@pytest.fixture
def six(tmp_path: Path) -> Iterator[Calls]:
    """The six countries of Hobbies, Sports and Free Time."""
    story = settled(tmp_path, *SIX)
    yield story
    story.close()


def test_three_countries_are_told_that_they_have_no_hour_and_may_look_all_the_same(three: Calls) -> None:
    three.says("Gisel", "/sessions")
    assert three.taps("Gisel", "Fijar videollamada") == [
        "¿Con qué clase? Con las dos a la vez no hay hora; por separado, sí.",
        "[Jhansi · India] [Olenka · Ucrania] [Las tres clases a la vez]",
    ]
    three.taps("Gisel", "Las tres clases a la vez")
    assert three.sees("Gisel")[1:] == [
        "Con India y Ucrania no hay hora escolar común. Lo más cercano, 45 minutos, el jueves 10 de diciembre:",
        "A · jue 10 dic, 7:15 (India 15:45, Ucrania 12:15)",
        "Fuera de horario: tú 45 min antes, India 30 min después. Dentro: Ucrania.",
        "B · jue 10 dic, 7:30 (India 16:00, Ucrania 12:30)",
        "Fuera de horario: tú 30 min antes, India 45 min después. Dentro: Ucrania.",
        "Si hay otra llamada, busco que la hora incómoda le toque a otra clase.",
        "[A · jue 10 dic, 7:15] [B · jue 10 dic, 7:30] [Preguntar qué hora sirve]"
        " [En grupos más pequeños] [Sin llamada: fotos y audios] [Otro momento]",
    ]


def test_one_of_three_by_itself_has_the_card_of_two(three: Calls) -> None:
    three.says("Gisel", "/sessions")
    three.taps("Gisel", "Fijar videollamada")
    three.taps("Gisel", "Jhansi · India")
    assert three.sees("Gisel")[1:4] == [
        "Con India no hay hora escolar común. Lo más cercano, 45 minutos, el jueves 10 de diciembre:",
        "A: 7:15 para ti, 15:45 para Jhansi (45 min antes de tu horario, 30 después del suyo)",
        "B: 7:30 y 16:00 (30 antes, 45 después)",
    ]


def test_a_common_hour_of_three_is_a_button_with_everybodys_hour(tmp_path: Path) -> None:
    story = settled(tmp_path, "Olenka", "Bianca", "Deniz")
    story.says("Olenka", "/sessions")
    assert story.taps("Olenka", "Arrange a call")[0] == (
        "With which class? There are shared school hours for both at once, too."
    )
    story.taps("Olenka", "All three at once")
    seen = story.sees("Olenka")
    assert seen[1:3] == [
        "With Italy and Türkiye there are shared school hours. These are the best, for 45 minutes:",
        "A · Thu 10 Dec, 11:00 am (Italy 10:00 am, Türkiye 12:00 pm)",
    ]
    story.taps("Olenka", "A · Thu 10 Dec, 11:00 am")
    assert story.sees("Deniz")[:3] == [
        "Olenka suggests a call of 3 classes",
        "Thursday 10 December 2026, 45 minutes",
        "You, Türkiye: 12:00–12:45 pm",
    ]
    story.close()


def test_six_countries_read_what_each_hour_asks_of_whom(six: Calls) -> None:
    assert all_at_once(six, "Bianca", "Fijar videollamada", "Todas a la vez")[1:5] == [
        "A · jue 10 dic, 12:00"
        " (Ucrania 13:00, India 16:30, Estados Unidos 6:00, Bangladés 17:00, Turquía 14:00)",
        "Fuera de horario: India 1 h 15 después, Estados Unidos 2 h antes, Bangladés 1 h 45 después."
        " Dentro: tú, Ucrania y Turquía.",
        "B · jue 10 dic, 12:15"
        " (Ucrania 13:15, India 16:45, Estados Unidos 6:15, Bangladés 17:15, Turquía 14:15)",
        "Fuera de horario: India 1 h 30 después, Estados Unidos 1 h 45 antes, Bangladés 2 h después."
        " Dentro: tú, Ucrania y Turquía.",
    ]
    picture = six.screen("Bianca").messages[-1].message.parts[0]
    assert isinstance(picture, Picture)
    assert picture.alt.endswith("No se tocan. Sin clase: mar 8, Italia; vie 11, Bangladés.")


def test_who_had_the_worst_hour_has_the_better_one_next(six: Calls) -> None:
    noon = Wall(datetime(2026, 12, 10).date(), time(12), "Europe/Rome")
    held = LiveSession("s", "p", SIX, "Bianca", noon, noon.instant, state="held")
    change(six, lambda store: store.sessions.add(held))
    card = all_at_once(six, "Bianca", "Fijar videollamada", "Todas a la vez")
    assert card[1].startswith("A · jue 10 dic, 12:15")
    assert card[3].startswith("B · jue 10 dic, 12:00")
    assert card[5] == (
        "Hasta hoy, fuera de horario: India 1 h 15, Estados Unidos 2 h, Bangladés 1 h 45."
        " Con A queda lo más parejo posible."
    )


def test_no_call_is_offered_on_a_friday_where_one_class_has_none(six: Calls) -> None:
    noon = Wall(datetime(2026, 12, 10).date(), time(12), "Europe/Rome")
    busy = LiveSession("s", "p", ("Bianca", "Olenka"), "Bianca", noon, noon.instant, 120, "confirmed")
    change(six, lambda store: store.sessions.add(busy))
    # The tenth is taken, the eleventh is a Friday; then comes Monday.
    card = all_at_once(six, "Bianca", "Fijar videollamada", "Todas a la vez")
    assert card[1].startswith("A · lun 14 dic, 12:00")


def test_smaller_groups_that_share_an_hour_are_buttons(six: Calls) -> None:
    all_at_once(six, "Bianca", "Fijar videollamada", "Todas a la vez")
    assert six.taps("Bianca", "En grupos más pequeños")[-4:] == [
        "Todas a la vez no tienen hora escolar común. En 2 grupos, sí:",
        "1. Tú, Olenka (Ucrania) y Kate (Estados Unidos)",
        "2. Jhansi (India), Tahmina (Bangladés) y Deniz (Turquía)",
        "[1 · Elegir la hora] [2 · Proponérselo] [Sin llamada: fotos y audios] [Todas a la vez] [Inicio]",
    ]
    six.taps("Bianca", "1 · Elegir la hora")
    assert six.sees("Bianca")[1:3] == [
        "Con Ucrania y Estados Unidos hay hora escolar común. Estas son las mejores, de 45 minutos:",
        "A · jue 10 dic, 14:00 (Ucrania 15:00, Estados Unidos 8:00)",
    ]


def test_another_group_hears_of_it_once_and_finds_its_own_hour(six: Calls) -> None:
    all_at_once(six, "Bianca", "Fijar videollamada", "Todas a la vez")
    six.taps("Bianca", "En grupos más pequeños")
    assert six.taps("Bianca", "2 · Proponérselo")[-2] == (
        "Propuesto a Jhansi, Tahmina y Deniz: si quieren, fijan la hora entre ellas."
    )
    six.taps("Bianca", "En grupos más pequeños")
    six.taps("Bianca", "2 · Proponérselo")
    assert six.arrived("Jhansi") == [
        "Bianca suggests calls in smaller groups. Yours is with Tahmina (Bangladesh) and Deniz (Türkiye):"
        " there are shared school hours.",
        "[Choose the hour]",
    ]
    assert six.arrived("Olenka") == []
    six.taps("Jhansi", "Choose the hour")
    six.taps("Jhansi", "A · Thu 10 Dec, 12:00 pm")
    assert set(six.session().participants) == {"Jhansi", "Tahmina", "Deniz"}
    assert six.arrived("Kate") == []


def test_where_no_hour_can_be_asked_of_all_the_groups_come_at_once(three: Calls) -> None:
    late = (time(23), time(23, 59))
    change(three, lambda store: store.classes.save(replace(store.classes.get("class-Jhansi"), hours=late)))
    three.says("Gisel", "/sessions")
    three.taps("Gisel", "Fijar videollamada")
    assert three.taps("Gisel", "Las tres clases a la vez") == [
        "Todas a la vez no tienen hora escolar común. En 2 grupos, sí:",
        "1. Tú y Jhansi (India)",
        "2. Tú y Olenka (Ucrania)",
        "[1 · Elegir la hora] [2 · Elegir la hora] [Sin llamada: fotos y audios] [Todas a la vez] [Inicio]",
    ]
    instead = three.taps("Gisel", "Sin llamada: fotos y audios")
    assert instead[0].startswith("Bien: con Jhansi y Olenka, fotos y audios.")


def test_a_typed_hour_is_shown_with_every_class_before_it_is_proposed_to_all(three: Calls) -> None:
    all_at_once(three, "Gisel", "Fijar videollamada", "Las tres clases a la vez")
    assert three.says("Gisel", "viernes 11 de diciembre 7:30") == [
        "Entendí: viernes 11 de diciembre de 2026, 45 minutos",
        "Tú, Argentina: 7:30–8:15 (antes de tu horario)",
        "Jhansi, India: 16:00–16:45 (45 min después del suyo)",
        "Olenka, Ucrania: 12:30–13:15",
        "[Proponer a todas] [Cambiar]",
    ]


def test_lessons_come_before_school_hours_once_all_have_said_theirs(tmp_path: Path) -> None:
    story = settled(tmp_path, "Olenka", "Bianca")
    lesson = {"Olenka": Hours(4, time(10), time(12)), "Bianca": Hours(4, time(8), time(10))}

    def say(store: UnitOfWork) -> None:
        for name, hours in lesson.items():
            store.classes.save(replace(store.classes.get(f"class-{name}"), lessons=(hours,)))

    change(story, say)
    story.says("Olenka", "/sessions")
    story.taps("Olenka", "Arrange a call")
    assert story.sees("Olenka")[1] == "With Italy there are shared lesson hours. These are the best, for 45 minutes:"
    # Thursday from ten to eleven is in both lessons.
    assert story.sees("Olenka")[2].startswith("[Thu 10 Dec, 10:00 am · Italy 9:00 am] [Thu 10 Dec, 10:15 am")
    story.close()


CHANGED = "Ese día la diferencia con Estados Unidos es de 5 h, no de 6 h como hoy: cambian los relojes."


def test_a_card_in_the_week_of_the_clock_change_has_its_hours_and_says_so(tmp_path: Path) -> None:
    before = datetime(2026, 10, 16, 15, 0, tzinfo=ZoneInfo("Europe/Rome"))
    story = settled(tmp_path, "Bianca", "Kate", now=before)
    story.says("Bianca", "/sessions")
    story.taps("Bianca", "Fijar videollamada")
    seen = {day: story.says("Bianca", f"martes {day} 14:00")[2:-1] for day in ("20/10", "3/11", "27/10")}
    assert seen == {
        "20/10": ["Kate, Estados Unidos: 8:00–8:45"],
        "27/10": ["Kate, Estados Unidos: 9:00–9:45", CHANGED],
        "3/11": ["Kate, Estados Unidos: 8:00–8:45"],
    }
    story.taps("Bianca", "Proponer a Kate")
    assert story.sees("Kate")[2:6] == [
        "You, United States: 9:00–9:45 am",
        "Bianca, Italy: 2:00–2:45 pm",
        "On this device: Tue 27 Oct, 9:00 am (United States)",
        "That day the difference to Italy is 5 h, not 6 h as today: the clocks change.",
    ]
    story.close()
