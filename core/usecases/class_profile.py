"""What a teacher says of one of her classes: anything, at any time."""

from dataclasses import replace
from typing import Any

from core.model.classgroup import ClassGroup
from core.model.refused import Refused
from core.planning.countries import main_zone, zone_choices, zones_of
from core.usecases.profile import my_classes
from core.usecases.turn import Turn


def known_class(turn: Turn, group_id: str) -> ClassGroup:
    """A class that she teaches; a foreign, a closed and a missing one are the same to her."""
    group = next((one for one in my_classes(turn) if one.id == group_id), None)
    if group is None:
        raise Refused("class-gone")
    return group


def tell(turn: Turn, group_id: str, fields: dict[str, Any]) -> str:
    """Keep what she says of the class, by the fields of ClassGroup, or all its `subjects`. Returns the class's id."""
    said, group = {name: as_kept(value) for name, value in fields.items()}, known_class(turn, group_id)
    if "subjects" in said:
        group = group.with_subjects(said.pop("subjects"))
    if "country" in said:
        follow_country(turn, said["country"])
    turn.store.classes.save(group.told(**said))
    return group_id


def as_kept(value: Any) -> Any:
    """Lists as they come from a journal become tuples, also within one another."""
    return tuple(as_kept(one) for one in value) if isinstance(value, list) else value


def follow_country(turn: Turn, country: str) -> None:
    """Her own hours are those of her class's country, unless they lie in it already."""
    me = replace(turn.me, country=country)
    if me.zone not in zones_of(country):
        me = replace(me, zone=main_zone(country), zone_asked=len(zone_choices(country, turn.now)) == 1)
    turn.save_me(me)


def let_find(turn: Turn, group_id: str, looking: bool) -> bool:
    """Let others find this class, or hide it from search."""
    turn.store.classes.save(replace(known_class(turn, group_id), looking=looking))
    return looking
