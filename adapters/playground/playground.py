"""The page as a platform: the same port that Telegram and Slack fill, with routes beside it."""

from collections.abc import Awaitable, Callable, Collection
from pathlib import Path

from starlette.routing import BaseRoute

from adapters.playground import decode, deliver
from adapters.playground.abilities import MANNERS, abilities_of
from adapters.playground.cast import NAME
from adapters.playground.clock import PlayClock
from adapters.playground.files import Files
from adapters.playground.journey import Journey, NextDue
from adapters.playground.keys import Keys
from adapters.playground.listen import Listener
from adapters.playground.screens import Screens
from adapters.playground.web import Web
from core.chat.delivery import Delivered, Letter, NotSent, Outcome
from core.chat.heard import Account, Incoming, Sent
from core.ports.glimpse import Glimpse
from core.ports.platform import Abilities, Intake, Platform, Profile, RawEvent, Shelf, Unreachable
from core.texts import FOLDER
from core.texts.fresh import Fresh
from core.texts.sentences import Sentences


async def nothing() -> Glimpse:
    """Nothing behind the page has anything to show."""
    return Glimpse()


class Playground(Platform):
    """Two to four invented teachers on one web page. Belongs to one event loop."""

    name = NAME
    manners = MANNERS

    def __init__(
        self,
        folder: Path,
        clock: PlayClock,
        next_due: NextDue,
        on_jump: Callable[[], None],
        on_reset: Callable[[], Awaitable[None]],
        hosts: Collection[str] = (),
        glimpse: Callable[[], Awaitable[Glimpse]] = nothing,
        texts: Path = FOLDER,
    ) -> None:
        self.screens = Screens(folder)
        self._clock = clock
        self._hosts = hosts
        self._files = Files(folder / "files")
        self._listener = Listener(self.screens, self._files, clock)
        self._keys = Keys()
        journey = Journey(self.screens, clock, next_due, on_jump)
        self._web = Web(
            self.screens, self._files, self._listener, journey, on_reset, glimpse, Fresh(texts), self._keys
        )

    def routes(self) -> list[BaseRoute]:
        """`/` and `/playground/...`, each refusing what does not come from the page itself."""
        return self._web.routes(self._hosts)

    @property
    def listening(self) -> bool:
        """The page is served by this very process."""
        return True

    async def check(self) -> str:
        """Empty: the page needs nothing from outside."""
        return ""

    async def listen(self, intake: Intake) -> None:
        """Be open for what the page sends; before, it hears "not saved"."""
        Sentences.overheard = self._keys.hear
        try:
            await self._listener.listen(intake)
        finally:
            Sentences.overheard = None

    def decode(self, event: RawEvent) -> Incoming | None:
        """Read a stored update. Raises ValueError for what is none."""
        return decode.decode(event)

    async def complete(self, incoming: Incoming, shelf: Shelf) -> Incoming:
        """Lay an uploaded file on the shelf; raises `Unreachable` when the playground's folder lost it."""
        what = incoming.what
        if not isinstance(what, Sent) or what.shelf or what.missing:
            return incoming
        try:
            data = self._files.get(what.remote)
        except (KeyError, OSError) as error:
            raise Unreachable("the uploaded file is not in the playground's folder") from error
        kept = await shelf.put(data, what.name, what.mime)
        return incoming.model_copy(update={"what": what.model_copy(update={"shelf": kept})})

    async def deliver(self, letter: Letter, shelf: Shelf) -> Outcome:
        """Put the letter on its teacher's screen."""
        return await deliver.deliver(letter, shelf, self.screens, self._files, self._clock)

    async def find(self, letter: Letter) -> Delivered | NotSent | None:
        """Whether the letter is on the screen; never in doubt."""
        return deliver.find(letter, self.screens)

    async def present(self, profiles: dict[str, Profile]) -> None:
        """The menu behind each pane's slash button, in her language."""
        self.screens.menus = {language: profile.menu for language, profile in profiles.items()}
        self.screens.audience.tell(self.screens.state(self._clock.now()))

    def abilities(self, account: Account) -> Abilities:
        """The Slack skin draws forms."""
        return abilities_of(account)

    async def close(self) -> None:
        """End the streams of all tabs, so that the server can stop."""
        self._listener.close()
        self.screens.close()
