"""A certificate that holds no longer: taken back by whose it is, by the operator, or because what it rests on ended."""

from dataclasses import replace

from core.model.attested import typed_number
from core.model.certificate import Certificate
from core.model.project import Project
from core.model.refused import Refused
from core.usecases.certificate_evidence import may_have
from core.usecases.certificate_give import own_certificate
from core.usecases.turn import Turn

OWN, STAGE, LEFT, ERASED = "own", "stage", "left", "erased"
"""Why one was taken back; anything else are the operator's words."""
REASONS = (OWN, STAGE, LEFT, ERASED)
BACK, OFFER = "certificate-back", "certificate"


def take_back(turn: Turn, number: str) -> str:
    """She takes her class's or her own back; a fresh one can be asked for. Returns the project."""
    found = own_certificate(turn, number)
    turn.store.certificates.save(found.taken_back(turn.now, OWN))
    return found.project


def take_back_as_operator(turn: Turn, typed: str, why: str) -> Certificate | None:
    """The operator takes one back, with the reason for its teacher; None where there is none to take back."""
    found = turn.store.certificates.find(typed_number(typed))
    if found is None or found.revoked:
        return None
    if not why.strip() or why.strip() in REASONS:
        raise Refused("certificate-why")
    _end(turn, found, " ".join(why.split()))
    return found


def follow_stage(turn: Turn, project: Project) -> None:
    """The project stands at another stage: as a story it offers certificates, before Dissemination it has none."""
    if project.stage == "story":
        for member in turn.store.members.where(project=project.id, state="active"):
            if may_have(turn.as_seen_by(turn.store.teachers.get(member.teacher)), project, member.teacher):
                # One key for all times: a project that is moved back and becomes a story again offers nothing twice.
                turn.tell(OFFER, project.id, member.teacher, "notice")
    elif not project.reached("dissemination"):
        for one in _held_in(turn, project.id):
            _end(turn, one, STAGE)


def follow_leaving(turn: Turn, project_id: str) -> None:
    """Somebody has left: before the project is a story, a class that is gone has no certificate of it."""
    if turn.store.projects.get(project_id).stage == "story":
        return
    here = turn.store.members.where(project=project_id, state="active")
    groups, teachers = {one.group for one in here}, {one.teacher for one in here}
    for one in _held_in(turn, project_id):
        if one.group not in groups if one.given_to == "class" else one.teacher not in teachers:
            _end(turn, one, LEFT)


def forget_certificates(turn: Turn) -> None:
    """She is forgotten: her own hold no longer, and nothing of what they say stays but their number. That of a class
    which a colleague goes on teaching is the colleague's."""
    for one in turn.store.certificates.where(teacher=turn.me.id):
        group = turn.store.classes.find(one.group)
        others = [who for who in group.teachers if who != turn.me.id] if group else []
        if one.given_to == "class" and others:
            turn.store.certificates.save(replace(one, teacher=others[0]))
            continue
        ended = one.taken_back(turn.now, ERASED)
        turn.store.certificates.save(replace(ended, teacher="", group="", code="", why=ERASED))


def _held_in(turn: Turn, project_id: str) -> list[Certificate]:
    return [one for one in turn.store.certificates.where(project=project_id) if one.revoked is None]


def _end(turn: Turn, found: Certificate, why: str) -> None:
    turn.store.certificates.save(found.taken_back(turn.now, why))
    turn.tell(BACK, found.id, found.teacher, "notice")
