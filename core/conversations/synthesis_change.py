"""Taking a sentence out of what the classes found out together, or putting it otherwise."""

from core.chat.choices import pick, start
from core.chat.shown import Text
from core.conversations.command import Command
from core.conversations.personal import without_names
from core.conversations.talk import End, Go, Reply, Talk
from core.phrases.ranks import ranks_or_blames
from core.planning.synthesis import LONGEST
from core.usecases.synthesis_change import reword, take_out
from core.usecases.synthesis_read import readable_synthesis
from core.usecases.turn import Turn

ON_BUTTONS = 6
"""Beside these there is a way back; a sentence further down is named by its number."""


async def out(talk: Talk) -> End | Go:
    """Which sentence of hers goes; `about` is the project."""
    chosen = await which_sentence(talk.part("out"), talk.about, "synthesis-ask-out")
    if chosen == "no":
        return talk.go("synthesis", talk.about)
    await talk.do("take-out", take_out, talk.about, chosen)
    return talk.end(talk.t("synthesis-out"), choices=(start("synthesis", talk.t("b-read-it"), talk.about),), home=True)


async def otherwise(talk: Talk) -> End | Go:
    """Which sentence she puts otherwise, and how; `about` is the project."""
    t = talk.t
    chosen = await which_sentence(talk.part("which"), talk.about, "synthesis-ask-reword")
    if chosen == "no":
        return talk.go("synthesis", talk.about)
    old = dict(await talk.look(own_sentences, talk.about)).get(chosen, "")
    said = await talk.ask(
        "words", pick("no", t("b-leave")), shows=t("synthesis-new-words", words=old), fits=lambda new: unfit(talk, new)
    )
    if said.choice == "no":
        return talk.go("synthesis", talk.about)
    words = await without_names(talk.part("names"), said.words)
    await talk.do("reword", reword, talk.about, chosen, words)
    return talk.end(t("synthesis-reworded"), choices=(start("synthesis", t("b-read-it"), talk.about),), home=True)


async def which_sentence(talk: Talk, project: str, asks: str) -> str:
    """One of the sentences that rest on her class (its id), by its number on the card; "no" for none."""
    t, mine = talk.t, await talk.look(numbered, project)
    return await talk.choose(
        "sentence",
        *(pick(id_, t("sentence-numbered", n=n)) for n, id_, _ in mine[:ON_BUTTONS]),
        pick("no", t("b-return")),
        shows=(Text(text=t(asks)), *(Text(text=f"{n}. {words}") for n, _, words in mine)),
        back=False,
        means=lambda typed: next((id_ for n, id_, _ in mine if typed.strip(" .") == str(n)), None),
    )


def numbered(turn: Turn, project_id: str) -> list[tuple[int, str, str]]:
    """Her sentences: number, id, words."""
    found = readable_synthesis(turn, project_id)
    return [(n, one.finding.id, one.said.words) for n, one in (found.own() if found else [])]


def own_sentences(turn: Turn, project_id: str) -> list[tuple[str, str]]:
    """Her sentences: id, words."""
    return [(id_, words) for _, id_, words in numbered(turn, project_id)]


def unfit(talk: Talk, said: Reply) -> str | None:
    """Too long, or something that is not said of a class."""
    words = " ".join(said.words.split())
    if len(words) > LONGEST:
        return talk.t("synthesis-too-long", most=LONGEST)
    return talk.t("refused-synthesis-words") if ranks_or_blames(words, talk.me.language) else None


COMMANDS = (
    Command("synthesis-out", out, goes_on="with-words"),
    Command("synthesis-reword", otherwise, goes_on="with-words"),
)
