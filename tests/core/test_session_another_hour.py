"""Another hour for a call that is spoken of: an hour alone means its day, and no words are lost."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.core.calls import Calls, on_the_tenth, open_call, proposed


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Calls]:
    story = Calls(tmp_path)
    yield story
    story.close()


def moves(story: Calls, who: str) -> None:
    """She wants another time for the call of the tenth."""
    story.says(who, "/sessions")
    when, move = {
        "Gisel": ("jue 10 dic, 7:15 · India 15:45", "Mover"),
        "Jhansi": ("Thu 10 Dec, 3:45 pm · Argentina 7:15 am", "Move"),
    }[who]
    story.taps(who, when)
    story.taps(who, move)


@pytest.mark.parametrize(
    "words",
    [
        "4:00 pm",
        "15 min later",
        "a quarter of an hour later",
        "same day 4 pm",
        "at 4 pm the same day",
        "4:00 pm, 15 min later",
    ],
)
def test_an_hour_alone_is_on_the_day_of_the_call_that_is_moved(story: Calls, words: str) -> None:
    on_the_tenth(story)
    moves(story, "Jhansi")
    if "," in words:
        story.says("Jhansi", "hmm")
    assert story.says("Jhansi", words)[:2] == [
        "I understood: Thursday 10 December 2026, 45 minutes",
        "You, India: 4:00–4:45 pm (45 min after school)",
    ]


@pytest.mark.parametrize("words", ["7:30", "un cuarto de hora más tarde", "15 min después", "el mismo día a las 7:30"])
def test_so_it_is_in_spanish(story: Calls, words: str) -> None:
    on_the_tenth(story)
    moves(story, "Gisel")
    assert story.says("Gisel", words)[:2] == [
        "Entendí: jueves 10 de diciembre de 2026, 45 minutos",
        "Tú, Argentina: 7:30–8:15 (antes de tu horario)",
    ]


@pytest.mark.parametrize("words", ["16:15 hora de ustedes", "a sus 16:15", "4:15 pm de allá"])
def test_the_partners_hour_is_read_on_the_partners_clock(story: Calls, words: str) -> None:
    on_the_tenth(story)
    moves(story, "Gisel")
    assert story.says("Gisel", words)[1] == "Tú, Argentina: 7:45–8:30 (antes de tu horario)"


def test_a_day_that_is_named_is_another_one(story: Calls) -> None:
    on_the_tenth(story)
    moves(story, "Gisel")
    for words in ("viernes 11 de diciembre 7:30", "una hora más tarde", "7:30"):
        assert story.says("Gisel", words)[0] == "Entendí: viernes 11 de diciembre de 2026, 45 minutos"


def test_the_same_day_alone_is_asked_for_its_hour(story: Calls) -> None:
    on_the_tenth(story)
    moves(story, "Gisel")
    assert story.says("Gisel", "el mismo día") == [
        "¿A qué hora, el jueves 10 de diciembre?",
        "[jue 10 dic, 7:30 · India 16:00] [Otro]",
    ]


def test_what_is_not_understood_gets_offers_near_the_call(story: Calls) -> None:
    on_the_tenth(story)
    moves(story, "Jhansi")
    assert story.says("Jhansi", "a bit later") == [
        "Tell me a day and an hour, or choose:",
        "[4:00 pm, 15 min later] [3:30 pm, 15 min earlier] [4:15 pm, 30 min later] [See more times]",
    ]


def test_another_time_than_the_proposed_one_is_near_it(story: Calls) -> None:
    proposed(story)
    assert story.taps("Jhansi", "Another time") == [
        "Proposed: Thursday 10 December, 3:45–4:30 pm (Argentina 7:15–8:00 am)",
        "What time suits you better?",
        "4:00 pm, 15 min later (Argentina 7:30 am)",
        "3:30 pm, 15 min earlier (Argentina 7:00 am)",
        "4:15 pm, 30 min later (Argentina 7:45 am)",
        "[4:00 pm, 15 min later] [3:30 pm, 15 min earlier] [4:15 pm, 30 min later] [Another time]",
    ]
    assert story.says("Jhansi", "same day 4 pm")[0] == "I understood: Thursday 10 December 2026, 45 minutes"


def test_a_time_that_answers_a_move_is_not_the_one_that_stands(story: Calls) -> None:
    on_the_tenth(story)
    moves(story, "Jhansi")
    story.taps("Jhansi", "4:00 pm, 15 min later")
    seen = story.taps("Gisel", "Otro momento")
    assert seen[-1] == "[7:45, 15 min después] [8:00, 30 min después] [7:00, 30 min antes] [Otro momento]"


def test_an_hour_typed_where_two_days_are_asked_about_is_on_one_of_them(story: Calls) -> None:
    open_call(story)
    story.says("Gisel", "el 8 de diciembre a las 9")
    assert story.says("Gisel", "10:00") == [
        "¿Cuál de los dos?",
        "[mar 8 dic, 10:00 · India 18:30] [mié 9 dic, 10:00 · India 18:30] [Otro]",
    ]


def test_the_words_that_begin_the_sitting_anew_are_answered(story: Calls) -> None:
    open_call(story)
    for n in range(30):
        words = f"el {9 + n % 3} de diciembre a las 7:{15 + n}" if n % 2 else "cuando puedan"
        story.world.clock.tick(timedelta(seconds=2))  # thirty a minute are taken, and no more
        first = story.says("Gisel", words)[0]
        assert first.startswith("Entendí" if n % 2 else "Dime un día y una hora"), (n, words)
    assert story.says("Gisel", "el 23 de diciembre a las 7:15")[0].startswith("El miércoles 23 no hay clase")


def test_a_day_that_was_found_is_kept_when_the_sitting_begins_anew(story: Calls) -> None:
    open_call(story)
    story.says("Gisel", "viernes 11 de diciembre")
    for _ in range(20):
        assert story.says("Gisel", "cuando puedan")[0] == "Dime un día y una hora, o elige:"
    assert story.says("Gisel", "7:30")[0] == "Entendí: viernes 11 de diciembre de 2026, 45 minutos"
