"""Inviting somebody one knows already, and coming with such an invitation: both have said yes, so it is a match."""

from dataclasses import replace

from core.model.invitation import OPEN_FOR, Invitation, code_of
from core.model.refused import Refused
from core.model.request import ConnectionRequest
from core.model.secret import digest_of
from core.model.teacher import Teacher
from core.usecases.profile import first_class, my_class
from core.usecases.request import accept, class_in_hand, partners_of_class
from core.usecases.turn import Turn

MOST_OPEN = 10
"""More open invitations at once nobody needs who knows the people she invites."""


def invite(
    turn: Turn, colleague: bool = False, hands: str = "", project: str = "", asks: bool = False
) -> dict[str, str]:
    """A new invitation to work with the class in hand, to teach it too (`colleague`), to write to it (`asks`), to take
    part in a `project`, or one that hands a membership over.

    Returns {code, day}: its code, and its last day as ISO.
    """
    today, group = turn.me.today(turn.now), my_class(turn)
    if colleague and (group is None or group.teacher != turn.me.id):
        raise Refused("class-not-own")
    if sum(one.is_open(today) for one in turn.store.invitations.where(teacher=turn.me.id)) >= MOST_OPEN:
        raise Refused("invitations-many", most=MOST_OPEN)
    code = code_of(turn.secret())
    invitation = Invitation(
        digest_of(code), turn.me.id, turn.now, today + OPEN_FOR, group=group.id if group else "", colleague=colleague,
        hands=hands, project=project, asks=asks,
    )
    turn.store.invitations.add(invitation)
    return {"code": code, "day": invitation.expires.isoformat()}


def come_with(turn: Turn, code: str) -> str:
    """Remember with which invitation to work together she came, until she has a class. Returns the invitation's id;
    refused when it is not hers to take or over."""
    invitation = turn.store.invitations.find(digest_of(code))
    if invitation is None:
        raise Refused("invitation-over")
    invitation.used(turn.me.id, turn.me.today(turn.now))
    if not invitation.colleague and not invitation.hands:
        turn.save_me(replace(turn.me, invited=invitation.id))
    return invitation.id


def is_for_colleague(turn: Turn, invitation_id: str) -> bool:
    """Whether it makes somebody a co-teacher instead of a partner."""
    return turn.store.invitations.get(invitation_id).colleague


def inviting(turn: Turn, invitation_id: str = "") -> Teacher | None:
    """Who invited her by the invitation that she came with (or by this one); None when it is no longer open."""
    found = turn.store.invitations.find(invitation_id or turn.me.invited)
    if found is None or found.colleague or found.hands or found.teacher == turn.me.id:
        return None
    if not found.is_open(turn.me.today(turn.now)):
        return None
    inviter = turn.store.teachers.get(found.teacher)
    hand = my_class(turn)
    # Partners are invited to a project as well as strangers.
    met = not found.project and hand is not None and inviter.id in partners_of_class(turn, hand.id)
    return None if inviter.gone or met else inviter


def take_up(turn: Turn, invitation_id: str) -> str:
    """Accept: from here on they are partners, and the inviter hears of it. Returns the inviter's id."""
    inviter = inviting(turn, invitation_id)
    if inviter is None:
        raise Refused("invitation-over")
    invitation = turn.store.invitations.get(invitation_id)
    if invitation.project or invitation.asks:
        raise Refused("invitation-over")
    turn.store.invitations.save(invitation.used(turn.me.id, turn.me.today(turn.now)))
    turn.save_me(replace(turn.me, invited=""))
    theirs = turn.store.classes.find(invitation.group)
    if theirs is None or theirs.closed:
        theirs = first_class(turn, inviter.id)
    groups = (theirs.id, class_in_hand(turn).id)
    asked = ConnectionRequest(
        turn.new_id(), inviter.id, turn.me.id, invitation.at, invitation.expires, groups=groups
    )
    turn.store.requests.add(asked)
    accept(turn, asked.id)
    return inviter.id
