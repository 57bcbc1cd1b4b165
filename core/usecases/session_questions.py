"""What the classes want to ask each other before a call, as each of them reads it."""

from dataclasses import dataclass

from core.model.session import LiveSession
from core.usecases.projects import find_member
from core.usecases.tongue import tongue_of
from core.usecases.translate import translation_of, want_translation
from core.usecases.turn import Turn
from prompts.bank import in_language


@dataclass(frozen=True)
class Asked:
    """One class's questions for a reader. `original` is what she wrote, where `words` are a machine's; `foreign` says
    that they are in another language and nobody has translated them."""

    teacher: str
    words: str
    original: str = ""
    foreign: bool = False


def asked_of(turn: Turn, session: LiveSession) -> list[Asked]:
    """What the other classes want to ask the reader's."""
    theirs = session.across(turn.me.id)
    return [as_read(turn, session, teacher, words) for teacher, words in session.questions if teacher in theirs]


def as_read(turn: Turn, session: LiveSession, teacher: str, words: str) -> Asked:
    """In the reader's language: our own questions as we have them, others as a machine put them, or as they are."""
    language = turn.texts.language
    if tongue_of(turn.as_seen_by(turn.store.teachers.get(teacher)), words) == language:
        return Asked(teacher, words)
    ours = in_language(words, language)
    if ours:
        return Asked(teacher, ours)
    found = translation_of(turn, question_id(session, teacher), language)
    return Asked(teacher, found.words, words) if found else Asked(teacher, words, foreign=True)


def carry_question(turn: Turn, session: LiveSession, teacher: str) -> None:
    """Have one class's questions translated for whoever reads them, unless they are our own."""
    words, asker = dict(session.questions).get(teacher, ""), turn.store.teachers.get(teacher)
    source = tongue_of(turn.as_seen_by(asker), words)
    if words and not in_language(words, source):
        want_translation(
            turn, question_id(session, teacher), words, source, session.across(teacher), "reminder-day",
            on=session.id, revision=session.revision, by=teacher,
        )  # fmt: skip


def question_id(session: LiveSession, teacher: str) -> str:
    """What a translation of one class's questions is about."""
    return f"{session.id}:{teacher}"


def ages_of(turn: Turn, session: LiveSession) -> str:
    """The age band of the reader's class."""
    member = find_member(turn, session.project)
    return turn.store.classes.get(member.group).ages if member else ""
