"""The page that a messenger keeps for Chaski: drawn when it is opened, and again after what changes it."""

from dataclasses import replace

from core.assistant.floor import Face, Floor, keep_card
from core.chat.choices import CHOICES, faces
from core.chat.heard import HOME, Account
from core.chat.shown import Message, Part
from core.conversations.home_page import home_page
from core.letters.written import Skip
from core.model.teacher import Channel
from core.ports.store import PAGE, Card, Post
from core.usecases.turn import Turn


def open_page(floor: Floor) -> None:
    """She looks at it: it is drawn as things are now; whoever has the floor keeps it."""
    turn, channel = floor.turn, floor.turn.channel
    assert channel is not None, "a page is opened by somebody who is known by then"
    if not channel.page:
        turn.channel = replace(channel, page=True)
        turn.store.channels.save(turn.channel)
    message = drawn(turn, channel.id)
    floor.send(message or standing(turn, channel.id), address=f"{HOME}{channel.user}")


def owe_pages(turn: Turn, occasion: str) -> None:
    """Something may have changed for this teacher: every page that she has opened is looked at again. `occasion` is
    the key of what changed it."""
    for channel in turn.store.channels.where(teacher=turn.me.id):
        if channel.page and channel.open:
            turn.store.outbox.post(
                Post(
                    key=f"{PAGE}:{channel.id}:{occasion}",
                    teacher=turn.me.id,
                    due=turn.now,
                    kind=PAGE,
                    about=channel.id,
                    account=account_of(channel),
                    address=f"{HOME}{channel.user}",
                )
            )


def redrawn(turn: Turn, post: Post) -> Message | Skip:
    """The page for this post, unless it reads as it stands there already."""
    return drawn(turn, post.about) or Skip("unchanged")


def drawn(turn: Turn, channel: str) -> Message | None:
    """The page as it reads now, on a card of its own: what she presses on the one before it is still understood."""
    parts, choices = home_page(turn)
    card = latest(turn, channel)
    if card is not None and (shown(card), CHOICES.validate_json(card.choices)) == ((*parts, *faces(choices)), choices):
        return None
    return keep_card(turn, Face(parts, choices), PAGE, channel)


def standing(turn: Turn, channel: str) -> Message:
    """The page as it was drawn last."""
    card = latest(turn, channel)
    assert card is not None, "what reads as before was drawn before"
    return Message.model_validate_json(card.message)


def shown(card: Card) -> tuple[Part, ...]:
    """What stands on a card."""
    return Message.model_validate_json(card.message).parts


def latest(turn: Turn, channel: str) -> Card | None:
    """The card of the page as it was drawn last."""
    return turn.store.cards.latest(turn.me.id, PAGE, channel)


def account_of(channel: Channel) -> Account:
    """Whose page it is, as the messenger knows her."""
    return Account(platform=channel.platform, tenant=channel.tenant, user=channel.user)
