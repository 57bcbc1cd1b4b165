"""Telling whoever runs Chaski that something is not right with an invitation."""

from core.chat.choices import pick, start
from core.conversations.command import Command
from core.conversations.requests import name_of
from core.conversations.talk import End, Talk
from core.usecases.report import report


async def tell(talk: Talk) -> End:
    """One tap to open, one to be sure; the sender never hears of it."""
    t = talk.t
    name = await talk.look(name_of, talk.about)
    sure = await talk.choose(
        "sure", pick("yes", t("b-report-send")), pick("no", t("b-return")), shows=t("ask-report", name=name), back=False
    )
    if sure == "no":
        return talk.end(t("report-not-sent"), home=True)
    reached = await talk.do("report", report, talk.about)
    said = t("report-sent", name=name) if reached == "chat" else t("report-noted", name=name)
    child = t("report-child", guardian=talk.me.guardian) if talk.me.guardian else t("report-child-school")
    return talk.end(said, child, choices=(start("block", t("b-block", name=name), talk.about),), home=True)


COMMANDS = (Command("report", tell),)
