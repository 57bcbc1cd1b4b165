"""Another teacher leads the project: asked by its host, answered with a tap."""

from core.chat.choices import pick, start
from core.conversations.command import Command
from core.conversations.leaving import hosted_title, labelled, named
from core.conversations.talk import End, Go, Talk
from core.usecases.transfer_host import accept_lead, can_lead, decline_lead, offer_lead
from core.usecases.turn import Turn


async def offer(talk: Talk) -> End | Go:
    """Ask one of the others to lead; nothing changes until she says yes."""
    t, title = talk.t, await talk.look(hosted_title, talk.about)
    there = await talk.look(who_can, talk.about)
    if not there:
        return talk.go("project", talk.about)
    who = await talk.choose(
        "who",
        *(pick(id_, label) for id_, label, _ in there),
        pick("none", t("b-leave")),
        shows=t("ask-lead-who", title=title),
        back=False,
    )
    if who == "none":
        return talk.go("project", talk.about)
    await talk.do("offer", offer_lead, who)
    name = next(name for id_, _, name in there if id_ == who)
    return talk.end(t("lead-asked", name=name), home=True)


async def accept(talk: Talk) -> End:
    """Lead from now on: one tap."""
    title = await talk.look(named, talk.about)
    await talk.do("accept", accept_lead, talk.about)
    open_it = start("project", talk.t("b-open-project"), talk.about)
    return talk.end(talk.t("leads-now-you", title=title), choices=(open_it,), home=True)


async def decline(talk: Talk) -> End:
    """Rather not: one tap."""
    title = await talk.look(named, talk.about)
    await talk.do("decline", decline_lead, talk.about)
    return talk.end(talk.t("lead-left", title=title), home=True)


def who_can(turn: Turn, project_id: str) -> list[tuple[str, str, str]]:
    """(membership, "Jhansi · India", name) of everybody who can lead."""
    return [labelled(turn, member) for member in can_lead(turn, project_id)]


COMMANDS = (Command("offer-lead", offer), Command("accept-lead", accept), Command("decline-lead", decline))
