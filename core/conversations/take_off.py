"""Taking a photo or a sentence of one's own off the page, and bringing it back."""

from core.chat.choices import pick, start
from core.chat.shown import Picture, Text
from core.conversations.command import Command
from core.conversations.talk import End, Go, Talk
from core.model.board import BoardItem
from core.usecases.board_see import own_item
from core.usecases.page import shown_on_page
from core.usecases.projects import member_of, project_of
from core.usecases.reflect_ask import in_words
from core.usecases.share_choose import hide_sentence, restore_photo, withdraw_photo
from core.usecases.turn import Turn

PHOTO, SENTENCE = "photo:", "sentence:"
QUOTED = 120
PAGE = 4
"""Photos on a card: with the others, a sentence and the way back there are seven buttons."""
MORE = "more"


async def take_off(talk: Talk) -> End | Go:
    """What shall go; `about` is the project."""
    t = talk.t
    photos, sentences = await talk.look(own_on_page, talk.about)
    if not photos and not sentences:
        return talk.end(t("page-nothing-yours"), choices=(start("page", t("b-return"), talk.about),), home=True)
    what = await which(talk, photos, bool(sentences))
    if what == "no":
        return talk.go("page", talk.about)
    if what.startswith(PHOTO):
        item = await talk.do("photo", withdraw_photo, what.removeprefix(PHOTO))
        return gone(talk, "page-photo-back", item)
    prompt = await talk.choose(
        "sentence",
        *(pick(key, t("sentence-numbered", n=n)) for n, (key, _) in enumerate(sentences, 1)),
        shows=tuple(Text(text=f"{n}. {words}") for n, (_, words) in enumerate(sentences, 1)),
    )
    await talk.do("hide", hide_sentence, talk.about, prompt)
    return gone(talk, "page-sentence-back", f"{talk.about}:{prompt}")


async def which(talk: Talk, photos: list[BoardItem], sentences: bool) -> str:
    """A photo, a sentence, or "no" for nothing; the photos are shown, some at a time."""
    t, what, looked = talk.t, MORE, 0
    beside = (pick("sentence", t("b-a-sentence")),) if sentences else ()
    while what == MORE:
        first = looked * PAGE % (len(photos) + -len(photos) % PAGE) if photos else 0
        shown = [*enumerate(photos, 1)][first : first + PAGE]
        more = (pick(MORE, t("b-see-more")),) if len(photos) > PAGE else ()
        pictures = (Picture(shelf=item.photo, name="photo.jpg", alt=named(talk, n, item)) for n, item in shown)
        what = await talk.choose(
            "what",
            *(pick(f"{PHOTO}{item.id}", t("photo-numbered", n=n)) for n, item in shown),
            *more,
            *beside,
            pick("no", t("b-return")),
            shows=(*pictures, Text(text=t("ask-take-off"))),
            per=str(looked),
            back=False,
        )
        looked += 1
    return what


def named(talk: Talk, n: int, item: BoardItem) -> str:
    """A photo's number as on its button, and its line."""
    number = talk.t("photo-numbered", n=n)
    return f"{number}: {item.words[:QUOTED]}" if item.words else number


def gone(talk: Talk, undo: str, about: str) -> End:
    """It is off the page, and can come back."""
    return talk.end(talk.t("taken-off"), choices=(start(undo, talk.t("b-undo"), about),), home=True)


async def photo_back(talk: Talk) -> End:
    """Bring a photo back: one tap; `about` is the photo."""
    await talk.do("back", restore_photo, talk.about)
    item = await talk.look(own_item, talk.about)
    return talk.end(talk.t("back-on-page"), choices=(start("page", talk.t("b-see-page"), item.project),), home=True)


async def sentence_back(talk: Talk) -> End:
    """Bring a sentence back: one tap; `about` is the project and the sentence's prompt."""
    project, _, prompt = talk.about.rpartition(":")
    await talk.do("back", hide_sentence, project, prompt, False)
    return talk.end(talk.t("back-on-page"), choices=(start("page", talk.t("b-see-page"), project),), home=True)


def own_on_page(turn: Turn, project_id: str) -> tuple[list[BoardItem], list[tuple[str, str]]]:
    """The class's own photos and sentences (prompt, beginning) on the page."""
    group = member_of(turn, project_id).group
    shown = shown_on_page(turn, project_of(turn, project_id))
    sentences = [(a.prompt, in_words(turn, a, QUOTED)) for m, a in shown.sentences if m.group == group]
    return [item for item in shown.photos if item.group == group], sentences


COMMANDS = (
    Command("page-take-off", take_off, goes_on="with-words"),
    Command("page-photo-back", photo_back),
    Command("page-sentence-back", sentence_back),
)
