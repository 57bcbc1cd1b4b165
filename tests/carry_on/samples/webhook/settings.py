"""Where the other program listens, and the secret that each of the two shows the other."""

from pydantic import SecretStr
from pydantic_settings import SettingsConfigDict

from core.ports.settings import PREFIX, Address, PlatformSettings


class Settings(PlatformSettings):
    """Both ends of one webhook."""

    model_config = SettingsConfigDict(env_prefix=f"{PREFIX}WEBHOOK_")

    url: Address = ""
    secret: SecretStr | None = None
