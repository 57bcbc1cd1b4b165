"""What else can be done with a message that came: a better translation, simpler words, a word to keep."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Talk
from core.letters.notes import clipped
from core.usecases.better_words import ask_plainer, correct_translation, may_correct, received_note
from core.usecases.request import name_for
from core.usecases.translate import translation_of
from core.usecases.turn import Turn

QUOTED = 200


async def more(talk: Talk) -> End:
    """The rarer things, one button each; `about` is the note."""
    parts, choices = await talk.look(offered, talk.about)
    return talk.end(*parts, choices=choices, home=True)


def offered(turn: Turn, note_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """What this reader can do with this note."""
    t, note = turn.texts, received_note(turn, note_id)
    name = name_for(turn, turn.store.teachers.get(note.sender))
    found = [start("better-words", t("b-better-translation"), note.id)] if may_correct(turn, note) else []
    if note.words:
        found.append(start("plainer", t("b-plainer"), note.id))
    if note.project and note.words:
        found.append(start("save-word", t("b-save-word"), note.id))
    found.append(start("concern", t("b-concern"), note.id))
    quoted = (Text(text=clipped(note.words, QUOTED), style="quote"),) if note.words else ()
    return (Text(text=t("note-more", name=name)), *quoted), tuple(found)


async def better(talk: Talk) -> End:
    """Write a better translation; `about` is the note."""
    t = talk.t
    shown = await talk.look(as_it_reads, talk.about)
    written = await talk.ask(
        "words", pick("no", t("b-keep")), shows=(*shown, Text(text=t("ask-better", language=t.tongue(t.language))))
    )
    if written.choice == "no":
        return talk.end(t("note-kept"), home=True)
    await talk.do("better", correct_translation, talk.about, written.words)
    return talk.end(t("translation-kept"), home=True)


def as_it_reads(turn: Turn, note_id: str) -> tuple[Part, ...]:
    """The original, and the translation that there is."""
    note = received_note(turn, note_id)
    found = translation_of(turn, note.id, turn.me.language)
    made = (Text(text=clipped(found.words, QUOTED), style="quote"),) if found else ()
    return (Text(text=clipped(note.words, QUOTED), style="quote"), *made)


async def plainer(talk: Talk) -> End:
    """Ask for simpler words with one tap; `about` is the note."""
    note = await talk.look(received_note, talk.about)
    name = await talk.look(sender_name, note.sender)
    await talk.do("ask", ask_plainer, talk.about)
    return talk.end(talk.t("plainer-sent", name=name), home=True)


def sender_name(turn: Turn, teacher: str) -> str:
    """What she may call the sender."""
    return name_for(turn, turn.store.teachers.get(teacher))


COMMANDS = (
    Command("note-more", more, beside=True),
    Command("better-words", better, goes_on="with-words"),
    Command("plainer", plainer),
)
