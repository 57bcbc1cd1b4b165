"""Reading updates: what the samples do not show."""

import json
from typing import Any

import pytest

from adapters.telegram.decode import decode, press, stored
from core.chat.heard import Arrived, Gone, Heard, Incoming, Pressed, Said, Sent
from core.ports.platform import RawEvent
from tests.platforms.messages import Shelved
from tests.platforms.telegram import NOON, create

GISEL = {"id": 7, "is_bot": False, "first_name": "Gisel"}
GROUP = {"id": -100, "type": "supergroup", "title": "Docentes"}
ROOM = {"message_id": 1, "from": GISEL, "chat": GROUP, "date": 1_795_525_500}
PRIVATE = {**ROOM, "chat": {"id": 7, "type": "private"}}


def hear(message: dict[str, Any], bot: str = "chaski_bot") -> Incoming | None:
    return decode(stored({"update_id": 1, "message": message}, NOON, bot))


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("mañana traigo el proyector", None),
        ("@Chaski_bot ¿qué sigue?", Said(text="¿qué sigue?")),
        ("¿Qué sigue, @chaski_bot", Said(text="¿Qué sigue")),
        ("@chaski_bots hola", Said(text="@chaski_bots hola")),
        ("/say@chaski_bot hola a todas", Said(text="/say hola a todas")),
        ("/home", Said(text="/home")),
        ("/home@CHASKI_BOT", Said(text="/home")),
        ("/home@other_bot", None),
        ("/start@chaski_bot", Arrived()),
    ],
)
def test_in_a_group_only_what_is_said_to_the_bot_is_heard(text: str, heard: Heard | None) -> None:
    incoming = hear({**ROOM, "text": text})
    assert (incoming and incoming.what) == heard
    assert incoming is None or incoming.place == "room"


def test_an_answer_to_the_bot_in_a_group_is_for_the_bot() -> None:
    ours = {"message_id": 5, "from": {"id": 1, "is_bot": True, "username": "Chaski_bot"}, "chat": GROUP, "date": 0}
    incoming = hear({**ROOM, "text": "sí", "reply_to_message": ours})
    assert incoming is not None
    assert incoming.replies_to == "5"


def test_photos_in_a_group_stay_there_and_only_a_caption_to_the_bot_is_heard() -> None:
    photo = {**ROOM, "photo": [{"file_id": "a"}]}
    assert hear(photo) is None
    assert hear({**photo, "caption": "/say mira"}) is None
    incoming = hear({**photo, "caption": "@chaski_bot: nuestro jardín"})
    assert incoming is not None
    assert incoming.what == Sent(remote="a", name="photo.jpg", mime="image/jpeg", caption="nuestro jardín")


async def test_a_photo_in_a_group_is_not_fetched() -> None:
    incoming = hear({**ROOM, "photo": [{"file_id": "a"}], "caption": "@chaski_bot mira"})
    assert incoming is not None
    assert await create().complete(incoming, Shelved()) == incoming


def test_a_topic_is_a_room_of_its_own_and_a_chain_of_answers_is_not() -> None:
    topic = hear({**ROOM, "text": "/home", "message_thread_id": 45, "is_topic_message": True})
    chain = hear({**ROOM, "text": "/home", "message_thread_id": 45})
    assert topic is not None
    assert chain is not None
    assert (topic.address, chain.address) == ("-100:45", "-100")
    assert str(topic.room) == "telegram::room:-100:45"


def test_other_bots_and_channels_are_nobody() -> None:
    assert hear({**PRIVATE, "from": {**GISEL, "is_bot": True}, "text": "hola"}) is None
    assert decode(stored({"update_id": 1, "channel_post": {**PRIVATE, "text": "hola"}}, NOON)) is None


def test_an_animation_is_one_file_although_it_comes_as_two() -> None:
    file = {"file_id": "anim", "mime_type": "video/mp4"}
    incoming = hear({**PRIVATE, "animation": file, "document": {"file_id": "doc"}})
    assert incoming is not None
    assert incoming.what.model_dump()["remote"] == "anim"


def test_a_press_is_dated_when_it_came_and_words_when_they_were_written() -> None:
    query = {"id": "1", "from": GISEL, "data": "c.1.0", "message": {**PRIVATE, "text": "?"}}
    pressed = decode(stored({"update_id": 1, "callback_query": query}, NOON))
    said = hear({**PRIVATE, "text": "hola"})
    assert pressed is not None
    assert said is not None
    assert (pressed.heard_at, said.heard_at.timestamp()) == (NOON, 1_795_525_500)


def test_a_bare_update_can_be_read_as_well() -> None:
    message = {"message_id": 2, "from": GISEL, "chat": {"id": 7, "type": "private"}, "date": 0, "text": "hola"}
    body = json.dumps({"update_id": 1, "message": message})
    incoming = decode(RawEvent("1", "telegram::7", body))
    assert incoming is not None
    assert incoming.what == Said(text="hola")


@pytest.mark.parametrize("data", ["", ".", "..", "c", "c.1", "c.-1.0", "c.1.x", "c.١.0", "c.1.2.", "x" * 64])
def test_a_button_that_is_not_ours_presses_a_card_that_nobody_has(data: str) -> None:
    assert press(data) == Pressed(card="", revision=0, ordinal=0)


def test_cards_may_have_points_in_their_names() -> None:
    assert press("a.b.12.3") == Pressed(card="a.b", revision=12, ordinal=3)


@pytest.mark.parametrize("update", [None, [], 5, "x", {}, {"update_id": "7"}, {"update_id": True}, {"update_id": None}])
def test_garbage_has_an_id_and_a_lane(update: Any) -> None:
    first, second = stored(update, NOON), stored(update, NOON)
    assert first == second
    assert (len(first.event_id), first.lane) == (32, "telegram::")


@pytest.mark.parametrize(
    "body", ["", "x", "[]", "1", '{"update": 5}', "[" * 100_000, '{"update":{"message":{"date":1e99}}}']
)
def test_what_cannot_be_read_says_so(body: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        decode(RawEvent("1", "telegram::", body))


def test_a_list_to_tick_off_counts_as_its_words() -> None:
    listed = {"title": "Para el jueves", "tasks": [{"id": 1, "text": "lupas"}, {"id": 2, "text": "vasos"}]}
    incoming = hear({**PRIVATE, "checklist": listed})
    assert incoming is not None
    assert incoming.what == Said(text="Para el jueves\n- lupas\n- vasos")


def test_half_a_character_is_a_question_mark() -> None:
    incoming = hear({**PRIVATE, "text": "hola \ud83d\0 👍"})
    assert incoming is not None
    assert incoming.what == Said(text="hola ? 👍")


@pytest.mark.parametrize(
    ("member", "gone"),
    [
        ({"status": "restricted", "is_member": False}, True),
        ({"status": "restricted", "is_member": True}, False),
        ({"status": "left"}, True),
        ({"status": "administrator"}, False),
    ],
)
def test_a_group_that_the_bot_is_no_longer_in_is_told(member: dict[str, Any], gone: bool) -> None:
    change = {**ROOM, "old_chat_member": {"status": "member"}, "new_chat_member": member}
    incoming = decode(stored({"update_id": 1, "my_chat_member": change}, NOON))
    assert (incoming and incoming.what) == (Gone(why="taken out") if gone else None)
