"""Letters about a class's exhibition: when it is, in the reader's own hour, that it was moved, that it is off."""

from core.chat.choices import start
from core.chat.shown import Part, Text
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.showing import Showing
from core.usecases.projects import find_member
from core.usecases.share_showing import by_member, is_coming, told_of
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


def showing(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Another class shows what was made: what is true of it when this leaves, and nothing for whom nothing is new."""
    found = turn.store.showings.find(occasion.about)
    if found is None or find_member(turn, found.project) is None or not by_member(turn, found):
        return Skip("left")
    if found.revision != occasion.revision or (not found.cancelled and not is_coming(turn, found)):
        return Skip("changed")
    known = turn.me.id in found.told
    if found.cancelled and not known:
        return Skip("never-told")
    told_of(turn, found)
    see = () if found.cancelled else (start("showing", turn.texts("b-see"), found.id),)
    return Written(showing_parts(turn, found, known), (*see, start("home", turn.texts("b-home"))))


def showing_parts(turn: Turn, found: Showing, known: bool) -> tuple[Part, ...]:
    """Who shows it and when, the reader's own hour first, and where, in the words of whoever named the place."""
    t = turn.texts
    key = "showing-off" if found.cancelled else "showing-moved" if known else "showing-new"
    said = t(
        key,
        name=turn.store.teachers.get(found.teacher).name,
        country=t.country(turn.store.classes.get(found.group).country),
        title=title_of(turn, turn.store.projects.get(found.project)),
        when=both_hours(turn, found),
    )
    place = (Text(text=where(turn, found), style="note"),) if found.place and not found.cancelled else ()
    return (Text(text=said), *place)


def both_hours(turn: Turn, found: Showing) -> str:
    """"viernes 18 de diciembre, 2:30 (Argentina: jueves 17, 18:00)"; one hour where both have the same."""
    t, mine, there = turn.texts, turn.me.local(found.instant), found.starts
    own = t("showing-when", day=t.day(mine.date()), hour=t.hour(mine))
    if (mine.date(), mine.time()) == (there.date(), there.time()):
        return own
    hour = t.hour(there)
    if mine.date() != there.date():
        hour = t("showing-when", day=t.near(there.date()), hour=hour)
    country = t.country(turn.store.classes.get(found.group).country)
    return t("showing-both", own=own, there=t("hour-in", country=country, hour=hour))


def where(turn: Turn, found: Showing) -> str:
    """The place as it was typed, with its language where that is another one."""
    t = turn.texts
    if found.language == t.language:
        return t("showing-place", place=found.place)
    return t("showing-place-in", place=found.place, language=t.tongue(found.language))


LETTERS: dict[str, Writer] = {"showing": showing}
