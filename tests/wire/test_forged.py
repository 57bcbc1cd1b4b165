"""Whoever is not Telegram, Slack or the operator: nothing that they send over HTTP is taken, and no secret is told."""

import http.client
import json
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import pytest

from adapters.telegram.webhook import secret_of
from tests.platforms.found import samples_of
from tests.platforms.test_any_payload import changed
from tests.slack.serving import KEY
from tests.standins.slack_http import SECRET, SlackOverHttp, signed
from tests.standins.slack_site import CLIENT_SECRET, SlackSite
from tests.standins.slack_socket import ANSWER_AT, VERIFICATION
from tests.wire.stage import Stage
from tests.wire.steps import MEETING, play
from tests.wire.test_slack_over_http import by_http, install

TIMES = 3000
METRICS = "metrics-canary-7731"
HOOK, EVENTS, INSTALL, BACK = "/telegram/updates", "/slack/events", "/slack/install", "/slack/oauth_redirect"
DOORS = (
    *(HOOK, EVENTS, EVENTS, INSTALL, BACK, "/metrics", "/readyz", "/healthz"),
    *("/", "/playground/say", "/playground/reset", "/playground/doings", "/playground/events"),
)
OPEN = {("/readyz", 200), ("/healthz", 200), (INSTALL, 302), (f"{EVENTS}?ssl_check=1", 200)}
"""What everybody may ask: looking changes nothing."""
METHODS = ("POST", "POST", "POST", "GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH")
KINDS = ("application/json", "application/x-www-form-urlencoded", "text/plain", "multipart/form-data", "é", "")
ODD = ("", "0", "null", "-1", "\xe9", "a" * 64, "A" * 8000, "v0=" + "0" * 64, "1" * 10, "' OR 1=1 --", "%00", "\t")


@pytest.fixture(scope="module")
def staged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Stage, SlackSite, SlackOverHttp]]:
    """Both messengers by HTTP, installed, after a first meeting; everything is logged that can be."""
    folder = tmp_path_factory.mktemp("forged") / "house"
    with by_http(folder, TELEGRAM_MODE="webhook", METRICS_TOKEN=METRICS, LOG_LEVEL="DEBUG") as (stage, site, pune):
        stage.house.start()
        install(stage, site, pune)
        play(stage, *MEETING)
        stage.settle()
        yield stage, site, pune


def forged(chance: random.Random, token: str, now: float) -> tuple[str, str, bytes, dict[str, str]]:
    """A request of somebody who knows all documents and no secret: method, path, body, headers."""
    path, method = chance.choice(DOORS), chance.choice(METHODS)
    payload = changed(chance.choice(samples_of(chance.choice(("telegram", "slack"))))["raw"], chance)
    body = chance.choice((
        json.dumps(payload).encode(),
        urlencode({"payload": json.dumps(payload)}).encode(),
        urlencode({"command": "/chaski", "text": "forget", "ssl_check": "1", "user_id": "U1"}).encode(),
        json.dumps({"type": "url_verification", "challenge": "<b>"}).encode(),
        json.dumps({"event": {"type": "app_uninstalled"}, "team_id": "T0PUNE", "event_time": 2**31}).encode(),
        chance.randbytes(chance.randrange(200)),
        b"",
        b"[" * 5000,
    ))  # fmt: skip
    right = secret_of(token)
    ours = (right[:-1], right.upper(), f"{right}x", secret_of(f"{token}x"), token, *ODD)
    slack = chance.choice((
        signed(body, now, secret="another secret"),
        signed(body + b" ", now),
        signed(body, now - 301),
        signed(body, now + 600),
        {"X-Slack-Request-Timestamp": chance.choice(ODD), "X-Slack-Signature": chance.choice(ODD)},
        {},
    ))
    headers = {
        "Content-Type": chance.choice(KINDS),
        "X-Telegram-Bot-Api-Secret-Token": chance.choice(ours),
        "Authorization": chance.choice((f"Bearer {METRICS[:-1]}", f"bearer  {METRICS}", f"Basic {METRICS}", *ODD)),
        "X-Forwarded-For": "127.0.0.1",
        "Cookie": f"chaski-slack={quote(chance.choice(ODD))}",
        "X-Slack-Retry-Num": chance.choice(ODD),
        **slack,
    }
    if path == BACK:
        path += "?" + urlencode({"state": chance.choice(ODD), "code": "c", "error": chance.choice(ODD)})
    elif chance.random() < 0.2:
        path += chance.choice(("?ssl_check=1", "?secret=1", "/", "//", "/../metrics", "%2e%2e/metrics", "?%00=%ff"))
    return method, path, body, {name: value for name, value in headers.items() if chance.random() < 0.8}


def answered(address: str, method: str, path: str, body: bytes, headers: dict[str, str]) -> tuple[int, bytes, Any]:
    """Status, body and headers of one answer."""
    place = urlsplit(address)
    connection = http.client.HTTPConnection(str(place.hostname), place.port, timeout=10)
    try:
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.read(), answer.headers
    finally:
        connection.close()


def test_convention_21_of_thousands_of_forged_requests_none_is_taken(
    staged: tuple[Stage, SlackSite, SlackOverHttp],
) -> None:
    stage, _, pune = staged
    chance, seen = random.Random(21), Counter[tuple[str, int]]()
    before = stage.house.everything()
    for _ in range(TIMES):
        method, path, body, headers = forged(chance, stage.telegram.token, pune.world.clock())
        status, said, _ = answered(stage.house.address, method, path, body, headers)
        seen[path, status] += 1
        looked = method in ("GET", "HEAD") and OPEN & {(path, status), (path.partition("?")[0], status)}
        assert looked or 400 <= status < 500, (method, path, status, headers, body)
        assert b"Traceback" not in said
        assert METRICS.encode() not in said
    assert stage.house.everything() == before, "a trace in the database"
    for door in (HOOK, EVENTS, BACK, "/metrics"):
        assert sum(count for (path, _), count in seen.items() if path.startswith(door)) > TIMES / 40, door
    assert "Traceback" not in stage.house.log.read_text()


def test_convention_21_what_an_installer_is_shown_holds_nothing_that_was_sent(
    staged: tuple[Stage, SlackSite, SlackOverHttp],
) -> None:
    stage, _, _ = staged
    asked = urlencode({"state": "<script>", "code": "<script>", "error": "<script>alert(1)</script>"})
    status, said, headers = answered(stage.house.address, "GET", f"{BACK}?{asked}", b"", {"Host": "evil.example"})
    assert (status, b"<script" in said, b"evil" in said) == (400, False, False)
    policy = headers["content-security-policy"]
    for part in ("default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"):
        assert part in policy
    status, _, headers = answered(stage.house.address, "GET", f"{INSTALL}?next=//evil.example", b"", {"Host": "evil"})
    assert status == 302
    assert "evil" not in headers["location"]
    assert {"HttpOnly", "SameSite=lax", "Path=/slack"} <= set(headers["set-cookie"].split("; "))


def test_convention_22_no_secret_is_logged_or_kept_in_clear(staged: tuple[Stage, SlackSite, SlackOverHttp]) -> None:
    stage, site, pune = staged
    missed = urlencode({"state": "state-canary-1", "code": "code-canary-1"})
    answered(stage.house.address, "GET", f"{BACK}?{missed}", b"", {})
    pune.command(stage.jhansi.person, "help")
    stage.settle()
    tickets = [str(told.envelope.payload.get("trigger_id")) for told in pune.told]
    opened = [one for one in tickets if one != "None"]
    assert opened
    states = [asked["state"] for asked in site.asked]
    assert states
    secrets = [
        *(CLIENT_SECRET, KEY, METRICS, SECRET, stage.telegram.token, secret_of(stage.telegram.token), pune.bot_token),
        *(VERIFICATION, ANSWER_AT, "state-canary-1", "code-canary-1", *states),
    ]
    log = stage.house.log.read_text()
    assert " DEBUG " in log
    kept = b"".join(path.read_bytes() for path in stage.house.home.glob("chaski.db*"))
    for secret in (*secrets, *opened):
        assert secret not in log, secret
    for secret in secrets:
        assert secret.encode() not in kept, secret
