"""The exhibition at her school: when and where, words for the families, and the other classes told each time."""

from core.chat.choices import pick, start
from core.chat.shown import File, Part, Text
from core.conversations.command import Command
from core.conversations.share_when import ask_moment
from core.conversations.talk import End, Fits, Go, Reply, Talk
from core.letters.showing import showing_parts
from core.model.wall import wall_from
from core.phrases.names import has_contact
from core.usecases.projects import names, others, project_of
from core.usecases.share_calendar import showing_file
from core.usecases.share_message import invitation_words
from core.usecases.share_showing import PLACE, cancel_showing, coming_showing, seen_showing, set_showing
from core.usecases.turn import Turn

BACK = "back"
CALENDAR = "text/calendar"


async def invite(talk: Talk) -> End | Go:
    """The exhibition that is named, or naming it; `about` is the project."""
    if await talk.look(is_named, talk.about):
        return await invited(talk)
    return await name_it(talk)


async def name_it(talk: Talk) -> End | Go:
    """The day and hour, the place, and a last look at who is told."""
    t, project = talk.t, talk.about
    wall = await ask_moment(talk, t("ask-showing"), pick(BACK, t("b-return")))
    if wall in ("", BACK):
        return talk.go("share", project)
    nowhere, asked = pick("none", t("b-no-place")), t("ask-showing-place")
    place = await talk.ask("place", nowhere, shows=asked, fits=fitting_place(talk))
    right = await talk.choose(
        "right",
        pick("yes", t("b-keep-and-tell")),
        pick("again", t("b-change-moment")),
        shows=await talk.look(right_parts, project, wall, place.words),
        confirms=True,
    )
    if right == "again":
        return talk.go("showing-change", project)
    await talk.do("set", set_showing, project, wall, place.words)
    return await invited(talk)


async def invited(talk: Talk) -> End:
    """What is named, the words for the families, and the file for her calendar."""
    t, project = talk.t, talk.about
    key, name, caption = await talk.do("calendar", showing_file, project)
    return talk.end(
        await talk.look(named_line, project),
        t("families-copy"),
        Text(text=await talk.look(invitation_words, project), style="quote"),
        File(shelf=key, name=name, mime=CALENDAR, caption=caption),
        choices=(
            start("page-poster", t("b-poster"), project),
            start("showing-change", t("b-other-moment"), project),
            start("showing-off", t("b-showing-off"), project),
            start("share", t("b-return"), project),
        ),
        home=True,
    )


async def call_off(talk: Talk) -> End | Go:
    """Call it off, after one tap that names it."""
    t, project = talk.t, talk.about
    if not await talk.look(is_named, project):
        return talk.end(t("refused-showing-none"), choices=(start("share", t("b-return"), project),), home=True)
    sure = await talk.choose(
        "sure",
        pick("no", t("b-keep-call")),
        pick("yes", t("b-call-it-off")),
        shows=await talk.look(sure_line, project),
        confirms=True,
        back=False,
    )
    if sure == "no":
        return talk.go("page-invite", project)
    await talk.do("off", cancel_showing, project)
    key, name, caption = await talk.do("calendar", showing_file, project)
    again = start("showing-change", t("b-other-moment"), project)
    return talk.end(
        t("showing-is-off"),
        File(shelf=key, name=name, mime=CALENDAR, caption=caption),
        choices=(again, start("share", t("b-return"), project)),
        home=True,
    )


async def see(talk: Talk) -> End:
    """Another class's exhibition, with the page where there is one; `about` is the exhibition."""
    parts, project = await talk.look(seen, talk.about)
    return talk.end(*parts, choices=(start("share", talk.t("b-see-page"), project),), home=True)


def is_named(turn: Turn, project: str) -> bool:
    """Whether her class has named one that is still to come."""
    return coming_showing(turn, project) is not None


def fitting_place(talk: Talk) -> Fits:
    """A few words, without a telephone number or an address to write to."""

    def unfit(reply: Reply) -> str | None:
        if len(reply.words) > PLACE:
            return talk.t("showing-place-long", most=PLACE)
        return talk.t("refused-showing-contact") if has_contact(reply.words) else None

    return unfit


def right_parts(turn: Turn, project: str, wall: str, place: str) -> tuple[Part, ...]:
    """Day, hour and place as they were understood, and who will be told."""
    t, at = turn.texts, wall_from(wall).shown
    when = t("showing-when", day=t.day(at.date(), year=at.year != turn.me.today(turn.now).year), hour=t.hour(at))
    told = [one for one in others(turn, project_of(turn, project)) if one.state == "active"]
    said = Text(text=t("showing-right", when=when, place=place, placed="yes" if place else "no"))
    return (said, Text(text=t("showing-tells", names=names(turn, told), count=len(told)), style="note"))


def named_line(turn: Turn, project: str) -> str:
    """"Tu muestra: jueves 17 de diciembre, 18:00, salón de actos"."""
    t, found = turn.texts, coming_showing(turn, project)
    if found is None:
        return t("refused-showing-none")
    when = t("showing-when", day=t.day(found.starts.date()), hour=t.hour(found.starts))
    return t("showing-named", when=when, place=found.place, placed="yes" if found.place else "no")


def sure_line(turn: Turn, project: str) -> str:
    """What would be called off."""
    return turn.texts("ask-showing-off", showing=named_line(turn, project))


def seen(turn: Turn, id_: str) -> tuple[tuple[Part, ...], str]:
    """The exhibition in the reader's own hour, and its project."""
    found = seen_showing(turn, id_)
    return showing_parts(turn, found, found.cancelled), found.project


COMMANDS = (
    Command("page-invite", invite),
    Command("showing-change", name_it),
    Command("showing-off", call_off),
    Command("showing", see),
)
