"""What a teacher sets for herself: language, hour, quiet; her notices have a card of their own."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Facts, Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Go, Talk
from core.model.teacher import KINDS, is_away
from core.phrases.answers import night_in
from core.texts import LANGUAGES, Texts, texts
from core.usecases.saved_search import my_searches
from core.usecases.settings import QUIET, set_language, set_quiet, set_reads, set_zone, zones
from core.usecases.turn import Turn


async def settings(talk: Talk) -> End:
    """How it stands, and what can be changed: further languages stand behind the language, quiet behind the notices."""
    parts, choices = await talk.look(how_it_stands)
    return talk.end(*parts, choices=choices, home=True)


async def language(talk: Talk) -> End | Go:
    """The language in which Chaski speaks."""
    t, names = talk.t, (pick(code, texts(code).tongue(code).capitalize()) for code in LANGUAGES)
    chosen = await talk.choose("language", *names, pick("reads", t("b-reads")), shows=t("ask-set-language"))
    if chosen == "reads":
        return talk.go("set-reads")
    await talk.do("set", set_language, chosen)
    return talk.go("settings")


async def zone(talk: Talk) -> End | Go:
    """The hour on her wall."""
    t, known = talk.t, await talk.look(zones)
    labels = (pick(name, t("b-zone", hour=hour, city=city(name))) for name, hour in known)
    chosen = await talk.choose("zone", *labels, shows=(Text(text=t("ask-set-zone")), *by_place(talk)))
    await talk.do("set", set_zone, chosen)
    return talk.go("settings")


def by_place(talk: Talk) -> tuple[Text, ...]:
    """That a shared location is an answer too; where there are forms it is a desk's messenger, which has none."""
    return () if talk.forms else (Text(text=talk.t("zone-by-place"), style="note"),)


async def reads(talk: Talk) -> End | Go:
    """Which further languages she reads as they are: one tap each, there and back."""
    t, me = talk.t, talk.me
    known = (
        pick(one, t("b-reads-off" if one in me.reads else "b-reads-on", language=t.tongue(one)))
        for one in LANGUAGES
        if one != me.language
    )
    asked = t("ask-reads", all=read_by(talk))
    chosen = await talk.choose("language", *known, pick("done", t("b-settings")), shows=asked)
    if chosen == "done":
        return talk.go("settings")
    await talk.do("set", set_reads, chosen)
    return talk.go("set-reads")


def read_by(talk: Talk) -> str:
    """Every language that she reads: "español e inglés"."""
    return talk.t.list([talk.t.tongue(one) for one in dict.fromkeys((talk.me.language, *talk.me.reads))])


async def quiet(talk: Talk) -> End | Go:
    """When nothing but calls may come, tapped or typed."""
    t = talk.t
    said = await talk.ask(
        "quiet",
        *(pick(one, t(f"quiet-{one}")) for one in QUIET),
        shows=t("ask-set-quiet"),
        fits=lambda reply: None if reply.choice or night_typed(t, reply.words) else t("quiet-unread"),
    )
    await talk.do("set", set_quiet, said.choice or night_typed(t, said.words))
    return talk.go("settings")


def night_typed(t: Texts, words: str) -> str:
    """Typed quiet hours as `set_quiet` takes them; "" where none are read."""
    night = night_in(words, t.language)
    ends = [hour.isoformat("minutes") for hour in night or ()]
    return "-".join(ends) if len(set(ends)) > 1 else ""


def how_it_stands(turn: Turn) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """Her settings as labelled lines, with a button for each."""
    t, me = turn.texts, turn.me
    none = me.quiet.start == me.quiet.end
    rows = (
        (t("setting-language"), t.tongue(me.language)),
        *((t("b-reads"), t.list([t.tongue(one) for one in (me.language, *me.reads)])) for _ in me.reads[:1]),
        (t("setting-hour"), t("b-zone", hour=t.hour(me.local(turn.now)), city=city(me.zone))),
        (t("setting-quiet"), t("quiet-none") if none else t.hours(me.quiet.start, me.quiet.end)),
        (t("b-own-notices"), notices_words(turn)),
    )
    choices = (
        start("class", t("b-class")),
        start("set-language", t("setting-language")),
        start("set-zone", t("setting-hour")),
        start("own-notices", t("b-own-notices")),
        start("calendar", t("b-calendar")),
        start("link", t("b-link")),
        *((start("searches", t("b-searches")),) if my_searches(turn) else ()),
    )
    return (
        Text(text=t("b-settings"), style="title"),
        Facts(rows=rows),
        Text(text=t("settings-note"), style="note"),
    ), choices


def notices_words(turn: Turn) -> str:
    """How her notices stand, in a word or two."""
    t, me = turn.texts, turn.me
    if me.away and is_away(me, me.today(turn.now)):
        return t("silence-until", day=t.day(me.away, short=True))
    off = [t(f"notices-{kind}") for kind in KINDS if not me.wants(kind)]
    return t("notices-but", what=t.list(off)) if off else t("notices-all-on")


def city(zone: str) -> str:
    """The city that names a zone."""
    return zone.rpartition("/")[2].replace("_", " ")


COMMANDS = (
    Command("settings", settings, menu=True, aliases=("ajustes",), needs=""),
    Command("set-language", language, aliases=("language", "idioma", "мова"), needs="", goes_on="with-words"),
    Command("set-reads", reads, needs="", goes_on="with-words"),
    Command("set-zone", zone, needs="", goes_on="with-words"),
    Command("set-quiet", quiet, needs="", goes_on="with-words"),
)
