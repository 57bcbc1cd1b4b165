"""Asking another class, and answering: contacts are shown only when both sides have said yes."""

from dataclasses import dataclass, replace
from datetime import datetime

from core.model.classgroup import ClassGroup
from core.model.refused import Refused
from core.model.request import NOT_AGAIN_FOR, OPEN_FOR, ConnectionRequest, Match
from core.model.teacher import Teacher
from core.model.urgency import dawn
from core.ports.store import Job
from core.usecases.hours import calendar_of_class
from core.usecases.profile import first_class, my_class, my_classes
from core.usecases.tongue import tongue_of
from core.usecases.translate import want_translation
from core.usecases.turn import Turn

EXPIRE = "request-expires"
REMIND = "request-reminds"
REMINDERS = (3, 7)
"""The receiver's school days after which an unanswered invitation is shown once more."""
REQUESTS_A_DAY = 20


def send_request(
    turn: Turn, receiver: str, words: str, group: str = "", idea: str = "", place: str = ""
) -> dict[str, str]:
    """Invite another teacher with the class in hand; an invitation that crosses one from her is her answer.

    `group` is the class of hers that is meant, "" for her first; `idea` what to do together, `place` a project that has
    begun, in which a place is offered. Returns {request, match}.
    """
    may_send(turn, receiver)
    wanted = turn.store.classes.get(group) if group else first_class(turn, receiver)
    if wanted.teacher != receiver or wanted.closed:
        raise Refused("request-nobody")
    crossing = [one for one in waiting_requests(turn)[0] if one.sender == receiver]
    if crossing:
        return {"request": crossing[0].id, "match": accept(turn, crossing[0].id)}
    other = turn.store.teachers.get(receiver)
    expires = turn.me.today(turn.now) + OPEN_FOR
    request = ConnectionRequest(
        turn.new_id(), turn.me.id, receiver, turn.now, expires, words, tongue_of(turn, words),
        groups=(class_in_hand(turn).id, wanted.id), idea=idea, place=place,
    )  # fmt: skip
    turn.store.requests.add(request)
    for teacher in wanted.teachers:
        turn.tell("request", request.id, teacher)
    if words:
        want_translation(turn, request.id, words, request.language, wanted.teachers, "request")
    turn.later(EXPIRE, request.id, turn.now + OPEN_FOR)
    for number, instant in enumerate(reminders(turn, other, asked_classes(turn, request)[1]), 1):
        turn.later(REMIND, request.id, instant, revision=number)
    return {"request": request.id, "match": ""}


def class_in_hand(turn: Turn) -> ClassGroup:
    """The class that she acts for now; refused before she has one."""
    group = my_class(turn)
    if group is None:
        raise Refused("class-gone")
    return group


def asked_classes(turn: Turn, request: ConnectionRequest) -> tuple[ClassGroup, ClassGroup]:
    """The classes that an invitation is about: the sender's and the receiver's."""
    if request.groups:
        return turn.store.classes.get(request.groups[0]), turn.store.classes.get(request.groups[1])
    return first_class(turn, request.sender), first_class(turn, request.receiver)


def reminders(turn: Turn, receiver: Teacher, group: ClassGroup) -> list[datetime]:
    """Before the school mornings on which she is reminded while the invitation is open."""
    calendar = calendar_of_class(group, receiver, turn.now)
    days = (calendar.add_school_days(receiver.today(turn.now), count) for count in REMINDERS)
    looks = (dawn(receiver, day) for day in days if day)
    return [look for look in looks if look < turn.now + OPEN_FOR]


def remind(turn: Turn, job: Job) -> None:
    """Show an invitation once more, if it still waits."""
    request = turn.store.requests.get(job.about)
    if request.state == "sent":
        for teacher in asked_classes(turn, request)[1].teachers:
            turn.tell("request-waiting", request.id, teacher, "notice", revision=job.revision)


def may_send(turn: Turn, receiver: str) -> None:
    """Refuse what must not be sent: to oneself, twice, to a partner, too soon after a no, or too many a day."""
    me = turn.me.id
    other = turn.store.teachers.find(receiver)
    if other is None or other.gone or receiver == me or not turn.store.classes.where(teacher=receiver):
        raise Refused("request-nobody")
    if are_blocked(turn, receiver):
        raise Refused("request-nobody")
    if receiver in partners_of_class(turn, class_in_hand(turn).id):
        raise Refused("request-partners")
    mine = turn.store.requests.where(sender=me)
    to_her = [request for request in mine if request.receiver == receiver]
    if any(request.state == "sent" for request in to_her):
        raise Refused("request-waiting")
    if any(r.state == "declined" and r.ended_at and turn.now - r.ended_at < NOT_AGAIN_FOR for r in to_her):
        raise Refused("request-too-soon")
    if sent_today(turn) >= REQUESTS_A_DAY:
        raise Refused("request-too-many")


def sent_today(turn: Turn) -> int:
    """How many invitations and wishes to join she has sent today."""
    sent = [one.sent_at for one in turn.store.requests.where(sender=turn.me.id)]
    sent += [one.sent_at for one in turn.store.joins.where(teacher=turn.me.id)]
    return sum(turn.me.today(at) == turn.me.today(turn.now) for at in sent)


def accept(turn: Turn, request_id: str) -> str:
    """Say yes: from here on both see each other's contact. Returns the match."""
    request = received(turn, request_id)
    turn.store.requests.save(request.ended("accepted", turn.now))
    hers, mine = asked_classes(turn, request)
    match = Match(turn.new_id(), request.sender, request.receiver, turn.now, groups=(hers.id, mine.id))
    turn.store.matches.add(match)
    turn.store.jobs.cancel(request.id)
    for teacher in hers.teachers:
        turn.tell("accepted", request.id, teacher)
    return match.id


def decline(turn: Turn, request_id: str, reason: str) -> str:
    """Say no; the reason is passed on only when she wrote one."""
    request = received(turn, request_id)
    turn.store.requests.save(request.ended("declined", turn.now, reason))
    turn.store.jobs.cancel(request.id)
    asking = asked_classes(turn, request)[0].teachers
    for teacher in asking:
        turn.tell("declined", request.id, teacher)
    if reason:
        want_translation(turn, request.id, reason, tongue_of(turn, reason), asking, "declined")
    return request.id


def are_blocked(turn: Turn, other: str) -> bool:
    """Whether one of the two does not want to hear of the other, or the operator has hidden her."""
    theirs = turn.store.teachers.get(other)
    return theirs.suspended or other in turn.me.blocked or turn.me.id in theirs.blocked


def withdraw(turn: Turn, request_id: str) -> str:
    """Take an invitation back; one that was not delivered yet never arrives."""
    request = turn.store.requests.find(request_id)
    if request is None or not speaks_for(turn, request.sender, asked_classes(turn, request)[0]):
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
    for teacher in asked_classes(turn, request)[0].teachers:
        turn.tell("expired", request.id, teacher, "notice")


def invitation_from(turn: Turn, sender: str) -> str:
    """The id of the invitation from this teacher that waits for an answer, or ""."""
    waiting = (request.id for request in waiting_requests(turn)[0] if request.sender == sender)
    return next(waiting, "")


def waiting_requests(turn: Turn) -> tuple[list[ConnectionRequest], list[ConnectionRequest]]:
    """The open invitations that came to her or to a class that she teaches, and those that were sent from there."""
    people = tuple(dict.fromkeys((turn.me.id, *(one for group in my_classes(turn) for one in group.teachers))))
    came = turn.store.requests.where(receiver=people, state="sent")
    sent = turn.store.requests.where(sender=people, state="sent")
    return (
        [one for one in came if speaks_for(turn, one.receiver, asked_classes(turn, one)[1])],
        [one for one in sent if speaks_for(turn, one.sender, asked_classes(turn, one)[0])],
    )


def speaks_for(turn: Turn, teacher: str, group: ClassGroup) -> bool:
    """Whether she is this teacher, or teaches this class too."""
    return turn.me.id == teacher or turn.me.id in group.teachers


def received(turn: Turn, request_id: str) -> ConnectionRequest:
    """An invitation to the teacher whose turn it is; a foreign and a missing one are the same to her."""
    request = turn.store.requests.find(request_id)
    if request is None or not speaks_for(turn, request.receiver, asked_classes(turn, request)[1]):
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
    if not works_with(turn, other):
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


def name_for(turn: Turn, other: Teacher) -> str:
    """What she may call somebody: by the whole name once both said yes, until then by the first name alone."""
    return other.name if other.id in partners(turn) else other.first_name


def partners(turn: Turn) -> list[str]:
    """The ids of all matched teachers, the newest match last."""
    return list(dict.fromkeys(side.partner for side in sides(turn)))


def partners_of_class(turn: Turn, group: str) -> list[str]:
    """The matched teachers with whom this class of hers works, the newest match last."""
    return list(dict.fromkeys(side.partner for side in sides(turn) if side.mine == group))


def works_with(turn: Turn, other: str) -> bool:
    """Whether a class of hers works with one that the other teaches."""
    return any(other in those_of(turn, side) for side in sides(turn))


def those_of(turn: Turn, side: "Side") -> tuple[str, ...]:
    """Everybody on the other side of a match: who made it, and who else teaches that class."""
    return (side.partner, *turn.store.classes.get(side.theirs).teachers)


def partner_class(turn: Turn, other: str) -> ClassGroup:
    """The class of another teacher that she has to do with: that of their match, or of the invitation between them.

    Of several it is the one that the class in hand works with, or else the newest.
    """
    hand = my_class(turn)
    met = [side for side in sides(turn) if other in those_of(turn, side)]
    if met:
        met.sort(key=lambda side: hand is not None and side.mine == hand.id)
        return turn.store.classes.get(met[-1].theirs)
    came, sent = waiting_requests(turn)
    asking = [asked_classes(turn, one)[0] for one in came]
    asked = [asked_classes(turn, one)[1] for one in sent]
    return next((group for group in (*asking, *asked) if other in group.teachers), None) or first_class(turn, other)


@dataclass(frozen=True)
class Side:
    """A match as one of the two sees it: her own class in it, the other teacher, and that teacher's class."""

    mine: str
    partner: str
    theirs: str


def sides(turn: Turn) -> list[Side]:
    """The matches of the teacher whose turn it is and of the classes that she teaches with others, the newest last."""
    found = {match.id: (match, turn.me.id) for match in matches_of(turn, turn.me.id)}
    for group in my_classes(turn):
        for colleague in group.teachers:
            if colleague != turn.me.id:
                theirs = (m for m in matches_of(turn, colleague) if m.group_of(colleague) == group.id)
                found |= {match.id: (match, colleague) for match in theirs}
    return [_side(turn, match, teacher) for match, teacher in sorted(found.values(), key=lambda one: one[0].since)]


def _side(turn: Turn, match: Match, teacher: str) -> Side:
    other = match.partner_of(teacher)
    mine, theirs = match.group_of(teacher), match.group_of(other)
    return Side(mine or first_class(turn, teacher).id, other, theirs or first_class(turn, other).id)


def matches_of(turn: Turn, teacher: str) -> list[Match]:
    """The matches that hold."""
    both = (*turn.store.matches.where(one=teacher), *turn.store.matches.where(other=teacher))
    return [match for match in both if not match.over]
