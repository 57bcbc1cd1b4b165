"""What a finding's button does: another day, the day all the same, or the fault mended in one tap."""

from core.conversations.command import Command
from core.conversations.plan import edited_card, shown_card
from core.conversations.talk import End, Go, Talk
from core.usecases.plan_edit import is_fresh, repair
from core.usecases.plan_mend import mend


async def mend_day(talk: Talk) -> End | Go:
    """Another day, or this one all the same; `about` names the plan, the activity, the day and how."""
    name = ":".join(talk.about.split(":")[:2])
    if not await talk.look(is_fresh, name):
        return await talk.look(shown_card, name, "plan-changed-since")
    await talk.do("repair", repair, talk.about)
    return await talk.look(edited_card, name)


async def mend_fault(talk: Talk) -> End | Go:
    """The plan without that fault; `about` names the plan and the finding."""
    name = ":".join(talk.about.split(":", 2)[:2])
    if not await talk.look(is_fresh, name):
        return await talk.look(shown_card, name, "plan-changed-since")
    await talk.do("mend", mend, talk.about)
    return await talk.look(edited_card, name)


COMMANDS = (Command("repair", mend_day), Command("mend-plan", mend_fault))
