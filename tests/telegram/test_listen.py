"""Listening: nothing that Telegram hands over is lost, whatever breaks, and the log stays short."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace

import pytest
from pydantic import SecretStr

from adapters.telegram import Settings, Telegram, Timing, create
from core.chat.heard import Pressed, Said
from core.ports.platform import Profile
from tests.fakes.wiring import WIRING, MemoryDrawer
from tests.standins.telegram import TelegramStandin
from tests.telegram.inbox import Inbox

PROFILE = Profile("Chaski", "A project", "A project with another class", (("home", "What is next"),))


@asynccontextmanager
async def listening(standin: TelegramStandin, inbox: Inbox) -> AsyncIterator[Telegram]:
    """A bot that listens until the block ends, when it is killed without a word."""
    settings = Settings(token=SecretStr(standin.token), base_url=standin.base_url)
    wiring = replace(WIRING, drawer=MemoryDrawer(), not_saved=lambda language: f"not saved ({language})")
    platform = create(settings, wiring, Timing(poll=1, patience=0.2, deadline=1))
    task = asyncio.create_task(platform.listen(inbox))
    try:
        yield platform
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await platform.close()


async def until(condition: Callable[[], object], seconds: float = 30) -> None:
    """Wait for a condition, for a few seconds at most."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110  # the stand-in lives in another thread
            await asyncio.sleep(0.01)


async def test_what_is_said_and_pressed_arrives_in_order(standin: TelegramStandin) -> None:
    gisel, inbox = standin.person("Gisel", username="gisel_aula"), Inbox()
    async with listening(standin, inbox) as platform:
        standin.say(gisel, "hola")
        bubble = standin.api.bubble(gisel.id, "¿Empezamos?", rows=[[{"text": "Empezar", "callback_data": "c.1.0"}]])
        standin.tap(gisel, "Empezar")
        await until(lambda: len(inbox.events) == 2)
        said, pressed = (platform.decode(event) for event in inbox.events.values())
        await until(lambda: standin.api.answered)
    assert said is not None
    assert said.what == Said(text="hola")
    assert said.person.contact == "Telegram @gisel_aula"
    assert pressed is not None
    assert (pressed.what, pressed.message) == (Pressed(card="c", revision=1, ordinal=0), str(bubble.id))


async def test_killed_at_any_moment_nothing_is_lost_and_nothing_comes_twice(standin: TelegramStandin) -> None:
    gisel, inbox = standin.person("Gisel"), Inbox()
    for number in range(150):
        standin.say(gisel, f"frase {number}")
        if number % 15 == 0:
            async with listening(standin, inbox):
                await asyncio.sleep(number / 3000)
    async with listening(standin, inbox) as platform:
        await until(lambda: len(inbox.events) == 150)
        heard = [platform.decode(event) for event in inbox.events.values()]
    assert [incoming and incoming.what for incoming in heard] == [Said(text=f"frase {n}") for n in range(150)]


async def test_updates_delivered_twice_are_stored_once(standin: TelegramStandin) -> None:
    gisel, inbox = standin.person("Gisel"), Inbox()
    async with listening(standin, inbox):
        for word in ("uno", "dos", "tres"):
            standin.say(gisel, word)
        await until(lambda: len(inbox.events) == 3)
        polls = len(standin.sent("getUpdates"))
        standin.replay()
        standin.say(gisel, "cuatro")
        await until(lambda: len(inbox.events) == 4)
    assert polls == len(standin.sent("getUpdates"))
    assert len(inbox.events) == 4


async def test_a_database_that_refuses_keeps_the_offset_and_tells_her_once(standin: TelegramStandin) -> None:
    gisel, inbox = standin.person("Gisel", language="es-AR"), Inbox()
    inbox.broken = True
    async with listening(standin, inbox):
        standin.say(gisel, "esto importa")
        await until(lambda: inbox.refused >= 3)
        assert [fields["text"] for fields in standin.sent()] == ["not saved (es)"]
        inbox.broken = False
        await until(lambda: inbox.events)
    assert inbox.at == str(standin.api.update_ids + 1)


async def test_telegram_away_at_the_start_and_later_is_two_lines_each_time(
    standin: TelegramStandin, caplog: pytest.LogCaptureFixture
) -> None:
    gisel, inbox = standin.person("Gisel"), Inbox()
    standin.down()
    standin.say(gisel, "¿hay alguien?")
    with caplog.at_level(logging.INFO, logger="adapters.telegram"):
        async with listening(standin, inbox) as platform:
            await platform.present({"en": PROFILE, "es": PROFILE})
            await asyncio.sleep(0.5)
            standin.up()
            await until(lambda: len(inbox.events) == 1)
            standin.down()
            await asyncio.sleep(0.5)
            standin.say(gisel, "sigo aquí")
            standin.up()
            await until(lambda: len(inbox.events) == 2)
            # The menu is set once Telegram is back.
            await until(lambda: {language for _, language in standin.api.profile.menus} == {"", "en", "es"})
    lines = [record.message for record in caplog.records if record.name == "adapters.telegram.listen"]
    assert ["cannot be reached" in line for line in lines] == [True, False, True, False], lines


@pytest.mark.parametrize("fault", ["500", "html", "garbage", "reset-before", "reset-after", "429"])
async def test_bad_answers_delay_but_never_stop_it(standin: TelegramStandin, fault: str) -> None:
    gisel, inbox = standin.person("Gisel"), Inbox()
    standin.order(fault, method="getUpdates", times=2)
    async with listening(standin, inbox):
        standin.say(gisel, "hola")
        await until(lambda: inbox.events)


async def test_two_pollers_say_so_in_one_line_each(standin: TelegramStandin, caplog: pytest.LogCaptureFixture) -> None:
    gisel = standin.person("Gisel")
    first, second = Inbox(), Inbox()
    with caplog.at_level(logging.INFO, logger="adapters.telegram"):
        async with listening(standin, first) as one:
            await until(lambda: one.listening)
            async with listening(standin, second):
                await until(lambda: caplog.text.count("somebody else polls") >= 2)
                polled = standin.polled
                await until(lambda: standin.polled > polled + 12)
                assert not one.listening, "of two that take each other's turn none is well"
            standin.say(gisel, "hola")
            await until(lambda: first.events and one.listening)
    assert caplog.text.count("somebody else polls") <= 4, "not one for each time"
    assert caplog.text.count("Telegram: listening") <= 4


async def test_a_refused_token_ends_listening_with_one_clear_line(
    standin: TelegramStandin, caplog: pytest.LogCaptureFixture
) -> None:
    settings = Settings(token=SecretStr("999:secret-canary"), base_url=standin.base_url)
    platform = create(settings, WIRING)
    with caplog.at_level(logging.DEBUG):
        await asyncio.wait_for(platform.listen(Inbox()), 5)
        await platform.close()
    assert [r.message for r in caplog.records if r.levelno >= logging.WARNING] == [
        "Telegram refuses the token (Unauthorized); no Telegram until CHASKI_TELEGRAM_TOKEN is right"
    ]
    assert "secret-canary" not in caplog.text


async def test_the_token_is_in_no_line_even_when_everything_breaks(
    standin: TelegramStandin, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        for fault in ("500", "html", "garbage", "reset-before", "hang"):
            standin.order(fault, method="getUpdates", seconds=0.1)
        async with listening(standin, Inbox()):
            await asyncio.sleep(1)
        standin.down()
        async with listening(standin, Inbox()):
            await asyncio.sleep(0.3)
    assert standin.token not in caplog.text


async def test_an_update_without_a_number_does_not_become_a_hot_loop(standin: TelegramStandin) -> None:
    gisel, inbox = standin.person("Gisel"), Inbox()
    standin.api.updates.append({"update_id": 0, "strange": True})
    del standin.api.updates[0]["update_id"]
    standin.api.confirm = lambda offset: None  # type: ignore[method-assign]  # this server forgets nothing
    async with listening(standin, inbox):
        await asyncio.sleep(1)
    assert gisel.id not in standin.api.screens
    assert len(inbox.events) == 1


async def test_a_server_that_does_not_wait_is_not_asked_for_ever(standin: TelegramStandin) -> None:
    gisel, inbox = standin.person("Gisel"), Inbox()
    standin.waits = False
    async with listening(standin, inbox):
        await asyncio.sleep(1)
        standin.say(gisel, "hola")
        await until(lambda: inbox.events)
    assert standin.polled < 12


async def test_a_webhook_that_was_left_is_taken_off_and_nothing_is_lost(
    standin: TelegramStandin, caplog: pytest.LogCaptureFixture
) -> None:
    gisel, inbox = standin.person("Gisel"), Inbox()
    standin.api.hook.url = "http://127.0.0.1:9/hook"
    standin.say(gisel, "hola")
    with caplog.at_level(logging.WARNING, logger="adapters.telegram"):
        async with listening(standin, inbox) as platform:
            assert "webhook" in await platform.check()
            await until(lambda: inbox.events)
            assert await platform.check() == ""
    assert ["webhook" in record.message for record in caplog.records] == [True]


async def test_the_first_word_waits_neither_for_the_menu_nor_for_our_name(standin: TelegramStandin) -> None:
    gisel, inbox = standin.person("Gisel"), Inbox()
    for method in ("setMyCommands", "getMe"):
        standin.order("hang", method=method, times=5, seconds=20)
    standin.say(gisel, "/start")
    async with listening(standin, inbox) as platform:
        await platform.present({"en": PROFILE})
        async with asyncio.timeout(1.8):  # each of the two calls is given up after a second
            while not inbox.events:  # noqa: ASYNC110  # the stand-in lives in another thread
                await asyncio.sleep(0.01)


async def test_a_database_that_refuses_all_night_is_one_line(
    standin: TelegramStandin, caplog: pytest.LogCaptureFixture
) -> None:
    gisel, inbox = standin.person("Gisel"), Inbox()
    inbox.broken = True
    with caplog.at_level(logging.INFO, logger="adapters.telegram"):
        async with listening(standin, inbox):
            standin.say(gisel, "esto importa")
            await until(lambda: inbox.refused >= 4)
            inbox.broken = False
            await until(lambda: inbox.events)
    lines = [record.message for record in caplog.records if record.name == "adapters.telegram.listen"]
    assert [line.partition(" (")[0] for line in lines[-2:]] == [
        "Telegram: what came in cannot be saved",
        "Telegram: listening",
    ]
    assert len(lines) <= 3


async def test_a_wait_is_as_long_as_telegram_says(standin: TelegramStandin) -> None:
    standin.order("429", method="getUpdates", seconds=3)
    async with listening(standin, Inbox()):
        await asyncio.sleep(1.5)  # far longer than our own longest pause here
        assert standin.polled <= 1


async def test_an_address_without_a_bot_names_both_settings(
    standin: TelegramStandin, caplog: pytest.LogCaptureFixture
) -> None:
    platform = create(
        Settings(token=SecretStr("123:standin"), base_url=f"{standin.base_url}/nowhere"), WIRING, Timing(patience=0.1)
    )
    task = asyncio.create_task(platform.listen(Inbox()))
    await until(lambda: caplog.records)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await platform.close()
    line = caplog.records[0].message
    assert "CHASKI_TELEGRAM_TOKEN" in line
    assert "CHASKI_TELEGRAM_BASE_URL" in line
