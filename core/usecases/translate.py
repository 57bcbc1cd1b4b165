"""Has somebody's words translated for a reader; the original never waits for it."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from core.model.translation import Translation, translation_id
from core.ports.store import Job
from core.ports.writer import TranslateBrief, TranslateDraft
from core.texts.pages import PAGE_LANGUAGES
from core.usecases.machine import may_be_told
from core.usecases.room_post import post_translation
from core.usecases.terms import terms_for
from core.usecases.turn import Turn

KIND = "translate"
AGAIN_AFTER = (timedelta(minutes=10), timedelta(hours=2), timedelta(hours=12))
"""When a translator that was not there is asked once more; a day later nobody waits for it."""
NOT_THERE = ("timeout", "busy", "unreachable", "budget", "resting")
"""Reasons that pass; every other one would be the same again."""


def want_translation(
    turn: Turn, about: str, words: str, source: str, readers: Iterable[str], letter: str, *, on: str = "",
    revision: int = 0, by: str = "",
) -> None:  # fmt: skip
    """Ask for a translation of what `about` says, once for all the readers (ids) of each other language.

    The letter (its kind, about the same thing, or about `on` at a revision of that) goes out at once with the original;
    it is rewritten in place when the translation comes. Words without a letter in them (an hour, a thumb) are the same
    everywhere. `by` is whoever wrote them, where it is not the teacher whose turn it is: what she lets no machine have
    is not asked for.
    """
    if not may_be_told(turn, by or turn.me.id):
        return
    of_language: dict[str, list[str]] = {}
    for reader in (turn.store.teachers.get(one) for one in readers):
        if not reader.reads_in(source):
            of_language.setdefault(reader.language, []).append(reader.id)
    for target, them in of_language.items():
        if speaks_for_itself(words) or translation_of(turn, about, target):
            continue
        payload = {
            "words": words, "source": source, "target": target, "readers": them, "letter": letter,
            "on": on or about, "revision": revision, "by": by,
        }  # fmt: skip
        turn.later(KIND, translation_id(about, target), turn.now, payload=json.dumps(payload), teacher=turn.me.id)


def want_for_everybody(turn: Turn, about: str, words: str, source: str, target: str, by: str = "") -> None:
    """Ask for a translation that no letter waits for: readers who are nobody in particular will find it."""
    if speaks_for_itself(words) or not may_be_told(turn, by or turn.me.id):
        return
    payload = {"words": words, "source": source, "target": target, "readers": [], "letter": "", "by": by}
    turn.later(KIND, translation_id(about, target), turn.now, payload=json.dumps(payload), teacher=turn.me.id)


def speaks_for_itself(words: str) -> bool:
    """Whether there is nothing to translate in it."""
    return not any(letter.isalpha() for letter in words)


def needed_translation(turn: Turn, about: str, language: str) -> Translation | None:
    """The translation for this reader of what was said in a language: none where she reads that."""
    return None if turn.me.reads_in(language) else translation_of(turn, about, turn.me.language)


def translation_of(turn: Turn, about: str, language: str) -> Translation | None:
    """The translation of this thing into this language, once it has come."""
    found = turn.store.translations.find(translation_id(about, language))
    return found if found and found.words else None


def brief(turn: Turn, job: Job) -> TranslateBrief:
    """What the translator is told."""
    asked = json.loads(job.payload)
    keeps = terms_for(turn, job.about.rpartition(":")[0])
    return TranslateBrief(
        teacher=turn.me.id, text=asked["words"], source=asked["source"], target=asked["target"], keeps=keeps
    )


def translated(turn: Turn, job: Job, draft: str, unavailable: str) -> None:
    """Keep the translation and rewrite the letters; without one the original stands, and is tried again in a while."""
    if unavailable:
        if unavailable in NOT_THERE and job.revision < len(AGAIN_AFTER):
            due = turn.now + AGAIN_AFTER[job.revision]
            turn.later(KIND, job.about, due, revision=job.revision + 1, payload=job.payload, teacher=job.teacher)
        return
    asked = json.loads(job.payload)
    about = job.about.rpartition(":")[0]
    made = TranslateDraft.model_validate_json(draft)
    keep_translation(turn, Translation(job.about, about, asked["target"], made.text, f"{made.prompt} {made.model}"))
    show_translation(turn, asked.get("on", about), asked["readers"], asked["letter"], asked.get("revision", 0))
    post_translation(turn, about, asked["target"])


def keep_translation(turn: Turn, made: Translation) -> None:
    """Keep it in place of an older one; nothing else is tried for it any more."""
    turn.store.jobs.cancel(made.id, (KIND,))
    keep = turn.store.translations.save if turn.store.translations.find(made.id) else turn.store.translations.add
    keep(made)


def show_translation(turn: Turn, about: str, readers: Iterable[str], letter: str, revision: int = 0) -> None:
    """Rewrite the letters about something that these readers have, now that it reads otherwise in their language."""
    version = turn.new_id()
    for reader in readers:
        card = turn.store.cards.latest(reader, letter, about)
        if card:
            turn.tell(letter, about, reader, "session", revision=revision, key=version, rewrites=card.id)


def forget_translations(turn: Turn, about: str) -> None:
    """The original changed or went away: its translations are emptied, and nobody is asked for them any more."""
    for language in PAGE_LANGUAGES:
        turn.store.jobs.cancel(translation_id(about, language), (KIND,))
    for old in turn.store.translations.where(about=about):
        turn.store.translations.save(replace(old, words="", corrected=""))
