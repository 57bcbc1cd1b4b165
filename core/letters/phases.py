"""Letters about where a project stands: another phase, forward or back, one that opened early, one that waits."""

from typing import assert_never

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.letters.notes import whose
from core.letters.plan_lines import for_reader, foreign_note
from core.letters.plans import next_line
from core.letters.reflections import opening, to_be_asked
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.phase import everyone_answered, reflection_day
from core.model.project import Change, Member, Project
from core.model.reflection import FINAL
from core.texts import Texts
from core.usecases.phases import answered_finally
from core.usecases.phases_by_hand import REASONS, reason_id, still_missing
from core.usecases.plan_news import plan_known
from core.usecases.projects import find_member, is_host, members, names
from core.usecases.reflect_ask import is_complete
from core.usecases.translate import needed_translation
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


def phase(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The project has reached another phase, or went back to one: what that means for the reader's class."""
    project = turn.store.projects.find(occasion.about)
    if project is None or project.shown is None or len(project.log) != occasion.revision:
        return Skip("moved-on")
    member = find_member(turn, project.id)
    if member is None:
        return Skip("left")
    if project.stage == "reflection" and not project.went_back:
        return opening(turn, occasion)
    if not turn.me.wants("phases"):
        return Skip("not-wanted")
    t, plan = turn.texts, for_reader(turn, project, plan_known(turn, project) or project.shown)
    head = "phase-back" if project.went_back else "phase-opened"
    name = mover(turn, project.log[-1])
    said = t(head, title=plan.title, phase=t(f"phase-{project.stage}"), name=name)
    parts: list[Part] = [Text(text=said, style="title"), *meaning(turn, project, member)]
    following = next_line(turn, project, plan, member.group)
    if following and project.stage in ("execution", "reflection", "dissemination"):
        parts.append(Text(text=following))
    parts += foreign_note(turn, project, project.shown, parts)
    return Written(tuple(parts), phase_choices(turn, project, member))


def meaning(turn: Turn, project: Project, member: Member) -> list[Part]:
    """What the step means: what stays and what is off where it went back; why where the reflection was closed."""
    t, stage = turn.texts, project.stage
    if project.went_back:
        off = [one for one in turn.store.showcases.where(project=project.id) if one.withdrawn == project.log[-1].at]
        return [Text(text=t(f"back-means-{stage}")), *([Text(text=t("back-page-off"))] if off else [])]
    if stage != "dissemination" or everyone_answered(members(turn, project), answered_finally(turn, project)):
        return [Text(text=t(f"phase-means-{stage}"))]
    here = is_complete(turn, project, member.group, FINAL)
    still = Text(text=t("dissemination-still" if here else "dissemination-still-you"))
    return [*closed_because(turn, project, len(project.log)), still]


def closed_because(turn: Turn, project: Project, number: int) -> list[Part]:
    """"Gisel closed the reflection: a class is on holiday", the host's own words in the reader's language with the
    original beside them; `number` is the step of the log. Nothing where no reason was given."""
    step = project.log[number - 1]
    if not step.by or not step.why:
        return []
    t, name = turn.texts, mover(turn, step)
    if not step.language:
        key = step.why if step.why in REASONS else REASONS[-1]
        return [Text(text=t("reflection-closed-by", name=name, why=t(f"close-why-{key}")))]
    found = needed_translation(turn, reason_id(project, number), step.language)
    words = (found.words if found else step.why).rstrip(".")
    said = Text(text=t("reflection-closed-by", name=name, why=t("quoted", words=words)))
    if found:
        return [said, Text(text=whose(turn, found, step.why), style="note")]
    return [said] if turn.me.reads_in(step.language) else [said, Text(text=t("no-translation"), style="note")]


def mover(turn: Turn, step: Change) -> str:
    """Whoever took a step by hand, without a name where she had herself forgotten; "" for the calendar."""
    if not step.by:
        return ""
    teacher = turn.store.teachers.get(step.by)
    return turn.texts("path-host") if teacher.gone else teacher.name


def phase_choices(turn: Turn, project: Project, member: Member) -> tuple[Choice, ...]:
    """What there is to do in the phase that the project stands at; the host can take the last step back."""
    t, found = turn.texts, stage_choices(turn.texts, project)
    if project.stage == "dissemination" and not is_complete(turn, project, member.group, FINAL):
        found = (*found, start("reflect", t("b-reflect"), project.id))
    if not is_host(turn, project):
        return found
    if project.stage == "story" and project.seen != "story":
        found = (start("story-show", t("b-let-find"), project.id), *found)
    return (*found, *step_back(t, project))


def stage_choices(t: Texts, project: Project) -> tuple[Choice, ...]:
    """The same for everybody."""
    see = start("read-plan", t("b-see-plan"), project.id)
    match project.stage:
        case "execution":
            calls = start("sessions", t("b-sessions"))
            return (see, start("board", t("b-put-on-board")) if project.without_calls else calls)
        case "reflection":
            return (start("reflect", t("b-reflect"), project.id), see)
        case "dissemination":
            return (start("share", t("b-share")), start("record", t("b-learned"), project.id))
        case "story":
            learned = start("record", t("b-learned"), project.id)
            return (learned, start("tip", t("b-write-tip"), project.id))
        case "draft" | "definition":
            return (see,)
        case _:
            assert_never(project.stage)


def step_back(t: Texts, project: Project) -> tuple[Choice, ...]:
    """The button that takes the last step back. None under what the calendar opened at the beginning: that the work
    begins is no news to whoever planned it, and the card of the project has the button."""
    last = project.log[-1]
    if project.went_back or project.came_from == "draft" or (project.stage == "execution" and not last.by):
        return ()
    label = t("b-back-to-phase", phase=t(f"phase-{project.came_from}"))
    return (start("phase-back", label, f"{project.id}:{len(project.log)}"),)


def early(turn: Turn, occasion: Occasion) -> Written | Skip:
    """All of the work is in: the look back may begin now, and comes by itself on its day."""
    project = to_be_asked(turn, occasion.about, FINAL)
    if isinstance(project, Skip):
        return project
    if project.shown is None or len(project.log) != occasion.revision:
        return Skip("moved-on")
    day = reflection_day(project.shown)
    if day <= turn.me.today(turn.now):
        return Skip("asked-today")
    t = turn.texts
    said = t("reflection-early", title=title_of(turn, project), day=t.day(day))
    back = step_back(t, project) if is_host(turn, project) else ()
    return Written((Text(text=said),), (start("reflect", t("b-begin"), project.id), start("home", t("b-home")), *back))


def waits(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Some days after its day the reflection still waits for classes: who, and what the host can do."""
    project = turn.store.projects.find(occasion.about)
    if project is None or len(project.log) != occasion.revision or project.paused or project.archived:
        return Skip("moved-on")
    if not is_host(turn, project):
        return Skip("not-host")
    mine = find_member(turn, project.id)
    lacking = [one for one in still_missing(turn, project) if mine is None or one.group != mine.group]
    if not lacking:
        return Skip("answered")
    t = turn.texts
    said = t("reflection-waits", title=title_of(turn, project), names=names(turn, lacking), count=len(lacking))
    first = lacking[0].teacher
    write = start("say", t("b-write-to", name=turn.store.teachers.get(first).name), first)
    return Written(
        (Text(text=said),),
        (
            start("reflection-wait", t("b-wait"), project.id),
            *((write,) if len(lacking) == 1 else (start("say", t("b-say")),)),
            start("close-reflection", t("b-close-reflection"), project.id),
        ),
    )


def story_published(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Others find the project as a story now: what they see, for the teachers who are in it."""
    project = turn.store.projects.find(occasion.about)
    if project is None or project.seen != "story" or project.archived:
        return Skip("taken-back")
    if find_member(turn, project.id) is None:
        return Skip("left")
    t = turn.texts
    name = turn.store.teachers.get(project.host).name
    said = t("story-published", name=name, title=title_of(turn, project))
    see = start("story-see", t("b-see-story"), project.id)
    return Written((Text(text=said),), (see, start("tip", t("b-write-tip"), project.id)))


LETTERS: dict[str, Writer] = {
    "phase": phase,
    "reflection-early": early,
    "reflection-waits": waits,
    "story-published": story_published,
}
