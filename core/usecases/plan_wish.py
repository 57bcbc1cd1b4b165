"""Dates that a teacher wishes for a project, and why the calendars of the classes do not allow them."""

from dataclasses import dataclass
from datetime import date

from core.planning.calendars import ClassInPlan
from core.planning.instead import Instead, Span, instead, span_of
from core.planning.outline import Closed, closed_days
from core.usecases.plan_make import classes_with, left_out, offer, whens
from core.usecases.projects import free_partners
from core.usecases.turn import Turn

KIND = "dates"


@dataclass(frozen=True)
class Hindrance:
    """A wish that is impossible: its days, what is possible instead, the days off of each class (country code), and
    the teachers (id, name) of the classes that stand in its way."""

    span: Span
    instead: Instead
    off: tuple[tuple[str, tuple[Closed, ...]], ...]
    in_the_way: tuple[tuple[str, str], ...]


def hindrance(turn: Turn, value: str) -> Hindrance | None:
    """What hinders the time that a value of the first question means; None where nothing does.

    What was suggested is possible as it stands; a wish is held against its own length.
    """
    kind, *days = value.split(":")
    if kind != KIND or value in [known for known, _ in whens(offer(turn))]:
        return None
    wish = Span(date.fromisoformat(days[0]), date.fromisoformat(days[1]))
    partners = [one for one in free_partners(turn) if one not in left_out(value)]
    classes = classes_with(turn, partners)
    found = instead(classes, wish, turn.me.today(turn.now))
    if found is None:
        return None
    teachers = {one.id: teacher for one, teacher in zip(classes[1:], partners, strict=True)}
    names = ((id_, turn.store.teachers.get(id_).name) for id_ in (teachers[one] for one in found.without))
    return Hindrance(wish, found, tuple(off_in(classes, wish)), tuple(names))


def off_in(classes: tuple[ClassInPlan, ...], wish: Span) -> list[tuple[str, tuple[Closed, ...]]]:
    """The days off of each class in a span, classes without any left out."""
    closed = closed_days(classes, wish.first, wish.last)
    found = ((one.country, tuple(day for day in closed if day.owner == one.id)) for one in classes)
    return [(country, days) for country, days in found if days]


def wished(span: Span, without: str = "") -> str:
    """A span as the value of the first question; `without` is the teacher whose class stays out."""
    return ":".join(filter(None, (KIND, span.first.isoformat(), span.last.isoformat(), without)))


def wish_of(turn: Turn, weeks: int, first: date | None) -> Span:
    """So many weeks from a day on, or from the first day that is suggested."""
    if first is None:
        offered = offer(turn)
        first = offered.dates.start if offered.dates else turn.me.today(turn.now)
    return span_of(first, weeks)
