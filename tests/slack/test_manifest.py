"""Convention 22: the manifest asks for what is used and for nothing else, and is made from the code itself."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from adapters.slack.abilities import EVENTS, SCOPES, SHORTCUTS
from adapters.slack.manifest import LONGEST_HINT, hint, manifest
from bots.__main__ import app
from core.conversations.commands import MENU
from core.texts import LANGUAGES, texts

FOLDER = Path(__file__).parents[2] / "adapters" / "slack"
URL = "https://chaski.example.org"

# Which scope each method of the Web API needs, by Slack's reference of its methods; the others need none of the bot.
NEEDS = {
    "chat_postMessage": "chat:write",
    "chat_update": "chat:write",
    "conversations_history": "im:history",
    "conversations_open": "im:write",
    "files_getUploadURLExternal": "files:write",
    "files_completeUploadExternal": "files:write",
    "files_delete": "files:write",
    "files_info": "files:read",
    "users_info": "users:read",
    "auth_test": "",
    "views_open": "",
    "views_publish": "",
    "apps_connections_open": "",
    "api_call": "",  # oauth.v2.access
}
# What comes by itself needs a scope too.
ARRIVES = {
    "app_mention": "app_mentions:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "/chaski": "commands",
}


@pytest.fixture(autouse=True)
def _nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No `.env` of a developer is read."""
    monkeypatch.chdir(tmp_path)


def printed(*words: str) -> dict[str, Any]:
    """What the command prints."""
    ran = CliRunner().invoke(app, ["slack-manifest", *words])
    assert ran.exit_code == 0, ran.output
    made = json.loads(ran.output)
    assert isinstance(made, dict)
    return made


def called() -> set[str]:
    """Every method that the adapter names."""
    source = "".join(path.read_text("utf-8") for path in FOLDER.glob("*.py"))
    return set(re.findall(r"(?:call|_said)\(\s*\"(\w+)\"", source)) | set(re.findall(r"client\.(auth_\w+)", source))


def test_convention_22_the_scopes_are_those_of_the_methods_and_events_used() -> None:
    assert called() <= set(NEEDS), "say which scope the new method needs"
    assert called() == set(NEEDS), "a method is no longer used"
    assert ({NEEDS[method] for method in called()} | set(ARRIVES.values())) - {""} == SCOPES


def test_convention_22_the_events_are_those_that_are_read() -> None:
    decode = (FOLDER / "decode.py").read_text("utf-8")
    assert {event.partition(".")[0] for event in EVENTS} == set(re.findall(r"case \"(\w+)\"(?: if .+)?:\n", decode)) - {
        "message_changed",
        "message_deleted",
    }


@pytest.mark.parametrize("words", [(), ("--http", "--url", URL), ("--org",)])
def test_convention_22_the_manifest_asks_for_exactly_these(words: tuple[str, ...]) -> None:
    made = printed(*words)
    assert set(made["oauth_config"]["scopes"]) == {"bot"}, "no right of a person is asked for"
    assert set(made["oauth_config"]["scopes"]["bot"]) == SCOPES
    assert set(made["settings"]["event_subscriptions"]["bot_events"]) == EVENTS
    assert not made["settings"]["token_rotation_enabled"], "nobody would renew an expiring token"


def test_by_socket_mode_no_address_is_needed() -> None:
    made = printed()
    assert made["settings"]["socket_mode_enabled"]
    assert not made["settings"]["org_deploy_enabled"]
    assert "_url" not in json.dumps(made)
    home = made["features"]["app_home"]
    assert home["home_tab_enabled"]
    assert home["messages_tab_enabled"]
    assert not home["messages_tab_read_only_enabled"], "otherwise nobody can write to Chaski"


def test_by_http_slack_is_told_where_we_are() -> None:
    made = printed("--http", "--url", f"{URL}/", "--org")
    at = f"{URL}/slack/events"
    assert made["settings"]["event_subscriptions"]["request_url"] == at
    assert made["settings"]["interactivity"] == {"is_enabled": True, "request_url": at}
    assert made["features"]["slash_commands"][0]["url"] == at
    assert made["oauth_config"]["redirect_urls"] == [f"{URL}/slack/oauth_redirect"]
    assert not made["settings"]["socket_mode_enabled"]
    assert made["settings"]["org_deploy_enabled"]


def test_what_is_not_said_is_taken_from_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text(f"CHASKI_SLACK_MODE=http\nCHASKI_PUBLIC_URL={URL}\n")
    assert printed()["settings"]["event_subscriptions"]["request_url"] == f"{URL}/slack/events"
    monkeypatch.setenv("CHASKI_PUBLIC_URL", "https://other.example.org")
    assert printed()["features"]["slash_commands"][0]["url"] == "https://other.example.org/slack/events"
    assert printed("--socket")["settings"]["socket_mode_enabled"]


@pytest.mark.parametrize(("words", "said"), [(("--http",), "CHASKI_PUBLIC_URL"), (("--url", "chaski.org"), "http")])
def test_a_wanting_address_is_one_line(words: tuple[str, ...], said: str) -> None:
    ran = CliRunner().invoke(app, ["slack-manifest", *words])
    assert ran.exit_code == 1
    assert said in str(ran.exception)


def test_the_commands_are_hinted_at_and_fit() -> None:
    command = printed()["features"]["slash_commands"][0]
    assert command["command"] == "/chaski"
    assert command["usage_hint"].split(", ")[0] == MENU[0].name
    long = hint(["command"] * 500)
    assert LONGEST_HINT - 20 < len(long) <= LONGEST_HINT
    assert long.endswith("command")


def test_every_name_fits_what_slack_allows() -> None:
    made = manifest("", ["home"])
    assert 1 <= len(made["display_information"]["description"]) <= 140
    shortcuts = made["features"]["shortcuts"]
    assert [(one["callback_id"], one["type"]) for one in shortcuts] == list(SHORTCUTS)
    for language in LANGUAGES:
        for callback, _ in SHORTCUTS:
            key = f"slack-shortcut-{callback.replace('_', '-')}"
            assert 1 <= len(texts(language)(key)) <= 24
            assert 1 <= len(texts(language)(f"{key}-about")) <= 150
