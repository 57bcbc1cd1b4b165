"""The order of hearing: a press, a command, an answer to a letter, the open question, free words."""

from datetime import timedelta
from typing import assert_never

from core.assistant.answered import answers_card, answers_letter
from core.assistant.door import let_through
from core.assistant.enough import is_too_much
from core.assistant.floor import Floor, reply_of
from core.assistant.page import open_page, owe_pages
from core.assistant.people import is_stranger, recognise
from core.assistant.picked import pick_up
from core.assistant.place import decline_contact, hear_place
from core.assistant.press import mean, refresh, take
from core.assistant.receive import receive
from core.assistant.room import overhear, privately
from core.assistant.typed import declined, is_place, labelled, numbered
from core.assistant.votes import hear_vote
from core.chat.choices import CHOICES, start
from core.chat.heard import (
    Arrived,
    Back,
    Contact,
    Deleted,
    Edited,
    Filled,
    Gone,
    Heard,
    Incoming,
    Moved,
    Picked,
    Placed,
    Pressed,
    Said,
    Sent,
    Voted,
)
from core.chat.shown import Text
from core.conversations.commands import COMMANDS, named, nearest
from core.conversations.deeds import asks_clearly, without_fuss
from core.conversations.interrupted import interrupted
from core.letters.notes import clipped
from core.model.invitation import code_in
from core.model.meeting_link import addresses
from core.model.refused import Refused
from core.planning.wordlists import says_no, says_yes
from core.ports.platform import Abilities
from core.ports.store import Card, Sitting
from core.texts.fold import fold
from core.usecases.board_follow import follow_line, follow_taking_off
from core.usecases.gone import channel_gone, workspace_gone
from core.usecases.invitation import come_with, inviting, is_for_colleague
from core.usecases.profile import my_class
from core.usecases.say import follow_deletion, follow_edit
from core.usecases.session_link import verdict
from core.usecases.turn import Turn

SHOWN_WORDS = 60
FAILED = 1000
ASKED_FOR = timedelta(hours=24)
ARRIVES = "start"
"""Typed on messengers of which none says by itself that a chat was opened."""


def hear(turn: Turn, incoming: Incoming, abilities: Abilities) -> None:
    """Take one thing heard and answer it."""
    if isinstance(incoming.what, Gone) and not incoming.account.user:
        workspace_gone(turn, incoming.account.platform, incoming.account.tenant, incoming.what.why)
        return
    if incoming.place == "room":
        overhear(turn, incoming, abilities)
        return
    if isinstance(incoming.what, Gone | Back) and is_stranger(turn, incoming):
        return
    recognise(turn, incoming)
    turn.heard_as = f"{incoming.account}|{incoming.message}"
    floor = Floor(turn, incoming, abilities.forms)
    if not is_too_much(floor) and (what := let_through(floor)):
        attend(floor, what)
        if turn.did or isinstance(what, Sent):
            owe_pages(turn, f"{incoming.account.platform}:{incoming.event_id}")


def attend(floor: Floor, what: Heard) -> None:
    """Do what was heard from somebody who is in."""
    match what:
        case Pressed() as press:
            take(floor, press)
        case Filled() as filled:
            fill(floor, filled)
        case Voted() as voted:
            hear_vote(floor, voted)
        case Said() as said:
            listen(floor, said.text)
        case Sent() as sent:
            receive(floor, sent)
        case Arrived() as arrived:
            arrive(floor, arrived)
        case Picked() as picked:
            pick_up(floor, picked)
        case Gone() | Back() | Edited() | Deleted():
            follow(floor, what)
        case Placed(latitude=latitude, longitude=longitude):
            hear_place(floor, latitude, longitude)
        case Contact():
            decline_contact(floor)
        case Moved():
            unanswered(floor, floor.turn.texts("please-write"))
        case _:
            assert_never(what)


def follow(floor: Floor, what: Gone | Back | Edited | Deleted) -> None:
    """What happened to her chat or to words in it, rather than what she says: answered only where she must know."""
    match what:
        case Gone(why=why):
            channel_gone(floor.turn, why)
        case Back():
            pass  # what is owed to her is on its way: nothing is to be said about it
        case Edited(message=message, text=text):
            follow_edit(floor.turn, message, text)
            edit_line(floor, message, text)
        case Deleted(message=message):
            follow_deletion(floor.turn, message)
            follow_taking_off(floor.turn, message)
        case _:
            assert_never(what)


def edit_line(floor: Floor, message: str, words: str) -> None:
    """What it became on the board follows; she hears of it only where it does not read as she wrote it."""
    try:
        changed = follow_line(floor.turn, message, words)
    except Refused as refused:
        unanswered(floor, floor.turn.texts(f"refused-{refused.reason}", **refused.values))
        return
    if changed:
        unanswered(floor, floor.turn.texts("line-changed", words=clipped(changed, SHOWN_WORDS)))


def apologise(turn: Turn, incoming: Incoming) -> None:
    """Say that something of ours failed on this message; a fault of ours is never met with silence."""
    if incoming.place == "room" and is_stranger(turn, incoming):
        return
    recognise(turn, incoming)
    floor = Floor(turn, privately(turn, incoming) if incoming.place == "room" else incoming, forms=False)
    # The answers of the failed turn were never kept, but their keys begin like these.
    floor.answers = FAILED
    unanswered(floor, turn.texts("our-fault"))


def fill(floor: Floor, filled: Filled) -> None:
    """A form: the latest submission counts; fields that fit are kept. One that was put away stands in the chat then,
    where it is still wanted."""
    card = floor.turn.store.cards.find(filled.card)
    if not filled.done:
        put_away(floor, card, filled.revision)
        return
    if card is None or card.teacher != floor.turn.me.id:
        floor.begin("home", first=floor.turn.texts("stale"))
        return
    sitting = floor.turn.store.sittings.open(floor.turn.me.id, card.conversation, card.about)
    if sitting is None or sitting.question != card.question or card.revision != filled.revision:
        refresh(floor, card)
        return
    floor.pressed = card
    floor.go_on(sitting, (card.question, filled.values))


def put_away(floor: Floor, card: Card | None, revision: int) -> None:
    """Show the form once more, unless it was answered or she has turned to something else; nothing is said of that."""
    sitting = floor.turn.store.sittings.focused(floor.turn.me.id)
    if card and sitting and (sitting.card, sitting.question, revision) == (card.id, card.question, card.revision):
        floor.pressed = card
        floor.go_on(sitting, None)


def listen(floor: Floor, text: str) -> None:
    """Typed words."""
    words = text.strip()
    if code := code_in(words):
        welcome(floor, code)
    elif words.startswith("/"):
        command(floor, words)
    elif not any(heard(floor, words) for heard in (answers_letter, answers_card, gives_link, answers_question)):
        free(floor, words)


def arrive(floor: Floor, arrived: Arrived) -> None:
    """Somebody opened the chat, perhaps with an invitation, or the messenger's own page for Chaski."""
    if arrived.home:
        open_page(floor)
    elif code := code_in(arrived.payload):
        welcome(floor, code)
    else:
        floor.begin("home" if my_class(floor.turn) else "start")


def welcome(floor: Floor, code: str) -> None:
    """Somebody came with an invitation: she is told from whom, and whoever has no class yet sets it up first."""
    turn, t = floor.turn, floor.turn.texts
    has_class = my_class(turn) is not None
    try:
        invitation = come_with(turn, code)
    except Refused as refused:
        floor.begin("home" if has_class else "start", first=t(f"refused-{refused.reason}", **refused.values))
        return
    if turn.store.invitations.get(invitation).hands:
        floor.begin("take-over", invitation)
        return
    if is_for_colleague(turn, invitation):
        floor.begin("colleague", invitation)
        return
    if has_class:
        floor.begin("invited", invitation)
        return
    inviter = inviting(turn)
    floor.begin("start", first=t("invited-first", name=inviter.name) if inviter else "")


def command(floor: Floor, words: str) -> None:
    """A command by its name, in any language; one that does not exist gets the nearest ones."""
    name, _, rest = words[1:].partition(" ")
    if name.casefold() == ARRIVES:
        arrive(floor, Arrived(payload=rest))
        return
    found = named(name)
    if found is None:
        texts = floor.turn.texts
        near = tuple(start(c.name, texts(f"b-{c.name}")) for c in nearest(name))
        always = tuple(start(n, texts(f"b-{n}")) for n in ("home", "help"))
        choices = tuple(dict.fromkeys((*near, *always)))[:3]
        floor.answer(Text(text=texts("unknown-command", command=clipped(f"/{name}", SHOWN_WORDS))), choices=choices)
        return
    answers = {found.takes_words: reply_of(words=rest.strip())} if rest.strip() and found.takes_words else None
    if answers and found.words_to:
        # Each time anew: what was typed before, and what became of it, is another matter.
        floor.begin(found.words_to, floor.incoming.event_id, answers)
        return
    floor.begin(found.name, answers=answers)


def gives_link(floor: Floor, words: str) -> bool:
    """A pasted address answers the newest question for one, whoever has the floor; with words around it, when it is a
    meeting's and no other question listens to words."""
    if not addresses(words, floor.turn.house.meeting_hosts):
        return False
    anywhere = len(words.split()) == 1 or (verdict(floor.turn, words).known and not hears_words(floor))
    for sitting in waiting(floor):
        if sitting.state == "focused" and sitting.conversation == "board" and not verdict(floor.turn, words).known:
            return False  # the board was asked about last, and takes links as well
        if COMMANDS[sitting.conversation].links and sitting.question and (anywhere or sitting.state == "focused"):
            floor.go_on(sitting, (sitting.question, reply_of(words=words)))
            return True
    return False


def hears_words(floor: Floor) -> bool:
    """Whether the question that has the floor takes any words."""
    sitting = floor.turn.store.sittings.focused(floor.turn.me.id)
    card = floor.turn.store.cards.find(sitting.card) if sitting else None
    return bool(sitting and card and card.hears_words and not gone_quiet(floor, sitting))


def waiting(floor: Floor) -> list[Sitting]:
    """Every open conversation of this teacher, the focused one first."""
    focused = floor.turn.store.sittings.focused(floor.turn.me.id)
    return [*([focused] if focused else []), *floor.turn.store.sittings.parked(floor.turn.me.id)]


def answers_question(floor: Floor, words: str) -> bool:
    """A number or a label answers the open question; other words do where it hears words, or where they say as much
    as a button. Behind the question what to do with some words, the one that they interrupted still listens."""
    sitting = floor.turn.store.sittings.focused(floor.turn.me.id)
    if sitting is None:
        return False
    behind = interrupted(floor.turn, sitting)
    if behind is None:
        return answers(floor, sitting, words, numbers=True)
    if words.isdecimal():
        # A number is for the question that is said to be open still, never for what sends some words to somebody.
        return answers(floor, behind, words, numbers=True)
    return answers(floor, sitting, words, numbers=False) or answers(floor, behind, words, numbers=False)


def answers(floor: Floor, sitting: Sitting, words: str, *, numbers: bool) -> bool:
    """Whether these words answered this conversation's question; `numbers`: also by the place in its list."""
    card = floor.turn.store.cards.find(sitting.card)
    if card is None:
        return False
    choices = CHOICES.validate_json(card.choices)
    # Where words are heard, a day or an hour is read as such: the button that shows it may be about another day.
    exactly = card.hears_words and any(letter.isdigit() for letter in words)
    chosen = labelled(choices, words, exactly) or declined(choices, words)
    chosen = chosen or (numbered(choices, words) if numbers else None)
    if chosen is not None:
        mean(floor, card, chosen)
        return True
    if card.hears_words:
        # What the question would refuse, and what clearly wants something else done, is no answer to it.
        elsewhere = floor.refuses(sitting, words) and asks_clearly(floor.turn, words)
        heard = not (elsewhere or gone_quiet(floor, sitting))
    elif numbers and is_place(words) and not floor.means(sitting, words):
        count = sum(not choice.url for choice in choices)
        floor.go_on(sitting, None, floor.turn.texts("only-so-many", count=count))
        return True
    else:
        # A bare "help" is the command: only a question that asks for words takes it as an answer.
        heard = named(fold(words)) is None and floor.means(sitting, words)
    if not heard:
        return False
    floor.go_on(sitting, (sitting.question, reply_of(words=words)))
    return True


def gone_quiet(floor: Floor, sitting: Sitting) -> bool:
    """Whether nobody has answered anything there for a day: words of today are then about something else."""
    return sitting.journal == "{}" and floor.turn.now - sitting.touched > ASKED_FOR


def free(floor: Floor, words: str) -> None:
    """Words that answer nothing: a command's name without its slash, or the question what to do with them."""
    if not words:
        unanswered(floor, floor.turn.texts("please-write"))
        return
    found = named(fold(words))
    if found:
        floor.begin(found.name)
        return
    if names_button(floor, words):
        return
    if my_class(floor.turn) is None:
        asked = floor.turn.store.sittings.focused(floor.turn.me.id)
        floor.begin("start", first=floor.turn.texts("please-tap") if asked else "")
        return
    if says_no(words) or says_yes(words):
        asked = floor.turn.store.sittings.focused(floor.turn.me.id)
        if asked:
            floor.go_on(asked, None, floor.turn.texts("please-tap"))
        else:
            unanswered(floor, floor.turn.texts("nothing-asked"))
        return
    if harmless := without_fuss(floor.turn, words):
        floor.begin(harmless)
        return
    floor.begin("words", floor.incoming.event_id, {"words": reply_of(words=words)})


def names_button(floor: Floor, words: str) -> bool:
    """The face of a button on the newest card, typed: a letter asks nothing, but what it offers can be said."""
    card = floor.turn.store.cards.newest(floor.turn.me.id)
    chosen = labelled(CHOICES.validate_json(card.choices), words, exactly=True) if card else None
    if card is None or chosen is None:
        return False
    mean(floor, card, chosen)
    return True


def unanswered(floor: Floor, sentence: str) -> None:
    """Say what could not be used; an open question stays open."""
    floor.answer(Text(text=sentence), choices=(start("home", floor.turn.texts("b-home")),))
