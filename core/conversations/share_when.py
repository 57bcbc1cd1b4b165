"""Asking for a day with its hour on one's own wall: typed as she would say it, and asked on where it is not clear."""

from dataclasses import replace
from datetime import date

from core.chat.choices import Choice, pick
from core.conversations.talk import Fits, Reply, Talk
from core.model.wall import wall_from
from core.phrases import read
from core.usecases.call_read import Meant, meant, own_where
from core.usecases.turn import Turn

TRIES = 4
"""How often it is asked on before the question is given up and nothing is kept."""
MOST = 4
AT, DAY = "at|", "day|"


async def ask_moment(talk: Talk, question: str, *choices: Choice) -> str:
    """A wall as `str(wall)`; the value of one of the `choices`, or "" where she was not understood."""
    reply = await talk.ask("moment", *choices, shows=question, fits=fitting(talk.turn, ()), back=False)
    days: tuple[date, ...] = ()
    for n in range(TRIES):
        if reply.choice.startswith(AT):
            return reply.choice.removeprefix(AT)
        if reply.choice.startswith(DAY):
            found = Meant("no-hour", days=(date.fromisoformat(reply.choice.removeprefix(DAY)),))
        elif reply.choice:
            return reply.choice
        else:
            found = await talk.look(moment_in, reply.words, days)
        if not found.reason:
            return str(found.times[0])
        days = days_of(found)
        reply = await talk.ask(
            "which-moment",
            *which_choices(talk.turn, found),
            *choices,
            shows=which_question(talk.turn, found),
            fits=fitting(talk.turn, days),
            per=str(n),
            back=False,
        )
    return reply.choice.removeprefix(AT) if reply.choice.startswith(AT) else ""


def moment_in(turn: Turn, words: str, days: tuple[date, ...]) -> Meant:
    """What these words mean; an hour alone is on one of the days that are spoken of."""
    where = replace(own_where(turn), days=days)
    return meant(read(words, where), where.zone)


def fitting(turn: Turn, days: tuple[date, ...]) -> Fits:
    """Says why no day can be seen in an answer, or that it is over."""

    def unfit(reply: Reply) -> str | None:
        if reply.choice:
            return None
        found, t = moment_in(turn, reply.words, days), turn.texts
        if found.reason == "past":
            return t("showing-over", day=t.day(days_of(found)[0])) if days_of(found) else t("refused-showing-past")
        if found.reason and not days_of(found):
            return t("showing-unread", words=reply.words[:40])
        return None

    return unfit


def days_of(found: Meant) -> tuple[date, ...]:
    """The days that it may mean."""
    return tuple(dict.fromkeys((*(one.day for one in found.times), *found.days)))


def which_question(turn: Turn, found: Meant) -> str:
    """The hour of a clear day, or which of several is meant."""
    t, days = turn.texts, days_of(found)
    if not found.times and len(days) == 1:
        return t("ask-showing-hour", day=t.day(days[0]))
    return t("ask-showing-which")


def which_choices(turn: Turn, found: Meant) -> tuple[Choice, ...]:
    """"jue 17 dic, 18:00", or the days alone."""
    t = turn.texts
    times = [
        pick(f"{AT}{one}", t("b-when", day=t.day(one.day, short=True), hour=t.hour(wall_from(str(one)).shown)))
        for one in found.times
    ]
    several = found.days if len(found.days) > 1 and not times else ()
    return tuple([*times, *(pick(f"{DAY}{one.isoformat()}", t.day(one, short=True)) for one in several)][:MOST])
