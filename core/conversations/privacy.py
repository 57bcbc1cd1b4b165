"""A teacher's own data: what is kept, all of it as a file, and forgetting it."""

from core.chat.choices import pick, start
from core.chat.shown import File, Text
from core.conversations.command import Command
from core.conversations.talk import End, Go, Talk
from core.usecases.certificate_give import kept_certificates
from core.usecases.erase import erase
from core.usecases.export import export
from core.usecases.machine import has_machine, use_machine


async def privacy(talk: Talk) -> End:
    """What Chaski keeps and for whom, in a few sentences."""
    t = talk.t
    kept = (start("certificates", t("b-certificates")),) if await talk.look(kept_certificates) else ()
    machine = (start("set-machine", t("b-machine")),) if await talk.look(has_machine) else ()
    return talk.end(
        Text(text=t("b-privacy"), style="title"),
        t("privacy"),
        *(Text(text=t("machine-now", used=used(talk)), style="note") for _ in machine),
        choices=(start("my-data", t("b-my-data")), *kept, *machine, start("forget-me", t("b-forget-me"))),
        home=True,
    )


async def set_machine(talk: Talk) -> End | Go:
    """Whether a machine may be told what her class writes and says."""
    t = talk.t
    use = await talk.choose(
        "use",
        pick("yes", t("b-machine-on")),
        pick("no", t("b-machine-off")),
        shows=(Text(text=t("machine-now", used=used(talk))), Text(text=t("ask-machine"))),
    )
    await talk.do("set", use_machine, use == "yes")
    return talk.go("privacy")


def used(talk: Talk) -> str:
    """The same for a sentence: "yes" or "no"."""
    return "yes" if talk.me.machine else "no"


async def my_data(talk: Talk) -> End:
    """All that is kept about her, as files."""
    text, *archives = await talk.do("export", export)
    files = (
        File(shelf=text, name="chaski.txt", mime="text/plain"),
        *(File(shelf=key, name=f"chaski-{n}.zip", mime="application/zip") for n, key in enumerate(archives, 1)),
    )
    back = start("privacy", talk.t("b-return"))
    return talk.end(*files, Text(text=talk.t("export-here")), choices=(back,), home=True)


async def forget_me(talk: Talk) -> End | Go:
    """Erase her data after one confirming tap that says what goes and what stays."""
    t = talk.t
    sure = await talk.choose(
        "sure",
        pick("no", t("b-leave")),
        pick("yes", t("b-forget-now")),
        shows=(Text(text=t("forget-what")), Text(text=t("forget-remains"), style="note")),
        confirms=True,
        back=False,
    )
    if sure == "no":
        return talk.go("privacy")
    await talk.do("erase", erase)
    return talk.end(t("forgotten"))


COMMANDS = (
    Command(
        "privacy", privacy, menu=True, aliases=("privacidad",), needs="",
        near=("forget", "export", "delete", "erase", "borrar", "exportar", "olvidar", "datos", "data"),
    ),
    Command("set-machine", set_machine, needs="", goes_on="with-words"),
    Command("my-data", my_data, needs=""),
    Command("forget-me", forget_me, needs="", goes_on="with-words"),
)
