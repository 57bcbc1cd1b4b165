"""The school year of a class: as it is known, and every way to say that it is different."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Facts, Part, Text
from core.conversations.command import Command
from core.conversations.days import ask_day, ask_span
from core.conversations.join import ask_hours
from core.conversations.talk import End, Go, Talk
from core.letters.calendars import collision_line, day_names, days_off, holiday_rows, name_of, source_line, year_rows
from core.model.calendar import Break
from core.model.project import Project
from core.texts import Texts
from core.usecases.calendar import (
    accept_calendar,
    add_break,
    collisions,
    coming_breaks,
    drop_break,
    is_told,
    know_first_day,
    own_calendar,
    turn_day,
    turn_weekday,
)
from core.usecases.plan_make import know_last_day
from core.usecases.projects import is_host
from core.usecases.turn import Turn

TRIES = 10
"""So many taps on weekdays or single days until the calendar is shown again."""
DONE, BACK = "done", "back"


async def calendar(talk: Talk) -> End:
    """The school year in words, where it comes from, and what can be said differently."""
    parts, choices = await talk.look(as_known)
    return talk.end(*parts, choices=choices, home=True)


async def accept(talk: Talk) -> Go:
    """It is as the country has it."""
    await talk.do("accept", accept_calendar)
    return talk.go("calendar")


async def last_day(talk: Talk) -> Go:
    """Another last day."""
    day = await ask_day(talk, talk.t("ask-last-day"), pick(BACK, talk.t("b-return")))
    if day != BACK:
        await talk.do("last", know_last_day, day)
    return talk.go("calendar")


async def first_day(talk: Talk) -> Go:
    """The day on which classes begin, or begin again."""
    day = await ask_day(talk, talk.t("ask-first-day"), pick(BACK, talk.t("b-return")))
    if day != BACK:
        await talk.do("first", know_first_day, day)
    return talk.go("calendar")


async def breaks(talk: Talk) -> Go:
    """A break or exams more, or one less."""
    t, known = talk.t, await talk.look(coming_breaks)
    said = await ask_span(talk, t("ask-break"), *removals(t, known), pick(BACK, t("b-return")))
    if said == BACK:
        return talk.go("calendar")
    first, last = said.split(":")
    if any((one.first.isoformat(), one.last.isoformat()) == (first, last) for one in known):
        await talk.do("drop", drop_break, first, last)
        return talk.go("calendar")
    kind = await talk.choose(
        "kind",
        pick("break", t("b-break")),
        pick("exams", t("b-exams")),
        shows=t("ask-break-kind", days=await talk.look(days_off, first, last)),
    )
    await talk.do("add", add_break, first, last, kind)
    return talk.go("calendar")


def removals(t: Texts, known: list[Break]) -> tuple[Choice, ...]:
    """A button for each break; the year tells it from one on the same days of another year."""
    labels: list[str] = []
    for one in known:
        days = t.days(one.first, one.last)
        labels.append(f"{days} {one.last.year}" if days in labels else days)
    return tuple(
        pick(f"{one.first}:{one.last}", t("b-remove-days", days=days)) for one, days in zip(known, labels, strict=True)
    )


async def weekdays(talk: Talk) -> Go:
    """Its own set of weekdays: a tap adds one, or takes it away."""
    for n in range(TRIES):
        value = await talk.choose(
            "weekday", *await talk.look(weekday_choices), shows=talk.t("ask-weekdays"), per=str(n), back=False
        )
        if value == DONE:
            break
        await talk.do("turn", turn_weekday, int(value), per=str(n))
    return talk.go("calendar")


async def school_hours(talk: Talk) -> Go:
    """Other school hours, for all weekdays or day by day."""
    await ask_hours(talk, "", talk.t("ask-school-hours"), pick(BACK, talk.t("b-return")))
    return talk.go("calendar")


async def single_days(talk: Talk) -> Go:
    """A holiday with school, or another day without: a tap or a typed day turns it round."""
    t = talk.t
    for n in range(TRIES):
        rows, choices = await talk.look(coming_holidays)
        question: tuple[Part, ...] = (Text(text=t("ask-single-day")),)
        shows = (Text(text=t("holidays-coming"), style="title"), Facts(rows=rows), *question) if rows else question
        day = await ask_day(talk.part("one", per=str(n)), shows, *choices, pick(DONE, t("b-done")))
        if day == DONE:
            break
        now = await talk.do("turn", turn_day, day, per=str(n))
        await talk.say(await talk.look(as_now, day, now))
    return talk.go("calendar")


def as_known(turn: Turn) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The calendar's lines with its buttons."""
    t, known = turn.texts, own_calendar(turn)
    told = is_told(turn)
    accepts = known.last_day is not None and not told
    hit = collisions(turn)
    choices = (
        *(collision_choice(turn, project) for project, _ in hit),
        *((start("calendar-accept", t("b-as-it-is")),) if accepts else ()),
        start("calendar-last", t("b-last-day")),
        start("calendar-first", t("b-first-day")),
        start("calendar-breaks", t("b-breaks")),
        start("calendar-weekdays", t("b-weekdays")),
        start("calendar-days", t("b-single-days")),
        start("calendar-hours", t("b-school-hours")),
        start("lessons", t("b-lessons")),
    )
    return (
        Text(text=t("calendar-title"), style="title"),
        Facts(rows=year_rows(turn, known)),
        *(Text(text=collision_line(turn, project, days)) for project, days in hit),
        Text(text=source_line(t, known, told=told), style="note"),
    ), choices


def collision_choice(turn: Turn, project: Project) -> Choice:
    """Where it can be mended: on her own plan's card, or by a word to the host."""
    if is_host(turn, project):
        return start("plan-card", turn.texts("b-see-plan"), project.id)
    return start("suggest", turn.texts("b-suggest"), project.id)


def weekday_choices(turn: Turn) -> tuple[Choice, ...]:
    """The seven days, those with school marked."""
    t, own = turn.texts, own_calendar(turn).weekdays
    names = [name.capitalize() for name in day_names(turn, range(1, 8))]
    marked = (pick(str(day), t("b-marked", what=name) if day in own else name) for day, name in enumerate(names, 1))
    return (*marked, pick(DONE, t("b-done")))


def coming_holidays(turn: Turn) -> tuple[tuple[tuple[str, str], ...], tuple[Choice, ...]]:
    """The next holidays with their names, and a button for each."""
    t, rows, choices = turn.texts, [], []
    for one, taught in holiday_rows(turn, own_calendar(turn)):
        label = t.day(one.day, short=True)
        rows.append((label, name_of(t, one)))
        choices.append(pick(one.day.isoformat(), t("b-taught", day=label) if taught else label))
    return tuple(rows), tuple(choices)


def as_now(turn: Turn, day: str, now: str) -> str:
    """What a turned day is now, as a sentence."""
    return turn.texts(f"day-now-{now}", day=days_off(turn, day, day))


COMMANDS = (
    Command("calendar", calendar, menu=True, aliases=("calendario",), near=("feriados", "holidays", "vacaciones")),
    Command("calendar-accept", accept),
    Command("calendar-last", last_day, goes_on="with-words"),
    Command("calendar-first", first_day, goes_on="with-words"),
    Command("calendar-breaks", breaks, goes_on="with-words"),
    Command("calendar-weekdays", weekdays, goes_on="with-words"),
    Command("calendar-hours", school_hours, goes_on="with-words"),
    Command("calendar-days", single_days, goes_on="with-words"),
)
