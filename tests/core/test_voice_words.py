"""A voice note is written down by a machine, and only what its teacher takes over becomes words of the answer."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from core.letters.synthesis import in_common
from core.letters.voice import written_down as letter
from core.letters.written import Occasion, Skip
from core.model.reflection import FINAL, Answer, answer_id
from core.model.refused import Refused
from core.ports.store import Job, Kept
from core.ports.writer import LARGEST_VOICE, VoiceDraft
from core.usecases.record import approve, lines, record_of
from core.usecases.reflect_answer import save_answer
from core.usecases.synthesis_basis import usable
from core.usecases.turn import House, Turn
from core.usecases.voice_use import use_words
from core.usecases.voice_words import KIND, LETTER, brief, may_be_sent, only_recording, written_down
from storage.tables import JOBS
from tests.core.company import PROJECT, Company

ANSWER = answer_id(PROJECT, "class-gisel", "discovered")
HEARD = "Sofia told us that they eat in the yard"


@pytest.fixture(scope="module")
def ready() -> Iterator[Company]:
    """Gisel's class has answered with a voice note, in a house with a model."""
    it = Company()
    it.together("jhansi")
    it.as_("", lambda turn: turn.store.projects.save(turn.store.projects.get(PROJECT).moved("reflection", turn.now)))
    it.as_("gisel", lambda turn: says(replace(turn, house=House(drafts=True))))
    yield it
    it.connection.close()


@pytest.fixture
def company(ready: Company) -> Iterator[Company]:
    """The same at the same point, whatever a test does with it."""
    ready.connection.exec_driver_sql("SAVEPOINT one_test")
    yield ready
    ready.connection.exec_driver_sql("ROLLBACK TO one_test")


def says(turn: Turn, sound: bytes = b"OggS...", mime: str = "audio/ogg") -> None:
    """The class answers with a recording."""
    save_answer(turn, PROJECT, FINAL, "discovered", "", turn.store.shelf.put(sound, "voice.ogg", mime))


def job(it: Company) -> Job | None:
    """What waits for the model."""
    waits = JOBS.select().where(JOBS.c.kind == KIND, JOBS.c.state == "waiting").order_by(JOBS.c.revision.desc())
    row = it.connection.execute(waits).first()
    return Job(row.id, row.kind, row.about, row.due, row.teacher, row.revision, row.payload) if row else None


def heard(it: Company, words: str = HEARD, unavailable: str = "") -> None:
    """The model's answer comes."""
    waits = job(it)
    assert waits
    draft = "" if unavailable else VoiceDraft(words=words, model="stand-in").model_dump_json()
    it.as_("gisel", lambda turn: written_down(turn, waits, draft, unavailable))


def answer(it: Company) -> Answer:
    """The answer as it is."""
    return it.as_("", lambda turn: turn.store.answers.get(ANSWER))


def test_the_recording_alone_is_what_a_model_is_given(company: Company) -> None:
    waits = job(company)
    assert waits
    told = company.as_("gisel", lambda turn: brief(turn, waits))
    assert told is not None
    assert (told.sound, told.mime, told.language) == (b"OggS...", "audio/ogg", "en")
    assert "OggS" not in repr(told)


def test_what_was_heard_is_no_word_of_the_answer_until_it_is_taken_over(company: Company) -> None:
    heard(company)
    assert (answer(company).words, answer(company).heard) == ("", HEARD)
    assert company.as_("gisel", lambda turn: usable(turn, turn.store.projects.get(PROJECT))) == []
    shown = company.as_("gisel", lambda turn: lines(turn, PROJECT, "class-gisel"))
    assert shown[0].words == "a voice note"
    company.go_to(company.now)
    sent = company.letters("gisel", LETTER)[-1]
    assert "What did you find out" in sent
    assert "A machine wrote it" in sent
    assert HEARD in sent


def test_likely_names_are_pointed_out_before_the_words_are_kept(company: Company) -> None:
    heard(company)
    assert "Sofia" in company.opens("gisel", "voice-use", ANSWER)[0]
    company.as_("gisel", lambda turn: use_words(turn, ANSWER, "Somebody told us that they eat in the yard"))
    kept = answer(company)
    assert (kept.words, kept.heard, kept.revision) == ("Somebody told us that they eat in the yard", "", 2)
    assert kept.file


def test_the_recording_may_stay_alone(company: Company) -> None:
    heard(company)
    assert "only the recording" in " ".join(company.opens("gisel", "voice-write", ANSWER)).lower()
    company.as_("gisel", lambda turn: only_recording(turn, ANSWER))
    assert (answer(company).words, answer(company).heard) == ("", "")
    assert answer(company).file
    with pytest.raises(Refused, match="voice-settled"):
        company.as_("gisel", lambda turn: use_words(turn, ANSWER, HEARD))


def test_nobody_else_sees_or_settles_it(company: Company) -> None:
    heard(company)
    for who in ("jhansi", "nadia"):
        with pytest.raises(Refused, match="voice-settled"):
            company.as_(who, lambda turn: only_recording(turn, ANSWER))
        found = company.as_(who, lambda turn: letter(turn, Occasion(LETTER, ANSWER, 1, turn.now)))
        assert found == Skip("voice-settled")
    assert company.as_("jhansi", lambda turn: in_common(turn, PROJECT)) == ((), ())


def test_words_that_come_later_have_to_be_approved_again(company: Company) -> None:
    heard(company)
    for prompt in ("now_think", "change", "again"):
        company.as_("gisel", lambda turn, one=prompt: save_answer(turn, PROJECT, FINAL, one, "Nothing"))  # type: ignore[misc]
    company.as_("gisel", lambda turn: approve(turn, PROJECT))
    company.as_("gisel", lambda turn: use_words(turn, ANSWER, "They eat in the yard"))
    assert company.as_("gisel", lambda turn: record_of(turn, PROJECT, "class-gisel").state) == "open"


def test_another_answer_meanwhile_is_left_alone(company: Company) -> None:
    waits = job(company)
    assert waits
    company.as_("gisel", lambda turn: save_answer(turn, PROJECT, FINAL, "discovered", "They wear uniforms"))
    company.as_("gisel", lambda turn: written_down(turn, waits, VoiceDraft(words="x", model="m").model_dump_json(), ""))
    assert (answer(company).words, answer(company).heard) == ("They wear uniforms", "")
    assert job(company) is None


def test_a_model_that_is_away_is_asked_again_and_nothing_is_said(company: Company) -> None:
    first = job(company)
    heard(company, unavailable="timeout")
    again = job(company)
    assert first
    assert again
    assert (again.revision, again.due > first.due) == (1, True)
    assert answer(company).heard == ""
    assert not company.pending("gisel", due=company.now)


def test_without_a_model_or_above_its_limit_nothing_is_asked(company: Company) -> None:
    company.as_("gisel", says)
    assert job(company) is None
    large = Kept("key", "voice.ogg", "audio/ogg", LARGEST_VOICE + 1)
    assert not may_be_sent(large)
    assert may_be_sent(replace(large, size=LARGEST_VOICE))
