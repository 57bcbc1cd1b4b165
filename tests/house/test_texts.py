"""Each language says everything, says it whole, and says it in its own words."""

import ast
import re
import unicodedata
from itertools import combinations

import pytest
from babel import Locale
from babel.core import get_global

from core.texts import LANGUAGES as SPOKEN
from core.texts.pages import PAGE_LANGUAGES
from tests.house.fluent import FILLED, every, junk, languages, letters, page_languages, page_sentences, read, sentences
from tests.house.language import NAMES
from tests.house.tree import files, named, parsed

LANGUAGES = languages() or ["en"]
SLACK_BUTTON = 75  # characters of a button's text, by Slack's Block Kit reference
OWN_SCRIPT = {"Latn": "LATIN", "Cyrl": "CYRILLIC", "Deva": "DEVANAGARI", "Beng": "BENGALI", "Arab": "ARABIC"}
KEY = re.compile(r"[a-z][a-z0-9-]*")
SPEAKERS = ("core", "adapters", "bots")
PAGE = "exhibit-"
"""What the keys of a page for everybody begin with."""


def test_english_and_spanish_are_there() -> None:
    assert {"en", "es"} <= set(languages())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_is_read(language: str) -> None:
    assert junk(language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_written_twice(language: str) -> None:
    keys = [one.key for one in every(language)]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_key(language: str) -> None:
    missing = sorted(sentences("en").keys() - sentences(language).keys())
    assert not missing, f"{language} does not say: {missing}"
    alone = sorted(sentences(language).keys() - sentences("en").keys())
    assert not alone, f"only {language} says: {alone}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_has_the_same_places_everywhere(language: str) -> None:
    differ = {
        key: (sorted(one.places), sorted(sentences("en")[key].places))
        for key, one in sentences(language).items()
        if key in sentences("en") and one.places != sentences("en")[key].places
    }
    assert not differ, f"places in {language} and in en differ: {differ}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_has_its_form(language: str) -> None:
    missing = {key: forms for key, one in sentences(language).items() if (forms := list(one.missing_forms(language)))}
    assert not missing, f"{language} lacks plural forms: {missing}"


@pytest.mark.parametrize(("one", "other"), [*combinations(LANGUAGES, 2)])
def test_a_translation_is_a_translation(one: str, other: str) -> None:
    """The same sentence of two words or more in two languages was never translated."""
    same = {
        key: said.words
        for key, said in sentences(one).items()
        if key in sentences(other)
        and said.words.strip() == sentences(other)[key].words.strip()
        and len([word for word in letters(said.words) if word not in NAMES]) > 1
    }
    assert not same


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_in_another_script(language: str) -> None:
    code = get_global("likely_subtags").get(language, f"{language}_Latn").split("_")[1]
    foreign = {
        key: strange
        for key, said in sentences(language).items()
        if (strange := [word for word in letters(said.words) if not _written_in(word, OWN_SCRIPT[code])])
    }
    assert not foreign


def _written_in(word: str, script: str) -> bool:
    own_names = {(Locale.parse(language).get_display_name() or "").casefold() for language in LANGUAGES}
    return word in NAMES or word.casefold() in own_names or unicodedata.name(word[0], "").startswith(script)


@pytest.mark.parametrize("language", sorted({"en", "es"} & set(LANGUAGES)))
def test_nobody_shouts(language: str) -> None:
    loud = {key: said.words for key, said in sentences(language).items() if set("!¡") & set(said.words)}
    assert not loud


def test_spanish_says_tu_and_ustedes() -> None:
    stiff = re.compile(r"\b(usted|vosotr[oa]s|vuestr[oa]s?)\b", re.IGNORECASE)
    assert not {key: said.words for key, said in sentences("es").items() if stiff.search(said.words)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_button_fits_on_slack(language: str) -> None:
    long = {
        key: one.longest for key, one in sentences(language).items() if key[:2] == "b-" and one.longest > SLACK_BUTTON
    }
    assert not long


def spoken() -> dict[str, str]:
    """Key, or pattern of a family of keys, asked for in `t(...)` and the like -> where."""
    found = {}
    for path in files(*SPEAKERS):
        for node in ast.walk(parsed(path)):
            match node:
                case ast.Call(func=ast.Name(id="t") | ast.Attribute(attr="t" | "texts"), args=[first, *_]):
                    for said in _keys(first):
                        found[said] = f"{named(path)}:{node.lineno}"
                case _:
                    pass
    return found


def _keys(node: ast.expr) -> list[str]:
    """What an argument may name, as patterns: a literal, either side of an `if`, a family written as an f-string."""
    match node:
        case ast.Constant(value=str(key)):
            return [re.escape(key)]
        case ast.IfExp(body=body, orelse=orelse):
            return _keys(body) + _keys(orelse)
        case ast.JoinedStr(values=parts):
            family = "".join(
                re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9-]+" for part in parts
            )
            return [family]
        case _:
            return []


def mentioned() -> set[str]:
    """Patterns of every key that product code may name anywhere: literals, and f-strings that begin with a word."""
    found = set()
    for path in files(*SPEAKERS):
        for node in ast.walk(parsed(path)):
            match node:
                case ast.Constant(value=str(text)) if KEY.fullmatch(text):
                    found.add(re.escape(text))
                case ast.Call(func=ast.Name(id="Command"), args=[ast.Constant(value=str(name)), *_]):
                    # Help and the answer to an unknown command offer each command by its button.
                    found.add(re.escape(f"b-{name}"))
                case ast.JoinedStr(values=[ast.Constant(value=str(start)), *_]) if _family(start):
                    found |= set(_keys(node))
                case _:
                    pass
    return found


def _family(start: str) -> bool:
    """Whether an f-string begins like a family of keys: "subject-", "b-subject-", but not "b-" alone."""
    return re.fullmatch(r"(b-)?[a-z][a-z0-9]+-([a-z0-9-]*)", start) is not None


def test_every_sentence_that_is_asked_for_exists() -> None:
    known = {**sentences("en"), **page_sentences("en")}
    literal = {re.escape(one) for one in known}
    asked = {key: at for key, at in spoken().items() if key not in literal}
    missing = {key: at for key, at in asked.items() if not any(re.fullmatch(key, one) for one in known)}
    assert not missing, f"nobody wrote: {missing}"


def test_every_sentence_is_said() -> None:
    known = {**sentences("en"), **page_sentences("en")}
    said = re.compile("|".join(sorted(mentioned())) or "(?!)")
    inside = {key for one in known.values() for key in one.mentions}
    silent = sorted(key for key in known if not said.fullmatch(key) and key not in inside)
    assert not silent, f"no code says: {silent}"


def test_the_chat_and_the_pages_have_the_languages_of_their_files() -> None:
    assert list(SPOKEN) == languages()
    assert list(PAGE_LANGUAGES) == page_languages()
    # Whoever reads the chat in a language reads the page in it too.
    assert set(languages()) | {"uk"} <= set(page_languages())


@pytest.mark.parametrize("language", page_languages())
def test_a_page_says_everything_in_each_of_its_languages(language: str) -> None:
    here, english = page_sentences(language), page_sentences("en")
    assert junk(language) == []
    assert here.keys() == english.keys()
    assert not {key for key, one in here.items() if one.places != english[key].places}
    assert not {key: forms for key, one in here.items() if (forms := list(one.missing_forms(language)))}
    assert not {key for key in here if not key.startswith(PAGE)}


@pytest.mark.parametrize("language", page_languages())
def test_a_page_is_in_its_own_script_and_words(language: str) -> None:
    here, english = page_sentences(language), page_sentences("en")
    script = OWN_SCRIPT[get_global("likely_subtags").get(language, f"{language}_Latn").split("_")[1]]
    assert not {key: said.words for key, said in here.items() if set("!¡") & set(said.words)}
    assert not {key for key, said in here.items() if not all(_written_in(word, script) for word in letters(said.words))}
    if language != "en":
        same = {key for key, said in here.items() if said.words.strip() == english[key].words.strip()}
        assert not {key for key in same if len(letters(here[key].words)) > 1}


def test_no_sentence_of_the_chat_looks_like_one_of_a_page() -> None:
    """The two are told apart by their keys alone: who asks the one for a sentence of the other finds none."""
    assert not {key for key in sentences("en") if key.startswith(PAGE)}


THREE = "hours = { $n ->\n    [one] one hour\n   *[other] { $n } hours\n }\n"


def test_the_rule_knows_how_languages_count() -> None:
    (said,) = read(THREE)
    assert list(said.missing_forms("en")) == []
    assert list(said.missing_forms("uk")) == ["few", "many"]
    assert said.places == {"n"}


def test_the_rule_measures_the_longest_form() -> None:
    (said,) = read(THREE)
    assert said.longest == len(" hours") + FILLED


def test_the_rule_sees_another_script() -> None:
    assert not _written_in("Привіт", "LATIN")
    assert not _written_in("Hello", "CYRILLIC")
    assert _written_in("mañana", "LATIN")
    assert _written_in("Zoom", "CYRILLIC")


def test_the_rule_reads_families_of_keys() -> None:
    family = ast.parse('f"b-subject-{one}"', mode="eval").body
    assert _keys(family) == [r"b\-subject\-[a-z0-9-]+"]
    assert _family("b-subject-")
    assert not _family("b-")
