"""A translator sees which key a sentence has."""

from adapters.playground.keys import KEPT, Keys


def test_a_text_has_its_own_key_and_one_of_several_sentences_has_theirs() -> None:
    keys = Keys()
    keys.hear("b-yes", "Yes")
    keys.hear("greeting", "Hello, Gisel. I am Chaski.")
    keys.hear("three-questions", "We start with three questions.")
    assert keys.of("Yes") == ["b-yes"]
    assert keys.of("We start with three questions. Hello, Gisel. I am Chaski.") == ["three-questions", "greeting"]
    assert keys.of("Yes, that is what somebody typed") == []


def test_it_remembers_the_latest_only() -> None:
    keys = Keys()
    keys.hear("first", "The first sentence")
    for n in range(KEPT):
        keys.hear(f"k{n}", f"Sentence number {n}")
    assert keys.of("The first sentence") == []
    assert keys.of(f"Sentence number {KEPT - 1}") == [f"k{KEPT - 1}"]
