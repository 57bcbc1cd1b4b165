"""The model's stand-in in a thread of its own, beside the messengers'."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from tests.standins.openai_server import OpenAIServer, running


@contextmanager
def model(server: OpenAIServer) -> Iterator[OpenAIServer]:
    """Run the server until the block ends; its `manner` may be changed meanwhile."""
    ready, done = threading.Event(), threading.Event()

    async def serve() -> None:
        async with running(server):
            ready.set()
            await asyncio.to_thread(done.wait)

    thread = threading.Thread(target=asyncio.run, args=(serve(),), name="model-standin", daemon=True)
    thread.start()
    assert ready.wait(10)
    try:
        yield server
    finally:
        done.set()
        thread.join(10)
