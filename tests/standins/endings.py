"""How a stand-in's server and loop end without leaving anybody's connection behind."""

import asyncio

from aiohttp import web


async def hang_up(runner: web.AppRunner) -> None:
    """End a server. It lets nobody in any more and, before it closes, is done with whom it has just let in: asyncio
    forgets a connection that its server accepted and that has not begun when the server closes."""
    loop = asyncio.get_running_loop()
    for site in runner.sites:
        server: asyncio.Server = getattr(site, "_server")  # noqa: B009 - aiohttp shows it to nobody
        for listening in server.sockets:
            loop.remove_reader(listening.fileno())
    await asyncio.sleep(0.01)
    await runner.cleanup()


async def cancel_the_rest() -> None:
    """End what still waits in this loop, such as a poll whose bot was killed."""
    # A connection that was accepted this very moment is nobody's before its task has begun.
    await asyncio.sleep(0.01)
    rest = asyncio.all_tasks() - {asyncio.current_task()}
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)
