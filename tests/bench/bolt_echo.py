"""The bot that slack-bolt's first example shows: an echo by Socket Mode that keeps nothing. `bolt_echo URL TOKEN`."""

import asyncio
import sys
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient


async def main(url: str, token: str) -> None:
    """Listen for ever."""
    client = AsyncWebClient(token="xoxb-bench", base_url=f"{url}/slack/{token}/api/")
    app = AsyncApp(client=client, signing_secret="unused")

    @app.event("message")
    async def echo(event: dict[str, Any], say: Any) -> None:
        await say(event["text"])

    await AsyncSocketModeHandler(app, "xapp-bench", web_client=client).start_async()  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
