"""Looks at everything that Chaski needs and says, line by line, what is well and what to mend."""

from bots.doctor.certificates import seal
from bots.doctor.data import database
from bots.doctor.finding import Finding
from bots.doctor.machine import folder, zones
from bots.doctor.people import admission, cleaned, invented, people, reports, worries
from bots.doctor.running import outside, own_health, port
from bots.doctor.services import messengers, model
from bots.reading import strangers
from bots.settings import Settings

__all__ = ["Finding", "admission", "cleaned", "examine", "invented", "reports", "seal", "worries"]


async def examine(settings: Settings) -> list[Finding]:
    """Look at everything; touches no message and writes nothing that stays."""
    found, readable = database(settings)
    health = await own_health(settings)
    return [
        *(Finding("settings", False, f"{name} is none of Chaski's; .env.example has them all") for name in strangers()),
        folder(settings.home),
        found,
        *(people(settings) if readable else []),
        seal(settings, readable),
        zones(),
        *port(settings, health),
        await outside(settings, health),
        *await messengers(settings, health, readable),
        await model(settings),
    ]
