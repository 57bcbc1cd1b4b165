"""What Gisel and Jhansi do from the first Start to the page for their families, click by click."""

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.playground.people import ClockBar, Pane

MOST_TO_BE_VISIBLE = 6
LINK = "https://meet.google.com/abc-defg-hij"


@dataclass(frozen=True)
class Story:
    """The page with its two phones and the clock."""

    gisel: Pane
    jhansi: Pane
    clock: ClockBar

    @property
    def inputs(self) -> int:
        """What both did so far; moving the clock is nobody's work."""
        return self.gisel.inputs + self.jhansi.inputs


def story_on(page: Page) -> Story:
    """The story at its first moment."""
    return Story(Pane(page, "gisel"), Pane(page, "jhansi"), ClockBar(page))


def meet(story: Story) -> None:
    """Both become visible; Gisel finds Jhansi, asks, and Jhansi accepts."""
    gisel, jhansi = story.gisel, story.jhansi
    gisel.start().tap("Empezar").tap("Argentina").tap("9–12").tap("Sociales")
    gisel.reads("Así te verán otros docentes").tap("Que me encuentren").reads("ya pueden encontrarte")
    jhansi.start().home_reads("Three questions to begin").tap("Set up my class")
    jhansi.fill({"Ages": "9–12", "Subject": "Social studies"}).reads("others can find you now")
    assert max(gisel.inputs, jhansi.inputs) <= MOST_TO_BE_VISIBLE
    gisel.tap("Buscar una clase").tap("Español y algo de inglés")
    gisel.reads("8 h 30 más que tú").tap("1 · Escribir a Jhansi").tap("Enviar").reads("Enviado a Jhansi")
    jhansi.reads("8 h 30 behind you").tap("Accept").reads("You and Gisel are partners").reads("Telegram @gisel_aula")
    gisel.reads("Jhansi aceptó").reads("Jhansi Rao, Slack")


def plan(story: Story) -> None:
    """Chaski chooses everything, and Gisel publishes it."""
    gisel = story.gisel
    gisel.tap("Armar el plan").tap("Que Chaski elija todo").reads("Revisado: sin pendientes.")
    gisel.tap("Publicar").reads("Publicado. Jhansi lo recibe")


def sign(story: Story) -> None:
    """Gisel signs how they work together."""
    gisel = story.gisel
    gisel.tap("Leer y firmar").reads("Cómo trabajamos juntos").tap("Firmar los 9").tap("Soy yo")
    gisel.reads("Firmado: 1 de 2")


def join(story: Story) -> None:
    """The plan reaches Jhansi on her next school morning; she joins, and has the nine points before her."""
    story.clock.until(story.jhansi, "My School: the plan is ready")
    story.jhansi.tap("Join this plan").tap("8 am–4 pm").reads("How we work together")


def agree(story: Story) -> None:
    """Jhansi signs too, and Gisel hears of it."""
    gisel, jhansi = story.gisel, story.jhansi
    jhansi.tap("Agree to all 9").tap("That's me").reads("Signed: 2 of 2")
    story.clock.until(gisel, "Jhansi se sumó al plan y firmó el acuerdo")


def ask_for_a_call(story: Story) -> None:
    """Gisel sees both school days side by side and proposes the first hour."""
    story.gisel.tap("Fijar videollamada").tap("8:00–16:00").reads("no hay hora escolar común")


def confirm_the_call(story: Story) -> None:
    """Proposed, accepted, and given a link."""
    gisel, jhansi = story.gisel, story.jhansi
    gisel.tap("A · 7:15").reads("Propuesto. En India son las")
    jhansi.reads("3:45–4:30 pm (30 min after school)").tap("Works for us")
    gisel.reads("¿Qué enlace usarán?").say(LINK).reads("Confirmada: videollamada con Jhansi")
    gisel.reads(re.compile(r"7:15–8:00 \(India 15:45–16:30\)"))
    jhansi.reads("Confirmed: call with Gisel").reads(re.compile(r"3:45–4:30 pm \(Argentina 7:15–8:00 am\)"))


def move_the_call(story: Story) -> None:
    """Jhansi asks for a quarter of an hour later, Gisel agrees."""
    story.jhansi.tap("Move").tap("4:00 pm, 15 min later").reads("until there is an answer the old time stands")
    story.gisel.reads("antes 7:15 (India 15:45) → ahora 7:30 (India 16:00)").tap("De acuerdo").reads("Movida:")
    story.gisel.reads("El archivo nuevo reemplaza al anterior.")
    story.jhansi.reads("Moved:").reads("The new file replaces the one before.")


def expect_something(story: Story) -> None:
    """Each class seals what it expects of the other; the day begins in India."""
    gisel, jhansi = story.gisel, story.jhansi
    story.clock.until(jhansi, "3 questions about what your group expects")
    jhansi.tap("Start").reads("1 of 3").say("A small school in the mountains")
    jhansi.reads("2 of 3").tap("Skip").reads("3 of 3").tap("Skip").reads("Kept and sealed")
    story.clock.until(gisel, "3 preguntas sobre lo que espera tu grupo")
    gisel.tap("Empezar").reads("1 de 3").say("Uniformes y muchas horas de clase")
    gisel.reads("2 de 3").tap("Saltar").reads("3 de 3").tap("Saltar").reads("Guardado y sellado")


def share_a_photo(story: Story, photo: Path) -> None:
    """A photo without people goes to the board."""
    story.gisel.upload(photo).reads("Guardada; le quité la ubicación").tap("No").reads("En el tablero de Mi escuela")


def meet_live(story: Story) -> None:
    """The reminders come, the hour passes, and both say that they met."""
    story.clock.until(story.jhansi, "Could you meet Gisel's class?")
    story.gisel.reads("¿Pudieron encontrarse con la clase de Jhansi?").tap("Sí").reads("Queda anotado")
    story.jhansi.tap("Yes").reads("It is noted")


def look_back(story: Story) -> None:
    """Each class answers the final reflection and shares its record."""
    gisel, jhansi = story.gisel, story.jhansi
    story.clock.until(gisel, "Miremos atrás con el grupo")
    gisel.tap("Empezar").reads("1 de 4").say("Sofía contó que en India almuerzan en el patio.")
    gisel.reads("«Sofía» parece un nombre").tap("Sí, así").reads("«Uniformes y muchas horas de clase»")
    gisel.say("Horarios distintos, recreos parecidos").reads("3 de 4").say("Una llamada más larga")
    gisel.reads("4 de 4").tap("Casi todos").reads("Lo que se lleva tu clase").tap("Compartir").reads("Compartido con")
    jhansi.tap("Start").reads("1 of 4").say("Their school day begins when ours ends").reads("2 of 4")
    jhansi.reads("“A small school in the mountains”").say("It is a flat place").reads("3 of 4").say("More calls")
    jhansi.reads("4 of 4").tap("Nearly all").reads("What your class takes along").tap("Share it").reads("Shared with")


def publish_the_page(story: Story) -> str:
    """Gisel prepares the page, Jhansi allows her class's sentences, Gisel publishes; returns its address."""
    gisel, jhansi = story.gisel, story.jhansi
    gisel.say("/share").tap("Las familias · según el plan").tap("Mostrarla").reads("Así quedaría. 1 foto")
    jhansi.reads("May the page of My School show").tap("Choose").tap("Show them")
    jhansi.reads("The page shows only that")
    gisel.tap("Publicar").reads("Publicada. Solo la ve quien tenga el enlace")
    address = gisel.talk.get_by_role("link", name="/p/").last.get_attribute("href")
    assert address is not None
    return address
