"""A question about a project in words: a plain fact, or up to three records that speak of it, each to be opened."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Input, Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Go, Reply, Talk
from core.conversations.which import which
from core.letters.facts import fact
from core.letters.sources import cited, found_for, see_choices
from core.planning.asking import fact_asked
from core.texts import Texts
from core.usecases.ask_words import want_words
from core.usecases.projects import project_of
from core.usecases.turn import Turn
from core.usecases.under_way import shown_once

WORDS = 300


async def ask(talk: Talk) -> End | Go:
    """What she would like to know, of which project; the answer is what was said there, with who and when."""
    t, known = talk.t, await talk.look(shown_once)
    if not known:
        return talk.end(t("ask-no-project"), choices=(start("find", t("b-find-class")),), home=True)
    if talk.forms:
        asked = await in_form(talk)
    else:
        asked = await in_chat(talk)
    if asked.choice:
        return talk.go("home")
    project = talk.about or await which(talk, known)
    parts, choices = await talk.look(answer_to, project, asked.words)
    if not fact_asked(asked.words):
        await talk.do("word", want_words, project, asked.words, await talk.look(ids_found, project, asked.words))
    return talk.end(*parts, choices=(*choices, start("ask", t("b-ask-again"), talk.about)), home=True)


async def in_chat(talk: Talk) -> Reply:
    """The question, typed."""
    t = talk.t
    home = pick("no", t("b-home"))
    return await talk.ask("question", home, shows=t("ask-about-project"), fits=lambda said: too_long(t, said))


async def in_form(talk: Talk) -> Reply:
    """The question, typed into a field; into the chat it may be typed as well."""
    t = talk.t
    given = await talk.form(
        "question",
        Input(name="words", label=t("form-question")),
        submit=t("b-ask"),
        shows=t("ask-about-project"),
        choices=(pick("no", t("b-home")),),
        fits=lambda said: too_long(t, said),
    )
    return Reply(choice=given["choice"], words=given["words"])


def too_long(t: Texts, said: Reply) -> str | None:
    """That a question is longer than is looked for, as a sentence."""
    return t("words-too-long", most=WORDS) if len(said.words) > WORDS else None


def answer_to(turn: Turn, project_id: str, question: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The answer: the fact, or what was found, in the words of whoever said it."""
    t, project = turn.texts, project_of(turn, project_id)
    plain = fact_asked(question)
    if plain:
        said, choices = fact(turn, project, plain)
        return (Text(text=said),), choices
    found = found_for(turn, project_id, question)
    if not found:
        return (Text(text=t("ask-found-nothing")),), (start("say", t("b-say")),)
    lines = [cited(turn, n, one, question) for n, one in enumerate(found, 1)]
    return (Text(text=t("ask-found", count=len(found))), Text(text="\n".join(lines))), see_choices(turn, found)


def ids_found(turn: Turn, project_id: str, question: str) -> list[str]:
    """The records that the answer rests on, in their order."""
    return [one.id for one in found_for(turn, project_id, question)]


COMMANDS = (Command("ask", ask, menu=True, aliases=("preguntar",), takes_words="question", goes_on="with-words"),)
