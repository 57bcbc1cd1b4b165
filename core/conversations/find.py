"""Finding a class and inviting its teacher."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Go, Reply, Talk
from core.letters.lines import fit_line, languages_line, suggested_introduction
from core.model.classgroup import AGES, SUBJECTS
from core.model.refused import Refused
from core.planning.countries import place_name, zone_choices
from core.texts import LANGUAGES, Texts, words
from core.texts.fold import fold
from core.texts.tongues import find_tongues
from core.usecases.open_projects import any_open
from core.usecases.profile import class_of, my_class
from core.usecases.request import send_request, withdraw
from core.usecases.search import Filters, Found, Page, know_kind, know_languages, know_zone, search
from core.usecases.turn import Turn

KINDS = ("cultures", "challenge", "solution")
INTRODUCTION_LENGTH = 1000
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
    filters, page = filters_from(changed.get("words", "")) or Filters(group.ages, group.subject), 0
    for n in range(TURNS):
        t = talk.t
        seen = await talk.look(search, filters, page)
        picked = await talk.choose(
            "pick",
            *(pick(f.teacher.id, t("b-write-numbered", n=i, name=f.teacher.name)) for i, f in enumerate(seen.found, 1)),
            *((pick("more", t("b-see-more")),) if seen.more else ()),
            *((pick("requests", t("b-see-requests")),) if seen.invited else ()),
            *((pick("open", t("b-open")),) if await talk.look(any_open) else ()),
            pick("change", t("b-change-search")),
            *(() if group.looking else (start("start", t("b-found")),)),
            shows=results(t, filters, seen, group.looking),
            per=str(n),
            back=False,
        )
        if picked == "more":
            page += 1
        elif picked == "change":
            return talk.go("change-search", filters_in_words(filters))
        elif picked in ("requests", "open"):
            return talk.go(picked)
        else:
            return talk.go("invite", picked)
    return with_filters(talk, filters)


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
    return "some" if fold(t("some-language", language=t.tongue(code))) in fold(words) else "fluent"


async def ask_zone(talk: Talk) -> None:
    """In a country with several hours: which one it is now where she teaches."""
    if talk.me.zone_asked:
        return
    options = await talk.look(present_hours)
    zone = await talk.choose(
        "zone", *(pick(name, label) for name, label in options), shows=talk.t("ask-zone"), back=False
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
        *(pick(name, t(f"b-filter-{name}")) for name in ("subject", "ages", "language", "kind")),
        pick("back", t("b-return")),
        shows=t("change-search"),
        back=False,
    )
    if what == "back":
        return with_filters(talk, filters)
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
    return with_filters(talk, replace(filters, **{what: wanted}))


def unchanged(_: Turn) -> dict[str, str]:
    """A search begins with the ages and the subject of her class, as they are then; `with_filters` says otherwise."""
    return {}


def with_filters(talk: Talk, filters: Filters) -> Go:
    """The search with these filters, which its journal then holds."""
    return talk.go("find", "", **{"do:filters": Reply(words=filters_in_words(filters))})


def filters_in_words(filters: Filters) -> str:
    """The filters in one line, "9-12|social||"."""
    return "|".join((filters.ages, filters.subject, filters.language, filters.kind))


def filters_from(about: str) -> Filters | None:
    """Read back what `filters_in_words` wrote; None for anything else."""
    words = about.split("|")
    return Filters(*words) if len(words) == 4 else None


def results(t: Texts, filters: Filters, seen: Page, visible: bool) -> tuple[Part, ...]:
    """The cards of one page, or that there is nobody; `visible` is whether others find her."""
    wanted = [
        words.ages(t, filters.ages) if filters.ages else "",
        words.subject(t, filters.subject) if filters.subject else "",
        t.tongue(filters.language) if filters.language else "",
        t(f"kind-{filters.kind}") if filters.kind else "",
    ]
    title = " · ".join([t("looking-now"), *(w for w in wanted if w)])
    if seen.invited:
        names = t.list([one.name for one in seen.invited])
        return (Text(text=title, style="title"), Text(text=t("looking-invited", names=names)))
    if not seen.found:
        nobody = t("looking-nobody" if visible else "looking-nobody-hidden")
        return (Text(text=title, style="title"), Text(text=nobody))
    return (Text(text=title, style="title"), *(Text(text=result(t, n, one)) for n, one in enumerate(seen.found, 1)))


def result(t: Texts, n: int, found: Found) -> str:
    """One class in three lines: who, why, and how the calendars lie."""
    same = "both" if found.same_ages and found.same_subject else "ages" if found.same_ages else "subject"
    if not (found.same_ages or found.same_subject):
        same = "none"
    answers = t("answers-new") if found.answers is None else t("answers-days", days=found.answers)
    head = f"{n}. {found.teacher.name} · {t.country(found.group.country)} · "
    return "\n".join(
        (
            head + languages_line(t, found.group, found.teacher),
            f"{t(f'same-{same}')} {answers}",
            fit_line(t, found.fit),
        )
    )


async def invite(talk: Talk) -> End | Go:
    """Invite one teacher, with the suggested words or one's own."""
    t, other = talk.t, await talk.look(known_teacher, talk.about)
    introduced = await talk.look(suggested, talk.about)
    mine, theirs = other[3][0], other[3][1] if len(other[3]) > 1 else "none"
    answer = await talk.ask(
        "introduction",
        pick("send", t("b-send")),
        pick("own", t("b-write-mine")),
        pick("back", t("b-return")),
        shows=(
            Text(text=t("for-teacher", name=other[0])),
            Text(text=introduced, style="quote"),
            Text(text=t("arrives-in", first=mine, second=theirs), style="note"),
        ),
        fits=lambda reply: t("introduction-long") if len(reply.words) > INTRODUCTION_LENGTH else None,
        back=False,
    )
    if answer.choice == "back":
        return talk.go("find")
    own_words = answer.words
    if answer.choice == "own":
        own_words = (
            await talk.ask(
                "own-words",
                shows=t("ask-introduction", name=other[0]),
                fits=lambda reply: t("introduction-long") if len(reply.words) > INTRODUCTION_LENGTH else None,
            )
        ).words
    sent = await talk.do("send", send_request, talk.about, own_words)
    if sent["match"]:
        return talk.go("partners", talk.about)
    here, hour, closes = await talk.look(where_it_lies, talk.about, sent["request"])
    return talk.end(
        t("request-sent", name=other[0], place=here, hour=hour, day=closes),
        choices=(*await talk.look(next_to_invite, talk.about), start("withdraw", t("b-withdraw"), sent["request"])),
    )


def known_teacher(turn: Turn, teacher: str) -> tuple[str, str, str, list[str]]:
    """Name, country, language and the languages in which an invitation arrives."""
    if teacher == turn.me.id or not turn.store.classes.where(teacher=teacher):
        raise Refused("request-nobody")
    other, group = turn.store.teachers.get(teacher), class_of(turn, teacher)
    both = dict.fromkeys((turn.me.language, other.language))
    return other.name, group.country, other.language, [turn.texts.tongue(code) for code in both]


def suggested(turn: Turn, teacher: str) -> str:
    """The introduction that Chaski proposes, in the sender's language."""
    return suggested_introduction(turn, turn.me.id, teacher, turn.me.language)


def where_it_lies(turn: Turn, teacher: str, request: str) -> tuple[str, str, str]:
    """Where the other is, what the clock shows there, and when the invitation closes."""
    t, other = turn.texts, turn.store.teachers.get(teacher)
    asked = turn.store.requests.get(request)
    place = place_name(class_of(turn, teacher).country, t.language)
    return place, t.hour(other.local(turn.now)), t.day(asked.expires, weekday=False)


def next_to_invite(turn: Turn, but: str) -> tuple[Choice, ...]:
    """The best class that is left, one tap away."""
    mine = my_class(turn)
    if mine is None:
        return ()
    left = [f for f in search(turn, Filters(mine.ages, mine.subject), 0).found if f.teacher.id != but]
    return tuple(start("invite", turn.texts("b-write-also", name=f.teacher.name), f.teacher.id) for f in left[:1])


async def take_back(talk: Talk) -> End:
    """Withdraw an invitation."""
    await talk.do("withdraw", withdraw, talk.about)
    t = talk.t
    return talk.end(t("withdrawn"), choices=(start("find", t("b-find-class")), start("home", t("b-home"))))


COMMANDS = (
    Command("find", find, menu=True, aliases=("buscar",)),
    Command("change-search", change_search),
    Command("invite", invite),
    Command("withdraw", take_back),
)
