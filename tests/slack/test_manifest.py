"""The manifest asks for what is used and for nothing else."""

import re
from pathlib import Path

from adapters.slack.abilities import EVENTS, SCOPES

FOLDER = Path(__file__).parents[2] / "adapters" / "slack"
MANIFEST = (FOLDER / "manifest.yaml").read_text("utf-8")

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
}
# What comes by itself needs a scope too.
ARRIVES = {
    "app_mention": "app_mentions:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "/chaski": "commands",
}


def listed(under: str) -> set[str]:
    """The items of one list of the manifest."""
    match = re.search(rf"^( +){under}:\n((?:\1  - .+\n)+)", MANIFEST, re.MULTILINE)
    assert match, under
    return set(re.findall(r"- (\S+)", match[2]))


def called() -> set[str]:
    """Every method that the adapter names."""
    source = "".join(path.read_text("utf-8") for path in FOLDER.glob("*.py"))
    return set(re.findall(r"(?:call|_said)\(\s*\"(\w+)\"", source)) | set(re.findall(r"client\.(auth_\w+)", source))


def test_the_scopes_are_those_of_the_methods_and_events_used() -> None:
    assert called() <= set(NEEDS), "say which scope the new method needs"
    assert called() == set(NEEDS), "a method is no longer used"
    assert listed("bot") == SCOPES == ({NEEDS[method] for method in called()} | set(ARRIVES.values())) - {""}


def test_the_events_are_those_that_are_read() -> None:
    decode = (FOLDER / "decode.py").read_text("utf-8")
    assert listed("bot_events") == EVENTS
    assert {event.partition(".")[0] for event in EVENTS} == set(re.findall(r"case \"(\w+)\"(?: if .+)?:\n", decode)) - {
        "message_changed",
        "message_deleted",
    }


def test_the_switches_are_on() -> None:
    for switch in ("socket_mode_enabled", "home_tab_enabled", "messages_tab_enabled", "is_enabled"):
        assert f"{switch}: true" in MANIFEST
    assert "messages_tab_read_only_enabled: false" in MANIFEST, "otherwise nobody can write to Chaski"
    assert "command: /chaski" in MANIFEST
