"""The record's page over HTTP: one answer for everything that is not there, and nothing kept on the way."""

import asyncio
from types import SimpleNamespace
from typing import Any, cast

from starlette.requests import Request
from starlette.responses import Response

from adapters.paper.record_page import POLICY
from bots.web import Records
from tests.core.learned import AFTER
from tests.fakes.clock import FrozenClock


def served(page: bytes | None) -> Response:
    """What the server answers where this is what stands at the address."""
    chaski = SimpleNamespace(
        database=SimpleNamespace(look=lambda _: page), clock=FrozenClock(AFTER), assistant=SimpleNamespace(paper=None)
    )
    scope = {"type": "http", "query_string": b"lang=es", "path_params": {"ending": "x"}}
    return asyncio.run(Records(cast(Any, chaski)).answer(Request(scope)))


def test_the_page_and_its_headers() -> None:
    answer = served(b"<p>")
    assert (answer.status_code, answer.body) == (200, b"<p>")
    assert answer.headers["content-security-policy"] == POLICY
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-robots-tag"] == "noindex, nofollow"


def test_nothing_there() -> None:
    answer = served(None)
    assert answer.status_code == 404
    said = "This page no longer exists, or never did. Esta página ya no existe, o nunca existió."
    assert bytes(answer.body).decode() == said
    assert answer.headers["cache-control"] == "no-store"
