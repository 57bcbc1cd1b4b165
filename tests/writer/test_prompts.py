"""The prompts: released versions stay as they are, places are filled safely, every question is worded."""

from hashlib import sha256

import pytest

from prompts import HERE, fill, load
from prompts.questions import Round, questions

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
@pytest.mark.parametrize(("round", "keys"), [("expect", 3), ("brief", 2), ("final", 4)])
def test_every_round_is_worded_for_every_age(language: str, ages: str, round: Round, keys: int) -> None:
    asked = questions(round, language, ages)
    assert len({question.key for question in asked}) == keys
    for question in asked:
        assert question.text.endswith("?") or question.text.endswith("."), question.text
        assert "!" not in question.text
        assert ("{expected}" in question.text) == bool(question.recalls)
        assert bool(question.without) == bool(question.recalls)
        assert all(label for _, label in question.choices)


def test_what_was_sealed_is_what_comes_back() -> None:
    sealed = {question.key for question in questions("expect", "es", "9-12") if question.sealed}
    recalled = {question.recalls for question in questions("final", "es", "9-12") if question.recalls}
    assert recalled
    assert recalled <= sealed


def test_the_final_round_in_spanish_is_the_one_teachers_know() -> None:
    assert [question.text for question in questions("final", "es", "9–12")] == [
        "¿Qué descubrieron de las otras escuelas que no imaginaban?",
        "El {date} esperaban: «{expected}». ¿Y ahora qué piensan?",
        "¿Qué cambiarían si empezaran de nuevo?",
        "¿Cuántos lo harían otra vez?",
    ]
