"""When a project shall be: what the calendars allow, what they do not allow, and her own dates."""

from collections.abc import Iterable
from datetime import date

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.days import ask_day, days_in, no_such_day, span_of
from core.conversations.steps import questions
from core.conversations.talk import Reply, Talk
from core.model.wall import wall_of
from core.phrases import Instant, read
from core.phrases.answers import weeks_in
from core.planning.instead import LONGEST, Span
from core.planning.suggestion import DAYS_OF_A_WEEK
from core.texts import Texts
from core.usecases.call_read import length, own_where
from core.usecases.plan_make import Offer, call_at, know_last_day, offer, whens
from core.usecases.plan_wish import Hindrance, hindrance, wish_of, wished
from core.usecases.turn import Turn

TRIES = 4
"""The first question turns at most this often when the last day of class is corrected, or other dates are wished."""
OTHER, ALL, DATES = "other", "all", "dates"
NO_DAY = "no-such-day"
"""An answer of hers that names a day which does not exist ("40 January")."""
LAST = "last:"
"""Before the last day of her classes, in an answer to this question."""


async def ask_when(talk: Talk, without: Iterable[str] = ()) -> str:
    """When: what the calendars allow, or after she has told her last day; "" when that left no time to choose.

    `without` are the questions that an idea has answered.
    """
    wish, unreal, turn = "", False, talk.turn
    for n in range(TRIES):
        value = await talk.choose(
            "when",
            *await talk.look(when_choices, wish, n == TRIES - 1),
            shows=await talk.look(when_card, wish, without, unreal),
            per=str(n),
            back=False,
            means=lambda words: meant_by(turn, words),
        )
        unreal = value == NO_DAY
        if value.startswith(LAST):
            await talk.do("last-day-said", know_last_day, value.removeprefix(LAST), per=str(n))
            value = ""
        if value == OTHER:
            value = await ask_other(talk.part("last", per=str(n)))
        elif value == DATES:
            value = await ask_dates(talk.part("wish", per=str(n)))
        if not value or unreal:
            wish = ""
        elif value == ALL or not await talk.look(hindrance, value):
            return value
        else:
            wish = value
    return ""


async def ask_other(talk: Talk) -> str:
    """Another last day, which is kept and gives ""; or other dates, or a look at the whole calendar."""
    t = talk.t
    choices = (pick(DATES, t("b-other-dates")), start("calendar", t("b-calendar")))
    day = await ask_day(talk, t("ask-last-day"), *choices)
    if day == DATES:
        return await ask_dates(talk)
    await talk.do("know-last-day", know_last_day, day)
    return ""


async def ask_dates(talk: Talk) -> str:
    """Her own dates, typed."""
    turn = talk.turn
    said = await talk.ask("dates", shows=talk.t("ask-dates"), fits=lambda reply: unread(turn, reply))
    return await talk.look(dates_said, said.words) or ""


def meant_by(turn: Turn, words: str) -> str | None:
    """Words typed at the first question, as the value of a button."""
    said = dates_said(turn, words) or call_said(turn, words) or last_day_said(turn, words)
    return said or (NO_DAY if no_such_day(turn, words) else None)


def dates_said(turn: Turn, words: str) -> str | None:
    """Typed dates as a button's value: "seis semanas desde el 1 de marzo", "del 1 de marzo al 9 de abril"."""
    length = weeks_in(words, turn.me.language)
    days = span_of(turn, length[1] if length else words)
    if length and 1 <= length[0] <= LONGEST and (days or not length[1].strip()):
        return wished(wish_of(turn, length[0], days[0] if days else None))
    return wished(Span(*days)) if days and days[0] < days[1] and not length else None


def call_said(turn: Turn, words: str) -> str | None:
    """A day with an hour typed at the first question ("3 April 13:30-14:30 KST") is a project of that one call."""
    found = read(words, own_where(turn))
    if not isinstance(found, Instant) or "hour" in found.assumed:
        return None
    return call_at(wall_of(found.start, turn.me.zone), length(found))


def last_day_said(turn: Turn, words: str) -> str | None:
    """A single day typed at the first question is the last one of her classes."""
    days = days_in(turn, words)
    return f"{LAST}{days[0].isoformat()}" if len(days) == 1 else None


def unread(turn: Turn, reply: Reply) -> str | None:
    """Why no dates can be seen in an answer, as a sentence."""
    return None if dates_said(turn, reply.words) else turn.texts("dates-unread", words=reply.words[:40])


def when_choices(turn: Turn, wish: str, last: bool) -> tuple[Choice, ...]:
    """The times to choose from; of a wish that is impossible, what comes nearest to it."""
    t, offered = turn.texts, offer(turn)
    found = hindrance(turn, wish) if wish else None
    known = tuple(pick(value, when_label(t, value, offered)) for value, _ in whens(offered))
    if found is None:
        other = (pick(OTHER, t("b-other-last-day")),) if not last or not known else ()
        return (*known, *other, *((pick(ALL, t("b-choose-all")),) if known else ()))
    near, call = near_choices(t, found), (pick("call", t("b-one-call")),) if offered.call else ()
    shown = (*near, *call) if near else known
    return (*shown, *(() if last and shown else (pick(DATES, t("b-other-dates")),)))


def near_choices(t: Texts, found: Hindrance) -> tuple[Choice, ...]:
    """Shorter, with another start, without one of the classes."""
    spans = [span for span in (found.instead.shorter, found.instead.moved) if span]
    days = t.days(found.span.first, found.span.last)
    return (
        *(pick(wished(one), t("b-span-weeks", days=t.days(one.first, one.last), weeks=one.weeks)) for one in spans),
        *(pick(wished(found.span, id_), t("b-without", name=name, days=days)) for id_, name in found.in_the_way),
    )


def when_card(turn: Turn, wish: str, without: Iterable[str], unreal: bool = False) -> tuple[Part, ...]:
    """The first question, where a day was `unreal` after saying so; or why a wish is impossible."""
    found = hindrance(turn, wish) if wish else None
    if found is None:
        first = (Text(text=turn.texts("which-no-such-day")),) if unreal else ()
        return (*first, *when_parts(turn.texts, offer(turn), len(questions(turn, without))))
    return tuple(Text(text=line) for line in hindrance_lines(turn.texts, found))


def hindrance_lines(t: Texts, found: Hindrance) -> list[str]:
    """How much school the classes share in the wished time, which days they are off, and what follows."""
    weeks, rest = int(found.instead.weeks), found.instead.days % DAYS_OF_A_WEEK
    usable = [t("weeks-of-school", weeks=weeks)] if weeks else []
    usable += [t("days-of-school", days=rest)] if rest else []
    said = t(
        "wish-impossible",
        first=t.day(found.span.first),
        last=t.day(found.span.last),
        days=found.instead.days,
        weeks=weeks,
        usable=t.list(usable),
        wanted=found.span.weeks,
    )
    off = [
        t("wish-off", country=t.country(country), days=", ".join(t.days(day.first, day.last) for day in days))
        for country, days in found.off
    ]
    possible = found.instead.shorter or found.instead.moved or found.in_the_way
    return [said, *off, t("wish-instead" if possible else "wish-nothing")]


def when_label(t: Texts, value: str, offered: Offer) -> str:
    """A time as a button."""
    if value == "call":
        return t("b-one-call")
    if value.startswith("later") and offered.later:
        return t("b-later-group", month=t.month(offered.later.start))
    dates = offered.dates
    days = t("b-from-to", first=short(t, dates.start), last=short(t, dates.end)) if dates else ""
    return t("b-suggested", what=days)


def short(t: Texts, day: date) -> str:
    """"30 nov"."""
    return t.day(day, short=True, weekday=False)


def when_parts(t: Texts, offered: Offer, of: int) -> tuple[Part, ...]:
    """The first question, with what is known of the last day; where there is too little time, how much there is."""
    if offered.last_day is None:
        question = t("ask-when")
    else:
        question = t("ask-when-sure" if offered.sure else "ask-when-guess", day=t.day(offered.last_day))
    parts: tuple[Part, ...] = (Text(text=t("step", n=1, of=of, question=question)),)
    if offered.dates is None:
        parts += (Text(text=t("plan-little-time", shared=offered.shared)),)
    return parts
