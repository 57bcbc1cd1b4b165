"""More of a project's record: its figures, what the classes wrote about, a page of it, and a file."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import File, Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Go, Talk
from core.letters.record_lines import figure_lines, theme_lines, theme_notes
from core.usecases.record_facts import record_facts
from core.usecases.record_page import close_record_page, open_record_page, own_record_page, record_file
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


async def figures(talk: Talk) -> End:
    """What happened in the project, in figures; `about` is the project."""
    parts = await talk.look(figures_card, talk.about)
    t = talk.t
    return talk.end(*parts, choices=(start("record-themes", t("b-by-theme"), talk.about), *ways(talk)), home=True)


async def themes(talk: Talk) -> End:
    """What the classes wrote about; `about` is the project."""
    parts = await talk.look(themes_card, talk.about)
    t = talk.t
    return talk.end(*parts, choices=(start("record-figures", t("b-figures"), talk.about), *ways(talk)), home=True)


async def page(talk: Talk) -> End | Go:
    """The record as a page for one's own use; `about` is the project. Where no address reaches a phone, as a file."""
    t = talk.t
    until = await talk.look(open_until, talk.about)
    if until:
        return talk.end(t("record-page-open", until=until), choices=addressed(talk), home=True)
    if not await talk.look(is_reachable):
        return talk.go("record-print", talk.about)
    chosen = await talk.choose(
        "open",
        pick("yes", t("b-make-page")),
        pick("file", t("b-record-file")),
        pick("no", t("b-later")),
        shows=t("record-page-ask"),
    )
    if chosen == "file":
        return talk.go("record-file", talk.about)
    if chosen == "no":
        return talk.end(t("record-page-none"), choices=(back(talk),), home=True)
    return await address(talk)


async def new_address(talk: Talk) -> End:
    """Another address; the one before ends at once."""
    return await address(talk)


async def address(talk: Talk) -> End:
    """The address, once: it is kept nowhere but on this card."""
    where = await talk.do("make", open_record_page, talk.about)
    until = await talk.look(open_until, talk.about)
    return talk.end(
        talk.t("record-page-made", until=until), Text(text=where), choices=addressed(talk), home=True, once=True
    )


async def switch_off(talk: Talk) -> End:
    """The address answers nobody any more: one tap."""
    await talk.do("off", close_record_page, talk.about)
    t = talk.t
    return talk.end(
        t("record-page-off"), choices=(start("record-page", t("b-as-page"), talk.about), back(talk)), home=True
    )


async def printed(talk: Talk) -> End:
    """The page as a file."""
    shelf, name, mime = await talk.do("print", record_file, talk.about, "html")
    return talk.end(
        File(shelf=shelf, name=name, mime=mime), talk.t("record-page-file"), choices=(back(talk),), home=True
    )


async def as_file(talk: Talk) -> End | Go:
    """The record in one of three forms, to be kept or counted elsewhere."""
    t = talk.t
    await talk.look(record_facts, talk.about)
    form = await talk.choose(
        "form",
        pick("html", t("b-file-page")),
        pick("csv", t("b-file-csv")),
        pick("json", t("b-file-json")),
        pick("no", t("b-return")),
        shows=t("record-file-ask"),
    )
    if form == "no":
        return talk.go("record", talk.about)
    if form == "html":
        return talk.go("record-print", talk.about)
    shelf, name, mime = await talk.do("file", record_file, talk.about, form)
    return talk.end(
        File(shelf=shelf, name=name, mime=mime), t("record-file-made"), choices=(back(talk),), home=True
    )


def figures_card(turn: Turn, project_id: str) -> tuple[Part, ...]:
    """The figures, a line each."""
    t, facts = turn.texts, record_facts(turn, project_id)
    return (
        Text(text=t("figures-title", title=title_of(turn, facts.project)), style="title"),
        Text(text="\n".join(figure_lines(t, facts))),
    )


def themes_card(turn: Turn, project_id: str) -> tuple[Part, ...]:
    """The themes, a line each, and how they were counted."""
    t, facts = turn.texts, record_facts(turn, project_id)
    return (
        Text(text=t("themes-title", title=title_of(turn, facts.project)), style="title"),
        Text(text="\n".join(theme_lines(t, facts))),
        *(Text(text=one, style="note") for one in theme_notes(t, facts)),
    )


def open_until(turn: Turn, project_id: str) -> str:
    """Until when her address works, in words; "" without one. Refused before there is a record."""
    page = own_record_page(turn, project_id)
    return turn.texts.day(page.expires, weekday=False, year=True) if page else ""


def is_reachable(turn: Turn) -> bool:
    """Whether an address of Chaski's can be opened from outside."""
    return turn.house.reachable


def addressed(talk: Talk) -> tuple[Choice, ...]:
    """What can be done with an address."""
    t = talk.t
    return (
        back(talk),
        start("record-page-new", t("b-new-address"), talk.about),
        start("record-page-off", t("b-switch-off"), talk.about),
    )


def ways(talk: Talk) -> tuple[Choice, ...]:
    """The page, the file, and the way back."""
    t = talk.t
    page, file = start("record-page", t("b-as-page"), talk.about), start("record-file", t("b-record-file"), talk.about)
    return (page, file, back(talk))


def back(talk: Talk) -> Choice:
    """To the record itself."""
    return start("record", talk.t("b-learned"), talk.about)


COMMANDS = (
    Command("record-figures", figures),
    Command("record-themes", themes),
    Command("record-page", page),
    Command("record-page-new", new_address),
    Command("record-page-off", switch_off),
    Command("record-print", printed),
    Command("record-file", as_file),
)
