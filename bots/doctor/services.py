"""What Chaski talks to: the messengers, by whose clock this machine's is checked, and the model."""

from datetime import timedelta

from bots.compose import SystemClock, make_writer
from bots.doctor.finding import Finding
from bots.doctor.running import Health
from bots.messengers import NoDrawer, open_messengers
from bots.settings import Settings
from core.ports.platform import Platform
from core.ports.writer import Reason, TranslateBrief, Unavailable
from storage.database import Database
from storage.drawers import Drawer

MOST_OFF = timedelta(seconds=60)
"""Of a clock: reminders would be a minute early or late, and signed requests be refused after five."""
SETTINGS: dict[Reason, str] = {
    "rejected": "the key, or the model's name, is refused: see CHASKI_OPENAI_API_KEY and CHASKI_OPENAI_MODEL",
    "unreachable": "nobody answers at CHASKI_OPENAI_BASE_URL; mend it, or go without a model (CHASKI_OPENAI_API_KEY)",
    "busy": "the account has no credit, or too much was asked: see its billing page",
    "timeout": "it is too slow: see CHASKI_OPENAI_BASE_URL and CHASKI_OPENAI_DEADLINE_SECONDS",
}


async def messengers(settings: Settings, health: Health | None, readable: bool) -> list[Finding]:
    """Whether each messenger takes us, with what it keeps where that can be read, and whether our clock goes as theirs
    do."""
    if not readable:
        return await asked(open_messengers(settings, NoDrawer), health)
    opened = Database(settings.database, exclusive=False)
    try:
        return await asked(open_messengers(settings, lambda name: Drawer(opened, name)), health)
    finally:
        opened.close()


async def asked(platforms: list[Platform], health: Health | None) -> list[Finding]:
    """The same for these."""
    if not platforms:
        return [Finding("messengers", True, "none configured; chaski run opens the playground")]
    found, off = [], {}
    for platform in platforms:
        try:
            complaint = await platform.check() or await heard(platform, health)
            found.append(Finding(platform.name, not complaint, complaint or "answers, and knows us"))
            if (ahead := platform.clock_off) is not None:
                off[platform.name] = ahead
        finally:
            await platform.close()
    return [*found, *clock(off)]


async def heard(platform: Platform, health: Health | None) -> str:
    """Why what people write does not come in, although we are known; "" where it does, or would.

    A Chaski that runs knows it. Only where none does may a messenger be asked who else listens: asking ends waits.
    """
    if health is None:
        return await platform.rival()
    if health.get("platforms", {}).get(platform.name, True):
        return ""
    return "answers, but the Chaski that runs does not hear from it; its log says why (journalctl -u chaski)"


def clock(off: dict[str, timedelta]) -> list[Finding]:
    """Whether this machine's clock is right, by what the messengers' answers said."""
    if not off:
        return []
    name, ahead = max(off.items(), key=lambda one: abs(one[1]))
    if abs(ahead) <= MOST_OFF:
        return [Finding("clock", True, f"as {name}'s")]
    which = "ahead of" if ahead > timedelta(0) else "behind"
    words = f"{abs(round(ahead.total_seconds()))} s {which} {name}'s; have the network set it: timedatectl set-ntp true"
    return [Finding("clock", False, words)]


async def model(settings: Settings) -> Finding:
    """Whether the model answers one short question."""
    if settings.openai_api_key is None:
        return Finding("model", True, "none configured; templates and the phrasebook are used")
    writer = make_writer(settings, SystemClock())
    answer = await writer.translate(TranslateBrief(teacher="doctor", text="Good morning.", source="en", target="es"))
    if isinstance(answer, Unavailable):
        names = "see CHASKI_OPENAI_API_KEY, CHASKI_OPENAI_BASE_URL and CHASKI_OPENAI_MODEL"
        why = SETTINGS.get(answer.reason, names)
        return Finding("model", False, f"{settings.openai_model} gives no answer ({answer.reason}); {why}")
    return Finding("model", True, f"{answer.model} answers")
