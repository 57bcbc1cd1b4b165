"""Typed words where a question has buttons: what they stand for, and what they leave alone."""

from datetime import time

import pytest

from core.assistant.typed import declined, labelled, numbered
from core.chat.choices import pick
from core.chat.heard import Said
from core.chat.shown import Choices
from core.conversations.agreement import named
from core.conversations.plan_questions import only
from core.conversations.several import in_words
from core.conversations.talk import End, Talk
from core.phrases.answers import numbers_in, span_in
from core.planning.ideas import idea_in
from core.planning.wordlists import says_no
from core.usecases.plan_make import size_for
from tests.core.scripting import Sitting
from tests.core.stage import stage

KINDS = tuple(
    pick(label, label) for label in ("Conocer culturas · sugerido", "Un reto", "Ana · India", "Ana · Perú")
)


@pytest.mark.parametrize("words", ["Conocer culturas", "conocer culturas.", "CONOCER CULTURAS · sugerido"])
def test_a_label_counts_without_its_remark(words: str) -> None:
    assert labelled(KINDS, words) == KINDS[0]


def test_what_two_labels_begin_with_names_neither() -> None:
    assert labelled(KINDS, "Ana") is None
    assert labelled(KINDS, "ana · india") == KINDS[2]
    assert numbered(KINDS, "2") == KINDS[1]


@pytest.mark.parametrize(
    ("words", "language", "first", "last"),
    [
        ("de 8 a 16", "es", time(8), time(16)),
        ("8-15", "es", time(8), time(15)),
        ("8-3", "en", time(8), time(15)),
        ("my class is from 8 to 3", "en", time(8), time(15)),
        ("de ocho a tres", "en", time(8), time(15)),
        ("entre las 8 y las 15", "es", time(8), time(15)),
        ("8h30-15h", "es", time(8, 30), time(15)),
        ("8.30-3.15", "en", time(8, 30), time(15, 15)),
        ("1 to 5:30", "en", time(13), time(17, 30)),
        ("8:00 am to 2:30 pm", "en", time(8), time(14, 30)),
        ("de 8 de la mañana a 3 de la tarde", "es", time(8), time(15)),
        ("de lunes a viernes de 7:30 a 12:30", "es", time(7, 30), time(12, 30)),
    ],
)
def test_school_hours_are_read(words: str, language: str, first: time, last: time) -> None:
    assert span_in(words, language) == (first, last)


@pytest.mark.parametrize(
    "words",
    ["hola", "a las 8", "no es de 8 a 3", "tengo 8 alumnos y 3 salas", "9:00 a 9:00", "2 a 4 a 6", "8 3", "x" * 9000],
)
def test_other_words_are_no_school_hours(words: str) -> None:
    assert span_in(words, "es") is None


@pytest.mark.parametrize(
    ("words", "numbers"),
    [("24", (24,)), ("somos 24", (24,)), ("unos treinta", (30,)), ("20 a 25", (20, 25)), ("about 30", (30,)),
     ("hola", ()), ("no somos 24", ()), ("Jhansi, el 24 llevamos los mapas al patio grande", ())],
)  # fmt: skip
def test_short_answers_have_numbers(words: str, numbers: tuple[int, ...]) -> None:
    assert numbers_in(words, "es") == numbers


def test_numbers_become_the_size_that_they_all_fall_into() -> None:
    assert [size_for(n) for n in (0, 15, 16, 35, 36, 999)] == ["", "up_to_15", "16_to_25", "26_to_35", "more", "more"]
    assert only(size_for(n) for n in (20, 25)) == "16_to_25"
    assert only(size_for(n) for n in (20, 30)) is None
    assert only(()) is None


@pytest.mark.parametrize("words", ["¿Y si no sé?", "Ana\nLópez", "a" * 81])
def test_what_is_no_name_is_left_alone(words: str) -> None:
    assert named(words) is None


async def sized(talk: Talk) -> End:
    """Asks for a size by buttons, and hears numbers."""
    size = await talk.choose(
        "size",
        pick("small", "Small"),
        shows="How many?",
        means=lambda words: f"n{words}" if words.isdecimal() else None,
    )
    again = await talk.choose("again", pick("yes", "Yes"), shows=size)
    return talk.end(f"{size} {again}")


def test_a_question_with_buttons_takes_what_words_mean_and_keeps_the_words() -> None:
    sitting = Sitting(sized).type("24")
    assert sitting.key == "again"
    assert sitting.journal == {"size": {"words": "24"}}
    assert sitting.type("yes").key == "again"
    assert sitting.pick("yes").end == "n24 yes"


def test_words_that_mean_nothing_there_do_not_answer() -> None:
    sitting = Sitting(sized).type("many")
    assert sitting.key == "size"
    assert sitting.journal == {}


def test_a_number_after_words_that_answered_nothing_goes_to_the_question_and_to_nobody_else() -> None:
    with stage() as it:
        it.does("Gisel", "[Armar el plan]", "[Del 30 nov al 18 dic · sugerido]", "retos mundiales")
        assert "Sigue abierta: 2 de 7" in "\n".join(it.last("Gisel").lines)
        it.does("Gisel", "2")
        assert it.last("Gisel").lines[0].startswith("3 de 7")
        assert not any("retos mundiales" in line for shown in it.screen("Jhansi") for line in shown.lines)


def test_the_buttons_of_a_letter_can_be_typed() -> None:
    with stage() as it:
        it.does("Gisel", "armar el plan")
        assert it.last("Gisel").lines[0].startswith("1 de 7")


def test_an_hour_in_a_change_of_the_plan_moves_nothing() -> None:
    with stage() as it:
        it.does("Gisel", "[Armar el plan]", "[Que Chaski elija todo]", "[Cambiar algo]")
        for words in ("la videollamada a las 9", "la videollamada 9 hs", "videollamada 9:30"):
            it.does("Gisel", words)
            assert "la hora de una videollamada se acuerda con la otra clase" in it.last("Gisel").lines[0], words
        it.does("Gisel", "la videollamada el 9 de diciembre")
        assert "9 dic: videollamada" in "\n".join(it.last("Gisel").lines)


def test_words_about_something_else_choose_no_subject() -> None:
    subjects = [("arts", "Art and music"), ("science", "Science"), ("social", "Social studies")]
    assert in_words(subjects, "science and art", numbered=False) == "=arts,science"
    assert in_words(subjects, "english and a little hindi", numbered=False) is None
    assert in_words(subjects, "could we please write to Gisel about science", numbered=False) is None


@pytest.mark.parametrize(("words", "idea"), [("hobbies", "hobbies"), ("algo del agua", "water"), ("la escuela", None)])
def test_an_idea_is_named_by_a_word_of_its_title(words: str, idea: str | None) -> None:
    assert idea_in(words) == idea


def test_nothing_is_called_no() -> None:
    assert says_no("No, gracias.")
    assert not says_no("No a la basura")


def test_no_leaves_everything_as_it_is() -> None:
    offered = (pick("yes", "Archivar «Mi escuela»"), pick("stay", "Dejarlo así"))
    assert declined(offered, "No") == offered[1]
    assert declined(offered[:1], "no") is None


@pytest.mark.parametrize("by", ["place", "face"])
def test_what_is_typed_under_an_older_message_means_a_button_there(by: str) -> None:
    with stage() as it:
        it.does("Gisel", "/home")
        older = it.last("Gisel")
        first = next(p.options[0].label for p in older.message.parts if isinstance(p, Choices))
        it.does("Gisel", "/settings")
        it.world.hear("Gisel", Said(text="1" if by == "place" else first.lower()), replies_to=older.id)
        answered = it.last("Gisel").lines
        it.press("Gisel", older, first)
        assert older.lines == answered, "the same as a tap there"


def test_a_place_that_an_older_message_does_not_have_is_no_button_there() -> None:
    with stage() as it:
        it.does("Gisel", "/home")
        older = it.last("Gisel")
        it.does("Gisel", "/settings")
        it.world.hear("Gisel", Said(text="77"), replies_to=older.id)
        assert "77" in "\n".join(it.last("Gisel").lines)


def test_start_is_understood_where_it_is_typed_as_words() -> None:
    with stage() as it:
        it.does("Gisel", "/home")
        home = it.last("Gisel").lines
        assert it.hears("Gisel", Said(text="/start")) == home
