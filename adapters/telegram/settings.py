"""Where Telegram is and who we are there."""

from dataclasses import dataclass

from pydantic import SecretStr

PUBLIC = "https://api.telegram.org"
METHODS, FILES = "/bot", "/file/bot"


@dataclass(frozen=True)
class TelegramSettings:
    """One bot. `base_url` and `base_file_url` may be a bare server, the documented form or empty (Telegram itself).

    `poll` is how long one getUpdates waits for news, in seconds; `patience` the longest pause between attempts
    while Telegram cannot be reached; `deadline` how long one call may take, far below the outbox's lease.
    """

    token: SecretStr
    base_url: str = ""
    base_file_url: str = ""
    poll: float = 30.0
    patience: float = 30.0
    deadline: float = 10.0

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

    def _bare(self, address: str) -> str:
        return address.strip().removesuffix("/").removesuffix(self.token.get_secret_value()).rstrip("/")


def with_ending(address: str, ending: str) -> str:
    """The address with what the Bot API expects before the token; `{token}` in it is the library's own way."""
    if "{token}" in address or address.endswith("/bot"):
        return address
    if ending == FILES and address.endswith("/file"):
        return f"{address}/bot"
    return f"{address}{ending}"
