"""When Chaski may write of its own accord: inside school hours, or on the morning of the next school day."""

from collections.abc import Sequence
from datetime import datetime

from core.model.calendar import SchoolCalendar
from core.model.classgroup import ClassGroup
from core.model.teacher import Teacher
from core.planning.calendars import class_in_plan
from core.ports.store import Store
from core.usecases.classes_of import classes_of


def calendar_of_class(group: ClassGroup, teacher: Teacher, now: datetime) -> SchoolCalendar:
    """The school calendar of a teacher's class, holidays named in the teacher's language."""
    return class_in_plan(group, teacher.zone, teacher.today(now), teacher.language).calendar


def calendars_of(store: Store, teacher: Teacher, now: datetime) -> Sequence[SchoolCalendar]:
    """The calendars of all her classes; she may be written to when one of them is at school."""
    return [calendar_of_class(group, teacher, now) for group in classes_of(store, teacher)]
