"""The workspaces that Chaski speaks to: the one whose bot token is set, and those that installed it."""

import logging
from dataclasses import dataclass
from datetime import timedelta

from adapters.slack.api import Api, Good, Refused
from adapters.slack.deliver import MEND_SECONDS, OVER, Postman
from adapters.slack.fetch import Fetcher
from adapters.slack.find import Finder
from adapters.slack.vault import Locked, Vault
from core.chat.delivery import Final, NotSent
from core.ports.platform import NotSaved

log = logging.getLogger(__name__)

DEAD = {*OVER, "invalid_auth"}
"""What auth.test says of a token after Chaski was taken out of a workspace, or the workspace is no more."""


class Workspace:
    """One workspace: a user's id means nothing outside of it, so neither does what is remembered of users."""

    def __init__(self, api: Api, bot: str = "") -> None:
        self.api = api
        self.bot = bot
        self.postman = Postman(api)
        self.finder = Finder(api, self.postman)
        self.fetcher = Fetcher(api)


@dataclass
class Workspaces:
    """Finds the one with a team's token. What is kept is read each time: another process may have changed it."""

    api: Api
    vault: Vault | None

    def __post_init__(self) -> None:
        self._own = Workspace(self.api)
        self._own_team = ""
        self._open: dict[str, tuple[str, Workspace]] = {}

    async def of(self, team: str) -> Workspace | NotSent | Final:
        """The workspace, or why nothing can be sent there: now, or ever."""
        if self.vault is None:
            return self._own
        try:
            installed = await self.vault.get(team)
        except NotSaved as error:
            return NotSent(f"its token cannot be read ({error})")
        except Locked as error:
            return NotSent(str(error), timedelta(seconds=MEND_SECONDS))
        if installed is not None:
            token, workspace = self._open.get(team, ("", self._own))
            if token != installed.token:
                api = Api(self.api.settings, self.api.timing, installed.token, self.api)
                workspace = Workspace(api, installed.bot)
                self._open[team] = installed.token, workspace
            return workspace
        self._open.pop(team, None)
        if await self._is_own(team):
            return self._own
        return Final("Chaski is not installed in this workspace")

    def is_own(self, team: str, user: str) -> bool:
        """Whether this user is the bot itself, in a workspace that was spoken to: an event need not say so."""
        _, workspace = self._open.get(team, ("", self._own))
        return bool(user) and user == workspace.bot

    async def is_over(self, team: str) -> bool:
        """Whether the token of a team that installed Chaski is dead, which one person's closed account is not."""
        workspace = await self.of(team)
        if not isinstance(workspace, Workspace) or workspace is self._own:
            return False
        answer = await workspace.api.call("auth_test")
        return isinstance(answer, Refused) and answer.error in DEAD

    async def removed(self, team: str, happened: float) -> None:
        """Delete the token of a team that took Chaski out at that time; raises `NotSaved`."""
        if self.vault is not None and await self.vault.forget(team, happened):
            log.warning("Slack: the workspace %s took Chaski out; its token is deleted", team)

    async def _is_own(self, team: str) -> bool:
        """Whether the bot token that is set belongs to this team: with many workspaces that has to be asked."""
        if not self.api.client.token:
            return False
        if not self._own_team and isinstance(answer := await self.api.call("auth_test"), Good):
            self._own_team = str(answer.data.get("team_id") or "")
        return team == self._own_team
