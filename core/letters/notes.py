"""Letters that carry words between teachers, and the news that somebody cannot be reached."""

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.note import Note
from core.usecases.ask_to_join import wish_of
from core.usecases.request import invitation_from, name_for, partner_class
from core.usecases.translate import translation_of
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

SHOWN = 1500
"""Letters of a note shown at once, so that it fits a phone and every platform's smallest message; the rest is one tap
away."""


def note(turn: Turn, occasion: Occasion) -> Written | Skip:
    """What a partner wrote, in the reader's language with the original beside it."""
    t, said = turn.texts, turn.store.notes.get(occasion.about)
    sender = turn.store.teachers.get(said.sender)
    if sender.suspended and not said.deleted:
        return Skip("sender-suspended")
    country = t.country(partner_class(turn, sender.id).country)
    wish = turn.store.projects.find(said.wish) if said.wish else None
    who = {"name": name_for(turn, sender), "country": country}
    words = t("note-wish", title=title_of(turn, wish), **who) if wish else t("note-from", **who)
    head = Text(text=words, style="title")
    if said.deleted:
        return Written((head, Text(text=t("note-was-deleted"), style="note")))
    if said.held_from(turn.me.id):
        return Written((head, *note_parts(turn, said)))
    edited = (Text(text=t("note-edited"), style="note"),) if said.revision else ()
    whole: tuple[Choice, ...] = (start("whole", t("b-whole"), said.id),) if len(said.words) > SHOWN else ()
    invited = invitation_from(turn, sender.id)
    answer: tuple[Choice, ...] = (start("accept", t("b-accept"), invited),) if invited else ()
    if joining := wish_of(turn, sender.id):
        answer = (*answer, start("accept-join", t("b-accept"), joining))
    plan = (start("plan-card", t("b-see-plan"), wish.id),) if wish else ()
    choices = (*plan, start("reply", t("b-reply"), said.id), *whole, *answer)
    return Written((head, *note_parts(turn, said), *edited), choices)


def note_parts(turn: Turn, said: Note, shown: int = SHOWN) -> tuple[Part, ...]:
    """The note's words for this reader: translated with the original, or the original and why; none while it is held
    back."""
    t = turn.texts
    if said.held_from(turn.me.id):
        return (Text(text=t("note-held"), style="note"),)
    original = clipped(said.words, shown)
    if said.language == t.language:
        return (Text(text=original),)
    found = translation_of(turn, said.id, t.language)
    if found is None:
        return (Text(text=original), Text(text=t("no-translation"), style="note"))
    return (
        Text(text=clipped(found.words, shown)),
        Text(text=t("machine-translation", original=original), style="note"),
    )


def clipped(words: str, length: int) -> str:
    """The beginning of long words."""
    return words if len(words) <= length else words[: length - 1] + "…"


def unreachable(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A partner cannot be written to any more."""
    t, other = turn.texts, turn.store.teachers.get(occasion.about)
    channels = turn.store.channels.where(teacher=other.id)
    if any(channel.open for channel in channels):
        return Skip("reachable-again")
    closed = max((c.closed_at for c in channels if c.closed_at), default=occasion.due)
    day = t.day(turn.me.today(closed))
    return Written((Text(text=t("unreachable", name=other.name, day=day)),), (start("home", t("b-home")),))


LETTERS: dict[str, Writer] = {"note": note, "unreachable": unreachable}
REPLIES = {"note": "reply"}
KEPT = {"note"}
