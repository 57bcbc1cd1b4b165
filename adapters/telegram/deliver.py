"""One attempt at one piece of a letter, and what Telegram's answer means for the outbox."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, TelegramError

from adapters.telegram.chat import NO_CHAT, NO_ROOM, Chat, Repeatable, Server, says
from adapters.telegram.render import Piece, render
from adapters.telegram.request import Flooded, NotReached, UnknownMethod, WrongToken
from core.chat.delivery import Delivered, Doubtful, Final, Letter, NotSent, Outcome
from core.ports.platform import NotSaved, Shelf

TOKEN_WAIT = timedelta(minutes=1)
"""A refused token is the operator's to mend, not this teacher's: her letters wait for it."""


LONGEST_SECONDS = 50
"""All calls of one attempt together; a second worker may take the letter after 60 s."""


async def deliver(bot: Bot, server: Server, letter: Letter, shelf: Shelf) -> Outcome:
    """Send or rewrite the letter's next piece; nothing that Telegram or the network does is raised."""
    try:
        async with asyncio.timeout(LONGEST_SECONDS):
            try:
                return await _attempt(Chat(bot, server, letter.address, answered(letter)), letter, shelf)
            except ChatMigrated as moved:
                # A basic group has no topics, so there is none to keep.
                return await _attempt(Chat(bot, server, str(moved.new_chat_id)), letter, shelf)
    except TimeoutError:
        return Doubtful(f"not done within {LONGEST_SECONDS} s")
    except NotSaved as error:
        return Doubtful(f"what a poll is about could not be kept ({error})")
    except TelegramError as error:
        return within(letter, outcome_of(error), error)


def answered(letter: Letter) -> str:
    """What the first piece answers; the others follow it."""
    return "" if letter.piece else letter.answers


def within(letter: Letter, outcome: Outcome, error: TelegramError) -> Outcome:
    """What a group refuses says nothing of the private chats of its people; a group's id is negative. A letter for
    the group itself ends that group where Chaski may not write in it any more."""
    if not isinstance(outcome, Final) or not letter.address.startswith("-"):
        return outcome
    return replace(outcome, channel=letter.account.is_room and (outcome.channel or says(error, *NO_ROOM)))


def outcome_of(error: TelegramError) -> Outcome:
    """Not sent, doubtful or final, as promises to teachers need it: in doubt nothing is called lost or arrived."""
    reason = str(error)
    match error:
        case Flooded():
            return NotSent(reason, error.wait)
        case NotReached() | Repeatable():
            return NotSent(reason)
        case WrongToken() | UnknownMethod() | Conflict():
            return NotSent(reason, TOKEN_WAIT)
        case Forbidden() | ChatMigrated():
            return Final(reason)
        case BadRequest():
            return Final(reason, channel=says(error, *NO_CHAT))
        case _:
            return Doubtful(reason)


async def _attempt(chat: Chat, letter: Letter, shelf: Shelf) -> Outcome:
    pieces = render(letter.message, rewriting=bool(letter.replaces))
    more = letter.piece + 1 < len(pieces)
    piece = pieces[letter.piece] if letter.piece < len(pieces) else None
    if letter.replaces and letter.piece == 0:
        # A picture or a poll never replaces a text: the old message loses its buttons and the other one follows.
        in_place = None if piece is None or piece.shelf or piece.poll else piece
        for message in letter.pieces:
            await chat.remove(message)
        rewritten = await chat.rewrite(letter.replaces, in_place, clears=letter.message.clears)
        if piece is None or (rewritten and in_place is not None):
            return Delivered(letter.replaces, more)
    if piece is None:
        return Final("the message has nothing to show", channel=False)
    return Delivered(await _send(chat, piece.after(letter.again) if letter.again else piece, shelf), more)


async def _send(chat: Chat, piece: Piece, shelf: Shelf) -> str:
    if piece.poll:
        return await chat.poll(piece)
    if not piece.shelf:
        return await chat.text(piece)
    try:
        data = await shelf.get(piece.shelf)
    except KeyError:  # the file is gone, its words are still worth sending
        return await chat.text(piece.as_text())
    return await chat.file(piece, data)
