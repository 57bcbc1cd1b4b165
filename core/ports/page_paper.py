"""The view of the exhibition: what a stranger with the link may see, in each language of the classes."""

from typing import Literal, Self

from pydantic import Field, model_validator

from core.chat.frozen import Frozen


class Photo(Frozen):
    """One photo that is allowed in public, already cleaned by :meth:`Paper.clean_photo`."""

    key: str
    image: bytes
    mime: Literal["image/jpeg", "image/png", "image/webp"] = "image/jpeg"
    width: int = Field(ge=1)
    height: int = Field(ge=1)


class Said(Frozen):
    """Somebody's words as this language shows them."""

    words: str
    language: str = ""
    """The language of the words where it is another than the page's."""
    note: str = ""
    """E.g. "machine translation" where a machine translated them, "in Spanish" where nobody did."""
    original: str = ""
    """What was said, where `words` is its translation."""
    original_language: str = ""


class ClassOnPage(Frozen):
    """A class that took part, named by country or school, never by people; its place among `classes` is its colour."""

    name: str
    facts: tuple[str, ...] = ()
    """Ready words, e.g. the country of a named school, its pupils' ages, what of it is on the page."""


class Caption(Frozen):
    """What one photo shows; without a line of its class, `alt` says whose photo it is and `words` is empty."""

    photo: str
    """The key of the photo."""
    alt: str = Field(min_length=1)
    by: int = Field(ge=0)
    """Index into the classes."""
    words: Said | None = None


class Sentence(Frozen):
    """What a class let the page say of what it learned; `before` is what it had expected, where that may be shown."""

    by: int = Field(ge=0)
    said: Said
    before: Said | None = None


class Finding(Frozen):
    """A sentence that all classes approved together, under a ready label such as "All of us noticed"."""

    label: str
    said: Said


class Headings(Frozen):
    """The page's own words."""

    languages: str
    classes: str
    change: str
    then: str
    now: str
    record: str
    found: str
    photos: str
    original: str


class PageText(Frozen):
    """The whole page in one language, headings included; captions name every photo of the page."""

    language: str
    language_name: str
    """In that language itself, e.g. "Español"."""
    headings: Headings
    title: Said
    question: Said | None = None
    facts: tuple[str, ...] = ()
    """Short ready facts, e.g. the dates, how many classes and calls."""
    classes: tuple[ClassOnPage, ...] = Field(min_length=1)
    """From west to east."""
    sentences: tuple[Sentence, ...] = ()
    findings: tuple[Finding, ...] = ()
    captions: tuple[Caption, ...] = ()
    footer: str = ""

    @model_validator(mode="after")
    def _everything_has_its_class(self) -> Self:
        places = [one.by for one in self.sentences] + [one.by for one in self.captions]
        if any(place >= len(self.classes) for place in places):
            raise ValueError("something is by a class that is not in the view")
        return self


class PageView(Frozen):
    """The exhibition, the reader's language first."""

    texts: tuple[PageText, ...] = Field(min_length=1)
    photos: tuple[Photo, ...] = ()
    address: str = ""
    """Shown on the phone of the preview, e.g. "chaski.example/p/7QK2…"; not part of the page."""

    @model_validator(mode="after")
    def _every_photo_is_described(self) -> Self:
        wanted = {photo.key for photo in self.photos}
        for text in self.texts:
            missing = wanted - {caption.photo for caption in text.captions}
            if missing:
                raise ValueError(f"photos without words in {text.language}: {', '.join(sorted(missing))}")
        return self
