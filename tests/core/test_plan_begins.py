"""Beginning a plan: ideas among its questions, an international day, answers typed where buttons are asked for."""

from core.usecases.plan_make import draft_of
from tests.core.stage import stage


def test_an_idea_is_chosen_at_the_second_question_and_asks_less_after_it() -> None:
    with stage() as it:
        it.does("Gisel", "[Armar el plan]", "[Del 30 nov al 18 dic · sugerido]", "[Ver ideas]")
        assert "[Culturas en una tarde]" not in it.last("Gisel").lines[-1], "one session is not three weeks"
        it.does("Gisel", "[Atrás]")
        assert it.last("Gisel").lines[0] == "2 de 7 · ¿Qué tipo de proyecto?"
        it.does("Gisel", "[Ver ideas]", "[Mi escuela]", "[Ver otras]", "[Más ideas]", "[Historias de nuestras calles]")
        it.does("Gisel", "[Usar esta idea]")
        assert it.last("Gisel").lines[0] == "3 de 5 · ¿Cuántas horas de clase por semana?"
        it.does("Gisel", "[2 · sugerido]", "[16–25 · sugerido]", "[Videollamada · sugerido]")
        assert it.last("Gisel").lines[0] == "Historias de nuestras calles · 30 nov – 18 dic · Argentina, India"
        assert it.last("Gisel").lines[-2] == "Revisado: sin pendientes."


def test_a_day_without_a_plan_begins_one_with_the_idea_that_suits_it() -> None:
    with stage() as it:
        it.does("Gisel", "/ideas", "[Días que vienen]", "[10 dic · Día de los Derechos Humanos]")
        it.does("Gisel", "[Hacer algo ese día]", "[Que Chaski elija todo]")
        assert it.last("Gisel").lines[0] == "Una escuela sin barreras · 30 nov – 18 dic · Argentina, India"
        assert any("Día de los Derechos Humanos" in line for line in it.last("Gisel").lines)


def test_an_afternoon_asks_only_for_the_class() -> None:
    with stage() as it:
        it.does("Gisel", "/ideas", "[Culturas en una tarde]", "[Usar esta idea]")
        assert it.last("Gisel").lines[0] == "1 de 2 · ¿Cuántos estudiantes?"
        it.does("Gisel", "[16–25 · sugerido]", "[Videollamada · sugerido]")
        assert it.within("Gisel", draft_of) is not None
        assert it.last("Gisel").lines[0].startswith("Culturas en una tarde · ")


def test_her_last_day_is_heard_at_the_first_question_and_ages_are_no_number_of_students() -> None:
    with stage() as it:
        it.does("Gisel", "[Armar el plan]", "mi último día es el miércoles 16 de diciembre")
        assert it.last("Gisel").lines[0] == "1 de 7 · ¿Cuándo? Tu último día de clase es el miércoles 16 de diciembre."
        it.does("Gisel", "[Del 30 nov al 16 dic · sugerido]", "[No sé]", "[Las dos · sugerido]", "[2 · sugerido]")
        it.does("Gisel", "tienen de 9 a 12 años")
        assert it.last("Gisel").lines[1] == "Sigue abierta: 5 de 7 · ¿Cuántos estudiantes?"
