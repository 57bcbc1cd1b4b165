"""A teacher's own particulars: her class, her language, and whether others find her."""

from dataclasses import replace

from core.model.classgroup import ClassGroup
from core.planning.countries import main_zone, zone_choices
from core.usecases.turn import Turn


def set_up_class(turn: Turn, country: str, ages: str, subject: str, subject_words: str, looking: bool) -> str:
    """Keep the teacher's first class; her zone follows from the country unless her messenger told it."""
    me = replace(turn.me, country=country)
    if not me.zone_asked:
        one_zone = len(zone_choices(country, turn.now)) == 1
        me = replace(me, zone=main_zone(country), zone_asked=one_zone)
    turn.save_me(me)
    group = ClassGroup(turn.new_id(), me.id, country, ages, subject, subject_words, looking=looking)
    turn.store.classes.add(group)
    return group.id


def be_found(turn: Turn, looking: bool) -> bool:
    """Let others find the teacher's class, or hide it from search."""
    for group in turn.store.classes.where(teacher=turn.me.id):
        turn.store.classes.save(replace(group, looking=looking))
    return looking


def speak(turn: Turn, language: str) -> str:
    """From now on Chaski speaks this language to the teacher."""
    turn.save_me(replace(turn.me, language=language))
    return language


def my_class(turn: Turn) -> ClassGroup | None:
    """The class of the teacher whose turn it is, or None before she set one up."""
    groups = turn.store.classes.where(teacher=turn.me.id)
    return groups[0] if groups else None


def class_of(turn: Turn, teacher: str) -> ClassGroup:
    """The class of a teacher who has one; raises LookupError otherwise."""
    groups = turn.store.classes.where(teacher=teacher)
    if not groups:
        raise LookupError(teacher)
    return groups[0]


def hour_in(turn: Turn, country: str) -> str:
    """What the clock shows in this country (or on the teacher's own wall, where her messenger told the zone)."""
    zone = turn.me.zone if turn.me.zone_asked else main_zone(country)
    return turn.texts.hour(replace(turn.me, zone=zone).local(turn.now))
