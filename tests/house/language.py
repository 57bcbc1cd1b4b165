"""What a language still lacks: `python -m tests.house.language pt`."""

import sys
from collections.abc import Iterator

from core.texts import DEFAULT
from tests.house.fluent import PAGES, TEXTS, Sentence, junk, letters, page_sentences, read, sentences
from tests.house.tree import ROOT, named

NAMES = {
    *("Chaski", "Telegram", "Slack", "Zoom", "Meet", "Google", "Teams", "Webex", "Jitsi", "Microsoft", "OpenAI"),
    *("PDF", "CSV", "ICS", "UTC", "SDG", "CEFR", "ID", "QR", "URL", "OK", "km", "min", "h", "am", "pm", "A", "B", "C"),
}
"""Names and signs that are the same in every language."""
OPTIONAL = {
    "core/texts/{}/language.toml": "dates and hours are written as most languages write them",
    "core/phrases/lexicons/{}.toml": "times that are typed in it are read with the words of other languages",
    "core/planning/lexicon/{}.toml": "a plan's words are not looked over",
}
"""What a language may have besides its sentences, and what is so without it."""


def lacks(language: str) -> Iterator[str]:
    """Each thing that the tests would complain of, as "file: what"."""
    if not (TEXTS / language).is_dir():
        yield f"core/texts/{language} is not there: cp -r core/texts/{DEFAULT} core/texts/{language}"
        return
    yield from junk(language)
    files = sorted((TEXTS / DEFAULT).glob("*.ftl"))
    where = {one.key: file.name for file in files for one in read(file.read_text(encoding="utf-8"))}
    for key, what in compared(language, sentences(language), sentences(DEFAULT)):
        yield f"core/texts/{language}/{where.get(key, '*')}: {key} {what}"
    page, first = (f"{named(PAGES)}/{one}.ftl" for one in (language, DEFAULT))
    if not (ROOT / page).exists():
        yield f"{page} is not there: cp {first} {page}"
        return
    for key, what in compared(language, page_sentences(language), page_sentences(DEFAULT)):
        yield f"{page}: {key} {what}"


def compared(language: str, here: dict[str, Sentence], english: dict[str, Sentence]) -> Iterator[tuple[str, str]]:
    """Key and complaint, in the order of the English sentences."""
    for key, one in english.items():
        if key not in here:
            yield key, "is not said"
            continue
        if here[key].places != one.places:
            yield key, f"must have the places {sorted(one.places)}"
        if forms := list(here[key].missing_forms(language)):
            yield key, f"lacks the plural forms {forms}"
        if language != DEFAULT and same(here[key], one):
            yield key, "is still in English"
    for key in here.keys() - english.keys():
        yield key, "is said by no code"


def same(one: Sentence, other: Sentence) -> bool:
    """Two words or more that were never translated."""
    return one.words.strip() == other.words.strip() and len([w for w in letters(one.words) if w not in NAMES]) > 1


def main(language: str) -> int:
    """Print it; 1 where anything is missing."""
    missing = list(lacks(language))
    lines = [*missing, f"{len(missing)} to do" if missing else f"{language} says everything"]
    absent = {path.format(language): so for path, so in OPTIONAL.items()}
    lines += [f"optional: {path}; without it {so}" for path, so in absent.items() if not (ROOT / path).exists()]
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
