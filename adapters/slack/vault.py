"""The tokens of the workspaces that installed Chaski: encrypted in the drawer, in clear only while they are used."""

import hashlib
import json
import time
from dataclasses import asdict, dataclass, field

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from core.ports.wiring import Drawer

TEAM, USED = "team:", "used:"
STATE_SECONDS = 600
"""How long an administrator may take to say yes, as Slack's own libraries allow it."""
SKEW = 30.0
"""Seconds by which Slack's clock and ours may differ: a removal that old is older than the installation."""
MARK = b"state:"


class Locked(Exception):
    """What is kept was encrypted with a key that is not set any more."""


@dataclass(frozen=True)
class Installation:
    """Chaski in one workspace, or in a whole organisation: `team` is then the organisation's id. `at` is its time in
    seconds since 1970."""

    team: str
    token: str = field(repr=False)
    bot: str = ""
    name: str = ""
    at: float = 0.0


class Vault:
    """Installations by their team. Every method raises `NotSaved` while the database refuses."""

    def __init__(self, drawer: Drawer, given: str) -> None:
        self._drawer = drawer
        self._keys, self._newest = keys(given)

    async def put(self, installed: Installation) -> None:
        """Keep it, in place of an older one of the same team."""
        plain = json.dumps(asdict(installed)).encode()
        await self._drawer.put(f"{TEAM}{installed.team}", self._keys.encrypt(plain).decode())

    async def get(self, team: str) -> Installation | None:
        """The installation of this team, or None; raises `Locked`."""
        kept = await self._drawer.get(f"{TEAM}{team}")
        return Installation(**json.loads(self._opened(kept))) if kept else None

    async def forget(self, team: str, happened: float) -> bool:
        """Delete the team's token, because of something that Slack told of that time. One that was installed since
        stays: Slack sends an old event again for minutes."""
        try:
            kept = await self.get(team)
        except Locked:
            kept = Installation(team, token="")
        if kept is None or kept.at > happened + SKEW:
            return False
        await self._drawer.drop(f"{TEAM}{team}")
        return True

    async def teams(self) -> list[str]:
        """Every team that has Chaski."""
        return [name.removeprefix(TEAM) for name in await self._drawer.names() if name.startswith(TEAM)]

    async def renew(self) -> None:
        """Encrypt with the newest key what an older one encrypted, so that the older one can be taken away."""
        for team in await self.teams():
            kept = await self._drawer.get(f"{TEAM}{team}")
            if kept and not _opens(self._newest, kept) and _opens(self._keys, kept):
                await self._drawer.put(f"{TEAM}{team}", self._keys.rotate(kept.encode()).decode())

    def state(self) -> str:
        """A new word that comes back from Slack with the administrator; nothing is kept for whoever only looks."""
        return self._keys.encrypt(MARK + Fernet.generate_key()).decode()

    async def is_good(self, state: str) -> bool:
        """Whether it is one of ours, fresh, and nothing was installed with it yet."""
        try:
            ours = self._keys.decrypt(state.encode(), ttl=STATE_SECONDS).startswith(MARK)
        except InvalidToken:
            return False
        return ours and not any(name.endswith(_digest(state)) for name in await self._drawer.names())

    async def use(self, state: str) -> None:
        """Never take this one again; those that are over anyway are forgotten."""
        now = int(time.time())
        for name in await self._drawer.names():
            if name.startswith(USED) and int(name.split(":")[1]) < now:
                await self._drawer.drop(name)
        await self._drawer.put(f"{USED}{now + STATE_SECONDS}:{_digest(state)}", "")

    def _opened(self, kept: str) -> bytes:
        try:
            return self._keys.decrypt(kept.encode())
        except InvalidToken:
            raise Locked("CHASKI_SLACK_ENCRYPTION_KEY is not the one that the tokens were encrypted with") from None


def keys(given: str) -> tuple[MultiFernet, Fernet]:
    """All keys, and the first of them, which encrypts; raises ValueError for what is none."""
    try:
        # openssl writes base64 with + and /, Fernet's own keys have - and _ in their place.
        found = [Fernet(one.strip().replace("+", "-").replace("/", "_")) for one in given.split(",")]
    except ValueError:
        raise ValueError("must be what `openssl rand -base64 32` prints; several with commas between them") from None
    return MultiFernet(found), found[0]


def _opens(key: Fernet | MultiFernet, kept: str) -> bool:
    try:
        key.decrypt(kept.encode())
    except InvalidToken:
        return False
    return True


def _digest(state: str) -> str:
    return hashlib.sha256(state.encode()).hexdigest()[:32]
