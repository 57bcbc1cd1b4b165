"""The cards on which a time for a call is found: offers, what was understood, and the last look at both hours."""

from dataclasses import dataclass
from datetime import date, datetime

from core.chat.choices import Choice, pick
from core.chat.shown import Part, Picture, Text
from core.model.session import MINUTES
from core.model.wall import Wall, wall_from
from core.planning.slots import Effort
from core.usecases.call_offer import Offer, any_offer, call_offer, more_times, near_times, times_on
from core.usecases.call_picture import NAME, hours_in_words
from core.usecases.call_read import Meant, read_time
from core.usecases.session_of import Who, session_of, who_of
from core.usecases.session_words import (
    both_hours,
    button_when,
    countries,
    country,
    lines_with_hours,
    names_in,
    starts_there,
    usual_only,
)
from core.usecases.turn import Turn

AT, TAKE, DAY, MORE, OTHER, APART = "at", "take", "day", "more", "other", "apart"
LETTERS = "AB"


@dataclass(frozen=True)
class Shown:
    """A card: what stands on it, and its buttons, whose values are "verb|wall|minutes" or "verb|day"."""

    parts: tuple[Part, ...]
    choices: tuple[Choice, ...]


def value(verb: str, wall: Wall, minutes: int = MINUTES) -> str:
    """A button's value: what to do, with which time. The time in it ties a yes to what the card showed."""
    return f"{verb}|{wall}|{minutes}"


def offer_card(turn: Turn, who: Who, picture: str) -> Shown:
    """The first offer, under the picture of everybody's hours."""
    t, offer = turn.texts, call_offer(turn, who)
    other = (pick(OTHER, t("b-other-moment")),)
    if offer is None:
        return nothing_card(turn, who)
    drawn: tuple[Part, ...] = ()
    if picture:
        drawn = (Picture(shelf=picture, name=NAME, alt=hours_in_words(turn, who.project, list(who.teachers))),)
    usual = [teacher.name for teacher in usual_only(turn, who)]
    notes = (Text(text=t("hours-usual", names=t.list(usual)), style="note"),) if usual else ()
    if offer.common:
        lines = Text(text=t("offer-common", countries=countries(turn, who), minutes=offer.minutes))
        buttons = tuple(pick(value(AT, wall), button_when(turn, who, wall.instant)) for wall in offer.walls)
        return Shown((*drawn, lines, *notes), (*buttons, *other, apart_button(turn)))
    said = Text(text="\n".join((stretch_intro(turn, who, offer), *stretch_lines(turn, who, offer), t("offer-fair"))))
    return Shown((*drawn, said, *notes), (*letter_buttons(turn, offer, AT), apart_button(turn), *other))


def apart_button(turn: Turn) -> Choice:
    """Doing without a call."""
    return pick(APART, turn.texts("b-no-call"))


def stretch_intro(turn: Turn, who: Who, offer: Offer) -> str:
    """That there is no common hour, and the day on which they come nearest."""
    t = turn.texts
    return t("offer-stretched", countries=countries(turn, who), minutes=offer.minutes, day=t.day(offer.day))


def stretch_lines(turn: Turn, who: Who, offer: Offer) -> list[str]:
    """"A: 7:15 para ti, 15:45 para Jhansi (45 min antes de tu horario, 30 después del suyo)"; the second is shorter."""
    t, names, lines = turn.texts, names_in(turn, who), []
    for n, (wall, efforts) in enumerate(zip(offer.walls, offer.efforts, strict=True)):
        theirs = [turn.store.teachers.get(one).local(wall.instant) for one in who.teachers[1:]]
        lines.append(
            t(
                "offer-first" if n == 0 else "offer-next",
                letter=LETTERS[n],
                mine=t.hour(turn.me.local(wall.instant)),
                theirs=t.list([t.hour(one) for one in theirs]),
                names=names,
                effort=", ".join(effort_words(turn, efforts, short=n > 0)),
            )
        )
    return lines


def effort_words(turn: Turn, efforts: tuple[Effort, ...], *, short: bool) -> list[str]:
    """What a start asks of each class, the reader's first."""
    t, words = turn.texts, []
    for n, effort in enumerate(efforts):
        whose = "short" if short else "mine" if n == 0 else "theirs"
        where = "before" if effort.before else "after" if effort.after else "inside"
        words.append(t(f"effort-{whose}-{where}", minutes=effort.minutes))
    return words


def letter_buttons(turn: Turn, offer: Offer, verb: str) -> tuple[Choice, ...]:
    """"A · 7:15"."""
    t = turn.texts
    return tuple(
        pick(value(verb, wall), t("b-letter", letter=LETTERS[n], hour=t.hour(turn.me.local(wall.instant))))
        for n, wall in enumerate(offer.walls)
    )


def type_card(turn: Turn, who: Who) -> Shown:
    """Day and hour in her own words."""
    t = turn.texts
    return Shown((Text(text=t("ask-moment")),), (pick(MORE, t("b-more-times")),))


def more_card(turn: Turn, who: Who) -> Shown:
    """Further times, each with both hours."""
    t, times = turn.texts, more_times(turn, who)
    if not times:
        return nothing_card(turn, who)
    return Shown((Text(text=t("more-times")),), (*takes(turn, who, times), pick(OTHER, t("b-other-moment"))))


def nothing_card(turn: Turn, who: Who) -> Shown:
    """No hour can be offered."""
    t = turn.texts
    said = Text(text=t("offer-none", countries=countries(turn, who)))
    return Shown((said,), (apart_button(turn), pick(OTHER, t("b-other-moment"))))


def takes(turn: Turn, who: Who, times: tuple[Wall, ...], minutes: int = MINUTES) -> tuple[Choice, ...]:
    """Buttons of candidates, each with everybody's hour."""
    found, before = [], None
    for wall in times:
        found.append(pick(value(TAKE, wall, minutes), button_when(turn, who, wall.instant, before)))
        before = wall.day
    return tuple(found)


def day_card(turn: Turn, who: Who, day: str) -> Shown:
    """A day is known; at what hour?"""
    t, on = turn.texts, date.fromisoformat(day)
    buttons = takes(turn, who, times_on(turn, who, on))
    return Shown((Text(text=t("ask-hour-on", day=t.day(on))),), (*buttons, pick(OTHER, t("b-other"))))


def right_card(turn: Turn, who: Who, wall: Wall, minutes: int) -> Shown:
    """The last look: the day in words, everybody's hours, and whether they lie outside of school."""
    t = turn.texts
    shown = wall.shown
    day = turn.me.local(wall.instant).date()
    notes = (Text(text=t("hour-skipped", hour=t.hour(shown)), style="note"),) if wall.skipped else ()
    return Shown(
        (
            Text(text=t("understood", day=t.day(day, year=True), minutes=minutes)),
            Text(text=lines_with_hours(turn, who, wall.instant, minutes)),
            *notes,
        ),
        (
            pick(value(AT, wall, minutes), t("b-propose-to", names=names_in(turn, who))),
            pick(OTHER, t("b-change-moment")),
        ),
    )


def read_card(turn: Turn, who: Who, words: str, on: str) -> Shown:
    """What was understood of typed words, or what has to be asked about them."""
    t, meant = turn.texts, read_time(turn, who, words, on)
    if not meant.reason:
        return right_card(turn, who, meant.times[0], meant.minutes)
    other = pick(OTHER, t("b-other"))
    match meant.reason:
        case "past":
            day = meant.times[0].day if meant.times else meant.days[0]
            return Shown((Text(text=t("time-past", day=t.day(day))),), (pick(MORE, t("b-possible-times")),))
        case "no-hour":
            return day_card(turn, who, meant.days[0].isoformat()) if len(meant.days) == 1 else choose_day(turn, meant)
        case "closed-day":
            return closed_card(turn, who, meant)
        case "no-such-day":
            return Shown((Text(text=no_such_day(turn, meant)),), (*plain(turn, meant), other))
        case "weekday-conflict":
            days = meant.days or tuple(one.day for one in meant.times)
            return Shown((Text(text=conflict(turn, words, days)),), (*plain(turn, meant), other))
        case "not-understood" | "no-day" if not (meant.times or meant.days):
            return lost_card(turn, who)
        case reason:
            count = len(meant.times) + len(meant.days)
            two = reason == "which-day" and count == 2
            question = t("time-which-of-two") if two else t(f"time-{reason}", words=meant.unread, count=count)
            buttons = (*takes(turn, who, meant.times, meant.minutes), *day_buttons(turn, meant.days))
            return Shown((Text(text=question),), (*buttons, other))


def choose_day(turn: Turn, meant: Meant) -> Shown:
    """Several days and no hour."""
    t = turn.texts
    question = t("time-which-day", count=len(meant.days), words="")
    return Shown((Text(text=question),), (*day_buttons(turn, meant.days), pick(OTHER, t("b-other"))))


def day_buttons(turn: Turn, days: tuple[date, ...]) -> tuple[Choice, ...]:
    """"mié 9"."""
    return tuple(pick(f"{DAY}|{day.isoformat()}", short_day(turn, day)) for day in days)


def short_day(turn: Turn, day: date) -> str:
    """Weekday and day of the month in short: "mié 9"."""
    return turn.texts.day(day, short=True).rpartition(" ")[0]


def plain(turn: Turn, meant: Meant) -> tuple[Choice, ...]:
    """Candidates by their own day and hour: "lun 30 nov, 7:15"."""
    t = turn.texts
    times = tuple(
        pick(value(TAKE, one, meant.minutes), t("b-when", day=t.day(one.day, short=True), hour=t.hour(one.shown)))
        for one in meant.times
    )
    return (*times, *day_buttons(turn, meant.days))


def closed_card(turn: Turn, who: Who, meant: Meant) -> Shown:
    """No school on that day: the next school day, or that day all the same."""
    t = turn.texts
    days = [one.day for one in meant.times] or list(meant.days)
    if meant.times:
        first = tuple(
            pick(value(TAKE, one, meant.minutes), t("b-when", day=short_day(turn, one.day), hour=t.hour(one.shown)))
            for one in meant.times[:-1]
        )
        anyway = pick(value(TAKE, meant.times[-1], meant.minutes), t("b-this-day-anyway", day=days[-1].day))
    else:
        first = day_buttons(turn, meant.days[:-1])
        anyway = pick(f"{DAY}|{days[-1].isoformat()}", t("b-this-day-anyway", day=days[-1].day))
    where = country(turn, who.project, turn.me.id)
    said = Text(text=t("time-closed-day", day=t.near(days[-1]), country=where))
    return Shown((said,), (*first, anyway, pick(OTHER, t("b-other"))))


def no_such_day(turn: Turn, meant: Meant) -> str:
    """"Noviembre tiene 30 días": the day before the one that was typed is its month's last."""
    last = (*(one.day for one in meant.times), *meant.days)[0]
    return turn.texts("time-no-such-day", month=turn.texts.month(last).capitalize(), days=last.day)


def conflict(turn: Turn, words: str, days: tuple[date, ...]) -> str:
    """"El 10 de diciembre es jueves": the day whose number was typed."""
    typed = next((day for day in days if str(day.day) in words), days[0])
    t = turn.texts
    return t("time-weekday-conflict", day=t.day(typed, weekday=False), weekday=t.weekday(typed))


def lost_card(turn: Turn, who: Who) -> Shown:
    """Nothing was understood: the offers again."""
    t, offer = turn.texts, call_offer(turn, who) or any_offer(turn, who)
    if offer is None:
        buttons: tuple[Choice, ...] = ()
    elif offer.common:
        buttons = takes(turn, who, offer.walls)
    else:
        buttons = letter_buttons(turn, offer, TAKE)
    return Shown((Text(text=t("time-not-read")),), (*buttons, pick(MORE, t("b-see-more-times"))))


def move_card(turn: Turn, session_id: str) -> Shown:
    """Where an agreed call may be moved: near times with everybody's hour, or typed words."""
    t, session = turn.texts, session_of(turn, session_id)
    who = who_of(turn, session)
    lines, buttons = [], []
    for wall in near_times(turn, who, session.wall, session.minutes):
        label = near_label(turn, session.starts, wall)
        buttons.append(pick(value(AT, wall, session.minutes), label))
        lines.append(t("move-line", label=label, there=starts_there(turn, who, wall.instant)))
    return Shown(
        (Text(text=t("move-from", when=both_hours(turn, session))), Text(text="\n".join((t("ask-move"), *lines)))),
        (*buttons, pick(OTHER, t("b-other-moment"))),
    )


def near_label(turn: Turn, starts: datetime, wall: Wall) -> str:
    """"4:00 pm, 15 min later", or the day where it is another one."""
    t, mine = turn.texts, turn.me.local(wall.instant)
    if mine.date() != turn.me.local(starts).date():
        return t("b-when", day=t.day(mine.date(), short=True), hour=t.hour(mine))
    step = int((wall.instant - starts).total_seconds() // 60)
    return t("b-step-later" if step > 0 else "b-step-earlier", hour=t.hour(mine), minutes=abs(step))


def counter_card(turn: Turn, session_id: str) -> Shown:
    """Another time than the proposed one."""
    session = session_of(turn, session_id)
    return offer_card(turn, who_of(turn, session), "")


def chosen(answer: str) -> tuple[Wall, int]:
    """The time in a button's value."""
    _, wall, minutes = answer.split("|")
    return wall_from(wall), int(minutes)
