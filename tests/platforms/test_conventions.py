"""What the conventions of a first-class bot ask of every messenger alike; the number is the convention's own."""

import importlib
import itertools
import re
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import SecretStr
from sqlalchemy import inspect, text

from adapters.paper.printer import Printer
from core.assistant import Assistant
from core.chat.delivery import Delivered, Letter
from core.chat.heard import Sent
from core.chat.shown import Choices, Facts, File, Link, Message, Option, Part, Picture, Text
from core.ports.platform import Platform
from core.ports.settings import PREFIX, PlatformSettings
from core.usecases.turn import House
from storage.database import Database
from storage.inbox import Inbox
from storage.unit_of_work import UnitOfWork
from tests.fakes.paper import sketched
from tests.fakes.seal import SEAL
from tests.platforms.found import MESSENGERS, PLATFORMS, hooks_of, samples_of, squash
from tests.platforms.messages import Shelved
from tests.transcripts.empty import lay_out

NOON = datetime(2026, 11, 23, 13, 5, tzinfo=UTC)
TRICKY = {
    "markdown": "_uno_ *dos* **tres** ~cuatro~ `cinco` [seis](https://seis.example) # siete",
    "html": "<b>uno</b> <i>dos</i> &lt;tres&gt; &amp; <script>alert(1)</script>",
    "everybody": "<!channel> <!here> <!everyone> <@U0JHANSI> @channel @everyone @room",
    "slack-date": "<!date^1795525500^{date}|hoy> <https://uno.example|dos>",
    "right-to-left": "שלום مرحبا \u202eabc\u202c",
    "emoji": "👩\u200d🏫🇦🇷 👍🏽 ñ n\u0303 𝔘",
    "json": '{"uno": "dos\\n"} \\u0041 %s {0} {{ tres }} $cuatro',
}
LENGTHS = (1, 74, 75, 76, 255, 1023, 1024, 1025, 2999, 3000, 3001, 4095, 4096, 4097, 8001, 40_001)
"""Around the limits that vendors have."""
COUNTS = (1, 5, 8, 9, 10, 24, 25, 26, 100, 101, 126)


@pytest.mark.parametrize("name", PLATFORMS)
async def test_convention_5_every_update_twice_gives_the_same_database(name: str, tmp_path: Path) -> None:
    once, twice = [await after(name, tmp_path / f"{times}.db", times) for times in (1, 2)]
    assert once["inbox"], f"none of the samples of {name} was kept"
    assert once == twice


async def after(name: str, file: Path, times: int) -> dict[str, list[Any]]:
    """Every table once each sample was stored so often, and heard."""
    lay_out(file)
    platform, database = hooks_of(name).create(), Database(f"sqlite:///{file}")
    database.start()
    inbox = Inbox(database)
    try:
        for sample in samples_of(name):
            event = hooks_of(name).event(sample["raw"])
            new = [await inbox.store(name, [event]) for _ in range(times)]
            assert sum(new) == 1, f"{name} takes {sample['shows']!r} in {sum(new)} times"
        await heard(platform, database, inbox)
        with database.engine.connect() as connection:
            tables = [one for one in inspect(connection).get_table_names() if one != "inbox"]
            rows = {one: sorted(map(untimed, connection.execute(text(f"SELECT * FROM {one}")))) for one in tables}
            kept = text("SELECT platform, event_id, lane, state, body FROM inbox ORDER BY id")
            return rows | {"inbox": list(map(untimed, connection.execute(kept)))}
    finally:
        database.close()


def peek(inbox: Inbox, lane: str, connection: Any) -> Any:
    """The next message of a lane."""
    return inbox.peek(connection, lane)


def untimed(row: Any) -> str:
    """A row without the instants that the storage reads off the system's clock: they alone have microseconds."""
    return re.sub(r"'[-0-9]{10} [:0-9]{8}\.(?!000000)\d{6}'", "'then'", repr(row))


async def heard(platform: Platform, database: Database, inbox: Inbox) -> None:
    """Give each message its turn, at one and the same instant and with counted ids; files stay where they are."""
    ids = itertools.count(1)
    assistant = Assistant(lambda: f"{next(ids):032x}", Printer(), House(), seal=SEAL)
    with sketched():
        while lanes := await inbox.waiting_lanes():
            row = await database.read(partial(peek, inbox, lanes[0]))
            assert row is not None
            incoming = platform.decode(row.event)
            if incoming is not None and isinstance(incoming.what, Sent):
                missing = incoming.what.model_copy(update={"missing": "unreachable"})
                incoming = incoming.model_copy(update={"what": missing})

            def turn(connection: Any, row: Any = row, incoming: Any = incoming) -> None:
                if incoming is not None:
                    assistant.hear(UnitOfWork(connection), incoming, platform.abilities(incoming.account), NOON)
                inbox.done(connection, row)

            await database.writer.run(turn)


@pytest.mark.parametrize("kind", TRICKY)
@pytest.mark.parametrize("name", PLATFORMS)
def test_convention_17_words_are_shown_as_they_were_written(name: str, kind: str) -> None:
    said = TRICKY[kind]
    for style in ("plain", "title", "quote", "note"):
        assert_read(name, Text.model_validate({"text": said, "style": style}))
    assert_read(name, Facts(rows=((said, said),)))
    assert_read(name, Link(label=said, url="https://meet.google.com/abc-defg-hij"))
    assert_read(name, Choices(options=(Option(ordinal=0, label=said),)))
    assert_read(name, Picture(shelf="png", name="plan.png", alt=said))
    assert_read(name, File(shelf="ics", name="a.ics", mime="text/calendar", caption=said))


def assert_read(name: str, part: Part) -> None:
    """Each of its words stands there letter for letter, in one piece."""
    hooks, message = hooks_of(name), Message(parts=(Text(text="¿Sí?"), part), card="card-1")
    seen = [line for payload in hooks.payloads(message) for line in hooks.read(payload)]
    for word in Message(parts=(part,)).words():
        assert any(word in line for line in seen), f"{name} shows {word!r} of a {part.kind} as {seen}"


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("name", PLATFORMS)
def test_convention_18_long_words_are_split_and_never_refused(name: str, length: int) -> None:
    for letter in ("a", "ñ ", "<", "👍", "\n"):
        said = f"¿{(letter * length)[:length]}?"
        within(name, Text(text=said))
        within(name, Text(text=said, style="title"))
        within(name, Facts(rows=((said[:40], said),)))
        within(name, Picture(shelf="png", name="plan.png", alt=said))
        within(name, File(shelf="ics", name="a.ics", mime="text/calendar", caption=said))


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("name", PLATFORMS)
def test_convention_18_many_buttons_are_numbered_and_none_is_lost(name: str, count: int) -> None:
    for label in ("Sí", "Una respuesta que es más larga que otras", "👍" * 40, "<&>" * 30):
        options = tuple(Option(ordinal=n, label=f"{n} {label}") for n in range(count))
        within(name, Choices(options=options))


def within(name: str, part: Part) -> None:
    """The message keeps every limit that the platform's hooks check, and all its words."""
    hooks, message = hooks_of(name), Message(parts=(Text(text="¿Cuál?"), part), card="c" * 32, revision=9999)
    payloads = hooks.payloads(message)
    for payload in payloads:
        hooks.check(payload)
    seen = squash("".join(line for payload in payloads for line in hooks.read(payload)))
    for word in message.words():
        assert squash(word) in seen, f"{name} loses {word[:60]!r}"


@pytest.mark.parametrize("name", PLATFORMS)
def test_it_says_how_fast_it_may_be_spoken_to_and_what_it_can_do(name: str) -> None:
    platform = hooks_of(name).create()
    manners = platform.manners
    assert min(manners.per_second, manners.per_chat, manners.burst, manners.per_room) > 0
    accounts = [one.account for raw in samples_of(name) if (one := platform.decode(hooks_of(name).event(raw["raw"])))]
    assert accounts
    assert all(platform.abilities(account).largest_file > 0 for account in accounts)


@pytest.mark.parametrize("name", MESSENGERS)
def test_its_settings_begin_with_its_name_and_hide_their_secrets(name: str) -> None:
    of = importlib.import_module(f"adapters.{name}").Settings
    assert issubclass(of, PlatformSettings)
    assert of.model_config["env_prefix"] == f"{PREFIX}{name.upper()}_"
    fields = of.model_fields.items()
    bare = [key for key, one in fields if "token" in key or "secret" in key or "key" in key if not secret(one)]
    assert not bare, f"not SecretStr, so a log may show them: {bare}"
    assert any(secret(one) for _, one in fields), "nothing proves to the messenger who we are"


def secret(field: Any) -> bool:
    """Whether what stands in this setting is hidden in logs."""
    return SecretStr in (field.annotation, *get_args(field.annotation))


@pytest.mark.parametrize("name", MESSENGERS)
def test_it_is_opened_only_once_it_is_set_up(name: str) -> None:
    package = importlib.import_module(f"adapters.{name}")
    assert not package.Settings(_env_file=None).ready


@pytest.mark.parametrize("name", MESSENGERS)
async def test_an_operator_hears_what_to_mend(name: str) -> None:
    """Nobody answers there, so the sentence names a setting; whether the token is right can only be asked there."""
    platform = hooks_of(name).create()
    try:
        said = await platform.check()
    finally:
        await platform.close()
    assert f"{PREFIX}{name.upper()}_" in said, f"{name} says {said!r}"


@pytest.mark.parametrize("name", MESSENGERS)
async def test_an_operator_hears_of_a_wrong_token(name: str) -> None:
    async with hooks_of(name).wire("wrong-token") as wire:
        assert f"{PREFIX}{name.upper()}_" in await wire.platform.check()


@pytest.mark.parametrize("name", MESSENGERS)
async def test_all_is_well_where_the_token_is_right(name: str) -> None:
    async with hooks_of(name).wire("none") as wire:
        assert await wire.platform.check() == ""


@pytest.mark.parametrize("name", PLATFORMS)
async def test_a_message_may_be_rewritten_twice(name: str) -> None:
    """As after a crash between the call and the mark: the same letter again does no harm and arrives."""
    message = Message(parts=(Text(text="¿Cuál?"), Choices(options=(Option(ordinal=0, label="Sí"),))), card="card-1")
    async with hooks_of(name).wire("none") as wire:
        first = await wire.platform.deliver(Letter("key-1", wire.account, wire.address, message), Shelved())
        assert isinstance(first, Delivered)
        again = Letter("key-2", wire.account, wire.address, message.without_buttons(), replaces=first.message)
        for _ in range(2):
            assert isinstance(await wire.platform.deliver(again, Shelved()), Delivered)
