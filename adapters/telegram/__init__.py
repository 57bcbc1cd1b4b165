"""Telegram: private chats and groups, fetched or brought to us, texts with inline keyboards, files both ways."""

import logging
import warnings
from collections.abc import Sequence
from datetime import timedelta

from starlette.routing import Route
from telegram import Bot
from telegram.error import TelegramError
from telegram.warnings import PTBUserWarning

from adapters.telegram.abilities import ABILITIES, MANNERS
from adapters.telegram.chat import Server
from adapters.telegram.decode import NAME, decode
from adapters.telegram.deliver import deliver
from adapters.telegram.errands import Errands
from adapters.telegram.fetch import fetch
from adapters.telegram.listen import Listener
from adapters.telegram.poll import answered
from adapters.telegram.present import Presenter
from adapters.telegram.request import Request, UnknownMethod, WrongToken
from adapters.telegram.rival import rival
from adapters.telegram.settings import Settings, Timing
from adapters.telegram.webhook import Webhook
from core.chat.delivery import Letter, Outcome
from core.chat.heard import Account, Incoming, Sent, Voted
from core.ports.platform import Abilities, Intake, Platform, Profile, RawEvent, Shelf
from core.ports.wiring import Wiring

__all__ = ["Settings", "Telegram", "Timing", "create"]

log = logging.getLogger(__name__)


def create(settings: Settings, wiring: Wiring, timing: Timing | None = None) -> "Telegram":
    """One bot; touches no network yet."""
    # Raw answers are wanted here (objects cost 17 times as much and break on what they do not know).
    warnings.filterwarnings("ignore", message="Please use 'Bot", category=PTBUserWarning)
    # At DEBUG the library writes addresses, and they carry the token.
    logging.getLogger("telegram").setLevel(logging.WARNING)
    return Telegram(settings, wiring, timing or Timing())


class Telegram(Platform):
    """One bot. It cannot read its own chats back, so a doubtful letter stays doubtful."""

    name = NAME
    manners = MANNERS

    def __init__(self, settings: Settings, wiring: Wiring, timing: Timing) -> None:
        self.settings = settings
        self._request = Request(timing.deadline)
        self._polling = Request(timing.deadline)
        self._bot = Bot(
            settings.secret,
            base_url=settings.methods,
            base_file_url=settings.files,
            request=self._request,
            get_updates_request=self._polling,
        )
        self._server = Server(wiring.drawer)
        self._errands = Errands(self._bot, wiring.not_saved)
        self._presenter = Presenter(self._bot, wiring.drawer)
        self._listener: Listener | Webhook = self._listening_by(timing, wiring.public_url)

    def _listening_by(self, timing: Timing, public_url: str) -> Listener | Webhook:
        """The one of the two ways that is set."""
        bot, errands, show = self._bot, self._errands, self._presenter.show
        if self.settings.mode == "polling":
            return Listener(bot, errands, timing.poll, timing.patience, show)
        wrong = self.settings.unreachable(public_url)
        return Webhook(bot, errands, public_url, wrong, timing.watch, timing.patience, show)

    @property
    def listening(self) -> bool:
        """Whether Telegram hands over what people write."""
        return self._listener.health == "up"

    async def check(self) -> str:
        """Ask Telegram who we are; what to mend in one sentence, empty when the token is good."""
        await self._request.initialize()
        try:
            self._errands.called(await self._bot.do_api_request("getMe"))
        except (WrongToken, UnknownMethod):
            return "Telegram does not know this token; copy it again from BotFather into CHASKI_TELEGRAM_TOKEN"
        except TelegramError as error:
            return f"Telegram cannot be reached ({error}); see CHASKI_TELEGRAM_BASE_URL and the network"
        return await self._webhook()

    async def _webhook(self) -> str:
        """What is to be said of the webhook that Telegram has for us."""
        try:
            info = await self._bot.do_api_request("getWebhookInfo")
        except TelegramError as error:
            log.debug("getWebhookInfo failed (%s)", error)
            return ""
        found = info if isinstance(info, dict) else {}
        if isinstance(self._listener, Webhook):
            return self._listener.checked(found)
        if not found.get("url"):
            return ""
        return "another program has set a webhook for this bot; chaski run takes it off and then gets the messages"

    @property
    def clock_off(self) -> timedelta | None:
        """How far this machine's clock is ahead of Telegram's."""
        return self._request.clock_off

    async def rival(self) -> str:
        """Who else fetches our messages; "" for nobody, and in webhook mode."""
        await self._polling.initialize()
        return await rival(self._bot)

    def arrival(self, code: str) -> str:
        """A deep link; "" until Telegram has said what we are called. The code fits the 64 characters of a payload."""
        name = self._errands.username
        return f"https://t.me/{name}?start={code}" if name else ""

    def routes(self) -> Sequence[Route]:
        """Where Telegram brings updates; none while they are fetched."""
        return self._listener.routes if isinstance(self._listener, Webhook) else ()

    async def listen(self, intake: Intake) -> None:
        """Receive for ever, each update stored before Telegram may forget it; returns only when it cannot work at all:
        a refused token, or no address to bring updates to."""
        await self._listener.listen(intake)

    def decode(self, event: RawEvent) -> Incoming | None:
        """Read a stored update; None for what Chaski has no use for. Raises ValueError for what it cannot read."""
        return decode(event)

    async def complete(self, incoming: Incoming, shelf: Shelf) -> Incoming:
        """Fetch a sent file to the shelf, or find the card of an answered poll; raises `Unreachable` when it is worth
        another try."""
        if isinstance(incoming.what, Voted):
            return incoming.model_copy(update={"what": await answered(incoming.what, self._server.drawer)})
        if not isinstance(incoming.what, Sent) or incoming.what.shelf or incoming.what.missing:
            return incoming
        if incoming.place == "room":  # nobody who may be on it was asked, so it stays there
            return incoming
        return incoming.model_copy(update={"what": await fetch(self._bot, self._request, incoming.what, shelf)})

    async def deliver(self, letter: Letter, shelf: Shelf) -> Outcome:
        """One attempt at the letter's next piece."""
        return await deliver(self._bot, self._server, letter, shelf)

    async def present(self, profiles: dict[str, Profile]) -> None:
        """Set name, descriptions and menus, as soon as Telegram answers and again whenever it comes back."""
        self._presenter.profiles = dict(profiles)
        if self._listener.health == "up":
            self._errands.do(self._presenter.show())

    def abilities(self, account: Account) -> Abilities:
        """The same for everybody on Telegram."""
        return ABILITIES

    async def close(self) -> None:
        """Let go of connections."""
        await self._errands.close()
        await self._request.shutdown()
        await self._polling.shutdown()
