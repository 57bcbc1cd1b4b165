"""Polls in the Bot API's stand-in: sent, answered by people, stopped, within the limits of sendPoll and stopPoll."""

import json
from typing import Any

from tests.standins.telegram import TelegramStandin
from tests.standins.telegram_api import METHODS, Fields, Telegram
from tests.standins.telegram_people import NoSuchButton, Person
from tests.standins.telegram_rules import checked_keyboard, refuse

FIRST_POLL = "5000000000000000001"


def checked_poll(fields: Fields) -> tuple[str, list[str]]:
    """The question and its options; raises `Refused` as Telegram words it."""
    given = fields.get("options", "[]")
    options: list[Any] = json.loads(given) if isinstance(given, str) else given
    texts = [one if isinstance(one, str) else str(one.get("text", "")) for one in options]
    question = str(fields.get("question", ""))
    if not question.strip():
        raise refuse("message text is empty")
    if len(question) > 300:
        raise refuse("poll question length must not exceed 300")
    if len(texts) < 2:
        raise refuse("poll must have at least 2 option")
    if len(texts) > 12:
        raise refuse("poll can't have more than 12 options")
    if any(not text.strip() for text in texts):
        raise refuse("poll options must be non-empty")
    if any(len(text) > 100 for text in texts):
        raise refuse("poll options length must not exceed 100")
    if len(set(texts)) < len(texts):
        raise refuse("POLL_OPTION_DUPLICATE")
    return question, texts


def send_poll(api: Telegram, fields: Fields) -> Fields:
    """A new poll in a chat; its id is Telegram's own."""
    chat, rows = api.chat_of(fields), checked_keyboard(fields)
    question, options = checked_poll(fields)
    bubble = api.bubble(chat, question, rows=rows, kind="poll", options=options)
    bubble.poll = str(int(FIRST_POLL) + api.polls)
    bubble.anonymous = str(fields.get("is_anonymous", True)).lower() != "false"
    bubble.several = str(fields.get("allows_multiple_answers", False)).lower() == "true"
    api.polls += 1
    return api.message(chat, bubble)


def stop_poll(api: Telegram, fields: Fields) -> Fields:
    """A poll of the bot ends; its keyboard becomes the one that is given, or none."""
    chat = api.chat_of(fields)
    wanted = str(fields.get("message_id", ""))
    bubble = next((one for one in api.screens[chat] if str(one.id) == wanted and not one.mine), None)
    if bubble is None or bubble.kind != "poll":
        raise refuse("message with poll to stop not found")
    if bubble.closed:
        raise refuse("poll has already been closed")
    bubble.closed, bubble.rows = True, checked_keyboard(fields)
    return bubble.as_poll()


def vote(standin: TelegramStandin, person: Person, *labels: str) -> None:
    """Somebody chooses these options of her newest open poll and sends them; none takes her vote back. The bot hears
    of it where the poll is not anonymous."""
    with standin.api.lock:
        open_ones = [bubble for bubble in standin.screen(person) if bubble.kind == "poll" and not bubble.closed]
        if not open_ones:
            raise NoSuchButton(f"no open poll on the screen of {person.name}:\n{standin.reading(person)}")
        bubble = open_ones[-1]
        marks = [n for n, option in enumerate(bubble.options) if any(label in option for label in labels)]
        assert len(marks) == len(labels), f"{labels} are not all among {bubble.options}"
        assert len(marks) < 2 or bubble.several, "only one answer can be given here"
        bubble.votes[person.id] = marks
        if not bubble.anonymous:
            named = {"option_persistent_ids": list(map(str, marks))}
            answer = {"poll_id": bubble.poll, "user": person.user(), "option_ids": marks, **named}
            standin.arrived(standin.api.update(poll_answer=answer))


METHODS.update({"sendpoll": send_poll, "stoppoll": stop_poll})
