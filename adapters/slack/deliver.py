"""One attempt at one piece of a letter, and what Slack's answer means for the outbox."""

import time
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, assert_never

import aiohttp
from slack_sdk.errors import SlackObjectFormationError

from adapters.slack.api import Answer, Api, Good, NotReached, Refused, Throttled, Unclear
from adapters.slack.escape import escape
from adapters.slack.press import WINDOW, fresh, home_id, message_id, split_home, split_id
from adapters.slack.render import Piece, Post, Upload, home, render
from adapters.slack.window import window
from core.chat.delivery import Delivered, Doubtful, Final, Letter, NotSent, Outcome
from core.chat.shown import Choices, Form
from core.ports.platform import NotSaved, Shelf

EVENT = "chaski_delivery"
"""The metadata that carries the delivery key, so that a doubtful letter can be found again."""

OVER = {"account_inactive", "token_revoked"}
"""Errors that end an account or an installation, wherever they are met."""

CLOSED = {
    *OVER,
    *("channel_not_found", "is_archived", "not_in_channel", "channel_is_archived", "messages_tab_disabled"),
    *("user_not_found", "users_not_found", "user_disabled", "user_not_visible", "cannot_dm_bot", "cannot_message_user"),
    *("access_denied", "no_permission", "restricted_action", "team_access_not_granted", "org_login_required"),
    *("ekm_access_denied", "two_factor_setup_required", "enterprise_is_restricted"),
}
"""Errors after which nothing will be accepted at this address (chat.postMessage, conversations.open, views.publish)."""

MISTAKEN = {"invalid_auth", "not_authed", "token_expired", "not_allowed_token_type", "missing_scope"}
"""A token that is wrong or may too little: the operator's to mend. It closes nobody's channel, and letters wait."""

MEND_SECONDS = 60.0
LOOK_SECONDS = 5.0
"""After an answer that says nothing certain the call is over, and what was shown can be read back soon."""

BAD_BLOCKS = {
    *("invalid_blocks", "invalid_blocks_format", "msg_too_long", "msg_blocks_too_long", "invalid_arguments"),
    *("invalid_metadata_format", "invalid_metadata_schema", "metadata_too_large", "metadata_must_be_sent_from_app"),
}
"""Errors of one message's form: the same words go once more as plain text."""

GONE = {"message_not_found", "cant_update_message", "edit_window_closed", "is_inactive", "update_failed"}
"""Errors of chat.update for a message that can no longer be rewritten: its words go as a new one."""

NO_THREAD = {"thread_not_found", "invalid_thread_ts", "cannot_reply_to_message", "restricted_action_thread_locked"}
"""Errors of chat.postMessage for a thread that is not there any more: the words go by themselves."""

FILE = "file:"
"""Before a file's id, where a message's id would stand."""

UPLOAD = aiohttp.ClientTimeout(total=15, sock_connect=5)
"""With the three calls around it this stays below the 45 s that the courier gives one attempt."""

SILENT = {"parse": "none", "link_names": False}
UNFURLED = {"unfurl_links": False, "unfurl_media": False, "mrkdwn": False}


@dataclass
class Postman:
    """Sends through one workspace. `uploads` remembers which file was being completed for a letter's piece."""

    api: Api
    uploads: dict[str, str] = field(default_factory=dict)
    _rooms: dict[str, str] = field(default_factory=dict)

    async def deliver(self, letter: Letter, shelf: Shelf) -> Outcome:
        """Send or rewrite the letter's next piece; nothing that Slack or the network does is raised."""
        return within(letter, await self._attempt(letter, shelf))

    async def _attempt(self, letter: Letter, shelf: Shelf) -> Outcome:
        try:
            if letter.address.startswith("home:") or letter.replaces.startswith("home:"):
                return await self._publish(letter)
            if letter.replaces.startswith(WINDOW):
                if not _asks(letter):
                    return Delivered(letter.replaces)  # a window that was sent or put away is gone
                letter = replace(letter, replaces="")
            if opened := await self._open(letter):
                return opened
            pieces = render(letter.message)
        except SlackObjectFormationError as error:
            return Final(f"Slack cannot show it: {error}", channel=False)
        if letter.piece >= len(pieces):
            return Final("the message has nothing to show", channel=False)
        piece = pieces[letter.piece]
        more = letter.piece + 1 < len(pieces)
        return await self._send(piece.after(letter.again) if letter.again else piece, letter, shelf, more)

    async def room(self, address: str) -> str | Answer:
        """The private chat's id behind a user's id, which some methods do not take; a chat's id stays as it is."""
        if not address.startswith(("U", "W")):
            return address
        if address not in self._rooms:
            answer = await self.api.call("conversations_open", users=address)
            channel = answer.data.get("channel") if isinstance(answer, Good) else None
            if not isinstance(channel, dict) or not channel.get("id"):
                return Unclear("no chat in the answer") if isinstance(answer, Good) else answer
            self._rooms[address] = str(channel["id"])
        return self._rooms[address]

    async def _send(self, piece: Piece, letter: Letter, shelf: Shelf, more: bool) -> Outcome:
        match piece:
            case Post():
                return await self._post(piece, letter, more)
            case Upload():
                return await self._upload(piece, letter, shelf, more)
            case _:
                assert_never(piece)

    async def _post(self, post: Post, letter: Letter, more: bool) -> Outcome:
        channel, ts = split_id(letter.replaces) if letter.piece == 0 else ("", "")
        for file in (one.removeprefix(FILE) for one in letter.pieces if one.startswith(FILE)):
            # One that is gone, or that Slack keeps, must not hold up the words that say so.
            await self.api.call("files_delete", file=file)
        answer: Answer = Refused("message_not_found")
        if ts:
            answer = await self._said("chat_update", post, letter, channel=channel or letter.address, ts=ts, **SILENT)
            if isinstance(answer, Unclear):
                return _before(answer)  # a second time it shows the same
        if isinstance(answer, Refused) and answer.error in GONE:
            thread = thread_of(letter)
            new = {"channel": letter.address, **SILENT, **UNFURLED}
            answer = await self._said("chat_postMessage", post, letter, **new, **thread)
            if thread and isinstance(answer, Refused) and answer.error in NO_THREAD:
                answer = await self._said("chat_postMessage", post, letter, **new)
        if not isinstance(answer, Good):
            return outcome(answer)
        return Delivered(message_id(_text(answer, "channel") or letter.address, _text(answer, "ts")), more)

    async def _said(self, method: str, post: Post, letter: Letter, **fields: Any) -> Answer:
        """The call with blocks, and once more in plain text when Slack does not take them."""
        fields |= {"text": post.text, "metadata": {"event_type": EVENT, "event_payload": {"key": key_of(letter)}}}
        answer = await self.api.call(method, blocks=list(post.blocks), **fields)
        if isinstance(answer, Refused) and answer.error in BAD_BLOCKS:
            del fields["metadata"]
            # An update without blocks would leave the old ones standing.
            answer = await self.api.call(method, **({"blocks": []} if "ts" in fields else {}), **fields)
        return answer

    async def _upload(self, upload: Upload, letter: Letter, shelf: Shelf, more: bool) -> Outcome:
        """Three calls, of which only the last shows anything: what fails before it was certainly not sent."""
        try:
            data = await shelf.get(upload.shelf)
        except KeyError:
            return Final(f"{upload.name} is no longer on the shelf", channel=False)
        channel = await self.room(letter.address)
        if not isinstance(channel, str):
            return _before(channel)
        alt = {"alt_txt": upload.alt} if upload.alt else {}
        given = await self.api.call("files_getUploadURLExternal", filename=upload.name, length=len(data), **alt)
        if not isinstance(given, Good):
            return _before(given)
        if problem := await self._put(_text(given, "upload_url"), data):
            return NotSent(problem)
        file = _text(given, "file_id")
        self.uploads[key_of(letter)] = file
        if letter.note:
            # A file carries no metadata: killed from here on, only its id tells whether it was shown.
            try:
                await letter.note(f"{FILE}{file}")
            except NotSaved as error:
                return NotSent(f"its id was not saved ({error})")
        answer = await self.api.call(
            "files_completeUploadExternal",
            files=[{"id": file, "title": upload.title}],
            channel_id=channel,
            initial_comment=escape(upload.comment) or None,
        )
        return Delivered(f"{FILE}{file}", more) if isinstance(answer, Good) else outcome(answer)

    async def _put(self, url: str, data: bytes) -> str:
        """Hand over the bytes; the address itself is the permission, so no token goes with them."""
        session = await self.api.session()
        try:
            async with session.post(url, data=data, timeout=UPLOAD, proxy=self.api.client.proxy) as response:
                return "" if response.status == 200 else f"the upload was answered with {response.status}"
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
            return f"the upload broke ({type(error).__name__})"

    async def _open(self, letter: Letter) -> Outcome | None:
        """A form in a window, above the message whose button asked for it; None where it has to stand in the chat: the
        press is too old by now, or Slack did not open it. In doubt it stands in both, with the same card: whichever is
        sent first counts, and the other is answered with what holds then."""
        trigger = fresh(letter.handle, time.time()) if letter.piece == 0 else ""
        view = window(letter.message, letter.replaces) if trigger else None
        if view is None:
            return None
        answer = await self.api.call("views_open", trigger_id=trigger, view=view)
        if not isinstance(answer, Good):
            return None
        opened = answer.data.get("view")
        return Delivered(letter.replaces or f"{WINDOW}{opened.get('id') if isinstance(opened, dict) else ''}")

    async def _publish(self, letter: Letter) -> Outcome:
        """Draw the Home page; taking the buttons off a page that was drawn anew since changes nothing."""
        replaced, page = split_home(letter.replaces) if letter.replaces.startswith("home:") else ("", "")
        user = replaced or split_home(letter.address)[0]
        page = "" if _asks(letter) else page
        blocks = home(letter.message)
        if blocks is None:
            return Final("too long for a Home page", channel=False)
        view = {"type": "home", "blocks": blocks}
        answer = await self.api.call("views_publish", user_id=user, view=view, hash=page or None)
        if isinstance(answer, Refused) and answer.error == "hash_conflict":
            return Delivered(letter.replaces)
        if not isinstance(answer, Good):
            return _before(answer)
        shown = answer.data.get("view")
        return Delivered(home_id(user, shown.get("hash") if isinstance(shown, dict) else None))


def key_of(letter: Letter) -> str:
    """The delivery key of one piece."""
    return letter.key if letter.piece == 0 else f"{letter.key}#{letter.piece}"


def within(letter: Letter, found: Outcome) -> Outcome:
    """What one channel refuses says nothing of the private chats of its people, unless the account itself is over.
    A letter for the channel itself ends only that channel."""
    private = letter.address.startswith(("D", "U", "W", "home:")) or letter.account.is_room
    if isinstance(found, Final) and not private and found.reason not in OVER:
        return replace(found, channel=False)
    return found


def thread_of(letter: Letter) -> dict[str, Any]:
    """The fields that put a post into its thread, and into the chat too, where threads are easily overlooked."""
    channel, ts = split_id(letter.thread)
    posted = bool(ts) and not letter.thread.startswith((FILE, WINDOW))
    known = posted and (channel in ("", letter.address) or _is_person(letter))
    return {"thread_ts": ts, "reply_broadcast": True} if known else {}


def _is_person(letter: Letter) -> bool:
    """Whether it is addressed by the person's id: the chat's own id then stands in the message's."""
    return letter.address.startswith(("U", "W"))


def outcome(answer: Refused | Throttled | NotReached | Unclear) -> Outcome:
    """Not sent, doubtful or final, as promises to teachers need it."""
    match answer:
        case Refused(error=error) if error in MISTAKEN:
            return NotSent(f"Slack refuses the token: {error}", timedelta(seconds=MEND_SECONDS))
        case Refused(error=error):
            return Final(error, channel=error in CLOSED)
        case Throttled(wait=wait):
            return NotSent("told to wait", wait)
        case NotReached(reason=reason):
            return NotSent(reason)
        case Unclear(reason=reason, answered=answered):
            return Doubtful(reason, timedelta(seconds=LOOK_SECONDS) if answered else None)
        case _:
            assert_never(answer)


def _before(answer: Answer) -> Outcome:
    """The same for a call that shows nothing, or the same again: in doubt it is simply done once more."""
    if isinstance(answer, Good | Unclear):
        return NotSent(answer.reason if isinstance(answer, Unclear) else "an answer without its fields")
    return outcome(answer)


def _asks(letter: Letter) -> bool:
    return any(isinstance(part, Choices | Form) for part in letter.message.parts)


def _text(answer: Good, name: str) -> str:
    value = answer.data.get(name)
    return value if isinstance(value, str) else ""
