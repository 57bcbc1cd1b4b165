"""What a teacher sets for herself: her language, her zone and her quiet hours."""

from dataclasses import replace
from datetime import time

from core.model.refused import Refused
from core.model.teacher import Quiet
from core.planning.countries import zone_choices, zone_near
from core.texts import LANGUAGES
from core.usecases.turn import Turn

QUIET = ("20-7", "19-8", "21-6", "none")
"""The quiet hours that are offered, from hour to hour."""


def set_language(turn: Turn, language: str) -> str:
    """From now on Chaski speaks this language."""
    if language not in LANGUAGES:
        raise Refused("language-unknown")
    turn.save_me(replace(turn.me, language=language))
    return language


def zones(turn: Turn) -> list[tuple[str, str]]:
    """The zones of the teacher's country, (name, what the clock shows there now)."""
    found = zone_choices(turn.me.country, turn.now) if turn.me.country else ()
    names = dict.fromkeys((turn.me.zone, *found))
    return [(name, turn.texts.hour(replace(turn.me, zone=name).local(turn.now))) for name in names]


def set_zone(turn: Turn, zone: str) -> str:
    """From now on her hours are those of this zone."""
    if zone not in [name for name, _ in zones(turn)]:
        raise Refused("zone-unknown")
    turn.save_me(replace(turn.me, zone=zone, zone_asked=True))
    return zone


def zone_there(turn: Turn, latitude: float, longitude: float) -> tuple[str, str]:
    """The zone of her country at a place (degrees), with what the clock shows there now; ("", "") where no country of
    hers is known. Nothing of the place is kept."""
    zone = zone_near(turn.me.country, turn.now, latitude, longitude) if turn.me.country else ""
    return zone, turn.texts.hour(replace(turn.me, zone=zone).local(turn.now)) if zone else ""


def set_quiet(turn: Turn, hours: str) -> str:
    """Leave her in peace between these hours ("20-7", or typed ones as "21:00-06:30"), or never ("none")."""
    first, _, last = ("0-0" if hours == "none" else hours).partition("-")
    known = hours in QUIET
    if not known and (":" not in hours or first == last):
        raise Refused("quiet-unknown")
    ends = (time(int(first)), time(int(last))) if known else (time.fromisoformat(first), time.fromisoformat(last))
    turn.save_me(replace(turn.me, quiet=Quiet(*ends)))
    return hours



def set_reads(turn: Turn, language: str) -> bool:
    """Whether she reads this language without a translation: the other way round than before."""
    if language not in LANGUAGES or language == turn.me.language:
        raise Refused("language-unknown")
    reads = tuple(one for one in turn.me.reads if one != language)
    now = language not in turn.me.reads
    turn.save_me(replace(turn.me, reads=(*reads, language) if now else reads))
    return now
