"""The HTTP under the Telegram library, with errors that say whether a call can have arrived.

The library's own request says NetworkError for a refused connection, a cut one and a 500 alike, and reads an HTML page
with status 200 as a bare TelegramError; a reminder sent twice or never is what comes of it.
"""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from core.ports.clock import ahead_of

CONNECT_SECONDS = 5.0
UPLOAD_SECONDS = 25.0  # two tries stay below the outbox's lease of 60 s
LARGEST_ANSWER = 32 * 1024 * 1024  # 100 updates of 4,096 characters are far below; a server gone mad is above


class NotReached(NetworkError):
    """No connection: the call certainly did not arrive."""


class WrongToken(TelegramError):
    """401: Telegram does not know this bot (any more)."""


class UnknownMethod(TelegramError):
    """404: a malformed token, a wrong address, or a method that this server does not have."""


class Flooded(TelegramError):
    """429: the call was refused, and may be repeated after `wait`."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__(f"told to wait {wait.total_seconds():g} s")
        self.wait = wait


class TooLarge(Exception):
    """A download above the limit that was asked for."""


class Request(BaseRequest):
    """Two of these serve one bot; they share nothing but the settings, so a poll never holds up a letter.

    Errors carry no address, since the address carries the token.
    """

    def __init__(self, deadline: float = 10.0) -> None:
        self._deadline = deadline
        self._session: aiohttp.ClientSession | None = None
        self._closed = False
        self._dated: tuple[str | None, datetime] | None = None

    @property
    def clock_off(self) -> timedelta | None:
        """How far our clock was ahead of Telegram's at its last answer; None before there was one."""
        return ahead_of(*self._dated) if self._dated else None

    @property
    def read_timeout(self) -> float | None:
        """How long an answer may take, in seconds."""
        return self._deadline

    async def initialize(self) -> None:
        """Open the session; needs a running loop."""
        if self._session is None:
            self._session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())

    async def shutdown(self) -> None:
        """Close the session and its connections."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()
        self._closed = True

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read what `do_request` has already found to be a good answer (the library would log the rest)."""
        answer = _object(payload)
        if answer is None:
            raise NetworkError("the answer is not from the Bot API")
        return answer

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One call; returns only an answer with `ok: true`, and raises the error that fits for anything else."""
        form, uploads = _form(request_data)
        patience = self._deadline if read_timeout is BaseRequest.DEFAULT_NONE else read_timeout
        timeout = _timeout(UPLOAD_SECONDS if uploads else patience)
        code, payload = await self._exchange(method, url, timeout, LARGEST_ANSWER, form)
        error = refusal(code, payload)
        if error is not None:
            raise error
        return code, payload

    async def fetch(self, url: str, limit: int) -> bytes:
        """Download a file of at most `limit` bytes; raises `TooLarge`, or a TelegramError for anything else."""
        code, payload = await self._exchange("GET", url, _timeout(UPLOAD_SECONDS), limit, None)
        if code != 200:
            raise NetworkError(f"the file server says {code}")
        return payload

    async def _exchange(
        self, method: str, url: str, timeout: aiohttp.ClientTimeout, limit: int, form: aiohttp.FormData | None
    ) -> tuple[int, bytes]:
        if self._closed:
            raise NotReached("shutting down")
        await self.initialize()
        assert self._session is not None
        try:
            async with self._session.request(
                method, url, data=form, timeout=timeout, allow_redirects=False
            ) as response:
                self._dated = response.headers.get("Date"), datetime.now(UTC)
                return response.status, await _body(response, limit)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL) as error:
            raise NotReached(f"no connection ({type(error).__name__})") from None
        except TimeoutError:
            raise TimedOut("no answer in time") from None
        except (aiohttp.ClientError, OSError, asyncio.IncompleteReadError) as error:
            raise NetworkError(f"the connection broke ({type(error).__name__})") from None


def refusal(code: int, payload: bytes) -> TelegramError | None:
    """What an answer means, by the documents' `ok`, `error_code`, `description` and `parameters`; None when it is good.

    A known 4xx without a readable body is still a refusal; everything else that cannot be read leaves us in doubt.
    """
    answer = _object(payload)
    if answer is not None and answer.get("ok") is True and "result" in answer and 200 <= code < 300:
        return None
    if answer is None:
        answer = {}
        if not 400 <= code < 500:
            return NetworkError(f"status {code} with an answer that is not from the Bot API")
    if 200 <= code < 300:
        stated = answer.get("error_code")
        code = stated if isinstance(stated, int) else 500
    description = str(answer.get("description") or f"status {code}")
    parameters = answer.get("parameters")
    return _error(code, description, parameters if isinstance(parameters, dict) else {})


def _error(code: int, description: str, parameters: dict[str, Any]) -> TelegramError:
    moved = parameters.get("migrate_to_chat_id")
    if isinstance(moved, int):
        return ChatMigrated(moved)
    match code:
        case 429:
            wait = parameters.get("retry_after")
            return Flooded(timedelta(seconds=min(max(wait, 1), 86_400) if isinstance(wait, int | float) else 5))
        case 401:
            return WrongToken(description)
        case 403:
            return Forbidden(description)
        case 404:
            return UnknownMethod(description)
        case 409:
            return Conflict(description)
        case 400 | 413:
            return BadRequest(description)
        case _:
            return NetworkError(f"{code}: {description}")


def _object(payload: bytes) -> dict[str, Any] | None:
    try:
        answer = json.loads(payload.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None
    return answer if isinstance(answer, dict) else None


def _form(data: RequestData | None) -> tuple[aiohttp.FormData | None, bool]:
    """URL-encoded fields, or multipart once a file is among them; names travel as UTF-8, as Telegram shows them."""
    if data is None:
        return None, False
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    files = data.multipart_data if data.contains_files else {}
    for name, (filename, content, mime) in (files or {}).items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form, bool(files)


def _timeout(seconds: float | None) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=seconds, sock_connect=CONNECT_SECONDS)


async def _body(response: aiohttp.ClientResponse, limit: int) -> bytes:
    body = bytearray()
    async for chunk in response.content.iter_chunked(64 * 1024):
        body += chunk
        if len(body) > limit:
            response.close()
            raise TooLarge
    return bytes(body)
