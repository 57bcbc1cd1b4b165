"""The stand-in itself: it refuses what Telegram refuses, and people see what they would see."""

import json
from typing import Any

import pytest

from tests.standins.telegram import TelegramStandin
from tests.standins.telegram_api import Telegram
from tests.standins.telegram_people import NoSuchButton, Person
from tests.standins.telegram_rules import Refused

GISEL = 7_000_000_001


@pytest.fixture
def api() -> Telegram:
    telegram = Telegram()
    telegram.people[GISEL], telegram.screens[GISEL] = Person(GISEL, "Gisel"), []
    return telegram


def keyboard(*buttons: dict[str, str]) -> str:
    return json.dumps({"inline_keyboard": [[button] for button in buttons]})


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"text": "<b>open", "parse_mode": "HTML"}, "can't parse entities"),
        ({"text": "a < b", "parse_mode": "HTML"}, "can't parse entities"),
        ({"text": "<x>a</x>", "parse_mode": "HTML"}, "can't parse entities"),
        ({"text": "<b><i>a</b></i>", "parse_mode": "HTML"}, "can't parse entities"),
        ({"text": " "}, "message text is empty"),
        ({"text": "👩" * 2049}, "message is too long"),
        ({"text": "a", "chat_id": 5}, "chat not found"),
        ({"text": "a", "reply_markup": keyboard({"text": "b", "callback_data": "x" * 65})}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "reply_markup": keyboard({"text": "b", "url": "ftp://a"})}, "Wrong HTTP URL"),
        ({"text": "a", "reply_markup": keyboard(*({"text": "b", "callback_data": "x"},) * 101)}, "markup is too long"),
    ],
)
def test_it_refuses_what_telegram_refuses(api: Telegram, fields: dict[str, Any], reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        api.call("sendMessage", {"chat_id": GISEL, **fields})
    assert api.screens[GISEL] == []


def test_a_person_sees_text_without_markup(api: Telegram) -> None:
    api.call("sendMessage", {"chat_id": str(GISEL), "text": "<b>Hola</b> &lt;3 &amp; ya", "parse_mode": "HTML"})
    assert api.screens[GISEL][0].text == "Hola <3 & ya"


def test_only_a_button_on_the_screen_can_be_tapped() -> None:
    with TelegramStandin() as standin:
        gisel = standin.person("Gisel", begun=True)
        with pytest.raises(NoSuchButton, match="Empezar"):
            standin.tap(gisel, "Empezar")
