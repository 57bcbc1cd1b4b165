"""However many ask whether Chaski is ready, its database is looked at once in a while."""

import asyncio
import json
from types import SimpleNamespace
from typing import Any, cast

import pytest
from starlette.requests import Request

from bots.health import Ready

NOBODY = cast(Request, None)
CHASKI = cast(Any, SimpleNamespace(platforms={}, alarm=SimpleNamespace(is_silent=False)))


async def test_a_flood_of_questions_is_one_look(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[int] = []

    async def look(ready: Ready) -> list[str]:
        looks.append(1)
        await asyncio.sleep(0)
        return ["the database takes no writes"]

    monkeypatch.setattr(Ready, "_database", look)
    ready = Ready(CHASKI)
    answers = await asyncio.gather(*(ready.answer(NOBODY) for _ in range(200)))
    assert [json.loads(bytes(one.body))["reasons"] for one in answers] == [["the database takes no writes"]] * 200
    assert {one.status_code for one in answers} == {503}
    assert len(looks) == 1
