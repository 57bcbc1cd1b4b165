"""What a poster needs to know: everything on it may be shown in public, and is ready in one language."""

from pydantic import Field

from core.chat.frozen import Frozen

MOST_PHOTOS = 4
MOST_SENTENCES = 2


class PosterPhoto(Frozen):
    """One photo that is allowed in public, already clean."""

    image: bytes
    width: int = Field(ge=1)
    height: int = Field(ge=1)


class PosterSentence(Frozen):
    """One sentence that its class approved for the public; `by` is the class, with what is to be said of it, `of` its
    place among the classes, whose colour it has."""

    text: str
    by: str
    of: int = 0


class PosterView(Frozen):
    """A poster for the school's wall, one A3 sheet."""

    language: str
    title: str = Field(min_length=1)
    question: str = ""
    note: str = ""
    """Says of title and question that they are in another language, e.g. "(en inglés)"."""
    classes: tuple[str, ...] = ()
    """The classes by country or school, never by students."""
    photos: tuple[PosterPhoto, ...] = Field(default=(), max_length=MOST_PHOTOS)
    sentences: tuple[PosterSentence, ...] = Field(default=(), max_length=MOST_SENTENCES)
    occasion: str = ""
    """The day and hour on which the class shows its work, in words."""
    place: str = ""
    address: str = ""
    """The page's, for the code and in words below it; empty where there is none to be reached."""
    look: str = ""
    """Invites to use the code, e.g. "Mira la página con la cámara del teléfono"."""
    until: str = ""
    footer: str = ""
