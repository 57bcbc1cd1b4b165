"""Many workspaces: each installs by one link, its token is never in clear, and is gone as soon as Chaski is."""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from adapters.slack.abilities import SCOPES
from adapters.slack.install import installation
from adapters.slack.settings import Settings
from adapters.slack.vault import Installation, Locked, Vault
from core.chat.delivery import Delivered, Final, Letter, NotSent
from core.chat.heard import Account, Gone, Said
from core.chat.shown import Message, Text
from core.ports.platform import NotSaved
from storage.database import Database
from storage.drawers import Drawer
from storage.migrate import upgrade
from tests.fakes.wiring import MemoryDrawer
from tests.platforms.messages import Shelved
from tests.slack.listening import Inbox, until
from tests.slack.serving import KEY, many_by_socket, many_workspaces, served
from tests.standins.slack_http import SlackOverHttp
from tests.standins.slack_site import Browser, SlackSite
from tests.standins.slack_world import BOT, Person

OTHER_KEY = "VGhlIG90aGVyIGtleSBvZiB0aGUgdGVzdHMgYWxvbmU="
HELLO = Message(parts=(Text(text="Hello"),))


@pytest.fixture
def site() -> Iterator[SlackSite]:
    """Slack, with no workspace yet."""
    with SlackSite() as running:
        yield running


async def installed(site: SlackSite, workspace: SlackOverHttp, address: str) -> str:
    """Install in one workspace, and return the page that says so."""
    browser = Browser(address)
    workspace.hook = f"{address}/slack/events"
    status, body, _ = await browser.get(site.consent(await browser.begin(), workspace))
    assert status == 200, body
    return body


def to(workspace: SlackOverHttp, person: Person, key: str = "k1") -> Letter:
    """A letter to somebody there."""
    return Letter(key, Account(platform="slack", tenant=workspace.world.team, user=person.id), person.room, HELLO)


async def test_two_workspaces_install_and_each_is_spoken_to_with_its_own_token(site: SlackSite) -> None:
    pune, quito = site.workspace("T0PUNE", "Pune <School>"), site.workspace("T0QUITO", "Quito")
    one, other = pune.person("Ana"), quito.person("Ana")
    assert one.id == other.id, "a bare user id is never an identity"
    inbox = Inbox()
    async with served(many_workspaces(site.base_url), inbox) as (platform, address):
        page = await installed(site, pune, address)
        assert "Pune &lt;School&gt;" in page
        assert "https://slack.com/app_redirect?app=A0CHASKI&amp;team=T0PUNE&amp;tab=home" in page
        await installed(site, quito, address)
        assert set(site.asked[0]["scope"].split(",")) == SCOPES
        assert site.asked[0]["redirect_uri"] == f"{address}/slack/oauth_redirect"
        assert await asyncio.to_thread(pune.say(one, "from Pune").arrived)
        assert await asyncio.to_thread(quito.say(other, "desde Quito").arrived)
        heard = inbox.heard(platform)
        assert [(one.account.tenant, one.what) for one in heard] == [
            ("T0PUNE", Said(text="from Pune")),
            ("T0QUITO", Said(text="desde Quito")),
        ]
        complete = [await platform.complete(one, Shelved()) for one in heard]
        assert [one.person.name for one in complete] == ["Ana", "Ana"]
        assert isinstance(await platform.deliver(to(quito, other), Shelved()), Delivered)
    assert len(quito.screen(other)) == 2
    assert len(pune.screen(one)) == 1


async def test_the_bot_does_not_answer_itself_where_an_event_names_nobody(site: SlackSite) -> None:
    pune, inbox = site.workspace("T0PUNE", "Pune"), Inbox()
    ana, pune.authorized = pune.person("Ana"), False
    bot = pune.world.add(replace(ana, id=BOT))
    async with served(many_workspaces(site.base_url), inbox) as (platform, address):
        await installed(site, pune, address)
        assert isinstance(await platform.deliver(to(pune, ana), Shelved()), Delivered)
        assert await asyncio.to_thread(pune.say(bot, "my own words, without a bot_id").arrived)
        assert await asyncio.to_thread(pune.say(ana, "hello").arrived)
        assert [heard.what for heard in inbox.heard(platform)] == [Said(text="hello")]


async def test_many_workspaces_are_heard_by_socket_mode_too(site: SlackSite) -> None:
    pune, inbox = site.workspace("T0PUNE", "Pune"), Inbox()
    ana = pune.person("Ana")
    async with served(many_by_socket(site.base_url), inbox) as (platform, address):
        assert {route.path for route in platform.routes()} == {"/slack/install", "/slack/oauth_redirect"}
        await installed(site, pune, address)
        pune.hook = ""
        assert await asyncio.to_thread(pune.say(ana, "hello").arrived)
        assert [heard.what for heard in inbox.heard(platform)] == [Said(text="hello")]
        assert isinstance(await platform.deliver(to(pune, ana), Shelved()), Delivered)


async def test_whose_school_nobody_vouched_for_brings_a_code_although_she_is_a_member(site: SlackSite) -> None:
    pune, quito = site.workspace("T0PUNE", "Pune"), site.workspace("T0QUITO", "Quito")
    one, other, inbox = pune.person("Ana"), quito.person("Ana"), Inbox()
    async with served(many_workspaces(site.base_url, workspaces="T0PUNE, T0X"), inbox) as (platform, address):
        await installed(site, pune, address)
        await installed(site, quito, address)
        assert await asyncio.to_thread(pune.say(one, "hello").arrived)
        assert await asyncio.to_thread(quito.say(other, "hola").arrived)
        assert [heard.guest for heard in inbox.heard(platform)] == [False, True]


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("es-EC,es;q=0.9,en;q=0.8", "Chaski ya está en tu espacio de trabajo"),
        ("uk,es;q=0.5", "Chaski ya está en tu espacio de trabajo"),
        ("en-GB", "Chaski is in your workspace"),
        ("*, ;q=x", "Chaski is in your workspace"),
    ],
)
async def test_the_page_speaks_the_administrators_language(site: SlackSite, language: str, title: str) -> None:
    pune = site.workspace("T0PUNE", "Pune")
    async with served(many_workspaces(site.base_url), Inbox()) as (_, address):
        browser = Browser(address)
        back = site.consent(await browser.begin(), pune)
        status, body, headers = await browser.get(back, language)
    assert status == 200
    assert f"<h1>{title}</h1>" in body
    assert "default-src 'none'" in headers
    assert "no-referrer" in headers


async def test_convention_21_a_state_is_good_once_for_one_browser_and_ten_minutes(site: SlackSite) -> None:
    pune, drawer = site.workspace("T0PUNE", "Pune"), MemoryDrawer()
    async with served(many_workspaces(site.base_url), Inbox(), drawer) as (_, address):
        hers, his = Browser(address), Browser(address)
        back = site.consent(await hers.begin(), pune)
        await his.begin()
        assert (await his.get(back))[0] == 400, "he tempts her browser with his code, or steals hers"
        assert (await Browser(address).get(back))[0] == 400, "no cookie at all"
        forged = f"{address}/slack/oauth_redirect?code=code-1&state=forged"
        hers_with_another = Browser(address)
        hers_with_another.cookies = {"chaski-slack": "forged"}
        assert (await hers_with_another.get(forged))[0] == 400
        assert not drawer.kept, "what does not hold leaves nothing"
        kept = dict(hers.cookies)
        assert (await hers.get(back))[0] == 200
        hers.cookies = kept
        again = site.consent(f"{site.base_url.removesuffix('api/')}oauth/v2/authorize?{query_of(site)}", pune)
        status, body, _ = await hers.get(again)
        assert (status, "does not hold any more" in body) == (400, True)


def query_of(site: SlackSite) -> str:
    """The last question once more, with its state."""
    return "&".join(f"{name}={value}" for name, value in site.asked[-1].items())


async def test_a_state_is_over_after_ten_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    vault = Vault(MemoryDrawer(), KEY)
    state = vault.state()
    assert await vault.is_good(state)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 601)
    assert not await vault.is_good(state)
    assert not await vault.is_good("")
    kept = MemoryDrawer()
    await Vault(kept, KEY).put(Installation("T1", "xoxb-1"))
    assert not await vault.is_good(kept.kept["team:T1"]), "what else we encrypted is no state"


async def test_who_says_no_reads_that_nothing_was_added(site: SlackSite) -> None:
    drawer = MemoryDrawer()
    async with served(many_workspaces(site.base_url), Inbox(), drawer) as (_, address):
        browser = Browser(address)
        state = parse_qs(urlsplit(await browser.begin()).query)["state"][0]
        status, body, _ = await browser.get(f"{address}/slack/oauth_redirect?error=access_denied&state={state}")
    assert (status, "Nothing was added" in body, 'href="/slack/install"' in body) == (403, True, True)
    assert not drawer.kept


async def test_a_code_that_slack_refuses_keeps_nothing(site: SlackSite, caplog: pytest.LogCaptureFixture) -> None:
    drawer = MemoryDrawer()
    async with served(many_workspaces(site.base_url), Inbox(), drawer) as (_, address):
        browser = Browser(address)
        state = parse_qs(urlsplit(await browser.begin()).query)["state"][0]
        status, body, _ = await browser.get(f"{address}/slack/oauth_redirect?code=stolen&state={state}")
    assert (status, "That did not work" in body) == (502, True)
    assert "invalid_code" in caplog.text
    assert not drawer.kept


RIGHT = {"access_token": "xoxb-1", "token_type": "bot", "team": {"id": "T1", "name": "One"}, "bot_user_id": "U9"}


@pytest.mark.parametrize(
    ("more", "team"),
    [
        ({}, "T1"),
        ({"is_enterprise_install": True, "team": None, "enterprise": {"id": "E1", "name": "Org"}}, "E1"),
        ({"is_enterprise_install": True}, ""),
        ({"team": None}, ""),
        ({"team": {"id": 7}}, ""),
        ({"access_token": ""}, ""),
        ({"token_type": "user"}, ""),
        ({"expires_in": 43200, "refresh_token": "xoxe-1"}, ""),
    ],
)
def test_only_a_lasting_token_of_a_bot_is_kept(more: dict[str, Any], team: str) -> None:
    found = installation({**RIGHT, **more})
    assert (found.team if found else "") == team


async def test_a_database_that_cannot_keep_it_is_a_clear_page(site: SlackSite) -> None:
    class Full(MemoryDrawer):
        async def put(self, name: str, value: str) -> None:
            raise NotSaved("disk full")

    pune = site.workspace("T0PUNE", "Pune")
    async with served(many_workspaces(site.base_url), Inbox(), Full()) as (_, address):
        browser = Browser(address)
        status, body, _ = await browser.get(site.consent(await browser.begin(), pune))
    assert (status, "That did not work" in body) == (503, True)


def files_of(folder: Path) -> list[tuple[str, bytes]]:
    """Each file with its bytes."""
    found = [(path.name, path.read_bytes()) for path in folder.iterdir()]
    assert found
    return found


async def test_no_token_is_in_clear_in_the_database_its_log_or_a_repr(
    site: SlackSite, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    database = Database(f"sqlite:///{tmp_path / 'chaski.db'}")
    upgrade(database)
    database.start()
    pune = site.workspace("T0PUNE", "Pune")
    ana = pune.person("Ana")
    settings = many_workspaces(site.base_url)
    with caplog.at_level("DEBUG"):
        async with served(settings, Inbox(), Drawer(database, "slack")) as (platform, address):
            await installed(site, pune, address)
            assert isinstance(await platform.deliver(to(pune, ana), Shelved()), Delivered)
            kept = await Vault(Drawer(database, "slack"), KEY).get("T0PUNE")
            await asyncio.sleep(0.1)
    database.close()
    assert kept is not None
    assert kept.token == pune.bot_token
    assert [name for name, data in files_of(tmp_path) if b"canary" in data] == []
    for text in (caplog.text, repr(kept), repr(settings), repr(platform)):
        assert "canary" not in text
        assert KEY not in text


async def test_convention_22_uninstalling_deletes_the_token_at_once_and_a_new_installation_works(
    site: SlackSite,
) -> None:
    pune, quito, drawer, inbox = site.workspace("T0PUNE", "P"), site.workspace("T0QUITO", "Q"), MemoryDrawer(), Inbox()
    ana, eva = pune.person("Ana"), quito.person("Eva")
    async with served(many_workspaces(site.base_url), inbox, drawer) as (platform, address):
        await installed(site, pune, address)
        await installed(site, quito, address)
        site.uninstall(pune)
        await until(lambda: inbox.events)
        await until(lambda: "team:T0PUNE" not in drawer.kept)
        assert [(heard.account.tenant, heard.what) for heard in inbox.heard(platform)] == [
            ("T0PUNE", Gone(why="uninstalled"))
        ]
        assert isinstance(gone := await platform.deliver(to(pune, ana), Shelved()), Final)
        assert gone.channel
        assert isinstance(await platform.deliver(to(quito, eva), Shelved()), Delivered)
        await installed(site, pune, address)
        assert isinstance(await platform.deliver(to(pune, ana), Shelved()), Delivered)


async def test_an_old_removal_that_comes_again_does_not_end_a_new_installation(site: SlackSite) -> None:
    pune, drawer, inbox = site.workspace("T0PUNE", "P"), MemoryDrawer(), Inbox()
    async with served(many_workspaces(site.base_url), inbox, drawer) as (_, address):
        await installed(site, pune, address)
        event = {"type": "event_callback", "team_id": "T0PUNE", "event": {"type": "app_uninstalled"}}
        old = {**event, "event_id": "Ev9", "event_time": int(time.time()) - 300}
        assert (await asyncio.to_thread(pune.post, "events_api", old)).status == 200
        assert "team:T0PUNE" in drawer.kept


@pytest.mark.parametrize("revoked", ["bot", "oauth"])
async def test_a_bots_token_that_is_revoked_is_deleted_and_a_persons_is_none_of_ours(
    site: SlackSite, revoked: str
) -> None:
    pune, drawer, inbox = site.workspace("T0PUNE", "P"), MemoryDrawer(), Inbox()
    async with served(many_workspaces(site.base_url), inbox, drawer) as (platform, address):
        await installed(site, pune, address)
        event = {"type": "tokens_revoked", "tokens": {"bot": [], "oauth": [], revoked: ["U0CHASKI"]}}
        told = {"type": "event_callback", "team_id": "T0PUNE", "event": event, "event_time": int(time.time())}
        assert (await asyncio.to_thread(pune.post, "events_api", {**told, "event_id": "Ev9"})).status == 200
        assert ("team:T0PUNE" in drawer.kept) is (revoked == "oauth")
        assert [heard.what for heard in inbox.heard(platform)] == [Gone(why="revoked")] * (revoked == "bot")


async def test_convention_20_a_workspace_that_left_without_a_word_is_found_out(site: SlackSite) -> None:
    pune, drawer, inbox = site.workspace("T0PUNE", "P"), MemoryDrawer(), Inbox()
    ana = pune.person("Ana")
    async with served(many_workspaces(site.base_url), inbox, drawer) as (platform, address):
        await installed(site, pune, address)
        pune.deactivate(ana)
        assert isinstance(await platform.deliver(to(pune, ana), Shelved()), Final)
        assert "team:T0PUNE" in drawer.kept, "one closed account is not the end of a workspace"
        site.uninstall(pune, quietly=True)
        assert isinstance(await platform.deliver(to(pune, ana), Shelved()), Final)
        assert "team:T0PUNE" not in drawer.kept
        assert [(heard.account.tenant, heard.what) for heard in inbox.heard(platform)] == [
            ("T0PUNE", Gone(why="revoked"))
        ]


async def test_a_key_is_changed_without_installing_anew() -> None:
    drawer = MemoryDrawer()
    await Vault(drawer, KEY).put(Installation("T1", "xoxb-1"))
    await Vault(drawer, f"{OTHER_KEY}, {KEY}").renew()
    kept = await Vault(drawer, OTHER_KEY).get("T1")
    assert kept == Installation("T1", "xoxb-1")
    with pytest.raises(Locked):
        await Vault(drawer, KEY).get("T1")


async def test_letters_wait_while_a_token_cannot_be_read(site: SlackSite) -> None:
    pune, drawer = site.workspace("T0PUNE", "P"), MemoryDrawer()
    ana = pune.person("Ana")
    async with served(many_workspaces(site.base_url), Inbox(), drawer) as (_, address):
        await installed(site, pune, address)
    async with served(many_workspaces(site.base_url, OTHER_KEY), Inbox(), drawer) as (platform, _):
        waits = await platform.deliver(to(pune, ana), Shelved())
        assert isinstance(waits, NotSent)
        assert "CHASKI_SLACK_ENCRYPTION_KEY" in await platform.check()


@pytest.mark.parametrize("key", ["short", "x" * 44, f"{KEY},", "ünicode"])
def test_a_key_that_is_none_is_said_at_the_start(key: str) -> None:
    with pytest.raises(ValueError, match="openssl rand -base64 32"):
        many_workspaces("http://127.0.0.1:9/api/", key)


def test_a_key_of_openssl_is_taken_as_it_is_printed() -> None:
    assert many_workspaces("", "+/+/" * 10 + "+/8=").ready


def test_without_installing_there_are_no_routes_for_it() -> None:
    assert not Settings(workspaces="T1").many
