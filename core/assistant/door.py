"""Who is let in: an account that nobody vouches for is asked for its school's code before anything else."""

from pydantic import TypeAdapter

from core.assistant.floor import Face, Floor, keep_card
from core.chat.heard import HOME, Arrived, Back, Contact, Deleted, Gone, Heard, Pressed, Said, Sent
from core.chat.shown import Text
from core.conversations.commands import named
from core.model.invitation import code_in
from core.model.refused import Refused
from core.usecases.admit import bring_code, is_admitted, knock
from core.usecases.turn import Turn

OUTSIDE = frozenset({"privacy", "my-data", "forget-me", "link-code"})
"""What is kept of her is hers to see and to erase, and the code that joins two of her accounts vouches by itself."""
JOIN = "/link "
HEARD: TypeAdapter[Heard] = TypeAdapter(Heard)


def let_through(floor: Floor) -> Heard | None:
    """What is to be done now: what was heard, or what she had said before she had the code. None for whoever stays
    outside, and was told why."""
    turn, what = floor.turn, floor.incoming.what
    # Taking words back, and leaving, is open to everybody.
    if isinstance(what, Gone | Back | Deleted):
        return what
    if turn.me.suspended:
        answer(floor, turn.texts("you-are-suspended"))
        return None
    if is_admitted(turn, "" if floor.incoming.guest else floor.incoming.account.tenant):
        return what
    try:
        if bring_code(turn, words_of(what)):
            return what_waited(turn, what)
    except Refused as refused:
        ask_code(floor, turn.texts(f"refused-{refused.reason}", **refused.values))
        return None
    if is_for_everybody(floor, what):
        return what
    ask_code(floor)
    return None


def is_for_everybody(floor: Floor, what: Heard) -> bool:
    """Whether this belongs to a conversation that needs no code."""
    store, me = floor.turn.store, floor.turn.me.id
    match what:
        case Pressed(card=pressed):
            card = store.cards.find(pressed)
            return card is not None and card.teacher == me and card.conversation in OUTSIDE
        case Said(text=text) if text.startswith("/"):
            found = named(text[1:].split(" ")[0])
            return text.startswith(JOIN) or (found is not None and found.name in OUTSIDE)
        case Said():
            sitting = store.sittings.focused(me)
            return sitting is not None and sitting.conversation in OUTSIDE
        case _:
            return False


def words_of(what: Heard) -> str:
    """Where a code can stand."""
    match what:
        case Said(text=text):
            return text
        case Arrived(payload=payload):
            return payload
        case _:
            return ""


def what_waited(turn: Turn, what: Heard) -> Heard:
    """What she came for: an invitation that she brings just now, what she said first, or simply to begin."""
    knocked = turn.me.knocked
    knock(turn, "")
    if code_in(words_of(what)):
        return what
    return HEARD.validate_json(knocked) if knocked else Arrived()


def ask_code(floor: Floor, first: str = "") -> None:
    """Ask for the code, and say what became of what she said: a command is done later, a file was not kept."""
    turn, what, t = floor.turn, floor.incoming.what, floor.turn.texts
    sentences = [first, t("ask-school-code")]
    if isinstance(what, Sent):
        if what.shelf:
            turn.store.shelf.drop(what.shelf)
        sentences.append(t("file-outside"))
    elif isinstance(what, Contact):
        sentences.insert(0, t("contact-not-kept"))
    elif not first and (words_of(what).startswith("/") or not turn.me.knocked) and words_of(what):
        knock(turn, what.model_dump_json())
        if isinstance(what, Said) and what.text.startswith("/"):
            sentences.append(t("after-school-code", command=what.text.split()[0][:40]))
    answer(floor, *(one for one in sentences if one))


def answer(floor: Floor, *sentences: str) -> None:
    """Say it in the chat, or on the messenger's own page where that was opened: looking there is no message."""
    parts = tuple(Text(text=one) for one in sentences)
    if isinstance(floor.incoming.what, Arrived) and floor.incoming.what.home:
        page = keep_card(floor.turn, Face(parts), "home", "")
        floor.send(page, address=f"{HOME}{floor.incoming.account.user}")
    else:
        floor.answer(*parts)
