"""Who is speaking: an account becomes a teacher, at the first word heard."""

from dataclasses import replace

from core.chat.heard import HOME, Incoming
from core.model.teacher import Channel, Teacher
from core.texts import DEFAULT, known_language
from core.usecases.turn import Turn


def recognise(turn: Turn, incoming: Incoming) -> None:
    """Give the turn its teacher and channel, new ones for a stranger; writing reopens a channel that was closed."""
    known = turn.store.channels.find(str(incoming.account))
    turn.store.lock(known.teacher if known else str(incoming.account))
    if known is None:
        turn.channel = first_met(turn, incoming)
        return
    turn.channel = heard_on(known, incoming)
    if turn.channel != known:
        turn.store.channels.save(turn.channel)
    turn.save_me(placed(turn.store.teachers.get(known.teacher), incoming).seen_at(turn.now))


def placed(teacher: Teacher, incoming: Incoming) -> Teacher:
    """The teacher with the zone that her messenger tells, unless she or it said so before."""
    zone = incoming.person.zone
    return replace(teacher, zone=zone, zone_asked=True) if zone and not teacher.zone_asked else teacher


def first_met(turn: Turn, incoming: Incoming) -> Channel:
    """Keep a new teacher as her messenger describes her; all of it is a first guess that she can correct."""
    person = incoming.person
    teacher = Teacher(
        id=turn.new_id(),
        name=person.name or incoming.account.user,
        language=known_language(person.language) or DEFAULT,
        zone=person.zone or "UTC",
        zone_asked=bool(person.zone),
        since=turn.now,
        seen=turn.now,
    )
    turn.store.teachers.add(teacher)
    turn.speaker = teacher
    channel = Channel(
        id=str(incoming.account),
        teacher=teacher.id,
        platform=incoming.account.platform,
        tenant=incoming.account.tenant,
        user=incoming.account.user,
        address=incoming.chat,
        contact=person.contact,
        heard_at=turn.now,
    )
    turn.store.channels.add(channel)
    return channel


def heard_on(channel: Channel, incoming: Incoming) -> Channel:
    """The channel after one more word on it: open, with the address and contact that hold now."""
    private = incoming.place == "private" and not incoming.address.startswith(HOME)
    return replace(
        channel,
        address=incoming.address if private else channel.address,
        contact=incoming.person.contact or channel.contact,
        open=True,
        closed_at=None,
        why="",
        heard_at=max(channel.heard_at or incoming.heard_at, incoming.heard_at),
    )
