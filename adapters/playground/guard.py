"""Keeps other sites out of the page: no foreign Host, no foreign Origin, no foreign script."""

from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "media-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


class Guard:
    """ASGI middleware. A page elsewhere may point a name of its own at this machine (DNS rebinding): Host tells."""

    def __init__(self, app: ASGIApp, hosts: Collection[str] = ()) -> None:
        self._app = app
        self._hosts = {*LOOPBACK, *(host.lower() for host in hosts)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what comes from the page itself."""
        if not self._welcome(Headers(scope=scope)):
            await PlainTextResponse("This page answers only on its own machine.", 403)(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                headers.setdefault("cache-control", "no-store")
            await send(message)

        await self._app(scope, receive, send_guarded)

    def _welcome(self, headers: Headers) -> bool:
        hosts = headers.getlist("host")
        if len(hosts) != 1 or self._name(f"//{hosts[0]}") not in self._hosts:
            return False
        # A site on another port of this machine is another site: the whole address has to be ours.
        return all(_address(origin) == hosts[0].lower() for origin in headers.getlist("origin"))

    def _name(self, url: str) -> str:
        try:
            parts = urlsplit(url)
            name = parts.hostname or ""
            foreign = parts.username is not None or parts.path or parts.query or parts.fragment
        except ValueError:
            return ""
        return "" if foreign else f"[{name}]" if ":" in name else name


def _address(origin: str) -> str:
    try:
        parts = urlsplit(origin)
    except ValueError:
        return ""
    return parts.netloc.lower() if parts.scheme in ("http", "https") else ""
