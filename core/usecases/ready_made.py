"""Sending a ready-made sentence: every reader has it in her own language at once, with no translator."""

from datetime import date

from core.model.refused import Refused
from core.model.translation import Translation, translation_id
from core.texts import texts
from core.usecases.hours import calendar_of_class
from core.usecases.profile import my_class
from core.usecases.say import Beside, send_note
from core.usecases.translate import keep_translation
from core.usecases.turn import Turn
from prompts.phrases import Phrase, label, phrase

DAYS_AHEAD = 10


def send_ready(turn: Turn, receivers: list[str], key: str, value: str, answers: str = "", plainer: bool = False) -> str:
    """Send the sentence of this key; `value` fills its gap, see `in_language`. Returns the note's id."""
    said = phrase(key)
    if said.place and not value.strip():
        raise Refused("note-empty")
    own = in_language(said, turn.me.language, value)
    note = send_note(turn, receivers, own, Beside(answers=answers, plainer=plainer))
    readers = (turn.store.teachers.get(one) for one in turn.store.notes.get(note).receivers)
    for language in {reader.language for reader in readers if not reader.reads_in(turn.me.language)}:
        if language in said.says:
            words = in_language(said, language, value)
            keep_translation(turn, Translation(translation_id(note, language), note, language, words, label()))
    return note


def in_language(said: Phrase, language: str, value: str) -> str:
    """The whole sentence in a language: a day is an ISO date, one of several things its place among them, any other
    words are taken as they are."""
    if said.values and said.kind != "day":
        return said.filled(language, said.values[int(value)][language])
    if said.kind == "day":
        return said.filled(language, texts(language).day(date.fromisoformat(value)))
    return said.filled(language, value.strip())


def next_days(turn: Turn) -> list[date]:
    """The school days of her class that come next."""
    group = my_class(turn)
    if group is None:
        return []
    calendar, today = calendar_of_class(group, turn.me, turn.now), turn.me.today(turn.now)
    found = (calendar.add_school_days(today, count) for count in range(1, DAYS_AHEAD + 1))
    return [day for day in found if day]
