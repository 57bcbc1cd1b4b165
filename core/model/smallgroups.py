"""When a count would say too much about too few: such a figure is not shown by class."""

FEWEST_STUDENTS = 5
FEWEST_CLASSES = 2


def is_small(students: int) -> bool:
    """Whether a class is so small that a figure speaks of a handful of students; a size that nobody named (0) is not
    taken for a small one."""
    return 0 < students < FEWEST_STUDENTS


def is_held_back(students: int, classes: int, own: bool) -> bool:
    """Whether a class's own figure is kept from this reader: it is small, or it is the only one of so many that were
    counted. Her own class's are hers to see."""
    return not own and (is_small(students) or classes < FEWEST_CLASSES)
