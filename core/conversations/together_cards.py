"""The cards of a call of several classes: the times with everybody's hour, what each asks, and smaller groups."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.call_cards import (
    AT,
    GROUPS,
    LETTERS,
    OTHER,
    VOTE,
    Shown,
    apart_button,
    clocks,
    drawn,
    nothing_card,
    offer_card,
    usual_notes,
    value,
)
from core.model.wall import Wall
from core.planning.apart import span
from core.planning.slots import Effort
from core.usecases.call_groups import about_of, class_and_country, place_of, smaller_groups
from core.usecases.call_offer import Offer, any_offer, call_offer, coming_days, common_offer
from core.usecases.call_read import Topic
from core.usecases.projects import project_of
from core.usecases.session_of import Who, can_meet, ledger
from core.usecases.session_words import countries, starts_there
from core.usecases.turn import Turn


def group_card(turn: Turn, who: Who, picture: str) -> Shown:
    """The first offer: two classes have their own card, more than two read everybody's hour beside each time."""
    offer = call_offer(turn, who)
    if len(who.teachers) == 2:
        return offer_card(turn, who, picture)
    if offer is None:
        return nothing_card(turn, who)
    t, buttons = turn.texts, letters(turn, offer)
    other, vote = pick(OTHER, t("b-other-moment")), pick(VOTE, t("b-ask-hours"))
    head = Text(text=title(turn, who, offer))
    notes = (*clocks(turn, who, offer.walls), *usual_notes(turn, who))
    about = Topic(tuple(dict.fromkeys(wall.day for wall in offer.walls)))
    if offer.common:
        lines = Text(text="\n".join(line(turn, who, n, wall) for n, wall in enumerate(offer.walls)))
        choices = (*buttons, vote, other, apart_button(turn))
        return Shown((*drawn(turn, who, picture), head, lines, *notes), choices, about)
    asked = Text(text="\n".join(stretched_line(turn, who, offer, n) for n in range(len(offer.walls))))
    in_groups = pick(GROUPS, t("b-in-groups"))
    return Shown(
        (*drawn(turn, who, picture), head, asked, Text(text=ledger_words(turn, who)), *notes),
        (*buttons, vote, in_groups, apart_button(turn), other),
        about,
    )


def title(turn: Turn, who: Who, offer: Offer) -> str:
    """Whether the times lie in everybody's lessons, in everybody's school hours, or outside somebody's."""
    key = "offer-stretched" if not offer.common else "offer-lessons" if offer.lessons else "offer-common"
    return turn.texts(key, countries=countries(turn, who), minutes=offer.minutes, day=turn.texts.day(offer.day))


def letters(turn: Turn, offer: Offer) -> tuple[Choice, ...]:
    """"A · jue 10 dic, 9:00"."""
    t = turn.texts
    return tuple(
        pick(value(AT, wall, offer.minutes), t("b-letter", letter=LETTERS[n], hour=when(turn, wall)))
        for n, wall in enumerate(offer.walls)
    )


def when(turn: Turn, wall: Wall) -> str:
    """Day and hour of the reader in short."""
    t, mine = turn.texts, turn.me.local(wall.instant)
    return t("b-when", day=t.day(mine.date(), short=True), hour=t.hour(mine))


def line(turn: Turn, who: Who, n: int, wall: Wall) -> str:
    """"A · jue 10 dic, 9:00 (India 17:30, Ucrania 14:00)"."""
    there = starts_there(turn, who, wall.instant)
    return turn.texts("group-line", letter=LETTERS[n], when=when(turn, wall), there=there)


def stretched_line(turn: Turn, who: Who, offer: Offer, n: int) -> str:
    """The same, and for every class how far outside its hours it is."""
    t, efforts = turn.texts, offer.efforts[n]
    outside = [words for words in (effort_of(turn, who, m, one) for m, one in enumerate(efforts)) if words]
    inside = [named(turn, who, m) for m, one in enumerate(efforts) if not one.minutes]
    key = "group-outside-some" if inside else "group-outside"
    return t(key, line=line(turn, who, n, offer.walls[n]), efforts=", ".join(outside), inside=t.list(inside))


def named(turn: Turn, who: Who, m: int) -> str:
    """A class by its country, the reader's as "tú"."""
    return turn.texts("you-too") if m == 0 else place_of(turn, who, who.teachers[m])


def effort_of(turn: Turn, who: Who, m: int, effort: Effort) -> str:
    """"India 45 min después"; "" for a class whose hours hold the call."""
    if not effort.minutes:
        return ""
    t, side = turn.texts, "before" if effort.before else "after"
    whose = "mine" if m == 0 else "theirs"
    return t(f"group-{whose}-{side}", place=place_of(turn, who, who.teachers[m]), time=span(effort.minutes))


def ledger_words(turn: Turn, who: Who) -> str:
    """What calls among these classes have asked of each so far; before the first one, that the effort will turn."""
    t, past = turn.texts, ledger(turn, who)
    told = [
        t("group-past", place=named(turn, who, n), time=span(minutes))
        for n, minutes in enumerate(past)
        if minutes
    ]
    return t("group-ledger", past=", ".join(told)) if told else t("group-fair")


def which_class(turn: Turn, project_id: str) -> str:
    """With which class, and whether there is an hour for all of them at once."""
    who = everybody(turn, project_id)
    meet = common_offer(turn, who, coming_days(turn)) is not None
    return turn.texts("class-or-all-meet" if meet else "class-or-all-apart", count=len(who.teachers) - 1)


def everybody(turn: Turn, project_id: str) -> Who:
    """All classes that have joined, the reader's first."""
    others = can_meet(turn, project_of(turn, project_id))
    return Who(project_id, (turn.me.id, *(member.teacher for member in others)))


def reachable_at_once(turn: Turn, who: Who) -> bool:
    """Whether any hour can be offered to all of these classes."""
    return (call_offer(turn, who) or any_offer(turn, who)) is not None


def groups_card(turn: Turn, who: Who) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The fewest groups that share school hours; each opens its own proposal, or is suggested to its classes."""
    t, found = turn.texts, smaller_groups(turn, who)
    if not found.groups:
        return (Text(text=t("groups-none")),), ()
    lines, buttons = [], []
    for n, group in enumerate(found.groups, 1):
        mine = turn.me.id in group.teachers
        others = [class_and_country(turn, group, one) for one in group.teachers if one != turn.me.id]
        lines.append(t("groups-line", n=n, names=t.list([t("you-first"), *others] if mine else others)))
        command, label = ("together", "b-group-mine") if mine else ("suggest-call", "b-group-suggest")
        buttons.append(start(command, t(label, n=n), about_of(group)))
    alone = t.list([class_and_country(turn, who, teacher) for teacher in found.alone])
    rest = (Text(text=t("groups-alone", names=alone)),) if found.alone else ()
    title = Text(text="\n".join((t("groups-title", count=len(found.groups)), *lines)))
    return (title, *rest), tuple(buttons)
