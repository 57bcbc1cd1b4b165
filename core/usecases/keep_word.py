"""Keeping a word that the classes of a project have in common now, and what it means."""

import re
from collections.abc import Iterator

from core.model.note import Note
from core.model.refused import Refused
from core.model.translation import Translation, translation_id
from core.model.word import Word
from core.texts.fold import fold
from core.usecases.projects import find_member, joined, member_of
from core.usecases.quoted_words import carry_word, forget_word
from core.usecases.say import readable_note
from core.usecases.terms import is_shown, words_of
from core.usecases.tongue import tongue_of
from core.usecases.translate import forget_translations, keep_translation, translation_of
from core.usecases.turn import Turn

A_CARD = 6
OFFERED = 4
LONGEST_TERM = 40
LONGEST_MEANING = 1000
SHORTEST = 4
"""Letters: shorter words look alike in many languages by chance."""
QUOTES = re.compile(r"[«“\"]([^«»“”\"\n]{2,40})[»”\"]")
LETTERS = re.compile(r"[^\W\d_]+")


def candidates(turn: Turn, note_id: str) -> list[str]:
    """Words of a note that are probably meant: what stands in quotation marks, then what no translation changed."""
    note = note_of_project(turn, note_id)
    known = {fold(word.term) for word in words_of(turn, note.project)}
    found: dict[str, str] = {}
    for word in (*QUOTES.findall(note.words), *unchanged(turn, note)):
        if fold(word) not in known:
            found.setdefault(fold(word), word)
    return list(found.values())[:OFFERED]


def unchanged(turn: Turn, note: Note) -> Iterator[str]:
    """The words that read the same in the original and in its translation, names aside."""
    made = translation_of(turn, note.id, turn.me.language)
    there = {fold(word) for word in LETTERS.findall(made.words)} if made else set()
    members = joined(turn, turn.store.projects.get(note.project))
    names = {fold(word) for one in members for word in turn.store.teachers.get(one.teacher).name.split()}
    for word in LETTERS.findall(note.words):
        if len(word) >= SHORTEST and fold(word) in there - names:
            yield word


def save_word(turn: Turn, note_id: str, term: str, meaning: str) -> str:
    """Keep a term of a note with its meaning, that note's own words where none is given. Returns the word's id."""
    note = note_of_project(turn, note_id)
    term, meaning = " ".join(term.split()), meaning.strip()
    if not term or len(term) > LONGEST_TERM:
        raise Refused("word-long", most=LONGEST_TERM)
    known = next((one for one in words_of(turn, note.project) if fold(one.term) == fold(term)), None)
    if known:
        raise Refused("word-known", term=known.term)
    said = (note.words[:LONGEST_MEANING], note.language)
    if meaning:
        said = (meaning[:LONGEST_MEANING], tongue_of(turn, meaning))
    word = Word(
        turn.new_id(), note.project, turn.me.id, term, note.language, *said, turn.now, note.id, quoted=not meaning
    )
    turn.store.words.add(word)
    if word.quoted:
        take_translations(turn, note, word)
    carry_word(turn, word)
    return word.id


def take_translations(turn: Turn, note: Note, word: Word) -> None:
    """What the note reads like in other languages is known already."""
    for made in turn.store.translations.where(about=note.id):
        if made.words:
            own = translation_id(word.id, made.language)
            keep_translation(turn, Translation(own, word.id, made.language, made.words, made.origin, made.corrected))


def explain(turn: Turn, word_id: str, meaning: str) -> str:
    """Give a word of hers another meaning."""
    if not meaning.strip():
        raise Refused("note-empty")
    word = own_word(turn, word_id).meaning_now(meaning.strip()[:LONGEST_MEANING], tongue_of(turn, meaning))
    turn.store.words.save(word)
    forget_translations(turn, word.id)
    carry_word(turn, word)
    return word.id


def take_off(turn: Turn, word_id: str) -> str:
    """Take a word of hers off, with no question why. Returns the project."""
    word = own_word(turn, word_id)
    forget_word(turn, word)
    return word.project


def note_of_project(turn: Turn, note_id: str) -> Note:
    """A note that she sent or received in a project in which she still is."""
    note = readable_note(turn, note_id)
    if note.deleted or note.held_from(turn.me.id) or not note.project or find_member(turn, note.project) is None:
        raise Refused("note-gone")
    return note


def word_of(turn: Turn, word_id: str) -> Word:
    """A word of a project that she may see; a foreign, a removed and a missing one are the same to her."""
    word = turn.store.words.find(word_id)
    if word is None or not is_shown(turn, word) or find_member(turn, word.project) is None:
        raise Refused("word-gone")
    member_of(turn, word.project)
    return word


def own_word(turn: Turn, word_id: str) -> Word:
    """A word that she kept."""
    word = word_of(turn, word_id)
    if word.teacher != turn.me.id:
        raise Refused("word-gone")
    return word


def words_after(turn: Turn, about: str) -> tuple[str, list[Word], bool]:
    """Some words of a project, by the alphabet, and whether there are more; `about` is the project, or the word after
    which it goes on. Returns (project, words, more)."""
    last = turn.store.words.find(about)
    project = last.project if last else about
    member_of(turn, project)
    words = sorted(words_of(turn, project), key=lambda one: fold(one.term))
    ids = [word.id for word in words]
    first = ids.index(about) + 1 if about in ids else 0
    return project, words[first : first + A_CARD], len(words) > first + A_CARD
