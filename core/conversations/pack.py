"""The pack before a call: the other classes' new things, what to prepare with them, and asking about them."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.personal import without_names
from core.conversations.talk import End, Talk
from core.letters.board import item_parts
from core.model.reminder import DAY
from core.usecases.pack import ask_more, ask_photos, earlier_calls, pack_page
from core.usecases.session_of import group_of, session_of
from core.usecases.session_words import names_of
from core.usecases.turn import Turn
from prompts.preparing import preparing

Card = tuple[tuple[Part, ...], tuple[Choice, ...]]


async def pack(talk: Talk) -> End:
    """Four new things at most, and three questions; `about` is the call, or the call and the thing after which it
    goes on."""
    parts, choices = await talk.look(card, talk.about)
    return talk.end(*parts, choices=choices, home=True)


async def ask(talk: Talk) -> End:
    """One more question for the call; `about` is the call."""
    t = talk.t
    ready = await talk.look(ready_questions, talk.about)
    lines = "\n".join(f"{n}. {words}" for n, words in enumerate(ready, 1))
    given = await talk.ask(
        "words",
        *(pick(str(n), str(n)) for n in range(1, len(ready) + 1)),
        pick("no", t("b-return")),
        shows=(Text(text=t("pack-ask")), Text(text=lines)),
    )
    if given.choice == "no":
        return talk.end(t("react-nothing-said"), choices=(start("pack", t("b-see-new"), talk.about),), home=True)
    words = ready[int(given.choice) - 1] if given.choice else given.words
    kept = words if given.choice else await without_names(talk.part("names"), words)
    await talk.do("ask", ask_more, talk.about, kept)
    return talk.end(await talk.look(asked, talk.about), home=True)


async def photos(talk: Talk) -> End:
    """Nothing has come yet: one tap asks for photos; `about` is the call."""
    note = await talk.do("ask", ask_photos, talk.about)
    who = await talk.look(others, talk.about)
    t = talk.t
    words = Text(text=t("photos-please"), style="quote")
    return talk.end(t("note-sent", name=who), words, choices=(start("unsay", t("b-delete"), note),), home=True)


def others(turn: Turn, session_id: str) -> str:
    """The others of a call."""
    return names_of(turn, session_of(turn, session_id))


def card(turn: Turn, about: str) -> Card:
    """The things on one card with what to prepare, and what can be done about them."""
    t, session = turn.texts, session_of(turn, about.partition(":")[0])
    items, more = pack_page(turn, about)
    prepare = Text(text="\n".join((t("pack-prepare"), *(f"– {one}" for one in ready_questions(turn, session.id)))))
    asking = start("pack-ask", t("b-prepare"), session.id)
    who = names_of(turn, session)
    if not items:
        please = start("pack-photos", t("b-ask-photos"), session.id)
        return (Text(text=t("pack-empty", names=who)), prepare), (please, asking)
    further = (start("pack", t("b-see-more"), f"{session.id}:{items[-1].id}"),) if more else ()
    head = Text(text=t("pack-title", names=who), style="title")
    parts = tuple(part for item in items for part in item_parts(turn, item))
    return (head, *parts, prepare), (start("react", t("b-react"), about), asking, *further)


def ready_questions(turn: Turn, session_id: str) -> tuple[str, ...]:
    """The three questions for this call, in the wording for the age of the reader's group."""
    session = session_of(turn, session_id)
    ages = group_of(turn, session.project, turn.me.id).ages
    return preparing(turn.texts.language, ages, len(earlier_calls(turn, session)))


def asked(turn: Turn, session_id: str) -> str:
    """Where the question went."""
    session = session_of(turn, session_id)
    late = turn.now >= session.starts - DAY
    return turn.texts("pack-asked-late", names=names_of(turn, session)) if late else turn.texts("pack-asked")


COMMANDS = (Command("pack", pack), Command("pack-ask", ask, goes_on="with-words"), Command("pack-photos", photos))
