"""The shareable page: complete in one file, described for those who do not see, closed to the outside."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from pydantic import ValidationError

from adapters.paper.page import POLICY
from adapters.paper.printer import Printer
from core.ports.page_paper import PageView
from tests.paper.exhibition import SAYS, drawn, exhibition, leftwards, titled
from tests.paper.markup import Markup

VIEWS = {"story": exhibition(small=True), "leftwards": leftwards(small=True)}


def read(view: PageView | None = None) -> Markup:
    return Markup(Printer().page(view or VIEWS["story"]).decode())


@pytest.mark.parametrize("name", VIEWS)
def test_its_markup_is_whole(name: str) -> None:
    assert read(VIEWS[name]).faults == []


FAULTY = {
    "<p><b>x</p></b>": "</p> closes <b>",
    "<p>x": "<p> is never closed",
    '<p id="a"></p><p id="a"></p>': "the id a stands 2 times",
    '<a href="#b">x</a>': "nothing has the id b",
    '<p class="a" class="b"></p>': "<p> has class twice",
    '<img src="data:x">': "<img> shows a picture without words",
    '<svg role="img" aria-label=" "></svg>': "<svg> shows a picture without words",
    '<p lang="espanol">x</p>': "no language: 'espanol'",
    '<p dir="left">x</p>': "no direction: 'left'",
    "<div/>": "<div/> is no HTML",
}


@pytest.mark.parametrize("html", FAULTY)
def test_faulty_markup_would_be_seen(html: str) -> None:
    assert any(FAULTY[html] in fault for fault in Markup(html).faults)


def test_nothing_is_asked_of_any_server() -> None:
    reading = read()
    assert reading.sources
    assert all(source.startswith(("data:image/", "#")) for source in reading.sources)
    assert "url(" not in reading.style
    assert "@import" not in reading.style
    assert not set(reading.tags) & {"script", "link", "iframe", "object", "form", "base"}
    assert "http" not in Printer().page(VIEWS["story"]).decode().replace("http-equiv", "")


def test_every_language_has_a_whole_page_of_its_own() -> None:
    reading = read()
    assert list(reading.sections) == ["es", "en", "uk"]
    for tags in reading.sections.values():
        assert (tags["h1"], tags["nav"], tags["figure"], tags["blockquote"]) == (1, 1, 2, 3)
    for words in ("Mi escuela", "My School", "Моя школа", "traducción automática", "Хто брав участь", "2 речення"):
        assert words in reading.words


def test_every_photo_is_there_once_and_described_in_each_language() -> None:
    reading = read()
    assert reading.alts == [SAYS[language][name] for language in SAYS for name in ("patio", "clock")]
    photo = b64encode(drawn("patio", small=True)).decode()
    assert sum(photo in source for source in reading.sources) == 1
    assert reading.sources.count("#photo-1") == 3


def test_words_in_another_language_say_so() -> None:
    page = Printer().page(VIEWS["story"]).decode()
    foreign = "Що в Аргентині літо починається, коли в нас падає сніг."
    assert f'<span lang="uk" dir="ltr">{foreign}</span>' in page
    assert f'<q lang="uk" dir="ltr">{foreign}</q>' in page
    assert "in Ukrainian" in read().words


def test_a_language_from_right_to_left_turns_its_page_and_no_other() -> None:
    page = Printer().page(VIEWS["leftwards"]).decode()
    assert '<html lang="ar" dir="rtl">' in page
    assert read(VIEWS["leftwards"]).directions == {"ar": "rtl", "es": "ltr", "en": "ltr", "uk": "ltr"}


def test_the_style_knows_neither_left_nor_right() -> None:
    assert not {side for side in ("left", "right") if side in read().style}


def test_the_policy_admits_this_style_and_nothing_else() -> None:
    reading = read()
    assert reading.metas["Content-Security-Policy"] == POLICY
    digest = b64encode(sha256(reading.style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in POLICY
    assert "unsafe" not in POLICY
    assert "default-src 'none'" in POLICY
    assert "style" not in reading.attributes
    assert not any(name.startswith("on") for name in reading.attributes)


def test_search_engines_are_told_to_pass_by() -> None:
    reading = read()
    assert "noindex" in reading.metas["robots"]
    assert reading.metas["referrer"] == "no-referrer"


def test_words_are_words_and_never_markup() -> None:
    reading = read(titled("<script>alert(1)</script><img src=x onerror=y>"))
    assert not set(reading.tags) & {"script", "img"}
    assert (len(reading.alts), reading.faults) == (6, [])


def test_a_page_of_words_alone_is_a_page() -> None:
    bare = VIEWS["story"].texts[0].model_copy(update={"sentences": (), "findings": (), "question": None, "facts": ()})
    reading = read(PageView(texts=(bare,)))
    assert reading.faults == []
    assert not set(reading.tags) & {"svg", "nav", "figure", "blockquote"}


def test_a_photo_without_words_makes_no_page() -> None:
    whole = VIEWS["story"]
    bare = whole.texts[1].model_copy(update={"captions": ()})
    with pytest.raises(ValidationError, match="photos without words in en"):
        PageView(texts=(whole.texts[0], bare), photos=whole.photos)


def test_nothing_is_by_a_class_that_did_not_take_part() -> None:
    text = VIEWS["story"].texts[0]
    with pytest.raises(ValidationError, match="by a class that is not in the view"):
        type(text)(**{**dict(text), "classes": text.classes[:1]})


def test_sections_of_one_title_are_told_apart_by_their_language() -> None:
    same = titled("My School")  # as where nobody translated it
    names = re.findall(r'<section [^>]*aria-label="([^"]*)"', Printer().page(same).decode())
    assert names == ["Español · My School", "English · My School", "Українська · Моя школа"]
