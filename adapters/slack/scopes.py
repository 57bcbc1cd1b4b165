"""What a token may not do that it should."""

from adapters.slack.abilities import SCOPES


def missing(granted: str | None) -> str:
    """What is not among the granted scopes (X-OAuth-Scopes, with commas), as the operator reads it; "" for nothing, or
    where Slack did not say what it granted."""
    if granted is None:
        return ""
    have = {scope.strip() for scope in granted.split(",")}
    lacking = sorted(SCOPES - have)
    if not lacking:
        return ""
    return (
        f"the bot token lacks {', '.join(lacking)}: at api.slack.com/apps add that under OAuth & Permissions, "
        "Bot Token Scopes, then Reinstall to Workspace"
    )


APP = {"missing_scope", "not_allowed_token_type", "no_permission"}
"""Slack's words for an app-level token that may not open a socket, or a token of another kind."""


def refused(name: str, error: str) -> str:
    """Why Slack does not take the token in this setting, and the way to a good one."""
    if error in APP and name.endswith("APP_TOKEN"):
        way = "make one with connections:write at api.slack.com/apps, Basic Information, App-Level Tokens"
        return f"the app-level token may not open a connection ({error}); {way}, for {name}"
    return f"Slack refuses the token ({error}); copy it again from the app's page into {name}"
