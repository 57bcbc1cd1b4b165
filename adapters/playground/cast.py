"""The invented teachers who sit side by side on the page."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
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


def cast_of(rows: Sequence[tuple[str, Skin, str, str]]) -> Cast:
    """Teachers by name, skin, place and language; who is one of the first two stays herself. Raises KeyError for a
    place not offered."""
    cast: Cast = ()
    for name, tenant, place, language in rows:
        first = next((one for one in FIRST if (one.name, one.tenant, one.place) == (name, tenant, place)), None)
        if first is None or first.user in {one.user for one in cast}:
            cast = (*cast, invented(cast, name, tenant, place, language))
        else:
            cast = (*cast, first.model_copy(update={"language": language}))
    return cast


@cache
def coordinates(zone: str) -> tuple[float, float]:
    """Latitude and longitude, in degrees, of the city that a zone is named after, as tzdata has it; raises KeyError."""
    for line in (files("tzdata") / "zoneinfo" / "zone.tab").read_text("utf-8").splitlines():
        columns = line.split("\t")
        if not line.startswith("#") and columns[2] == zone:
            found = re.fullmatch(r"([+-]\d{2})(\d{2})(?:\d{2})?([+-]\d{3})(\d{2})(?:\d{2})?", columns[1])
            if found:
                return _degrees(found[1], found[2]), _degrees(found[3], found[4])
    raise KeyError(zone)


def _degrees(whole: str, minutes: str) -> float:
    return float(whole) + (int(minutes) / 60) * (-1 if whole.startswith("-") else 1)
