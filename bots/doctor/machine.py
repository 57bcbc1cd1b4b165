"""The machine: its disk, and the rules of the time zones."""

import errno
import shutil
import zoneinfo
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Protocol

from bots.doctor.finding import Finding

LITTLE_SPACE = 500 * 1024 * 1024
"""Bytes: a photo may have 20 MB, and the database needs room for its log."""
TOUCHY = "Africa/Casablanca", datetime(2026, 11, 24, 12, tzinfo=UTC), timedelta(0)
"""A zone whose rules changed in 2026, a moment, and its offset then: stale rules are an hour off."""
FULL = (errno.ENOSPC, errno.EDQUOT)
REFRESH = "pip install --upgrade tzdata, where Chaski is installed"


class Usage(Protocol):
    """What `shutil.disk_usage` says, as far as it matters here."""

    @property
    def free(self) -> int:
        """Bytes."""
        ...


def folder(home: Path, usage: Callable[[Path], Usage] = shutil.disk_usage) -> Finding:
    """Whether files can be written, and how much room there is."""
    there = next(place for place in (home.absolute(), *home.absolute().parents) if place.exists())
    probe = there / ".chaski-doctor"
    try:
        try:
            probe.write_text("x")
        finally:
            probe.unlink(missing_ok=True)
    except OSError as error:
        step = "make room there" if error.errno in FULL else "let Chaski's user write there, or set CHASKI_HOME"
        return Finding("data folder", False, f"{there} cannot be written ({error.strerror}); {step}")
    free = usage(there).free
    words = f"{home}{'' if home.exists() else ' will be made'}, {free // 1024**2} MB free"
    if free < LITTLE_SPACE:
        return Finding("data folder", False, f"{words}; make room, letters and photos need it")
    return Finding("data folder", True, words)


def zones() -> Finding:
    """Whether the time zone rules are there and as new as this Chaski needs them."""
    try:
        have = version("tzdata")
        zone, moment, right = TOUCHY
        offset = moment.astimezone(zoneinfo.ZoneInfo(zone)).utcoffset()
    except (PackageNotFoundError, zoneinfo.ZoneInfoNotFoundError):
        return Finding("time zones", False, f"the package tzdata is missing: {REFRESH}")
    needed = needed_rules()
    if offset != right or figures(have) < figures(needed):
        return Finding("time zones", False, f"tzdata {have} is stale, {needed} or newer is needed: {REFRESH}")
    return Finding("time zones", True, f"tzdata {have}")


def needed_rules() -> str:
    """The oldest tzdata that this Chaski may run with: "2026.6"."""
    try:
        bounds = requires("chaski") or []
    except PackageNotFoundError:
        return "0"
    return next((bound.partition(">=")[2] for bound in bounds if bound.startswith("tzdata>=")), "0")


def figures(name: str) -> tuple[int, ...]:
    """A version for comparing: "2026.6" is (2026, 6)."""
    return tuple(int(part) for part in name.split(".") if part.isdecimal())
