"""The agreement: what its nine points say, and signing the version that was on the screen."""

from dataclasses import replace

from core.model.agreement import NoGo, Terms
from core.model.phase import unsigned
from core.model.plan import Goal
from core.model.project import Edition, Member, Project
from core.model.refused import Refused
from core.planning.outline import lessons, no_go_dates
from core.usecases.phases import check_phase
from core.usecases.projects import alive, classes_in, hosts, joined, member_of, members, project_of
from core.usecases.sign_nudge import KIND as NUDGE
from core.usecases.turn import Turn


def terms(turn: Turn, project_id: str) -> Terms:
    """The facts of the nine points of the published version."""
    project = project_of(turn, project_id)
    if project.shown is None:
        raise Refused("not-published", title=project.title)
    return terms_of(turn, project, Edition(project.published, project.shown, project.pact))


def terms_of(turn: Turn, project: Project, edition: Edition) -> Terms:
    """The same of any version that was published; days off as the calendars have them today."""
    plan = edition.plan
    classes = classes_in(turn, project)
    country = {one.id: one.country for one in classes}
    off = tuple(NoGo(country[day.owner], day.first, day.last) for day in no_go_dates(plan, classes))
    return Terms(
        version=edition.version,
        aim=plan.answers.approach.value,
        idea=plan.answers.idea,
        aim_words=plan.answers.goal_words if plan.answers.goal is Goal.OWN else "",
        language=plan.language,
        start=plan.start,
        end=plan.end,
        off=off,
        calls=len(plan.calls()),
        host=turn.store.teachers.get(edition.pact.caller or project.host).name,
        lessons=lessons(plan),
        pact=edition.pact,
        grouped=plan.topology in ("pods", "ring") and not edition.pact.caller,
    )


def sign(turn: Turn, project_id: str, version: int) -> int:
    """Sign the version whose points were shown, never a later one; signing is joining too. Returns the version."""
    project, member = alive(turn, project_id), member_of(turn, project_id)
    if project.published != version:
        raise Refused("agreement-changed")
    if member.signed == version:
        return version
    came = member.joined_at or turn.now
    signed = replace(member, state="active", signed=version, told=version, objects=0, joined_at=came)
    turn.store.members.save(replace(signed, signed_at=turn.now))
    turn.store.jobs.cancel(member.id, (NUDGE,))
    turn.store.outbox.cancel(project.id, (NUDGE,), turn.me.id)
    if turn.me.id != project.host:
        kind = "signed-again" if member.signed else "signed"
        for host in hosts(turn, project):
            if host != turn.me.id:
                turn.tell(kind, member.id, host, "person", revision=version)
    check_phase(turn, project_id)
    return version


def name_guardian(turn: Turn, name: str) -> str:
    """Keep whom to tell of a worry about a student; "" is the teacher herself. Nobody else sees it."""
    turn.save_me(replace(turn.me, guardian=name.strip()[:80] or turn.me.name))
    return turn.me.guardian


def signatures(turn: Turn, project: Project) -> tuple[int, int]:
    """How many have signed the published version, and of how many: those invited count too."""
    everybody = members(turn, project)
    return len(everybody) - len(unsigned(project, everybody)), len(everybody)


def still_unsigned(turn: Turn, project: Project) -> list[Member]:
    """Whose signature is missing."""
    return unsigned(project, members(turn, project))


def has_signed(turn: Turn, project: Project) -> bool:
    """Whether the teacher has signed the published version."""
    return any(m.teacher == turn.me.id and m.signed == project.published for m in joined(turn, project))


def guardian_known(turn: Turn) -> bool:
    """Whether she has said whom to tell of a worry about a student."""
    return bool(turn.me.guardian)
