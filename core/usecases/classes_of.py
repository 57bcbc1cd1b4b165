"""The classes that a teacher acts for, the one in hand first."""

from core.model.classgroup import ClassGroup
from core.model.teacher import Teacher
from core.ports.store import Store


def classes_of(store: Store, teacher: Teacher) -> list[ClassGroup]:
    """Her own classes, then those of colleagues whom she helps; whichever she has in hand comes first of all."""
    helped = [store.classes.get(one) for one in teacher.helps]
    found = [group for group in (*store.classes.where(teacher=teacher.id), *helped) if not group.closed]
    return sorted(found, key=lambda group: group.id != teacher.group)
