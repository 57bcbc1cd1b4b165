"""Letters about who teaches a class: a colleague came, left, or was let go."""

from core.chat.choices import start
from core.chat.shown import Text
from core.letters.lines import class_name
from core.letters.written import Occasion, Skip, Writer, Written
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


def came(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The class's own teacher hears who teaches it with her now."""
    t, group = turn.texts, turn.store.classes.get(occasion.about)
    if not group.helpers:
        return Skip("colleague-gone")
    name = turn.store.teachers.get(group.helpers[-1]).name
    said = t("colleague-came", name=name, group=class_name(t, group))
    return Written((Text(text=said),), (start("colleagues", t("b-colleagues")), start("home", t("b-home"))))


def there(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The other classes of a project hear that one is taught by more than one person now."""
    t, member = turn.texts, turn.store.members.get(occasion.about)
    group = turn.store.classes.get(member.group)
    if not group.helpers:
        return Skip("colleague-gone")
    store, project = turn.store, turn.store.projects.get(member.project)
    name, owner = store.teachers.get(group.helpers[-1]).name, store.teachers.get(group.teacher).name
    said = t("colleague-there", name=name, owner=owner, title=title_of(turn, project))
    return Written((Text(text=said),), (start("project", t("b-open-project"), project.id),))


def left(turn: Turn, occasion: Occasion) -> Written:
    """A co-teacher went by herself."""
    t, group = turn.texts, turn.store.classes.get(occasion.about)
    return Written(
        (Text(text=t("colleague-left", group=class_name(t, group))),), (start("colleagues", t("b-colleagues")),)
    )


def over(turn: Turn, occasion: Occasion) -> Written:
    """She was let go."""
    t, group = turn.texts, turn.store.classes.get(occasion.about)
    return Written((Text(text=t("colleague-over", group=class_name(t, group))),), (start("home", t("b-home")),))


def yours(turn: Turn, occasion: Occasion) -> Written:
    """Its own teacher is gone: the class is hers from here on."""
    t, group = turn.texts, turn.store.classes.get(occasion.about)
    said = t("class-is-yours", group=class_name(t, group))
    return Written((Text(text=said),), (start("class", t("b-class")), start("home", t("b-home"))))


LETTERS: dict[str, Writer] = {
    "colleague-came": came,
    "colleague-there": there,
    "colleague-left": left,
    "colleague-over": over,
    "class-is-yours": yours,
}
