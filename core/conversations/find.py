"""Finding a class and inviting its teacher."""

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.gallery import choose_idea
from core.conversations.settings import by_place
from core.conversations.talk import End, Go, Reply, Talk
from core.letters.found import results
from core.letters.lines import for_which, suggested_introduction
from core.model.classgroup import AGES, KINDS, SUBJECTS
from core.model.filters import Filters, filters_from
from core.model.refused import Refused
from core.planning.countries import find_country, place_name, zone_choices
from core.planning.seeking import understood
from core.texts import LANGUAGES, Texts, words
from core.texts.fold import fold
from core.texts.tongues import find_tongues
from core.usecases.open_projects import any_open
from core.usecases.profile import my_class
from core.usecases.request import asked_classes, class_in_hand, name_for, send_request, withdraw
from core.usecases.search import Page, know_kind, know_languages, know_zone, search
from core.usecases.turn import Turn

INTRODUCTION_LENGTH = 1000
FILTERS = "do:filters"
TYPED = "typed:"
LONG_SEARCH, FEW_WORDS = 8, 3
"""Words of a search in which something is understood, and of one that is only looked up in the classes' own words:
what is longer is meant for somebody."""
TURNS = 8
"""A search card turns at most this often in one sitting (twelve questions with those around it)."""


async def find(talk: Talk) -> End | Go:
    """Ask what is not known yet, once; then show who is looking."""
    await ask_languages(talk)
    await ask_zone(talk)
    group = await talk.look(my_class)
    if group is None:
        return talk.go("start")
    changed = await talk.do("filters", unchanged)
    filters, page = asked_for(changed.get("words", ""), Filters(group.ages, group.subject)), 0
    for n in range(TURNS):
        t = talk.t
        seen = await talk.look(search, filters, page)
        name_of = {found.group.id: found.teacher.first_name for found in seen.found}
        picked = await talk.choose(
            "pick",
            *(pick(id_, t("b-write-numbered", n=i, name=name)) for i, (id_, name) in enumerate(name_of.items(), 1)),
            *((pick("more", t("b-see-more")),) if seen.more else ()),
            *((pick("requests", t("b-see-requests")),) if seen.invited else ()),
            *((pick("open", t("b-open")),) if await talk.look(any_open) else ()),
            *((pick("tell", t("b-tell-me")),) if scarce(seen, page) else ()),
            pick("change", t("b-change-search")),
            *(() if group.looking else (start("start", t("b-found")),)),
            shows=results(t, seen, group.looking),
            per=f"{n}{filters.line if changed else ''}",
            back=False,
            means=typed,
        )
        if picked == "more":
            page += 1
        elif picked.startswith(TYPED):
            return with_words(talk, picked.removeprefix(TYPED))
        elif picked not in name_of:
            return talk.go(*next_command(picked, seen.filters))
        else:
            return talk.go("invite", picked)
    return with_words(talk, filters.line)


def asked_for(words: str, usual: Filters) -> Filters:
    """What these words ask for: filters in one line, or words as somebody typed them; her usual search without any."""
    if not words:
        return usual
    found = filters_from(words) or understood(words)
    return usual if found == Filters() and "|" not in words else found


def typed(words: str) -> str | None:
    """Words typed under the cards, when they are a search: some of them are understood, or they are few."""
    found = understood(words)
    heard = found != Filters(words=found.words)
    few = len(words.split()) <= (LONG_SEARCH if heard else FEW_WORDS)
    return f"{TYPED}{words}" if few and found != Filters() else None


def scarce(seen: Page, page: int) -> bool:
    """Whether so few were found that others who come later are worth a letter."""
    return not seen.more and (page > 0 or not seen.found)


def next_command(picked: str, filters: Filters) -> tuple[str, str]:
    """Where a button below the cards leads."""
    match picked:
        case "change":
            return "change-search", filters.line
        case "tell":
            return "save-search", filters.line
        case "open":
            return "open", ""
        case _:
            return "requests", ""


async def ask_languages(talk: Talk) -> None:
    """The languages of the class, asked at the first search."""
    group = await talk.look(my_class)
    t = talk.t
    if group is None or group.languages:
        return
    own = talk.me.language
    other = "en" if own != "en" else "es"
    said = await talk.choose(
        "languages",
        pick("own", t("b-only-own", own=t.tongue(own))),
        pick("some", t("b-own-and-some", own=t.tongue(own).capitalize(), other=t.tongue(other))),
        pick("both", t("b-own-and-other", own=t.tongue(own).capitalize(), other=t.tongue(other))),
        pick("others", t("b-other-languages")),
        shows=t("ask-languages", translates=talk.turn.house.translating),
    )
    spoken = [[own, "fluent"]]
    if said in ("some", "both"):
        spoken.append([other, "some" if said == "some" else "fluent"])
    if said == "others":

        def known(reply: Reply) -> str | None:
            return None if find_tongues(reply.words) else t("languages-unknown", words=reply.words[:40])

        typed = await talk.ask("languages-words", shows=t("ask-languages-words"), fits=known)
        spoken = [[code, level_of(t, code, typed.words)] for code in find_tongues(typed.words)]
    await talk.do("know-languages", know_languages, spoken)


def level_of(t: Texts, code: str, words: str) -> str:
    """"algo de inglés" is less than "inglés"."""
    return "some" if fold(t("language-some", language=t.tongue(code))) in fold(words) else "fluent"


async def ask_zone(talk: Talk) -> None:
    """In a country with several hours: which one it is now where she teaches."""
    if talk.me.zone_asked:
        return
    options = await talk.look(present_hours)
    zone = await talk.choose(
        "zone",
        *(pick(name, label) for name, label in options),
        shows=(Text(text=talk.t("ask-zone")), *by_place(talk)),
        back=False,
    )
    await talk.do("know-zone", know_zone, zone)


def present_hours(turn: Turn) -> list[tuple[str, str]]:
    """The zones of the teacher's country with the hour that each shows now."""
    return [
        (zone, turn.texts("b-zone", hour=turn.texts.hour(turn.now.astimezone(ZoneInfo(zone))), city=city(zone)))
        for zone in zone_choices(turn.me.country, turn.now)
    ]


def city(zone: str) -> str:
    """"America/Sao_Paulo" is known to people as Sao Paulo."""
    return zone.rpartition("/")[2].replace("_", " ")


async def change_search(talk: Talk) -> Go:
    """Change one thing of the search, or nothing; `about` are its filters. A sitting of its own, so that /find always
    shows who is looking."""
    t, filters = talk.t, filters_from(talk.about) or Filters()
    what = await talk.choose(
        "what",
        *(pick(name, t(f"b-filter-{name}")) for name in ("subject", "ages", "country", "language", "kind")),
        pick("tell", t("b-tell-me")),
        pick("back", t("b-return")),
        shows=t("change-search"),
        back=False,
        means=typed,
    )
    if what == "tell":
        return talk.go("save-search", filters.line)
    if what == "back":
        return with_words(talk, filters.line)
    if what.startswith(TYPED):
        return with_words(talk, what.removeprefix(TYPED))
    if what == "country":
        return with_words(talk, replace(filters, country=await ask_country(talk)).line)
    options = {
        "subject": [(name, t(f"subject-{name}")) for name in SUBJECTS],
        "ages": [(band, words.ages(t, band)) for band in AGES],
        "language": [(code, t.tongue(code).capitalize()) for code in (*LANGUAGES, "uk", "pt", "fr", "hi")],
        "kind": [(kind, t(f"kind-{kind}")) for kind in KINDS],
    }[what]
    value = await talk.choose(
        "value", *(pick(v, label) for v, label in options), pick("any", t("b-any")), shows=t(f"ask-filter-{what}"),
    )
    wanted = "" if value == "any" else value
    if what == "kind":
        await talk.do("know-kind", know_kind, wanted)
    return with_words(talk, replace(filters, **{what: wanted}).line)


async def ask_country(talk: Talk) -> str:
    """The code of a country, "" for any."""
    t = talk.t

    def known(reply: Reply) -> str | None:
        return None if reply.choice or find_country(reply.words) else t("country-unknown", words=reply.words[:40])

    said = await talk.ask("country", pick("any", t("b-any")), shows=t("ask-filter-country"), fits=known)
    return "" if said.choice else find_country(said.words) or ""


def unchanged(_: Turn) -> dict[str, str]:
    """A search begins with the ages and the subject of her class, as they are then; `with_words` says otherwise."""
    return {}


def with_words(talk: Talk, words: str) -> Go:
    """The search for these words, or for filters in one line; its journal then holds them."""
    return talk.go("find", "", **{FILTERS: Reply(words=words)})


async def invite(talk: Talk) -> End | Go:
    """Invite the teacher of one class, with the suggested words or one's own."""
    t, other, idea = talk.t, await talk.look(addressee, talk.about), ""
    answer = await introduce(talk, other, pick("idea", t("b-propose-idea")))
    if answer.choice == "idea":
        idea = await choose_idea(talk.part("gallery"))
        answer = await introduce(talk.part("with-idea"), other, idea=idea)
    if answer.choice == "back":
        return talk.go("find")
    own_words = answer.words
    if answer.choice == "own":
        own_words = (
            await talk.ask(
                "own-words",
                shows=t("ask-introduction", name=other.name),
                fits=lambda reply: t("introduction-long") if len(reply.words) > INTRODUCTION_LENGTH else None,
            )
        ).words
    sent = await talk.do("send", send_request, other.teacher, own_words, other.group, idea)
    if sent["match"]:
        return talk.go("partners", other.teacher)
    here, hour, closes = await talk.look(where_it_lies, sent["request"])
    return talk.end(
        t("request-sent", name=other.name, place=here, hour=hour, day=closes),
        choices=(*await talk.look(next_to_invite, other.teacher), start("withdraw", t("b-withdraw"), sent["request"])),
    )


async def introduce(talk: Talk, other: "Addressee", *more: Choice, idea: str = "") -> Reply:
    """What Chaski suggests to write, to be sent as it is, or written in one's own words."""
    t, introduced = talk.t, await talk.look(suggested, other.teacher, idea)
    mine, theirs = other.languages[0], other.languages[1] if len(other.languages) > 1 else "none"
    return await talk.ask(
        "introduction",
        pick("send", t("b-send")),
        pick("own", t("b-write-mine")),
        *more,
        pick("back", t("b-return")),
        shows=(
            Text(text=t("for-teacher", name=other.name)),
            *await talk.look(with_which),
            Text(text=introduced, style="quote"),
            Text(text=t("arrives-in", first=mine, second=theirs), style="note"),
        ),
        fits=lambda reply: t("introduction-long") if len(reply.words) > INTRODUCTION_LENGTH else None,
        back=False,
    )


@dataclass(frozen=True)
class Addressee:
    """Whom an invitation is for: a class, its teacher, and the languages (in words) in which it arrives."""

    group: str
    teacher: str
    name: str
    languages: list[str]


def addressee(turn: Turn, group_id: str) -> Addressee:
    """The class that is invited; one's own, a closed and a missing one are nobody's."""
    group = turn.store.classes.find(group_id)
    if group is None or group.closed or turn.me.id in group.teachers:
        raise Refused("request-nobody")
    other = turn.store.teachers.get(group.teacher)
    both = dict.fromkeys((turn.me.language, other.language))
    return Addressee(group.id, other.id, name_for(turn, other), [turn.texts.tongue(code) for code in both])


def suggested(turn: Turn, teacher: str, idea: str) -> str:
    """The introduction that Chaski suggests, in the sender's language, with the idea that she proposes."""
    return suggested_introduction(turn, class_in_hand(turn), teacher, turn.me.language, idea)


def with_which(turn: Turn) -> tuple[Part, ...]:
    """Which of the sender's classes is introduced, where she has more than one."""
    return for_which(turn, class_in_hand(turn))


def where_it_lies(turn: Turn, request: str) -> tuple[str, str, str]:
    """Where the other is, what the clock shows there, and when the invitation closes."""
    t, asked = turn.texts, turn.store.requests.get(request)
    other = turn.store.teachers.get(asked.receiver)
    place = place_name(asked_classes(turn, asked)[1].country, t.language)
    return place, t.hour(other.local(turn.now)), t.day(asked.expires, weekday=False)


def next_to_invite(turn: Turn, but: str) -> tuple[Choice, ...]:
    """The best class that is left, one tap away."""
    mine = my_class(turn)
    if mine is None:
        return ()
    left = [f for f in search(turn, Filters(mine.ages, mine.subject), 0).found if f.teacher.id != but]
    return tuple(start("invite", turn.texts("b-write-also", name=f.teacher.first_name), f.group.id) for f in left[:1])


async def take_back(talk: Talk) -> End:
    """Withdraw an invitation."""
    await talk.do("withdraw", withdraw, talk.about)
    t = talk.t
    return talk.end(t("withdrawn"), choices=(start("find", t("b-find-class")), start("home", t("b-home"))))


COMMANDS = (
    Command("find", find, menu=True, aliases=("buscar",), takes_words=FILTERS, goes_on="from-home"),
    Command("change-search", change_search, goes_on="with-words"),
    Command("invite", invite),
    Command("withdraw", take_back),
)
