"""Puts a letter on its teacher's screen, once however often it is tried."""

import logging

from adapters.playground.files import Files
from adapters.playground.render import file_id, render
from adapters.playground.screens import Screens
from core.chat.delivery import Delivered, Final, Letter, NotSent, Outcome
from core.chat.heard import HOME
from core.chat.shown import File, Message, Part, Picture, Text
from core.ports.clock import Clock
from core.ports.platform import Shelf

log = logging.getLogger(__name__)


async def deliver(letter: Letter, shelf: Shelf, screens: Screens, files: Files, clock: Clock) -> Outcome:
    """The whole letter in one piece. A page is never in doubt: the line is on disk or it is not."""
    pane = pane_of(letter)
    if screens.teacher(pane) is None:
        return Final("nobody with this name sits at the page")
    if known := screens.known(pane, letter.key):
        return Delivered(known)
    try:
        message = await _with_files(_started(letter), shelf, files)
        # Asked again: another attempt may have come through while the files were fetched.
        known, view = screens.known(pane, letter.key), render(message)
        if known is None and letter.address.startswith(HOME):
            known = screens.draw(pane, letter.key, clock.now(), view)
        shown = known or screens.show(
            pane, letter.key, clock.now(), view, letter.replaces, letter.answers, clears=letter.message.clears
        )
    except OSError as error:
        log.warning("the playground's folder takes nothing (%s); trying again", error)
        return NotSent(f"the playground's folder takes nothing: {type(error).__name__}")
    return Delivered(shown)


def find(letter: Letter, screens: Screens) -> Delivered | NotSent:
    """The letter on its screen, or that it certainly never came."""
    known = screens.known(pane_of(letter), letter.key)
    return Delivered(known) if known else NotSent("not on the screen")


def pane_of(letter: Letter) -> str:
    """On whose screen it is shown: what is answered to her Home page has no address but her name."""
    return f"{letter.account.tenant}:{letter.account.user}"


def _started(letter: Letter) -> Message:
    """The message after the sentence that tells of a second attempt, where there is one."""
    if not letter.again:
        return letter.message
    return letter.message.model_copy(update={"parts": (Text(text=letter.again, style="note"), *letter.message.parts)})


async def _with_files(message: Message, shelf: Shelf, files: Files) -> Message:
    """The message once the page has a copy of its files; a file that is gone leaves its words."""
    parts: list[Part] = []
    for part in message.parts:
        if not isinstance(part, File | Picture):
            parts.append(part)
            continue
        try:
            if not files.has(file_id(part.shelf)):
                files.put(file_id(part.shelf), await shelf.get(part.shelf))
            parts.append(part)
        except KeyError:
            log.warning("a file is no longer on the shelf; its words are shown alone")
            words = part.alt if isinstance(part, Picture) else f"{part.name}\n{part.caption}".strip()
            parts.append(Text(text=words, style="note"))
    return message.model_copy(update={"parts": tuple(parts)})
