"""The shareable page: one HTML file with everything inside, for families, a school's screen or a memory stick."""

from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256

from babel import Locale, UnknownLocaleError
from markupsafe import Markup

from adapters.paper.drawing import HERE, fill
from core.ports.page_paper import Caption, PageText, PageView, Photo

STYLE = (HERE / "templates" / "page.css").read_text("utf-8")
HUES = 6
"""So many colours of classes the style has; a seventh class takes the first one again, and its name is always there."""


def policy(style: str, forms: str = "'none'") -> str:
    """The Content-Security-Policy of a file that has this style alone, by its hash; `forms` may be sent there."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action {forms}"


POLICY = policy(STYLE)
"""The page's Content-Security-Policy, also for the server's header: no script, no request, this style alone.

A hash and not a nonce, because the file must work from disk too, where nobody makes a new nonce for each reading.
A browser obeys the header and the page's own meta element both; this same text in both is the simplest that agrees.
"""


@dataclass(frozen=True)
class Kept:
    """A photo in the file: under which number, and its bytes as an address."""

    number: int
    width: int
    height: int
    source: str


def write_page(view: PageView) -> bytes:
    """Return the page as UTF-8: a section per language, whole in itself, of which one is seen at a time.

    The photos are there once, since nine of them are about 3 MB, and are drawn in each section from there, with that
    language's words for who does not see them. HTML has no such reference, SVG has.
    """
    photos = [_kept(number, photo) for number, photo in enumerate(view.photos, 1)]
    return fill(
        "page.html.j2",
        first=view.texts[0],
        sections=[(text, _shown(view, text, photos)) for text in view.texts],
        photos=photos,
        policy=POLICY,
        direction=direction,
        count=HUES,
        style=Markup(STYLE),  # our own file; escaping would change it and so break its hash
    ).encode("utf-8")


def direction(language: str) -> str:
    """In which direction a language is written: "rtl" or "ltr"."""
    try:
        return str(Locale.parse(language.replace("-", "_")).text_direction)
    except (UnknownLocaleError, ValueError):
        return "ltr"


def _kept(number: int, photo: Photo) -> Kept:
    source = f"data:{photo.mime};base64,{b64encode(photo.image).decode()}"
    return Kept(number, photo.width, photo.height, source)


def _shown(view: PageView, text: PageText, photos: list[Kept]) -> list[tuple[Kept, Caption]]:
    captions = {caption.photo: caption for caption in text.captions}
    return [(kept, captions[photo.key]) for kept, photo in zip(photos, view.photos, strict=True)]
