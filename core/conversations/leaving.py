"""A class goes out of a project: its own teacher leaves, or the host takes it out."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Go, Talk
from core.model.project import Member
from core.usecases.depart import leave_project, removable, remove_class
from core.usecases.projects import hosted, member_of, others, project_of
from core.usecases.say import send_note
from core.usecases.transfer_host import can_lead
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

WORDS = 1000


async def leave(talk: Talk) -> End | Go:
    """Leave after one tap that names the project and says what happens; its host hands the lead on first."""
    t, title = talk.t, await talk.look(named, talk.about)
    ways = await talk.look(host_ways, talk.about)
    if ways:
        return talk.end(t("refused-host-stays", title=title), choices=ways)
    sure = await talk.choose(
        "sure",
        pick("stay", t("b-stay")),
        pick("leave", t("b-leave-now", title=title)),
        shows=await talk.look(what_happens, talk.about),
        confirms=True,
        back=False,
    )
    if sure == "stay":
        return talk.go("project", talk.about)
    await talk.do("leave", leave_project, talk.about)
    return talk.end(t("left-project", title=title), home=True)


def named(turn: Turn, project_id: str) -> str:
    """What the project is called."""
    return title_of(turn, project_of(turn, project_id))


def host_ways(turn: Turn, project_id: str) -> tuple[Choice, ...]:
    """How a host gets out of her project; () for a guest."""
    t, project = turn.texts, project_of(turn, project_id)
    if project.host != turn.me.id:
        return ()
    found = [start("hand-over", t("b-hand-over"), project_id), start("archive", t("b-archive"), project_id)]
    if not project.archived and can_lead(turn, project_id):
        found.insert(0, start("offer-lead", t("b-offer-lead"), project_id))
    return (*found, start("project", t("b-return"), project_id))


def what_happens(turn: Turn, project_id: str) -> tuple[Part, ...]:
    """What becomes of her class's things."""
    t, title = turn.texts, named(turn, project_id)
    if member_of(turn, project_id).state == "invited":
        return (Text(text=t("ask-leave-invited", title=title)),)
    return (Text(text=t("ask-leave", title=title)),)


async def remove(talk: Talk) -> End | Go:
    """The host takes a class out; a reason goes along only where she writes one."""
    t, title = talk.t, await talk.look(hosted_title, talk.about)
    there = await talk.look(other_classes, talk.about)
    if not there:
        return talk.go("project", talk.about)
    question = t("ask-remove-who", title=title)
    offered = (pick(id_, label) for id_, label, _ in there)
    who = await talk.choose("who", *offered, pick("stay", t("b-leave")), shows=question)
    if who == "stay":
        return talk.go("project", talk.about)
    name = next(name for id_, _, name in there if id_ == who)
    sure = await talk.choose(
        "sure",
        pick("stay", t("b-leave")),
        pick("remove", t("b-remove-now", name=name)),
        shows=t("ask-remove", name=name, title=title),
        confirms=True,
    )
    if sure == "stay":
        return talk.go("project", talk.about)
    why = await talk.ask(
        "why",
        pick("none", t("b-no-reason")),
        shows=t("ask-remove-why", name=name),
        fits=lambda said: t("words-too-long", most=WORDS) if len(said.words) > WORDS else None,
    )
    await talk.do("remove", take_out_of, who, why.words)
    return talk.end(t("removed-class", name=name, title=title), home=True)


def take_out_of(turn: Turn, member_id: str, why: str) -> str:
    """Take the class out, and send its teacher the reason in the host's words, if there is one."""
    member = removable(turn, member_id)
    if why:
        send_note(turn, [member.teacher], why)
    return remove_class(turn, member_id)


def hosted_title(turn: Turn, project_id: str) -> str:
    """What a project is called that she leads."""
    return title_of(turn, hosted(turn, project_id))


def other_classes(turn: Turn, project_id: str) -> list[tuple[str, str, str]]:
    """(membership, "Jhansi · India", name) of every other class."""
    return [labelled(turn, member) for member in others(turn, hosted(turn, project_id))]


def labelled(turn: Turn, member: Member) -> tuple[str, str, str]:
    """A class as a button names it."""
    name = turn.store.teachers.get(member.teacher).name
    country = turn.texts.country(turn.store.classes.get(member.group).country)
    return member.id, f"{name} · {country}", name


COMMANDS = (Command("leave-project", leave), Command("remove-class", remove))
