"""Asking for a day: by button or typed as she would say it."""

import re
from datetime import date, timedelta
from typing import assert_never

from core.chat.choices import Choice, pick
from core.chat.shown import Part
from core.conversations.talk import Reply, Talk
from core.phrases import Ask, Day, Instant, Reading, Reject, Where, read
from core.planning.wordlists import word_list
from core.texts import LANGUAGES, texts
from core.texts.fold import fold
from core.usecases.turn import Turn

MONDAY = date(2026, 11, 23)
TRIES = 4
"""How often it is asked which of several days is meant, before the first of them is taken."""
MOST = 4
"""Days offered when what she typed may be several: more would be a calendar."""


async def ask_day(
    talk: Talk, question: tuple[Part, ...] | str, *choices: Choice, near: date | None = None
) -> str:
    """A coming day, as ISO, or the value of one of the `choices` offered beside it; a weekday is that `near` a day."""
    t, turn = talk.t, talk.turn
    reply = await talk.ask("day", *choices, shows=question, fits=lambda said: unread(turn, said))
    for n in range(TRIES):
        if reply.choice:
            return reply.choice
        days = await talk.look(days_in, reply.words, near)
        if len(days) == 1:
            return days[0].isoformat()
        reply = await talk.ask(
            "which-day",
            *(pick(day.isoformat(), t.day(day, short=True)) for day in days),
            shows=which(turn, reply.words),
            fits=lambda said: unread(turn, said),
            per=str(n),
        )
    return reply.choice or (await talk.look(days_in, reply.words, near))[0].isoformat()


async def ask_span(talk: Talk, question: tuple[Part, ...] | str, *choices: Choice) -> str:
    """Days from one to another that are not over, "first:last" (ISO; one day twice), or the value of a choice."""
    turn = talk.turn
    reply = await talk.ask("days", *choices, shows=question, fits=lambda said: unread_span(turn, said))
    return reply.choice or ":".join(day.isoformat() for day in await talk.look(span_of, reply.words))


def span_of(turn: Turn, words: str) -> tuple[date, ...]:
    """The first and the last of the days that these words mean; () where they mean none, several, or what is over."""
    found = reading(turn, words)
    if isinstance(found, Ask) and found.reason == "not-understood" and len(found.candidates) == 1:
        # "exámenes del 9 al 11": what else was said is no part of the days, unless it has a number in it.
        found = found if any(map(str.isdigit, "".join(found.unread))) else found.candidates[0]
    if isinstance(found, Reject) and found.reason == "past" and found.near:
        # A break that is under way began before today.
        found = found.near[0]
    if not isinstance(found, Day):
        return ()
    last = found.end or found.date
    return (found.date, last) if last >= turn.me.today(turn.now) else ()


def unread_span(turn: Turn, reply: Reply) -> str | None:
    """Why no days can be seen in an answer, as a sentence."""
    if reply.choice or span_of(turn, reply.words):
        return None
    return no_such_day(turn, reply.words) or turn.texts("days-unread", words=reply.words[:40])


def days_in(turn: Turn, words: str, near: date | None = None) -> list[date]:
    """The days that these words may mean, none of them over; [] where there is none to be seen.

    A mere weekday ("el viernes") is the one nearest to the day that is spoken of, or the next without such a day.
    """
    today = turn.me.today(turn.now)
    weekday = bare_weekday(words)
    if near and weekday:
        around = (near + timedelta(days=n) for n in range(-3, 4))
        return [day for day in around if day.isoweekday() == weekday and day > today][:MOST]
    if words.strip().isdecimal():
        return numbered(int(words), today)
    return days_of(reading(turn, words), today)


def bare_weekday(words: str) -> int:
    """The ISO weekday that is all that the words say, in whatever language; 0 for anything else."""
    said = [fold(word) for word in re.findall(r"\w+", words)]
    names = {
        fold(texts(language).weekday(MONDAY + timedelta(days=n))): n + 1 for language in LANGUAGES for n in range(7)
    }
    fillers = {filler for language in LANGUAGES for filler in word_list(language, "fillers")}
    left = [word for word in said if word not in fillers]
    return names.get(left[0], 0) if len(left) == 1 else 0


def numbered(number: int, today: date) -> list[date]:
    """The next day with this number: where only a day can be meant, "8" is the 8th."""
    coming = (today + timedelta(days=n) for n in range(1, 63))
    return [day for day in coming if day.day == number][:1]


def days_of(found: Reading, today: date) -> list[date]:
    """The days of a reading, from tomorrow on; what it rejects has none."""
    match found:
        case Day() | Instant():
            candidates = [found]
        case Ask(candidates=several):
            candidates = [*several]
        case Reject():
            candidates = []
        case _:
            assert_never(found)
    days = [one.date if isinstance(one, Day) else one.start.date() for one in candidates]
    return [day for day in dict.fromkeys(days) if day > today][:MOST]


def reading(turn: Turn, words: str) -> Reading:
    """What she typed, understood as a day."""
    me = turn.me
    return read(words, Where(me.zone, me.country, turn.now, me.language, "milestone"))


def unread(turn: Turn, reply: Reply) -> str | None:
    """Why no day can be seen in an answer, as a sentence."""
    if reply.choice or days_in(turn, reply.words):
        return None
    t, found = turn.texts, reading(turn, reply.words)
    if isinstance(found, Reject) and found.reason == "past" and found.near:
        near = found.near[0]
        return t("day-past", day=t.day(near.date if isinstance(near, Day) else near.start.date()))
    return t("day-unread", words=reply.words[:40])


def no_such_day(turn: Turn, words: str) -> str:
    """That there is no such day ("40 January"), with the question which is meant; "" for words that name none such."""
    found = reading(turn, words)
    unreal = isinstance(found, Ask) and found.reason == "no-such-day"
    return turn.texts("which-no-such-day") if unreal else ""


def which(turn: Turn, words: str) -> str:
    """The question which of several days is meant, with the reason where there is one."""
    found, t = reading(turn, words), turn.texts
    if isinstance(found, Ask) and found.reason in ("no-such-day", "weekday-conflict"):
        return t(f"which-{found.reason}")
    return t("which-day")
