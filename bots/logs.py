"""What the operator reads: one line per event, and never a secret in it."""

import logging
import re
from collections.abc import Iterable

from pydantic import SecretStr

LOUD = (
    *("httpx", "httpcore", "httpx2", "apscheduler", "slack_bolt", "slack_sdk", "telegram"),
    *("aiohttp.access", "uvicorn", "alembic"),
)
"""Libraries that write addresses or every request at INFO; addresses of Telegram carry the token."""
# In its addresses Telegram's token follows the word «bot» without a break.
TOKENS = re.compile(r"\d{6,12}:[A-Za-z0-9_-]{30,}|\b(xox[abp]-[A-Za-z0-9-]+|xapp-[A-Za-z0-9-]+|sk-[A-Za-z0-9_-]{16,})")


def set_up(level: str, secrets: Iterable[SecretStr | None]) -> None:
    """Log to standard error, with every known secret and everything that looks like a token blotted out."""
    handler = logging.StreamHandler()
    handler.setFormatter(Redacted([s.get_secret_value() for s in secrets if s and s.get_secret_value()]))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in LOUD:
        logging.getLogger(name).setLevel(logging.WARNING)
    # That a round is still at work when the next one is due is no news.
    logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)


class Redacted(logging.Formatter):
    """Formats a record, tracebacks included, and blots out secrets in the result: nothing can slip past it."""

    def __init__(self, secrets: list[str]) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        """The line without its secrets."""
        line = super().format(record)
        for secret in self._secrets:
            line = line.replace(secret, "***")
        return TOKENS.sub("***", line)
