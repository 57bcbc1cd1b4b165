"""The prompts: released versions stay as they are, places are filled safely, every question is worded."""

import re
from hashlib import sha256

import pytest

from prompts import HERE, fill, load
from prompts.preparing import preparing
from prompts.questions import Round, bank, questions

LOCKED = [line.split("  ") for line in (HERE / "released.lock").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("digest", "path"), LOCKED)
def test_a_released_prompt_never_changes(digest: str, path: str) -> None:
    now = sha256((HERE / path).read_bytes()).hexdigest()
    assert now == digest, f"prompts/{path} is released: write a new version instead (prompts/README.md)"


def test_every_version_is_in_the_lock() -> None:
    there = {str(path.relative_to(HERE)) for path in HERE.glob("*/v*.*")}
    assert there == {path for _, path in LOCKED}


@pytest.mark.parametrize("name", ["draft_plan", "translate", "synthesis"])
def test_a_prompt_says_who_it_is_and_takes_exactly_its_inputs(name: str) -> None:
    prompt = load(name)
    assert prompt.label == f"{name}@{prompt.version}"
    filled = fill(prompt, **dict.fromkeys(prompt.inputs, "{{text}} {0} %s $x"))
    assert filled.count("{{text}} {0} %s $x") == len(prompt.inputs) == filled.count("{{")
    with pytest.raises(ValueError, match="takes"):
        fill(prompt)


def test_an_unknown_prompt_is_a_loud_mistake() -> None:
    with pytest.raises(FileNotFoundError):
        load("draft_plan", 99)
    with pytest.raises(FileNotFoundError):
        load("nothing")


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("ages", ["6-8", "9-12", "13-15", "16-18", "18+"])
@pytest.mark.parametrize(
    ("round", "keys", "spare"), [("expect", 3, 2), ("brief", 1, 2), ("half", 2, 2), ("final", 4, 3), ("teacher", 4, 0)]
)
def test_every_round_is_worded_for_every_age(language: str, ages: str, round: Round, keys: int, spare: int) -> None:
    whole = bank(round, language, ages)
    assert len(questions(round, language, ages)) == keys
    assert len({question.key for question in whole}) == len({question.text for question in whole}) == keys + spare
    for question in (*whole, *bank(round, language, ages, classes=3)):
        assert question.text.endswith("?") or question.text.endswith("."), question.text
        assert not set("![]|") & set(question.text + question.without)
        assert question.frame in ("what", "so what", "now what")
        assert ("{expected}" in question.text) == bool(question.recalls)
        assert bool(question.without) == bool(question.recalls)
        assert all(label for _, label in question.choices)


def test_a_key_stands_in_one_round_and_outlives_a_set() -> None:
    rounds: tuple[Round, ...] = ("expect", "brief", "half", "final", "teacher")
    keys = [question.key for one in rounds for question in bank(one, "en", "9-12")]
    assert len(keys) == len(set(keys))
    for one in ("expect", "brief", "final"):
        assert {question.key for question in bank(one, "en", "9-12", 1)} <= set(keys)


def test_one_other_class_is_one_and_two_are_several() -> None:
    assert [questions("expect", "es", "9-12", classes=n)[0].text for n in (2, 3)] == [
        "¿Cómo se imaginan un día en la otra escuela?",
        "¿Cómo se imaginan un día en las otras escuelas?",
    ]
    one_other = re.compile(r"\b(?:la otra|el otro|the other (?:class|school|group|institution))\b")
    rounds: tuple[Round, ...] = ("expect", "brief", "half", "final")
    for language in ("es", "en"):
        for ages in ("6-8", "9-12", "13-15", "16-18", "18+"):
            for question in (each for one in rounds for each in bank(one, language, ages, classes=8)):
                assert not one_other.search(question.text + question.without), question.text


def test_what_was_sealed_is_what_comes_back() -> None:
    sealed = {question.key for question in questions("expect", "es", "9-12") if question.sealed}
    recalled = {question.recalls for question in questions("final", "es", "9-12") if question.recalls}
    assert recalled
    assert recalled <= sealed


def test_the_final_round_in_spanish_is_the_one_teachers_know() -> None:
    assert [question.text for question in questions("final", "es", "9–12", classes=3)] == [
        "¿Qué descubrieron de las otras escuelas que no imaginaban?",
        "El {date} esperaban: «{expected}». ¿Y ahora qué piensan?",
        "¿Qué cambiarían si empezaran de nuevo?",
        "¿Cuántos lo harían otra vez?",
    ]


def test_a_language_without_prompts_of_its_own_is_asked_in_english() -> None:
    assert questions("final", "pl", "9-12") == questions("final", "en", "9-12")
    assert preparing("pl", "9-12", 0) == preparing("en", "9-12", 0)
