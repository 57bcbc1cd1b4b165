"""The pack before a call: what the other classes put on the board since the last one, and asking about it."""

from collections.abc import Collection
from datetime import datetime

from core.model.board import BoardItem
from core.model.project import one_per_class
from core.model.refused import Refused
from core.model.reminder import DAY
from core.model.session import LiveSession
from core.model.translation import Translation, translation_id
from core.texts import LANGUAGES, texts
from core.usecases.board_see import A_CARD, board_of
from core.usecases.projects import joined
from core.usecases.say import send_note
from core.usecases.session_day import ask_class
from core.usecases.session_of import group_of, my_sessions, session_of
from core.usecases.turn import Turn


def pack_page(turn: Turn, about: str) -> tuple[list[BoardItem], bool]:
    """Some things of the pack and whether there are more; `about` is "<session>" or "<session>:<the last one>"."""
    session_id, _, last = about.partition(":")
    items = pack_of(turn, session_of(turn, session_id))
    ids = [item.id for item in items]
    first = ids.index(last) + 1 if last in ids else 0
    return items[first : first + A_CARD], len(items) > first + A_CARD


def pack_of(turn: Turn, session: LiveSession) -> list[BoardItem]:
    """What the other classes of a call put on the board since the reader's last one with them, the newest first."""
    groups, since = far_groups(turn, session), last_call(turn, session)
    return [
        item
        for item in board_of(turn, session.project)
        if item.group in groups and (since is None or (item.shared_at or item.at) > since)
    ]


def far_groups(turn: Turn, session: LiveSession) -> set[str]:
    """The other classes of a call."""
    return {group_of(turn, session.project, one).id for one in session.across(turn.me.id)}


def earlier_calls(turn: Turn, session: LiveSession) -> list[LiveSession]:
    """The calls in which she met any of these classes before this one, the earliest first."""
    groups = far_groups(turn, session)
    return [
        one
        for one in my_sessions(turn)
        if one.project == session.project
        and one.state in ("held", "confirmed")
        and one.ends <= min(turn.now, session.starts)
        and far_groups(turn, one) & groups
    ]


def last_call(turn: Turn, session: LiveSession) -> datetime | None:
    """When the last of them began; None before the first."""
    return max((one.starts for one in earlier_calls(turn, session)), default=None)


def ask_more(turn: Turn, session_id: str, words: str) -> str:
    """One more question for the call; once the questions are exchanged it is sent to the other classes as well."""
    session = session_of(turn, session_id)
    if session.state != "confirmed" or session.ends <= turn.now:
        raise Refused("call-over")
    asked = next((said for teacher, said in session.questions if teacher == turn.me.id), "")
    ask_class(turn, session.id, "\n".join(filter(None, (asked, words))))
    if turn.now >= session.starts - DAY:
        send_note(turn, stands_for(turn, session.project, far_groups(turn, session)), words)
    return session.id


def ask_photos(turn: Turn, session_id: str) -> str:
    """Ask the other classes of a call for photos, in Chaski's own words in each reader's language. Returns the note."""
    session = session_of(turn, session_id)
    receivers = stands_for(turn, session.project, far_groups(turn, session))
    note = send_note(turn, receivers, turn.texts("photos-please"))
    for language in LANGUAGES:
        if language != turn.me.language:
            known = translation_id(note, language)
            turn.store.jobs.cancel(known)
            turn.store.translations.add(Translation(known, note, language, texts(language)("photos-please"), "chaski"))
    return note


def stands_for(turn: Turn, project: str, groups: Collection[str]) -> list[str]:
    """One teacher of each of these classes; a note to her reaches whoever teaches it too."""
    here = one_per_class(joined(turn, turn.store.projects.get(project)))
    return [member.teacher for member in here if member.group in groups]
