"""What an answer is about: invented answers in three languages, and what must not change the finding."""

from pathlib import Path

import pytest

from core.phrases.themes import THEMES, languages, themes_of

HERE = Path(__file__).parent


def corpus(language: str) -> list[tuple[set[str], str]]:
    """The answers of a language with what somebody who reads it says that they are about."""
    rows = [line.split("\t") for line in (HERE / f"themes_{language}.tsv").read_text("utf-8").splitlines()]
    return [(set(themes.split()) - {"none"}, words) for themes, words in rows]


@pytest.mark.parametrize("language", ["en", "es", "uk"])
def test_each_answer_is_about_what_a_reader_says(language: str) -> None:
    answers = corpus(language)
    found = [(themes, themes_of(words, language), words) for themes, words in answers]
    wrong = [(words, said) for themes, said, words in found if set(said) != themes]
    assert len(answers) >= 40
    assert not wrong


@pytest.mark.parametrize("language", ["en", "es", "uk"])
def test_every_theme_is_found_in_every_language_and_some_answers_have_none(language: str) -> None:
    answers = corpus(language)
    assert {theme for themes, _ in answers for theme in themes} == set(THEMES)
    assert any(not themes for themes, _ in answers)


def test_accents_capitals_and_marks_change_nothing() -> None:
    for words in ("Nos sorprendió el silencio", "NOS SORPRENDIO... el silencio", "«nos sorprendio» el_silencio*"):
        assert themes_of(words, "es") == ("curiosity",)
    assert themes_of("We didn’t know that", "en") == themes_of("we didn't know THAT", "en") == ("curiosity",)


def test_themes_come_in_one_order_and_once() -> None:
    assert themes_of("Friends, questions, questions, words, the war, the world and our town", "en") == THEMES


def test_a_word_inside_another_one_does_not_count() -> None:
    assert themes_of("The swordfish and the afterword", "en") == ()


def test_a_language_without_a_lexicon_has_no_themes() -> None:
    assert themes_of("Wir sind Freunde", "de") == ()
    assert set(languages()) == {"en", "es", "uk"}
