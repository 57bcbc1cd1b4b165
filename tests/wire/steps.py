"""The story in steps, each a thing that the teachers do until both have seen what comes of it."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from tests.wire.stage import BUENOS_AIRES, KOLKATA, Stage

Step = Callable[[Stage], None]
MOVED = datetime(2026, 12, 10, 7, 30, tzinfo=BUENOS_AIRES)
"""When the call is in the end."""


def jhansi_sets_up_her_class(stage: Stage) -> None:
    """On Slack, in one form."""
    stage.jhansi.says("hello")
    stage.jhansi.fills({"Country": "India", "Ages": "9–12", "Subject": "Social studies"}, "Save and be found")
    stage.jhansi.sees("Find a class")


def gisel_begins(stage: Stage) -> None:
    """On Telegram, from /start to visible in six inputs."""
    stage.gisel.says("/start")
    for label in ("Empezar", "Argentina", "9–12", "Sociales", "Que me encuentren"):
        stage.gisel.taps(label)
    stage.gisel.sees("ya pueden encontrarte")


def gisel_searches(stage: Stage) -> None:
    """She is asked once which languages her class speaks."""
    stage.gisel.taps("Buscar una clase")
    stage.gisel.sees("¿En qué idiomas puede hablar")


def gisel_writes_to_jhansi(stage: Stage) -> None:
    """She chooses the only class there is and sends the words that are proposed."""
    for label in ("Español y algo de inglés", "1 · Escribir a Jhansi", "Enviar"):
        stage.gisel.taps(label)
    stage.gisel.sees("Enviado a Jhansi", "7 de diciembre")
    stage.jhansi.sees("A class in Argentina would like to work with yours", "Accept")


def jhansi_accepts(stage: Stage) -> None:
    """They are partners, and each sees how to reach the other."""
    stage.jhansi.taps("Accept")
    stage.jhansi.sees("You and Gisel are partners", "@gisel_aula")
    stage.gisel.sees("Jhansi aceptó", "Jhansi Rao")


MEETING: tuple[Step, ...] = (
    jhansi_sets_up_her_class,
    gisel_begins,
    gisel_searches,
    gisel_writes_to_jhansi,
    jhansi_accepts,
)
"""From nothing to a match."""



def gisel_makes_a_plan(stage: Stage) -> None:
    """By suggestions only, and published: two inputs, and one more."""
    for label in ("Armar el plan", "Que Chaski elija todo"):
        stage.gisel.taps(label)
    stage.gisel.sees("Mi escuela · 30 nov – 18 dic", "Revisado: sin pendientes")
    stage.gisel.taps("Publicar")
    stage.gisel.sees("Publicado")


def gisel_signs(stage: Stage) -> None:
    """The first of two signatures."""
    for label in ("Leer y firmar", "Firmar los 9", "Soy yo"):
        stage.gisel.taps(label)
    stage.gisel.sees("1 de 2")


def jhansi_joins(stage: Stage) -> None:
    """The plan reaches her on her next school morning; she joins and signs."""
    stage.house.clock.set(datetime(2026, 11, 25, 8, 0, 1, tzinfo=KOLKATA))
    stage.jhansi.sees("the plan is ready", "30 Nov")
    for label in ("Join this plan", "8 am–4 pm", "Agree to all 9", "That's me"):
        stage.jhansi.taps(label)
    stage.jhansi.sees("Signed: 2 of 2")
    stage.house.clock.set(datetime(2026, 11, 25, 8, 0, 1, tzinfo=BUENOS_AIRES))
    stage.gisel.sees("Jhansi se sumó al plan")


def gisel_proposes_a_call(stage: Stage) -> None:
    """With a typed day and time, said back in both zones before anything is proposed."""
    stage.house.clock.set(datetime(2026, 11, 27, 10, tzinfo=BUENOS_AIRES))
    stage.gisel.taps("Fijar videollamada")
    stage.gisel.taps("8:00–16:00")
    stage.gisel.sees("Con India no hay hora escolar común")
    stage.gisel.says("jueves 10 de diciembre 7:15")
    stage.gisel.sees("Entendí: jueves 10 de diciembre de 2026", "7:15–8:00", "15:45–16:30")
    stage.gisel.taps("Proponer a Jhansi")
    stage.jhansi.sees("A call with Gisel?", "3:45–4:30 pm", "7:15–8:00 am")


def they_agree_on_it(stage: Stage) -> None:
    """Jhansi says yes, Gisel pastes the link, and both have the same call with its file."""
    stage.jhansi.taps("Works for us")
    stage.gisel.sees("Jhansi dijo que sí")
    stage.gisel.says("https://meet.google.com/abc-defg-hij")
    stage.gisel.sees("Confirmada: videollamada con Jhansi", "7:15–8:00 (India 15:45–16:30)", "meet.google.com")
    stage.jhansi.sees("Confirmed: call with Gisel", "3:45–4:30 pm", "meet.google.com")
    stage.gisel.sees("mi-escuela-10-dic.ics")
    stage.jhansi.sees("my-school-10-dec.ics")


def jhansi_moves_it(stage: Stage) -> None:
    """A quarter of an hour later; Gisel agrees."""
    stage.house.clock.set(datetime(2026, 12, 2, 8, 40, tzinfo=BUENOS_AIRES))
    for label in ("Move", "4:00 pm, 15 min later"):
        stage.jhansi.taps(label)
    stage.gisel.sees("Jhansi pide mover", "7:15 (India 15:45)", "7:30 (India 16:00)")
    stage.gisel.taps("De acuerdo")
    stage.gisel.sees("Movida: jueves 10 de diciembre, 7:30–8:15 (India 16:00–16:45)")
    stage.jhansi.sees("Moved", "4:00–4:45 pm")


def reminders_come(stage: Stage) -> None:
    """A day, an hour and ten minutes before the new time, to each in her own; never early, and none of the old ones."""
    for before, gisels, jhansis in (
        (timedelta(hours=24), ("Mañana a las", "7:30 (India 16:00)"), ("Tomorrow at", "4:00 pm", "7:30 am")),
        (timedelta(hours=1), ("En 1 hora, a las", "7:30"), ("In 1 hour, at", "4:00 pm")),
        (timedelta(minutes=10), ("En 10 minutos",), ("In 10 minutes",)),
    ):
        # The old time was a quarter of an hour earlier: whatever were left of it would have come by now.
        stage.house.clock.set(MOVED - before - timedelta(seconds=0.5))
        stage.gisel.sees(*gisels)
        stage.jhansi.sees(*jhansis)
        assert stage.house.clock.now() >= MOVED - before, "a reminder was early"
        assert (stage.gisel.copies(gisels[0]), stage.jhansi.copies(jhansis[0])) == (1, 1)


def they_say_that_they_met(stage: Stage) -> None:
    """Two hours later each is asked."""
    stage.house.clock.set(datetime(2026, 12, 10, 9, 30, 1, tzinfo=BUENOS_AIRES))
    stage.gisel.sees("¿Pudieron encontrarse con la clase de Jhansi?")
    stage.gisel.taps("Sí")
    stage.gisel.sees("Queda anotado")
    stage.jhansi.taps("Yes")
    stage.jhansi.sees("It is noted")


def they_look_back(stage: Stage) -> None:
    """Four questions, one answer per class, and a record that both can read."""
    stage.house.clock.set(datetime(2026, 12, 15, 8, 0, 1, tzinfo=BUENOS_AIRES))
    stage.gisel.sees("Miremos atrás con el grupo: 4 preguntas")
    stage.gisel.taps("Empezar")
    for number, words in enumerate(("Los recreos son parecidos.", "Horarios distintos.", "Una llamada más larga."), 1):
        stage.gisel.sees(f"{number} de 4")
        stage.gisel.says(words)
    for label in ("Casi todos", "Compartir"):
        stage.gisel.taps(label)
    # It opened after school in India, so it waited there for the morning.
    stage.house.clock.set(datetime(2026, 12, 16, 8, 0, 1, tzinfo=KOLKATA))
    stage.jhansi.sees("Let's look back with the group: 4 questions")
    stage.jhansi.taps("Start")
    for number, words in enumerate(("The day starts at the same hour.", "They have two breaks.", "Two calls."), 1):
        stage.jhansi.sees(f"{number} of 4")
        stage.jhansi.says(words)
    for label in ("Nearly all", "Share it"):
        stage.jhansi.taps(label)
    stage.jhansi.sees("Dissemination")
    stage.house.clock.set(datetime(2026, 12, 16, 13, tzinfo=BUENOS_AIRES))
    stage.gisel.sees("Jhansi (India) compartió")


def gisel_shares_a_page(stage: Stage) -> None:
    """The families' page is there for whoever has its address, and gone once it is taken back."""
    stage.gisel.says("/share")
    for label in ("Las familias · según el plan", "Publicar"):
        stage.gisel.taps(label)
    shown = stage.gisel.sees("Publicada", stage.house.address)
    path = re.findall(r"/p/\w+", shown)[-1]
    code, page = stage.house.fetch(path)
    assert (code, "Mi escuela" in page) == (200, True)
    assert not [private for private in ("meet.google", "@gisel_aula", "Jhansi Rao") if private in page]
    stage.gisel.taps("Despublicar")
    stage.house.wait(lambda: stage.house.fetch(path)[0] == 404, "the page gone", 5)


PLANNING: tuple[Step, ...] = (gisel_makes_a_plan, gisel_signs, jhansi_joins)
"""From a match to a project that both have signed."""

CALL: tuple[Step, ...] = (gisel_proposes_a_call, they_agree_on_it, jhansi_moves_it)
"""A call, proposed, agreed and moved."""


END: tuple[Step, ...] = (reminders_come, they_say_that_they_met, they_look_back, gisel_shares_a_page)
"""The call, what the classes take along, and what they show."""


def play(stage: Stage, *steps: Step) -> None:
    """One step after the other."""
    for step in steps:
        step(stage)
