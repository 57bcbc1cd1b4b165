"""The table of contents: every kind of letter and who writes it."""

from collections.abc import Mapping

from core.letters import (
    agreement,
    certificates,
    colleagues,
    concerns,
    digest,
    due,
    feedback,
    joins,
    linked,
    membership,
    notes,
    phases,
    plan_news,
    plans,
    reflections,
    requests,
    rescue,
    resting,
    retention,
    rooms,
    sessions,
    share,
    showing,
    silence,
    somebody,
    suspensions,
    synthesis,
    voice,
    writing,
)
from core.letters.written import Writer

LETTERS: Mapping[str, Writer] = {
    **requests.LETTERS,
    **joins.LETTERS,
    **notes.LETTERS,
    **plans.LETTERS,
    **phases.LETTERS,
    **plan_news.LETTERS,
    **sessions.LETTERS,
    **digest.LETTERS,
    **feedback.LETTERS,
    **due.LETTERS,
    **reflections.LETTERS,
    **synthesis.LETTERS,
    **voice.LETTERS,
    **share.LETTERS,
    **showing.LETTERS,
    **certificates.LETTERS,
    **agreement.LETTERS,
    **membership.LETTERS,
    **resting.LETTERS,
    **retention.LETTERS,
    **silence.LETTERS,
    **rescue.LETTERS,
    **writing.LETTERS,
    **linked.LETTERS,
    **colleagues.LETTERS,
    **suspensions.LETTERS,
    **somebody.LETTERS,
    **rooms.LETTERS,
    **concerns.LETTERS,
}
"""Kind to writer; each module of this package lists its own in LETTERS."""

REPLIES: Mapping[str, str] = {**notes.REPLIES, **sessions.REPLIES, **feedback.REPLIES}
"""Kind of letter to the command that takes an answer written to it: its script asks for `words` first."""

KEPT: frozenset[str] = frozenset(notes.KEPT | feedback.KEPT)
"""Letters that are somebody's own words: whatever is tapped under them is answered below, and they stay to be read."""
