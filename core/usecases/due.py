"""The table of contents of what is done later: kind of job to the use case that does it."""

from collections.abc import Callable, Mapping

from core.ports.store import Job
from core.usecases import (
    ask_to_join,
    ask_words,
    evidence_pack,
    export,
    hour_vote,
    meaning,
    milestones,
    pause,
    phases,
    plan_draft,
    reflect_rounds,
    request,
    saved_search,
    seekers,
    session_due,
    share_until,
    sign_nudge,
    silence,
    synthesis_make,
    traces,
    translate,
    voice_words,
)
from core.usecases.turn import Turn

Deed = Callable[[Turn, Job], None]

DUE: Mapping[str, Deed] = {
    request.EXPIRE: request.expire,
    request.REMIND: request.remind,
    **ask_to_join.DUE,
    **plan_draft.DUE,
    **phases.DUE,
    **session_due.DUE,
    **hour_vote.DUE,
    **reflect_rounds.DUE,
    **milestones.DUE,
    **sign_nudge.DUE,
    **silence.DUE,
    **share_until.DUE,
    **pause.DUE,
    **saved_search.DUE,
    **seekers.DUE,
    **synthesis_make.DUE,
    **evidence_pack.DUE,
    export.KIND: export.drop_export,
    traces.KIND: traces.forget_traces,
}
"""Done by the alarm, as a turn of their own, when their time has come. A deed looks at what is true by then: a job
whose matter is settled does nothing."""

OUTSIDE: Mapping[str, Callable[[Turn, Job], object]] = {
    translate.KIND: translate.brief,
    **plan_draft.OUTSIDE,
    **ask_words.OUTSIDE,
    **meaning.OUTSIDE,
    **synthesis_make.OUTSIDE,
    **voice_words.OUTSIDE,
}
"""Kinds that ask the world outside: what the scribe needs to know (a brief of core.ports.writer), read in a turn."""

ANSWERED: Mapping[str, Callable[[Turn, Job, str, str], None]] = {
    translate.KIND: translate.translated,
    **plan_draft.ANSWERED,
    **ask_words.ANSWERED,
    **synthesis_make.ANSWERED,
    **voice_words.ANSWERED,
}
"""What is done with the answer: (turn, job, draft as JSON, why there is none). That of a meaning rewrites an open
question, so it stands in core/assistant."""
