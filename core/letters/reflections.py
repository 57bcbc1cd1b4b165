"""Letters about looking ahead and back: what a class expects, the short rounds, the final one, another's record."""

from core.chat.choices import Choice, Start, start
from core.chat.shown import Text
from core.letters.lines import put_off
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.project import Project
from core.model.reflection import FINAL, Round
from core.texts import Texts
from core.usecases.digest import Told
from core.usecases.projects import find_member, is_host
from core.usecases.reflect_ask import is_complete, round_now, standing
from core.usecases.reflect_close import rounds_over
from core.usecases.reflect_prompts import changed_places, prompting_of
from core.usecases.turn import Turn
from core.usecases.under_way import title_and_size, title_of


def opening(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The Reflection phase has opened: what it takes, and three ways to go about it."""
    project = to_be_asked(turn, occasion.about, FINAL)
    if isinstance(project, Skip):
        return project
    t = turn.texts
    opens = Text(text=t("reflect-opening", count=len(standing(turn, project.id).steps)))
    return Written(
        (opens, *changed_prompts(turn, project.id, FINAL)),
        reminder_choices(t, project.id),
        question=True,
    )


def again(turn: Turn, occasion: Occasion) -> Written | Skip:
    """She wanted to come back to it now: the first open question itself, where nothing else is being asked."""
    project = to_be_asked(turn, occasion.about, FINAL)
    if isinstance(project, Skip):
        return project
    if _somebody_asks(turn, project.id):
        t = turn.texts
        return Written((Text(text=t("reflect-waits", title=title_of(turn, project))),), reminder_choices(t, project.id))
    return Written((), asks=Start(command="reflect", about=project.id))


def expect(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Before first contact: what does the class expect?"""
    return _round(turn, occasion, "expect")


def brief(turn: Turn, occasion: Occasion) -> Written | Skip:
    """After the icebreaker: one question."""
    return _round(turn, occasion, "brief")


def half(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Half-way through a long project: two questions."""
    return _round(turn, occasion, "half")


def changed_prompts(turn: Turn, project_id: str, round_: Round) -> tuple[Text, ...]:
    """One line to the others about what the host asks otherwise than usual: "Gisel cambió la pregunta 2."."""
    made, member = prompting_of(turn, project_id, round_), find_member(turn, project_id)
    if made is None or member is None or is_host(turn, turn.store.projects.get(project_id)):
        return ()
    t, name = turn.texts, turn.store.teachers.get(made.by).name
    places, fewer = changed_places(turn, project_id, member.group, round_)
    if places:
        numbers = t.list([str(n) for n in places])
        return (Text(text=t("prompts-changed", name=name, count=len(places), numbers=numbers), style="note"),)
    return (Text(text=t("prompts-fewer", name=name, count=fewer), style="note"),) if fewer else ()


def over_lines(turn: Turn, project: Project, told: Told) -> list[str]:
    """"todas las clases respondieron a mitad de camino": what the host's digest tells of rounds that are over."""
    return [
        turn.texts(
            f"round-over-{one.round}",
            who="all" if one.answered == one.classes else "some",
            answered=one.answered,
            classes=one.classes,
        )
        for one in rounds_over(turn, project.id, told)
    ]


def shared(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Another class lets hers read what it takes along; `about` is that class's record."""
    record = turn.store.records.find(occasion.about)
    if record is None or record.state != "shared" or record.told != occasion.revision:
        return Skip("taken-back")
    if find_member(turn, record.project) is None:
        return Skip("left")
    t, group = turn.texts, turn.store.classes.get(record.group)
    name = turn.store.teachers.get(group.teacher).name
    said = t("record-shared", name=name, country=t.country(group.country))
    return Written((Text(text=said),), (start("record", t("b-see"), record.project),))


def reminder_choices(t: Texts, project: str) -> tuple[Choice, ...]:
    """Beginning, later, and looking at the questions first."""
    return (
        start("reflect", t("b-begin"), project),
        start("reflect-later", t("b-later"), project),
        start("reflect-see", t("b-see-questions"), project),
    )


def to_be_asked(turn: Turn, project_id: str, round_: Round) -> Project | Skip:
    """The project, if the reader's class still has this round to answer."""
    project = turn.store.projects.find(project_id)
    member = find_member(turn, project_id)
    if project is None or member is None or member.state != "active":
        return Skip("left")
    if round_now(turn, project, member.group) != round_:
        return Skip("round-closed")
    return Skip("answered-already") if is_complete(turn, project, member.group, round_) else project


def _round(turn: Turn, occasion: Occasion, round_: Round) -> Written | Skip:
    project = to_be_asked(turn, occasion.about, round_)
    if isinstance(project, Skip):
        return project
    t = turn.texts
    title, classes = title_and_size(turn, project.id)
    said = t(f"round-{round_}", title=title, count=len(standing(turn, project.id).steps), others=classes - 1)
    first, home = start("reflect", t("b-begin"), project.id), start("home", t("b-home"))
    return Written((Text(text=said), *changed_prompts(turn, project.id, round_)), (first, put_off(t, occasion), home))


def _somebody_asks(turn: Turn, project: str) -> bool:
    """Whether a question is open already: then this one must not take its answer."""
    sittings, me = turn.store.sittings, turn.me.id
    return bool(sittings.focused(me) or sittings.open(me, "reflect", project))


LETTERS: dict[str, Writer] = {
    "reflect-again": again,
    "round-expect": expect,
    "round-brief": brief,
    "round-half": half,
    "record-shared": shared,
}
