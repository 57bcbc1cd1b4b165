"""Chaski's notices: at which hour, of what, none for a while; and one letter later."""

from datetime import date, time

from core.chat.choices import Choice, pick, start
from core.chat.shown import Facts, Part, Text
from core.conversations.command import Command
from core.conversations.days import ask_day
from core.conversations.reflect import choose_time, time_words
from core.conversations.talk import End, Go, Talk
from core.conversations.which import which
from core.model.teacher import KINDS, is_away
from core.texts import Texts
from core.usecases.notices import be_away, be_back, hours_offered, set_hour, switch
from core.usecases.plan_edit import edition_name
from core.usecases.projects import is_host, project_of
from core.usecases.snooze import snooze, times
from core.usecases.turn import Turn
from core.usecases.under_way import under_way


async def notices(talk: Talk) -> End:
    """How it stands, and what can be changed."""
    parts, choices = await talk.look(how_it_stands)
    return talk.end(*parts, choices=choices, home=True)


async def kinds(talk: Talk) -> End:
    """Of what she hears, a button each."""
    parts, choices = await talk.look(all_kinds)
    return talk.end(*parts, choices=choices, home=True)


async def switch_one(talk: Talk) -> Go:
    """One kind off or on again: one tap; `about` names it ("" on cards from when the board was the only one)."""
    await talk.do("set", switch, talk.about or "board")
    return talk.go("notice-kinds")


async def hour(talk: Talk) -> Go:
    """At which hour the morning's letter comes."""
    t, offered = talk.t, await talk.look(hours_offered)
    labels = (pick(one, t.hour(time.fromisoformat(one))) for one in offered)
    chosen = await talk.choose("hour", *labels, shows=t("ask-notice-hour"))
    await talk.do("set", set_hour, chosen)
    return talk.go("own-notices")


async def away(talk: Talk) -> End | Go:
    """Silence until a day, tapped or typed."""
    t = talk.t
    day = await ask_day(talk.part("until"), t("ask-away"), pick("stay", t("b-return")))
    if day == "stay":
        return talk.go("own-notices")
    await talk.do("away", be_away, day)
    said = t("away-now", day=t.day(date.fromisoformat(day)))
    return talk.end(said, choices=(start("back", t("b-i-am-back")),), home=True)


async def back(talk: Talk) -> End:
    """The silence is over: one tap."""
    await talk.do("back", be_back)
    return talk.end(talk.t("back-now"), home=True)


async def later(talk: Talk) -> End:
    """When a letter shall come again; `about` is its kind, what it is about and its revision."""
    t, labels = talk.t, await talk.look(later_labels)
    when = await choose_time(talk, labels)
    if when == "none":
        return talk.end(t("reflect-whenever"), home=True)
    await talk.do("snooze", snooze, talk.about, when)
    return talk.end(t("reflect-reminded", when=labels[when]), home=True)


async def more_time(talk: Talk) -> End | Go:
    """More time than the plan gives: the host changes the plan, the others write to her."""
    project = talk.about or await which(talk, await talk.look(under_way))
    if not project:
        return talk.end(talk.t("reflect-no-project"), home=True)
    return talk.go(*(await talk.look(way_to_more_time, project)))


def way_to_more_time(turn: Turn, project_id: str) -> tuple[str, str]:
    """The conversation in which dates are changed, or a change is asked for, and what it is about."""
    project = project_of(turn, project_id)
    return ("edit-plan", edition_name(project)) if is_host(turn, project) else ("suggest", project_id)


def how_it_stands(turn: Turn) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The hour of the morning's letter, of what there is none, and until when there is silence."""
    t, me = turn.texts, turn.me
    off = [t(f"notices-{kind}") for kind in KINDS if not me.wants(kind)]
    silent = is_away(me, me.today(turn.now)) and me.away is not None
    rows = (
        (t("notice-hour"), t.hour(me.digest_at)),
        (t("notice-off"), t.list(off) if off else t("notices-all")),
        (t("notice-silence"), t("silence-until", day=t.day(me.away, short=True)) if silent and me.away else t("b-no")),
    )
    choices = (
        start("notice-kinds", t("b-notice-kinds")),
        start("notice-hour", t("notice-hour")),
        start("back", t("b-i-am-back")) if silent else start("away", t("b-away")),
        start("set-quiet", t("b-quiet-hours")),
    )
    note = Text(text=t("settings-note"), style="note")
    return (Text(text=t("b-own-notices"), style="title"), Facts(rows=rows), note), choices


def all_kinds(turn: Turn) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """Each kind with yes or no."""
    t, me = turn.texts, turn.me
    rows = tuple((kind_name(t, kind), t("b-yes" if me.wants(kind) else "b-no")) for kind in KINDS)
    labels = ((kind, t(f"b-without-{kind}") if me.wants(kind) else t(f"b-with-{kind}")) for kind in KINDS)
    choices = (*(start("set-notices", label, kind) for kind, label in labels), start("own-notices", t("b-return")))
    return (Text(text=t("notice-kinds"), style="title"), Facts(rows=rows)), choices


def kind_name(t: Texts, kind: str) -> str:
    """A kind as a label: "Tablero"."""
    return t(f"notices-{kind}").capitalize()


def later_labels(turn: Turn) -> dict[str, str]:
    """Each time at which a letter can come again, in words."""
    return time_words(turn, times(turn))


COMMANDS = (
    Command("own-notices", notices, needs=""),
    Command("fewer-letters", notices, needs=""),
    Command("notice-kinds", kinds, needs=""),
    Command("set-notices", switch_one, needs=""),
    Command("notice-hour", hour, needs="", goes_on="with-words"),
    Command("away", away, needs="", goes_on="with-words"),
    Command("back", back, needs=""),
    Command("later", later, beside=True, goes_on="with-words"),
    Command("more-time", more_time),
)
