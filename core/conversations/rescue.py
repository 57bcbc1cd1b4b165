"""Another class in the place of one that is gone or silent, coming into a running project, or finishing alone."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.join import ask_hours
from core.conversations.talk import End, Go, Talk
from core.letters.rescue import offers, summary
from core.model.refused import Refused
from core.usecases.join import hours_known
from core.usecases.projects import hosted, project_of
from core.usecases.request import asked_classes
from core.usecases.rescue import lead_on, offer_place, open_place
from core.usecases.salvage import may_salvage, salvage
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


async def invite_instead(talk: Talk) -> End:
    """Who could come in; `about` is the silent class's membership, or the project."""
    project = await talk.do("open", open_place, talk.about)
    parts, choices = await talk.look(who_could_come, project)
    return talk.end(*parts, choices=choices)


def who_could_come(turn: Turn, project_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The cards of the classes that could take the place."""
    project = hosted(turn, project_id)
    parts, choices = offers(turn, project)
    return (Text(text=turn.texts("offers-for", title=title_of(turn, project)), style="title"), *parts), choices


async def offer(talk: Talk) -> End | Go:
    """Offer the place to one of them: one tap; the first to accept has it."""
    sent = await talk.do("offer", offer_place, talk.about)
    if sent["match"]:
        return talk.go("requests")
    name, project = await talk.look(invited, sent["request"])
    t, more = talk.t, start("invite-instead", talk.t("b-see-others"), project)
    choices = (more, start("project", t("b-open-project"), project))
    return talk.end(t("place-offered-to", name=name), choices=choices, home=True)


def invited(turn: Turn, request_id: str) -> tuple[str, str]:
    """To whom the place was offered, and in which project."""
    asked = turn.store.requests.get(request_id)
    return turn.store.teachers.get(asked_classes(turn, asked)[1].teacher).first_name, asked.place


async def came_late(talk: Talk) -> End:
    """Her class is in a project that has begun: where it stands, then the agreement."""
    if not await talk.look(hours_known, talk.about):
        await ask_hours(talk, talk.about, talk.t("joined-ask-hours"))
    t, (title, lines) = talk.t, await talk.look(where_it_stands, talk.about)
    choices = (start("sign", t("b-read-sign"), talk.about), start("read-plan", t("b-see-plan"), talk.about))
    return talk.end(t("came-late", title=title), *lines, choices=choices, home=True)


def where_it_stands(turn: Turn, project_id: str) -> tuple[str, list[str]]:
    """The project's title, and what is over and what is to come."""
    project = project_of(turn, project_id)
    return title_of(turn, project), summary(turn, project)


async def alone(talk: Talk) -> End | Go:
    """The last class finishes by itself, after one look at what that means."""
    t, title = talk.t, await talk.look(left_alone, talk.about)
    sure = await talk.choose(
        "sure",
        pick("go", t("b-finish-alone")),
        pick("stay", t("b-leave")),
        shows=t("ask-finish-alone", title=title),
        confirms=True,
        back=False,
    )
    if sure == "stay":
        return talk.go("project", talk.about)
    await talk.do("alone", salvage, talk.about)
    see = start("read-plan", t("b-see-plan"), talk.about)
    return talk.end(t("finishing-alone", title=title), choices=(see,), home=True)


def left_alone(turn: Turn, project_id: str) -> str:
    """The title of a project of hers in which nobody else is left; refused otherwise."""
    project = hosted(turn, project_id)
    if not may_salvage(turn, project):
        raise Refused("not-alone", title=title_of(turn, project))
    return title_of(turn, project)


async def lead(talk: Talk) -> Go:
    """Lead a project whose leader says nothing: one tap."""
    return talk.go("project", await talk.do("lead", lead_on, talk.about))


COMMANDS = (
    Command("invite-instead", invite_instead),
    Command("offer-place", offer),
    Command("came-late", came_late),
    Command("finish-alone", alone),
    Command("lead-on", lead),
)
