"""A project without calls: after calls that failed, and a call after all."""

from core.chat.choices import pick, start
from core.conversations.command import Command
from core.conversations.leaving import hosted_title
from core.conversations.talk import End, Go, Talk
from core.usecases.by_writing import call_after_all, write_instead


async def instead(talk: Talk) -> End | Go:
    """All of it in writing, after one look at what that means."""
    t, title = talk.t, await talk.look(hosted_title, talk.about)
    sure = await talk.choose(
        "sure",
        pick("go", t("b-write-instead")),
        pick("stay", t("b-leave")),
        shows=t("ask-write-instead", title=title),
        confirms=True,
        back=False,
    )
    if sure == "stay":
        return talk.go("project", talk.about)
    await talk.do("instead", write_instead, talk.about)
    choices = (start("read-plan", t("b-see-plan"), talk.about), start("board", t("b-put-on-board")))
    return talk.end(t("written-instead", title=title), choices=choices, home=True)


async def after_all(talk: Talk) -> Go:
    """Calls again: one tap, and the hours follow."""
    return talk.go("call", await talk.do("after-all", call_after_all, talk.about))


COMMANDS = (Command("write-instead", instead), Command("call-after-all", after_all))
