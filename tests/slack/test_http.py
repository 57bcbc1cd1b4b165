"""Signed HTTP: what Slack signed is stored and then acknowledged, everything else changes nothing and is told so."""

import asyncio
import io
import json
import logging
import time
from collections.abc import Iterator

import aiohttp
import pytest

from core.chat.heard import Arrived, Pressed, Said
from tests.slack.listening import Inbox, until
from tests.slack.serving import one_workspace, served
from tests.standins.slack_http import SlackOverHttp, Told, signed
from tests.standins.slack_socket import ANSWER_AT, VERIFICATION
from tests.standins.slack_world import TEAM

HELLO = {"type": "event_callback", "team_id": TEAM, "event_id": "Ev1", "event_time": 1795525600}
BUTTON = {"type": "button", "action_id": "press.0", "text": {"type": "plain_text", "text": "Begin"}, "value": "c.1.0"}
BAD = (
    *(b"{", b"payload=%7B", b"[1]", b'"words"', b"payload=7", b"[" * 5000, b'{"team": 7}', b'{"authorizations": 7}'),
    *(b'{"type": "block_suggestion", "value": "a"}', b'{"type": "app_rate_limited"}', b"ssl_check=1&token=a"),
)
"""What Slack signed and we have no use for."""


@pytest.fixture
def slack() -> Iterator[SlackOverHttp]:
    """One workspace that sends over HTTP."""
    with SlackOverHttp() as running:
        yield running


async def posted(url: str, body: bytes, headers: dict[str, str]) -> int:
    """The status of one POST."""
    async with aiohttp.ClientSession() as session, session.post(url, data=io.BytesIO(body), headers=headers) as answer:
        return answer.status


async def test_events_presses_and_commands_are_heard(slack: SlackOverHttp) -> None:
    jhansi, inbox = slack.person("Jhansi"), Inbox()
    slack.world.bubble(jhansi, ours=True, text="?", blocks=[{"type": "actions", "elements": [BUTTON]}])
    async with served(one_workspace(slack.base_url), inbox) as (platform, address):
        slack.hook = f"{address}/slack/events"
        for sent in (slack.open_home(jhansi), slack.command(jhansi, "find"), slack.tap(jhansi, "Begin")):
            assert await asyncio.to_thread(sent.arrived)
        assert await asyncio.to_thread(slack.say(jhansi, "7 < 8 & «ñ»").arrived)
        assert [heard.what for heard in inbox.heard(platform)] == [
            Arrived(home=True),
            Said(text="/find"),
            Pressed(card="c", revision=1, ordinal=0),
            Said(text="7 < 8 & «ñ»"),
        ]
    assert {(told.status, told.body) for told in slack.told} == {(200, "")}, "an empty answer shows nothing"


async def test_convention_22_what_answers_for_slack_or_for_half_an_hour_is_not_stored(slack: SlackOverHttp) -> None:
    jhansi, inbox = slack.person("Jhansi"), Inbox()
    slack.world.bubble(jhansi, ours=True, text="?", blocks=[{"type": "actions", "elements": [BUTTON]}])
    async with served(one_workspace(slack.base_url), inbox) as (_, address):
        slack.hook = f"{address}/slack/events"
        told = [slack.open_home(jhansi), slack.command(jhansi), slack.tap(jhansi, "Begin"), slack.say(jhansi, "hello")]
        assert all([await asyncio.to_thread(one.arrived) for one in told])
    assert len(inbox.events) == 4
    sent, kept = [json.dumps(one.payload) for one in told], [event.body for event in inbox.events.values()]
    for canary, times in ((VERIFICATION, 4), (ANSWER_AT, 2)):
        assert len([body for body in sent if canary in body]) == times
        assert not [body for body in kept if canary in body]


@pytest.mark.parametrize("words", ["say what is the payload", "say payload={}&payload=[]", "say {", "say ñ + %26 \n&"])
async def test_a_command_is_heard_whatever_its_words(slack: SlackOverHttp, words: str) -> None:
    jhansi, inbox = slack.person("Jhansi"), Inbox()
    async with served(one_workspace(slack.base_url), inbox) as (platform, address):
        slack.hook = f"{address}/slack/events"
        assert await asyncio.to_thread(slack.command(jhansi, words).arrived)
        assert [heard.what for heard in inbox.heard(platform)] == [Said(text=f"/{words.strip()}")]


async def test_a_new_address_answers_slacks_challenge(slack: SlackOverHttp) -> None:
    async with served(one_workspace(slack.base_url), inbox := Inbox()) as (_, address):
        slack.hook = f"{address}/slack/events"
        told = await asyncio.to_thread(slack.verify)
        async with aiohttp.ClientSession() as session:
            async with session.get(f"{slack.hook}?ssl_check=1") as certificate:
                assert certificate.status == 200
            async with session.get(slack.hook) as curious:
                assert curious.status == 405
    assert (told.status, json.loads(told.body)) == (200, {"challenge": "3eZbrw1aB"})
    assert not inbox.events


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"signature": "v0=" + "0" * 64}, "another signature"),
        ({"signature": "v0=é"}, "no ASCII, on which Slack's library raises"),
        ({"signature": ""}, "none"),
        ({"signature": "v1=" + "0" * 64}, "another version"),
        ({"signature": "V0=" + "0" * 64 + "\t"}, "not the form"),
        ({"stamp": "abc"}, "no number, on which Slack's library raises"),
        ({"stamp": "1" * 11}, "too long"),
        ({"stamp": "+179552560"}, "what int() takes and Slack never sends"),
        ({"stamp": "1795525600.5"}, "a fraction"),
        ({"stamp": "٠١٢٣٤٥٦٧٨٩"}, "digits of another script"),
        ({"stamp": ""}, "none"),
    ],
)
@pytest.mark.parametrize("kind", ["events_api", "interactive", "slash_commands"])
async def test_convention_21_a_forged_signature_is_refused_and_changes_nothing(
    slack: SlackOverHttp, caplog: pytest.LogCaptureFixture, wrong: dict[str, str], why: str, kind: str
) -> None:
    async with served(one_workspace(slack.base_url), inbox := Inbox()) as (_, address):
        slack.hook = f"{address}/slack/events"
        # Bolt itself asks for no signature when it reads ssl_check.
        payload = {**HELLO, "command": "/chaski", "user_id": "U1", "ssl_check": "1"}
        wrong = {name: value.encode().decode("latin-1") for name, value in wrong.items()}
        told = await asyncio.to_thread(slack.post, kind, payload, 0, **wrong)
    assert (told.status, told.body) == (401, ""), why
    assert not inbox.events
    assert not [record for record in caplog.records if record.exc_info or record.levelno >= logging.ERROR]


@pytest.mark.parametrize("body", [b"\xff\xfe", b"", b"a=" + b"%" * 100])
async def test_convention_21_unsigned_bytes_of_any_kind_are_refused(slack: SlackOverHttp, body: bytes) -> None:
    async with served(one_workspace(slack.base_url), inbox := Inbox()) as (_, address):
        headers = {**signed(body, time.time(), secret="another secret"), "Content-Type": "application/json"}
        assert await posted(f"{address}/slack/events", body, headers) == 401
    assert not inbox.events


async def test_convention_21_a_request_that_somebody_wrote_down_is_refused_later(slack: SlackOverHttp) -> None:
    async with served(one_workspace(slack.base_url), inbox := Inbox()) as (_, address):
        url, body = f"{address}/slack/events", json.dumps(HELLO).encode()
        for age, status in ((299, 200), (301, 401), (-301, 401), (86400, 401)):
            headers = {**signed(body, time.time() - age), "Content-Type": "application/json"}
            assert await posted(url, body, headers) == status, age
            # The same signature under a fresh time is none.
            fresh = {**headers, "X-Slack-Request-Timestamp": f"{int(time.time()) - 1}"}
            assert await posted(url, body, fresh) == 401, age
    assert len(inbox.events) == 1


async def test_more_than_a_megabyte_is_not_read(slack: SlackOverHttp) -> None:
    async with served(one_workspace(slack.base_url), inbox := Inbox()) as (_, address):
        body = json.dumps({**HELLO, "event": {"text": "x" * 1024 * 1024}}).encode()
        assert await posted(f"{address}/slack/events", body, signed(body, time.time())) == 413
    assert not inbox.events


@pytest.mark.parametrize("body", BAD)
async def test_what_slack_signed_and_nobody_can_read_is_no_traceback(
    slack: SlackOverHttp, caplog: pytest.LogCaptureFixture, body: bytes
) -> None:
    async with served(one_workspace(slack.base_url), Inbox()) as (_, address):
        for kind in ("application/json", "application/x-www-form-urlencoded"):
            headers = {**signed(body, time.time()), "Content-Type": kind}
            assert await posted(f"{address}/slack/events", body, headers) in (200, 400)
    assert not [record for record in caplog.records if record.exc_info or record.levelno >= logging.ERROR]


async def test_what_slack_sends_again_is_stored_once(slack: SlackOverHttp) -> None:
    jhansi, inbox = slack.person("Jhansi"), Inbox()
    async with served(one_workspace(slack.base_url), inbox) as (_, address):
        slack.hook = f"{address}/slack/events"
        slack.say(jhansi, "hello")
        slack.command(jhansi, "find")
        await until(lambda: len(slack.told) == 2)
        slack.again()
        await until(lambda: inbox.stored == 4)
    assert len(inbox.events) == 2


async def test_what_cannot_be_saved_is_an_error_so_that_it_comes_again_or_is_seen(slack: SlackOverHttp) -> None:
    jhansi, inbox = slack.person("Jhansi"), Inbox()
    inbox.broken = True
    async with served(one_workspace(slack.base_url), inbox) as (platform, address):
        slack.hook = f"{address}/slack/events"
        command, event = slack.command(jhansi, "find"), slack.say(jhansi, "hello")
        await until(command.over.is_set)
        await until(lambda: inbox.refused >= 2)
        inbox.broken = False
        assert await asyncio.to_thread(event.arrived)
        assert [heard.what for heard in inbox.heard(platform)] == [Said(text="hello")]
    assert not command.acknowledged.is_set(), "Slack shows the person that her command failed"
    assert {told.status for told in slack.told} == {200, 503}


async def test_the_acknowledgement_is_the_insert_and_nothing_else(slack: SlackOverHttp) -> None:
    jhansi, inbox = slack.person("Jhansi"), Inbox()
    async with served(one_workspace(slack.base_url), inbox) as (_, address):
        slack.hook = f"{address}/slack/events"
        assert await asyncio.to_thread(slack.say(jhansi, "hello").arrived)
        quick, asked = slack.told[-1].seconds, len(slack.world.calls)
        inbox.slow = 0.5
        # Slack answers nothing meanwhile: whatever would be asked of it first would take its time.
        slack.order("hang", method="*", seconds=20)
        assert await asyncio.to_thread(slack.say(jhansi, "again").arrived)
    assert quick < 0.5
    assert 0.5 <= slack.told[-1].seconds < 1.5
    assert len(slack.world.calls) == asked


async def test_before_anybody_listens_slack_is_told_to_send_again(slack: SlackOverHttp) -> None:
    async with served(one_workspace(slack.base_url), None) as (platform, address):
        slack.hook = f"{address}/slack/events"
        told: Told = await asyncio.to_thread(slack.post, "events_api", HELLO)
        assert not platform.listening
    assert told.status == 503


async def test_a_wrong_bot_token_is_said_and_what_is_heard_is_kept(
    slack: SlackOverHttp, caplog: pytest.LogCaptureFixture
) -> None:
    jhansi, inbox = slack.person("Jhansi"), Inbox()
    slack.bot_token = "xoxb-another"
    async with served(one_workspace(slack.base_url), inbox) as (_, address):
        slack.hook = f"{address}/slack/events"
        assert await asyncio.to_thread(slack.say(jhansi, "hello").arrived)
        await until(lambda: "CHASKI_SLACK_BOT_TOKEN" in caplog.text)
    assert len(inbox.events) == 1
