"""What a silent class's teacher can answer in one tap, and what those who wait for it can choose."""

from datetime import date

from core.chat.choices import Choice, pick, start
from core.conversations.command import Command
from core.conversations.days import ask_day
from core.conversations.talk import End, Go, Talk
from core.letters.silence import going_on, left_with, who
from core.usecases.silence_answers import (
    HELPS,
    ask_help,
    busy_until,
    go_on_without,
    listeners,
    sending_soon,
    taking_part,
    wait_week,
    waited_for,
)
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


async def sending(talk: Talk) -> End:
    """It comes this week: one tap."""
    day = await talk.do("soon", sending_soon, talk.about)
    t, title = talk.t, await talk.look(named, talk.about)
    choices = (start("board", t("b-to-board")), start("project", t("b-open-project"), talk.about))
    return talk.end(t("sending-noted", title=title, day=t.day(date.fromisoformat(day))), choices=choices, home=True)


async def busy(talk: Talk) -> End | Go:
    """Until which day she is busy, typed as she would say it."""
    t, (title, names) = talk.t, await talk.look(who_waits, talk.about)
    question = t("ask-busy-until", names=names, title=title)
    day = await ask_day(talk.part("until"), question, pick("stay", t("b-return")))
    if day == "stay":
        return talk.go("project", talk.about)
    await talk.do("busy", busy_until, talk.about, day)
    said = t("busy-noted", title=title, day=t.day(date.fromisoformat(day)))
    return talk.end(said, choices=(start("project", t("b-open-project"), talk.about),), home=True)


async def need_help(talk: Talk) -> End | Go:
    """What would help; those who wait are told just that."""
    t, (title, names) = talk.t, await talk.look(who_waits, talk.about)
    what = await talk.choose(
        "what",
        *(pick(one, t(f"b-help-{one}")) for one in HELPS),
        pick("stay", t("b-return")),
        shows=t("ask-help", names=names, title=title),
        back=False,
    )
    if what == "stay":
        return talk.go("project", talk.about)
    await talk.do("ask", ask_help, talk.about, what)
    choices = await talk.look(after_help, talk.about, what)
    return talk.end(t(f"help-asked-{what}", names=names), choices=choices, home=True)


def after_help(turn: Turn, project_id: str, what: str) -> tuple[Choice, ...]:
    """What she can do herself meanwhile."""
    t = turn.texts
    if what == "time":
        return (start("busy-until", t("b-busy-until"), project_id), start("pause", t("b-pause"), project_id))
    return (start("read-plan", t("b-see-plan"), project_id), start("board", t("b-to-board")))


async def stop(talk: Talk) -> End:
    """She cannot go on: a colleague can, or the class leaves; nothing happens yet."""
    t, title = talk.t, await talk.look(named, talk.about)
    choices = (
        start("hand-over", t("b-hand-over"), talk.about),
        start("pause", t("b-pause"), talk.about),
        start("leave-project", t("b-leave-project"), talk.about),
        start("project", t("b-stay"), talk.about),
    )
    return talk.end(t("stop-ways", title=title), choices=choices)


async def wait(talk: Talk) -> End:
    """Those who lead wait one more week: one tap."""
    day = await talk.do("wait", wait_week, talk.about)
    t = talk.t
    return talk.end(t("waiting-week", day=t.day(date.fromisoformat(day))), home=True)


async def without(talk: Talk) -> End | Go:
    """Those who lead go on with who is there, after one look at what that means."""
    t, (name, left, project) = talk.t, await talk.look(silent_class, talk.about)
    countries = t.list(left)
    sure = await talk.choose(
        "sure",
        pick("go", going_on(t, left)),
        pick("stay", t("b-leave")),
        shows=t("ask-go-on-without", name=name, countries=countries),
        confirms=True,
        back=False,
    )
    if sure == "stay":
        return talk.go("project", project)
    await talk.do("go-on", go_on_without, talk.about)
    choices = (start("read-plan", t("b-see-plan"), project), start("project", t("b-open-project"), project))
    return talk.end(t("going-on-without", name=name, countries=countries), choices=choices, home=True)


def named(turn: Turn, project_id: str) -> str:
    """What a project of hers is called that is under way."""
    return title_of(turn, taking_part(turn, project_id)[0])


def who_waits(turn: Turn, project_id: str) -> tuple[str, str]:
    """The project's title, and who hears what she answers as a list in words."""
    project, member = taking_part(turn, project_id)
    names = [turn.store.teachers.get(one).name for one in listeners(turn, project, member)]
    return title_of(turn, project), turn.texts.list(names)


def silent_class(turn: Turn, member_id: str) -> tuple[str, list[str], str]:
    """A silent class of a project that she leads: its teacher, the countries left besides, and the project."""
    project, member = waited_for(turn, member_id)
    return who(turn, member)[0], left_with(turn, project, member), project.id


COMMANDS = (
    Command("sending-soon", sending),
    Command("busy-until", busy),
    Command("need-help", need_help),
    Command("have-to-stop", stop),
    Command("wait-week", wait),
    Command("go-on-without", without),
)
