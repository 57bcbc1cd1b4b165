"""What a phone can send beside words and files: where somebody is, and somebody's contact card."""

from core.assistant.floor import Floor, reply_of
from core.chat.choices import CHOICES, Answer, start
from core.chat.shown import Text
from core.conversations.settings import city
from core.usecases.profile import my_class
from core.usecases.settings import zone_there


def hear_place(floor: Floor, latitude: float, longitude: float) -> None:
    """A shared location tells the hour: it answers the question for it, or offers to change it."""
    turn, t = floor.turn, floor.turn.texts
    zone, hour = zone_there(turn, latitude, longitude)
    if not zone:
        floor.answer(Text(text=t("please-write")), choices=(start("home", t("b-home")),))
        return
    said = {"hour": hour, "city": city(zone)}
    sitting = turn.store.sittings.focused(turn.me.id)
    if sitting and offers(floor, sitting.card, zone):
        floor.go_on(sitting, (sitting.question, reply_of(zone)), t("zone-placed", **said))
    elif zone == turn.me.zone:
        floor.answer(Text(text=t("zone-placed-same", **said)), choices=(start("home", t("b-home")),))
    else:
        floor.begin("set-zone", first=t("zone-placed-ask", **said))


def offers(floor: Floor, card_id: str, zone: str) -> bool:
    """Whether a card has a button for this zone."""
    card = floor.turn.store.cards.find(card_id)
    choices = CHOICES.validate_json(card.choices) if card else ()
    return any(isinstance(one.does, Answer) and one.does.value == zone for one in choices)


def decline_contact(floor: Floor) -> None:
    """A phone number is nothing that Chaski needs; a link is what she may have wanted."""
    t = floor.turn.texts
    said, home = Text(text=t("contact-not-kept")), start("home", t("b-home"))
    if my_class(floor.turn):
        floor.answer(said, Text(text=t("contact-instead")), choices=(start("bring", t("b-bring")), home))
    else:
        floor.answer(said, choices=(home,))
