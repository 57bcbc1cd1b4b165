"""The walker finds what it looks for: in a small world of cards, each fault that is put in is named with the way to it.
"""

from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import UTC, datetime

from core.chat.choices import CHOICES, Choice, pick, start
from core.chat.heard import Filled, Heard, Pressed, Voted
from core.chat.shown import Choices, Form, Input, Message, Option, Part, Text, Vote
from core.ports.store import Card
from core.texts import texts
from tests.crawl.walk import Walk
from tests.fakes.screen import Screen, Shown

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
HOME = "home"


class Cards:
    """A place whose only person, Gisel, reads Spanish: each button shows the card that it names."""

    people: tuple[str, ...] = ("Gisel",)
    now = NOON

    def __init__(self, **cards: "Message | Callable[[], str]") -> None:
        self.cards = cards
        self.screen_of = Screen()

    def tell(self) -> Iterator[str]:
        """She sees her home."""
        self._show(HOME)
        yield "made up"

    def hear(self, who: str, what: Heard, message: str) -> None:
        """She presses a button, or sends a form or marks, which lead to the card's last one."""
        shown = self.screen(who, message).message
        buttons = [one.label for part in shown.parts if isinstance(part, Choices) for one in part.options]
        if isinstance(what, Pressed) and what.ordinal < len(buttons):
            self._show(buttons[what.ordinal])
        elif isinstance(what, Filled | Voted):
            self._show("sent")

    def _show(self, name: str) -> None:
        card = self.cards[name]
        made = card if isinstance(card, Message) else self.cards[card()]
        assert isinstance(made, Message), "a card that raises shows nothing"
        self.screen_of.show(f"message-{len(self.screen_of.messages)}", made, NOON)

    def shown_to(self, who: str) -> list[Shown]:
        """All of it."""
        return self.screen_of.messages

    def screen(self, who: str, id_: str) -> Shown:
        """A message of hers."""
        return next(one for one in self.screen_of.messages if one.id == id_)

    def language(self, who: str) -> str:
        """She is known."""
        return "es"

    def card(self, id_: str) -> Card | None:
        """What its buttons start."""
        message = self.cards[id_]
        assert isinstance(message, Message), "a card that raises has no row"
        faces = [one.label for part in message.parts if isinstance(part, Choices) for one in part.options]
        does: tuple[Choice, ...] = tuple(start(HOME, one) if one == HOME else pick(one, one) for one in faces)
        return Card(id_, "gisel", 1, id_, "", "", CHOICES.dump_json(does).decode(), "")

    def hears(self, who: str, card: str) -> bool:
        """Nobody types."""
        return False

    def save(self) -> Screen:
        """Her screen is all there is."""
        return deepcopy(self.screen_of)

    def restore(self, saved: Screen) -> None:
        """As it was."""
        self.screen_of = deepcopy(saved)


def shows(card: str, words: str, *buttons: str, parts: tuple[Part, ...] = ()) -> Message:
    """A card with buttons that are called like the cards to which they lead."""
    faces = tuple(Option(ordinal=n, label=label) for n, label in enumerate(buttons))
    choices: tuple[Part, ...] = (Choices(options=faces),) if faces else ()
    return Message(parts=(Text(text=words), *parts, *choices), card=card, revision=1)


def walked(**cards: "Message | Callable[[], str]") -> dict[str, str]:
    """The problems found in such a place."""
    walk = Walk()
    walk.through(Cards(**cards), 50)
    walk.lost()
    return walk.problems


def broken() -> str:
    """A command that raises."""
    raise KeyError("no such project")


def test_a_place_without_fault_has_no_problem() -> None:
    assert walked(home=shows(HOME, "Hola", "plan"), plan=shows("plan", "El plan", HOME)) == {}


def test_a_sentence_that_nobody_translated_is_found() -> None:
    english = texts("en")("refused-no-plan")
    found = walked(home=shows(HOME, "Hola", "plan"), plan=shows("plan", english, HOME))
    assert found == {f"not in es: {english}": "made up, Gisel: [plan]"}


def test_a_button_whose_command_raises_is_found() -> None:
    found = walked(home=shows(HOME, "Hola", "plan", "board"), plan=broken, board=shows("board", "El tablero", HOME))
    assert found == {"KeyError: 'no such project'": "made up, Gisel: [plan]"}


def test_a_card_without_a_button_is_found() -> None:
    found = walked(
        home=shows(HOME, "Hola", "plan"), plan=shows("plan", "El plan", "moved", HOME), moved=shows("moved", "Movida"),
    )
    assert found == {"dead end: Movida": "made up, Gisel: [plan] [moved]"}


def test_cards_that_lead_only_to_each_other_are_found() -> None:
    found = walked(
        home=shows(HOME, "Hola", "one"), one=shows("one", "Uno", "two"), two=shows("two", "Dos", "one"),
    )
    assert sorted(found) == ["no way home from one: two", "no way home from two: one"]


def test_forms_and_votes_are_sent() -> None:
    day = Input(name="date", label="Día", shape="date")
    options, send = (Option(ordinal=1, label="jueves"),), Option(ordinal=2, label="Listo")
    vote = Vote(question="¿Cuáles?", options=options, send=send)
    for part in (Form(inputs=(day,), submit="Guardar"), vote):
        found = walked(home=shows(HOME, "Hola", HOME, parts=(part,)), sent=shows("sent", "Anotado"))
        assert "dead end: Anotado" in found
