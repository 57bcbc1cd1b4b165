"""Two kinds of secret addresses live below /c/: a teacher's calendar and a link for a school's contact."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import httpx
import pytest

from adapters.paper.concern_page import POLICY as CONCERN_POLICY
from bots.compose import Chaski
from bots.web import PAGE_HEADERS, application
from core.usecases.calendar_feed import close_feed, open_feed
from core.usecases.concern import link_for_contact, raise_concern
from core.usecases.say import send_note
from core.usecases.turn import Turn
from tests.core.classes import Classes

Visit = Callable[[httpx.AsyncClient], Awaitable[None]]
ASKED = "Which of them live near you?"


@pytest.fixture
def classes(tmp_path: Path) -> Iterator[Classes]:
    made = Classes(tmp_path)
    yield made
    made.world.close()


def visit(classes: Classes, what: Visit) -> None:
    """Let a browser go to the whole application."""
    world = classes.world
    chaski = SimpleNamespace(
        database=world.database, clock=world.clock, assistant=world.assistant, platforms={},
        courier=SimpleNamespace(wake=lambda: None),
    )  # fmt: skip
    app = application(cast(Chaski, chaski))

    async def go() -> None:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="https://chaski.example") as browser:
            await what(browser)

    asyncio.run(go())


def calendar(classes: Classes) -> str:
    """The path of Gisel's calendar."""
    return "/c/" + classes.as_("Gisel", open_feed).rpartition("/")[2]


def link(classes: Classes) -> str:
    """The path of the link that Gisel passes on to Marta, about what Jhansi wrote."""
    gisel = classes.as_("Gisel", lambda turn: turn.me.id)
    note = classes.as_("Jhansi", lambda turn: send_note(turn, [gisel], ASKED))
    classes.as_("Gisel", lambda turn: turn.save_me(replace(turn.me, guardian="Marta")))
    raised = classes.as_("Gisel", lambda turn: raise_concern(turn, note))
    made = classes.as_("Gisel", lambda turn: link_for_contact(from_outside(turn), raised["concern"]))
    return "/c/" + made["link"].rpartition("/")[2]


def from_outside(turn: Turn) -> Turn:
    """The turn in a house whose pages open on anybody's phone."""
    return replace(turn, house=replace(turn.house, reachable=True))


def headers(answer: httpx.Response) -> dict[str, str]:
    """What an answer says beside its body."""
    return {name: value for name, value in answer.headers.items() if name not in ("content-length", "content-type")}


def test_each_is_found_by_its_own_address_and_looking_uses_nothing_up(classes: Classes) -> None:
    feed, concern = calendar(classes), link(classes)

    async def look(browser: httpx.AsyncClient) -> None:
        for _ in range(2):
            read = await browser.get(feed)
            assert (read.status_code, read.headers["content-type"]) == (200, "text/calendar; charset=utf-8")
            assert read.text.startswith("BEGIN:VCALENDAR")
            assert headers(read) == PAGE_HEADERS
            door = await browser.get(concern)
            assert (door.status_code, door.headers["content-type"]) == (200, "text/html; charset=utf-8")
            assert ASKED not in door.text
            assert headers(door) == PAGE_HEADERS | {"content-security-policy": CONCERN_POLICY}
        assert (await browser.head(concern)).status_code == 200
        assert (await browser.post(feed, data={"step": "open"})).status_code == 404
        assert ASKED in (await browser.post(concern, data={"step": "open"})).text

    visit(classes, look)


def test_one_that_never_was_and_one_that_is_over_are_the_same(classes: Classes) -> None:
    feed, concern = calendar(classes), link(classes)
    classes.as_("Gisel", close_feed)

    async def look(browser: httpx.AsyncClient) -> None:
        await browser.post(concern, data={"step": "open"})
        for over, never in ((feed, f"/c/{'a' * 26}.ics"), (concern, f"/c/chaski-{'a' * 26}")):
            gone, unknown = await browser.get(over), await browser.get(never)
            assert gone.status_code == unknown.status_code == 404
            assert (gone.content, gone.headers) == (unknown.content, unknown.headers)
            assert (gone.headers["cache-control"], gone.headers["referrer-policy"]) == ("no-store", "no-referrer")
        swapped = [(await browser.get(path)).status_code for path in (feed.removesuffix(".ics"), f"{concern}.ics")]
        assert swapped == [404, 404]

    visit(classes, look)
