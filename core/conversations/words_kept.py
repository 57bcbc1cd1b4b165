"""The words that the classes of a project keep: saving one, looking them up, explaining one's own anew."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Reply, Talk
from core.letters.notes import clipped, meaning, note_parts, whose
from core.model.word import Word
from core.usecases.keep_word import (
    LONGEST_TERM,
    candidates,
    explain,
    note_of_project,
    own_word,
    save_word,
    take_off,
    word_of,
    words_after,
)
from core.usecases.request import name_for
from core.usecases.translate import needed_translation
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

SHOWN = 90
QUOTED = 300


async def save(talk: Talk) -> End:
    """Keep a word of a note: which, and what it means; `about` is the note."""
    t = talk.t
    note = await talk.look(note_of_project, talk.about)
    found = await talk.look(candidates, note.id)
    said = await talk.ask(
        "term",
        *(pick(word, word) for word in found),
        shows=t("ask-term" if found else "ask-term-typed"),
        fits=lambda reply: t("words-too-long", most=LONGEST_TERM) if len(reply.words) > LONGEST_TERM else None,
    )
    term = said.choice or said.words
    meant = await talk.ask(
        "meaning",
        pick("note", t("b-use-message")),
        shows=(*await talk.look(quoted_note, note.id), Text(text=t("ask-meaning", term=term))),
    )
    word = await talk.do("save", save_word, note.id, term, meant.words)
    await talk.say(t("word-saved"))
    return await card(talk, word)


def quoted_note(turn: Turn, note_id: str) -> tuple[Part, ...]:
    """The note as it reads for her, without the small print."""
    part = note_parts(turn, note_of_project(turn, note_id), QUOTED)[0]
    return (part.model_copy(update={"style": "quote"}),)


async def show(talk: Talk) -> End:
    """One word; `about` is its id."""
    return await card(talk, talk.about)


async def card(talk: Talk, word_id: str) -> End:
    """A word's card."""
    parts, choices = await talk.look(card_of, word_id)
    return talk.end(*parts, choices=choices, home=True)


def card_of(turn: Turn, word_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The word, its meaning, and from whom it is; whoever kept it can change it."""
    t, word = turn.texts, word_of(turn, word_id)
    found = needed_translation(turn, word.id, word.language)
    by = name_for(turn, turn.store.teachers.get(word.teacher)) if word.teacher != turn.me.id else ""
    day = t.day(turn.me.today(word.at), short=True)
    parts = (
        Text(text=t("word-title", term=word.term, language=t.tongue(word.tongue)), style="title"),
        Text(text=clipped(meaning(turn, word), QUOTED)),
        *((Text(text=whose(turn, found, clipped(word.meaning, QUOTED)), style="note"),) if found else ()),
        *((Text(text=t("word-from", name=source), style="note"),) if (source := written_by(turn, word)) else ()),
        Text(text=t("word-by", name=by, day=day) if by else t("word-by-you", day=day), style="note"),
    )
    own = (start("word-edit", t("b-change-meaning"), word.id), start("word-off", t("b-take-word-off"), word.id))
    worry = (start("concern", t("b-concern"), word.id),)
    return parts, (start("our-words", t("b-our-words"), word.project), *(worry if by else own))


def written_by(turn: Turn, word: Word) -> str:
    """Whose message it came from; "" where that is gone."""
    note = turn.store.notes.find(word.note)
    return name_for(turn, turn.store.teachers.get(note.sender)) if note and not note.deleted else ""


async def all_words(talk: Talk) -> End:
    """The words of a project; `about` is the project, or the word after which it goes on."""
    parts, choices = await talk.look(list_of, talk.about)
    return talk.end(*parts, choices=choices, home=True)


def list_of(turn: Turn, about: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """Some words with their meanings, and a button for each."""
    t = turn.texts
    project, words, more = words_after(turn, about)
    title = t("our-words-title", title=title_of(turn, turn.store.projects.get(project)))
    if not words:
        return (Text(text=title, style="title"), Text(text=t("our-words-empty"))), ()
    lines = (t("word-means", term=one.term, meaning=clipped(meaning(turn, one), SHOWN)) for one in words)
    further = (start("our-words", t("b-see-more"), words[-1].id),) if more else ()
    buttons = (*(start("word", one.term, one.id) for one in words), *further)
    return (Text(text=title, style="title"), Text(text="\n".join(lines))), buttons


async def edit(talk: Talk) -> End:
    """Explain one's own word anew; `about` is its id."""
    t, word = talk.t, await talk.look(own_word, talk.about)
    said: Reply = await talk.ask(
        "words",
        pick("no", t("b-keep")),
        shows=(
            Text(text=clipped(word.meaning, QUOTED), style="quote"),
            Text(text=t("ask-meaning-anew", term=word.term)),
        ),
    )
    if said.choice != "no":
        await talk.do("explain", explain, word.id, said.words)
    return await card(talk, word.id)


async def off(talk: Talk) -> End:
    """Take one's own word off: one tap."""
    project = await talk.do("off", take_off, talk.about)
    t = talk.t
    return talk.end(t("word-off"), choices=(start("our-words", t("b-our-words"), project),), home=True)


COMMANDS = (
    Command("save-word", save, beside=True, goes_on="with-words"),
    Command("our-words", all_words),
    Command("word", show),
    Command("word-edit", edit, goes_on="with-words"),
    Command("word-off", off),
)
