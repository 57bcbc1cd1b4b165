"""What a stranger gets at a page's address: the page, or the same small page for everything else."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, TypeVar, cast

import pytest
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from adapters.paper.gone_page import POLICY
from bots.web import Pages
from core.usecases.share_choose import withdraw_photo
from core.usecases.share_publish import publish_page, unpublish
from core.usecases.turn import Turn
from tests.core.company import PROJECT, Company
from tests.core.exhibited import exhibiting, photo_of, rewound

T = TypeVar("T")
Served = Callable[[str], Response]


@pytest.fixture(scope="module")
def made() -> Iterator[Company]:
    one = exhibiting("jhansi")
    yield one
    one.connection.close()


@pytest.fixture
def company(made: Company) -> Iterator[Company]:
    """Two classes in the last phase."""
    with rewound(made):
        yield made


@pytest.fixture
def served(company: Company) -> Served:
    """What the server answers at this ending, from the rows as they are now."""

    async def serve(token: str) -> Response:
        loop = asyncio.get_running_loop()

        async def here(work: Callable[[Connection], T]) -> T:
            return work(company.connection)

        def look(work: Callable[[Connection], T]) -> T:
            # Rows in memory belong to the thread that made them.
            return asyncio.run_coroutine_threadsafe(here(work), loop).result()

        chaski = SimpleNamespace(
            database=SimpleNamespace(look=look),
            assistant=company.assistant,
            clock=SimpleNamespace(now=lambda: company.now),
        )
        scope = {"type": "http", "path_params": {"token": token}}
        return await Pages(cast(Any, chaski)).answer(Request(scope))

    return lambda token: asyncio.run(serve(token))


def published(company: Company) -> str:
    """The ending of the address."""

    def publish(turn: Turn) -> str:
        return turn.store.showcases.get(publish_page(turn, PROJECT, "link")).token

    return company.as_("gisel", publish)


def test_it_is_shown_and_gone_at_the_next_request_after_unpublishing(company: Company, served: Served) -> None:
    token = published(company)
    shown = served(token)
    assert shown.status_code == 200
    assert shown.headers["x-robots-tag"] == "noindex, nofollow"
    assert shown.headers["cache-control"] == "no-store"
    company.as_("jhansi", lambda turn: unpublish(turn, PROJECT))
    assert served(token).status_code == 404


def test_one_that_never_was_is_answered_to_the_letter_as_one_that_is_over(company: Company, served: Served) -> None:
    token = published(company)
    never = served("0" * 32)
    company.now += timedelta(days=200)
    over = served(token)
    assert (over.status_code, bytes(over.body), over.headers) == (404, bytes(never.body), never.headers)


def test_the_page_that_is_not_there_says_so_in_every_language_and_asks_nothing_of_anybody(served: Served) -> None:
    gone = served("0" * 32)
    html = bytes(gone.body).decode()
    assert "Цієї сторінки тут немає" in html
    assert gone.headers["content-security-policy"] == POLICY
    assert "text/html" in gone.headers["content-type"]
    assert '<section lang="es">' in html
    assert "pregunta en la escuela" in html
    assert "ask at the school" in html
    for never in ("http://", "https://", "<script", "<a "):
        assert never not in html


def test_a_photo_that_is_taken_back_is_missing_in_the_next_answer(company: Company, served: Served) -> None:
    item = photo_of(company, "jhansi", "The yard")
    token = published(company)
    assert "The yard" in bytes(served(token).body).decode()
    company.as_("jhansi", lambda turn: withdraw_photo(turn, item))
    assert "The yard" not in bytes(served(token).body).decode()
