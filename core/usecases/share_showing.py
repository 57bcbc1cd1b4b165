"""The day on which a class shows what was made: named, moved, called off, and told to the other classes each time."""

from dataclasses import replace
from datetime import timedelta

from core.model.project import Member
from core.model.refused import Refused
from core.model.showing import Showing, showing_id
from core.model.wall import wall_from
from core.phrases.names import has_contact
from core.usecases.phases import require_stage
from core.usecases.projects import alive, find_member, joined, member_of
from core.usecases.tongue import tongue_of
from core.usecases.turn import Turn

KIND = "showing"
MINUTES = 60
"""An exhibition or a class open to families takes about an hour; nobody is asked for its end."""
PLACE = 80
FARTHEST = timedelta(days=366)


def own_showing(turn: Turn, project_id: str) -> Showing | None:
    """What her class has named, be it over or called off."""
    return turn.store.showings.find(showing_id(project_id, member_of(turn, project_id).group))


def coming_showing(turn: Turn, project_id: str) -> Showing | None:
    """The same while it is still to come."""
    found = own_showing(turn, project_id)
    return found if found and is_coming(turn, found) else None


def is_coming(turn: Turn, showing: Showing) -> bool:
    """Whether it takes place and is not over."""
    return not showing.cancelled and showing.instant + timedelta(minutes=showing.minutes) > turn.now


def set_showing(turn: Turn, project_id: str, wall: str, place: str) -> str:
    """Name the day, the hour and the place, or others than before; the other classes are told. Returns its id."""
    alive(turn, project_id)
    require_stage(turn, project_id, "dissemination")
    at, group = wall_from(wall), member_of(turn, project_id).group
    if not turn.now < at.instant < turn.now + FARTHEST:
        raise Refused("showing-past")
    if has_contact(place):
        raise Refused("showing-contact")
    shown = at.shown.replace(tzinfo=None)
    said = place.strip()[:PLACE]
    fresh = Showing(
        showing_id(project_id, group), project_id, group, turn.me.id, shown, at.zone, MINUTES, turn.now, said,
        tongue_of(turn, said),
    )  # fmt: skip
    old = turn.store.showings.find(fresh.id)
    if old is None:
        turn.store.showings.add(fresh)
    elif same(old, fresh):
        return fresh.id
    else:
        turn.store.showings.save(fresh := old.moved(fresh))
    tell(turn, fresh)
    return fresh.id


def same(old: Showing, fresh: Showing) -> bool:
    """Whether nothing changed."""
    return not old.cancelled and (old.starts, old.zone, old.place) == (fresh.starts, fresh.zone, fresh.place)


def cancel_showing(turn: Turn, project_id: str) -> str:
    """Call it off; whoever has heard of it is told. Returns its id."""
    showing = coming_showing(turn, project_id)
    if showing is None:
        raise Refused("showing-none")
    off = showing.called_off()
    turn.store.showings.save(off)
    tell(turn, off)
    return off.id


def tell(turn: Turn, showing: Showing) -> None:
    """Owe the other teachers a letter; one that has not left yet is written for what is true by then."""
    turn.store.outbox.cancel(showing.id, (KIND,))
    for member in joined(turn, turn.store.projects.get(showing.project)):
        if member.teacher == turn.me.id or (showing.cancelled and member.teacher not in showing.told):
            continue
        turn.tell(KIND, showing.id, member.teacher, revision=showing.revision, not_after=showing.instant)


def told_of(turn: Turn, showing: Showing) -> None:
    """The teacher whose turn it is has heard of it."""
    turn.store.showings.save(showing.told_to(turn.me.id))


def seen_showing(turn: Turn, id_: str) -> Showing:
    """An exhibition of a project that she has joined; a foreign and a missing one are the same to her."""
    showing = turn.store.showings.find(id_)
    own = find_member(turn, showing.project) if showing else None
    if showing is None or own is None or own.state != "active" or not by_member(turn, showing):
        raise Refused("showing-none")
    return showing


def by_member(turn: Turn, showing: Showing) -> bool:
    """Whether the class that shows its work is still in the project."""
    return any(one.group == showing.group for one in joined(turn, turn.store.projects.get(showing.project)))


def pass_showing(turn: Turn, giver: Member, heir: Member) -> None:
    """What the class has named is the colleague's who takes its place."""
    showing = turn.store.showings.find(showing_id(giver.project, giver.group))
    if showing:
        turn.store.showings.remove(showing.id)
        id_ = showing_id(heir.project, heir.group)
        turn.store.showings.add(replace(showing, id=id_, group=heir.group, teacher=heir.teacher))


def forget_showings(turn: Turn) -> None:
    """What she named is emptied: the others may still have heard of it, so that it is called off without a word."""
    for showing in turn.store.showings.where(teacher=turn.me.id):
        turn.store.outbox.cancel(showing.id, (KIND,))
        turn.store.showings.save(replace(showing.called_off(), place=""))
