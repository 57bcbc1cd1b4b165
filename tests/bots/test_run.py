"""What breaks by a fault of ours begins again; what ends by itself has ended."""

import asyncio
import logging

import pytest

from bots import run


async def test_a_part_that_breaks_begins_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(run, "FIRST_PAUSE", 0.001)
    tries = 0

    async def work() -> None:
        nonlocal tries
        tries += 1
        if tries < 4:
            raise RuntimeError("a fault of ours")

    with caplog.at_level(logging.ERROR):
        await asyncio.wait_for(run.kept_up("desk", work), 5)
    assert tries == 4
    assert caplog.text.count("desk stopped; beginning again") == 3


async def test_stopping_is_not_a_fault() -> None:
    task = asyncio.create_task(run.kept_up("desk", asyncio.Event().wait))  # type: ignore[arg-type]
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
