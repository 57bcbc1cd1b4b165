"""The certificate: for the class or for its teacher, what is still open, a look at the sheet, and taking it back."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import File, Part, Picture, Text
from core.conversations.command import Command
from core.conversations.personal import without_names
from core.conversations.talk import End, Go, Reply, Talk
from core.model.attested import NAME_LENGTH, from_code, in_groups, read_body
from core.model.evidence import GivenTo, Lack
from core.phrases.names import has_contact
from core.usecases.certificate_end import take_back
from core.usecases.certificate_evidence import open_for
from core.usecases.certificate_give import (
    give,
    holding,
    kept_certificates,
    languages_of,
    own_certificate,
    preview,
    printed,
)
from core.usecases.projects import find_member, member_of, project_of
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

MOST_KEPT = 6
"""On one card, beside the way home."""
WHERE: dict[Lack, tuple[str, str]] = {
    "work": ("due", "b-what-is-due"),
    "meeting": ("board", "b-put-on-board"),
    "reflection": ("reflect", "b-reflect"),
    "signature": ("sign", "b-read-sign"),
}
"""Where each of the things that may be open is done: (command, its button)."""


async def certificate(talk: Talk) -> End | Go:
    """From the project's card to the sheet: for whom, under which name, one look, one tap."""
    t = talk.t
    title = await talk.look(title_for, talk.about)
    whom = await talk.choose(
        "whom",
        pick("class", t("b-certificate-class")),
        pick("teacher", t("b-certificate-me")),
        shows=t("certificate-whom", title=title),
        back=False,
    )
    given_to: GivenTo = "teacher" if whom == "teacher" else "class"
    if here := await talk.look(holding, talk.about, given_to):
        return talk.go("certificate-card", here.id)
    if missing := await talk.look(open_for, talk.about, given_to):
        return talk.end(*open_lines(talk, given_to, missing), choices=open_choices(talk, missing), home=True)
    name = await ask_name(talk, given_to)
    picture, words = await talk.do("look", preview, talk.about, given_to, name)
    ready = await talk.choose(
        "ready",
        pick("give", t("b-certificate-make")),
        pick("name", t("b-certificate-name")),
        shows=(
            look_at(picture, words, t("certificate-alt", name=name, title=title)),
            Text(text=t(f"certificate-ready-{given_to}")),
        ),
        back=False,
    )
    if ready == "name":
        return talk.go("certificate", talk.about, whom=Reply(choice=whom))
    return talk.go("certificate-card", await talk.do("give", give, talk.about, given_to, name))


def look_at(picture: str, words: str, alt: str) -> Part:
    """The sheet as a picture, or its words where it cannot be drawn here."""
    return Picture(shelf=picture, name="certificate.png", alt=alt) if picture else Text(text=words, style="quote")


async def ask_name(talk: Talk, given_to: GivenTo) -> str:
    """The name on the sheet: of the class without a student's, or her own as she wants it read."""
    suggested = await talk.look(names_for, talk.about, given_to)
    said = await talk.ask(
        "name",
        *(pick(one, one) for one in suggested),
        shows=talk.t(f"certificate-name-{given_to}"),
        fits=lambda reply: too_long(talk, reply.words),
    )
    if given_to == "teacher" or said.choice:
        return said.choice or said.words.strip()
    return await without_names(talk.part("names"), said.words.strip())


async def card(talk: Talk) -> End:
    """A certificate that holds: the sheet as a file, its number, and what can be done about it."""
    number, _, language = talk.about.partition(":")
    found = await talk.look(own_certificate, number)
    if found.revoked:
        again = start("certificate", talk.t("b-certificate"), found.project)
        return talk.end(talk.t("certificate-over", number=in_groups(number)), choices=(again,), home=True)
    key, name, mime = await talk.do("print", printed, number, language or talk.me.language)
    others = await talk.look(languages_of, number)
    reachable = await talk.look(is_reachable)
    project = found.project if await talk.look(find_member, found.project) else ""
    return talk.end(
        File(shelf=key, name=name, mime=mime),
        talk.t("certificate-here" if reachable else "certificate-here-offline"),
        Text(text=talk.t("sheet-number", number=in_groups(number)), style="note"),
        choices=card_choices(talk, found.id, project, others if not language else [talk.me.language]),
    )


def card_choices(talk: Talk, number: str, project: str, others: list[str]) -> tuple[Choice, ...]:
    """The sheet in another language, the way back (none into a project that she left), and taking it back."""
    t = talk.t
    tongues = ((one, t("b-certificate-in", language=t.tongue(one))) for one in others)
    return (
        *(start("certificate-card", label, f"{number}:{one}") for one, label in tongues),
        *((start("project", t("b-open-project"), project),) if project else ()),
        start("certificate-end", t("b-certificate-end"), number),
        start("home", t("b-home")),
    )


async def kept(talk: Talk) -> End:
    """What she has of all her projects, those that she left too."""
    parts, choices = await talk.look(kept_card)
    return talk.end(*parts, choices=choices, home=True)


def kept_card(turn: Turn) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """A line and a button each, the newest first."""
    t, found = turn.texts, [(one, code) for one in kept_certificates(turn) if (code := from_code(one.code))]
    read = [(one, said) for one, code in found if (said := read_body(code.body))][:MOST_KEPT]
    if not read:
        return (Text(text=t("certificates-none")),), ()
    lines, choices = [], []
    for n, (one, said) in enumerate(read, 1):
        whose = t(f"b-certificate-{'class' if one.given_to == 'class' else 'me'}")
        lines.append(t("project-line", n=n, facts=" · ".join((said.title, whose, t.day(said.given, year=True)))))
        choices.append(start("certificate-card", t("b-open-numbered", n=n, title=said.title), one.id))
    return (Text(text=t("b-certificates"), style="title"), Text(text="\n".join(lines))), tuple(choices)


async def end(talk: Talk) -> End | Go:
    """Take it back after one tap that says what that means."""
    t, found = talk.t, await talk.look(own_certificate, talk.about)
    sure = await talk.choose(
        "sure",
        pick("no", t("b-leave")),
        pick("yes", t("b-certificate-end")),
        shows=t("certificate-ask-end", number=in_groups(found.id)),
        confirms=True,
        back=False,
    )
    if sure == "no":
        return talk.go("certificate-card", talk.about)
    project = await talk.do("end", take_back, talk.about)
    again = start("certificate", t("b-certificate"), project)
    return talk.end(t("certificate-ended", number=in_groups(found.id)), choices=(again,), home=True)


def open_lines(talk: Talk, given_to: GivenTo, missing: list[tuple[Lack, int]]) -> tuple[Text, ...]:
    """What is still open, and that there is no hurry."""
    t = talk.t
    lines = "\n".join(f"· {t(f'certificate-lacks-{lack}', count=count)}" for lack, count in missing)
    return Text(text=t(f"certificate-open-{given_to}")), Text(text=lines), Text(text=t("certificate-no-hurry"))


def open_choices(talk: Talk, missing: list[tuple[Lack, int]]) -> tuple[Choice, ...]:
    """Where each of them is done."""
    doors = [WHERE[lack] for lack, _ in missing if lack in WHERE]
    here = start("project", talk.t("b-return"), talk.about)
    return (*(start(command, talk.t(button), talk.about) for command, button in doors), here)


def too_long(talk: Talk, words: str) -> str | None:
    """Why these words cannot stand on the sheet as a name."""
    if has_contact(words):
        return talk.t("certificate-name-contact")
    return talk.t("refused-certificate-name", most=NAME_LENGTH) if len(words.strip()) > NAME_LENGTH else None


def names_for(turn: Turn, project_id: str, given_to: GivenTo) -> list[str]:
    """What the class, or she herself, may be called: what fits, the shortest first."""
    if given_to == "teacher":
        found = [turn.me.name]
    else:
        group = turn.store.classes.get(member_of(turn, project_id).group)
        country = turn.texts.country(group.country)
        schools = [f"{group.school}, {country}"] if group.school else []
        found = [*([group.name] if group.name else []), *schools, turn.texts("certificate-class-of", country=country)]
    return [one for one in found if one and len(one) <= NAME_LENGTH]


def title_for(turn: Turn, project_id: str) -> str:
    """The project's title; refused where it is none of hers."""
    return title_of(turn, project_of(turn, project_id))


def is_reachable(turn: Turn) -> bool:
    """Whether the code's page opens on anybody's phone."""
    return turn.house.reachable


COMMANDS = (
    Command("certificate", certificate),
    Command("certificates", kept, needs=""),
    Command("certificate-card", card),
    Command("certificate-end", end),
)
