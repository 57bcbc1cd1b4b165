"""Conventions over the wire, on both messengers: all ways lead back, what was said can be changed, old buttons heal."""

import json
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select

from core.conversations.commands import MENU
from storage.tables import DELIVERIES
from tests.standins.slack_rules import Bubble, Fields, buttons
from tests.wire.people import OnSlack, OnTelegram, Teacher
from tests.wire.stage import Stage, staged
from tests.wire.steps import MEETING, PLANNING, play

TOLD_TO_WAIT = 4.0
"""Seconds that Slack asks for, long enough for somebody else to be answered on a busy machine."""
ODD = "_*[]()~`<>&{}|\\ <!channel> <@U0001> @here <b>no</b> &amp; مرحبا 👩\u200d🏫 \u202eabc\u202c 1 < 2"
"""What means something to one messenger or the other."""
LONG = " ".join(f"palabra{n}" for n in range(380))
"""More than Slack shows in one section, and nearly all that Telegram lets her type."""
HELP = "You can tap the buttons or write"
Press = Callable[[], object]
HOME = {"telegram": ("Inicio", "Mi escuela · "), "slack": ("Home", "My School · ")}
"""The way home, and how home begins."""
WAYS = tuple(command.name for command in MENU if command.name != "cancel")
PAUSE = timedelta(seconds=15)
"""Between two commands: nobody may say more than thirty things in a minute."""
HEARD = {"cards", "cursors", "deliveries", "inbox", "seekers", "channels", "teachers"}
"""Where it is kept that somebody was heard and answered; what people have done is kept elsewhere."""


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """Two teachers with a plan that both have signed; it is nine in the morning, and five in the afternoon."""
    with staged(tmp_path_factory.mktemp("ways") / "house") as ready:
        ready.house.start()
        play(ready, *MEETING, *PLANNING)
        ready.settle()
        yield ready
        ready.settle()
        ready.house.stop()
        assert "Traceback" not in ready.house.log.read_text()


def on(stage: Stage, messenger: str) -> Teacher:
    """Who is there."""
    people: dict[str, Teacher] = {"telegram": stage.gisel, "slack": stage.jhansi}
    return people[messenger]


@pytest.mark.parametrize("messenger", ["telegram", "slack"])
def test_convention_12_cancel_leads_home_from_everywhere(stage: Stage, messenger: str) -> None:
    who, (home, title) = on(stage, messenger), HOME[messenger]
    for name in WAYS:
        for words in (f"/{name}", "/cancel"):
            before = who.reads()
            who.says(words)
            stage.settle()
            assert who.reads() != before, f"no answer to {words} after /{name}"
        assert home in who.reads()[-1], f"no way home after /{name}"
        who.taps(home)
        stage.settle()
        assert title in who.reads()[-1], f"not at home after /{name}"
        stage.house.clock.shift(PAUSE)


@pytest.mark.parametrize(
    ("messenger", "edit", "delete", "edited", "deleted"),
    [
        ("telegram", "Editar", "Borrar", "edited", "deleted"),
        ("slack", "Edit", "Delete", "editado", "borrado"),
    ],
)
def test_convention_12_what_was_said_is_changed_and_taken_back_where_it_had_arrived(
    stage: Stage, messenger: str, edit: str, delete: str, edited: str, deleted: str
) -> None:
    who, other = on(stage, messenger), on(stage, "slack" if messenger == "telegram" else "telegram")
    first, second = f"Uno, {messenger}.", f"Dos, {messenger}."
    who.says(f"/say {first}")
    other.sees(first)
    who.taps(edit)
    who.sees(first)
    who.says(second)
    assert first not in other.sees(second, edited)
    stage.settle()
    assert other.copies(first) == 0
    who.taps(delete)
    other.sees(deleted)
    stage.settle()
    assert other.copies(second) == 0


def test_convention_12_a_change_of_the_plan_is_undone_on_telegram(stage: Stage) -> None:
    before = plans(stage)
    stage.gisel.says("/plan")
    stage.gisel.sees("Mi escuela · 30 nov", "Cambiar algo")
    for label in ("Cambiar algo", "Título y pregunta"):
        stage.gisel.taps(label)
    stage.gisel.sees("Escribe el nuevo")
    stage.gisel.says("Nuestros recreos")
    stage.gisel.sees("Pregunta, ahora", "Dejarlo así")
    stage.settle()
    stage.gisel.taps("Dejarlo así")
    stage.gisel.sees("Nuestros recreos · 30 nov", "Deshacer")
    assert plans(stage) != before
    stage.gisel.taps("Deshacer")
    stage.gisel.sees("Mi escuela · 30 nov")
    stage.settle()
    assert plans(stage) == before


def test_convention_12_no_more_from_somebody_is_undone_on_slack(stage: Stage) -> None:
    ana = OnTelegram(stage.telegram, stage.telegram.person("Ana"))
    ana.says("/start")
    for label in ("Empezar", "Uruguay", "9–12", "Sociales", "Que me encuentren", "Buscar una clase", "Solo español"):
        ana.taps(label)
    shown = ana.sees("Escribir a Jhansi")
    ana.taps(next(face for face in shown.replace("]", "[").split("[") if "Escribir a Jhansi" in face))
    ana.taps("Enviar")
    stage.jhansi.sees("A class in Uruguay would like to work with yours")
    for label in ("Not this time", "No reason", "No more from Ana", "Undo"):
        stage.jhansi.taps(label)
    stage.jhansi.sees("Ana may invite you again")
    stage.settle()
    assert all(not teacher["blocked"] for teacher in bodies(stage, "teachers"))


@pytest.mark.parametrize(
    ("messenger", "stale", "goes_on", "then"),
    [
        ("telegram", "Eso cambió. Aquí está lo último.", "Videollamadas", "No hay videollamadas"),
        ("slack", "That has changed. Here is the latest.", "Calls", "No calls are arranged"),
    ],
)
def test_convention_13_no_old_button_does_anything_and_each_shows_what_holds_now(
    stage: Stage, messenger: str, stale: str, goes_on: str, then: str
) -> None:
    who, before = on(stage, messenger), done(stage)
    presses = old_on_telegram(stage) if messenger == "telegram" else old_on_slack(stage)
    assert len(presses) > 8
    for press in presses:
        press()
    stage.settle()
    assert done(stage) == before
    newest = who.reads()[-1]
    assert stale in newest
    assert HOME[messenger][1] in newest
    who.taps(goes_on)
    who.sees(then)


@pytest.mark.parametrize("messenger", ["telegram", "slack"])
def test_convention_17_odd_words_arrive_as_they_were_written(stage: Stage, messenger: str) -> None:
    partner = on(stage, "slack" if messenger == "telegram" else "telegram")
    partner.says(f"/say {messenger} {ODD}")
    on(stage, messenger).sees(f"{messenger} {ODD}")


@pytest.mark.parametrize(("messenger", "more"), [("telegram", "Ver todo"), ("slack", "See all")])
def test_convention_18_long_words_arrive_whole(stage: Stage, messenger: str, more: str) -> None:
    who, partner = on(stage, messenger), on(stage, "slack" if messenger == "telegram" else "telegram")
    partner.says(f"/say {LONG}")
    who.sees("palabra0 ", more)
    stage.settle()
    before = len(who.reads())
    who.taps(more)
    who.sees("palabra379")
    stage.settle()
    shown = " ".join(who.reads()[before:])
    assert [n for n in range(380) if f"palabra{n}" not in shown] == []


def test_convention_19_who_is_told_to_wait_on_slack_holds_up_nobody_else(stage: Stage) -> None:
    carla = OnSlack(stage.slack, stage.slack.person("Carla", real_name="Carla Rao"))
    stage.settle()
    stage.slack.order("429", seconds=TOLD_TO_WAIT)
    before, began = stage.jhansi.copies(HELP), time.monotonic()
    stage.jhansi.says("/help")
    refused = select(DELIVERIES.c.id).where(DELIVERIES.c.state == "pending", DELIVERIES.c.reason != "")
    stage.house.wait(lambda: stage.house.rows(refused), "the letter refused")
    carla.says("hello")
    carla.sees("Your class")
    # On a machine that is as slow as that, nothing is said of it here.
    assert stage.jhansi.copies(HELP) == before or time.monotonic() - began >= TOLD_TO_WAIT
    stage.house.wait(lambda: stage.jhansi.copies(HELP) > before, "the letter sent again")
    stage.settle()
    assert stage.jhansi.copies(HELP) == before + 1
    assert time.monotonic() - began >= TOLD_TO_WAIT - 1


def old_on_telegram(stage: Stage) -> list[Press]:
    """What presses each button that Gisel has been shown and that is not on her screen any more, as a phone does that
    has not been told of the change."""
    person, api = stage.gisel.person, stage.telegram.api
    hers = [fields for _, fields in api.calls if str(fields.get("chat_id")) == str(person.id)]
    shown = [row for fields in hers if "reply_markup" in fields for row in keyboard(fields["reply_markup"])]
    screen = stage.telegram.screen(person)
    old = pressable(shown) - pressable([row for bubble in screen for row in bubble.rows])
    return [partial(stage.telegram.press, person, screen[0], data) for data in sorted(old)]


def old_on_slack(stage: Stage) -> list[Press]:
    """The same of Jhansi."""
    screen = stage.slack.screen(stage.jhansi.person)
    posts = [*stage.slack.sent("chat.postMessage"), *stage.slack.sent("chat.update")]
    shown = {key(button): (block, button) for post in posts for block, button in buttons(post.get("blocks") or [])}
    still = {key(button) for bubble in screen for _, button in buttons(bubble.blocks)}
    newest = next(bubble for bubble in reversed(screen) if bubble.ours)
    old = [one for name, one in shown.items() if name not in still and "url" not in one[1]]
    return [partial(press_on_slack, stage, newest, button, block) for block, button in old]


def press_on_slack(stage: Stage, bubble: Bubble, button: Fields, block: str) -> None:
    """She presses it, and Slack waits for the acknowledgement."""
    stage.jhansi.envelopes.append(stage.slack.press(stage.jhansi.person, bubble, button, block))


def key(button: Fields) -> str:
    """What tells one button from another."""
    return f"{button['action_id']} {button.get('value', '')}"


def keyboard(markup: str | dict[str, Any]) -> list[list[dict[str, str]]]:
    """The rows of an inline keyboard, as they were sent."""
    read = json.loads(markup) if isinstance(markup, str) else markup
    rows: list[list[dict[str, str]]] = read.get("inline_keyboard", [])
    return rows


def pressable(rows: list[list[dict[str, str]]]) -> set[str]:
    """What their buttons say when they are pressed."""
    return {button["callback_data"] for row in rows for button in row if "callback_data" in button}


def done(stage: Stage) -> dict[str, list[tuple[Any, ...]]]:
    """Everything that people have done."""
    return {name: rows for name, rows in stage.house.everything().items() if name not in HEARD}


def bodies(stage: Stage, table: str) -> list[dict[str, Any]]:
    """The nouns of one table."""
    return [json.loads(body) for (body,) in stage.house.rows(f"SELECT body FROM {table}")]


def plans(stage: Stage) -> list[Any]:
    """The plan as it is drafted now."""
    return [project["plan"] for project in bodies(stage, "projects")]
