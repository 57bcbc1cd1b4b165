"""Listening: nothing is acknowledged before it is stored, nothing is lost, whatever breaks, and the log stays short."""

import asyncio
import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from pydantic import SecretStr

from adapters.slack import Settings, create
from adapters.slack.listen import WATCH_SECONDS
from core.chat.delivery import Delivered, Letter
from core.chat.heard import Account, Arrived, Deleted, Edited, Filled, Pressed, Said, Sent
from core.chat.shown import Message
from tests.fakes.wiring import WIRING
from tests.platforms.messages import PARTS, Shelved
from tests.slack.listening import SHORT, Inbox, listening, settings_at, until
from tests.standins.slack import SlackStandin
from tests.standins.slack_world import BOT, TEAM


async def test_what_is_said_pressed_and_opened_arrives_in_order(slack: SlackStandin) -> None:
    jhansi, inbox = slack.person("Jhansi"), Inbox()
    card = slack.world.bubble(
        jhansi,
        ours=True,
        text="Begin?",
        blocks=[
            {
                "type": "actions",
                "elements": [
                    {
                        "type": "button",
                        "action_id": "press.0",
                        "text": {"type": "plain_text", "text": "Begin"},
                        "value": "c.1.0",
                    }
                ],
            }
        ],
    )
    async with listening(slack, inbox) as platform:
        slack.open_home(jhansi)
        slack.command(jhansi, "find")
        slack.say(jhansi, "7 < 8 & <!channel>")
        slack.reply(jhansi, "in the thread", card)
        slack.tap(jhansi, "Begin")
        words = slack.screen(jhansi)[1]
        slack.edit(jhansi, words, "otherwise")
        last = slack.delete(jhansi, words)
        await until(last.acknowledged.is_set)
        heard = inbox.heard(platform)
    assert [incoming.what for incoming in heard] == [
        Arrived(home=True),
        Said(text="/find"),
        Said(text="7 < 8 & <!channel>"),
        Said(text="in the thread"),
        Pressed(card="c", revision=1, ordinal=0),
        Edited(message=f"{jhansi.room}:{words.ts}", text="otherwise"),
        Deleted(message=f"{jhansi.room}:{words.ts}"),
    ]
    assert heard[3].replies_to == heard[4].message == f"{jhansi.room}:{card.ts}"
    assert {event.lane for event in inbox.events.values()} == {f"slack:{TEAM}:{jhansi.id}"}


async def test_an_envelope_is_acknowledged_only_once_it_is_stored(slack: SlackStandin) -> None:
    jhansi, inbox = slack.person("Jhansi"), Inbox()
    inbox.slow = 0.5
    async with listening(slack, inbox):
        envelope = slack.say(jhansi, "hello")
        await until(lambda: envelope.sent)
        await asyncio.sleep(0.2)
        assert not envelope.acknowledged.is_set()
        await until(envelope.acknowledged.is_set)
        assert len(inbox.events) == 1


async def test_what_cannot_be_saved_is_not_acknowledged_and_an_event_comes_again(
    slack: SlackStandin, caplog: pytest.LogCaptureFixture
) -> None:
    jhansi, inbox = slack.person("Jhansi"), Inbox()
    slack.patience(0.3)
    inbox.broken = True
    with caplog.at_level(logging.INFO, "adapters.slack"):
        async with listening(slack, inbox) as platform:
            event, command = slack.say(jhansi, "hello"), slack.command(jhansi, "find")
            await until(lambda: inbox.refused >= 3)
            inbox.broken = False
            await until(event.acknowledged.is_set)
            assert [incoming.what for incoming in inbox.heard(platform)] == [Said(text="hello")]
    assert event.sent > 1
    assert not command.acknowledged.is_set(), "Slack shows the person that her command failed"
    assert [r.getMessage() for r in caplog.records if "saved" in r.getMessage()] == [
        "Slack: what came in cannot be saved (disk full); it was not acknowledged"
    ]


async def test_everything_delivered_twice_is_stored_once(slack: SlackStandin) -> None:
    jhansi, inbox = slack.person("Jhansi"), Inbox()
    async with listening(slack, inbox):
        slack.say(jhansi, "hello")
        slack.command(jhansi, "find")
        slack.open_home(jhansi)
        await until(lambda: inbox.stored == 3)
        slack.replay()
        await until(lambda: inbox.stored == 6)
    assert len(inbox.events) == 3


async def test_a_message_with_three_photos_is_three_things_sent(slack: SlackStandin) -> None:
    jhansi, inbox = slack.person("Jhansi"), Inbox()
    files = [slack.world.keep(b"jpeg", f"{n}.jpg", "image/jpeg") for n in range(3)]
    async with listening(slack, inbox) as platform:
        slack.share(jhansi, files, "our school")
        await until(lambda: len(inbox.events) == 3)
        sent = [incoming.what for incoming in inbox.heard(platform)]
    assert [(what.name, what.caption) for what in sent if isinstance(what, Sent)] == [
        ("0.jpg", "our school"),
        ("1.jpg", ""),
        ("2.jpg", ""),
    ]


@pytest.mark.parametrize("trouble", ["refresh", "drop", "down"])
async def test_a_lost_connection_is_made_again_and_nothing_is_lost(slack: SlackStandin, trouble: str) -> None:
    jhansi, inbox = slack.person("Jhansi"), Inbox()
    slack.patience(0.5)
    async with listening(slack, inbox) as platform:
        await until(lambda: slack.say(jhansi, "before").arrived(0.01) or inbox.events)
        inbox.events.clear()
        await asyncio.to_thread(getattr(slack, trouble))
        after = slack.say(jhansi, "after")
        if trouble == "down":
            await asyncio.sleep(0.5)
            await asyncio.to_thread(slack.up)
        await until(after.acknowledged.is_set, 15)
        assert Said(text="after") in [incoming.what for incoming in inbox.heard(platform)]


async def test_a_wall_clock_that_jumps_drops_no_connection(
    slack: SlackStandin, caplog: pytest.LogCaptureFixture
) -> None:
    jhansi, inbox = slack.person("Jhansi"), Inbox()
    with caplog.at_level(logging.INFO, "adapters.slack"):
        async with listening(slack, inbox):
            assert await asyncio.to_thread(slack.say(jhansi, "before the night").arrived)
            with time_machine.travel(datetime.now(UTC) + timedelta(hours=9)):
                await asyncio.sleep(4 * WATCH_SECONDS)
            assert await asyncio.to_thread(slack.say(jhansi, "good morning").arrived)
    assert [record.getMessage() for record in caplog.records] == ["Slack: listening"]


async def test_slack_may_be_down_at_the_start_and_that_is_one_line(caplog: pytest.LogCaptureFixture) -> None:
    with SlackStandin() as slack, caplog.at_level(logging.INFO, "adapters.slack"):
        jhansi, inbox = slack.person("Jhansi"), Inbox()
        slack.down()
        async with listening(slack, inbox):
            await asyncio.sleep(1)
            await asyncio.to_thread(slack.up)
            assert await asyncio.to_thread(slack.say(jhansi, "hello").arrived)
    assert [record.getMessage() for record in caplog.records] == [
        "Slack cannot be reached (no connection (ClientConnectorError)); trying again, nothing is lost",
        "Slack: listening",
    ]


@pytest.mark.parametrize(
    ("bot", "app", "named"),
    [("xoxb-wrong", "", "CHASKI_SLACK_BOT_TOKEN"), ("", "xapp-wrong", "CHASKI_SLACK_APP_TOKEN")],
)
async def test_a_wrong_token_is_one_clear_line_and_the_end(
    slack: SlackStandin, caplog: pytest.LogCaptureFixture, bot: str, app: str, named: str
) -> None:
    bot_token, app_token = SecretStr(bot or slack.bot_token), SecretStr(app or slack.app_token)
    wrong = Settings(bot_token=bot_token, app_token=app_token, base_url=slack.base_url)
    platform = create(wrong, WIRING)
    await asyncio.wait_for(platform.listen(Inbox()), 5)
    await platform.close()
    lines = [record.getMessage() for record in caplog.records]
    assert len(lines) == 1
    assert named in lines[0]
    assert "wrong" not in lines[0]


async def test_an_auth_test_that_fails_is_no_reason_not_to_listen(slack: SlackStandin) -> None:
    jhansi, inbox = slack.person("Jhansi"), Inbox()
    slack.order("500", method="auth.test", times=50)
    async with listening(slack, inbox):
        assert await asyncio.to_thread(slack.say(jhansi, "hello").arrived)
    assert len(inbox.events) == 1


async def test_a_bare_server_is_found_under_api(slack: SlackStandin) -> None:
    jhansi = slack.person("Jhansi")
    platform = create(settings_at(f"http://127.0.0.1:{slack.port}"), WIRING, SHORT)
    inbox = Inbox()
    task = asyncio.create_task(platform.listen(inbox))
    assert await asyncio.to_thread(slack.say(jhansi, "hello").arrived)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await platform.close()
    assert len(inbox.events) == 1


async def test_a_refresh_that_fails_ends_in_a_new_connection_all_the_same(slack: SlackStandin) -> None:
    jhansi, inbox = slack.person("Jhansi"), Inbox()
    async with listening(slack, inbox):
        await asyncio.to_thread(slack.connected)
        slack.order("500", method="apps.connections.open", times=3)
        await asyncio.to_thread(slack.refresh)
        await asyncio.to_thread(slack.drop)
        assert await asyncio.to_thread(slack.say(jhansi, "hello").arrived, 15)


async def test_stopping_takes_a_moment_only(slack: SlackStandin) -> None:
    async with listening(slack, Inbox()):
        await asyncio.to_thread(slack.connected)
        started = asyncio.get_running_loop().time()
    assert asyncio.get_running_loop().time() - started < 3
    await until(lambda: not slack.connected(0))


@pytest.mark.parametrize("home", [False, True])
async def test_a_form_is_filled_and_sent_and_a_link_is_no_press(slack: SlackStandin, home: bool) -> None:
    jhansi, inbox = slack.person("Jhansi"), Inbox()
    form = Message(parts=(*PARTS["form"], *PARTS["link"]), card="c", revision=2)
    account = Account(platform="slack", tenant=TEAM, user=jhansi.id)
    async with listening(slack, inbox) as platform:
        address = f"home:{jhansi.id}" if home else jhansi.room
        drawn = await platform.deliver(Letter("key-1", account, address, form), Shelved())
        slack.tap(jhansi, "Entrar", home=home)
        slack.fill(jhansi, {"Country": "Argentina", "Subject": "Dance"}, press="Save and be found", home=home)
        await until(lambda: inbox.heard(platform))
        (heard,) = inbox.heard(platform)
    values = {"country": "AR", "subject": "Dance", "date": "2026-12-10", "time": ""}
    assert heard.what == Filled(card="c", revision=2, values=values)
    assert isinstance(drawn, Delivered)
    assert heard.message == drawn.message
    assert heard.address == address


@pytest.mark.parametrize("known", ["by the event", "by auth.test"])
async def test_the_bot_does_not_answer_itself(slack: SlackStandin, known: str) -> None:
    jhansi, inbox = slack.person("Jhansi"), Inbox()
    bot = slack.world.add(replace(jhansi, id=BOT))
    if known == "by auth.test":
        slack.authorized = False
    async with listening(slack, inbox) as platform:
        assert await asyncio.to_thread(slack.say(bot, "my own words, without a bot_id").arrived)
        assert await asyncio.to_thread(slack.photo(bot, b"my own picture").arrived)
        assert await asyncio.to_thread(slack.say(jhansi, "hello").arrived)
        await until(lambda: inbox.heard(platform))
    assert [heard.what for heard in inbox.heard(platform)] == [Said(text="hello")]


@pytest.mark.parametrize("fault", ["500", "html", "429"])
async def test_a_bare_server_that_is_just_starting_is_found_under_api(slack: SlackStandin, fault: str) -> None:
    jhansi, inbox = slack.person("Jhansi"), Inbox()
    slack.order(fault, method="auth.test")
    platform = create(settings_at(f"http://127.0.0.1:{slack.port}"), WIRING, SHORT)
    task = asyncio.create_task(platform.listen(inbox))
    assert await asyncio.to_thread(slack.say(jhansi, "hello").arrived)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await platform.close()
