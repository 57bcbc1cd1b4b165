"""Words that answered nothing: what they may want done, or else where they shall go."""

from core.chat.choices import Choice, pick
from core.chat.shown import Part, Text
from core.conversations.board import WITH_WORDS
from core.conversations.command import Command
from core.conversations.deeds import DEED, Offer, guesses, offers, offers_of
from core.conversations.interrupted import note_left, way_back
from core.conversations.personal import without_names
from core.conversations.talk import End, Go, Reply, Talk
from core.letters.notes import clipped
from core.usecases.board_add import is_open
from core.usecases.look_back import keep_for_look_back, to_look_back_on
from core.usecases.meaning import Meaning, want_meaning
from core.usecases.say import people
from core.usecases.session_day import asks_next
from core.usecases.session_link import call_without_link
from core.usecases.session_words import names_of as names_in_call
from core.usecases.turn import Turn

QUOTED = 200
LONG = 1500
FOR_CALL, FOR_LINK, LOOK_BACK = "call:", "link:", "look-back:"


async def words(talk: Talk) -> End | Go:
    """Words that answered nothing: what shall be done with them? They are kept until she says, and the question
    that they interrupted is asked once more. What they seem to ask for comes first; a machine may be asked for that
    where our own lists do not know, and this card is rewritten when it answers."""
    t = talk.t
    said = await talk.ask("words", pick("home", t("b-home")), shows=t("ask-words"))
    if said.choice:
        return talk.go("home")
    left = await talk.do("left", note_left)
    question, back = await talk.look(way_back, left)
    meant, is_long = await talk.look(offers, said.words), len(said.words) > LONG
    note: tuple[Part, ...] = ()
    if not meant and not is_long:
        meaning = await talk.do("meant", want_meaning, talk.about, said.words)
        meant = await talk.look(read_out, said.words, meaning)
        note = (Text(text=t("read-by-machine"), style="note"),) if meant else ()
    look = (Text(text=meant[0].look),) if meant and meant[0].look else ()
    maybe = () if meant or is_long else await talk.look(guesses, said.words)
    targets = (
        *(one.choice for one in meant),
        *back,
        *await talk.look(uses, said.words),
        *(one.choice for one in maybe),
        pick("home", t("b-home")),
    )
    title = t("what-with-long" if is_long else "what-with", words=clipped(said.words, QUOTED))
    chosen = await talk.choose(
        "what",
        *targets,
        *((pick("all", t("b-whole")),) if is_long else ()),
        shows=(Text(text=t("can-do", what=meant[0].clause) if meant else title), *look, *note, *question),
        back=False,
    )
    if chosen.startswith(DEED):
        return begun(talk, next(one for one in (*meant, *maybe) if one.value == chosen))
    if chosen == "all":
        chosen = await talk.choose("what-whole", *targets, shows=(Text(text=said.words), *question), back=False)
    if chosen.startswith(LOOK_BACK):
        return await for_look_back(talk, chosen.removeprefix(LOOK_BACK), said.words)
    return await use(talk, chosen, said.words)


def begun(talk: Talk, offer: Offer) -> Go:
    """What the tap was about, with what is known already; it asks whatever it always asks."""
    return talk.go(offer.command, offer.about, **offer.answers)


def read_out(turn: Turn, said: str, meaning: Meaning) -> tuple[Offer, ...]:
    """What a machine read out of the words, as far as it is a deed of hers: checked like everything that she types."""
    return offers_of(turn, meaning["deed"], said, meaning["now"], meaning["wished"]) if meaning["deed"] else ()


async def for_look_back(talk: Talk, session: str, said: str) -> End:
    """What came up in a call waits for the class's final reflection."""
    kept = await without_names(talk.part("names"), said)
    await talk.do("look-back", keep_for_look_back, session, kept)
    return talk.end(talk.t("look-back-kept"), home=True)


def uses(turn: Turn, said: str) -> tuple[Choice, ...]:
    """What can be done with words of hers."""
    t, (call, _), (lacks, with_whom) = turn.texts, asks_next(turn), call_for_link(turn, said)
    met = to_look_back_on(turn)
    return (
        *((pick(f"{FOR_LINK}{lacks}", t("b-link-for-call", names=with_whom)),) if lacks else ()),
        *((pick(f"{FOR_CALL}{call}", t("b-for-call")),) if call and not lacks else ()),
        *((pick(f"{LOOK_BACK}{met}", t("b-for-look-back")),) if met and not lacks else ()),
        *(pick(id_, t("b-write-to", name=name)) for id_, name, _ in people(turn)),
        *((pick("board", t("b-to-board")),) if is_open(turn) else ()),
    )


async def use(talk: Talk, chosen: str, said: str) -> Go:
    """Hand the words over to where she wants them."""
    if chosen == "home":
        return talk.go("home")
    if chosen.startswith(FOR_LINK):
        return talk.go("session-link", chosen.removeprefix(FOR_LINK), **{"link[0]": Reply(words=said)})
    if chosen == "board":
        # Under a name of its own: other words may be waiting there for an answer already.
        return talk.go("board", f"{WITH_WORDS}{talk.about}", item=Reply(words=said))
    if chosen.startswith(FOR_CALL):
        call, asked = await talk.look(asks_next)
        return talk.go("questions", call, words=Reply(words="\n".join(filter(None, (asked, said)))))
    return talk.go("say", chosen, words=Reply(words=said))


def call_for_link(turn: Turn, words: str) -> tuple[str, str]:
    """The call that lacks just such an address, and with whom it is; nothing for words that are none."""
    session = call_without_link(turn, words)
    return (session.id, names_in_call(turn, session)) if session else ("", "")


COMMANDS = (Command("words", words, goes_on="at-home"),)
