"""The conventions of a first-class bot, in Slack and over the wire; each test carries its convention's number."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.standins.slack_rules import buttons, inputs
from tests.standins.slack_world import Person
from tests.wire.stage import Stage, staged


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """One house for all of them: everybody here is somebody else."""
    folder: Path = tmp_path_factory.mktemp("conventions") / "house"
    with staged(folder, ADMISSION="open") as ready:
        ready.house.start()
        yield ready


def faces(stage: Stage, person: Person) -> list[str]:
    """The buttons of her Home."""
    page = stage.slack.home(person)
    assert page is not None
    return [button["text"]["text"] for _, button in buttons(page.blocks)]


def on_home(stage: Stage, name: str) -> Person:
    """Somebody new who opens Home, before any command."""
    person = stage.slack.person(name, real_name=f"{name} Rao")
    stage.slack.open_home(person)
    stage.slack.until(person, "I'm Chaski", home=True)
    return person


def visible(stage: Stage, person: Person) -> list[str]:
    """She becomes visible to partners; every input that it took."""
    taken = ["Set up my class"]
    stage.slack.tap(person, taken[0], home=True)
    shown = stage.slack.until(person, "Your class")
    for label, answer in (("Ages", "9–12"), ("Subject", "Social studies")):
        stage.slack.fill(person, {label: answer})
        taken.append(f"{label}: {answer}")
    assert shown.blocks
    stage.slack.tap(person, "Save and be found")
    stage.slack.until(person, "others can find you now")
    return [*taken, "Save and be found"]


def test_convention_1_home_explains_itself_before_any_command(stage: Stage) -> None:
    anna = on_home(stage, "Anna")
    page = stage.slack.home(anna)
    assert page is not None
    assert sum(map(len, page.words())) <= 600
    assert faces(stage, anna) == ["Set up my class"]
    assert stage.slack.screen(anna) == [], "looking at it sends nothing"


def test_convention_2_a_teacher_is_visible_after_four_inputs_of_which_none_is_typed(stage: Stage) -> None:
    bela = on_home(stage, "Bela")
    before = len(stage.slack.sent("views.open"))
    stage.slack.tap(bela, "Set up my class", home=True)
    stage.slack.until(bela, "Your class")
    window = stage.slack.window(bela)
    assert window is not None
    assert len(stage.slack.sent("views.open")) == before + 1
    given = {block["label"]["text"]: block["element"].get("initial_option") for block in inputs(window.blocks)}
    assert given["Country"]["text"]["text"] == "India"
    assert given["Language"]["text"]["text"] == "English"
    stage.slack.close_window(bela)
    stage.slack.until(bela, "Your class")
    assert len(visible(stage, on_home(stage, "Bina"))) == 4


def test_convention_2_a_window_that_was_put_away_stands_in_the_chat_and_can_be_sent_from_there(stage: Stage) -> None:
    carla = on_home(stage, "Carla")
    stage.slack.tap(carla, "Set up my class", home=True)
    stage.slack.until(carla, "Your class")
    stage.slack.close_window(carla)
    stage.slack.until(carla, "Your class")
    stage.slack.fill(carla, {"Ages": "9–12", "Subject": "Science"}, press="Save and be found")
    stage.slack.until(carla, "others can find you now")
    assert sum("Your class" in str(bubble.words()) for bubble in stage.slack.screen(carla)) == 0


def test_convention_3_home_leads_on_by_buttons_alone_and_follows_what_they_do(stage: Stage) -> None:
    dora = on_home(stage, "Dora")
    visible(stage, dora)
    stage.slack.until(dora, "no partner yet", home=True)
    assert faces(stage, dora) == ["Find a class"]
    stage.slack.tap(dora, "Find a class", home=True)
    stage.slack.until(dora, "Which languages")


def test_convention_16_home_says_who_waits_without_being_opened_again(stage: Stage) -> None:
    elif_ = on_home(stage, "Elif")
    visible(stage, elif_)
    stage.slack.until(elif_, "no partner yet", home=True)
    stage.gisel.says("/start")
    for label in ("Empezar", "Argentina", "9–12", "Sociales", "Que me encuentren", "Buscar una clase"):
        stage.gisel.taps(label)
    stage.gisel.taps("Español y algo de inglés")
    shown = stage.gisel.sees("Escribir a Elif")
    found = re.search(r"\d · Escribir a Elif", shown)
    assert found
    stage.gisel.taps(found[0])
    stage.gisel.taps("Enviar")
    stage.slack.until(elif_, "an invitation from Gisel", home=True)
    stage.slack.tap(elif_, "Accept")
    stage.slack.until(elif_, "You work with Gisel", home=True)


def test_convention_12_a_question_that_a_slash_command_asked_is_answered_in_the_chat_and_stands_there_once(
    stage: Stage,
) -> None:
    fatma = on_home(stage, "Fatma")
    visible(stage, fatma)
    stage.slack.command(fatma, "find")
    asked = stage.slack.until(fatma, "Which languages")
    stage.slack.say(fatma, "Only English")
    stage.house.wait(lambda: len(stage.slack.screen(fatma)) > 3, "an answer")
    stage.house.settle()
    shown = [bubble for bubble in stage.slack.screen(fatma) if "Which languages" in str(bubble.words())]
    assert [bubble.ts for bubble in shown] == [asked.ts]
    assert buttons(shown[0].blocks) == []
