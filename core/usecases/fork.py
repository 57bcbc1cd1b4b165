"""A plan of one's own from an idea: its words on days of one's own."""

from dataclasses import replace

from core.letters.plan_lines import for_reader
from core.model.plan import OneCall, Plan, When
from core.model.project import Member, Project
from core.model.refused import Refused
from core.planning.languages import own_words
from core.planning.timeline import timeline
from core.usecases.old_projects import over_and_hers
from core.usecases.open_projects import seen_by_strangers
from core.usecases.plan_make import draft_of, invitable, offer, when_of, whens
from core.usecases.profile import class_of
from core.usecases.projects import class_seen, seat_class
from core.usecases.request import partner_class
from core.usecases.turn import Turn

IDEA = "idea:"
"""What the origin of a plan begins with whose words come from another project."""


def fork(turn: Turn, project_id: str) -> str:
    """Draft a project of her own from this idea, or from one of hers that is over, with all her partners without one;
    returns its id."""
    if draft_of(turn):
        raise Refused("draft-first")
    idea = over_and_hers(turn, project_id) or idea_of(turn, project_id)
    if idea.shown is None:
        raise Refused("not-open")
    groups = [class_of(turn, turn.me.id), *(partner_class(turn, teacher) for teacher in invitable(turn))]
    classes = tuple(class_seen(turn, group.id) for group in groups)
    seen = for_reader(turn, idea, idea.shown)
    answers = replace(seen.answers, when=when_for(turn, seen))
    made = timeline(answers, classes, turn.me.today(turn.now), seen.language)
    if not isinstance(made, Plan):
        raise Refused("plan-impossible", shared=made.shared, needed=made.needed)
    project = Project(turn.new_id(), turn.me.id, since=turn.now).edited(in_words_of(made, seen, idea.id))
    turn.store.projects.add(project)
    turn.store.members.add(Member(turn.new_id(), project.id, turn.me.id, groups[0].id, "active", joined_at=turn.now))
    for group in groups:
        seat_class(turn, project.id, group, "active" if group is groups[0] else "invited")
    return project.id


def idea_of(turn: Turn, project_id: str) -> Project:
    """A project of others whose plan anybody may take."""
    idea = seen_by_strangers(turn, project_id).project
    if idea.seen not in ("idea", "story"):
        raise Refused("not-open")
    return idea


def when_for(turn: Turn, idea: Plan) -> When:
    """One call where the idea is one; otherwise the time that is suggested to her classes."""
    if isinstance(idea.answers.when, OneCall):
        return OneCall()
    times = [value for value, _ in whens(offer(turn)) if value != "call"]
    if not times:
        raise Refused("no-later-dates")
    return when_of(times[0])


def in_words_of(made: Plan, idea: Plan, project_id: str) -> Plan:
    """The fresh plan with the idea's title, question and aims, and the names that somebody wrote herself."""
    written = set(own_words(idea))
    names = {one.id: one for one in idea.activities if one.name in written}
    return replace(
        made,
        title=idea.title, question=idea.question, outcomes=idea.outcomes, product=idea.product,
        audience=idea.audience, origin=f"{IDEA}{project_id}",
        activities=tuple(
            replace(one, name=names[one.id].name, details=names[one.id].details, short="") if one.id in names else one
            for one in made.activities
        ),
    )  # fmt: skip
