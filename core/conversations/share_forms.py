"""What is made of the page for those who shall see it: words for the families, a poster, a file."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import File, Part, Picture, Text
from core.conversations.command import Command
from core.conversations.talk import End, Go, Talk
from core.usecases.share_message import HTML, for_families, message_languages, public_file, with_address
from core.usecases.share_poster import PDF, draw_picture, lacks, poster_file
from core.usecases.turn import Turn

MOST_LANGUAGES = 4
"""Buttons beside the way back."""


async def families(talk: Talk) -> End:
    """A message to pass on to the families; `about` is the project, and a language after a colon."""
    t = talk.t
    project, _, language = talk.about.partition(":")
    words = await talk.look(for_families, project, language)
    choices = (*await talk.look(in_other_languages, project, language), start("share", t("b-return"), project))
    if await talk.look(with_address, project):
        return talk.end(t("families-copy"), Text(text=words, style="quote"), choices=choices, home=True)
    key, name = await talk.do("file", public_file, project)
    given = File(shelf=key, name=name, mime=HTML)
    return talk.end(t("families-copy-file"), Text(text=words, style="quote"), given, choices=choices, home=True)


async def poster(talk: Talk) -> End | Go:
    """A poster for the school's wall: said first when it would have no code, then a look at it, then the file."""
    t, project = talk.t, talk.about
    missing = await talk.look(lacks, project)
    if missing:
        unpublished = missing == "unpublished"
        go_on = await talk.choose(
            "without",
            *((pick("publish", t("b-page-first")),) if unpublished else ()),
            pick("yes", t("b-without-code")),
            pick("no", t("b-return")),
            shows=t(f"poster-{missing}"),
            back=False,
        )
        if go_on != "yes":
            return talk.go("share", project)
    picture = await talk.do("draw", draw_picture, project)
    shows: tuple[Part, ...] = (
        Picture(shelf=picture, name="poster.png", alt=t("poster-alt")),
        Text(text=t("poster-ready", code="no" if missing else "yes")),
    )
    buttons = (pick("print", t("b-to-print")), pick("no", t("b-return")))
    ready = await talk.choose("ready", *buttons, shows=shows, back=False)
    if ready == "no":
        return talk.go("share", project)
    key, name = await talk.do("print", poster_file, project)
    given = File(shelf=key, name=name, mime=PDF)
    return talk.end(given, t("poster-given"), choices=(start("share", t("b-return"), project),), home=True)


async def as_file(talk: Talk) -> End:
    """The page as a file, for the hall's screen or a memory stick."""
    key, name = await talk.do("file", public_file, talk.about)
    given = File(shelf=key, name=name, mime=HTML)
    back = start("share", talk.t("b-return"), talk.about)
    return talk.end(given, talk.t("page-file-given"), choices=(back,), home=True)


def in_other_languages(turn: Turn, project: str, language: str) -> tuple[Choice, ...]:
    """The same message in each other language of the project's teachers."""
    t, shown = turn.texts, language or turn.me.language
    others = [one for one in message_languages(turn, project) if one != shown][:MOST_LANGUAGES]
    labels = {one: t("b-in-language", language=t.tongue(one)) for one in others}
    return tuple(start("page-families", label, f"{project}:{one}") for one, label in labels.items())


COMMANDS = (
    Command("page-families", families),
    Command("page-poster", poster),
    Command("page-file", as_file),
)
