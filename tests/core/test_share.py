"""The page for strangers: only what was allowed is on it, at every single reading."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from adapters.paper.printer import Printer
from core.usecases.classes_of import classes_of
from core.usecases.page import page_by_token
from core.usecases.plan_edit import edition_name, retitle, show_otherwise
from core.usecases.publish import publish
from core.usecases.share_choose import choose_photos, own_photos, withdraw_photo
from core.usecases.share_publish import preview
from core.usecases.turn import Turn
from storage.tables import JOBS
from storage.unit_of_work import UnitOfWork
from tests.core.classes import Classes, photo


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Classes:
    """Both classes have put photos on the board, answered and shared; the last phase is open."""
    classes = Classes(tmp_path_factory.mktemp("ready"))
    classes.until("Gisel", 30, 9)
    for consent in ("No", "No", "Sí: solo para las clases"):
        classes.sends("Gisel", photo())
        classes.taps("Gisel", consent)
    classes.sends("Gisel", photo())  # nobody says who is on it
    classes.until("Jhansi", 1, 9)
    classes.sends("Jhansi", photo("orange"))
    classes.taps("Jhansi", "No")
    classes.until("Jhansi", 15, 16)
    reflected(classes, "Gisel", "Empezar", ("el patio", "escribe a ana@escuela.example", "nada"), "Casi todos")
    reflected(classes, "Jhansi", "Start", ("the yard", "alike", "nothing"), "Nearly all")
    classes.taps("Gisel", "Compartir")
    classes.taps("Jhansi", "Share it")
    classes.until("Gisel", 16, 13)
    classes.sees("Gisel")
    classes.sees("Jhansi")
    return classes


@pytest.fixture
def classes(ready: Classes, tmp_path: Path) -> Iterator[Classes]:
    """A copy of them."""
    twin = ready.copied(tmp_path)
    yield twin
    twin.world.close()


def reflected(classes: Classes, name: str, begin: str, words: tuple[str, ...], last: str) -> None:
    classes.taps(name, begin)
    for said in words:
        classes.says(name, said)
        if "@" in said:
            classes.taps(name, "No es un dato personal")
    classes.taps(name, last)


def page(classes: Classes) -> str | None:
    """What a stranger gets at the newest address."""

    def read(store: UnitOfWork) -> bytes | None:
        token = store.showcases.where(project=classes.project)[-1].token
        return page_by_token(store, Printer(), token, classes.world.clock.now())

    found = classes.world.database.look(lambda c: read(UnitOfWork(c)))
    return None if found is None else found.decode()


def facts_of(html: str, name: str) -> list[str]:
    """What the page says of a class, in each of its languages."""
    said = re.findall(rf"<h3>{name}</h3>\n(.*?)</li>", html, re.DOTALL)
    return re.findall('class="fact">(.*?)<', "".join(said))


def published(classes: Classes) -> str:
    """Four taps from the command to the page; the page."""
    classes.says("Gisel", "/mostrar")
    classes.taps("Gisel", "Las familias · según el plan")
    classes.taps("Gisel", "Las 2")
    classes.taps("Gisel", "Publicar")
    return page(classes) or ""


def test_too_early_it_says_from_which_day(tmp_path: Path) -> None:
    classes = Classes(tmp_path)
    classes.until("Gisel", 7, 12)
    classes.sees("Gisel")
    said = classes.says("Gisel", "/mostrar")
    assert "Todavía no: la página" in said
    assert "se abre cuando cada clase responda la reflexión, el martes 15 de diciembre." in said
    assert "[Elegir fotos ya] [Ver el plan]" in said


def test_published_in_four_inputs(classes: Classes) -> None:
    assert classes.says("Gisel", "/mostrar") == (
        "¿Quién lo va a ver?\n[Las familias · según el plan] [Una muestra en la escuela] [Cualquiera con el enlace]"
    )
    asked = classes.taps("Gisel", "Las familias · según el plan")
    assert asked.startswith("Para la página, ¿cuáles de tus 2 fotos sin personas puedo mostrar?\n")
    assert asked.endswith("[Las 2] [Elegir] [Ninguna] [Atrás]")
    assert classes.taps("Gisel", "Las 2") == (
        "(picture: La página como se ve en el teléfono)\n"
        "Así quedaría. 2 fotos de una clase, 1 frase aprobada, ningún nombre de estudiante. "
        "No entran 3 fotos sin permiso.\n"
        "[Publicar] [Cambiar] [Mandármela como archivo] [Inicio]"
    )
    live = classes.taps("Gisel", "Publicar")
    assert "Publicada. Solo la ve quien tenga el enlace, hasta el 16 de marzo.\nhttps://chaski.example/p/" in live
    assert live.endswith(
        "Lo que falta de la clase de Jhansi entra cuando dé su permiso.\n"
        "[Mensaje para familias] [Afiche] [Quitar algo] [Despublicar] [Invitación] [Como archivo] [Cambiar]"
    )


def test_what_the_class_said_about_its_photos_is_noted_once(classes: Classes) -> None:
    published(classes)
    photos = classes.as_("Gisel", lambda turn: own_photos(turn, classes.project))
    assert [[said for _, said, _ in one.log] for one in photos] == [["partners", "public"]] * 2
    classes.as_("Gisel", lambda turn: choose_photos(turn, classes.project, [photos[0].id, photos[1].id]))
    classes.as_("Gisel", lambda turn: withdraw_photo(turn, photos[0].id))
    log = classes.as_("Gisel", lambda turn: turn.store.board.get(photos[0].id).log)
    assert [said for _, said, _ in log] == ["partners", "public", "partners"]


def test_an_audience_in_her_own_words_is_asked_for_as_the_plan_says(classes: Classes) -> None:
    def for_neighbours(turn: Turn) -> None:
        name = edition_name(classes.current(turn))
        show_otherwise(turn, name, "", "", "", "los vecinos")
        publish(turn, edition_name(classes.current(turn)))

    classes.as_("Gisel", for_neighbours)
    assert classes.says("Gisel", "/mostrar") == (
        "¿Quién lo va a ver? El plan dice: «los vecinos».\n"
        "[Como dice el plan] [Las familias] [Una muestra en la escuela] [Cualquiera con el enlace]"
    )
    assert classes.taps("Gisel", "Como dice el plan").startswith("Para la página, ¿cuáles de tus 2 fotos")


def test_only_what_was_allowed_is_on_it(classes: Classes) -> None:
    html = published(classes)
    assert html.count("<image ") == 2
    assert "el patio" in html
    for never in ("ana@", "the yard", "Gisel", "Jhansi", "gisel_aula", "http://", "https://"):
        assert never not in html, never


def test_looking_at_it_asks_for_the_words_that_it_lacks(classes: Classes) -> None:
    def look(turn: Turn) -> None:
        group = turn.store.classes.get(classes_of(turn.store, turn.me)[0].id)
        turn.store.classes.save(replace(group, languages=(("uk", "fluent"),)))
        turn.house = replace(turn.house, translates=True)
        preview(turn, classes.project)

    classes.as_("Gisel", look)
    query = select(JOBS.c.about).where(JOBS.c.kind == "translate", JOBS.c.about.endswith(":uk"))
    wanted = classes.world.database.look(lambda c: c.execute(query).scalars().all())
    assert any(":discovered:" in about for about in wanted)


def test_it_claims_nothing_that_nobody_handed_in(classes: Classes) -> None:
    html = published(classes)
    spanish, english = ["9–12 años ·", "2 fotos ·", "una frase"], ["ages 9–12 ·", "2 photos ·", "one sentence"]
    assert facts_of(html, "Argentina") == [*spanish, *english]
    # India has nothing on the page yet: only that it took part.
    assert facts_of(html, "India") == []
    for never in ("preparó", "tu escuela", "prepared", "your school"):
        assert never not in html, never


def test_with_nothing_to_show_nothing_is_said_of_the_classes(classes: Classes) -> None:
    classes.says("Gisel", "/mostrar")
    classes.taps("Gisel", "Las familias · según el plan")
    classes.taps("Gisel", "Ninguna")
    classes.taps("Gisel", "Publicar")
    classes.taps("Gisel", "Quitar algo")
    classes.taps("Gisel", "Una frase")
    classes.taps("Gisel", "Frase 1")
    html = page(classes) or ""
    assert re.findall("<h3>(.*?)</h3>", html) == ["Argentina", "India"] * 2
    assert not re.findall('<figure|<blockquote|class="fact"', html)


def test_words_in_another_language_say_so(classes: Classes) -> None:
    classes.as_("Gisel", lambda turn: retitle(turn, edition_name(classes.current(turn)), "Nuestros recreos", ""))
    classes.as_("Gisel", lambda turn: publish(turn, edition_name(classes.current(turn))))
    html = published(classes)
    foreign = '<p class="words"><span lang="es" dir="ltr">el patio</span></p>\n<p class="note">in Spanish</p>'
    assert foreign in html
    assert '<span lang="es" dir="ltr">Nuestros recreos</span></h1>\n<p class="note">in Spanish</p>' in html
    assert "en español" not in html


def test_the_other_class_is_asked_once_and_joins_when_it_says_yes(classes: Classes) -> None:
    published(classes)
    classes.until("Jhansi", 17, 9)
    letters = classes.sees("Jhansi")
    assert letters.count("May it show your photo without people? Until you answer, it shows none of that.") == 1
    classes.taps("Jhansi", "Choose")
    classes.taps("Jhansi", "Show it")
    classes.taps("Jhansi", "Don't show")
    html = page(classes) or ""
    assert html.count("<image ") == 3
    assert "the yard" not in html


def test_a_withdrawal_acts_at_once_and_can_be_undone(classes: Classes) -> None:
    published(classes)
    asked = classes.taps("Gisel", "Quitar algo")
    assert asked.startswith("(picture: Foto 1)\n(picture: Foto 2)\n¿Qué quitamos?\n")
    assert asked.endswith("[Foto 1] [Foto 2] [Una frase] [Volver]")
    assert "Quitada: la página ya no la muestra y el permiso quedó retirado." in classes.taps("Gisel", "Foto 2")
    assert (page(classes) or "").count("<image ") == 1
    classes.taps("Gisel", "Deshacer")
    assert (page(classes) or "").count("<image ") == 2


def test_a_sentence_can_be_taken_off(classes: Classes) -> None:
    published(classes)
    classes.taps("Gisel", "Quitar algo")
    classes.taps("Gisel", "Una frase")
    classes.taps("Gisel", "Frase 1")
    assert "el patio" not in (page(classes) or "")


def test_a_photo_discarded_from_the_board_leaves_the_page(classes: Classes) -> None:
    published(classes)
    items = classes.as_("Gisel", lambda turn: turn.store.board.where(project=classes.project))
    classes.press_as("Gisel", "board-discard", items[0].id)
    assert (page(classes) or "").count("<image ") == 1


def test_unpublished_its_address_never_works_again(classes: Classes) -> None:
    published(classes)
    classes.press_as("Jhansi", "page-down", classes.project)
    assert page(classes) is None
    classes.until("Gisel", 17, 9)
    assert "ya no está publicada" in classes.sees("Gisel")


def test_after_three_months_it_is_gone(classes: Classes) -> None:
    published(classes)
    classes.world.clock.tick(timedelta(days=90))
    assert page(classes) is not None
    classes.world.clock.tick(timedelta(days=1))
    assert page(classes) is None


def test_who_said_no_to_her_sentences_is_not_overruled_by_publishing(classes: Classes) -> None:
    classes.press_as("Gisel", "page-photos", classes.project)
    classes.taps("Gisel", "Las 2")
    classes.taps("Gisel", "No mostrar")
    classes.says("Gisel", "/mostrar")
    assert "0 frases aprobadas" in classes.taps("Gisel", "Las familias · según el plan")
    classes.taps("Gisel", "Publicar")
    assert "el patio" not in (page(classes) or "")


def test_the_page_as_a_file_publishes_nothing(classes: Classes) -> None:
    classes.says("Gisel", "/mostrar")
    classes.taps("Gisel", "Las familias · según el plan")
    classes.taps("Gisel", "Las 2")
    given = classes.taps("Gisel", "Mandármela como archivo")
    assert "(file: mi-escuela.html)" in given
    assert classes.as_("Gisel", lambda turn: turn.store.showcases.where(project=classes.project)) == []


def test_the_schools_name_takes_the_countrys_place(classes: Classes) -> None:
    published(classes)
    classes.taps("Gisel", "Cambiar")
    classes.taps("Gisel", "Nombre de mi escuela")
    assert "Publicada." in classes.says("Gisel", "Escuela 12")
    assert "<h3>Escuela 12</h3>" in (page(classes) or "")
    classes.taps("Gisel", "Cambiar")
    assert classes.taps("Gisel", "Nombre de mi escuela").endswith("[Sin el nombre] [Volver]")
    assert "Publicada." in classes.taps("Gisel", "Sin el nombre")
    assert "Escuela 12" not in (page(classes) or "")


def test_choosing_one_by_one(classes: Classes) -> None:
    classes.says("Gisel", "/mostrar")
    classes.taps("Gisel", "Una muestra en la escuela")
    assert "1 de 2 · ¿La muestro en la página?" in classes.taps("Gisel", "Elegir")
    classes.taps("Gisel", "Mostrarla")
    assert "1 foto de una clase" in classes.taps("Gisel", "No mostrar")


def test_forgetting_closes_the_page_and_empties_what_was_hers(classes: Classes) -> None:
    published(classes)
    classes.taps("Gisel", "Cambiar")
    classes.says("Gisel", "/privacidad")
    assert "No se puede deshacer." in classes.taps("Gisel", "Borrar mis datos")
    assert classes.taps("Gisel", "Borrarlos ahora").endswith("como si nunca nos hubiéramos conocido.")
    assert page(classes) is None
    me = classes.as_("Gisel", lambda turn: turn.me)
    assert (me.name, me.mail, me.guardian) == ("—", "", "")
    items = classes.as_("Gisel", lambda turn: turn.store.board.where(teacher=me.id))
    assert [(i.gone, i.photo, i.words) for i in items] == [(True, "", "")] * 4
    answers = classes.as_("Gisel", lambda turn: turn.store.answers.where(teacher=me.id))
    assert {a.words for a in answers} == {""}
    assert classes.says("Jhansi", "/projects").startswith("My School")


def test_everything_kept_about_her_is_in_one_file(classes: Classes) -> None:
    classes.says("Gisel", "/privacidad")
    shown = classes.taps("Gisel", "Ver qué guardas de mí")
    assert "(file: chaski.txt)" in shown
    text = classes.last_file("Gisel")
    for part in ("Nombre: Gisel", "Telegram @gisel_aula", "Trabajas con Jhansi", "Proyecto: Mi escuela", "el patio"):
        assert part in text
