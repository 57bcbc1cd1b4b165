"""What the doctor says of Slack: each fault by its name, with the one next step."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import SecretStr

from adapters.slack import Settings, create
from adapters.slack.abilities import SCOPES
from adapters.slack.vault import Installation, Vault
from core.ports.platform import NotSaved
from core.ports.wiring import Drawer, Wiring
from tests.fakes.wiring import MemoryDrawer
from tests.slack.listening import SHORT
from tests.slack.serving import KEY, many_workspaces
from tests.standins.slack import APP_TOKEN, BOT_TOKEN
from tests.standins.slack_http import SECRET, SlackOverHttp
from tests.standins.slack_site import SlackSite

URL = "https://chaski.example.org"


@pytest.fixture
def slack() -> Iterator[SlackOverHttp]:
    """One workspace whose auth.test names the scopes."""
    with SlackOverHttp() as running:
        running.scopes = ",".join(SCOPES)
        yield running


def set_up(slack: SlackOverHttp, **other: Any) -> Settings:
    """Everything right, but for what is given."""
    right = {"bot_token": SecretStr(BOT_TOKEN), "app_token": SecretStr(APP_TOKEN), "base_url": slack.base_url}
    return Settings(**{**right, **other})


async def checked(settings: Settings, public_url: str = URL, drawer: Drawer | None = None) -> str:
    """What the platform says to the doctor."""
    platform = create(settings, Wiring(lambda _: "", public_url, drawer or MemoryDrawer()), SHORT)
    try:
        return await platform.check()
    finally:
        await platform.close()


@pytest.mark.parametrize("mode", ["socket", "http"])
async def test_where_all_is_well_nothing_is_said(slack: SlackOverHttp, mode: str) -> None:
    assert await checked(set_up(slack, mode=mode, signing_secret=SecretStr(SECRET))) == ""
    slack.scopes = ""
    assert await checked(set_up(slack)) == "", "a proxy may take the header away"


async def test_convention_25_a_missing_scope_is_named(slack: SlackOverHttp) -> None:
    slack.scopes = ", ".join(SCOPES - {"users:read", "files:read"})
    said = await checked(set_up(slack))
    assert said.startswith("the token lacks the scopes files:read, users:read; add them at api.slack.com/apps, OAuth &")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"bot_token": "xoxp-1-2"}, "CHASKI_SLACK_BOT_TOKEN holds a user's token; copy the Bot User OAuth Token"),
        ({"bot_token": "xapp-1-2"}, "CHASKI_SLACK_BOT_TOKEN holds an app-level token; copy the Bot User OAuth Token"),
        ({"app_token": "xoxb-1-2"}, "CHASKI_SLACK_APP_TOKEN holds a bot token; copy the App-Level Token"),
        ({"bot_token": "xoxb-wrong"}, "Slack refuses the token (invalid_auth); copy it again from the app's page"),
        ({"app_token": "xapp-wrong"}, "Slack refuses the token (invalid_auth); copy it again from the app's page"),
    ],
)
async def test_convention_25_a_wrong_token_is_named(slack: SlackOverHttp, wrong: dict[str, str], said: str) -> None:
    found = await checked(set_up(slack, **{name: SecretStr(value) for name, value in wrong.items()}))
    assert found.startswith(said)
    assert f"CHASKI_SLACK_{next(iter(wrong)).upper()}" in found
    assert "-wrong" not in found


async def test_convention_25_an_app_token_without_its_right_is_named(slack: SlackOverHttp) -> None:
    slack.order("error:missing_scope", method="apps.connections.open")
    assert "CHASKI_SLACK_APP_TOKEN lacks connections:write" in await checked(set_up(slack))


async def test_convention_25_http_without_an_address_is_named(slack: SlackOverHttp) -> None:
    settings = set_up(slack, mode="http", signing_secret=SecretStr(SECRET), app_token=None)
    assert "CHASKI_PUBLIC_URL" in await checked(settings, public_url="")


async def test_a_slack_that_does_not_answer_is_named(slack: SlackOverHttp) -> None:
    slack.down()
    assert "CHASKI_SLACK_BASE_URL" in await checked(set_up(slack))


async def test_each_workspace_that_installed_is_looked_at() -> None:
    with SlackSite() as site:
        pune, drawer = site.workspace("T0PUNE", "Pune"), MemoryDrawer()
        settings = many_workspaces(site.base_url)
        assert await checked(settings, drawer=drawer) == ""
        await Vault(drawer, KEY).put(Installation("T0PUNE", pune.bot_token))
        said = await checked(settings, drawer=drawer)
        assert said.startswith("workspace T0PUNE: Slack refuses the token (account_inactive); let its administrator")


async def test_without_a_database_the_workspaces_are_left_out() -> None:
    class Away(MemoryDrawer):
        async def names(self) -> list[str]:
            raise NotSaved("no database")

    assert await checked(many_workspaces("http://127.0.0.1:9/api/"), drawer=Away()) == ""


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"mode": "http", "bot_token": "xoxb-1"}, "CHASKI_SLACK_MODE=http needs CHASKI_SLACK_SIGNING_SECRET"),
        ({"mode": "http", "signing_secret": "s"}, "CHASKI_SLACK_MODE=http needs CHASKI_SLACK_BOT_TOKEN, or"),
        ({"client_id": "1.2", "client_secret": "s"}, "needs three settings: CHASKI_SLACK_ENCRYPTION_KEY"),
        ({"client_id": "1.2", "client_secret": "s", "encryption_key": KEY}, "CHASKI_SLACK_APP_TOKEN is missing"),
        ({"mode": "carrier pigeon"}, "'socket' or 'http'"),
    ],
)
def test_a_setting_that_is_wanting_is_named_at_the_start(given: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Settings(**given)
