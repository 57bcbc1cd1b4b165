"""Has somebody's words translated for a reader; the original never waits for it."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace

from core.model.translation import Translation, translation_id
from core.ports.store import Job
from core.ports.writer import TranslateBrief, TranslateDraft
from core.usecases.room_post import translated_in_rooms
from core.usecases.turn import Turn

KIND = "translate"


def want_translation(turn: Turn, about: str, words: str, source: str, readers: Iterable[str], letter: str) -> None:
    """Ask for a translation of what `about` says, once for all the readers (ids) of each other language.

    The letter (its kind, about the same thing) goes out at once with the original; it is rewritten in place when the
    translation comes.
    """
    of_language: dict[str, list[str]] = {}
    for reader in readers:
        of_language.setdefault(turn.store.teachers.get(reader).language, []).append(reader)
    for target, them in of_language.items():
        if target == source or translation_of(turn, about, target):
            continue
        payload = {"words": words, "source": source, "target": target, "readers": them, "letter": letter}
        turn.later(KIND, translation_id(about, target), turn.now, payload=json.dumps(payload), teacher=turn.me.id)


def translation_of(turn: Turn, about: str, language: str) -> Translation | None:
    """The translation of this thing into this language, once it has come."""
    found = turn.store.translations.find(translation_id(about, language))
    return found if found and found.words else None


def brief(turn: Turn, job: Job) -> TranslateBrief:
    """What the translator is told."""
    asked = json.loads(job.payload)
    return TranslateBrief(teacher=turn.me.id, text=asked["words"], source=asked["source"], target=asked["target"])


def translated(turn: Turn, job: Job, draft: str, unavailable: str) -> None:
    """Keep the translation and rewrite the letters; without one the original stands as it is."""
    if unavailable:
        return
    asked = json.loads(job.payload)
    about = job.about.rpartition(":")[0]
    made = TranslateDraft.model_validate_json(draft)
    keep = turn.store.translations.save if turn.store.translations.find(job.about) else turn.store.translations.add
    keep(Translation(job.about, about, asked["target"], made.text, f"{made.prompt} {made.model}"))
    version = hashlib.sha256(made.text.encode()).hexdigest()[:8]
    for reader in asked["readers"]:
        card = turn.store.cards.latest(reader, asked["letter"], about)
        if card:
            turn.tell(asked["letter"], about, reader, "session", key=version, rewrites=card.id)
    translated_in_rooms(turn, about, asked["target"], version)


def forget_translations(turn: Turn, about: str) -> None:
    """The original changed or went away: its translations are emptied."""
    for old in turn.store.translations.where(about=about):
        turn.store.translations.save(replace(old, words=""))
