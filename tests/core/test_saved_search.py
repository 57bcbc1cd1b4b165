"""Being told when somebody fits: one letter a day, nobody twice, nobody who is blocked, and an end."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from core.model.filters import Filters
from core.model.refused import Refused
from core.model.savedsearch import MOST
from core.usecases.block import block
from core.usecases.erase import erase
from core.usecases.saved_search import forget_search, my_searches, save_search
from core.usecases.turn import Turn
from tests.core.stage import Stage, arrives, stage

UKRAINE = Filters(country="UA").line
TITLE = "Hay una clase como la que buscas · Ucrania"


@pytest.fixture
def it() -> Iterator[Stage]:
    """Gisel looks for a class in Ukraine, and nobody is there yet."""
    with stage() as one:
        one.within("Gisel", lambda turn: save_search(turn, UKRAINE))
        one.news("Gisel")
        for shown in one.screen("Gisel"):
            shown.look()
        yield one


def days(it: Stage, count: int) -> list[str]:
    """What Gisel hears in the days to come."""
    for shown in it.screen("Gisel"):
        shown.look()
    it.world.go_to(it.world.clock.now() + timedelta(days=count))
    return [line for line in it.news("Gisel") if line.startswith(("Hay ", "1.", "2.", "3.", "4."))]


def test_two_who_come_on_a_day_are_one_letter_and_none_comes_twice(it: Stage) -> None:
    arrives(it, "Olenka")
    arrives(it, "Petro")
    first = days(it, 3)
    assert first[0] == "Hay 2 clases como la que buscas · Ucrania"
    assert sorted(line.split(" ·")[0][3:] for line in first[1:]) == ["Olenka", "Petro"]
    assert days(it, 7) == []
    arrives(it, "Iryna")
    assert days(it, 3)[0] == TITLE


def test_it_comes_in_the_morning_of_a_school_day(it: Stage) -> None:
    arrives(it, "Olenka")
    letters = days(it, 0)
    while not letters:
        assert days(it, 0) == []
        it.world.go_to(it.world.clock.now() + timedelta(hours=1))
        letters = [line for line in it.news("Gisel") if line.startswith("Hay ")]
    assert it.within("Gisel", lambda turn: turn.me.local(turn.now).hour) == 8


def test_nobody_is_told_of_who_was_blocked_or_went_away(it: Stage) -> None:
    olenka, petro = arrives(it, "Olenka"), arrives(it, "Petro")

    def part(turn: Turn) -> None:
        gisel, other = turn.me.id, turn.store.teachers.get
        block(turn.as_seen_by(other(olenka)), gisel)
        erase(turn.as_seen_by(other(petro)))

    it.within("Gisel", part)
    assert days(it, 3) == []


def test_whoever_fits_two_searches_comes_once(it: Stage) -> None:
    it.within("Gisel", lambda turn: save_search(turn, Filters(ages="9-12").line))
    arrives(it, "Olenka")
    assert days(it, 3)[0] == TITLE
    assert days(it, 3) == []


def test_five_are_kept_the_same_one_once_and_all_can_be_ended(it: Stage) -> None:
    def fill(turn: Turn) -> list[str]:
        bands = ("", "6-8", "9-12", "13-15", "18+")
        return [save_search(turn, Filters(country="UA", ages=ages).line) for ages in bands]

    kept = it.within("Gisel", fill)
    assert len(set(kept)) == MOST
    assert it.begins("Gisel", "save-search", Filters(country="IT").line)[0].startswith("Ya tienes cinco")
    with pytest.raises(Refused):
        it.within("Jhansi", lambda turn: forget_search(turn, kept[0]))
    for search in kept:
        it.within("Gisel", lambda turn, search=search: forget_search(turn, search))  # type: ignore[misc]
    arrives(it, "Olenka")
    assert days(it, 3) == []


def test_whoever_is_forgotten_leaves_no_search(it: Stage) -> None:
    it.within("Gisel", erase)
    assert it.within("Gisel", my_searches) == []
