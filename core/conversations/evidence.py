"""The evidence of a project for her school: a look at what is in it, then the archive."""

from core.chat.choices import pick, start
from core.chat.shown import File, Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Talk
from core.letters.old_projects import files_line
from core.usecases.evidence_pack import Contents, contents, make_evidence
from core.usecases.projects import project_of
from core.usecases.retention_answers import keep_draft, lets_go
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


async def evidence(talk: Talk) -> End:
    """What is in it and for whom it is; where students may be recognised, the archive without those comes first.
    `about` is the project."""
    t, known = talk.t, await talk.look(contents, talk.about)
    offered = [pick("all", t("b-make-it"))]
    if known.for_classes:
        offered = [pick("some", t("b-without-them")), pick("all", t("b-with-them"))]
    chosen = await talk.choose(
        "which",
        *offered,
        start("project", t("b-return"), talk.about),
        shows=await talk.look(before, talk.about, known),
        back=False,
    )
    key, name = await talk.do("make", make_evidence, talk.about, chosen == "all")
    return talk.end(
        File(shelf=key, name=name, mime="application/zip"),
        Text(text=t("evidence-here")),
        choices=(start("project", t("b-open-project"), talk.about),),
        home=True,
    )


def before(turn: Turn, project_id: str, known: Contents) -> tuple[Part, ...]:
    """What the archive will hold, and what not."""
    t, project = turn.texts, project_of(turn, project_id)
    parts: list[Part] = [
        Text(text=t("evidence-title", title=title_of(turn, project)), style="title"),
        Text(text=t("evidence-holds", count=known.things)),
        Text(text=t("evidence-for-whom"), style="note"),
    ]
    if known.for_classes:
        parts.insert(2, Text(text=t("evidence-people", count=known.for_classes)))
    also = [t(f"evidence-with-{name}", count=n) for name, n in with_it(known) if n]
    if also:
        parts.insert(2, Text(text=" ".join(also)))
    if line := files_line(turn, project):
        parts.insert(2, Text(text=line))
    return tuple(parts)


def with_it(known: Contents) -> tuple[tuple[str, int], ...]:
    """What else there may be, and how much of it."""
    return ("certificates", known.certificates), ("tips", known.tips)


async def let_go(talk: Talk) -> End:
    """She needs neither the draft nor the files: nothing is done before the day that she was told; `about` is the
    project."""
    t = talk.t
    key, title, day = await talk.look(lets_go, talk.about)
    return talk.end(t(key, title=title, day=day), home=True)


async def keep(talk: Talk) -> End:
    """The draft stays for another month; `about` is the project."""
    t, known = talk.t, await talk.do("keep", keep_draft, talk.about)
    return talk.end(t("draft-kept"), choices=(start("plan-card", t("b-see-draft"), known),), home=True)


COMMANDS = (
    Command("evidence", evidence, goes_on="with-words"),
    Command("let-it-go", let_go),
    Command("keep-draft", keep),
)
