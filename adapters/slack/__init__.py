"""Slack: private chats, the Home page and channels of one workspace or of many, by Block Kit."""

import logging
import time
from contextlib import suppress
from datetime import timedelta

from starlette.routing import Route

from adapters.slack.abilities import ABILITIES, MANNERS
from adapters.slack.api import Api
from adapters.slack.check import check
from adapters.slack.decode import NAME, decode, taken_back
from adapters.slack.deliver import OVER
from adapters.slack.http import Hook
from adapters.slack.install import Installer
from adapters.slack.listen import Listener
from adapters.slack.settings import Settings, Timing
from adapters.slack.take import Taker
from adapters.slack.vault import Vault
from adapters.slack.workspaces import Workspace, Workspaces
from core.chat.delivery import Delivered, Final, Letter, NotSent, Outcome
from core.chat.heard import Account, Incoming, Sent
from core.ports.platform import Abilities, Intake, NotSaved, Platform, RawEvent, Shelf, Unreachable
from core.ports.wiring import Wiring

log = logging.getLogger(__name__)

__all__ = ["Settings", "Slack", "Timing", "create"]


def create(settings: Settings, wiring: Wiring, timing: Timing | None = None) -> Platform:
    """One workspace or many; touches no network yet."""
    return Slack(settings, wiring, timing or Timing())


class Slack(Platform):
    """One app, installed in one workspace or in many."""

    name = NAME
    manners = MANNERS

    def __init__(self, settings: Settings, wiring: Wiring, timing: Timing) -> None:
        self._settings = settings
        self._public_url = wiring.public_url.rstrip("/")
        self._api = Api(settings, timing)
        key = settings.encryption_key
        self._vault = Vault(wiring.drawer, key.get_secret_value()) if key and settings.many else None
        self._workspaces = Workspaces(self._api, self._vault)
        self._taker = Taker(self._api, self._workspaces.removed)
        self._listener = Listener(self._api, self._taker)
        self._hook = Hook(self._taker, settings.signing, self._public_url) if settings.mode == "http" else None
        self._installer = Installer(self._api, self._vault, self._public_url) if self._vault else None
        self._intake: Intake | None = None

    @property
    def listening(self) -> bool:
        """Whether Slack hands over what people write."""
        return self._taker.health == "up"

    async def check(self) -> str:
        """Ask Slack who we are, what we may and for a socket; what to mend in one sentence, empty when all is well."""
        return await check(self._workspaces, self._public_url)

    @property
    def clock_off(self) -> timedelta | None:
        """How far this machine's clock is ahead of Slack's."""
        return self._api.clock_off

    def routes(self) -> tuple[Route, ...]:
        """Where Slack sends what happens, and where workspaces install; none by Socket Mode with one workspace."""
        return tuple(route for one in (self._hook, self._installer) if one for route in one.routes())

    async def listen(self, intake: Intake) -> None:
        """Receive for ever, each thing stored before it is acknowledged; by Socket Mode it returns when Slack refuses a
        token."""
        self._intake = intake
        if self._vault:
            with suppress(NotSaved):  # what an older key encrypted can still be read, and the next start is soon enough
                await self._vault.renew()
        await (self._hook or self._listener).listen(intake)

    def decode(self, event: RawEvent) -> Incoming | None:
        """Read a stored payload; None for what Chaski has no use for. Raises ValueError for what it cannot read.

        Anybody may install Chaski in a workspace of his own, so being a member of one says something only where the
        operator named it.
        """
        heard = decode(event)
        if heard is None or self._vault is None:
            return heard
        if self._workspaces.is_own(heard.account.tenant, heard.account.user):
            return None
        told: dict[str, object] = {} if heard.account.tenant in self._settings.vouched else {"guest": True}
        if heard.through and heard.place == "private":
            # The token of her own workspace, where it has one, reaches her by her id; the chat's id is ours alone.
            told["address"] = heard.account.user
        return heard.model_copy(update=told)

    async def complete(self, incoming: Incoming, shelf: Shelf) -> Incoming:
        """Add the person's profile and fetch a sent file; raises `Unreachable` when it is worth another try."""
        workspace = await self._workspaces.of(incoming.through or incoming.account.tenant)
        if isinstance(workspace, Workspace):
            return await workspace.fetcher.complete(incoming, shelf)
        if not isinstance(incoming.what, Sent) or incoming.what.shelf or incoming.overheard:
            return incoming
        if isinstance(workspace, NotSent):
            raise Unreachable(workspace.reason)
        return incoming.model_copy(update={"what": incoming.what.model_copy(update={"missing": "unreachable"})})

    async def deliver(self, letter: Letter, shelf: Shelf) -> Outcome:
        """One attempt at the letter's next piece."""
        team = letter.account.tenant
        workspace = await self._workspaces.of(team)
        if not isinstance(workspace, Workspace):
            return workspace
        outcome = await workspace.postman.deliver(letter, shelf)
        if isinstance(outcome, Final) and outcome.reason in OVER:
            await self._end(team)
        return outcome

    async def find(self, letter: Letter) -> Delivered | NotSent | None:
        """The message by its delivery key, or that it is not there; None while it cannot be read back."""
        workspace = await self._workspaces.of(letter.account.tenant)
        return await workspace.finder.find(letter) if isinstance(workspace, Workspace) else None

    def abilities(self, account: Account) -> Abilities:
        """The same for everybody on Slack."""
        return ABILITIES

    async def close(self) -> None:
        """Let go of connections."""
        await self._api.close()

    async def _end(self, team: str) -> None:
        """A workspace that did not say goodbye: once its token is known to be dead, it is as if it had."""
        if not await self._workspaces.is_over(team) or self._intake is None:
            return
        try:
            await self._intake.store(NAME, taken_back(team))
            await self._workspaces.removed(team, time.time())
        except NotSaved as error:
            log.warning("Slack: that a workspace is gone cannot be saved (%s); the next letter tells it again", error)
