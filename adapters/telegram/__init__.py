"""Telegram: private chats by long polling, texts with inline keyboards, files both ways."""

import logging
import warnings

from telegram import Bot
from telegram.error import TelegramError
from telegram.warnings import PTBUserWarning

from adapters.telegram.abilities import ABILITIES, MANNERS
from adapters.telegram.chat import Server
from adapters.telegram.decode import NAME, decode
from adapters.telegram.deliver import deliver
from adapters.telegram.fetch import fetch
from adapters.telegram.listen import Listener
from adapters.telegram.poll import answered
from adapters.telegram.request import Request, UnknownMethod, WrongToken
from adapters.telegram.settings import Settings, Timing
from core.chat.delivery import Delivered, Letter, NotSent, Outcome
from core.chat.heard import Account, Incoming, Sent, Voted
from core.ports.platform import Abilities, Intake, RawEvent, Shelf
from core.ports.wiring import Wiring

__all__ = ["Settings", "Telegram", "Timing", "create"]

log = logging.getLogger(__name__)

Menus = dict[str, tuple[tuple[str, str], ...]]


def create(settings: Settings, wiring: Wiring, timing: Timing | None = None) -> "Telegram":
    """One bot; touches no network yet."""
    # Raw answers are wanted here (objects cost 17 times as much and break on what they do not know).
    warnings.filterwarnings("ignore", message="Please use 'Bot", category=PTBUserWarning)
    # At DEBUG the library writes addresses, and they carry the token.
    logging.getLogger("telegram").setLevel(logging.WARNING)
    return Telegram(settings, wiring, timing or Timing())


class Telegram:
    """Fulfils :class:`core.ports.platform.Platform`."""

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
        self._menus: Menus = {}
        self._default = ""
        self._listener = Listener(self._bot, timing.poll, timing.patience, wiring.not_saved, self._show_menus)

    @property
    def listening(self) -> bool:
        """Whether Telegram hands over what people write."""
        return self._listener.health == "up"

    async def check(self) -> str:
        """Ask Telegram who we are; what to mend in one sentence, empty when the token is good."""
        await self._request.initialize()
        try:
            self._listener.called(await self._bot.do_api_request("getMe"))
        except (WrongToken, UnknownMethod):
            return "Telegram does not know this token; copy it again from BotFather into CHASKI_TELEGRAM_TOKEN"
        except TelegramError as error:
            return f"Telegram cannot be reached ({error}); see CHASKI_TELEGRAM_BASE_URL and the network"
        return await self._webhook()

    async def _webhook(self) -> str:
        try:
            info = await self._bot.do_api_request("getWebhookInfo")
        except TelegramError as error:
            log.debug("getWebhookInfo failed (%s)", error)
            return ""
        if not (isinstance(info, dict) and info.get("url")):
            return ""
        return "another program has set a webhook for this bot; chaski run takes it off and then gets the messages"

    def arrival(self, code: str) -> str:
        """A deep link; "" until Telegram has said what we are called. The code fits the 64 characters of a payload."""
        name = self._listener.username
        return f"https://t.me/{name}?start={code}" if name else ""

    def routes(self) -> tuple[()]:
        """None: long polling needs no address."""
        return ()

    async def listen(self, intake: Intake) -> None:
        """Poll for ever, each batch committed with its offset; returns only when Telegram refuses the token."""
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

    async def find(self, letter: Letter) -> Delivered | NotSent | None:
        """None: a bot cannot read its own chats back, so a doubtful letter stays doubtful."""
        return None

    async def commands(self, menus: Menus) -> None:
        """Set the command menu per language, as soon as Telegram answers and again whenever it comes back."""
        self._menus = dict(menus)
        self._default = "en" if "en" in menus else next(iter(menus), "")
        if self._listener.health == "up":
            await self._show_menus()

    def abilities(self, account: Account) -> Abilities:
        """The same for everybody on Telegram."""
        return ABILITIES

    async def close(self) -> None:
        """Let go of connections."""
        await self._listener.close()
        await self._request.shutdown()
        await self._polling.shutdown()

    async def _show_menus(self) -> None:
        """English, or the first language there is, also stands for languages that have no menu of their own."""
        for language, rows in list(self._menus.items()):
            listed = [{"command": name, "description": text} for name, text in rows[:100]]
            try:
                if language == self._default:
                    await self._bot.do_api_request("setMyCommands", {"commands": listed})
                await self._bot.do_api_request("setMyCommands", {"commands": listed, "language_code": language})
            except TelegramError as error:
                log.warning("Telegram did not take the command menu in %s (%s)", language, error)
                return
            # The start and the first answer of getUpdates both come here, side by side.
            self._menus.pop(language, None)
