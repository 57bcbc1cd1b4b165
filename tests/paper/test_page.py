"""The shareable page: complete in one file, described for those who do not see, closed to the outside."""

from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from pydantic import ValidationError

from adapters.paper.page import POLICY
from adapters.paper.printer import Printer
from core.ports.paper import PageView
from tests.paper.views import page, picture


class Reading(HTMLParser):
    """Collects what a browser would fetch, follow, describe and show."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.sources: list[str] = []
        self.alts: list[str] = []
        self.metas: dict[str, str] = {}
        self.tags: set[str] = set()
        self.languages: set[str] = set()
        self.attributes: set[str] = set()
        self.style = ""
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        self.attributes |= set(values)
        self.sources += [values[name] for name in ("src", "href", "srcset", "poster", "data") if name in values]
        if tag == "img":
            self.alts.append(values.get("alt", ""))
        if tag == "meta":
            self.metas[values.get("name") or values.get("http-equiv", "")] = values.get("content", "")
        if tag == "section":
            self.languages.add(values["lang"])

    def handle_data(self, data: str) -> None:
        if self.lasttag == "style" and not self.style:
            self.style = data
        else:
            self.words += data


def read(view: PageView | None = None) -> Reading:
    return Reading(Printer().page(view or page()).decode())


def test_nothing_is_asked_of_any_server() -> None:
    reading = read()
    assert reading.sources
    assert all(source.startswith(("data:image/", "#")) for source in reading.sources)
    assert "url(" not in reading.style
    assert "@import" not in reading.style
    assert not reading.tags & {"script", "link", "iframe", "object", "form", "base"}


def test_every_language_has_its_section_and_its_words() -> None:
    reading = read()
    assert reading.languages == {"es", "en"}
    for words in ("Mi escuela", "My School", "El almuerzo se comparte en el patio.", "traducción automática"):
        assert words in reading.words


def test_every_photo_is_there_once_and_described_in_both_languages() -> None:
    reading = read()
    assert reading.alts == ["Un patio con sol", "Un mapa a mano"]
    assert "A sunny yard" in reading.words
    assert "A map by hand" in reading.words
    photo = b64encode(picture("#8fb8de")).decode()
    assert sum(photo in source for source in reading.sources) == 1


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


def test_it_prints_and_follows_the_dark() -> None:
    style = read().style
    assert "@media print" in style
    assert "prefers-color-scheme: dark" in style


def test_words_are_words_and_never_markup() -> None:
    reading = read(page("<script>alert(1)</script><img src=x onerror=y>"))
    assert "script" not in reading.tags
    assert len(reading.alts) == 2


def test_a_photo_without_words_makes_no_page() -> None:
    whole = page()
    bare = whole.texts[1].model_copy(update={"captions": ()})
    with pytest.raises(ValidationError, match="photos without words in en"):
        PageView(texts=(whole.texts[0], bare), photos=whole.photos)
