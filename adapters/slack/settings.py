"""Where Slack is and who we are there."""

from dataclasses import dataclass
from typing import Self

from pydantic import SecretStr, model_validator
from pydantic_settings import SettingsConfigDict

from core.ports.settings import PREFIX, Address, PlatformSettings

PUBLIC = "https://slack.com/api/"


class Settings(PlatformSettings):
    """One workspace by Socket Mode. `base_url` is slack_sdk's, with or without its last slash; empty is Slack itself.

    `signing_secret` is only used by HTTP mode and may be missing.
    """

    model_config = SettingsConfigDict(env_prefix=f"{PREFIX}SLACK_")

    bot_token: SecretStr | None = None
    app_token: SecretStr | None = None
    signing_secret: SecretStr | None = None
    base_url: Address = ""

    @model_validator(mode="after")
    def whole(self) -> Self:
        """Socket Mode needs both tokens."""
        if (self.bot_token is None) != (self.app_token is None):
            missing = "CHASKI_SLACK_APP_TOKEN" if self.bot_token else "CHASKI_SLACK_BOT_TOKEN"
            raise ValueError(f"Slack needs both tokens: {missing} is missing")
        return self

    @property
    def ready(self) -> bool:
        """Whether both tokens are there."""
        return self.bot_token is not None and self.app_token is not None

    @property
    def bot(self) -> str:
        """The bot token itself, or nothing."""
        return self.bot_token.get_secret_value() if self.bot_token else ""

    @property
    def app(self) -> str:
        """The app-level token itself, or nothing."""
        return self.app_token.get_secret_value() if self.app_token else ""

    @property
    def methods(self) -> str:
        """The address before each method's name, with its last slash: `https://slack.com/api/`."""
        return (self.base_url.strip() or PUBLIC).rstrip("/") + "/"


@dataclass(frozen=True)
class Timing:
    """How long things may take, in seconds: `patience` the longest pause between attempts while Slack cannot be
    reached, `deadline` one call, far below the outbox's lease of 60 s."""

    patience: float = 30.0
    deadline: float = 10.0
