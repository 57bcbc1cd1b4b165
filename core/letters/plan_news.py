"""Letters about a changed plan: what is different for its reader, what the host is asked to leave as it was."""

from dataclasses import replace

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.letters.agreement import changed_points
from core.letters.findings import capital, inside
from core.letters.plan_lines import brief_days, for_reader, foreign_note
from core.letters.share_lines import share_of
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.plan import Plan
from core.model.project import Member, Project
from core.planning.outline import lessons
from core.texts import Texts
from core.usecases.plan_changes import PlanChange
from core.usecases.plan_edit import edition_name
from core.usecases.plan_news import News, learn, news, split
from core.usecases.projects import find_member, project_of
from core.usecases.turn import Turn


def changed(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The plan is another one than she was shown: what is different, and what she can say to it."""
    project = published(turn, occasion)
    if isinstance(project, Skip):
        return project
    member = find_member(turn, project.id)
    if member is None or member.state != "active":
        return Skip("left")
    if member.told == project.published and member.signed in (0, project.published):
        return Skip("seen-already")
    if member.signed == project.published and news_of(turn, project, member) == News((), ()):
        return Skip("signed-already")
    parts, choices = changed_card(turn, project, member)
    learn(turn, project.id)
    return Written(parts, choices)


def changed_card(turn: Turn, project: Project, member: Member) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """What is new to her with the points of the agreement that it changes, and her answers: yes, a question, no."""
    t, plan = turn.texts, project.shown
    if plan is None:
        return (), ()
    host, shown = turn.store.teachers.get(project.host).name, for_reader(turn, project, plan)
    said = news_parts(turn, project, member)
    if not said and not moved_points(turn, project, member):
        said = (Text(text=t("plan-changed-little")),)
    return (
        (
            Text(text=t("plan-changed-title", title=shown.title, name=host), style="title"),
            *said,
            *for_her_class(turn, project, member, shown),
            *points_parts(turn, project, member),
            *foreign_note(turn, project, plan, said),
            Text(text=t(f"plan-changed-{standing(project, member)}"), style="note"),
        ),
        answers(t, project, member),
    )


def for_her_class(turn: Turn, project: Project, member: Member, shown: Plan) -> tuple[Part, ...]:
    """What her class does, as long as she has signed nothing: a class that came later has not read it yet."""
    if member.signed:
        return ()
    what = share_of(turn, project, shown, member.group)
    return (Text(text=turn.texts("plan-for-you", what=what, lessons=lessons(shown))),) if what else ()


def standing(project: Project, member: Member) -> str:
    """How her signature stands: never given, given to this very plan before, to an older one, or held back."""
    if member.signed == project.published:
        return "as-signed"
    if member.objects == project.published:
        return "objected"
    return "sign" if member.signed else "unsigned"


def answers(t: Texts, project: Project, member: Member) -> tuple[Choice, ...]:
    """What she can answer; whoever has not signed yet reads the nine points first."""
    whole, name = start("read-plan", t("b-read-all"), project.id), f"{project.id}:{project.published}"
    match standing(project, member):
        case "as-signed":
            return (whole,)
        case "unsigned":
            return (start("sign", t("b-read-sign"), project.id), whole, start("suggest", t("b-suggest"), project.id))
        case _:
            return (
                start("accept-plan", t("b-fine"), name),
                start("ask-plan", t("b-ask"), name),
                start("keep-plan", t("b-keep-mine"), name),
                whole,
            )


def news_parts(turn: Turn, project: Project, member: Member) -> tuple[Part, ...]:
    """The changes as lines: since she last saw the plan, and what else differs from what she signed."""
    found = news_of(turn, project, member)
    lines = [change_line(turn.texts, one) for one in found.told]
    parts: list[Part] = [Text(text="\n".join(lines))] if lines else []
    if found.signed:
        since = [change_line(turn.texts, one) for one in found.signed]
        parts.append(Text(text="\n".join((turn.texts("plan-changed-since-signed"), *since))))
    return tuple(parts)


def news_of(turn: Turn, project: Project, member: Member) -> News:
    """The same differences in the reader's language."""
    return news(project, member, lambda plan: for_reader(turn, project, plan))


def new_to_her(turn: Turn, project_id: str) -> tuple[Part, ...]:
    """What is new since she last saw the plan, on top of whatever shows it now; () when she knows it all."""
    project, member = project_of(turn, project_id), find_member(turn, project_id)
    if member is None or member.state != "active" or member.told in (0, project.published):
        return ()
    parts = news_parts(turn, project, member)
    host = turn.store.teachers.get(project.host).name
    head = Text(text=turn.texts("plan-changed-title", title=title_in(turn, project), name=host), style="title")
    return (head, *parts) if parts else ()


def title_in(turn: Turn, project: Project) -> str:
    """The published title in the reader's language."""
    return for_reader(turn, project, project.shown).title if project.shown else project.title


def points_parts(turn: Turn, project: Project, member: Member) -> tuple[Part, ...]:
    """Those of the nine points that read otherwise than what she signed, so that a yes is a yes to them."""
    t = turn.texts
    if project.edition(member.signed) is None or project.shown is None or member.signed == project.published:
        return ()
    if lines := moved_points(turn, project, member):
        return (Text(text="\n".join((t("points-changed"), *lines))),)
    return (Text(text=t("points-same"), style="note"),)


def moved_points(turn: Turn, project: Project, member: Member) -> list[str]:
    """What changed in the nine points since she signed, a line each."""
    before = project.edition(member.signed)
    return changed_points(turn, project, before) if before and project.shown else []


def change_line(t: Texts, one: PlanChange) -> str:
    """One difference, the old beside the new."""
    if one.what == "together":
        return t("change-of-together", was=t(f"circles-{one.was or 'all'}"), now=t(f"circles-{one.now or 'all'}"))
    was, now = (brief_days(t, *span) for span in one.days) if one.days else (inside(one.was), inside(one.now))
    return t(f"change-of-{one.what}", name=one.now or one.was, was=was, now=now)


def kept(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A class keeps days of its own as they were; `about` is its membership."""
    member = turn.store.members.get(occasion.about)
    project = turn.store.projects.get(member.project)
    if member.state == "left" or not member.kept or project.shown is None:
        return Skip("left")
    lines = kept_lines(turn, project, member)
    name = turn.store.teachers.get(member.teacher).name
    said = turn.texts("plan-kept-by", name=name, what="; ".join(lines))
    return Written((Text(text=said),), (start("plan-card", turn.texts("b-see-plan"), project.id),))


def kept_lines(turn: Turn, project: Project, member: Member) -> list[str]:
    """The days that a class keeps, each with its name, in the reader's language."""
    t, plan = turn.texts, project.shown
    if plan is None:
        return []
    shown = for_reader(turn, project, plan)
    names = {one.id: one.name for one in shown.activities} | {one.id: one.name for one in shown.milestones}
    return [f"{names[id_]}, {brief_days(t, first, last)}" for id_, first, last in member.kept if id_ in names]


def objected(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A partner does not want a change that is everybody's: the host decides; `about` is her membership."""
    member = turn.store.members.get(occasion.about)
    project = turn.store.projects.get(member.project)
    if member.state == "left" or not member.objects or member.objects != project.published:
        return Skip("settled")
    t, name = turn.texts, turn.store.teachers.get(member.teacher).name
    lines = [capital(change_line(t, one)) for one in split(seen_in(turn, project), member).shared]
    about = f"{edition_name(project)}:{member.id}"
    return Written(
        (Text(text=t("plan-objected-by", name=name), style="title"), Text(text="\n".join(lines)),
         Text(text=t("plan-objected-decide"), style="note")),
        (
            start("say", t("b-write-to", name=name), member.teacher),
            start("put-back", t("b-put-back"), about),
            start("plan-card", t("b-see-plan"), project.id),
        ),
    )  # fmt: skip


def seen_in(turn: Turn, project: Project) -> Project:
    """The project with its editions in the reader's language."""
    def told(plan: Plan) -> Plan:
        return for_reader(turn, project, plan)

    editions = tuple(replace(one, plan=told(one.plan)) for one in project.editions)
    return replace(project, editions=editions, shown=told(project.shown) if project.shown else None)


def published(turn: Turn, occasion: Occasion) -> Project | Skip:
    """The project at the very version that the letter is about."""
    project = turn.store.projects.find(occasion.about)
    if project is None or not project.published:
        return Skip("plan-taken-back")
    if project.published != occasion.revision:
        return Skip("newer-plan")
    return project


LETTERS: dict[str, Writer] = {"plan-changed": changed, "plan-kept": kept, "plan-objected": objected}
