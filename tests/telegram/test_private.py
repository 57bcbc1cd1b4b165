"""What a phone can send and nobody here has a use for: a phone number and a home are not even stored."""

import json
from typing import Any

import pytest

from adapters.telegram.decode import decode, stored
from core.chat.heard import Contact, Placed, Said
from tests.platforms.telegram import NOON

CONTACT = {"phone_number": "+54115550199", "first_name": "Marta", "last_name": "Canario", "vcard": "TEL:+54115550199"}
HOME = {"latitude": -34.603722, "longitude": -58.381592, "horizontal_accuracy": 5.4321}
HEAD = {
    "message_id": 1, "date": 1_795_525_500, "from": {"id": 7, "is_bot": False, "first_name": "Gisel"},
    "chat": {"id": 7, "type": "private"},
}  # fmt: skip


def kept(content: dict[str, Any], kind: str = "message") -> str:
    return stored({"update_id": 1, kind: content}, NOON).body


@pytest.mark.parametrize(
    "content",
    [
        {"contact": CONTACT},
        {"text": "esta", "reply_to_message": {**HEAD, "contact": CONTACT}},
        {"text": "esta", "external_reply": {"contact": CONTACT}},
        {"pinned_message": {**HEAD, "contact": CONTACT}},
    ],
)
@pytest.mark.parametrize("kind", ["message", "edited_message"])
def test_of_a_contact_nothing_is_stored(content: dict[str, Any], kind: str) -> None:
    body = kept({**HEAD, **content}, kind)
    assert not [word for word in ("5550199", "Marta", "Canario", "TEL") if word in body]


def test_of_a_contact_behind_a_pressed_button_nothing_is_stored() -> None:
    card = {**HEAD, "reply_to_message": {**HEAD, "contact": CONTACT}}
    query = {"id": "1", "from": HEAD["from"], "data": "c.1.0", "message": card}
    assert "5550199" not in kept(query, "callback_query")


@pytest.mark.parametrize(
    "content",
    [
        {"location": HOME},
        {"location": HOME, "venue": {"location": HOME, "title": "Mi casa", "address": "Calle 1234"}},
        {"venue": {"location": HOME, "title": "Mi casa", "address": "Calle 1234"}},
        {"text": "ahí", "reply_to_message": {**HEAD, "location": HOME}},
    ],
)
def test_of_a_place_whole_degrees_are_stored(content: dict[str, Any]) -> None:
    body = kept({**HEAD, **content})
    assert not [word for word in ("34.6", "58.3", "5.4321", "Mi casa", "1234") if word in body]


def test_what_is_left_can_be_heard() -> None:
    event = stored({"update_id": 1, "message": {**HEAD, "contact": CONTACT}}, NOON)
    heard = decode(event)
    assert heard is not None
    assert heard.what == Contact()
    heard = decode(stored({"update_id": 1, "message": {**HEAD, "location": HOME}}, NOON))
    assert heard is not None
    assert heard.what == Placed(latitude=-35, longitude=-58)


def test_what_is_deeper_than_anything_of_telegrams_is_no_fault_while_storing() -> None:
    deep: dict[str, Any] = {"contact": CONTACT}
    for _ in range(400):
        deep = {"reply_to_message": deep}
    assert "5550199" not in kept({**HEAD, **deep})


def test_words_about_a_contact_stay_as_they_are() -> None:
    said = 'el "contact" y la "location" de mañana'
    heard = decode(stored({"update_id": 1, "message": {**HEAD, "text": said}}, NOON))
    assert heard is not None
    assert heard.what == Said(text=said)


@pytest.mark.parametrize("place", [{"latitude": "x"}, [], "casa", {"latitude": True, "longitude": 1e9}])
def test_a_place_that_is_none_is_no_fault_while_storing(place: object) -> None:
    assert json.loads(kept({**HEAD, "location": place}))
