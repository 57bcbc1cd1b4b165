"""The cards on which a time for a call is found: offers, what was understood, and the last look at both hours."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from core.chat.choices import Answer, Choice, pick
from core.chat.shown import Part, Picture, Text
from core.conversations.talk import Reply
from core.model.session import LiveSession
from core.model.wall import Wall, wall_from, wall_of
from core.planning.slots import Effort
from core.usecases.call_clocks import clock_notes
from core.usecases.call_offer import Offer, any_offer, call_offer, minutes_of, more_times, near_times, times_on
from core.usecases.call_picture import NAME, hours_in_words, short_day
from core.usecases.call_read import Meant, Topic, read_time
from core.usecases.session_of import Who, session_of, who_of
from core.usecases.session_words import (
    both_hours,
    button_when,
    countries,
    country,
    hours_on_card,
    lines_with_hours,
    names_in,
    starts_there,
    usual_only,
)
from core.usecases.turn import Turn

AT, TAKE, DAY, MORE, OTHER, APART, GROUPS, VOTE = "at", "take", "day", "more", "other", "apart", "groups", "vote"
LETTERS = "ABC"
NOTHING = Topic()


@dataclass(frozen=True)
class Shown:
    """A card: what stands on it, its buttons, whose values are "verb|wall|minutes" or "verb|day", and what it speaks
    of; a card without a topic of its own goes on with that of the card before it."""

    parts: tuple[Part, ...]
    choices: tuple[Choice, ...]
    topic: Topic = NOTHING

    @property
    def names_time(self) -> bool:
        """Whether a tap on it proposes a time."""
        return any(isinstance(one.does, Answer) and one.does.value.startswith(f"{AT}|") for one in self.choices)


def value(verb: str, wall: Wall, minutes: int) -> str:
    """A button's value: what to do, with which time. The time in it ties a yes to what the card showed."""
    return f"{verb}|{wall}|{minutes}"


def next_card(turn: Turn, who: Who, before: Shown, reply: Reply) -> Shown:
    """The card that answers one: what was understood of typed words, or where its button leads."""
    verb, _, rest = reply.choice.partition("|")
    if reply.words:
        card = read_card(turn, who, reply.words, before.topic)
    elif verb == TAKE:
        card = right_card(turn, who, *chosen(reply.choice))
    elif verb == DAY:
        card = day_card(turn, who, date.fromisoformat(rest), before.topic.session)
    elif verb == MORE:
        card = more_card(turn, who)
    else:
        card = type_card(turn, who)
    kept = replace(card.topic, session=before.topic.session) if card.topic.days else before.topic
    return replace(card, topic=kept)


def in_words(reply: Reply, zone: str) -> str:
    """An answer as words that can be read in any language: those that were typed, or the day and hour of a button."""
    verb, _, rest = reply.choice.partition("|")
    if verb == TAKE:
        return topic_in_words(Topic(at=wall_of(chosen(reply.choice)[0].instant, zone)))
    return rest if verb == DAY else reply.words


def topic_in_words(topic: Topic) -> str:
    """The day under discussion, with its hour where there is one; "" for none or several."""
    if topic.at:
        return f"{topic.at.day.isoformat()}T{topic.at.hour.isoformat('minutes')}"
    return topic.days[0].isoformat() if len(topic.days) == 1 else ""


def offer_card(turn: Turn, who: Who, picture: str) -> Shown:
    """The first offer, under the picture of everybody's hours."""
    t, offer = turn.texts, call_offer(turn, who)
    other = (pick(OTHER, t("b-other-moment")),)
    if offer is None:
        return nothing_card(turn, who)
    notes = (*clocks(turn, who, offer.walls), *usual_notes(turn, who))
    if offer.common:
        key = "offer-lessons" if offer.lessons else "offer-common"
        lines = Text(text=t(key, countries=countries(turn, who), minutes=offer.minutes))
        faces = ((wall, button_when(turn, who, wall.instant)) for wall in offer.walls)
        buttons = tuple(pick(value(AT, wall, offer.minutes), face) for wall, face in faces)
        days = tuple(dict.fromkeys(wall.day for wall in offer.walls))
        parts = (*drawn(turn, who, picture), lines, *notes)
        return Shown(parts, (*buttons, *other, apart_button(turn)), Topic(days))
    said = Text(text="\n".join((stretch_intro(turn, who, offer), *stretch_lines(turn, who, offer), t("offer-fair"))))
    buttons = (*letter_buttons(turn, offer, AT), apart_button(turn), *other)
    return Shown((*drawn(turn, who, picture), said, *notes), buttons, Topic((offer.day,)))


def drawn(turn: Turn, who: Who, picture: str) -> tuple[Part, ...]:
    """The picture of everybody's hours, with the same in words."""
    if not picture:
        return ()
    return (Picture(shelf=picture, name=NAME, alt=hours_in_words(turn, who.project, list(who.teachers))),)


def clocks(turn: Turn, who: Who, walls: tuple[Wall, ...]) -> tuple[Part, ...]:
    """That clocks change before the first of these times that it matters for."""
    notes = (clock_notes(turn, who, wall.instant) for wall in walls)
    return tuple(Text(text=said, style="note") for said in next((some for some in notes if some), ()))


def usual_notes(turn: Turn, who: Who) -> tuple[Part, ...]:
    """Whose school hours are only supposed."""
    usual = [teacher.name for teacher in usual_only(turn, who)]
    key = "hours-usual" if len(usual) == 1 else "hours-usual-many"
    return (Text(text=turn.texts(key, names=turn.texts.list(usual)), style="note"),) if usual else ()


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
    faces = (t("b-letter", letter=LETTERS[n], hour=t.hour(turn.me.local(w.instant))) for n, w in enumerate(offer.walls))
    return tuple(
        pick(value(verb, wall, offer.minutes), face) for wall, face in zip(offer.walls, faces, strict=True)
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
    buttons = takes(turn, who, times, minutes_of(turn, who))
    return Shown((Text(text=t("more-times")),), (*buttons, pick(OTHER, t("b-other-moment"))))


def nothing_card(turn: Turn, who: Who) -> Shown:
    """No hour can be offered."""
    t = turn.texts
    said = Text(text=t("offer-none", countries=countries(turn, who)))
    return Shown((said,), (apart_button(turn), pick(OTHER, t("b-other-moment"))))


def takes(turn: Turn, who: Who, times: tuple[Wall, ...], minutes: int) -> tuple[Choice, ...]:
    """Buttons of candidates, each with everybody's hour; the day is said once where it is the same for all."""
    first = times[0].day if times and all(wall.day == times[0].day for wall in times) else None
    return tuple(
        pick(value(TAKE, wall, minutes), button_when(turn, who, wall.instant, first if n else None))
        for n, wall in enumerate(times)
    )


def day_card(turn: Turn, who: Who, day: date, session: str) -> Shown:
    """A day is known; at what hour? `session` is the call that gets another time: it is not in its own way."""
    t = turn.texts
    buttons = takes(turn, who, times_on(turn, who, day, session), minutes_of(turn, who, session))
    return Shown((Text(text=t("ask-hour-on", day=t.day(day))),), (*buttons, pick(OTHER, t("b-other"))), Topic((day,)))


def right_card(turn: Turn, who: Who, wall: Wall, minutes: int) -> Shown:
    """The last look: the day in words, everybody's hours, and whether they lie outside of school."""
    t = turn.texts
    shown = wall.shown
    day = turn.me.local(wall.instant).date()
    skipped = (Text(text=t("hour-skipped", hour=t.hour(shown)), style="note"),) if wall.skipped else ()
    two = len(who.teachers) == 2
    return Shown(
        (
            Text(text=t("understood", day=t.day(day, year=True), minutes=minutes)),
            Text(text=lines_with_hours(turn, who, wall.instant, minutes)),
            *skipped,
            *clocks(turn, who, (wall,)),
        ),
        (
            pick(
                value(AT, wall, minutes),
                t("b-propose-to", names=names_in(turn, who)) if two else t("b-propose-to-all"),
            ),
            pick(OTHER, t("b-change-moment")),
        ),
        Topic((day,), wall_of(wall.instant, turn.me.zone)),
    )


def read_card(turn: Turn, who: Who, words: str, topic: Topic) -> Shown:
    """What was understood of typed words, or what has to be asked about them."""
    t, meant = turn.texts, read_time(turn, who, words, topic)
    if not meant.reason:
        return right_card(turn, who, meant.times[0], meant.minutes)
    other = pick(OTHER, t("b-other"))
    about = Topic(tuple(dict.fromkeys((*(one.day for one in meant.times), *meant.days))))
    match meant.reason:
        case "past":
            said = t("time-past", day=t.day(about.days[0]))
            return Shown((Text(text=said),), (pick(MORE, t("b-possible-times")),))
        case "no-hour" if len(meant.days) == 1:
            return day_card(turn, who, meant.days[0], topic.session)
        case "no-hour":
            return choose_day(turn, meant, about)
        case "closed-day":
            return closed_card(turn, who, meant, about)
        case "no-such-day":
            return Shown((Text(text=no_such_day(turn, meant)),), (*plain(turn, meant), other), about)
        case "weekday-conflict":
            return Shown((Text(text=conflict(turn, words, about.days)),), (*plain(turn, meant), other), about)
        case "not-understood" | "no-day" if not about.days:
            return lost_card(turn, who, topic)
        case reason:
            count = len(meant.times) + len(meant.days)
            two = reason == "which-day" and count == 2
            question = t("time-which-of-two") if two else t(f"time-{reason}", words=meant.unread, count=count)
            buttons = (*takes(turn, who, meant.times, meant.minutes), *day_buttons(turn, meant.days))
            return Shown((Text(text=question),), (*buttons, other), about)


def choose_day(turn: Turn, meant: Meant, about: Topic) -> Shown:
    """Several days and no hour."""
    t = turn.texts
    question = t("time-which-day", count=len(meant.days), words="")
    return Shown((Text(text=question),), (*day_buttons(turn, meant.days), pick(OTHER, t("b-other"))), about)


def day_buttons(turn: Turn, days: tuple[date, ...]) -> tuple[Choice, ...]:
    """"mié 9"."""
    return tuple(pick(f"{DAY}|{day.isoformat()}", short_day(turn, day)) for day in days)


def plain(turn: Turn, meant: Meant) -> tuple[Choice, ...]:
    """Candidates by their own day and hour: "lun 30 nov, 7:15"."""
    t = turn.texts
    times = tuple(
        pick(value(TAKE, one, meant.minutes), t("b-when", day=t.day(one.day, short=True), hour=t.hour(one.shown)))
        for one in meant.times
    )
    return (*times, *day_buttons(turn, meant.days))


def closed_card(turn: Turn, who: Who, meant: Meant, about: Topic) -> Shown:
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
    return Shown((said,), (*first, anyway, pick(OTHER, t("b-other"))), about)


def no_such_day(turn: Turn, meant: Meant) -> str:
    """"Noviembre tiene 30 días": the day before the one that was typed is its month's last."""
    last = (*(one.day for one in meant.times), *meant.days)[0]
    return turn.texts("time-no-such-day", month=turn.texts.month(last).capitalize(), days=last.day)


def conflict(turn: Turn, words: str, days: tuple[date, ...]) -> str:
    """"El 10 de diciembre es jueves": the day whose number was typed."""
    typed = next((day for day in days if str(day.day) in words), days[0])
    t = turn.texts
    return t("time-weekday-conflict", day=t.day(typed, weekday=False), weekday=t.weekday(typed))


def lost_card(turn: Turn, who: Who, topic: Topic) -> Shown:
    """Nothing was understood: times near the one spoken of, or the offers again, with their day where it is another."""
    t, near = turn.texts, near_topic(turn, who, topic)
    offer = None if near else call_offer(turn, who) or any_offer(turn, who)
    if offer is None:
        buttons = near
    elif not offer.common and topic.days == (offer.day,):
        buttons = letter_buttons(turn, offer, TAKE)
    else:
        buttons = takes(turn, who, offer.walls, offer.minutes)
    return Shown((Text(text=t("time-not-read")),), (*buttons, pick(MORE, t("b-see-more-times"))))


def near_topic(turn: Turn, who: Who, topic: Topic) -> tuple[Choice, ...]:
    """Times near the one that is to be changed; nothing where no time was said yet."""
    if not topic.session or topic.at is None:
        return ()
    starts, minutes = topic.at.instant, session_of(turn, topic.session).minutes
    times = near_times(turn, who, topic.at, minutes, topic.session)
    return tuple(pick(value(TAKE, one, minutes), near_label(turn, starts, one)) for one in times)


def move_card(turn: Turn, session_id: str) -> Shown:
    """Where an agreed call may be moved: near times with everybody's hour, or typed words."""
    session = session_of(turn, session_id)
    said = turn.texts("move-from", when=both_hours(turn, session))
    return near_card(turn, session, session.wall, session.minutes, said, "ask-move")


def counter_card(turn: Turn, session_id: str) -> Shown:
    """Another time than the proposed one: near it, or typed words."""
    session = session_of(turn, session_id)
    asked = session.proposal
    if asked is None:
        return move_card(turn, session_id)
    when = hours_on_card(turn, who_of(turn, session), asked.wall.instant, asked.minutes)
    said = turn.texts("counter-from", when=when)
    return near_card(turn, session, asked.wall, asked.minutes, said, "ask-counter")


def near_card(turn: Turn, session: LiveSession, wall: Wall, minutes: int, said: str, asks: str) -> Shown:
    """A time that is to be changed, and others near it with everybody's hour."""
    t, who = turn.texts, who_of(turn, session)
    lines, buttons = [], []
    for one in near_times(turn, who, wall, minutes, session.id):
        label = near_label(turn, wall.instant, one)
        buttons.append(pick(value(AT, one, minutes), label))
        lines.append(t("move-line", label=label, there=starts_there(turn, who, one.instant)))
    mine = wall_of(wall.instant, turn.me.zone)
    return Shown(
        (Text(text=said), Text(text="\n".join((t(asks), *lines)))),
        (*buttons, pick(OTHER, t("b-other-moment"))),
        Topic((mine.day,), mine, session.id),
    )


def near_label(turn: Turn, starts: datetime, wall: Wall) -> str:
    """"4:00 pm, 15 min later", or the day where it is another one."""
    t, mine = turn.texts, turn.me.local(wall.instant)
    if mine.date() != turn.me.local(starts).date():
        return t("b-when", day=t.day(mine.date(), short=True), hour=t.hour(mine))
    step = int((wall.instant - starts).total_seconds() // 60)
    return t("b-step-later" if step > 0 else "b-step-earlier", hour=t.hour(mine), minutes=abs(step))


def chosen(answer: str) -> tuple[Wall, int]:
    """The time in a button's value."""
    _, wall, minutes = answer.split("|")
    return wall_from(wall), int(minutes)
