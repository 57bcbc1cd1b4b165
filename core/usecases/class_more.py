"""Several classes of one teacher: one more, another in hand, and one that is over."""

from dataclasses import replace

from core.model.classgroup import ClassGroup
from core.model.refused import Refused
from core.usecases.class_profile import known_class
from core.usecases.colleague import send_away
from core.usecases.profile import my_classes
from core.usecases.request import class_in_hand, matches_of, waiting_requests
from core.usecases.turn import Turn

MOST = 12
"""Classes of one teacher; nobody leads projects with more."""


def add_class(turn: Turn, ages: str, subject: str, subject_words: str) -> str:
    """One more class, which she then has in hand; its country, school, languages and calendar are the last one's.

    Nobody finds it until she says so. Returns its id.
    """
    like = class_in_hand(turn)
    if len(turn.store.classes.where(teacher=turn.me.id)) >= MOST:
        raise Refused("classes-many", most=MOST)
    group = replace(
        like, id=turn.new_id(), teacher=turn.me.id, ages=ages, subject=subject, subject_words=subject_words, also=(),
        name="", looking=False, students=0, goals=(), kinds=(), lessons=(), helpers=(),
    )  # fmt: skip
    turn.store.classes.add(group)
    take_in_hand(turn, group.id)
    return group.id


def take_in_hand(turn: Turn, group_id: str) -> str:
    """From now on she acts for this class of hers."""
    turn.save_me(replace(turn.me, group=known_class(turn, group_id).id))
    return group_id


def closable(turn: Turn, group_id: str) -> ClassGroup:
    """A class that she may close; refused while something rests on it, for her only one, and for a colleague's."""
    group = known_class(turn, group_id)
    if group.teacher != turn.me.id:
        raise Refused("class-not-own")
    if len(my_classes(turn)) == 1:
        raise Refused("class-only")
    if rests_on(turn, group_id):
        raise Refused("class-in-use")
    return group


def close_class(turn: Turn, group_id: str) -> str:
    """A class is over: nobody finds it any more, old projects keep showing it. Returns its id."""
    group = closable(turn, group_id)
    _part(turn, group_id)
    for colleague in group.helpers:
        send_away(turn, group_id, colleague)
    turn.store.classes.save(replace(group, closed=True, looking=False, helpers=()))
    turn.save_me(replace(turn.me, group=""))
    return group_id


def _part(turn: Turn, group_id: str) -> None:
    """Whoever agreed to work with this class and never began hears that it is over."""
    together = {
        other.teacher
        for member in turn.store.members.where(teacher=turn.me.id)
        if member.group == group_id
        for other in turn.store.members.where(project=member.project)
    }
    for match in matches_of(turn, turn.me.id):
        partner = match.partner_of(turn.me.id)
        if match.group_of(turn.me.id) == group_id and partner not in together:
            turn.store.matches.save(replace(match, over=True))
            turn.tell("class-closed", match.id, partner, "notice")


def rests_on(turn: Turn, group_id: str) -> bool:
    """Whether a project under way or an open invitation is about this class."""
    me, store = turn.me.id, turn.store
    projects = (store.projects.get(m.project) for m in store.members.where(teacher=me, state=("invited", "active"))
                if m.group == group_id)
    came, sent = waiting_requests(turn)
    return any(p.stage != "story" and p.archived is None for p in projects) or any(
        group_id in request.groups for request in (*came, *sent)
    )
