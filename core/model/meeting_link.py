"""Which addresses may be kept as the link of a call, judged by their letters alone: nothing is ever fetched."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

LONGEST = 600
"""Letters: a Teams link has about 250, a Zoom link with its password 120."""
KNOWN = (
    *("zoom.us", "zoom.com", "zoomgov.com", "meet.google.com", "teams.microsoft.com", "teams.live.com"),
    *("webex.com", "meet.jit.si", "8x8.vc"),
)
"""Hosts whose links are meetings, with their subdomains (us05web.zoom.us)."""
SHORTENERS = frozenset(
    (
        *("bit.ly", "bitly.com", "tinyurl.com", "t.co", "goo.gl", "is.gd", "v.gd", "ow.ly", "buff.ly", "cutt.ly"),
        *("rb.gy", "rebrand.ly", "shorturl.at", "t.ly", "tiny.cc", "lnkd.in", "s.id", "acortar.link", "n9.cl"),
        *("shorturl.com", "bl.ink", "soo.gd", "clck.ru", "surl.li", "dub.sh", "linktr.ee", "short.io", "youtu.be"),
    )
)
"""Public services that hide where a link leads; own collection, the well-known ones of 2026."""

SIDE_DOORS = ("/u/", "/meetingoptions", "/dl-launcher")
"""How the paths begin that an invitation names beside its meeting: telephone numbers, settings."""
SCHEME = re.compile(r"https?://", re.IGNORECASE)
LABELLED = re.compile(r"<([^<>|]+)\|[^<>]*>")
"""A link as Slack writes it where its face is other words."""
OPENING, CLOSING = "([{¿¡«“‘\"'", ".,;:!?)]}»”’\"'…"

Fault = Literal["hidden", "not-https", "unclear", "several"]


@dataclass(frozen=True)
class Verdict:
    """What an address is: `fault` says why it must not be kept; without one, `known` tells a meeting's host."""

    url: str = ""
    host: str = ""
    known: bool = False
    fault: Fault | None = None


def judge(words: str, more_hosts: Sequence[str] = ()) -> Verdict:
    """Judge what somebody pasted: an address, or a text with one in it, as an invitation has; a meeting goes before
    other addresses. `more_hosts` are further hosts that the operator knows."""
    seen = [_judged(url, more_hosts) for url in addresses(words, more_hosts)]
    good = {one.url: one for one in seen if one.fault is None}
    known = {url: one for url, one in good.items() if one.known}
    rooms = {url: one for url, one in known.items() if _is_room(url)}
    likely = [*(rooms or known or good).values()]
    if len(likely) > 1:
        return Verdict(fault="several")
    return next(iter((*likely, *seen)), Verdict(fault="unclear"))


def addresses(words: str, more_hosts: Sequence[str] = ()) -> tuple[str, ...]:
    """The addresses in a text, judged by nobody yet; a known host's may stand there without its scheme."""
    # Slack writes links as <https://...> or <https://...|label>.
    pieces = re.split(r"[\s<>]+", LABELLED.sub(r" \1 ", words))
    found = (_address(piece, (*KNOWN, *more_hosts)) for piece in pieces)
    return tuple(dict.fromkeys(one for one in found if one))


def _address(piece: str, known: Sequence[str]) -> str:
    """The address that this piece of a text is, or ends with; "" for a plain word."""
    bare = piece.lstrip(OPENING).rstrip(CLOSING).partition("|")[0]
    scheme = SCHEME.search(bare)
    if scheme:
        return bare[scheme.start() :]
    host, _, room = bare.partition("/")
    return f"https://{bare}" if room and _under(host.lower(), known) else ""


def _judged(url: str, more_hosts: Sequence[str]) -> Verdict:
    if not (url.isascii() and url.isprintable()) or set(url) & set(" \\\"'<>`{}") or len(url) > LONGEST:
        return Verdict(fault="unclear")
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return Verdict(fault="unclear")
    if parts.scheme != "https":
        return Verdict(fault="not-https" if parts.scheme == "http" else "unclear")
    if "@" in parts.netloc or port not in (None, 443) or not _is_name(host):
        return Verdict(fault="hidden")
    if _under(host, tuple(SHORTENERS)):
        return Verdict(fault="hidden")
    return Verdict(url, host, _under(host, (*KNOWN, *more_hosts)))


def shown(url: str) -> str:
    """The address as people read it: without its scheme."""
    return url.removeprefix("https://").rstrip("/")


def host_of(url: str) -> str:
    """Where an address leads, as it is said beside a link."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _is_name(host: str) -> bool:
    """A plain name with a dot: no number of any kind (127.1, 0x7f000001), and no punycode, which can look like
    another name in a chat."""
    labels = host.split(".")
    if len(labels) < 2 or not labels[-1].isalpha():
        return False
    return all(label and not label.startswith("xn--") and label.replace("-", "a").isalnum() for label in labels)


def _is_room(url: str) -> bool:
    path = urlsplit(url).path.lower()
    return len(path) > 1 and not path.startswith(SIDE_DOORS)


def _under(host: str, names: Sequence[str]) -> bool:
    return any(host == name or host.endswith(f".{name}") for name in names)
