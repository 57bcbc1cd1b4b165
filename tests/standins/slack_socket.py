"""Socket Mode as Slack serves it: hello, envelopes that wait for their acknowledgement, and disconnects."""

import asyncio
import itertools
import json
import threading
from dataclasses import dataclass, field

from aiohttp import web

from tests.standins.slack_rules import Fields

TRIES = 4  # an event comes at once and three times more; a press or a command comes once


@dataclass
class Envelope:
    """One thing sent to the app.

    `sent` counts the deliveries, `acknowledged` is set once the app has said so, `over` also when it never did and
    Slack has given up: an app that is killed just before it acknowledges a press has done what was asked all the same.
    """

    type: str
    payload: Fields
    sent: int = 0
    acknowledged: threading.Event = field(default_factory=threading.Event)
    over: threading.Event = field(default_factory=threading.Event)

    def arrived(self, seconds: float = 30) -> bool:
        """Wait for the acknowledgement."""
        return self.acknowledged.wait(seconds)


VERIFICATION = "verificationcanary"
"""The app's old verification token, which Slack still sends with everything (docs.slack.dev, "Verifying requests")."""
ANSWER_AT = "https://hooks.slack.com/actions/T0SCHOOL/1/responsecanary"


def sent_as(kind: str, payload: Fields) -> Envelope:
    """What Slack puts around it: the verification token, and where a press or a command may be answered for half an
    hour."""
    answered = kind == "slash_commands" or payload.get("type") in ("block_actions", "message_action")
    around = {"token": VERIFICATION, **({"response_url": ANSWER_AT} if answered else {})}
    return Envelope(kind, json.loads(json.dumps({**around, **payload})))


class Socket:
    """The WebSockets of one app and what waits to go through them."""

    def __init__(self) -> None:
        self.past: list[Envelope] = []
        self.patience = 3.0
        self._open: list[web.WebSocketResponse] = []
        self._someone = asyncio.Event()
        self._acks: dict[str, asyncio.Event] = {}
        self._numbers = itertools.count(1)
        self._tasks: set[asyncio.Task[None]] = set()

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One connection, from hello to its end."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello", "num_connections": len(self._open) + 1, "connection_info": {}})
        self._open.append(socket)
        self._someone.set()
        try:
            async for message in socket:
                answer = json.loads(message.data)
                if waiting := self._acks.get(answer.get("envelope_id", "")):
                    waiting.set()
        finally:
            self._open.remove(socket)
            if not self._open:
                self._someone.clear()
        return socket

    def push(self, envelope: Envelope) -> None:
        """Send it, now or when somebody is connected; call on the loop."""
        self.past.append(envelope)
        self._task(envelope)

    def replay(self) -> None:
        """Send everything once more, as after a lost acknowledgement."""
        for envelope in list(self.past):
            envelope.acknowledged.clear()
            envelope.over.clear()
            self._task(envelope)

    async def refresh(self) -> None:
        """Ask the app to connect anew, as Slack does every few hours."""
        for socket in list(self._open):
            await socket.send_json({"type": "disconnect", "reason": "refresh_requested", "debug_info": {}})

    async def drop(self) -> None:
        """Close every connection without a word."""
        for socket in list(self._open):
            await socket.close()

    async def stop(self) -> None:
        """Forget what still waits."""
        for task in list(self._tasks):
            task.cancel()
        await self.drop()

    def connected(self) -> bool:
        """Whether anybody listens."""
        return bool(self._open)

    def _task(self, envelope: Envelope) -> None:
        task = asyncio.get_running_loop().create_task(self._deliver(envelope))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver(self, envelope: Envelope) -> None:
        for attempt in range(TRIES if envelope.type == "events_api" else 1):
            await self._someone.wait()
            if await self._once(envelope, attempt):
                envelope.acknowledged.set()
                break
        envelope.over.set()

    async def _once(self, envelope: Envelope, attempt: int) -> bool:
        number = f"envelope-{next(self._numbers)}"
        told: Fields = {"envelope_id": number, "type": envelope.type, "payload": envelope.payload}
        told["accepts_response_payload"] = envelope.type != "events_api"
        if envelope.type == "events_api":
            told |= {"retry_attempt": attempt, "retry_reason": "timeout" if attempt else ""}
        self._acks[number] = asyncio.Event()
        envelope.sent += 1
        try:
            await self._open[-1].send_json(told)
            await asyncio.wait_for(self._acks[number].wait(), self.patience)
        except (TimeoutError, ConnectionError, IndexError):
            return False
        finally:
            del self._acks[number]
        return True
