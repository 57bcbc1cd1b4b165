"""The webhook: each update is stored before it is acknowledged, and nobody but Telegram can bring one."""

import asyncio
import json
import logging
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from io import BytesIO

import aiohttp
import pytest
import uvicorn
from pydantic import SecretStr
from starlette.applications import Starlette

from adapters.telegram import Settings, Telegram, Timing, create
from adapters.telegram.webhook import LARGEST, PATH, secret_of
from core.chat.heard import Said
from tests.fakes.wiring import WIRING, MemoryDrawer
from tests.standins.telegram import TelegramStandin
from tests.telegram.inbox import Inbox
from tests.telegram.test_listen import until

SECRET = secret_of("123:standin")
HEADER = "X-Telegram-Bot-Api-Secret-Token"
UPDATE = {"update_id": 7, "message": {"message_id": 1, "date": 0, "chat": {"id": 5, "type": "private"}, "text": "hola"}}


@pytest.fixture
def standin() -> Iterator[TelegramStandin]:
    with TelegramStandin() as running:
        yield running


@dataclass
class Served:
    """A bot behind a web server, and where that is."""

    platform: Telegram
    address: str

    async def post(self, body: bytes, headers: dict[str, str]) -> int:
        """What the route answers."""
        url, data = self.address + PATH, BytesIO(body)
        async with aiohttp.ClientSession() as session, session.post(url, data=data, headers=headers) as answer:
            return answer.status


@asynccontextmanager
async def serving(standin: TelegramStandin, inbox: Inbox, mode: str = "webhook") -> AsyncIterator[Served]:
    """The bot with its web server, until the block ends."""
    place = socket.socket()
    place.bind(("127.0.0.1", 0))
    address = f"http://127.0.0.1:{place.getsockname()[1]}"
    settings = Settings(token=SecretStr(standin.token), base_url=standin.base_url, mode=mode)  # type: ignore[arg-type]
    wiring = replace(
        WIRING, drawer=MemoryDrawer(), not_saved=lambda language: f"not saved ({language})", public_url=address
    )
    platform = create(settings, wiring, Timing(poll=1, patience=0.2, deadline=1, watch=0.1))
    config = uvicorn.Config(Starlette(routes=list(platform.routes())), log_config=None, lifespan="off")
    server = uvicorn.Server(config)
    web = asyncio.create_task(server._serve(sockets=[place]))  # without taking the signals over
    await until(lambda: server.started)
    task = asyncio.create_task(platform.listen(inbox))
    try:
        yield Served(platform, address)
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        server.should_exit = True
        await web
        await platform.close()


async def test_what_is_said_is_brought_and_stored_once(standin: TelegramStandin) -> None:
    gisel, inbox = standin.person("Gisel"), Inbox()
    standin.say(gisel, "antes")
    async with serving(standin, inbox) as served:
        standin.say(gisel, "después")
        await until(lambda: len(inbox.events) == 2)
        standin.replay()
        await until(lambda: not standin.api.updates)
        heard = [served.platform.decode(event) for event in inbox.events.values()]
        assert served.platform.listening
        assert await served.platform.check() == ""
    assert [one and one.what for one in heard] == [Said(text="antes"), Said(text="después")]
    fields = standin.sent("setWebhook")[0]
    assert fields["url"] == served.address + PATH
    assert fields["secret_token"] == SECRET
    wanted = ["message", "edited_message", "callback_query", "poll_answer", "my_chat_member"]
    assert json.loads(fields["allowed_updates"]) == wanted
    assert str(fields["drop_pending_updates"]).lower() == "false"
    assert int(fields["max_connections"]) <= 100
    assert not standin.sent("getUpdates")


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        ({}, json.dumps(UPDATE).encode(), 401),
        ({HEADER: "wrong"}, json.dumps(UPDATE).encode(), 403),
        ({HEADER: SECRET[:-1]}, json.dumps(UPDATE).encode(), 403),
        ({HEADER: "ñandú"}, json.dumps(UPDATE).encode(), 403),
        ({HEADER: SECRET}, b"not json", 400),
        ({HEADER: SECRET}, b"\xff\xfe", 400),
        ({HEADER: SECRET}, b"[" * 100_000, 400),
        ({HEADER: SECRET}, b"[]", 400),
        ({HEADER: SECRET}, b'"' + b"a" * LARGEST + b'"', 413),
    ],
)
async def test_convention_21_a_forged_update_is_refused_and_changes_nothing(
    standin: TelegramStandin, headers: dict[str, str], body: bytes, status: int
) -> None:
    inbox = Inbox()
    async with serving(standin, inbox) as served:
        await until(lambda: served.platform.listening)
        assert await served.post(body, headers) == status
        assert not inbox.events
        assert await served.post(json.dumps(UPDATE).encode(), {HEADER: SECRET}) == 200
    assert list(inbox.events) == ["7"]


async def test_a_database_that_refuses_is_a_503_and_she_is_told_once(
    standin: TelegramStandin, caplog: pytest.LogCaptureFixture
) -> None:
    gisel, inbox = standin.person("Gisel", language="es-AR"), Inbox()
    inbox.broken = True
    with caplog.at_level(logging.INFO, logger="adapters.telegram"):
        async with serving(standin, inbox) as served:
            standin.say(gisel, "esto importa")
            await until(lambda: inbox.refused >= 3)
            assert [fields["text"] for fields in standin.sent()] == ["not saved (es)"]
            assert not served.platform.listening
            inbox.broken = False
            await until(lambda: inbox.events)
            await until(lambda: served.platform.listening)
    assert sum("cannot be saved" in record.message for record in caplog.records) == 1


async def test_a_webhook_that_was_taken_off_is_set_again(
    standin: TelegramStandin, caplog: pytest.LogCaptureFixture
) -> None:
    gisel, inbox = standin.person("Gisel"), Inbox()
    with caplog.at_level(logging.INFO, logger="adapters.telegram"):
        async with serving(standin, inbox):
            await until(lambda: standin.api.hook.sets == 1)
            standin.api.call("deleteWebhook", {})
            standin.say(gisel, "hola")
            await until(lambda: inbox.events)
    assert [record.message for record in caplog.records if record.levelno >= logging.WARNING] == [
        "Telegram: somebody took our webhook off; set again"
    ]


async def test_what_telegram_says_of_our_address_is_one_line_for_each_trouble(
    standin: TelegramStandin, caplog: pytest.LogCaptureFixture
) -> None:
    inbox = Inbox()
    with caplog.at_level(logging.INFO, logger="adapters.telegram"):
        async with serving(standin, inbox) as served:
            await until(lambda: served.platform.listening)
            looked = len(standin.sent("getWebhookInfo"))
            await until(lambda: len(standin.sent("getWebhookInfo")) > looked)
            hook = standin.api.hook
            hook.failed_at, hook.failure = 1000, "Connection timed out"
            await until(lambda: not served.platform.listening)
            hook.failed_at = 1001  # the same again is no news
            await until(lambda: served.platform.listening)
            hook.failed_at, hook.failure = 1002, "SSL error"
            await until(lambda: "SSL error" in caplog.text)
    told = [record.message for record in caplog.records if "cannot bring" in record.message]
    assert len(told) == 2
    assert "Connection timed out" in told[0]
    assert "CHASKI_PUBLIC_URL" in told[0]


async def test_back_to_polling_the_webhook_is_taken_off_and_nothing_is_lost(standin: TelegramStandin) -> None:
    gisel, inbox = standin.person("Gisel"), Inbox()
    async with serving(standin, inbox):
        standin.say(gisel, "uno")
        await until(lambda: inbox.events)
    standin.say(gisel, "dos")
    async with serving(standin, inbox, mode="polling") as served:
        assert list(served.platform.routes()) == []
        await until(lambda: len(inbox.events) == 2)
    assert standin.api.hook.url == ""


async def test_a_press_is_acknowledged(standin: TelegramStandin) -> None:
    gisel, inbox = standin.person("Gisel", begun=True), Inbox()
    standin.api.bubble(gisel.id, "¿Empezamos?", rows=[[{"text": "Empezar", "callback_data": "c.1.0"}]])
    async with serving(standin, inbox):
        standin.tap(gisel, "Empezar")
        await until(lambda: standin.api.answered)
    assert len(inbox.events) == 1


async def test_telegram_away_at_the_start_is_told_and_mended(
    standin: TelegramStandin, caplog: pytest.LogCaptureFixture
) -> None:
    gisel, inbox = standin.person("Gisel"), Inbox()
    standin.down()
    with caplog.at_level(logging.INFO, logger="adapters.telegram"):
        async with serving(standin, inbox):
            await until(lambda: "cannot be reached" in caplog.text)
            standin.up()
            standin.say(gisel, "hola")
            await until(lambda: inbox.events)
    assert not any("took our webhook off" in record.message for record in caplog.records)


@pytest.mark.parametrize(
    ("public", "base", "words"),
    [
        ("", "", "is not set"),
        ("", "http://127.0.0.1:9/bot", "is not set"),
        ("http://chaski.example.org", "", "https://"),
        ("https://chaski.example.org:8080", "https://api.telegram.org/bot", "443, 80, 88, 8443"),
    ],
)
async def test_without_an_address_that_telegram_reaches_one_line_says_so(
    public: str, base: str, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    settings = Settings(token=SecretStr("123:standin"), base_url=base, mode="webhook")
    platform = create(settings, replace(WIRING, public_url=public))
    async with asyncio.timeout(5):
        await platform.listen(Inbox())
    await platform.close()
    [line] = [record.message for record in caplog.records]
    assert "CHASKI_PUBLIC_URL" in line
    assert words in line
    assert not platform.listening


@pytest.mark.parametrize("public", ["https://chaski.example.org", "https://chaski.example.org:8443"])
def test_an_address_that_telegram_reaches_is_taken(public: str) -> None:
    assert Settings(token=SecretStr("123:standin"), mode="webhook").unreachable(public) == ""


def test_the_secret_is_the_same_on_every_machine_and_tells_nothing_of_the_token() -> None:
    assert secret_of("123:a") == secret_of("123:a") != secret_of("123:b")
    assert len(secret_of("123:a")) == 64
    assert "123" not in secret_of("123:abc")[:3]
