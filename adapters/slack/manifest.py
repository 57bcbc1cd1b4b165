"""The app's manifest, made from what the code uses: Slack asks for these rights, sends these events, shows these names.

Limits are those of Slack's own schema (github.com/slackapi/manifest-schema, 1.0.0): name 35 characters, description
140, a shortcut's name 24 and its description 150, a command's hint 1,000.
"""

from collections.abc import Sequence
from typing import Any

from adapters.slack.abilities import EVENTS, SCOPES, SHORTCUTS
from adapters.slack.decode import COMMAND
from adapters.slack.http import PATH
from adapters.slack.install import RETURN
from core.texts import DEFAULT, texts

LONGEST_HINT = 1000


def manifest(public_url: str, commands: Sequence[str], http: bool = False, org: bool = False) -> dict[str, Any]:
    """What to paste at api.slack.com/apps under "From a manifest", as JSON.

    `public_url` is where we are reached, "" where nowhere; `http` needs it. `commands` are named beside `/chaski`.
    `org`: a whole organisation may install it at once.
    """
    t, at = texts(DEFAULT), {"request_url": f"{public_url}{PATH}"} if http else {}
    command = {"command": COMMAND, "description": t("slack-command"), "should_escape": False}
    return {
        "_metadata": {"major_version": 1, "minor_version": 1},
        "display_information": {"name": "Chaski", "description": t("slack-about"), "background_color": "#2f6f5e"},
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Chaski", "always_online": True},
            "slash_commands": [
                {**command, "usage_hint": hint(commands), **({"url": f"{public_url}{PATH}"} if http else {})}
            ],
            "shortcuts": [shortcut(callback, kind) for callback, kind in SHORTCUTS],
        },
        "oauth_config": {
            **({"redirect_urls": [f"{public_url}{RETURN}"]} if public_url else {}),
            "scopes": {"bot": sorted(SCOPES)},
        },
        "settings": {
            "event_subscriptions": {**at, "bot_events": sorted(EVENTS)},
            "interactivity": {"is_enabled": True, **at},
            "org_deploy_enabled": org,
            "socket_mode_enabled": not http,
            "token_rotation_enabled": False,
        },
    }


def shortcut(callback: str, kind: str) -> dict[str, str]:
    """One shortcut with the words that Slack shows for it."""
    t, key = texts(DEFAULT), callback.replace("_", "-")
    words = {"name": t(f"slack-shortcut-{key}"), "description": t(f"slack-shortcut-{key}-about")}
    return {**words, "type": kind, "callback_id": callback}


def hint(commands: Sequence[str]) -> str:
    """As many names as fit."""
    shown = ", ".join(commands)
    return shown if len(shown) <= LONGEST_HINT else shown[:LONGEST_HINT].rpartition(",")[0]
