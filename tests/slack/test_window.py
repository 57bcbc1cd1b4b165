"""Forms in windows: opened while the press is fresh, standing in the chat when not, sent and put away."""

import time
from typing import Any

import pytest

from adapters.slack.press import FRESH_SECONDS, reply_handle
from adapters.slack.window import window
from core.chat.delivery import Delivered, Letter, NotSent
from core.chat.heard import Account, Filled, Incoming
from core.chat.shown import Choices, Form, Input, Message, Option, Picture, Text, words_of
from core.ports.platform import Platform
from tests.platforms.found import squash
from tests.platforms.messages import MESSAGES, Shelved
from tests.slack.listening import Inbox, listening, until
from tests.standins.slack import SlackStandin
from tests.standins.slack_rules import check, check_window, inputs, visible
from tests.standins.slack_world import TEAM, Person

FIELDS = (
    Input(name="country", label="Country", options=(("IN", "India"), ("AR", "Argentina")), value="IN"),
    Input(name="date", label="Day", shape="date"),
    Input(name="time", label="Hour", shape="time", value="07:15"),
    Input(name="words", label="Or in words", optional=True),
)
MESSAGE = Message(
    parts=(
        Text(text="Another time", style="title"),
        Text(text="Your own hour counts."),
        Form(inputs=FIELDS, submit="See everybody's hours"),
        Choices(options=(Option(ordinal=0, label="More times"),)),
    ),
    card="card-1",
    revision=3,
)
PLAIN = Message(parts=(Text(text="Done"),))


def pressed(slack: SlackStandin, person: Person, ago: float = 0.0) -> str:
    """The reply handle of a press of hers that is so many seconds old for us."""
    return reply_handle(slack.world.windows.trigger(person.id, f"trigger-{ago}"), time.time() - ago)


def letter(person: Person, message: Message = MESSAGE, **more: Any) -> Letter:
    account = Account(platform="slack", tenant=TEAM, user=person.id)
    return Letter(**{"key": "key-1", "account": account, "address": person.room, "message": message, **more})


async def test_a_fresh_press_opens_a_window_and_nothing_is_posted(
    slack: SlackStandin, platform: Platform, jhansi: Person
) -> None:
    outcome = await platform.deliver(letter(jhansi, handle=pressed(slack, jhansi)), Shelved())
    assert isinstance(outcome, Delivered)
    shown = slack.window(jhansi)
    assert shown is not None
    assert [block["label"]["text"] for block in inputs(shown.blocks)] == ["Country", "Day", "Hour", "Or in words"]
    assert slack.screen(jhansi) == []


@pytest.mark.parametrize("error", ["expired_trigger_id", "exchanged_trigger_id", "invalid_arguments"])
async def test_a_window_that_slack_does_not_open_stands_in_the_chat_in_the_same_attempt(
    slack: SlackStandin, platform: Platform, jhansi: Person, error: str
) -> None:
    slack.order(f"error:{error}", method="views.open")
    outcome = await platform.deliver(letter(jhansi, handle=pressed(slack, jhansi)), Shelved())
    assert isinstance(outcome, Delivered)
    assert outcome.message.startswith(jhansi.room)
    (bubble,) = slack.screen(jhansi)
    assert len(inputs(bubble.blocks)) == len(FIELDS)


async def test_an_old_press_is_not_even_tried(slack: SlackStandin, platform: Platform, jhansi: Person) -> None:
    await platform.deliver(letter(jhansi, handle=pressed(slack, jhansi, FRESH_SECONDS + 0.1)), Shelved())
    assert slack.sent("views.open") == []
    assert len(slack.screen(jhansi)) == 1


async def test_in_doubt_the_fields_stand_in_the_chat_as_well_on_the_same_card(
    slack: SlackStandin, platform: Platform, jhansi: Person
) -> None:
    slack.order("reset-after", method="views.open")
    outcome = await platform.deliver(letter(jhansi, handle=pressed(slack, jhansi)), Shelved())
    assert isinstance(outcome, Delivered)
    shown = slack.window(jhansi)
    (bubble,) = slack.screen(jhansi)
    assert shown is not None
    assert [b["block_id"] for b in inputs(shown.blocks)] == [b["block_id"] for b in inputs(bubble.blocks)]


async def test_after_a_kill_the_fields_stand_in_the_chat_once(
    slack: SlackStandin, platform: Platform, jhansi: Person
) -> None:
    handle = pressed(slack, jhansi)
    await platform.deliver(letter(jhansi, handle=handle), Shelved())
    again = letter(jhansi, handle=handle, attempt=2)  # nobody said what became of the first attempt
    assert isinstance(await platform.find(again), NotSent)
    assert isinstance(await platform.deliver(again, Shelved()), Delivered)
    assert isinstance(await platform.find(again), Delivered)
    assert len(slack.screen(jhansi)) == 1


async def test_what_is_sent_has_every_field_and_knows_the_message_under_it(
    slack: SlackStandin, jhansi: Person
) -> None:
    inbox = Inbox()
    async with listening(slack, inbox) as platform:
        under = f"{jhansi.room}:1795525610.000300"
        await platform.deliver(letter(jhansi, handle=pressed(slack, jhansi), replaces=under), Shelved())
        slack.fill(jhansi, {"Day": "2026-12-10", "Or in words": "or later"})
        sent = slack.tap(jhansi, "See everybody's hours")
        await until(sent.acknowledged.is_set)
        slack.replay()
        await until(lambda: inbox.stored > 1)
        (heard,) = inbox.heard(platform)
    assert heard.what == Filled(
        card="card-1",
        revision=3,
        values={"country": "IN", "date": "2026-12-10", "time": "07:15", "words": "or later"},
    )
    assert (heard.message, heard.address, heard.handle) == (under, jhansi.room, "")


async def test_what_is_put_away_is_told_once(slack: SlackStandin, jhansi: Person) -> None:
    inbox = Inbox()
    async with listening(slack, inbox) as platform:
        await platform.deliver(letter(jhansi, handle=pressed(slack, jhansi)), Shelved())
        closed = slack.close_window(jhansi)
        await until(closed.acknowledged.is_set)
        (heard,) = inbox.heard(platform)
    assert heard.what == Filled(card="card-1", revision=3, values={}, done=False)
    assert heard == Incoming(**{**dict(heard), "message": "", "address": jhansi.id, "handle": ""})


async def test_what_follows_a_window_without_a_message_is_posted_and_its_stripping_shows_nothing(
    slack: SlackStandin, platform: Platform, jhansi: Person
) -> None:
    opened = await platform.deliver(letter(jhansi, handle=pressed(slack, jhansi)), Shelved())
    assert isinstance(opened, Delivered)
    await platform.deliver(letter(jhansi, PLAIN, key="key-2", replaces=opened.message), Shelved())
    assert slack.screen(jhansi) == []
    await platform.deliver(letter(jhansi, key="key-3", replaces=opened.message), Shelved())
    assert len(slack.screen(jhansi)) == 1


async def test_a_window_over_a_message_leaves_the_message_to_what_comes_next(
    slack: SlackStandin, platform: Platform, jhansi: Person
) -> None:
    first = await platform.deliver(letter(jhansi, PLAIN), Shelved())
    assert isinstance(first, Delivered)
    over = letter(jhansi, key="key-2", handle=pressed(slack, jhansi), replaces=first.message)
    assert await platform.deliver(over, Shelved()) == first
    assert [bubble.words() for bubble in slack.screen(jhansi)] == [["Done"]]


LONG = Message(
    parts=(
        Text(text="A title that is longer than the twenty-four characters of a window", style="title"),
        Text(text="x" * 7000),
        Form(
            inputs=(Input(name="which", label="Which?", options=(("a", "very " * 40), ("b", "B"))),),
            submit="A button that is longer than what a window has room for on its foot",
        ),
    ),
    card="c",
)


@pytest.mark.parametrize("message", [MESSAGE, LONG, MESSAGES["form"]], ids=["call", "long", "class"])
def test_convention_18_a_window_loses_no_word_and_keeps_the_limits(message: Message) -> None:
    view = window(message, "")
    assert view is not None
    check(view["blocks"], "modal")
    check_window(view)
    seen = squash("".join((view["title"]["text"], *visible(view["blocks"]), view["submit"]["text"])))
    wanted = [word for part in message.parts if not isinstance(part, Choices) for word in words_of(part)]
    assert [word for word in wanted if squash(word) not in seen] == []


def test_what_a_window_cannot_hold_stands_in_the_chat() -> None:
    picture = Picture(shelf="png", name="a.png", alt="A plan")
    assert window(Message(parts=(picture, *MESSAGE.parts), card="c"), "") is None
    assert window(Message(parts=(*MESSAGE.parts, *MESSAGE.parts), card="c"), "") is None
    assert window(PLAIN, "") is None
    many = tuple(Input(name=f"n{n}", label=f"Field {n}") for n in range(101))
    assert window(Message(parts=(Form(inputs=many, submit="Save"),), card="c"), "") is None
