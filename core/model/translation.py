"""Somebody's words in another language; the original always stays beside it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Translation:
    """`about` is the id of what was said; `words` its translation into `language`; `origin` who made it (prompt and
    model). `corrected` is the teacher who wrote it better since, or empty."""

    id: str
    about: str
    language: str
    words: str
    origin: str
    corrected: str = ""

    @property
    def own(self) -> bool:
        """Whether it is a sentence of Chaski's, translated by people, and not a machine's."""
        return not self.corrected and self.origin.startswith(PHRASEBOOK)


PHRASEBOOK = "phrasebook"
"""What the origin of a ready-made sentence begins with."""


def translation_id(about: str, language: str) -> str:
    """There is one translation of a thing into a language."""
    return f"{about}:{language}"
