"""Joining a partner's plan: one tap, the school's hours once, then the nine points."""

from datetime import time

from core.chat.choices import Choice, pick, start
from core.conversations.command import Command
from core.conversations.talk import End, Go, Talk
from core.phrases.answers import span_in
from core.texts import Texts
from core.usecases.join import hours_known, join, know_hours, school_week, suggest

WEEKS: dict[str, tuple[tuple[str, str], ...]] = {
    "es": (("08:00", "16:00"), ("07:30", "12:30"), ("13:00", "17:30")),
    "en": (("08:00", "16:00"), ("07:00", "12:30"), ("12:30", "18:00")),
}
"""The school days that are offered as buttons: a whole day, a morning, an afternoon, as schools there have them."""
NONE, BACK = "none", "back"
WORDS = 1000


async def say_join(talk: Talk) -> End | Go:
    """Take part: joined with the tap; what is asked afterwards can wait."""
    await talk.do("join", join, talk.about)
    if not await talk.look(hours_known, talk.about):
        await ask_hours(talk, talk.about, talk.t("joined-ask-hours"))
    return talk.go("sign", talk.about)


async def ask_hours(talk: Talk, project: str, question: str, *beside: Choice) -> None:
    """When her class is at school, asked once and kept; day by day where the days differ. `project` tells which of her
    classes is meant, "" the one in hand; a button of those `beside` the hours keeps what is known."""
    t = talk.t
    chosen = await talk.choose(
        "hours",
        *spans(t),
        pick("days", t("b-day-by-day")),
        *beside,
        shows=question,
        back=False,
        means=lambda words: span_said(t, words),
    )
    if chosen == BACK:
        return
    told = {0: chosen.split("-")} if chosen != "days" else await ask_each_day(talk, project)
    await talk.do("know-hours", know_hours, list(told.values()), [day for day in told if day], project)


async def ask_each_day(talk: Talk, project: str) -> dict[int, list[str]]:
    """The hours of every ISO weekday on which there is school."""
    t, told = talk.t, {}
    for day in await talk.look(school_week, project):
        chosen = await talk.choose(
            "hours-of",
            *spans(t),
            pick(NONE, t("b-no-school")),
            shows=t("ask-hours-of", day=t.weekday(day)),
            per=str(day.isoweekday()),
            means=lambda words: span_said(t, words),
        )
        if chosen != NONE:
            told[day.isoweekday()] = chosen.split("-")
    return told


def spans(t: Texts) -> tuple[Choice, ...]:
    """The usual school days as buttons."""
    offered = WEEKS.get(t.language, WEEKS["en"])
    return tuple(pick(f"{first}-{last}", brief_hours(t, first, last)) for first, last in offered)


def span_said(t: Texts, words: str) -> str | None:
    """Typed hours as a button's value: "de 8 a 15" is 08:00-15:00."""
    span = span_in(words, t.language)
    return "-".join(hour.isoformat("minutes") for hour in span) if span else None


def brief_hours(t: Texts, first: str, last: str) -> str:
    """"8 am–4 pm": full hours without their minutes where am and pm tell that they are hours."""
    return t.hours(time.fromisoformat(first), time.fromisoformat(last)).replace(":00 ", " ")


async def wish(talk: Talk) -> End:
    """Suggest a change of the plan to its host, in one's own words."""
    t = talk.t
    written = await talk.ask(
        "words",
        pick("no", t("b-return")),
        shows=t("ask-suggestion"),
        fits=lambda said: t("words-too-long", most=WORDS) if len(said.words) > WORDS else None,
    )
    if written.choice == "no":
        return talk.end(t("note-not-sent"), home=True)
    await talk.do("suggest", suggest, talk.about, written.words)
    return talk.end(t("suggestion-sent"), choices=(start("join", t("b-join"), talk.about), start("home", t("b-home"))))


COMMANDS = (Command("join", say_join), Command("suggest", wish, beside=True))
