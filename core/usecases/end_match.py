"""Two teachers are in touch no longer: each loses the other's contact with the same commit."""

from dataclasses import replace

from core.model.project import Project
from core.model.refused import Refused
from core.usecases.projects import find_member, my_projects
from core.usecases.request import matches_of, partner
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

CARDS = ("partners", "partner")
"""The conversations whose cards show a contact."""


def end_match(turn: Turn, other: str) -> str:
    """End the contact; refused while a project that is under way holds both. Returns the other teacher."""
    partner(turn, other)
    if not any(match.partner_of(turn.me.id) == other for match in matches_of(turn, turn.me.id)):
        # It is a colleague's partner: that contact is hers to end.
        raise Refused("request-nobody")
    shared = shared_projects(turn, other)
    if shared:
        raise Refused("match-in-project", title=title_of(turn, shared[0]))
    turn.tell("match-ended", turn.me.id, other, key=turn.now.isoformat())
    part(turn, other)
    return other


def shared_projects(turn: Turn, other: str) -> list[Project]:
    """The projects under way in which both are."""
    return [one for one in my_projects(turn) if not one.over and find_member(turn, one.id, other)]


def part(turn: Turn, other: str) -> None:
    """The match is over: what was still on its way between the two never arrives, and no card shows a contact."""
    for match in matches_of(turn, turn.me.id):
        if match.partner_of(turn.me.id) == other:
            turn.store.matches.save(replace(match, over=True))
    hide_contacts(turn, turn.me.id, other)
    hide_contacts(turn, other, turn.me.id)


def hide_contacts(turn: Turn, reader: str, other: str) -> None:
    """Nothing that the other wrote arrives any more, and the reader's cards lose the other's contact."""
    store = turn.store
    for note in store.notes.where(sender=other):
        store.outbox.cancel(note.id, teacher=reader)
    asked = [request.id for request in store.requests.where(sender=reader, receiver=other)]
    for id_ in asked:
        store.outbox.cancel(id_, teacher=reader)
    shown = [*(store.cards.latest(reader, one, other) for one in CARDS)]
    for card in (*shown, *(store.cards.latest(reader, "accepted", id_) for id_ in asked)):
        if card:
            turn.tell("contact-hidden", other, reader, "session", key=f"{card.id}:{card.revision}", rewrites=card.id)
