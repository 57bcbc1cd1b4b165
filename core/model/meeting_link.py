"""Which addresses may be kept as the link of a call, judged by their letters alone: nothing is ever fetched."""

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

Fault = Literal["hidden", "not-https", "unclear"]


@dataclass(frozen=True)
class Verdict:
    """What an address is: `fault` says why it must not be kept; without one, `known` tells a meeting's host."""

    url: str = ""
    host: str = ""
    known: bool = False
    fault: Fault | None = None


def judge(words: str, more_hosts: Sequence[str] = ()) -> Verdict:
    """Judge what somebody pasted; `more_hosts` are further hosts that the operator knows."""
    # Slack writes links as <https://...> or <https://...|label>.
    url = words.strip().removeprefix("<").removesuffix(">").partition("|")[0]
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


def _is_name(host: str) -> bool:
    """A plain name with a dot: no number of any kind (127.1, 0x7f000001), and no punycode, which can look like
    another name in a chat."""
    labels = host.split(".")
    if len(labels) < 2 or not labels[-1].isalpha():
        return False
    return all(label and not label.startswith("xn--") and label.replace("-", "a").isalnum() for label in labels)


def _under(host: str, names: Sequence[str]) -> bool:
    return any(host == name or host.endswith(f".{name}") for name in names)
