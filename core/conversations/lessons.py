"""The weekly lesson hours of a class, by taps or typed: "lunes 8 a 9:30"."""

from core.chat.choices import Choice, pick
from core.chat.shown import Facts, Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Go, Reply, Talk
from core.letters.calendars import day_names
from core.model.calendar import Hours
from core.phrases.answers import lessons_in, span_in
from core.texts import Texts
from core.usecases.join import own_class, school_week
from core.usecases.lessons import add_lessons, copy_lessons, lessons_on, periods_on, turn_lesson
from core.usecases.turn import Turn

TRIES = 10
"""So many taps on the hours of one day until all days are shown again."""
DONE, COPY, ALL = "done", "copy", "all"


async def lessons(talk: Talk) -> End | Go:
    """All days, one line each; a day is tapped, or hours are typed."""
    t = talk.t
    parts, choices = await talk.look(the_week)
    reply = await talk.ask("day", *choices, shows=parts, fits=lambda said: unread(t, said), back=False)
    if reply.choice == DONE:
        return talk.end(t("lessons-kept"), home=True)
    if reply.choice:
        return talk.go("lessons-day", reply.choice)
    await talk.do("add", add_lessons, told(t, reply.words))
    return talk.go("lessons")


async def lessons_of_day(talk: Talk) -> Go:
    """The hours of one ISO weekday (`about`): a tap keeps one or takes it out, others are typed."""
    t, day = talk.t, int(talk.about)
    for n in range(TRIES):
        name = (await talk.look(day_names, [day]))[0]
        reply = await talk.ask(
            "lesson",
            *await talk.look(hours_choices, day),
            shows=t("ask-lessons-day", day=name),
            fits=lambda said: unread_hours(t, said),
            per=str(n),
            back=False,
        )
        if reply.choice == DONE:
            break
        if reply.choice == COPY:
            return talk.go("lessons-copy", talk.about)
        span = reply.choice.split("-") if reply.choice else hours_typed(t, reply.words)
        await talk.do("turn", turn_lesson, [talk.about, *span], per=str(n))
    return talk.go("lessons")


async def copy_day(talk: Talk) -> Go:
    """The hours of one ISO weekday (`about`) on another day, or on all."""
    t, others = talk.t, [day for day in await talk.look(days_of_week) if day != int(talk.about)]
    named = zip(others, await talk.look(day_names, others), strict=True)
    to = await talk.choose(
        "to",
        pick(ALL, t("b-all-days")),
        *(pick(str(day), name.capitalize()) for day, name in named),
        pick(DONE, t("b-return")),
        shows=t("ask-copy-to", day=(await talk.look(day_names, [int(talk.about)]))[0]),
    )
    if to != DONE:
        await talk.do("copy", copy_lessons, int(talk.about), others if to == ALL else [int(to)])
    return talk.go("lessons")


def the_week(turn: Turn) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """What is known, a line for each day, and a button for each day of school."""
    t = turn.texts
    kept = sorted({one.weekday for one in own_class(turn).lessons})
    rows = tuple(
        (name.capitalize(), ", ".join(hours(t, one) for one in lessons_on(turn, day)))
        for day, name in zip(kept, day_names(turn, kept), strict=True)
    )
    days = days_of_week(turn)
    choices = (pick(str(day), name.capitalize()) for day, name in zip(days, day_names(turn, days), strict=True))
    head = (Text(text=t("lessons-title"), style="title"), *((Facts(rows=rows),) if rows else ()))
    return (*head, Text(text=t("ask-lesson-hours"))), (*choices, pick(DONE, t("b-done")))


def hours_choices(turn: Turn, day: int) -> tuple[Choice, ...]:
    """The hours to choose from, those that are kept marked."""
    t, kept = turn.texts, lessons_on(turn, day)
    marked = (
        pick(value(one), t("b-marked", what=hours(t, one)) if one in kept else hours(t, one))
        for one in periods_on(turn, day)
    )
    return (*marked, *((pick(COPY, t("b-copy-day")),) if kept else ()), pick(DONE, t("b-done")))


def days_of_week(turn: Turn) -> list[int]:
    """The ISO weekdays of her class."""
    return [day.isoweekday() for day in school_week(turn)]


def hours(t: Texts, one: Hours) -> str:
    """"8:00–9:30"."""
    return t.hours(one.opens, one.closes)


def value(one: Hours) -> str:
    """Lesson hours as a button's value."""
    return f"{one.opens.isoformat('minutes')}-{one.closes.isoformat('minutes')}"


def told(t: Texts, words: str) -> list[list[str]]:
    """Typed lesson hours with their weekdays, as JSON."""
    found = lessons_in(words, t.language)
    return [[str(day), opens.isoformat("minutes"), closes.isoformat("minutes")] for day, opens, closes in found]


def hours_typed(t: Texts, words: str) -> list[str]:
    """Typed hours of a day that is known."""
    return [hour.isoformat("minutes") for hour in span_in(words, t.language) or ()]


def unread(t: Texts, said: Reply) -> str | None:
    """Why no lesson hours can be seen in an answer, as a sentence."""
    return None if said.choice or lessons_in(said.words, t.language) else t("lessons-unread")


def unread_hours(t: Texts, said: Reply) -> str | None:
    """Why no hours can be seen in an answer, as a sentence."""
    return None if said.choice or span_in(said.words, t.language) else t("hours-unread")


COMMANDS = (
    Command("lessons", lessons, menu=True, aliases=("horas",), near=("horario", "timetable"), goes_on="with-words"),
    Command("lessons-day", lessons_of_day, goes_on="with-words"),
    Command("lessons-copy", copy_day, goes_on="with-words"),
)
