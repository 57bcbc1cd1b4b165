"""What the classes found out together: read it, approve it, and see what each sentence rests on."""

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Talk
from core.conversations.which import which
from core.model.synthesis import PARTS
from core.texts import Texts
from core.usecases.projects import is_host, project_of
from core.usecases.synthesis_approve import approve_synthesis
from core.usecases.synthesis_change import write_anew
from core.usecases.synthesis_read import Readable, Sentence, readable_synthesis
from core.usecases.synthesis_sources import Source, sources_of
from core.usecases.synthesis_tell import LETTER
from core.usecases.turn import Turn
from core.usecases.under_way import shown_once, title_of


async def synthesis(talk: Talk) -> End:
    """The card of it; `about` is the project."""
    project = talk.about or await which(talk, await talk.look(shown_once))
    return await talk.look(card, project)


async def approve(talk: Talk) -> End:
    """Approve what the card shows: one tap; `about` is the project and the revision."""
    t, project = talk.t, talk.about.rpartition(":")[0]
    if not await talk.look(is_as_shown, talk.about):
        return await talk.look(card, project, "synthesis-newer")
    state = await talk.do("approve", approve_synthesis, talk.about)
    if state == "agreed":
        return await talk.look(card, project, "synthesis-whole")
    names = await talk.look(waiting_names, project)
    return talk.end(
        t("synthesis-approved", names=names),
        choices=(start("synthesis", t("b-read-it"), project), start("record", t("b-learned"), project)),
        home=True,
    )


async def sources(talk: Talk) -> End:
    """Under each sentence the answers that it rests on, as far as she may read them; `about` is the project."""
    return await talk.look(sources_card, talk.about)


async def anew(talk: Talk) -> End:
    """Its host has it written again: one tap; `about` is the project."""
    await talk.do("anew", write_anew, talk.about)
    return talk.end(talk.t("synthesis-anew"), choices=(start("record", talk.t("b-learned"), talk.about),), home=True)


def card(turn: Turn, project_id: str, first: str = "") -> End:
    """The four parts, each sentence numbered, and what can be done; `first` is a sentence on top."""
    t, found = turn.texts, readable_synthesis(turn, project_id)
    if found is None:
        return End((Text(text=t("synthesis-none")),), (start("record", t("b-learned"), project_id),), home=True)
    project = project_of(turn, project_id)
    top = (Text(text=t(first)),) if first else ()
    title = Text(text=t("synthesis-title", title=title_of(turn, project)), style="title")
    parts: tuple[Part, ...] = (*top, title, *sentence_parts(t, found), *notes(turn, found))
    return End(parts, choices(turn, found, is_host(turn, project) and not project.archived), home=True)


def sentence_parts(t: Texts, found: Readable) -> tuple[Part, ...]:
    """The sentences under the name of their part."""
    numbered = list(enumerate(found.sentences, 1))
    parts: list[Part] = []
    for part in PARTS:
        lines = [f"{n}. {one.said.words}" for n, one in numbered if one.finding.part == part]
        if lines:
            parts.append(Text(text="\n".join((t("synthesis-part", part=part), *lines))))
    return tuple(parts) or (Text(text=t("synthesis-nothing-yours")),)


def notes(turn: Turn, found: Readable) -> tuple[Part, ...]:
    """Who wrote it, what was translated, and who reads it when."""
    t = turn.texts
    said = [t("synthesis-made-by", by="rules" if found.made_by == "rules" else "model")]
    said += [t("synthesis-edited")] if found.edited else []
    originals = [one.said.original for one in found.sentences if one.said.original]
    said += [t("machine-translation", original=one) for one in originals]
    if any(one.said.foreign for one in found.sentences):
        said.append(t("no-translation"))
    if not found.agreed:
        said.append(t("synthesis-mine" if found.mine else "synthesis-who-reads"))
    return tuple(Text(text=one, style="note") for one in said)


def choices(turn: Turn, found: Readable, host: bool) -> tuple[Choice, ...]:
    """What can be done: approving first, as long as she has not; what is approved can still lose a sentence."""
    t, project = turn.texts, found.project
    open_ = not (found.mine or found.agreed)
    here: list[Choice] = []
    if open_:
        here.append(start("synthesis-approve", t("b-approve-it"), f"{project}:{found.revision}"))
    if found.sentences:
        here.append(start("synthesis-sources", t("b-where-from"), project))
    if found.own():
        here.append(start("synthesis-out", t("b-take-out"), project))
    if found.own() and not found.agreed:
        here.append(start("synthesis-reword", t("b-reword"), project))
    if open_:
        here.append(start("later", t("b-later"), f"{LETTER}|{project}|{found.revision}"))
    if host and found.may_differ:
        here.append(start("synthesis-anew", t("b-write-anew"), project))
    return tuple(here)


def sources_card(turn: Turn, project_id: str) -> End:
    """Each sentence with its answers; one that she may not read is named as such."""
    t, found = turn.texts, readable_synthesis(turn, project_id)
    back = (start("synthesis", t("b-return"), project_id),)
    if found is None or not found.sentences:
        return End((Text(text=t("synthesis-none")),), back, home=True)
    parts = tuple(source_part(turn, n, one) for n, one in enumerate(found.sentences, 1))
    return End((Text(text=t("synthesis-sources"), style="title"), *parts), back, home=True)


def source_part(turn: Turn, n: int, one: Sentence) -> Text:
    """A sentence and what it rests on."""
    lines = [source_line(turn.texts, each) for each in sources_of(turn, one.finding)]
    return Text(text="\n".join((f"{n}. {one.said.words}", *dict.fromkeys(lines))))


def source_line(t: Texts, source: Source) -> str:
    """"Argentina: «almuerzan en el patio»"."""
    if not source.words:
        return t("synthesis-source-hidden", country=source.country)
    return t("synthesis-source", country=source.country, words=source.words)


def is_as_shown(turn: Turn, about: str) -> bool:
    """Whether the card still shows what stands there."""
    project, _, revision = about.rpartition(":")
    found = readable_synthesis(turn, project)
    return found is not None and str(found.revision) == revision


def waiting_names(turn: Turn, project_id: str) -> str:
    """Whose approval is still missing."""
    found = readable_synthesis(turn, project_id)
    return turn.texts.list([turn.store.teachers.get(one).name for one in (found.waiting if found else ())])


COMMANDS = (
    Command("synthesis", synthesis),
    Command("synthesis-approve", approve),
    Command("synthesis-sources", sources),
    Command("synthesis-anew", anew),
)
