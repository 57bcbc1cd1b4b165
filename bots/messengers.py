"""The messengers that there are, and those of them that are set up."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pydantic_settings import DotEnvSettingsSource, EnvSettingsSource

import adapters
from adapters.playground.cast import NAME as PLAYGROUND
from bots.settings import Settings
from core.ports.platform import NotSaved, Platform
from core.ports.settings import PREFIX, PlatformSettings
from core.ports.wiring import Drawer, Wiring
from core.texts import texts


def known() -> list[str]:
    """The folders of messengers: those with a listen.py. The playground is opened by itself."""
    folders = {one.name: Path(home) for home in adapters.__path__ for one in pkgutil.iter_modules([home]) if one.ispkg}
    return sorted(name for name, home in folders.items() if name != PLAYGROUND and (home / name / "listen.py").exists())


def names_set() -> set[str]:
    """Every variable that begins as ours do, in the environment and in `.env`."""
    sources = (EnvSettingsSource, DotEnvSettingsSource)
    names = {name.upper() for source in sources for name in source(Settings).env_vars}
    return {name for name in names if name.startswith(PREFIX)}


def value_set(name: str) -> str:
    """One variable as it stands, for what must be known before the settings can be whole; the environment wins."""
    for source in (EnvSettingsSource, DotEnvSettingsSource):
        found = {key.upper(): value for key, value in source(Settings).env_vars.items()}
        if value := found.get(name):
            return value
    return ""


def in_use() -> Iterator[tuple[str, Any]]:
    """Name and package of each messenger of which anything is set.

    An SDK takes a good part of a start, so the others are not even imported.
    """
    names = names_set()
    for name in known():
        if any(one.startswith(f"{PREFIX}{name.upper()}_") for one in names):
            yield name, importlib.import_module(f"adapters.{name}")


def set_up_messengers() -> dict[str, PlatformSettings]:
    """What is set for each messenger in use; raises ValidationError where that is wrong."""
    return {name: package.Settings() for name, package in in_use()}


def members() -> list[str]:
    """Who comes in without a school's code, of each messenger that lets anybody in so."""
    return [one.members for one in set_up_messengers().values() if one.ready and one.members]


def open_messengers(settings: Settings, drawers: Callable[[str], Drawer]) -> list[Platform]:
    """One platform for each messenger with what it needs; no network is touched yet."""
    found: list[Platform] = []
    public = settings.public_url.rstrip("/")
    for name, package in in_use():
        own = package.Settings()
        if own.ready:
            wiring = Wiring(lambda language: texts(language)("not-saved"), public, drawers(name))
            found.append(package.create(own, wiring))
    return found


class NoDrawer:
    """The drawer of whoever has no database at hand: what is in it is not known."""

    def __init__(self, platform: str) -> None:
        self._platform = platform

    async def get(self, name: str) -> str | None:
        """Not known."""
        raise NotSaved(f"no database to look up {name} of {self._platform}")

    async def put(self, name: str, value: str) -> None:
        """Not kept."""
        raise NotSaved(f"no database to keep {name} of {self._platform}")

    async def drop(self, name: str) -> None:
        """Not dropped."""
        raise NotSaved(f"no database to forget {name} of {self._platform}")

    async def names(self) -> list[str]:
        """Not known."""
        raise NotSaved(f"no database to look up what {self._platform} keeps")
