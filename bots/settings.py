"""What an operator can set: environment variables with the prefix CHASKI_, or the same names in a file `.env`.

Each messenger has its own besides, in its folder.
"""

import re
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from core.ports.settings import PREFIX, Address


class Settings(BaseSettings):
    """Every setting with its default. Secrets never show in a log or a traceback."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_file=".env", extra="ignore", env_ignore_empty=True)

    home: Path = Path("data")
    database_url: str = ""
    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=0, le=65535)
    public_url: Address = ""
    meeting_hosts: str = ""
    most_classes: int = Field(default=12, ge=2, le=16)
    admission: Literal["code", "open"] = "code"
    concern_chat: str = ""
    log_level: str = "INFO"
    log_format: Literal["text", "json"] = "text"
    metrics_token: SecretStr | None = None
    lease_seconds: float = Field(default=60, gt=0, le=3600)

    certificate_key: SecretStr | None = None
    certificate_old_keys: str = ""

    openai_api_key: SecretStr | None = None
    openai_base_url: Address = "https://api.openai.com/v1"
    openai_model: str = "gpt-5-mini"
    openai_voice_model: str = "gpt-transcribe"
    openai_deadline_seconds: float = Field(default=15, gt=0)

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

    @property
    def database(self) -> str:
        """The database: by default one SQLite file in the data folder."""
        return self.database_url or f"sqlite:///{self.home.absolute() / 'chaski.db'}"

    @property
    def public(self) -> str:
        """Where pages are reachable from outside, without a final slash."""
        return (self.public_url or f"http://{self.host}:{self.port}").rstrip("/")
