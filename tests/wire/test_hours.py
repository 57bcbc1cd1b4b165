"""Everybody's own time over the wire, on both messengers; and three classes that mark which hours suit them."""

import json
from datetime import UTC, datetime
from pathlib import Path

from tests.wire.settled import settled
from tests.wire.stage import Stage

STARTS = int(datetime(2026, 12, 10, 10, 15, tzinfo=UTC).timestamp())
"""Thursday, 7:15 in Argentina, 15:45 in India."""
MEET = "https://meet.google.com/abc-defg-hij"


def gisel_types_a_time(stage: Stage) -> None:
    """And is shown what was understood."""
    stage.gisel.says("/sessions")
    stage.gisel.taps("Fijar videollamada")
    stage.gisel.sees("Con India no hay hora escolar común")
    stage.gisel.says("jueves 10 de diciembre 7:15")


def test_convention_8_the_readers_own_time_is_everywhere(tmp_path: Path) -> None:
    with settled(tmp_path / "house", "Gisel", "Jhansi") as there:
        stage = there.stage
        gisel_types_a_time(stage)
        stage.gisel.taps("Proponer a Jhansi")
        # In place of this card comes another one once she has said yes.
        stage.jhansi.sees("A call with Gisel?", "You, India: 3:45–4:30 pm", "Thu 10 Dec, 3:45 pm (India)")
        stage.jhansi.taps("Works for us")
        stage.gisel.sees("¿Qué enlace usarán?")
        stage.gisel.says(MEET)
        stage.gisel.sees("Confirmada", "7:15–8:00 (India 15:45–16:30)", "jue 10 dic, 7:15 (Argentina)")
        stage.jhansi.sees("Confirmed", "3:45–4:30 pm (Argentina 7:15–8:00 am)")
        on_telegram = [str(call) for method, call in stage.telegram.api.calls if "Confirmada" in str(call)]
        assert any(f'<tg-time unix="{STARTS}" format="wDt">' in one for one in on_telegram)
        on_slack = json.dumps([bubble.blocks for bubble in stage.slack.screen(stage.jhansi.person)])
        assert on_slack.count(f"<!date^{STARTS}^{{date_short_pretty}} {{time}}|Thu 10 Dec, 3:45 pm (India)>") == 1


def test_convention_11_a_typed_time_is_confirmed_in_words_with_everybodys_hour(tmp_path: Path) -> None:
    with settled(tmp_path / "house", "Gisel", "Jhansi") as there:
        stage = there.stage
        gisel_types_a_time(stage)
        words = ("jueves 10 de diciembre de 2026", "Tú, Argentina: 7:15–8:00", "Jhansi, India: 15:45–16:30")
        stage.gisel.sees("Entendí", *words)
        stage.settle()
        assert sessions(stage) == [], "nothing is proposed before the tap that names it"
        stage.gisel.taps("Proponer a Jhansi")
        stage.jhansi.sees("A call with Gisel?")
        stage.jhansi.taps("Another time")
        stage.jhansi.says("Thursday 10 December 4 pm")
        stage.jhansi.sees("Thursday 10 December 2026", "You, India: 4:00–4:45 pm", "Gisel, Argentina: 7:30–8:15 am")
        stage.settle()
        assert len(sessions(stage)) == 1
        assert STARTS_IN_ISO in sessions(stage)[0]
        stage.jhansi.taps("Propose to Gisel")
        stage.gisel.sees("Jhansi propone otra hora", "7:30–8:15", "16:00–16:45")


STARTS_IN_ISO = "2026-12-10T10:15:00"


def sessions(stage: Stage) -> list[str]:
    """Every call there is, as it is kept."""
    return [body for (body,) in stage.house.rows("SELECT body FROM sessions")]


def test_three_classes_mark_the_hours_that_suit_them(tmp_path: Path) -> None:
    with settled(tmp_path / "house", "Gisel", "Jhansi", "Olenka") as there:
        stage = there.stage
        for label in ("Fijar videollamada", "Las tres clases a la vez", "Preguntar qué hora sirve", "Listo"):
            if label == "Fijar videollamada":
                stage.gisel.says("/sessions")
            stage.gisel.taps(label)
        stage.gisel.sees("Pregunté a Jhansi y Olenka cuáles de 2 horas sirven")
        there.olenka.sees("(poll) Which hours suit your class?", "(Thu 10 Dec, 12:15 pm · Argentina 7:15 am")
        there.olenka.marks("Thu 10 Dec, 12:15 pm")
        there.olenka.sees("Noted: one hour.")
        stage.house.restart()
        there.olenka.marks()
        there.olenka.sees("No hour is marked now")
        there.olenka.marks("Thu 10 Dec, 12:15 pm", "Thu 10 Dec, 12:30 pm")
        there.olenka.sees("Noted: 2 hours.")
        stage.jhansi.sees("Gisel asks about the hour", "Thu 10 Dec, 4:00 pm")
        stage.jhansi.marks("Thu 10 Dec, 4:00 pm")
        stage.gisel.sees("Les sirve a las 3 clases: jueves 10 de diciembre, 7:30–8:15")
        there.olenka.sees("(poll, closed)")
        there.olenka.sees("The question about the hour is closed", "3 of 3 classes can")
        for teacher in (there.olenka, stage.jhansi):
            teacher.taps("Works for us")
        stage.gisel.sees("Dijeron que sí Jhansi y Olenka")
