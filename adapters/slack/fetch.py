"""Fetches what an event only points to: a file to the shelf, the person's profile."""

import asyncio
import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

import aiohttp

from adapters.slack.abilities import DOWNLOAD_LIMIT
from adapters.slack.api import Answer, Api, Good, Refused, Unclear
from core.chat.heard import Incoming, Person, Sent
from core.ports.platform import Shelf, Unreachable

FRESH_SECONDS = 3600.0
AGAIN_SECONDS = 60.0  # after a failure; a profile is a first guess and must not slow every turn
PROFILE_SECONDS = 3.0  # her first answer waits for it; the name is taken later when it comes
DOWNLOAD_SECONDS = 30.0
REDIRECTS = 3


@dataclass
class Fetcher:
    """Completes what was heard in one workspace; profiles are remembered for an hour."""

    api: Api
    _people: dict[str, tuple[float, Person, bool]] = field(default_factory=dict)

    async def complete(self, incoming: Incoming, shelf: Shelf) -> Incoming:
        """The same with its person and file; raises `Unreachable` when a retry may bring the file. Of what people say
        to each other in a channel nothing is fetched: neither who they are nor what is on their pictures."""
        if incoming.overheard:
            return incoming
        sent = incoming.what
        if isinstance(sent, Sent) and not sent.shelf and not sent.missing:
            incoming = incoming.model_copy(update={"what": await self._file(sent, shelf)})
        if incoming.account.user and incoming.person == Person():
            person, guest = await self._person(incoming.account.user)
            incoming = incoming.model_copy(update={"person": person, "guest": incoming.guest or guest})
        return incoming

    async def _person(self, user: str) -> tuple[Person, bool]:
        """What the profile says, empty while Slack does not tell, and whether it is that of a guest."""
        until, person, guest = self._people.get(user, (0.0, Person(), False))
        if time.monotonic() < until:
            return person, guest
        answer: Answer = Unclear("too slow")
        with suppress(TimeoutError):
            async with asyncio.timeout(PROFILE_SECONDS):
                answer = await self.api.call("users_info", user=user, include_locale=True)
        found = answer.data.get("user") if isinstance(answer, Good) else None
        if isinstance(found, dict):
            person, guest = person_of(found), found.get("is_stranger") is True
        wait = FRESH_SECONDS if isinstance(found, dict) else AGAIN_SECONDS
        self._people[user] = (time.monotonic() + wait, person, guest)
        return person, guest

    async def _file(self, sent: Sent, shelf: Shelf) -> Sent:
        if sent.remote.startswith("file:"):
            sent = await self._by_id(sent)
        if sent.size > DOWNLOAD_LIMIT:
            return sent.model_copy(update={"missing": "too-large"})
        data = await self._download(sent.remote, sent.mime) if sent.remote else None
        if data is None:
            return sent.model_copy(update={"missing": "unreachable"})
        if len(data) > DOWNLOAD_LIMIT:
            return sent.model_copy(update={"missing": "too-large"})
        key = await shelf.put(data, sent.name, sent.mime)
        return sent.model_copy(update={"shelf": key, "size": len(data)})

    async def _by_id(self, sent: Sent) -> Sent:
        """A file of which only the id was told, as files.info describes it; without an address if Slack refuses it."""
        answer = await self.api.call("files_info", file=sent.remote.removeprefix("file:"))
        found = answer.data.get("file") if isinstance(answer, Good) else None
        if isinstance(answer, Refused):
            found = {}
        if not isinstance(found, dict):
            raise Unreachable("files.info did not answer")
        size = found.get("size")
        return sent.model_copy(
            update={
                "remote": _word(found, "url_private_download") or _word(found, "url_private"),
                "name": _word(found, "name") or _word(found, "title") or sent.name,
                "mime": _word(found, "mimetype") or sent.mime,
                "size": size if isinstance(size, int) else sent.size,
            }
        )

    async def _download(self, url: str, mime: str) -> bytes | None:
        """At most one byte more than the limit; None when it will never come from there."""
        session = await self.api.session()
        timeout = aiohttp.ClientTimeout(total=DOWNLOAD_SECONDS, sock_connect=5)
        for _ in range(REDIRECTS):
            if not self.trusted(url):
                return None
            headers = {"Authorization": f"Bearer {self.api.client.token}"}
            try:
                async with session.get(
                    url, headers=headers, timeout=timeout, allow_redirects=False, proxy=self.api.client.proxy
                ) as response:
                    if response.status in (301, 302, 303, 307, 308):
                        url = urljoin(url, response.headers.get("Location", ""))
                        continue
                    return await _body(response, mime)
            except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
                raise Unreachable(f"the download broke ({type(error).__name__})") from None
        return None

    def trusted(self, url: str) -> bool:
        """Whether the token may be shown there: Slack's own servers over TLS, or the one that the settings name."""
        try:
            parts = urlsplit(url)
            host = parts.hostname or ""
        except ValueError:
            return False
        slack = host == "slack.com" or host.endswith(".slack.com")
        return bool(host) and (host == self.api.host or (slack and parts.scheme == "https"))


async def _body(response: aiohttp.ClientResponse, mime: str) -> bytes | None:
    if response.status in (400, 403, 404, 410):
        return None
    if response.status != 200:
        raise Unreachable(f"the file server says {response.status}")
    if response.content_type == "text/html" and mime != "text/html":
        raise Unreachable("a page to sign in came instead of the file; files:read may be missing")
    body = bytearray()
    async for chunk in response.content.iter_chunked(64 * 1024):
        body += chunk
        if len(body) > DOWNLOAD_LIMIT:
            break
    return bytes(body)


def person_of(user: dict[str, Any]) -> Person:
    """A profile of users.info as first guesses: first name, "Jhansi Rao, Slack", "en", "Asia/Kolkata"."""
    profile = user.get("profile") if isinstance(user.get("profile"), dict) else {}
    assert isinstance(profile, dict)
    real = _word(user, "real_name") or _word(profile, "real_name")
    shown = _word(profile, "display_name") or _word(user, "name")
    first = _word(profile, "first_name") or (real.split() or [""])[0] or shown
    full = real or shown
    return Person(
        name=first,
        contact=f"{full}, Slack" if full else "",
        language=_word(user, "locale")[:2].lower(),
        zone=_word(user, "tz"),
    )


def _word(fields: dict[str, Any], name: str) -> str:
    value = fields.get(name)
    return value.strip() if isinstance(value, str) else ""
