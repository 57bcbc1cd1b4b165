"""What an operator sets for one messenger: variables that begin with CHASKI_NAME_, or the same lines in `.env`."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "CHASKI_"


class PlatformSettings(BaseSettings):
    """The base of every messenger's `Settings`, whose `env_prefix` is CHASKI_NAME_. Secrets are SecretStr."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True, frozen=True)

    @property
    def ready(self) -> bool:
        """Whether enough is set for this messenger to be opened: everything, unless it knows better."""
        return all(value not in (None, "") for _, value in self)

    @property
    def members(self) -> str:
        """Who comes in without a school's code, as the operator reads it: "members of the Slack workspace"; "" for
        nobody."""
        return ""


def an_address(value: str) -> str:
    """An address that starts with http:// or https:// and names a server, or nothing; raises ValueError."""
    if not value:
        return value
    if not value.startswith(("http://", "https://")):
        raise ValueError("must start with http:// or https://")
    if not _is_server(value):
        raise ValueError("names no server, or no port that there can be")
    return value


Address = Annotated[str, AfterValidator(an_address)]


def _is_server(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and (parts.port or 0) >= 0
    except ValueError:
        return False
