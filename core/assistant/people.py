"""Who is speaking: an account becomes a teacher, at the first word heard."""

from dataclasses import replace

from core.assistant.enough import counted
from core.chat.heard import HOME, Incoming
from core.model.teacher import Channel, Teacher
from core.texts import DEFAULT, known_language
from core.usecases.turn import Turn


def recognise(turn: Turn, incoming: Incoming) -> None:
    """Give the turn its teacher and channel, new ones for a stranger; writing reopens a channel that was closed."""
    known = turn.store.channels.find(str(incoming.account))
    turn.store.lock(known.teacher if known else str(incoming.account))
    if known is None or is_stranger(turn, incoming):
        # Whoever had herself forgotten and writes again begins as a stranger, in the channel that is there.
        turn.channel = first_met(turn, incoming)
        (turn.store.channels.save if known else turn.store.channels.add)(turn.channel)
        return
    # What she writes in a group says nothing of her private chat: that may be closed, or another one in use.
    turn.channel = heard_on(known, incoming) if incoming.place == "private" else known
    if turn.channel != known:
        turn.store.channels.save(turn.channel)
    if turn.channel.open and not known.open:
        turn.store.outbox.resume(known.teacher, turn.now)
    seen = placed(turn.store.teachers.get(known.teacher), incoming).seen_at(turn.now)
    turn.save_me(counted(seen, incoming.what, incoming.heard_at))


def placed(teacher: Teacher, incoming: Incoming) -> Teacher:
    """The teacher with what her messenger tells only now: her zone, and her name where it had none for her."""
    person = incoming.person
    if person.name and teacher.name == incoming.account.user:
        spoken = teacher.language if teacher.language != DEFAULT else known_language(person.language) or DEFAULT
        teacher = replace(teacher, name=person.name, language=spoken)
    zone = person.zone
    return replace(teacher, zone=zone, zone_asked=True) if zone and not teacher.zone_asked else teacher


def is_stranger(turn: Turn, incoming: Incoming) -> bool:
    """Whether nobody is known under this account (any more)."""
    known = turn.store.channels.find(str(incoming.account))
    return known is None or turn.store.teachers.get(known.teacher).gone


def first_met(turn: Turn, incoming: Incoming) -> Channel:
    """Keep a new teacher as her messenger describes her, and give her channel; all of it is a first guess that she can
    correct."""
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
    return Channel(
        id=str(incoming.account),
        teacher=teacher.id,
        platform=incoming.account.platform,
        tenant=incoming.account.tenant,
        user=incoming.account.user,
        address=incoming.chat,
        contact=person.contact,
        heard_at=turn.now,
    )


def heard_on(channel: Channel, incoming: Incoming) -> Channel:
    """The channel after one more word on it: open, with the address and contact that hold now."""
    return replace(
        channel,
        address=channel.address if incoming.address.startswith(HOME) else incoming.address,
        contact=incoming.person.contact or channel.contact,
        open=True,
        closed_at=None,
        why="",
        heard_at=max(channel.heard_at or incoming.heard_at, incoming.heard_at),
    )
