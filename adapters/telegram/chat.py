"""The calls that put something into one chat, each tried with HTML first and plainly if that is refused."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from telegram import Bot, InputFile
from telegram.error import BadRequest, NetworkError, TelegramError

from adapters.telegram.keyboard import markup
from adapters.telegram.lines import as_html, as_plain, length
from adapters.telegram.poll import MARK, bare, name_of
from adapters.telegram.render import CAPTION_UNITS, Piece
from adapters.telegram.request import NotReached, UnknownMethod
from core.ports.wiring import Drawer

Fields = dict[str, Any]

NO_CHAT = ("chat not found", "user not found", "peer_id_invalid", "chat_id is empty", "group chat was deactivated")
NO_ROOM = ("not enough rights", "have no rights", "need administrator rights", "topic_closed", "thread not found")
CANNOT_EDIT = (
    *("message to edit not found", "message can't be edited", "message_id_invalid", "message identifier"),
    *("message to delete not found", "message can't be deleted"),
)
NO_TEXT = ("there is no text in the message",)
SAME = ("message is not modified",)
STOPPED = ("poll has already been closed", "poll can't be stopped", "message with poll to stop not found")
"""How the Bot API words its 400s; it has no codes for them. Compared in lower case."""


class Repeatable(TelegramError):
    """A rewriting of which nobody knows whether it arrived; twice is the same as once, so it may be tried again."""


def says(error: TelegramError, *phrases: str) -> bool:
    """Whether Telegram's description contains one of the phrases."""
    description = str(error).lower()
    return any(phrase in description for phrase in phrases)


@dataclass
class Server:
    """What this Bot API is known to do, and the `drawer` where the meaning of polls is kept. `moments`: it has shown
    no text whose instants it refused; one that is older than Bot API 9.5 does."""

    drawer: Drawer
    moments: bool = True


@dataclass(frozen=True)
class Chat:
    """One chat of one bot. Methods return the id of the message; errors are those of the library and `request.py`.

    `answers` is the message that a new one answers, or empty.
    """

    bot: Bot = field(repr=False)  # it shows its token
    server: Server
    id: str
    answers: str = ""

    async def text(self, piece: Piece) -> str:
        """A new text."""
        return await self._readable(piece, self._text)

    async def poll(self, piece: Piece) -> str:
        """A poll; one that is refused is a text with a button for each option.

        Its answers name the poll alone, so what it is about is kept before this attempt is over. Killed in between,
        the attempt is in doubt and the poll is sent once more; whoever answers the first one is shown the other.
        """
        assert piece.poll is not None
        try:
            sent = await self._result("sendPoll", {**self._answering(), **piece.poll.fields(), **_buttons(piece)})
        except (BadRequest, UnknownMethod) as error:
            if says(error, *NO_CHAT, *NO_ROOM):
                raise
            return await self.text(piece.without_poll())
        poll = sent.get("poll")
        if isinstance(poll, dict) and "id" in poll:
            await self.server.drawer.put(name_of(poll["id"]), piece.poll.note)
        return f"{sent.get('message_id', '')}{MARK}"

    async def stop(self, message: str) -> None:
        """A poll takes no more answers and loses its buttons; nothing where it was stopped or is gone."""
        try:
            stopped = await self._result("stopPoll", {"message_id": bare(message)})
        except BadRequest as error:
            if not says(error, *STOPPED, *CANNOT_EDIT):
                raise
            return
        except NotReached:
            raise
        except NetworkError as error:
            raise Repeatable(str(error)) from error
        await self.server.drawer.drop(name_of(stopped.get("id", "")))

    async def file(self, piece: Piece, data: bytes) -> str:
        """A new picture or document. What Telegram does not take as a photo (10 MB, 10,000 pixels) goes as a file."""
        file = InputFile(data, filename=piece.name)

        async def upload(piece: Piece, html: bool) -> str:
            words = self._answering() | (self._words("caption", piece, html) if piece.lines else {})
            kind = "photo" if piece.photo and html else "document"
            return await self._call(f"send{kind.title()}", {**words, **_buttons(piece), kind: file})

        return await self._readable(piece, upload)

    async def rewrite(self, message: str, piece: Piece | None, *, clears: bool = False) -> bool:
        """Rewrite a text or a caption, or with no piece take its buttons; False when it has to be sent anew.

        With `clears` a file goes as a whole, where Telegram lets it.
        """
        about = {"message_id": message}
        if message.endswith(MARK):
            await self.stop(message)
            return piece is None

        async def text(piece: Piece, html: bool) -> str:
            return await self._call("editMessageText", {**about, **self._shown(piece, html)})

        async def caption(piece: Piece, html: bool) -> str:
            return await self._call(
                "editMessageCaption", {**about, **self._words("caption", piece, html), **_buttons(piece)}
            )

        if piece is None:
            return await self._edited(self._call("editMessageReplyMarkup", about))
        try:
            return await self._edited(self._readable(piece, text))
        except BadRequest as error:
            if not says(error, *NO_TEXT):
                raise
        if clears and await self.remove(message):
            return False
        if length(piece.lines) <= CAPTION_UNITS:
            return await self._edited(self._readable(piece, caption))
        await self._edited(self._call("editMessageReplyMarkup", about))
        return False

    async def remove(self, message: str) -> bool:
        """Take a message of ours out of the chat; False where Telegram no longer does (after 48 hours)."""
        return await self._edited(self._call("deleteMessage", {"message_id": bare(message)}))

    async def _edited(self, call: Awaitable[str]) -> bool:
        try:
            await call
        except BadRequest as error:
            if says(error, *SAME):
                return True
            if says(error, *CANNOT_EDIT):
                return False
            raise
        except UnknownMethod:
            return False
        except NotReached:
            raise
        except NetworkError as error:
            raise Repeatable(str(error)) from error
        return True

    async def _readable(self, piece: Piece, call: Callable[[Piece, bool], Awaitable[str]]) -> str:
        """Call with HTML; after a 400 once more without any markup and with the links written out. Where there are
        instants in it, it is tried without them first: a server that then takes it is asked for none any more."""
        try:
            return await call(piece, True)
        except BadRequest as error:
            if says(error, *NO_CHAT, *NO_ROOM, *CANNOT_EDIT, *NO_TEXT, *SAME):
                raise
        plain = piece.without_moments()
        if plain != piece and self.server.moments:
            try:
                sent = await call(plain, True)
            except BadRequest:
                pass
            else:
                self.server.moments = False
                return sent
        return await call(piece.without_links(), False)

    async def _text(self, piece: Piece, html: bool) -> str:
        return await self._call("sendMessage", {**self._answering(), **self._shown(piece, html)})

    def _shown(self, piece: Piece, html: bool) -> Fields:
        # A meeting link needs no preview under it, and a page's preview would show it before it is opened.
        return {**self._words("text", piece, html), **_buttons(piece), "link_preview_options": {"is_disabled": True}}

    def _words(self, name: str, piece: Piece, html: bool) -> Fields:
        if not html:
            return {name: as_plain(piece.lines)}
        return {name: as_html(piece.lines, self.server.moments), "parse_mode": "HTML"}

    def _answering(self) -> Fields:
        """A message that is gone by now keeps no answer from arriving (Bot API 7.0, ReplyParameters)."""
        answered = bare(self.answers)
        if not answered.isdecimal():
            return {}
        return {"reply_parameters": {"message_id": int(answered), "allow_sending_without_reply": True}}

    async def _call(self, method: str, fields: Fields) -> str:
        return str((await self._result(method, fields)).get("message_id", ""))

    async def _result(self, method: str, fields: Fields) -> Fields:
        chat, _, topic = self.id.partition(":")
        place = {"chat_id": chat, **({"message_thread_id": topic} if topic and method.startswith("send") else {})}
        result = await self.bot.do_api_request(method, {**place, **fields})
        return result if isinstance(result, dict) else {}


def _buttons(piece: Piece) -> Fields:
    keyboard = markup(piece.keyboard)
    return {"reply_markup": keyboard} if keyboard else {}
