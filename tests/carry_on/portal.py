"""The program at the other end of the webhook, as long as one conversation: it tells, and keeps what it is told."""

import asyncio
import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any, Self

from aiohttp import web

from tests.carry_on.copies import environment

SECRET = "between us"
STARTS = 60.0
"""Seconds for a start on a busy machine."""


class Portal:
    """`shown` are the letters in their order."""

    def __init__(self) -> None:
        self.shown: list[dict[str, Any]] = []
        self._news = asyncio.Event()

    async def answer(self, request: web.Request) -> web.Response:
        """Take a letter: what has the same id is shown once."""
        assert request.headers["authorization"] == f"Bearer {SECRET}"
        if request.method == "GET":
            return web.Response()
        letter = await request.json()
        if letter["id"] not in [one["id"] for one in self.shown]:
            self.shown.append(letter)
            self._news.set()
        return web.json_response({"message": f"m-{letter['id']}"})

    async def until(self, words: str) -> dict[str, Any]:
        """The letter that says this, as soon as it is there."""
        async with asyncio.timeout(STARTS):
            while True:
                for letter in self.shown:
                    if words in json.dumps(letter["parts"], ensure_ascii=False):
                        return letter
                self._news.clear()
                await self._news.wait()


class Process:
    """`chaski run` in a tree, with the webhook alone set up, on a port that it chooses."""

    def __init__(self, tree: Path, url: str) -> None:
        own = {"HOME": str(tree / "data"), "PORT": "0", "ADMISSION": "open"}
        own |= {"WEBHOOK_URL": url, "WEBHOOK_SECRET": SECRET}
        self._out = (tree / "out").open("w+b")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bots", "run"], cwd=tree, stdout=self._out, stderr=self._out,
            env=environment(tree) | {f"CHASKI_{name}": value for name, value in own.items()},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(20)
        self._out.close()

    def said(self) -> str:
        """All that it printed and logged."""
        return os.pread(self._out.fileno(), 100_000, 0).decode()

    def address(self) -> str:
        """Where it serves, once it does."""
        ends = time.monotonic() + STARTS
        while time.monotonic() < ends and self._process.poll() is None:
            for word in self.said().split():
                if word.startswith("http://127.0.0.1:") and word != "http://127.0.0.1:0":
                    return word.rstrip(".,")
            time.sleep(0.05)
        raise AssertionError(f"it does not serve:\n{self.said()}")


def tell(address: str, secret: str, told: dict[str, Any]) -> int:
    """Tell Chaski what somebody did, again while it cannot take it yet; the status of its answer."""
    headers = {"authorization": f"Bearer {secret}", "content-type": "application/json"}
    request = urllib.request.Request(f"{address}/webhook", json.dumps(told).encode(), headers)
    ends = time.monotonic() + STARTS
    while True:
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            with error:
                if error.code != 503 or time.monotonic() > ends:
                    return error.code
        time.sleep(0.05)
