"""Looks at tokens and settings for the operator: each thing that is wrong is one sentence with the next step."""

from adapters.slack.abilities import SCOPES
from adapters.slack.api import Answer, Api, Good, Refused, said
from adapters.slack.vault import Locked
from adapters.slack.workspaces import Workspace, Workspaces
from core.chat.delivery import NotSent
from core.ports.platform import NotSaved

BOT, APP = "CHASKI_SLACK_BOT_TOKEN", "CHASKI_SLACK_APP_TOKEN"
KINDS = {
    "xoxb-": "a bot token",
    "xoxp-": "a user's token",
    "xapp-": "an app-level token",
    "xoxe.": "a token that expires; turn token rotation off",
}
"""What a token is, by how it begins."""
INSTALL_AGAIN = "add them at api.slack.com/apps, OAuth & Permissions, Bot Token Scopes, then Reinstall to Workspace"


async def check(workspaces: Workspaces, public_url: str) -> str:
    """What to mend first, in one sentence; empty when all is well."""
    api, settings = workspaces.api, workspaces.api.settings
    if settings.bot and (wrong := kind(BOT, settings.bot, "xoxb-", "Bot User OAuth Token of the app")):
        return wrong
    if settings.mode == "socket" and (wrong := kind(APP, settings.app, "xapp-", "App-Level Token of the app")):
        return wrong
    if not public_url and (settings.mode == "http" or settings.many):
        return "Slack does not find this machine: set CHASKI_PUBLIC_URL, and paste what chaski slack-manifest prints"
    if settings.bot and (wrong := token(BOT, await api.call("auth_test"))):
        return wrong
    if settings.mode == "socket" and (wrong := await socket(api)):
        return wrong
    return await installed(workspaces) if settings.many else ""


def kind(name: str, given: str, begins: str, where: str) -> str:
    """Whether another kind of token stands in its place; one of an unknown kind is left to Slack to judge."""
    found = next((what for start, what in KINDS.items() if given.startswith(start)), "")
    wrong = found and not given.startswith(begins)
    return f"{name} holds {found}; copy the {where}, it begins with {begins}" if wrong else ""


def token(name: str, answer: Answer) -> str:
    """What auth.test says of a bot token: refused, or short of a right."""
    match answer:
        case Good(scopes=scopes) if scopes and (missing := sorted(SCOPES - scopes)):
            return f"the token lacks the scopes {', '.join(missing)}; {INSTALL_AGAIN}"
        case Good():
            return ""
        case Refused(error=error):
            return f"Slack refuses the token ({error}); copy it again from the app's page into {name}"
        case _:
            return f"Slack cannot be reached ({said(answer)}); see CHASKI_SLACK_BASE_URL and the network"


async def socket(api: Api) -> str:
    """Whether the app-level token opens a socket."""
    answer = await api.call("apps_connections_open", app_token=api.settings.app)
    if isinstance(answer, Refused) and answer.error == "missing_scope":
        return f"{APP} lacks connections:write; make one at api.slack.com/apps, Basic Information, App-Level Tokens"
    return "" if isinstance(answer, Good) else token(APP, answer)


async def installed(workspaces: Workspaces) -> str:
    """Whether each workspace that installed still takes us; nothing where no database is at hand."""
    assert workspaces.vault is not None
    try:
        for team in await workspaces.vault.teams():
            await workspaces.vault.get(team)
            workspace = await workspaces.of(team)
            if isinstance(workspace, Workspace) and (wrong := token("", await workspace.api.call("auth_test"))):
                again = "let its administrator open /slack/install again"
                return f"workspace {team}: {wrong.partition(';')[0]}; {again}"
            if isinstance(workspace, NotSent):
                return f"workspace {team}: {workspace.reason}"
    except Locked as error:
        return f"{error}; put the old key behind the new one, with a comma between them"
    except NotSaved:
        return ""
    return ""
