"""Slack: private chats and the Home page of one workspace, by Socket Mode and Block Kit."""

from adapters.slack.abilities import ABILITIES, MANNERS
from adapters.slack.api import Api, Good, Refused, said
from adapters.slack.decode import NAME, decode
from adapters.slack.deliver import Postman
from adapters.slack.fetch import Fetcher
from adapters.slack.find import Finder
from adapters.slack.listen import Listener
from adapters.slack.settings import Settings, Timing
from core.chat.delivery import Delivered, Letter, NotSent, Outcome
from core.chat.heard import Account, Incoming
from core.ports.platform import Abilities, Intake, Platform, Profile, RawEvent, Shelf
from core.ports.wiring import Wiring

__all__ = ["Settings", "Slack", "Timing", "create"]


def create(settings: Settings, wiring: Wiring, timing: Timing | None = None) -> Platform:
    """One workspace; touches no network yet."""
    return Slack(settings, timing or Timing())


class Slack:
    """Fulfils :class:`core.ports.platform.Platform`."""

    name = NAME
    manners = MANNERS

    def __init__(self, settings: Settings, timing: Timing) -> None:
        self._api = Api(settings, timing)
        self._listener = Listener(self._api)
        self._postman = Postman(self._api)
        self._finder = Finder(self._api, self._postman)
        self._fetcher = Fetcher(self._api)

    @property
    def listening(self) -> bool:
        """Whether Slack hands over what people write."""
        return self._listener.health == "up"

    async def check(self) -> str:
        """Ask Slack who we are and for a socket; what to mend in one sentence, empty when both tokens are good."""
        app = self._api.settings.app
        for name, answer in (
            ("CHASKI_SLACK_BOT_TOKEN", await self._api.call("auth_test")),
            ("CHASKI_SLACK_APP_TOKEN", await self._api.call("apps_connections_open", app_token=app)),
        ):
            match answer:
                case Good():
                    continue
                case Refused(error=error):
                    return f"Slack refuses the token ({error}); copy it again from the app's page into {name}"
                case _:
                    return f"Slack cannot be reached ({said(answer)}); see CHASKI_SLACK_BASE_URL and the network"
        return ""

    def arrival(self, code: str) -> str:
        """None: the code is pasted into the chat."""
        return ""

    def routes(self) -> tuple[()]:
        """None: Socket Mode needs no address."""
        return ()

    async def listen(self, intake: Intake) -> None:
        """Receive for ever, each envelope stored before it is acknowledged; returns when Slack refuses a token."""
        await self._listener.listen(intake)

    def decode(self, event: RawEvent) -> Incoming | None:
        """Read a stored payload; None for what Chaski has no use for. Raises ValueError for what it cannot read."""
        return decode(event)

    async def complete(self, incoming: Incoming, shelf: Shelf) -> Incoming:
        """Add the person's profile and fetch a sent file; raises `Unreachable` when it is worth another try."""
        return await self._fetcher.complete(incoming, shelf)

    async def deliver(self, letter: Letter, shelf: Shelf) -> Outcome:
        """One attempt at the letter's next piece."""
        return await self._postman.deliver(letter, shelf)

    async def find(self, letter: Letter) -> Delivered | NotSent | None:
        """The message by its delivery key, or that it is not there; None while it cannot be read back."""
        return await self._finder.find(letter)

    async def present(self, profiles: dict[str, Profile]) -> None:
        """Nothing at run time: the name, the descriptions and /chaski are in the manifest."""

    def abilities(self, account: Account) -> Abilities:
        """The same for everybody on Slack."""
        return ABILITIES

    async def close(self) -> None:
        """Let go of connections."""
        await self._api.close()
