"""A class answers, skips or changes an answer; with the last one of every class the next phase opens."""

from dataclasses import replace

from core.model.reflection import FINAL, Answer, Record, Round, answer_id, record_id
from core.model.refused import Refused
from core.usecases.personal import personal
from core.usecases.phases import answered_finally, check_phase
from core.usecases.photo_keep import is_there, keep_clean
from core.usecases.projects import alive, joined, joined_by, member_of
from core.usecases.reflect_ask import answers_of, asked, round_now
from core.usecases.reflect_close import close_round
from core.usecases.reflect_prompts import asked_label
from core.usecases.synthesis_drop import drop_answers
from core.usecases.synthesis_want import want_synthesis
from core.usecases.tongue import tongue_of
from core.usecases.translate import forget_translations
from core.usecases.turn import Turn
from core.usecases.voice_words import want_words

LONGEST = 12_000
"""Letters, as in a message from class to class."""


def save_answer(
    turn: Turn, project_id: str, round_: Round, prompt: str, words: str, file: str = "", choice: str = ""
) -> str:
    """Keep the class's answer to a question, in place of an earlier one. Returns its id."""
    answer = _answer(turn, project_id, round_, prompt)
    key, mime = _kept_file(turn, file) if file else ("", "")
    said = words.strip()[:LONGEST]
    _put(turn, replace(answer, words=said, language=tongue_of(turn, said), file=key, mime=mime, choice=choice))
    return answer.id


def hold_answer(turn: Turn, project_id: str, round_: Round, prompt: str, words: str) -> str:
    """Keep what was said as it is suggested while it is asked whether a name stands in it: her question may be
    answered days later, or never. Returns the answer's id; "" where there is nothing to hold."""
    found, answer = personal(turn, words), _answer(turn, project_id, round_, prompt)
    old = turn.store.answers.find(answer.id)
    if found is None or (old and not old.unsure):
        return ""
    said = found.suggestion.strip()[:LONGEST]
    held = replace(answer, words=said, language=tongue_of(turn, said), unsure=True)
    (turn.store.answers.save if old else turn.store.answers.add)(held)
    return answer.id


def skip(turn: Turn, project_id: str, round_: Round, prompt: str) -> str:
    """Leave a question out; of the final round at least one must be answered."""
    answer = replace(_answer(turn, project_id, round_, prompt), skipped=True)
    if round_ == FINAL and _would_be_empty(turn, answer):
        raise Refused("reflect-nothing")
    _put(turn, answer)
    return answer.id


def _answer(turn: Turn, project_id: str, round_: Round, prompt: str) -> Answer:
    project, group = alive(turn, joined_by(turn, project_id).id), member_of(turn, project_id).group
    if round_now(turn, project, group) != round_:
        raise Refused("reflect-closed")
    id_ = answer_id(project_id, group, prompt)
    label = asked_label(turn, project_id, round_)
    return Answer(id_, project_id, group, turn.me.id, round_, prompt, turn.now, language=turn.me.language, asked=label)


def _put(turn: Turn, answer: Answer) -> None:
    """Keep it; what was approved for the others has to be approved again once it changed."""
    old = turn.store.answers.find(answer.id)
    if old is None:
        turn.store.answers.add(answer)
    elif old.unsure:
        turn.store.answers.save(answer)
    else:
        # It was asked once; whoever changes an answer is not asked anew.
        turn.store.answers.save(old.changed(replace(answer, asked=old.asked)))
        answer_changed(turn, answer)
    want_words(turn, answer)
    if answer.round == FINAL:
        check_phase(turn, answer.project)
        project = turn.store.projects.get(answer.project)
        if {one.group for one in joined(turn, project)} <= set(answered_finally(turn, project)):
            want_synthesis(turn, answer.project)
    else:
        close_round(turn, answer.project, answer.round)


def answer_changed(turn: Turn, answer: Answer) -> None:
    """What rested on the old words goes: translations, the approval of the record, sentences of the synthesis."""
    forget_translations(turn, answer.id)
    drop_answers(turn, answer.project, (answer.id,))
    _reopen(turn, answer)


def _reopen(turn: Turn, answer: Answer) -> None:
    record: Record | None = turn.store.records.find(record_id(answer.project, answer.group))
    if record and record.state == "shared":
        turn.store.records.save(replace(record, state="open"))


def _would_be_empty(turn: Turn, answer: Answer) -> bool:
    others = {
        one.prompt: one.skipped
        for one in answers_of(turn, answer.project, answer.group)
        if one.round == FINAL and one.prompt != answer.prompt
    }
    rest = [q.key for q in asked(turn, answer.project, answer.group, FINAL) if q.key != answer.prompt]
    return all(others.get(key, False) for key in rest)


def _kept_file(turn: Turn, file: str) -> tuple[str, str]:
    """A voice note stays as it is; anything else has to be a photo, of which only the clean copy is kept."""
    if not is_there(turn, file):
        raise Refused("file-gone")
    mime = turn.store.shelf.about(file).mime
    if mime.startswith("audio/"):
        return file, mime
    return keep_clean(turn, file).key, "image/jpeg"
