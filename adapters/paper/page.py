"""The shareable page: one HTML file with everything inside, for families, a school's screen or a memory stick."""

from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup

from adapters.paper.drawing import HERE, fill
from core.ports.paper import PageText, PageView, Photo

STYLE = (HERE / "templates" / "page.css").read_text("utf-8")


def policy(style: str, forms: str = "'none'") -> str:
    """The Content-Security-Policy of a file that has this style alone, by its hash; `forms` may be sent there."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action {forms}"


POLICY = policy(STYLE)
"""The page's Content-Security-Policy, also for the server's header: no script, no request, this style alone.

A hash and not a nonce, because the file must work from disk too, where nobody makes a new nonce for each reading.
A browser obeys the header and the page's own meta element both; this same text in both is the simplest that agrees.
"""


def write_page(view: PageView) -> bytes:
    """Return the page as UTF-8: a section per language, the photos once, described in every language.

    Photos stand in the first section only, not in each: nine of them are about 3 MB already.
    """
    return fill(
        "page.html.j2",
        first=view.texts[0],
        texts=view.texts,
        photos=[_photo(photo, view.texts) for photo in view.photos],
        policy=POLICY,
        style=Markup(STYLE),  # our own file; escaping would change it and so break its hash
    ).encode("utf-8")


def _photo(photo: Photo, texts: tuple[PageText, ...]) -> dict[str, object]:
    words = [
        {"language": text.language, "alt": caption.alt, "note": caption.note, "own": caption.language}
        for text in texts
        for caption in text.captions
        if caption.photo == photo.key
    ]
    source = f"data:{photo.mime};base64,{b64encode(photo.image).decode()}"
    return {"source": source, "width": photo.width, "height": photo.height, "words": words}
