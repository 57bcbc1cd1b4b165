"""Where Slack is and who we are there."""

from dataclasses import dataclass
from typing import Literal, Self

from pydantic import SecretStr, field_validator, model_validator
from pydantic_settings import SettingsConfigDict

from adapters.slack.vault import keys
from core.ports.settings import PREFIX, Address, PlatformSettings

PUBLIC = "https://slack.com/api/"
OWN = f"{PREFIX}SLACK_"
INSTALLING = ("client_id", "client_secret", "encryption_key")


class Settings(PlatformSettings):
    """One workspace by its bot token, or many that install by `/slack/install`; heard by Socket Mode or signed HTTP.

    `base_url` is slack_sdk's, with or without its last slash; empty is Slack itself. `encryption_key` may be several
    with commas between them: the first one encrypts, all of them decrypt.
    """

    model_config = SettingsConfigDict(env_prefix=OWN)

    mode: Literal["socket", "http"] = "socket"
    bot_token: SecretStr | None = None
    app_token: SecretStr | None = None
    signing_secret: SecretStr | None = None
    client_id: str = ""
    client_secret: SecretStr | None = None
    encryption_key: SecretStr | None = None
    workspaces: str = ""
    base_url: Address = ""

    @field_validator("encryption_key")
    @classmethod
    def a_key(cls, value: SecretStr | None) -> SecretStr | None:
        """Keys that encrypt."""
        if value is not None:
            keys(value.get_secret_value())
        return value

    @model_validator(mode="after")
    def whole(self) -> Self:
        """Whatever is used of Slack has what it needs."""
        given = [name for name in INSTALLING if getattr(self, name)]
        if given and (missing := [name for name in INSTALLING if name not in given]):
            raise ValueError(f"/slack/install needs three settings: {_named(missing[0])} is missing")
        has_token = self.bot_token is not None or self.many
        if self.mode == "http":
            if not self.signing.strip():
                raise ValueError(f"{_named('mode')}=http needs {_named('signing_secret')}")
            if not has_token:
                raise ValueError(f"{_named('mode')}=http needs {_named('bot_token')}, or {_named('client_id')}")
        elif has_token != (self.app_token is not None):
            raise ValueError(f"Slack needs both tokens: {_named('app_token' if has_token else 'bot_token')} is missing")
        return self

    @property
    def ready(self) -> bool:
        """Whether enough is set to listen and to speak."""
        return (self.bot_token is not None or self.many) and (self.mode == "http" or self.app_token is not None)

    @property
    def many(self) -> bool:
        """Whether workspaces install by themselves."""
        return bool(self.client_id)

    @property
    def bot(self) -> str:
        """The bot token itself, or nothing."""
        return _open(self.bot_token)

    @property
    def app(self) -> str:
        """The app-level token itself, or nothing."""
        return _open(self.app_token)

    @property
    def signing(self) -> str:
        """The signing secret itself, or nothing."""
        return _open(self.signing_secret)

    @property
    def vouched(self) -> frozenset[str]:
        """The workspaces whose members need no school's code, where many install."""
        return frozenset(one.strip() for one in self.workspaces.split(",") if one.strip())

    @property
    def members(self) -> str:
        """Members of the one workspace; where many install, of those that are named."""
        if not self.many:
            return "members of the Slack workspace"
        return f"members of the Slack workspaces {', '.join(sorted(self.vouched))}" if self.vouched else ""

    @property
    def methods(self) -> str:
        """The address before each method's name, with its last slash: `https://slack.com/api/`."""
        return (self.base_url.strip() or PUBLIC).rstrip("/") + "/"

    @property
    def consent(self) -> str:
        """Where an administrator is asked: `https://slack.com/oauth/v2/authorize`."""
        return f"{self.methods.removesuffix('api/')}oauth/v2/authorize"


@dataclass(frozen=True)
class Timing:
    """How long things may take, in seconds: `patience` the longest pause between attempts while Slack cannot be
    reached, `deadline` one call, far below the outbox's lease of 60 s."""

    patience: float = 30.0
    deadline: float = 10.0


def _named(field: str) -> str:
    return f"{OWN}{field.upper()}"


def _open(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret else ""
