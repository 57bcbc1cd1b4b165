"""In which language somebody wrote: hers with Chaski, unless the letters say another one of her class's."""

import pytest

from core.planning.scripts import script_for, script_of, spoken_in, written_in

AT_HOME = {
    ("Ми обідаємо в їдальні.", "en", "UA"): "uk",
    ("We eat in the canteen.", "en", "UA"): "en",
    ("हम आँगन में खाते हैं।", "en", "IN"): "hi",
    ("আমরা উঠানে খাই।", "en", "BD"): "bn",
    ("نتناول الغداء في الفناء.", "en", "EG"): "ar",
    ("우리는 교실에서 먹어요.", "en", "KR"): "ko",
    ("わたしたちは教室で食べます。", "en", "JP"): "ja",
    ("Comemos en el patio.", "es", "AR"): "es",
    ("10:00 👍", "es", "AR"): "es",
    ("Ми обідаємо в їдальні.", "es", "AR"): "es",
}


@pytest.mark.parametrize(("words", "own", "country"), AT_HOME)
def test_the_letters_tell_her_class_s_language(words: str, own: str, country: str) -> None:
    assert written_in(words, own, spoken_in(country)) == AT_HOME[words, own, country]


def test_what_her_class_was_said_to_speak_goes_before_its_country() -> None:
    assert written_in("आम्ही अंगणात जेवतो.", "en", ("mr", *spoken_in("IN"))) == "mr"


def test_words_of_two_scripts_count_by_their_letters() -> None:
    assert script_of("Zoom: зустрінемось о десятій") == "CYRILLIC"
    assert script_of("Зум: see you all at ten o'clock") == "LATIN"
    assert (script_for("uk"), script_for("es"), script_for("ko")) == ("CYRILLIC", "LATIN", "HANGUL")
