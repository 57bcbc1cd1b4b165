"""Joining two messenger accounts of one teacher by a code, and taking them apart again."""

from dataclasses import replace

from core.chat.heard import Account
from core.model.linking import CLOSED_FOR, OPEN_FOR, TRIES, LinkCode, link_code, link_code_in, link_digest
from core.model.refused import Refused
from core.model.teacher import NOBODY, Channel, Teacher
from core.ports.store import Post
from core.usecases.export import drop_export
from core.usecases.traces import forget_traces_later
from core.usecases.turn import Turn


def make_code(turn: Turn) -> dict[str, str]:
    """A new code, which replaces an older one. Returns {code, until}: the code, and the instant (ISO) when it ends."""
    for old in turn.store.link_codes.where(teacher=turn.me.id):
        turn.store.link_codes.remove(old.id)
    code = link_code(turn.secret())
    until = turn.now + OPEN_FOR
    turn.store.link_codes.add(LinkCode(link_digest(code), turn.me.id, channel_of(turn).id, until))
    return {"code": code, "until": until.isoformat()}


def enter_code(turn: Turn, words: str) -> dict[str, str]:
    """Join this account to the teacher whose code was typed. Returns {state, left}: "joined", or why not; `left` is
    how many tries there are still. Whoever typed it is that teacher from here on."""
    before = channel_of(turn).missed_since(turn.now - CLOSED_FOR)
    if len(before) >= TRIES:
        return {"state": "closed", "left": "0"}
    code = turn.store.link_codes.find(link_digest(link_code_in(words)))
    if code is None or code.expires <= turn.now or turn.store.teachers.get(code.teacher).suspended:
        turn.channel = replace(channel_of(turn), missed=(*before, turn.now))
        turn.store.channels.save(turn.channel)
        left = TRIES - len(before) - 1
        return {"state": "wrong" if left else "closed", "left": str(left)}
    if code.teacher == turn.me.id:
        return {"state": "own", "left": ""}
    if turn.store.classes.where(teacher=turn.me.id) or turn.me.helps:
        both = turn.store.classes.where(teacher=code.teacher) or turn.store.teachers.get(code.teacher).helps
        return {"state": "both" if both else "other-way", "left": ""}
    _join(turn, code)
    return {"state": "joined", "left": ""}


def accounts(turn: Turn) -> list[Channel]:
    """Her accounts, the one that she speaks on first."""
    found = turn.store.channels.where(teacher=turn.me.id)
    return sorted(found, key=lambda one: turn.channel is None or one.id != turn.channel.id)


def unlink(turn: Turn, channel_id: str) -> str:
    """Take one of her accounts out again: whoever writes there begins as a stranger. Returns its messenger."""
    channel = turn.store.channels.find(channel_id)
    if channel is None or channel.teacher != turn.me.id or len(accounts(turn)) < 2:
        raise Refused("link-gone")
    stranger = Teacher(turn.new_id(), channel.user, turn.me.language, since=turn.now, seen=turn.now)
    turn.store.teachers.add(stranger)
    apart = replace(channel, teacher=stranger.id)
    turn.store.channels.save(apart)
    if turn.channel and turn.channel.id == channel_id:
        turn.channel, turn.speaker = apart, stranger
    return channel.platform


def channel_of(turn: Turn) -> Channel:
    """The account on which she speaks; only a private chat has one."""
    if turn.channel is None:
        raise Refused("link-gone")
    return turn.channel


def _join(turn: Turn, code: LinkCode) -> None:
    """The account moves to the other teacher; the one that Chaski had made up for it is forgotten."""
    store, here = turn.store, channel_of(turn)
    store.lock(code.teacher)
    owner = store.teachers.get(code.teacher)
    store.link_codes.remove(code.id)
    invited = owner.invited or turn.me.invited
    turn.channel = replace(here, teacher=owner.id, missed=())
    store.channels.save(turn.channel)
    drop_export(turn)
    forget_traces_later(turn, set())
    turn.save_me(replace(turn.me, name=NOBODY, mail="", guardian="", invited=""))
    turn.save_me(replace(owner, invited=invited).seen_at(turn.now))
    # What she was asked there is offered here; words typed here without seeing it must not answer it.
    if asked := store.sittings.focused(owner.id):
        store.sittings.put(replace(asked, state="parked", touched=turn.now))
    _tell_there(turn, store.channels.get(code.channel), here)


def _tell_there(turn: Turn, there: Channel, here: Channel) -> None:
    """The account that showed the code hears that somebody used it: there, not where she spoke last."""
    turn.store.outbox.post(
        Post(
            key=f"linked:{here.id}:{turn.now.isoformat()}",
            teacher=turn.me.id,
            due=turn.now,
            kind="linked",
            about=here.id,
            account=Account(platform=there.platform, tenant=there.tenant, user=there.user),
            address=there.address,
        )
    )
