"""A voice note given as an answer is written down by a machine; only its teacher makes words of the answer of it."""

from dataclasses import replace

from core.model.reflection import Answer
from core.model.refused import Refused
from core.ports.store import Job, Kept
from core.ports.writer import LARGEST_VOICE, VoiceBrief, VoiceDraft
from core.usecases.machine import may_be_told_answer
from core.usecases.photo_keep import is_there
from core.usecases.projects import alive, find_member
from core.usecases.translate import AGAIN_AFTER, NOT_THERE
from core.usecases.turn import Turn

KIND = "voice-words"
LETTER = "voice-written"


def want_words(turn: Turn, answer: Answer) -> None:
    """Have a recording written down, if a model is there, takes so large a one and may hear it; what waited for an
    earlier one of this answer waits no more."""
    turn.store.jobs.cancel(answer.id, (KIND,))
    sendable = is_recording(answer) and may_be_sent(turn.store.shelf.about(answer.file))
    if turn.house.drafts and sendable and may_be_told_answer(turn, answer.id):
        turn.later(KIND, answer.id, turn.now, payload=answer.file, teacher=turn.me.id)


def may_be_sent(kept: Kept) -> bool:
    """Whether a model takes so large a recording; an empty one says nothing."""
    return 0 < kept.size <= LARGEST_VOICE


def is_recording(answer: Answer) -> bool:
    """Whether it is a voice note without words."""
    return bool(answer.file) and answer.mime.startswith("audio/") and not answer.words


def brief(turn: Turn, job: Job) -> VoiceBrief | None:
    """The recording, if it is still the answer."""
    answer = waiting(turn, job)
    if answer is None or not is_there(turn, answer.file):
        return None
    sound = turn.store.shelf.get(answer.file)
    return VoiceBrief(teacher=turn.me.id, sound=sound, mime=answer.mime, language=answer.language)


def written_down(turn: Turn, job: Job, draft: str, unavailable: str) -> None:
    """Keep what was heard beside the recording and ask its teacher; without a model the recording simply stays."""
    answer = waiting(turn, job)
    if answer is None:
        return
    if unavailable:
        if unavailable in NOT_THERE and job.revision < len(AGAIN_AFTER):
            due = turn.now + AGAIN_AFTER[job.revision]
            turn.later(KIND, job.about, due, revision=job.revision + 1, payload=job.payload, teacher=job.teacher)
        return
    turn.store.answers.save(replace(answer, heard=VoiceDraft.model_validate_json(draft).words))
    turn.tell(LETTER, answer.id, answer.teacher, "session", revision=answer.revision)


def waiting(turn: Turn, job: Job) -> Answer | None:
    """The answer whose recording is to be written down; None once it is another one, or has its words."""
    answer = turn.store.answers.find(job.about)
    return answer if answer and answer.file == job.payload and is_recording(answer) else None


def heard_answer(turn: Turn, answer_id: str) -> Answer:
    """An answer of her own class with words to be looked at; a foreign, a missing and a settled one are the same."""
    answer = turn.store.answers.find(answer_id)
    member = find_member(turn, answer.project) if answer else None
    if answer is None or member is None or member.group != answer.group or not answer.heard:
        raise Refused("voice-settled")
    alive(turn, answer.project)
    return answer


def only_recording(turn: Turn, answer_id: str) -> str:
    """Forget what was heard: the recording is the answer. Returns the project."""
    answer = heard_answer(turn, answer_id)
    turn.store.answers.save(answer.in_words(""))
    return answer.project


OUTSIDE = {KIND: brief}
ANSWERED = {KIND: written_down}
