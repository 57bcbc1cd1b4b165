"""Slack Connect: two workspaces share a channel, and nobody in it is taken for somebody else."""

from datetime import UTC, datetime
from typing import Any

import pytest

from adapters.slack.decode import decode, stored
from core.chat.heard import Incoming

NOW = datetime(2026, 11, 23, 13, 5, tzinfo=UTC)


def heard(payload: dict[str, Any]) -> Incoming:
    """What the payload says."""
    found = decode(stored(payload, NOW)[0])
    assert found is not None
    return found


def event(installed: dict[str, Any], outer: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Words in a channel, as an event for one installation."""
    said = {"type": "message", "channel_type": "channel", "channel": "C1", "user": "U1", "text": "hello", "ts": "1.2"}
    given = {"is_bot": True, "user_id": "U0CHASKI", **installed}
    return {"type": "event_callback", "event_id": "Ev1", "event": {**said, **more}, "authorizations": [given], **outer}


OURS = {"team_id": "T0OURS", "enterprise_id": None, "is_enterprise_install": False}
SHARED = {"is_ext_shared_channel": True}


@pytest.mark.parametrize(
    ("outer", "more", "guest"),
    [
        ({"team_id": "T0OURS"}, {"team": "T0OURS"}, False),
        ({"team_id": "T0OURS", **SHARED}, {"team": "T0OURS", "user_team": "T0OURS", "source_team": "T0OURS"}, False),
        ({"team_id": "T0OURS", **SHARED}, {"team": "T0OTHER", "user_team": "T0OTHER"}, True),
        # Slack may name the workspace in which it happened; we are addressed through our own installation.
        ({"team_id": "T0OTHER", "context_team_id": "T0OURS", **SHARED}, {"user_team": "T0OTHER"}, True),
        ({"team_id": "T0OTHER", **SHARED}, {"team": "T0OTHER"}, True),
        ({"team_id": "T0OTHER", **SHARED}, {"team": "E0OTHER"}, True),
    ],
)
def test_an_event_belongs_to_the_installation_and_says_who_is_a_guest(
    outer: dict[str, Any], more: dict[str, Any], guest: bool
) -> None:
    found = heard(event(OURS, outer, **more))
    home = more.get("user_team") or more["team"]
    assert (str(found.account), found.guest) == (f"slack:{home}:U1", guest)
    assert (str(found.room), found.overheard) == ("slack:T0OURS:room:C1", True)


def test_whoever_edits_is_a_guest_too() -> None:
    message = {"user": "U1", "text": "new", "ts": "1.2", "user_team": "T0OTHER"}
    changed = event(OURS, {"team_id": "T0OURS"}, subtype="message_changed", message=message, previous_message={})
    assert (str(heard(changed).account), heard(changed).guest) == ("slack:T0OTHER:U1", True)


def test_in_an_organisation_that_installed_as_a_whole_everybody_is_at_home() -> None:
    whole = {"team_id": "T0ONE", "enterprise_id": "E0ORG", "is_enterprise_install": True}
    for team in ("T0ONE", "T0TWO"):
        found = heard(event({**whole, "team_id": None}, {"team_id": team, "enterprise_id": "E0ORG"}, team=team))
        assert (str(found.account), found.guest) == ("slack:E0ORG:U1", False)
    pressed = {
        "type": "block_actions",
        "user": {"id": "U1", "team_id": "T0TWO"},
        "team": None,
        "enterprise": {"id": "E0ORG", "name": "Org"},
        "is_enterprise_install": True,
        "trigger_id": "1.2",
        "actions": [{"type": "button", "value": "c.1.0"}],
        "container": {"type": "message", "message_ts": "1.2", "channel_id": "D1"},
    }
    assert (str(heard(pressed).account), heard(pressed).guest) == ("slack:E0ORG:U1", False)
    command = {"command": "/chaski", "text": "", "user_id": "U1", "team_id": "T0TWO", "enterprise_id": "E0ORG"}
    assert str(heard({**command, "is_enterprise_install": "true"}).account) == "slack:E0ORG:U1"
    assert str(heard({**command, "is_enterprise_install": "false"}).account) == "slack:T0TWO:U1"


def test_a_guest_who_presses_is_a_guest() -> None:
    pressed = {
        "type": "block_actions",
        "user": {"id": "U1", "team_id": "T0OTHER"},
        "team": {"id": "T0OURS"},
        "trigger_id": "1.2",
        "actions": [{"type": "button", "value": "c.1.0"}],
        "container": {"type": "message", "message_ts": "1.2", "channel_id": "D1"},
    }
    assert (str(heard(pressed).account), heard(pressed).guest) == ("slack:T0OTHER:U1", True)
    pressed["user"] = {"id": "U1", "team_id": "T0OURS"}
    assert (str(heard(pressed).account), heard(pressed).guest) == ("slack:T0OURS:U1", False)


def test_an_event_that_names_its_workspace_only_inside_is_of_that_workspace() -> None:
    said = {"type": "message", "channel": "D1", "user": "U1", "text": "hello", "ts": "1.2", "team": "T0OURS"}
    found = heard({"type": "event_callback", "event_id": "Ev1", "event": said})
    assert (str(found.account), found.guest) == ("slack:T0OURS:U1", False)
