"""What a Chaski that runs on these settings says of itself, here and from outside."""

import json
from typing import Any

import aiohttp

from bots.doctor.finding import Finding
from bots.port import Taken, listening
from bots.settings import Settings
from storage.engines import address, file_of
from storage.processlock import AlreadyRunning, ProcessLock

PATIENCE = 5.0
NOWHERE = "none: no calendar feed, no link for a school's contact, and pages open on this machine only"
ANYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}

Health = dict[str, Any]


async def own_health(settings: Settings) -> Health | None:
    """What /healthz of the Chaski on these settings says; {} for one that holds the database but does not answer, None
    where none runs."""
    held = is_held(settings)
    if held is False:
        return None
    host = ANYWHERE.get(settings.host, settings.host)
    said, _ = await fetched(f"http://{f'[{host}]' if ':' in host else host}:{settings.port}/healthz")
    return {} if said is None and held else said


def port(settings: Settings, health: Health | None) -> list[Finding]:
    """Whether another program has the port; a Chaski that runs has it itself."""
    if health is not None or not settings.port:
        return []
    try:
        listening(settings).close()
    except Taken as error:
        return [Finding("port", False, str(error))]
    return []


def is_held(settings: Settings) -> bool | None:
    """Whether a bot has the database; None on a server, where several may."""
    try:
        file = file_of(address(settings.database))
        if file is None:
            return None
        if file.with_name(f"{file.name}.lock").exists():
            ProcessLock(file).release()
    except AlreadyRunning:
        return True
    except (ValueError, OSError):
        pass
    return False


async def fetched(url: str) -> tuple[Health | None, str]:
    """The answer of a /healthz of ours, or None and why it is none."""
    try:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(PATIENCE)) as session, session.get(url) as got:
            said = json.loads(await got.content.read(100_000))
    except (aiohttp.ClientError, OSError, ValueError) as error:
        return None, f"{type(error).__name__}: {error}" if not isinstance(error, ValueError) else "not Chaski's answer"
    if isinstance(said, dict) and "platforms" in said:
        return said, ""
    return None, "not Chaski's answer"


async def outside(settings: Settings, health: Health | None) -> Finding:
    """Whether what is served over HTTP opens on anybody else's phone: fetched by its public address while it runs."""
    name, url = "public address", settings.public_url.rstrip("/")
    if not url:
        return Finding(name, True, f"{NOWHERE}; see CHASKI_PUBLIC_URL")
    if health is None:
        return Finding(name, True, f"{url}; whether it answers is tried while chaski run is at work")
    said, why = await fetched(f"{url}/healthz")
    if said is None:
        way = f"have your web server pass it on to {settings.host}:{settings.port}, or correct CHASKI_PUBLIC_URL"
        return Finding(name, False, f"{url}/healthz does not lead here ({why}); {way}")
    return Finding(name, True, f"{url}, answers")
