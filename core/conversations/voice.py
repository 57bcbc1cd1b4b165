"""A voice note's words: as a machine heard them, written by its teacher, or none."""

from core.chat.choices import pick, start
from core.conversations.command import Command
from core.conversations.personal import without_names
from core.conversations.talk import End, Talk
from core.usecases.turn import Turn
from core.usecases.voice_use import use_words, waits_again
from core.usecases.voice_words import heard_answer, only_recording


async def use(talk: Talk) -> End:
    """Take what was heard over, likely names pointed out first; `about` is the answer."""
    words = await without_names(talk.part("names"), await talk.look(what_was_heard, talk.about))
    return await used(talk, await talk.do("use", use_words, talk.about, words))


async def write(talk: Talk) -> End:
    """Write the words oneself; `about` is the answer."""
    t = talk.t
    heard = await talk.look(what_was_heard, talk.about)
    said = await talk.ask("words", pick("no", t("b-only-recording")), shows=t("voice-ask", words=heard), back=False)
    if said.choice == "no":
        return done(talk, await talk.do("none", only_recording, talk.about), "voice-alone")
    words = await without_names(talk.part("names"), said.words)
    return await used(talk, await talk.do("save", use_words, talk.about, words))


async def alone(talk: Talk) -> End:
    """The recording is the answer: one tap; `about` is the answer."""
    return done(talk, await talk.do("alone", only_recording, talk.about), "voice-alone")


async def used(talk: Talk, project: str) -> End:
    """The words are kept; what was shared with other words waits to be shared again."""
    if not await talk.look(waits_again, project):
        return done(talk, project, "voice-used")
    t = talk.t
    choices = (start("record-share", t("b-give"), project), start("reflect-edit", t("b-change-answer"), project))
    return talk.end(t("voice-used-again"), choices=choices, home=True)


def done(talk: Talk, project: str, key: str) -> End:
    """It is kept, and the reflection goes on."""
    return talk.end(talk.t(key), choices=(start("reflect", talk.t("b-carry-on"), project),), home=True)


def what_was_heard(turn: Turn, answer_id: str) -> str:
    """The machine's words; refused once the matter is settled."""
    return heard_answer(turn, answer_id).heard


COMMANDS = (
    Command("voice-use", use),
    Command("voice-write", write, goes_on="with-words"),
    Command("voice-only", alone),
)
