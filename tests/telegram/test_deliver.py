"""Delivering: what a person has on the screen afterwards, and what the outbox is told."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from telegram.error import BadRequest

from adapters.telegram import Telegram
from adapters.telegram.deliver import outcome_of, within
from adapters.telegram.request import refusal
from core.chat.delivery import Delivered, Doubtful, Final, Letter, NotSent, Outcome
from core.chat.heard import Account
from core.chat.shown import Choices, File, Message, Option, Picture, Text
from tests.platforms.messages import Shelved
from tests.standins.telegram import TelegramStandin
from tests.standins.telegram_group import TelegramGroup
from tests.standins.telegram_people import Person

QUESTION = Message(
    parts=(Text(text="¿Qué edades tiene tu grupo?"), Choices(options=(Option(ordinal=0, label="9–12"),))), card="c"
)
ANSWER = Message(parts=(Text(text="Listo: ya pueden <encontrarte>."),))
PLAN = Message(
    parts=(
        Picture(shelf="png", name="plan.png", alt="Cuatro partes."),
        Text(text="Así queda."),
        Choices(options=(Option(ordinal=0, label="Publicar"),)),
    ),
    card="c",
)
INVITATION = Message(parts=(Text(text="Jueves 10, 7:30."), File(shelf="ics", name="llamada.ics", mime="text/calendar")))


async def send(platform: Telegram, person: Person, message: Message, **more: object) -> Outcome:
    account = Account(platform="telegram", tenant="", user=str(person.id))
    letter = replace(Letter("key", account, str(person.id), message), **more)  # type: ignore[arg-type]
    return await platform.deliver(letter, Shelved())


async def test_a_tap_rewrites_the_card_in_place(standin: TelegramStandin, platform: Telegram, gisel: Person) -> None:
    sent = await send(platform, gisel, QUESTION)
    assert isinstance(sent, Delivered)
    rewritten = await send(platform, gisel, ANSWER, replaces=sent.message)
    [bubble] = standin.screen(gisel)
    assert (bubble.text, bubble.buttons, bubble.edits) == ("Listo: ya pueden <encontrarte>.", [], 1)
    assert rewritten == Delivered(sent.message) == Delivered(str(bubble.id))


async def test_the_same_rewriting_twice_is_delivered(
    standin: TelegramStandin, platform: Telegram, gisel: Person
) -> None:
    sent = await send(platform, gisel, QUESTION)
    assert isinstance(sent, Delivered)
    for _ in range(2):
        assert await send(platform, gisel, ANSWER, replaces=sent.message) == sent
    assert len(standin.screen(gisel)) == 1


async def test_a_card_that_is_a_picture_is_rewritten_in_its_caption(
    standin: TelegramStandin, platform: Telegram, gisel: Person
) -> None:
    sent = await send(platform, gisel, PLAN)
    assert isinstance(sent, Delivered)
    [bubble] = standin.screen(gisel)
    assert (bubble.kind, bubble.text, bubble.buttons) == ("photo", "Cuatro partes.\n\nAsí queda.", ["Publicar"])
    assert await send(platform, gisel, ANSWER, replaces=sent.message) == sent
    assert (bubble.text, bubble.buttons) == ("Listo: ya pueden <encontrarte>.", [])


async def test_a_long_text_takes_the_buttons_of_a_picture_and_follows_it(
    standin: TelegramStandin, platform: Telegram, gisel: Person
) -> None:
    sent = await send(platform, gisel, PLAN)
    assert isinstance(sent, Delivered)
    long = Message(parts=(Text(text="Una frase. " * 150),))
    followed = await send(platform, gisel, long, replaces=sent.message)
    picture, text = standin.screen(gisel)
    assert picture.buttons == []
    assert followed == Delivered(str(text.id))


async def test_a_message_that_is_gone_is_sent_anew(standin: TelegramStandin, platform: Telegram, gisel: Person) -> None:
    outcome = await send(platform, gisel, ANSWER, replaces="999999")
    assert outcome == Delivered(str(standin.screen(gisel)[0].id))


async def test_taking_all_buttons_needs_no_words(standin: TelegramStandin, platform: Telegram, gisel: Person) -> None:
    sent = await send(platform, gisel, QUESTION)
    assert isinstance(sent, Delivered)
    assert await send(platform, gisel, Message(parts=()), replaces=sent.message) == sent
    assert standin.screen(gisel)[0].buttons == []


@pytest.mark.parametrize("fault", ["500", "reset-after", "hang", "html"])
async def test_a_rewriting_in_doubt_may_be_repeated(
    standin: TelegramStandin, platform: Telegram, gisel: Person, fault: str
) -> None:
    sent = await send(platform, gisel, QUESTION)
    assert isinstance(sent, Delivered)
    standin.order(fault, seconds=0.7)
    assert isinstance(await send(platform, gisel, ANSWER, replaces=sent.message), NotSent)
    assert await send(platform, gisel, ANSWER, replaces=sent.message) == sent


@pytest.mark.parametrize(("fault", "arrived"), [("reset-before", 0), ("reset-after", 1), ("hang", 1), ("500", 0)])
async def test_a_broken_line_leaves_a_doubt_whether_or_not_it_arrived(
    standin: TelegramStandin, platform: Telegram, gisel: Person, fault: str, arrived: int
) -> None:
    standin.order(fault, seconds=0.7)
    assert isinstance(await send(platform, gisel, QUESTION), Doubtful)
    assert len(standin.screen(gisel)) == arrived


async def test_a_resend_says_so_first(standin: TelegramStandin, platform: Telegram, gisel: Person) -> None:
    await send(platform, gisel, ANSWER, again="De nuevo, por si no llegó:")
    assert standin.screen(gisel)[0].text == "De nuevo, por si no llegó:\nListo: ya pueden <encontrarte>."


async def test_the_file_and_its_words_are_one_message(
    standin: TelegramStandin, platform: Telegram, gisel: Person
) -> None:
    assert await send(platform, gisel, INVITATION) == Delivered("1")
    [bubble] = standin.screen(gisel)
    assert (bubble.kind, bubble.file, bubble.text) == ("document", "llamada.ics", "Jueves 10, 7:30.")
    assert bubble.data.startswith(b"BEGIN:VCALENDAR")


async def test_a_file_that_is_gone_still_leaves_its_words(
    standin: TelegramStandin, platform: Telegram, gisel: Person
) -> None:
    gone = Message(parts=(Picture(shelf="lost", name="plan.png", alt="Cuatro partes."),))
    assert isinstance(await send(platform, gisel, gone), Delivered)
    assert standin.screen(gisel)[0].text == "Cuatro partes."


async def test_what_is_no_photo_for_telegram_goes_as_a_document(
    standin: TelegramStandin, platform: Telegram, gisel: Person
) -> None:
    standin.order("400", method="sendPhoto")
    assert isinstance(await send(platform, gisel, PLAN), Delivered)
    [bubble] = standin.screen(gisel)
    assert (bubble.kind, bubble.buttons) == ("document", ["Publicar"])


async def test_refused_markup_goes_plainly(standin: TelegramStandin, platform: Telegram, gisel: Person) -> None:
    standin.order("400")
    assert isinstance(await send(platform, gisel, ANSWER), Delivered)
    assert "parse_mode" not in standin.sent()[-1]
    assert standin.screen(gisel)[0].text == "Listo: ya pueden <encontrarte>."


async def test_a_throttled_letter_waits_as_long_as_telegram_says(
    standin: TelegramStandin, platform: Telegram, gisel: Person
) -> None:
    standin.order("429", seconds=17)
    outcome = await send(platform, gisel, ANSWER)
    assert isinstance(outcome, NotSent)
    assert outcome.wait == timedelta(seconds=17)


async def test_somebody_who_never_wrote_or_blocked_is_a_closed_channel(
    standin: TelegramStandin, platform: Telegram, gisel: Person
) -> None:
    stranger = standin.person("Olenka")
    standin.block(gisel)
    for person in (stranger, gisel):
        outcome = await send(platform, person, ANSWER)
        assert isinstance(outcome, Final)
        assert outcome.channel


async def test_a_refused_token_keeps_letters_owed(standin: TelegramStandin, platform: Telegram, gisel: Person) -> None:
    standin.order("401")
    assert isinstance(await send(platform, gisel, ANSWER), NotSent)


async def test_a_group_that_moved_gets_it_in_its_new_place(
    standin: TelegramStandin, platform: Telegram, gisel: Person
) -> None:
    there = standin.person("Docentes", begun=True)
    standin.order("moved", seconds=there.id)
    assert isinstance(await send(platform, gisel, ANSWER), Delivered)
    assert [len(standin.screen(chat)) for chat in (gisel, there)] == [0, 1]


@pytest.mark.parametrize(
    ("code", "body"),
    [
        (200, b""),
        (200, b"[]"),
        (200, b'{"ok":true}'),
        (200, b'{"ok":1,"result":1}'),
        (302, b""),
        (500, b'{"ok":false}'),
    ],
)
def test_an_answer_that_is_not_telegrams_is_a_doubt(code: int, body: bytes) -> None:
    error = refusal(code, body)
    assert error is not None
    assert isinstance(outcome_of(error), Doubtful)


async def test_what_a_group_refuses_leaves_her_private_chat_open(
    standin: TelegramStandin, platform: Telegram, gisel: Person
) -> None:
    standin.order("403")
    refused = await send(platform, gisel, ANSWER, address="-100200300")
    assert isinstance(refused, Final)
    assert not refused.channel
    assert isinstance(await send(platform, gisel, ANSWER), Delivered)


ROOM = Account(platform="telegram", tenant="", user="room:-100200300")


async def test_a_group_that_refuses_its_own_letter_is_closed(standin: TelegramStandin, platform: Telegram) -> None:
    for group in ("-100200300", "-100200300:45"):
        refused = await platform.deliver(Letter("key-1", ROOM, group, ANSWER), Shelved())
        assert refused == Final("Chat not found")
    standin.order("400", times=2)
    refused = await platform.deliver(Letter("key-2", ROOM, "-100200300", ANSWER), Shelved())
    assert isinstance(refused, Final)
    assert not refused.channel


@pytest.mark.parametrize("why", ["not enough rights to send text messages to the chat", "message thread not found"])
def test_where_it_may_not_write_any_more_the_group_is_closed(why: str) -> None:
    error = BadRequest(f"Bad Request: {why}")
    assert within(Letter("key", ROOM, "-100200300", ANSWER), outcome_of(error), error) == Final(str(error))


async def test_a_topic_is_posted_to_and_edited_in_its_group(standin: TelegramStandin, platform: Telegram) -> None:
    group = TelegramGroup(standin, "5.º B")
    topic = f"{group.chat.id}:45"
    sent = await platform.deliver(Letter("key-1", ROOM, topic, ANSWER), Shelved())
    assert isinstance(sent, Delivered)
    assert standin.sent()[-1]["message_thread_id"] == "45"
    other = Message(parts=(Text(text="otherwise"),))
    await platform.deliver(Letter("key-2", ROOM, topic, other, replaces=sent.message), Shelved())
    assert [bubble.text for bubble in standin.screen(group.chat)] == ["otherwise"]
    assert "message_thread_id" not in standin.sent("editMessageText")[-1]


async def test_an_answer_hangs_under_what_it_answers(
    standin: TelegramStandin, platform: Telegram, gisel: Person
) -> None:
    first = await send(platform, gisel, ANSWER)
    assert isinstance(first, Delivered)
    await send(platform, gisel, QUESTION, answers=first.message)
    assert json.loads(standin.sent()[-1]["reply_parameters"]) == {
        "message_id": int(first.message),
        "allow_sending_without_reply": True,
    }


async def test_a_photo_that_is_taken_back_goes_and_leaves_its_words(
    standin: TelegramStandin, platform: Telegram, gisel: Person
) -> None:
    sent = await send(platform, gisel, PLAN)
    assert isinstance(sent, Delivered)
    gone = ANSWER.model_copy(update={"clears": True})
    await send(platform, gisel, gone, replaces=sent.message)
    [bubble] = standin.screen(gisel)
    assert (bubble.kind, bubble.text) == ("text", "Listo: ya pueden <encontrarte>.")


async def test_a_photo_beside_its_words_goes_too(
    standin: TelegramStandin, platform: Telegram, gisel: Person
) -> None:
    picture = await send(platform, gisel, Message(parts=PLAN.parts[:1]))
    words = await send(platform, gisel, QUESTION, key="words")
    assert isinstance(picture, Delivered)
    assert isinstance(words, Delivered)
    gone = ANSWER.model_copy(update={"clears": True})
    for _ in range(2):
        await send(platform, gisel, gone, replaces=words.message, pieces=(picture.message,))
    [bubble] = standin.screen(gisel)
    assert (str(bubble.id), bubble.text) == (words.message, "Listo: ya pueden <encontrarte>.")
