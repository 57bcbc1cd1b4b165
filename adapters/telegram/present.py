"""Shows who Chaski is before anybody writes: its name, two descriptions and the command menus, in each language."""

import asyncio
import hashlib
import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from adapters.telegram.decode import Fields
from adapters.telegram.request import Flooded, UnknownMethod
from core.ports.platform import NotSaved, Profile
from core.ports.wiring import Drawer

log = logging.getLogger(__name__)

MOST_COMMANDS = 100
SCOPES = ("default", "all_private_chats", "all_group_chats")


@dataclass(frozen=True)
class Sign:
    """One thing that is shown: the method that sets it, with its fields; `read` is the method that tells how it is,
    and `field` where, both "" where asking is no gentler than setting."""

    method: str
    fields: Fields
    read: str = ""
    field: str = ""

    @property
    def place(self) -> str:
        """What it is, apart from how it reads."""
        scope = self.fields.get("scope", {}).get("type", "")
        return ":".join((self.method, scope, self.fields.get("language_code", "")))

    @property
    def digest(self) -> str:
        """How it reads."""
        return hashlib.sha256(json.dumps(self.fields, sort_keys=True).encode()).hexdigest()[:16]


@dataclass
class Presenter:
    """Sets what is not set yet. What was set lies in the drawer: setMyName is refused for hours after a few calls, so a
    restart must not repeat it; and what an operator then changes in BotFather stays as it is."""

    bot: Bot = field(repr=False)  # it shows its token
    drawer: Drawer
    profiles: dict[str, Profile] = field(default_factory=dict)
    busy: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def note(self) -> str:
        """The drawer's name for it: another bot's signs are others."""
        return f"presented:{self.bot.token.partition(':')[0]}"

    async def show(self) -> None:
        """Set everything; waits as long as Telegram says, and gives up at any other trouble until it is called again.

        The start and the first answer of Telegram both come here, side by side.
        """
        if self.busy.locked():
            return
        async with self.busy:
            wait = await self._round()
            while wait:
                await asyncio.sleep(wait)
                wait = await self._round()

    async def _round(self) -> float:
        """Seconds to wait for what was refused as too much; 0 when there is nothing to wait for."""
        known, longest = await self._known(), 0.0
        for sign in signs(self.profiles):
            if known.get(sign.place) == sign.digest:
                continue
            try:
                await self._set(sign)
            except Flooded as error:
                longest = max(longest, error.wait.total_seconds())
                continue
            except (BadRequest, UnknownMethod) as error:  # of this sign alone: an older server may not know it
                log.warning("Telegram does not take %s (%s)", sign.place, error)
                continue
            except TelegramError as error:
                log.warning("Telegram did not take %s (%s)", sign.place, error)
                break
            known[sign.place] = sign.digest
            await self._keep(known)
        return longest

    async def _set(self, sign: Sign) -> None:
        if sign.read:
            asked = {"language_code": sign.fields.get("language_code", "")}
            found = await self.bot.do_api_request(sign.read, asked)
            if isinstance(found, dict) and found.get(sign.field) == sign.fields[sign.field]:
                return
        await self.bot.do_api_request(sign.method, sign.fields)

    async def _known(self) -> dict[str, Any]:
        try:
            kept = json.loads(await self.drawer.get(self.note) or "{}")
        except (NotSaved, ValueError):
            kept = {}
        return kept if isinstance(kept, dict) else {}

    async def _keep(self, known: dict[str, Any]) -> None:
        try:
            await self.drawer.put(self.note, json.dumps(known))
        except NotSaved as error:
            log.debug("not remembered what Telegram shows (%s)", error)


def signs(profiles: dict[str, Profile]) -> Iterator[Sign]:
    """Everything to show, what is refused soonest last. English, or the first language there is, also stands for
    languages that have nothing of their own."""
    default = "en" if "en" in profiles else next(iter(profiles), "")
    every = [*((("", profiles[default]),) if profiles else ()), *profiles.items()]
    for language, profile in every:
        for scope in SCOPES:
            rows = profile.room_menu if scope == "all_group_chats" else profile.menu
            listed = [{"command": name, "description": text} for name, text in rows[:MOST_COMMANDS]]
            yield Sign("setMyCommands", {"commands": listed, "scope": {"type": scope}, "language_code": language})
    for language, profile in every:
        yield Sign("setMyShortDescription", {"short_description": profile.short, "language_code": language})
        yield Sign("setMyDescription", {"description": profile.about, "language_code": language})
    for language, profile in every:
        # Another language shows the name of no language, so one call mostly does for all.
        yield Sign("setMyName", {"name": profile.name, "language_code": language}, "getMyName", "name")
