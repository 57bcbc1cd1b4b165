"""What an operator can set: environment variables with the prefix CHASKI_, or the same names in a file `.env`."""

import re
from pathlib import Path
from typing import Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, DotEnvSettingsSource, EnvSettingsSource, SettingsConfigDict

URLS = ("http://", "https://")
PREFIX = "CHASKI_"
OF_THE_TESTS = frozenset({"CHASKI_CHROMIUM", "CHASKI_VERIFY"})


class Settings(BaseSettings):
    """Every setting with its default. Secrets never show in a log or a traceback."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_file=".env", extra="ignore", env_ignore_empty=True)

    home: Path = Path("data")
    database_url: str = ""
    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=0, le=65535)
    public_url: str = ""
    meeting_hosts: str = ""
    most_classes: int = Field(default=12, ge=2, le=16)
    admission: Literal["code", "open"] = "code"
    concern_chat: str = ""
    log_level: str = "INFO"
    lease_seconds: float = Field(default=60, gt=0, le=3600)

    telegram_token: SecretStr | None = None
    telegram_base_url: str = "https://api.telegram.org/bot"
    telegram_base_file_url: str = ""

    slack_bot_token: SecretStr | None = None
    slack_app_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_base_url: str = "https://slack.com/api/"

    certificate_key: SecretStr | None = None
    certificate_old_keys: str = ""

    openai_api_key: SecretStr | None = None
    openai_base_url: str = "https://api.openai.com/v1"
    openai_model: str = "gpt-5-mini"
    openai_voice_model: str = "gpt-transcribe"
    openai_deadline_seconds: float = Field(default=15, gt=0)

    @field_validator("telegram_base_url", "slack_base_url", "openai_base_url", "telegram_base_file_url", "public_url")
    @classmethod
    def an_address(cls, value: str) -> str:
        """An address starts with http:// or https://."""
        if not value:
            return value
        if not value.startswith(URLS):
            raise ValueError("must start with http:// or https://")
        if not is_server(value):
            raise ValueError("names no server, or no port that there can be")
        return value

    @field_validator("log_level")
    @classmethod
    def a_level(cls, value: str) -> str:
        """One of the usual names."""
        if value.upper() not in ("DEBUG", "INFO", "WARNING", "ERROR"):
            raise ValueError("must be DEBUG, INFO, WARNING or ERROR")
        return value.upper()

    @field_validator("concern_chat")
    @classmethod
    def an_account(cls, value: str) -> str:
        """One account, written as `chaski suspend --find` lists it."""
        if value and not re.fullmatch(r"[a-z]+:[^:\s]*:[^:\s]+", value):
            raise ValueError("must be an account, telegram::12345 or slack:T01:U01; see chaski suspend --find NAME")
        return value

    @model_validator(mode="after")
    def slack_is_whole(self) -> Self:
        """Socket Mode needs both tokens."""
        if (self.slack_bot_token is None) != (self.slack_app_token is None):
            missing = "CHASKI_SLACK_APP_TOKEN" if self.slack_bot_token else "CHASKI_SLACK_BOT_TOKEN"
            raise ValueError(f"Slack needs both tokens: {missing} is missing")
        return self

    @property
    def database(self) -> str:
        """The database: by default one SQLite file in the data folder."""
        return self.database_url or f"sqlite:///{self.home.absolute() / 'chaski.db'}"

    @property
    def public(self) -> str:
        """Where pages are reachable from outside, without a final slash."""
        return (self.public_url or f"http://{self.host}:{self.port}").rstrip("/")

    @property
    def has_platform(self) -> bool:
        """Whether any messenger is configured; without one the playground opens."""
        return self.telegram_token is not None or self.slack_bot_token is not None


def strangers() -> list[str]:
    """Names that begin as settings do and are none: a slip in one would otherwise go unnoticed."""
    names = {name.upper() for source in (EnvSettingsSource, DotEnvSettingsSource) for name in source(Settings).env_vars}
    known = {f"{PREFIX}{field.upper()}" for field in Settings.model_fields}
    return sorted(name for name in names - known - OF_THE_TESTS if name.startswith(PREFIX))


def is_server(address: str) -> bool:
    """Whether the address has a host, and a port from 0 to 65535 if any."""
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and (parts.port or 0) >= 0
    except ValueError:
        return False


def read_settings() -> Settings:
    """The settings, or SystemExit with one clear line per setting that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        raise SystemExit("\n".join(sorted(complaint(one) for one in error.errors()))) from None
    except (UnicodeDecodeError, OSError) as error:
        why = "is not UTF-8 text" if isinstance(error, UnicodeDecodeError) else f"cannot be read ({error.strerror})"
        raise SystemExit(f"chaski: the file .env {why}") from None


def complaint(error: "object") -> str:
    """One wrong setting in one line, its value unsaid (it may be a secret)."""
    assert isinstance(error, dict)
    place = "_".join(str(part) for part in error["loc"]).upper()
    words = str(error["msg"]).removeprefix("Value error, ")
    return f"chaski: CHASKI_{place}: {words}" if place else f"chaski: {words}"
