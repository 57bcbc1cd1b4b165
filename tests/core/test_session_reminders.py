"""What arrives by itself around a call: before it, on the day, when Chaski was down, and afterwards."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from core.usecases.session_next import next_session
from core.usecases.turn import Turn
from storage.unit_of_work import UnitOfWork
from tests.core.calls import ARGENTINA, INDIA, MEET, Calls, on_the_tenth

ZOOM = "https://us05web.zoom.us/j/123456789"


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Calls]:
    story = Calls(tmp_path)
    on_the_tenth(story)
    yield story
    story.close()


def down_until(story: Calls, when: str) -> None:
    """Chaski is not running until this moment in Argentina; then everything that is due comes at once."""
    story.world.clock.set(datetime.fromisoformat(when).replace(tzinfo=ZoneInfo(ARGENTINA)))
    story.world.go_to(story.world.clock.now())


def test_each_reminder_comes_at_its_hour_in_the_readers_own_time(story: Calls) -> None:
    story.until("Gisel", "2026-12-04 08:01")
    assert story.arrived("Gisel")[0] == (
        "El jueves 10 hablan con Jhansi. Agenda: saludo 5 min, escuelas 20, preguntas 15, despedida 5. "
        "Saluda tu clase, cuida el tiempo la clase de Jhansi, pregunta primero tu clase."
    )
    for when, words in (
        ("2026-12-09 07:15", "Mañana a las 7:15 (India 15:45), videollamada con Jhansi."),
        ("2026-12-10 06:15", "En 1 hora, a las 7:15: videollamada con Jhansi."),
        ("2026-12-10 07:05", "En 10 minutos, videollamada con Jhansi."),
    ):
        story.until("Gisel", when[:-1] + str(int(when[-1]) - 1))
        assert story.arrived("Gisel") == []
        story.until("Gisel", when)
        assert story.arrived("Gisel")[0] == words
    theirs = story.arrived("Jhansi")
    assert "Tomorrow at 3:45 pm (Argentina 7:15 am), call with Gisel." in theirs
    assert "In 1 hour, at 3:45 pm: call with Gisel." in theirs
    assert "In 10 minutes, call with Gisel." in theirs
    assert story.links("Gisel")[-1] == MEET


def test_what_one_class_would_like_to_ask_the_other_reads_the_day_before(story: Calls) -> None:
    story.until("Gisel", "2026-12-04 08:01")
    story.says("Gisel", "¿Qué almuerzan?")
    story.until("Jhansi", "2026-12-09 15:45")
    seen = story.arrived("Jhansi")
    assert "Gisel's class would like to ask:" in seen
    assert "¿Qué almuerzan?" in seen


def test_words_that_come_days_later_can_still_become_a_question_until_they_are_exchanged(story: Calls) -> None:
    story.until("Gisel", "2026-12-07 12:00")
    label = "Pregunta para la videollamada"
    assert f"[{label}] " in story.says("Gisel", "¿Qué comen en el recreo?")[-1]
    assert story.taps("Gisel", label)[0] == "Guardado. La clase de Jhansi lo lee un día antes."
    story.says("Gisel", "¿A qué juegan?")
    story.taps("Gisel", label)
    assert story.session().questions == (("Gisel", "¿Qué comen en el recreo?\n¿A qué juegan?"),)
    story.until("Gisel", "2026-12-09 12:00")
    assert label not in story.says("Gisel", "¿Qué idiomas hablan?")[-1]


def test_somebody_who_wants_no_reminders_gets_none_and_hears_of_changes(story: Calls) -> None:
    assert "Reminders 24 h, 1 h and 10 min before." in story.taps("Jhansi", "Reminders")
    assert story.session().silent == ()
    seen = story.taps("Jhansi", "Turn reminders off")
    assert "No reminders for you. If anything changes, I'll still tell you." in seen
    assert "meet.google.com/abc-defg-hij · only Gisel and you see it" in seen
    story.until("Gisel", "2026-12-09 10:00")
    story.says("Gisel", "/sessions")
    story.taps("Gisel", "jue 10 dic, 7:15 · India 15:45")
    story.taps("Gisel", "Mover")
    story.taps("Gisel", "7:30, 15 min después")
    seen = story.arrived("Jhansi")
    assert not any("Tomorrow" in line for line in seen)
    assert "Gisel asks to move the call of Thursday 10 December:" in seen


def test_after_a_short_while_down_only_the_nearest_reminder_comes_with_the_real_time_left(story: Calls) -> None:
    story.until("Gisel", "2026-12-08 12:00")
    story.look_away()
    down_until(story, "2026-12-10 06:40")
    seen = [line for line in story.arrived("Gisel") if "videollamada" in line]
    assert seen == ["En 35 minutos, a las 7:15: videollamada con Jhansi."]


def test_three_minutes_after_the_start_it_says_so_and_leads_in(story: Calls) -> None:
    story.until("Gisel", "2026-12-08 12:00")
    story.look_away()
    down_until(story, "2026-12-10 07:18")
    assert story.arrived("Gisel")[:2] == [
        "Empezó hace 3 minutos: videollamada con Jhansi.",
        f"[Entrar]({MEET})",
    ]


def test_later_than_a_quarter_of_an_hour_nothing_comes_and_the_host_is_told_once(story: Calls) -> None:
    story.until("Gisel", "2026-12-08 12:00")
    story.look_away()
    down_until(story, "2026-12-10 07:40")
    story.until("Gisel", "2026-12-10 08:01")
    assert story.arrived("Jhansi") == []
    seen = story.arrived("Gisel")
    assert len(seen) == 1
    assert seen[0].startswith("No pude avisar a tiempo de la videollamada: jueves 10 de diciembre")


def test_a_broken_link_and_the_new_one_reach_the_other_class_at_once(story: Calls) -> None:
    story.until("Gisel", "2026-12-10 07:16")
    story.look_away()
    assert story.taps("Gisel", "El enlace falla") == [
        "Avisé a Jhansi. ¿Qué prefieres?",
        "[Mandar otro enlace] [Que mande el suyo] [Pasar a fotos y audios]",
    ]
    assert story.arrived("Jhansi") == [
        "Gisel's class can't open the link.",
        "[Send my link] [Wait 5 minutes] [Photos and audio instead]",
    ]
    story.says("Jhansi", ZOOM)
    assert story.sees("Gisel") == [
        "Enlace nuevo, de Jhansi: us05web.zoom.us/j/123456789",
        f"[Entrar]({ZOOM})",
    ]
    assert set(story.links("Gisel")) == {ZOOM}
    assert story.session().state == "confirmed"


def test_waiting_and_being_late_are_told_at_once(story: Calls) -> None:
    story.until("Gisel", "2026-12-10 07:14")
    story.look_away()
    assert story.taps("Gisel", "Llegamos tarde")[0] == "Le avisé a Jhansi que llegan unos minutos tarde."
    assert story.arrived("Jhansi")[0] == "Gisel's class comes a few minutes late."
    story.taps("Gisel", "El enlace falla")
    story.taps("Jhansi", "Wait 5 minutes")
    assert story.sees("Gisel")[0] == "La clase de Jhansi espera 5 minutos."


def test_photos_and_audio_in_the_middle_of_a_call_that_fails(story: Calls) -> None:
    story.until("Gisel", "2026-12-10 07:16")
    story.taps("Gisel", "El enlace falla")
    story.taps("Jhansi", "Photos and audio instead")
    assert (story.session().state, story.session().ended) == ("failed", "apart")
    assert story.sees("Gisel")[0].startswith("Jhansi propone fotos y audios")
    story.look_away()
    story.until("Gisel", "2026-12-11 12:00")
    assert story.arrived("Gisel") == []


def test_afterwards_no_card_leads_in_and_both_are_asked_whether_they_met(story: Calls) -> None:
    story.until("Gisel", "2026-12-10 08:14")
    assert story.links("Gisel")
    story.until("Gisel", "2026-12-10 08:15")
    assert story.links("Gisel") == []
    assert story.links("Jhansi") == []
    assert story.session().link == ""
    story.until("Gisel", "2026-12-10 09:15")
    assert story.sees("Gisel") == ["¿Pudieron encontrarse con la clase de Jhansi?", "[Sí] [A medias] [No se pudo]"]
    assert story.taps("Gisel", "Sí")[0] == (
        "Qué bueno. Queda anotado. La reflexión final es el martes 15; si hoy surgió algo, escríbelo y lo guardo."
    )
    story.taps("Jhansi", "Partly")
    assert story.session().state == "held"
    assert dict(story.session().outcomes) == {"Gisel": "yes", "Jhansi": "partly"}
    assert "jue 10 dic · Jhansi · se encontraron" in story.says("Gisel", "/sessions")


def test_when_it_could_not_be_another_day_or_photos_are_one_tap_away(story: Calls) -> None:
    story.until("Gisel", "2026-12-10 09:15")
    assert story.taps("Gisel", "No se pudo") == [
        "Pasa. ¿Cómo seguimos?",
        "[Buscar otro día] [Pasar a fotos y audios]",
    ]
    assert story.taps("Jhansi", "We couldn't")[0] == "It happens. How shall we go on?"
    assert story.session().state == "failed"
    assert story.taps("Gisel", "Buscar otro día")[1].startswith("Con India no hay hora escolar común.")


def test_the_home_card_can_name_the_next_call(story: Calls) -> None:
    def line(store: UnitOfWork) -> str:
        turn = Turn(store, story.world.clock.now(), lambda: "new", story.world.assistant.paper)
        turn.speaker = store.teachers.get("Gisel")
        call = next_session(turn)
        assert call is not None
        return f"{call.day}, {call.hour}: {call.names} ({call.there})"

    assert story.world.database.look(lambda c: line(UnitOfWork(c))) == "jue 10 dic, 7:15: Jhansi (India 15:45)"


def test_the_story_is_told_in_both_zones() -> None:
    start = datetime(2026, 12, 10, 7, 15, tzinfo=ZoneInfo(ARGENTINA))
    assert f"{start.astimezone(ZoneInfo(INDIA)):%H:%M}" == "15:45"
