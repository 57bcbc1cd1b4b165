"""A finished project as a story: what strangers may know of it, in figures that name nobody."""

from dataclasses import dataclass
from datetime import date, timedelta

from core.model.calendar import count_shared_school_days
from core.model.plan import Plan
from core.model.project import Member, Project, one_per_class
from core.model.reflection import FINAL
from core.model.refused import Refused
from core.model.tip import Tip
from core.planning.lessons_learnt import Facts, Lesson, lessons_learnt
from core.usecases.handed_in import hand_in_of
from core.usecases.hours import calendar_of_class
from core.usecases.open_projects import seen_by_strangers, show_as
from core.usecases.page import live_page, shown_on_page
from core.usecases.projects import find_member, hosted, is_host, joined, others
from core.usecases.reflect_ask import answers_of, is_complete
from core.usecases.tips import shown_tips
from core.usecases.turn import Turn

CROWD = 3
"""So many tips at most stand on the card of a story."""


@dataclass(frozen=True)
class Story:
    """What strangers see of a finished project. `ages` and `subjects` are keys, `countries` codes, each once; nothing
    of it is a name, a school, a picture, a quote, a contact or an address."""

    plan: Plan
    countries: tuple[str, ...]
    ages: tuple[str, ...]
    subjects: tuple[str, ...]
    facts: Facts
    lessons: tuple[Lesson, ...]
    tips: tuple[Tip, ...]


def story_of(turn: Turn, project: Project) -> Story:
    """The story of a published project as it would be seen now."""
    if project.shown is None:
        raise Refused("not-published", title=project.title)
    here = one_per_class(joined(turn, project))
    groups = [turn.store.classes.get(member.group) for member in here]
    facts = facts_of(turn, project, project.shown, here)
    return Story(
        project.shown,
        tuple(dict.fromkeys(group.country for group in groups)),
        tuple(dict.fromkeys(group.ages for group in groups)),
        tuple(dict.fromkeys(subject for group in groups for subject in group.subjects)),
        facts,
        lessons_learnt(facts),
        tuple(shown_tips(turn, project)[:CROWD]),
    )


def facts_of(turn: Turn, project: Project, plan: Plan, here: list[Member]) -> Facts:
    """Counted from what is kept."""
    calls = turn.store.sessions.where(project=project.id)
    held = sum(one.state == "held" or bool({"yes", "partly"} & set(dict(one.outcomes).values())) for one in calls)
    apart = sum(one.ended == "apart" and one.state != "held" for one in calls)
    pieces = [(one, made) for one in plan.milestones if (made := hand_in_of(turn, project.id, one.id))]
    days = [(one, turn.store.teachers.get(made.by).today(made.at)) for one, made in pieces]
    late = [school_days(turn, one.owner, one.due, day) for one, day in days]
    return Facts(
        classes=len(here),
        calls=held,
        apart=apart,
        written=project.without_calls and not calls,
        owed=len(plan.milestones),
        pieces=len(pieces),
        late=max(late, default=0),
        answering=answering_days(turn, project, here),
        photos=len(shown_on_page(turn, project).photos) if live_page(turn, project.id) else 0,
        alone=project.salvaged is not None,
    )


def answering_days(turn: Turn, project: Project, here: list[Member]) -> int:
    """School days of the host's class from the opening of the reflection to the last class's answer; 0 where not every
    class has answered."""
    opened = [step.at for step in project.log if step.stage == "reflection"]
    if not here or not opened or not all(is_complete(turn, project, one.group, FINAL) for one in here):
        return 0
    given = [one.at for m in here for one in answers_of(turn, project.id, m.group) if one.round == FINAL]
    host = turn.store.teachers.get(project.host)
    first, last = host.today(min(opened)), host.today(max(given))
    return max(1, school_days(turn, here[0].group, first, last))


def school_days(turn: Turn, group: str, after: date, until: date) -> int:
    """How many school days of a class lie after one day, up to and including another."""
    if until <= after:
        return 0
    found = turn.store.classes.get(group)
    calendar = calendar_of_class(found, turn.store.teachers.get(found.teacher), turn.now)
    return count_shared_school_days((calendar,), after + timedelta(days=1), until)


def publish_story(turn: Turn, project_id: str) -> str:
    """The host lets others find it as a story, and the other teachers are told. Returns the project."""
    project = hosted(turn, project_id)
    if project.seen == "story":
        return project.id
    if project.stage != "story":
        raise Refused("not-to-be-shown", title=project.title)
    show_as(turn, project.id, "story")
    for member in others(turn, project):
        if member.state == "active":
            turn.tell("story-published", project.id, member.teacher, "news", key=turn.now.isoformat())
    return project.id


def may_be_found(turn: Turn, project: Project) -> bool:
    """Whether it is hers to say that others find it as a story."""
    return project.stage == "story" and not project.archived and is_host(turn, project)


def seen_story(turn: Turn, project_id: str) -> Project:
    """A project whose story this teacher may read: one of hers that is over, or one that strangers find as a story; any
    other and a missing one are the same to her."""
    project = turn.store.projects.find(project_id)
    if project is None or project.shown is None:
        raise Refused("not-open")
    if project.stage == "story" and find_member(turn, project.id) is not None:
        return project
    found = seen_by_strangers(turn, project_id).project
    if found.seen != "story":
        raise Refused("not-open")
    return found
