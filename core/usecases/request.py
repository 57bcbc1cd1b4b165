"""Asking another class, and answering: contacts are shown only when both sides have said yes."""

from dataclasses import replace
from datetime import datetime

from core.model.refused import Refused
from core.model.request import NOT_AGAIN_FOR, OPEN_FOR, ConnectionRequest, Match
from core.model.teacher import Teacher, at_wall
from core.ports.store import Job
from core.usecases.hours import calendar_of_class, morning_of
from core.usecases.profile import class_of
from core.usecases.translate import want_translation
from core.usecases.turn import Turn

EXPIRE = "request-expires"
REMIND = "request-reminds"
REMINDERS = (3, 7)
"""The receiver's school days after which an unanswered invitation is shown once more."""
REQUESTS_A_DAY = 20


def send_request(turn: Turn, receiver: str, words: str) -> dict[str, str]:
    """Invite another teacher; an invitation that crosses one from her is her answer. Returns {request, match}."""
    may_send(turn, receiver)
    crossing = turn.store.requests.where(sender=receiver, receiver=turn.me.id, state="sent")
    if crossing:
        return {"request": crossing[0].id, "match": accept(turn, crossing[0].id)}
    other = turn.store.teachers.get(receiver)
    expires = turn.me.today(turn.now) + OPEN_FOR
    request = ConnectionRequest(turn.new_id(), turn.me.id, receiver, turn.now, expires, words, turn.me.language)
    turn.store.requests.add(request)
    turn.tell("request", request.id, other.id)
    if words:
        want_translation(turn, request.id, words, turn.me.language, (other.id,), "request")
    turn.later(EXPIRE, request.id, turn.now + OPEN_FOR)
    for number, instant in enumerate(reminders(turn, other), 1):
        turn.later(REMIND, request.id, instant, revision=number)
    return {"request": request.id, "match": ""}


def reminders(turn: Turn, receiver: Teacher) -> list[datetime]:
    """The school mornings on which she is reminded while the invitation is open."""
    calendar = calendar_of_class(class_of(turn, receiver.id), receiver, turn.now)
    days = (calendar.add_school_days(receiver.today(turn.now), count) for count in REMINDERS)
    mornings = (at_wall(receiver.zone, day, morning_of(receiver)) for day in days if day)
    return [morning for morning in mornings if morning < turn.now + OPEN_FOR]


def remind(turn: Turn, job: Job) -> None:
    """Show an invitation once more, if it still waits."""
    request = turn.store.requests.get(job.about)
    if request.state == "sent":
        turn.tell("request-waiting", request.id, request.receiver, "notice", revision=job.revision)


def may_send(turn: Turn, receiver: str) -> None:
    """Refuse what must not be sent: to oneself, twice, to a partner, too soon after a no, or too many a day."""
    me = turn.me.id
    other = turn.store.teachers.find(receiver)
    if other is None or other.gone or receiver == me or not turn.store.classes.where(teacher=receiver):
        raise Refused("request-nobody")
    if are_blocked(turn, receiver):
        raise Refused("request-nobody")
    if receiver in partners(turn):
        raise Refused("request-partners")
    mine = turn.store.requests.where(sender=me)
    to_her = [request for request in mine if request.receiver == receiver]
    if any(request.state == "sent" for request in to_her):
        raise Refused("request-waiting")
    if any(r.state == "declined" and r.ended_at and turn.now - r.ended_at < NOT_AGAIN_FOR for r in to_her):
        raise Refused("request-too-soon")
    if sum(turn.me.today(r.sent_at) == turn.me.today(turn.now) for r in mine) >= REQUESTS_A_DAY:
        raise Refused("request-too-many")


def accept(turn: Turn, request_id: str) -> str:
    """Say yes: from here on both see each other's contact. Returns the match."""
    request = received(turn, request_id)
    turn.store.requests.save(request.ended("accepted", turn.now))
    match = Match(turn.new_id(), request.sender, request.receiver, turn.now)
    turn.store.matches.add(match)
    turn.store.jobs.cancel(request.id)
    turn.tell("accepted", request.id, request.sender)
    return match.id


def decline(turn: Turn, request_id: str, reason: str) -> str:
    """Say no; the reason is passed on only when she wrote one."""
    request = received(turn, request_id)
    turn.store.requests.save(request.ended("declined", turn.now, reason))
    turn.store.jobs.cancel(request.id)
    turn.tell("declined", request.id, request.sender)
    if reason:
        want_translation(turn, request.id, reason, turn.me.language, (request.sender,), "declined")
    return request.id


def are_blocked(turn: Turn, other: str) -> bool:
    """Whether one of the two does not want to hear of the other."""
    return other in turn.me.blocked or turn.me.id in turn.store.teachers.get(other).blocked


def withdraw(turn: Turn, request_id: str) -> str:
    """Take an invitation back; one that was not delivered yet never arrives."""
    request = turn.store.requests.find(request_id)
    if request is None or request.sender != turn.me.id:
        raise Refused("request-nobody")
    turn.store.requests.save(request.ended("withdrawn", turn.now))
    turn.store.jobs.cancel(request.id)
    turn.store.outbox.cancel(request.id)
    return request.receiver


def expire(turn: Turn, job: Job) -> None:
    """Close an invitation that was never answered, and tell its sender."""
    request = turn.store.requests.get(job.about)
    if request.state != "sent":
        return
    turn.store.requests.save(request.ended("expired", turn.now))
    turn.tell("expired", request.id, request.sender, "notice")


def invitation_from(turn: Turn, sender: str) -> str:
    """The id of the invitation from this teacher that waits for an answer, or ""."""
    waiting = turn.store.requests.where(sender=sender, receiver=turn.me.id, state="sent")
    return waiting[0].id if waiting else ""


def received(turn: Turn, request_id: str) -> ConnectionRequest:
    """An invitation to the teacher whose turn it is; a foreign and a missing one are the same to her."""
    request = turn.store.requests.find(request_id)
    if request is None or request.receiver != turn.me.id:
        raise Refused("request-nobody")
    return request


def waiting_for(turn: Turn, request_id: str) -> ConnectionRequest:
    """An invitation to her that still waits for her answer."""
    request = received(turn, request_id)
    if request.state != "sent":
        raise Refused("request-over", state=request.state)
    return request


def partner(turn: Turn, other: str) -> Teacher:
    """A teacher she is matched with; a stranger and nobody are the same to her."""
    if other not in partners(turn):
        raise Refused("request-nobody")
    return turn.store.teachers.get(other)


def add_mail(turn: Turn, mail: str) -> str:
    """Keep an e-mail address, shown to partners beside the messenger's contact."""
    turn.save_me(replace(turn.me, mail=mail))
    return mail


def contact_of(turn: Turn, teacher: str) -> str:
    """How a partner reaches this teacher: her messenger's contact, and her e-mail where she gave one."""
    channels = [c for c in turn.store.channels.where(teacher=teacher) if c.contact]
    known = [max(channels, key=lambda c: (c.open, str(c.heard_at))).contact] if channels else []
    mail = turn.store.teachers.get(teacher).mail
    return " · ".join([*known, *([mail] if mail else [])]) or turn.store.teachers.get(teacher).name


def partners(turn: Turn) -> list[str]:
    """The ids of all matched teachers, the newest match last."""
    me = turn.me.id
    return [match.partner_of(me) for match in sorted(matches_of(turn, me), key=lambda m: m.since)]


def matches_of(turn: Turn, teacher: str) -> list[Match]:
    """The matches that hold."""
    both = (*turn.store.matches.where(one=teacher), *turn.store.matches.where(other=teacher))
    return [match for match in both if not match.over]
