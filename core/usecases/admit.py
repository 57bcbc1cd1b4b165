"""Who may come in: by a school's code, as somebody's guest, or as a member of a workspace that has Chaski."""

from dataclasses import replace

from core.model.invitation import code_in
from core.model.refused import Refused
from core.model.school_code import link_code_in, typed_code_in
from core.model.secret import digest_of
from core.model.tally import WRONG_CODES
from core.usecases.profile import my_class
from core.usecases.turn import Turn


def is_admitted(turn: Turn, workspace: str) -> bool:
    """Whether she is in: everybody is where no code is asked for, and so is whoever had a class before it was.
    `workspace` is the one with Chaski whose member she is, "" for none."""
    if not turn.house.by_code or turn.me.admitted:
        return True
    if workspace:
        return let_in(turn, f"member:{workspace}")
    return my_class(turn) is not None and let_in(turn, "class")


def bring_code(turn: Turn, words: str) -> bool:
    """Let her in by the code in these words. False when there is none in them; refused when it is none that holds."""
    if code := link_code_in(words):
        return _by_link(turn, code)
    if code := code_in(words):
        return _as_guest(turn, code)
    if code := typed_code_in(words):
        return _by_typing(turn, code)
    return False


def _by_link(turn: Turn, code: str) -> bool:
    found = turn.store.school_codes.find(digest_of(code))
    if found is None or found.ended:
        raise Refused("school-link-over")
    return let_in(turn, f"code:{found.id}")


def _as_guest(turn: Turn, code: str) -> bool:
    """A known teacher vouched for one person: whoever comes later with the same invitation needs the school's code."""
    invitation = turn.store.invitations.find(digest_of(code))
    if invitation is None or not invitation.is_open(turn.me.today(turn.now)) or invitation.let_in:
        raise Refused("invitation-over")
    host = turn.store.teachers.get(invitation.teacher)
    if host.gone or host.suspended:
        raise Refused("invitation-over")
    turn.store.invitations.save(replace(invitation, let_in=turn.me.id))
    return let_in(turn, f"invited:{host.id}")


def _by_typing(turn: Turn, code: str) -> bool:
    tries = turn.me.wrong_codes
    if tries.runs(turn.now, WRONG_CODES) and tries.count >= WRONG_CODES.most:
        raise Refused("school-code-wait", minutes=tries.minutes_left(turn.now, WRONG_CODES))
    found = [one for one in turn.store.school_codes.where(typed=digest_of(code)) if not one.ended]
    if not found:
        turn.save_me(replace(turn.me, wrong_codes=tries.counted(turn.now, WRONG_CODES)))
        raise Refused("school-code-wrong")
    return let_in(turn, f"code:{found[0].id}")


def let_in(turn: Turn, how: str) -> bool:
    """From now on she is in, for good: a code that ends later ends for newcomers."""
    turn.save_me(replace(turn.me, admitted=how))
    return True


def knock(turn: Turn, said: str) -> None:
    """Keep what she said before she was let in (as JSON), to be heard then; "" once it was."""
    turn.save_me(replace(turn.me, knocked=said))
