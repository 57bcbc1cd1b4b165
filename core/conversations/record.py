"""What the classes take along: one's own card with its approval, and the record of the whole project."""

from core.chat.choices import Choice, start
from core.chat.shown import File, Part, Picture, Text
from core.conversations.command import Command
from core.conversations.reflect_own import own_choices
from core.conversations.talk import End, Go, Talk
from core.conversations.which import which
from core.letters.record_lines import line_words
from core.letters.synthesis import in_common
from core.texts import Texts
from core.usecases.projects import joined, project_of
from core.usecases.record import Line, keep_own, lines, own_lines, readable
from core.usecases.share_choose import share_record
from core.usecases.turn import Turn
from core.usecases.under_way import shown_once, title_of


async def record(talk: Talk) -> End | Go:
    """The group-level record of a project, also long after it; `about` is the project."""
    project = talk.about or await which(talk, await talk.look(shown_once))
    if not project:
        return talk.end(talk.t("reflect-no-project"), home=True)
    return await talk.look(whole_record, project)


async def give(talk: Talk) -> End:
    """Let the other classes read one's card: one tap."""
    await talk.do("approve", share_record, talk.about)
    t, names = talk.t, await talk.look(other_names, talk.about)
    return talk.end(
        t("record-given", names=names),
        choices=(start("record", t("b-learned"), talk.about), start("record-own", t("b-only-mine"), talk.about)),
        home=True,
    )


async def own(talk: Talk) -> End:
    """Keep one's card for oneself: one tap."""
    await talk.do("keep", keep_own, talk.about)
    t = talk.t
    return talk.end(t("record-kept"), choices=(start("record-share", t("b-give"), talk.about),), home=True)


def own_card(turn: Turn, project_id: str) -> End:
    """The card of what one's own class takes along, with what can be done about it."""
    t = turn.texts
    state, found = own_lines(turn, project_id)
    names = other_names(turn, project_id)
    parts: tuple[Part, ...] = (
        Text(text=t("takes-along"), style="title"),
        *line_parts(t, found),
        Text(text=t("shared-with" if state == "shared" else "shares-only", names=names), style="note"),
    )
    give_or_not = {
        "open": (start("record-share", t("b-give"), project_id),),
        "own": (start("record-share", t("b-give"), project_id),),
        "shared": (),
    }[state]
    mine = () if state == "own" else (start("record-own", t("b-only-mine"), project_id),)
    return End(parts, (*give_or_not, start("reflect-edit", t("b-change-answer"), project_id), *mine))


def whole_record(turn: Turn, project_id: str) -> End:
    """One's own card, and each other class's where its teacher approved."""
    t = turn.texts
    project = project_of(turn, project_id)
    _, mine = own_lines(turn, project_id)
    parts: list[Part] = [Text(text=t("record-title", title=title_of(turn, project)), style="title")]
    parts += [Text(text=t("takes-along")), *(line_parts(t, mine) or (Text(text=t("record-nothing-yet")),))]
    for member, shared in readable(turn, project_id):
        teacher = turn.store.teachers.get(member.teacher)
        country = t.country(turn.store.classes.get(member.group).country)
        if not shared:
            parts.append(Text(text=t("record-not-shared", name=teacher.name), style="note"))
            continue
        theirs = lines(turn, project_id, member.group)
        parts += [Text(text=t("takes-along-of", name=teacher.name, country=country)), *line_parts(t, theirs)]
        if any(one.foreign for one in theirs):
            parts.append(Text(text=t("no-translation"), style="note"))
    together, button = in_common(turn, project_id)
    back = start("project", t("b-open-project"), project_id)
    choices = (*button, *more_of(turn, project_id), back, *own_choices(turn, project_id))
    return End((*parts, *together), choices, home=True)


def more_of(turn: Turn, project_id: str) -> tuple[Choice, ...]:
    """What else there is of a record than its lines."""
    t = turn.texts
    return (
        start("record-figures", t("b-figures"), project_id),
        start("record-page", t("b-as-page"), project_id),
    )


def line_parts(t: Texts, found: list[Line]) -> tuple[Part, ...]:
    """The lines as one paragraph, then what machines translated, then photos and voice notes."""
    if not found:
        return ()
    body = "\n".join(line_words(t, line) for line in found)
    machine = tuple(
        Text(text=t("machine-translation", original=line.original), style="note") for line in found if line.original
    )
    return (Text(text=body), *machine, *(file_part(t, line) for line in found if line.file))


def file_part(t: Texts, line: Line) -> Part:
    """A photo of the blackboard as a picture, a voice note as a file."""
    if line.mime.startswith("audio/"):
        return File(shelf=line.file, name="audio.ogg", mime=line.mime, caption=t("answer-voice"))
    return Picture(shelf=line.file, name="photo.jpg", alt=t("answer-photo"))


def other_names(turn: Turn, project_id: str) -> str:
    """The other teachers' names as a list in words."""
    project = project_of(turn, project_id)
    return turn.texts.list(
        [turn.store.teachers.get(m.teacher).name for m in joined(turn, project) if m.teacher != turn.me.id]
    )


COMMANDS = (Command("record", record), Command("record-share", give), Command("record-own", own))
