"""A project rests and goes on again, or is put away and taken up again."""

from datetime import date

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.days import ask_day
from core.conversations.leaving import hosted_title, named
from core.conversations.plan import shown_card
from core.conversations.talk import End, Go, Talk
from core.letters.resting import calls_in_rest, dates_choices, dates_parts, until_words
from core.usecases.archive import BACK_WITHIN, archive, unarchive
from core.usecases.pause import keep_dates, move_dates, pause, resting_member, resume
from core.usecases.projects import project_of
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

OPEN, STAY = "open", "stay"


async def rest(talk: Talk) -> End | Go:
    """Until when it rests: a day, or until somebody says so."""
    t = talk.t
    known = await talk.look(resting_member, talk.about)
    title = await talk.look(title_of, known)
    choices = (pick(OPEN, t("b-pause-open")), pick(STAY, t("b-return")))
    day = await ask_day(talk.part("until"), t("ask-pause", title=title), *choices)
    if day == STAY:
        return talk.go("project", talk.about)
    await talk.do("pause", pause, talk.about, "" if day == OPEN else day)
    parts, ways = await talk.look(at_rest, talk.about)
    return talk.end(*parts, choices=ways, home=True)


def at_rest(turn: Turn, project_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """That it rests, and what becomes of the calls in that time."""
    t, project = turn.texts, project_of(turn, project_id)
    calls, choices = calls_in_rest(turn, project)
    said = Text(text=t("paused-now", title=title_of(turn, project), until=until_words(turn, project)))
    return (said, *calls), (*choices, start("resume", t("b-resume"), project_id))


async def go_on(talk: Talk) -> End:
    """The work goes on: one tap."""
    await talk.do("resume", resume, talk.about)
    parts, choices = await talk.look(under_way_again, talk.about)
    return talk.end(*parts, choices=choices, home=True)


def under_way_again(turn: Turn, project_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """That it goes on, and what becomes of the dates."""
    project = project_of(turn, project_id)
    said = Text(text=turn.texts("resumed", title=title_of(turn, project)))
    return (said, *dates_parts(turn, project)), dates_choices(turn, project)


async def later(talk: Talk) -> End:
    """What the rest fell on comes after it: an edit, to be looked at and published."""
    await talk.do("move", move_dates, talk.about)
    return await talk.look(shown_card, talk.about, "dates-shifted")


async def keep(talk: Talk) -> End:
    """The dates stay."""
    await talk.do("keep", keep_dates, talk.about)
    see = start("read-plan", talk.t("b-see-plan"), talk.about)
    return talk.end(talk.t("dates-kept"), choices=(see,), home=True)


async def put_away(talk: Talk) -> End | Go:
    """Archive, after one tap that says what is off and what can still be read."""
    t, title = talk.t, await talk.look(hosted_title, talk.about)
    day = t.day(await talk.look(last_day_back))
    sure = await talk.choose(
        "sure",
        pick("stay", t("b-leave")),
        pick("archive", t("b-archive-now", title=title)),
        shows=t("ask-archive", title=title, day=day),
        confirms=True,
        back=False,
    )
    if sure == "stay":
        return talk.go("project", talk.about)
    await talk.do("archive", archive, talk.about)
    again = start("unarchive", t("b-unarchive"), talk.about)
    return talk.end(t("archived-now", title=title, day=day), choices=(again,), home=True)


async def take_up(talk: Talk) -> End | Go:
    """Out of the archive: one tap."""
    title = await talk.look(named, talk.about)
    await talk.do("unarchive", unarchive, talk.about)
    open_it = start("project", talk.t("b-open-project"), talk.about)
    return talk.end(talk.t("unarchived-now", title=title), choices=(open_it,), home=True)


def last_day_back(turn: Turn) -> date:
    """The last day on which what is put away now can be taken up again."""
    return turn.me.today(turn.now + BACK_WITHIN)


COMMANDS = (
    Command("pause", rest),
    Command("resume", go_on),
    Command("move-dates", later),
    Command("keep-dates", keep),
    Command("archive", put_away),
    Command("unarchive", take_up),
)
