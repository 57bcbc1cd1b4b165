"""A teacher's own particulars: her classes, her language, and whether others find them."""

from dataclasses import replace

from core.model.classgroup import ClassGroup
from core.planning.countries import main_zone, zone_choices
from core.usecases.classes_of import classes_of
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
    """Let others find the class that she has in hand, or hide it from search."""
    group = my_class(turn)
    if group:
        turn.store.classes.save(replace(group, looking=looking))
    return looking


def speak(turn: Turn, language: str) -> str:
    """From now on Chaski speaks this language to the teacher."""
    turn.save_me(replace(turn.me, language=language))
    return language


def my_class(turn: Turn) -> ClassGroup | None:
    """The class that the teacher whose turn it is acts for now, or None before she set one up."""
    return next(iter(my_classes(turn)), None)


def my_classes(turn: Turn) -> list[ClassGroup]:
    """All her classes, the one that she acts for now first."""
    return classes_of(turn.store, turn.me)


def class_of(turn: Turn, teacher: str) -> ClassGroup:
    """The class that a teacher acts for now; raises LookupError for one who has none.

    What two teachers do together is about a class that they agreed on: see `partner_class`.
    """
    groups = classes_of(turn.store, turn.store.teachers.get(teacher))
    if not groups:
        raise LookupError(teacher)
    return groups[0]


def first_class(turn: Turn, teacher: str) -> ClassGroup:
    """A teacher's first class: the one that is meant where nothing else is said."""
    groups = turn.store.classes.where(teacher=teacher)
    kept = (group for group in groups if not group.closed)
    return next(kept, groups[0]) if groups else class_of(turn, teacher)


def hour_in(turn: Turn, country: str) -> str:
    """What the clock shows in this country (or on the teacher's own wall, where her messenger told the zone)."""
    zone = turn.me.zone if turn.me.zone_asked else main_zone(country)
    return turn.texts.hour(replace(turn.me, zone=zone).local(turn.now))
