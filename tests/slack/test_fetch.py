"""Completing what was heard: profiles as first guesses, files to the shelf, the token to Slack alone."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest
from aiohttp import web

from adapters.slack import create
from adapters.slack.api import Api
from adapters.slack.fetch import Fetcher, person_of
from core.chat.heard import Account, Heard, Incoming, Person, Said, Sent
from core.ports.platform import Platform, Unreachable
from tests.fakes.wiring import WIRING
from tests.platforms.messages import Shelved
from tests.slack.listening import SHORT, Inbox, listening, settings_at, until
from tests.standins.slack import SlackStandin
from tests.standins.slack_world import TEAM


def incoming(user: str, what: Heard) -> Incoming:
    """Something that this user did."""
    account = Account(platform="slack", tenant=TEAM, user=user)
    return Incoming(account=account, address="D1", event_id="Ev1", heard_at=datetime.now(UTC), what=what)


async def test_the_profile_gives_name_language_zone_and_contact(slack: SlackStandin, platform: Platform) -> None:
    jhansi = slack.person("jr", real_name="Jhansi Rao", zone="Asia/Kolkata", locale="en-IN")
    for _ in range(3):
        complete = await platform.complete(incoming(jhansi.id, Said(text="hello")), Shelved())
        assert complete.person == Person(name="Jhansi", contact="Jhansi Rao, Slack", language="en", zone="Asia/Kolkata")
    assert len(slack.sent("users.info")) == 1


async def test_a_profile_that_is_not_told_stops_nobody(slack: SlackStandin, platform: Platform) -> None:
    slack.order("500", method="users.info")
    complete = await platform.complete(incoming("U1", Said(text="hello")), Shelved())
    assert complete.person == Person()


@pytest.mark.parametrize(
    ("profile", "name", "contact"),
    [
        ({"real_name": "Jhansi Rao", "profile": {"first_name": "Jhansi"}}, "Jhansi", "Jhansi Rao, Slack"),
        ({"profile": {"display_name": "jr"}}, "jr", "jr, Slack"),
        ({"name": "jhansi", "real_name": "", "profile": None, "tz": None, "locale": 7}, "jhansi", "jhansi, Slack"),
        ({}, "", ""),
    ],
)
def test_a_profile_may_lack_anything(profile: dict[str, Any], name: str, contact: str) -> None:
    person = person_of(profile)
    assert (person.name, person.contact) == (name, contact)


async def test_a_photo_comes_to_the_shelf(slack: SlackStandin) -> None:
    jhansi, inbox, shelf = slack.person("Jhansi"), Inbox(), Shelved()
    async with listening(slack, inbox) as platform:
        slack.photo(jhansi, b"jpeg bytes", "our gate", name="gate.jpg")
        await until(lambda: inbox.events)
        complete = await platform.complete(inbox.heard(platform)[0], shelf)
    assert isinstance(complete.what, Sent)
    assert (complete.what.shelf, complete.what.size, complete.what.caption) == ("gate.jpg", 10, "our gate")
    assert shelf.kept["gate.jpg"] == b"jpeg bytes"


async def test_a_file_known_by_its_id_alone_is_asked_for(slack: SlackStandin) -> None:
    jhansi, inbox, shelf = slack.person("Jhansi"), Inbox(), Shelved()
    file = slack.world.keep(b"bytes", "a.jpg", "image/jpeg")
    # All that Slack tells of it in a channel of two workspaces (docs.slack.dev, "Slack Connect", files).
    shown = {"id": file["id"], "mode": "file_access", "file_access": "check_file_info", "created": 0, "user": ""}
    async with listening(slack, inbox) as platform:
        slack.share(jhansi, [shown], "our gate")
        await until(lambda: inbox.events)
        complete = await platform.complete(inbox.heard(platform)[0], shelf)
    assert isinstance(complete.what, Sent)
    assert (complete.what.name, complete.what.mime, complete.what.size) == ("a.jpg", "image/jpeg", 5)
    assert (complete.what.missing, complete.what.caption) == ("", "our gate")
    assert shelf.kept["a.jpg"] == b"bytes"


async def test_a_file_known_by_its_id_alone_may_be_gone_or_large(slack: SlackStandin, platform: Platform) -> None:
    jhansi, shelf = slack.person("Jhansi"), Shelved()
    large = slack.world.keep(b"", "a.mov", "video/quicktime") | {"size": 20 * 1024 * 1024 + 1}
    slack.world.files[large["id"]] = large
    for remote, missing in (("file:F0", "unreachable"), (f"file:{large['id']}", "too-large")):
        complete = await platform.complete(incoming(jhansi.id, Sent(remote=remote)), shelf)
        assert isinstance(complete.what, Sent)
        assert (complete.what.missing, complete.what.shelf) == (missing, "")


async def test_a_large_file_is_not_fetched(platform: Platform) -> None:
    sent = Sent(remote="https://files.slack.com/a", size=20 * 1024 * 1024 + 1)
    complete = await platform.complete(incoming("", sent), Shelved())
    assert isinstance(complete.what, Sent)
    assert complete.what.missing == "too-large"


async def test_a_file_that_is_larger_than_it_said_is_not_kept(slack: SlackStandin, platform: Platform) -> None:
    file = slack.world.keep(bytes(20 * 1024 * 1024 + 1), "a.jpg", "image/jpeg")
    shelf = Shelved()
    complete = await platform.complete(incoming("", Sent(remote=file["url_private"], name="a.jpg", size=5)), shelf)
    assert isinstance(complete.what, Sent)
    assert complete.what.missing == "too-large"
    assert "a.jpg" not in shelf.kept


async def test_a_broken_download_is_worth_another_try(slack: SlackStandin, platform: Platform) -> None:
    file = slack.world.keep(b"bytes", "a.jpg", "image/jpeg")
    slack.down()
    with pytest.raises(Unreachable):
        await platform.complete(incoming("", Sent(remote=file["url_private"])), Shelved())


@pytest.mark.parametrize(
    ("url", "trusted"),
    [
        ("https://files.slack.com/files-pri/T1-F1/a.jpg", True),
        ("https://slack.com/a", True),
        ("http://files.slack.com/a", False),
        ("https://files.slack.com.attacker.example/a", False),
        ("https://notslack.com/a", False),
        ("https://files.slack.com@attacker.example/a", False),
        ("http://127.0.0.1:1/a", True),
        ("http://10.0.0.1/a", False),
        ("https://[broken/a", False),
        ("", False),
    ],
)
def test_the_token_is_shown_to_slack_alone(url: str, trusted: bool) -> None:
    api = Api(settings_at("http://127.0.0.1:9/api/"), SHORT)
    assert Fetcher(api).trusted(url) is trusted


async def test_a_redirect_to_elsewhere_does_not_carry_the_token(slack: SlackStandin) -> None:
    seen: list[str] = []

    async def elsewhere(request: web.Request) -> web.Response:
        seen.append(request.headers.get("Authorization", ""))
        raise web.HTTPFound("https://attacker.example/a")

    app = web.Application()
    app.router.add_get("/a", elsewhere)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    platform = create(settings_at(slack.base_url), WIRING, SHORT)
    remote = f"http://127.0.0.1:{runner.addresses[0][1]}/a"
    complete = await asyncio.wait_for(platform.complete(incoming("", Sent(remote=remote)), Shelved()), 5)
    await platform.close()
    await runner.cleanup()
    assert len(seen) == 1
    assert isinstance(complete.what, Sent)
    assert complete.what.missing == "unreachable"
