"""Where Telegram is and who we are there."""

from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from pydantic import SecretStr
from pydantic_settings import SettingsConfigDict

from core.ports.settings import PREFIX, Address, PlatformSettings

PUBLIC = "https://api.telegram.org"
METHODS, FILES = "/bot", "/file/bot"
WEBHOOK_PORTS = (443, 80, 88, 8443)
"""Where Telegram's servers bring updates (setWebhook)."""


class Settings(PlatformSettings):
    """One bot. `base_url` and `base_file_url` may be a bare server, the documented form or empty (Telegram itself).
    `mode` says whether updates are fetched, or brought to our own address."""

    model_config = SettingsConfigDict(env_prefix=f"{PREFIX}TELEGRAM_")

    token: SecretStr | None = None
    base_url: Address = ""
    base_file_url: Address = ""
    mode: Literal["polling", "webhook"] = "polling"

    @property
    def ready(self) -> bool:
        """Whether there is a token."""
        return self.token is not None

    @property
    def secret(self) -> str:
        """The token itself, or nothing."""
        return self.token.get_secret_value() if self.token else ""

    @property
    def methods(self) -> str:
        """The address to which the library appends the token: `https://api.telegram.org/bot`."""
        return with_ending(self._bare(self.base_url) or PUBLIC, METHODS)

    @property
    def files(self) -> str:
        """The same for downloads: `https://api.telegram.org/file/bot`; on the server of `base_url` unless given."""
        given = self._bare(self.base_file_url)
        if given:
            return with_ending(given, FILES)
        head, _, tail = self.methods.rpartition(METHODS)
        return f"{head}{FILES}{tail}"

    def unreachable(self, public_url: str) -> str:
        """Why Telegram cannot bring updates to us there, in words for an operator; "" where it can.

        Its own servers take https alone, on four ports (setWebhook); a Bot API server of one's own takes any address.
        """
        if not public_url:
            return "is not set"
        parts = urlsplit(public_url)
        if self._bare(self.base_url) not in ("", PUBLIC, f"{PUBLIC}{METHODS}"):
            return ""
        if parts.scheme != "https":
            return "does not begin with https://"
        if parts.port not in (None, *WEBHOOK_PORTS):
            return f"has the port {parts.port}; Telegram takes {', '.join(map(str, WEBHOOK_PORTS))}"
        return ""

    def _bare(self, address: str) -> str:
        return address.strip().removesuffix("/").removesuffix(self.secret).rstrip("/")


@dataclass(frozen=True)
class Timing:
    """How long things may take, in seconds: `poll` one getUpdates that waits for news, `patience` the longest pause
    between attempts while Telegram cannot be reached, `deadline` one call, far below the outbox's lease of 60 s,
    `watch` the pause between two looks at our webhook."""

    poll: float = 30.0
    patience: float = 30.0
    deadline: float = 10.0
    watch: float = 60.0


def with_ending(address: str, ending: str) -> str:
    """The address with what the Bot API expects before the token; `{token}` in it is the library's own way."""
    if "{token}" in address or address.endswith("/bot"):
        return address
    if ending == FILES and address.endswith("/file"):
        return f"{address}/bot"
    return f"{address}{ending}"
