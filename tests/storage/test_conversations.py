"""Cards and sittings: what a button means and which question is open survive every restart."""

from dataclasses import replace
from datetime import timedelta

from core.ports.store import Card, Sitting
from storage.unit_of_work import UnitOfWork
from tests.storage.people import NOW, Desk

CARD = Card("k1", "gisel", 1, "plan", "p", "title", "[]", "{}", hears_words=True)
SITTING = Sitting("s1", "gisel", "plan", "p", '{"title": "x"}', "goal", "k1", "focused", NOW)


def test_a_card_is_kept_and_revised(desk: Desk) -> None:
    desk.turn(lambda store: store.cards.put(CARD))
    assert desk.seen(lambda store: store.cards.find("k1")) == CARD
    revised = replace(CARD, revision=2, pressed=0, hears_files=True, choices='[{"label": "a"}]')
    desk.turn(lambda store: store.cards.put(revised))
    assert desk.seen(lambda store: store.cards.find("k1")) == revised
    assert desk.seen(lambda store: store.cards.find("k2")) is None


def test_the_newest_card_is_the_one_made_last(desk: Desk) -> None:
    def turn(store: UnitOfWork) -> None:
        for card in (CARD, replace(CARD, id="k2"), replace(CARD, id="k3", about="q"), replace(CARD, revision=2)):
            store.cards.put(card)

    desk.turn(turn)
    newest = desk.seen(lambda store: store.cards.latest("gisel", "plan", "p"))
    assert newest is not None
    assert newest.id == "k2"
    assert desk.seen(lambda store: store.cards.latest("jhansi", "plan", "p")) is None


def test_one_sitting_is_focused_and_the_others_wait_newest_first(desk: Desk) -> None:
    def turn(store: UnitOfWork) -> None:
        store.sittings.put(SITTING)
        for number in (1, 2, 3):
            touched = NOW + timedelta(minutes=number % 3)
            store.sittings.put(replace(SITTING, id=f"w{number}", about=f"q{number}", state="parked", touched=touched))
        store.sittings.put(replace(SITTING, id="e", about="old", state="ended"))

    desk.turn(turn)
    assert desk.seen(lambda store: store.sittings.focused("gisel")) == SITTING
    assert [s.id for s in desk.seen(lambda store: store.sittings.parked("gisel"))] == ["w2", "w1", "w3"]
    assert desk.seen(lambda store: store.sittings.focused("jhansi")) is None


def test_an_open_sitting_is_found_by_what_it_is_about(desk: Desk) -> None:
    desk.turn(lambda store: store.sittings.put(SITTING))
    assert desk.seen(lambda store: store.sittings.open("gisel", "plan", "p")) == SITTING
    desk.turn(lambda store: store.sittings.put(replace(SITTING, state="parked", journal="{}")))
    waiting = desk.seen(lambda store: store.sittings.open("gisel", "plan", "p"))
    assert waiting is not None
    assert (waiting.state, waiting.journal) == ("parked", "{}")
    desk.turn(lambda store: store.sittings.put(replace(SITTING, state="ended")))
    assert desk.seen(lambda store: store.sittings.open("gisel", "plan", "p")) is None
    assert desk.seen(lambda store: store.sittings.open("gisel", "plan", "q")) is None
