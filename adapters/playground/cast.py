"""The invented teachers who sit side by side on the page."""

import re
import unicodedata
from typing import Annotated, Literal, get_args

from pydantic import Field, StringConstraints

from core.chat.frozen import Frozen
from core.chat.heard import Account, Person

NAME = "playground"
FEWEST, MOST = 1, 4
"""How many teachers a page may show: four phones are what a wide screen holds."""

Skin = Literal["telegram", "slack"]
SKINS: tuple[Skin, ...] = get_args(Skin)

PLACES = {
    "Argentina": "America/Argentina/Buenos_Aires",
    "Bolivia": "America/La_Paz",
    "Chile": "America/Santiago",
    "Colombia": "America/Bogota",
    "India": "Asia/Kolkata",
    "Japan": "Asia/Tokyo",
    "Kenya": "Africa/Nairobi",
    "Mexico": "America/Mexico_City",
    "Morocco": "Africa/Casablanca",
    "Nepal": "Asia/Kathmandu",
    "Peru": "America/Lima",
    "Spain": "Europe/Madrid",
    "Ukraine": "Europe/Kyiv",
    "United Kingdom": "Europe/London",
    "United States, East": "America/New_York",
    "United States, West": "America/Los_Angeles",
}
"""Where an invented teacher may live, and her IANA zone. It only sets her clock: Chaski asks for the country."""

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=30)]


class Teacher(Frozen):
    """One pane of the page: who sits there, in which skin, where, and in which language her messenger speaks."""

    tenant: Skin
    user: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]
    name: Words
    place: str
    zone: str
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    contact: str = ""

    @property
    def account(self) -> Account:
        """Her account, as every part of Chaski names it."""
        return Account(platform=NAME, tenant=self.tenant, user=self.user)

    @property
    def pane(self) -> str:
        """The same for the page: tenant and user."""
        return f"{self.tenant}:{self.user}"

    @property
    def person(self) -> Person:
        """What her messenger tells: Telegram knows no zone, Slack does."""
        if self.tenant == "telegram":
            return Person(name=self.name, contact=self.contact, language=self.language)
        return Person(name=self.name, contact=self.contact, language=self.language, zone=self.zone)


Cast = tuple[Teacher, ...]

FIRST: Cast = (
    Teacher(
        tenant="telegram",
        user="gisel",
        name="Gisel",
        place="Argentina",
        zone=PLACES["Argentina"],
        language="es",
        contact="Telegram @gisel_aula",
    ),
    Teacher(
        tenant="slack",
        user="jhansi",
        name="Jhansi",
        place="India",
        zone=PLACES["India"],
        language="en",
        contact="Jhansi Rao, Slack",
    ),
)
"""Who a newcomer meets first."""


def invented(cast: Cast, name: str, tenant: Skin, place: str, language: str) -> Teacher:
    """One more teacher, with a user id that nobody in the cast has; raises KeyError for a place not offered."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:30] or "teacher"
    taken = {teacher.user for teacher in cast}
    user = next(f"{stem}{n}" for n in ("", *range(2, MOST + 2)) if f"{stem}{n}" not in taken)
    contact = f"Telegram @{user.replace('-', '_')}_aula" if tenant == "telegram" else f"{name.strip()}, Slack"
    return Teacher(
        tenant=tenant, user=user, name=name, place=place, zone=PLACES[place], language=language, contact=contact
    )
