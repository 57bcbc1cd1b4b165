"""One message a morning: what Chaski tells of its own accord at the same time leaves together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.chat.choices import Choice
from core.chat.shown import Part, Text
from core.letters.written import Skip, Written
from core.model.urgency import OWN, may_leave, next_morning
from core.ports.store import Post
from core.usecases.digest import DIGEST
from core.usecases.hours import calendars_of
from core.usecases.turn import Turn

DIGESTS = frozenset((DIGEST, "board-news"))
TELLS = DIGESTS | {
    *("phase", "plan-recalled", "class-joined", "class-left", "class-closed", "colleague-there", "resumed"),
    *("expired", "join-expired", "suspended", "suspension-over", "unreachable"),
    *("reminder-missed", "somebody-fits", "silence-over", "reflection-early", "story-published"),
    *("certificate", "certificate-back", "synthesis-agreed"),
}
"""Kinds that ask for nothing: they fold under whatever leaves with them."""
AWAITED = frozenset(("unsigned", "sign-nudge", "plan-ready", "plan-changed", "request-waiting", "join-waiting")) | {
    *("silence-nudge", "silence-told", "seat-open", "synthesis-ready"),
}
"""Kinds for whose answer other teachers wait."""
LONGEST = 600
"""Letters in a message that a tired teacher still reads."""
BUTTONS = 5


@dataclass(frozen=True)
class Letter:
    """A notice that is due, in words."""

    post: Post
    written: Written

    @property
    def asks(self) -> bool:
        """Whether she is to do something about it: of these one a day, and it stands first."""
        return self.post.kind not in TELLS or self.written.question

    def rank(self) -> tuple[bool, bool, bool, bool]:
        """What leads: what asks, first of all where others wait for her, then a phase that opens with a question; the
        digest never does."""
        kind = self.post.kind
        return not self.asks, kind not in AWAITED, kind != "phase", kind in DIGESTS

    @property
    def length(self) -> int:
        """How many letters it has."""
        return sum(len(part.text) for part in self.written.parts if isinstance(part, Text))


def put_off(turn: Turn, post: Post) -> str:
    """Why this letter does not leave now although its time has come: she has gone quiet or away since, or has had
    today's notice. It is owed anew for the first time that is right; "" when it may leave."""
    if not post.urgency or may_leave(post.urgency, turn.me, calendars_of(turn.store, turn.me, turn.now), turn.now):
        return ""
    return owe_again(turn, post, turn.allowed(turn.me, post.urgency))


def owe_again(turn: Turn, post: Post, due: datetime) -> str:
    """Owe a letter once more, at another time. Returns what the operator reads about the first one."""
    turn.again(post, due)
    return f"waits-until-{due.isoformat()}"


def together(turn: Turn, first: Letter, write: Callable[[Post], Written | Skip]) -> Letter:
    """The letter with everything else that Chaski tells her now. What has no room waits for her next morning; nothing
    of it is lost."""
    found, calendars = [first], calendars_of(turn.store, turn.me, turn.now)
    for post in turn.store.outbox.waiting(turn.me.id, OWN, turn.now):
        if post.key != first.post.key and may_leave(post.urgency or "person", turn.me, calendars, turn.now):
            written = write(post)
            if isinstance(written, Skip):
                turn.store.outbox.end(post.key, written.reason)
            else:
                found.append(Letter(post, written))
    lead, folded, left = shared_out(found)
    morning = next_morning(turn.me, calendars, turn.now)
    for one in found:
        waits = owe_again(turn, one.post, morning) if one in left else ""
        # The row of the first carries the message, whichever of them leads in it.
        if one is not first:
            turn.store.outbox.end(one.post.key, waits or f"in:{first.post.key}")
    if any(one.post.urgency == "notice" for one in (lead, *folded)):
        turn.save_me(replace(turn.me, noticed=turn.me.today(turn.now)))
    return Letter(lead.post, folded_under(lead, folded))


def shared_out(found: Sequence[Letter]) -> tuple[Letter, list[Letter], list[Letter]]:
    """Which letter leads, which fold under it (none that asks, and the digest always), and which wait."""
    lead, *rest = sorted(found, key=Letter.rank)
    room, folded, left = LONGEST - lead.length, list[Letter](), list[Letter]()
    for one in rest:
        fits = not one.asks and (one.post.kind in DIGESTS or one.length <= room)
        (folded if fits else left).append(one)
        room -= one.length if fits else 0
    return lead, folded, left


def folded_under(lead: Letter, rest: Sequence[Letter]) -> Written:
    """One message: what only tells, then what asks, and the digest last, each part once. The buttons of what asks are
    the first; of what tells there is one, of the digest as many as there is room for."""
    news = [one for one in rest if one.post.kind not in DIGESTS]
    digests = [one for one in rest if one.post.kind in DIGESTS]
    inside = (*news, lead, *digests) if lead.asks else (lead, *news, *digests)
    parts: list[Part] = []
    choices: list[Choice] = [*lead.written.choices]
    for one in inside:
        parts += [part for part in one.written.parts if part not in parts]
    for one in (*news, *digests):
        labels = {choice.label for choice in choices}
        new = [choice for choice in one.written.choices if choice.label not in labels]
        choices += new[: max(0, BUTTONS - len(choices)) if one.post.kind in DIGESTS else 1]
    return replace(lead.written, parts=tuple(parts), choices=tuple(choices))
