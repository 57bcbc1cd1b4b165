"""A file that came: an answer where one was asked for, otherwise for the board, with what was sent at once."""

from core.assistant.answered import answers_letter
from core.assistant.floor import Floor, reply_of
from core.chat.choices import start
from core.chat.heard import Sent
from core.chat.shown import Text
from core.model.refused import Refused
from core.ports.store import Card, Sitting
from core.usecases.board_take import of_album, refuse, settle, take_in, together

ASK, BOARD = "board-ask", "board"


def receive(floor: Floor, sent: Sent) -> None:
    """Take a file; one that answers a message goes to whoever wrote it."""
    if not sent.missing and answers_letter(floor, sent.caption, sent.shelf):
        return
    sitting = floor.turn.store.sittings.focused(floor.turn.me.id)
    card = floor.turn.store.cards.find(sitting.card) if sitting else None
    if sitting and card and card.hears_files and not follows(floor, sent):
        if sent.missing:
            say(floor, floor.turn.texts(f"file-{sent.missing}"))
        else:
            floor.go_on(sitting, (sitting.question, reply_of(words=sent.caption, file=sent.shelf)))
        return
    asked = sitting if sitting and card and expects_words(sitting, card) else None
    try:
        item = keep(floor, sent, later=asked is not None)
    except Refused as refused:
        if not follows(floor, sent):
            say(floor, floor.turn.texts(f"refused-{refused.reason}", **refused.values))
        return
    if not item:
        say(floor, floor.turn.texts(f"file-{sent.missing}"))
    elif waits := asking(floor, sent):
        floor.renew(waits)
    elif asked:
        offer(floor, item, asked)
    else:
        if sitting and card and card.hears_words:
            floor.strip(card.id)
            floor.drop(BOARD, sitting.about)
        floor.begin(ASK, item)


def keep(floor: Floor, sent: Sent, later: bool) -> str:
    """Keep it for the board; gives the thing, or "" for a file alone that could not be fetched."""
    if sent.missing:
        return refuse(floor.turn, sent.album, f"file-{sent.missing}") if sent.album else ""
    return take_in(floor.turn, sent.shelf, sent.caption, sent.album, later=later)


def follows(floor: Floor, sent: Sent) -> bool:
    """Whether an earlier file of its album came before: what was said of that one goes for all."""
    return bool(sent.album) and floor.turn.me.uploads.files > 1


def expects_words(sitting: Sitting, card: Card) -> bool:
    """Whether the open question asks for words; the board's own takes files as well."""
    return card.hears_words and sitting.conversation != BOARD


def asking(floor: Floor, sent: Sent) -> Sitting | None:
    """The conversation that asks about this album already."""
    ids = [item.id for item in of_album(floor.turn, sent.album)]
    sittings = (floor.turn.store.sittings.open(floor.turn.me.id, ASK, id_) for id_ in ids)
    return next((sitting for sitting in sittings if sitting), None)


def offer(floor: Floor, item: str, asked: Sitting) -> None:
    """It is kept for the board if she likes, and the question of words stays open; an album is offered once."""
    t, rows = floor.turn.texts, together(floor.turn, item)
    carry_on = start(asked.conversation, t("b-carry-on"), asked.about)
    newest = next(row for row in rows if row.id == item)
    if newest.refused:
        settle(floor.turn, item)
        floor.answer(Text(text=t(newest.refused)), choices=(carry_on,))
    elif sum(not row.gone for row in rows) == 1:
        kind = "photo" if newest.photo else "other"
        floor.answer(Text(text=t("file-while-asked", kind=kind)), choices=(start(ASK, t("b-to-board"), item), carry_on))


def say(floor: Floor, sentence: str) -> None:
    """Say something with the way home; the open question stays open."""
    floor.answer(Text(text=sentence), choices=(start("home", floor.turn.texts("b-home")),))
