"""Reads what is set, and says of each wrong setting in one line what is wrong with it."""

from collections.abc import Callable
from typing import TypeVar

from pydantic import SecretStr, ValidationError

from bots.messengers import in_use, names_set, set_up_messengers
from bots.settings import Settings
from core.ports.settings import PREFIX

T = TypeVar("T")
OF_THE_TESTS = frozenset({"CHASKI_CHROMIUM", "CHASKI_VERIFY"})


def read_settings() -> Settings:
    """The settings, or SystemExit with one clear line per setting that is wrong, a messenger's too."""
    wrong: list[str] = []
    settings = _tried(Settings, PREFIX, wrong)
    for name, package in _file_read(lambda: list(in_use())):
        _tried(package.Settings, f"{PREFIX}{name.upper()}_", wrong)
    if wrong or settings is None:
        raise SystemExit("\n".join(sorted(wrong)))
    return settings


def strangers() -> list[str]:
    """Names that begin as settings do and are none: a slip in one would otherwise go unnoticed."""
    known = {f"{PREFIX}{field.upper()}" for field in Settings.model_fields}
    for name, package in in_use():
        known |= {f"{PREFIX}{name}_{field}".upper() for field in package.Settings.model_fields}
    return sorted(names_set() - known - OF_THE_TESTS)


def secrets(settings: Settings) -> list[SecretStr]:
    """Every secret that is set."""
    every = (settings, *set_up_messengers().values())
    return [value for one in every for _, value in one if isinstance(value, SecretStr)]


def _tried(read: Callable[[], T], prefix: str, wrong: list[str]) -> T | None:
    try:
        return _file_read(read)
    except ValidationError as error:
        wrong += [complaint(one, prefix) for one in error.errors()]
    return None


def _file_read(read: Callable[[], T]) -> T:
    try:
        return read()
    except (UnicodeDecodeError, OSError) as error:
        why = "is not UTF-8 text" if isinstance(error, UnicodeDecodeError) else f"cannot be read ({error.strerror})"
        raise SystemExit(f"chaski: the file .env {why}") from None


def complaint(error: "object", prefix: str) -> str:
    """One wrong setting in one line, its value unsaid (it may be a secret)."""
    assert isinstance(error, dict)
    place = "_".join(str(part) for part in error["loc"]).upper()
    words = str(error["msg"]).removeprefix("Value error, ")
    return f"chaski: {prefix}{place}: {words}" if place else f"chaski: {words}"
