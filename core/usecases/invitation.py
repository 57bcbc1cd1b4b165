"""Inviting somebody one knows already, and coming with such an invitation: both have said yes, so it is a match."""

import hashlib
from dataclasses import replace

from core.model.invitation import OPEN_FOR, Invitation, code_of, digest_of
from core.model.refused import Refused
from core.model.request import ConnectionRequest
from core.model.teacher import Teacher
from core.usecases.request import accept, partners
from core.usecases.turn import Turn

MOST_OPEN = 10
"""More open invitations at once nobody needs who knows the people she invites."""


def invite(turn: Turn, hands: str = "") -> dict[str, str]:
    """A new invitation, or what hands over a membership. Returns {code, day}: its code, and its last day as ISO."""
    today = turn.me.today(turn.now)
    if sum(one.is_open(today) for one in turn.store.invitations.where(teacher=turn.me.id)) >= MOST_OPEN:
        raise Refused("invitations-many", most=MOST_OPEN)
    # Two random ids are 244 bits; their digest is as good a secret as 128 bits can be.
    code = code_of(hashlib.sha256(f"{turn.new_id()}{turn.new_id()}".encode()).digest()[:16])
    invitation = Invitation(digest_of(code), turn.me.id, turn.now, today + OPEN_FOR, hands=hands)
    turn.store.invitations.add(invitation)
    return {"code": code, "day": invitation.expires.isoformat()}


def come_with(turn: Turn, code: str) -> str:
    """Remember with which invitation she came, until she has a class. Returns its id; refused when it is not hers to
    take or over."""
    invitation = turn.store.invitations.find(digest_of(code))
    if invitation is None:
        raise Refused("invitation-over")
    invitation.used(turn.me.id, turn.me.today(turn.now))
    if invitation.hands:
        return invitation.id
    turn.save_me(replace(turn.me, invited=invitation.id))
    return invitation.id


def inviting(turn: Turn, invitation_id: str = "") -> Teacher | None:
    """Who invited her by the invitation that she came with (or by this one); None when it is no longer open."""
    found = turn.store.invitations.find(invitation_id or turn.me.invited)
    if found is None or found.hands or found.teacher == turn.me.id or not found.is_open(turn.me.today(turn.now)):
        return None
    inviter = turn.store.teachers.get(found.teacher)
    return None if inviter.gone or inviter.id in partners(turn) else inviter


def take_up(turn: Turn, invitation_id: str) -> str:
    """Accept: from here on they are partners, and the inviter hears of it. Returns the inviter's id."""
    inviter = inviting(turn, invitation_id)
    if inviter is None:
        raise Refused("invitation-over")
    invitation = turn.store.invitations.get(invitation_id)
    turn.store.invitations.save(invitation.used(turn.me.id, turn.me.today(turn.now)))
    turn.save_me(replace(turn.me, invited=""))
    asked = ConnectionRequest(turn.new_id(), inviter.id, turn.me.id, invitation.at, invitation.expires)
    turn.store.requests.add(asked)
    accept(turn, asked.id)
    return inviter.id
