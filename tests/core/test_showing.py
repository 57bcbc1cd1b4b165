"""A class's exhibition: named in her words, told to the others in their own hours, moved, and called off."""

from collections.abc import Iterator
from functools import partial

import pytest

from core.model.refused import Refused
from core.model.showing import Showing
from core.usecases.erase import erase
from core.usecases.export import written
from core.usecases.leave import leave
from core.usecases.projects import member_of
from core.usecases.share_calendar import showing_file
from core.usecases.share_message import invitation_words
from core.usecases.share_poster import poster_view
from core.usecases.share_showing import cancel_showing, coming_showing, seen_showing, set_showing
from core.usecases.turn import Turn
from tests.core.company import PROJECT, Company
from tests.core.exhibited import exhibiting, rewound

ARGENTINA = "America/Argentina/Buenos_Aires"
KOLKATA = "Asia/Kolkata"
THURSDAY, FRIDAY = (f"2026-12-{day}T18:00/0@{ARGENTINA}" for day in (10, 11))


@pytest.fixture(scope="module")
def made() -> Iterator[Company]:
    one = exhibiting("jhansi", "olenka")
    yield one
    one.connection.close()


@pytest.fixture
def company(made: Company) -> Iterator[Company]:
    """Three classes on Friday 27 November, 10:00 in Argentina."""
    with rewound(made):
        yield made


def names(company: Company, wall: str = THURSDAY, place: str = "Hall") -> str:
    """Gisel names it; its id."""
    return company.as_("gisel", lambda turn: set_showing(turn, PROJECT, wall, place))


def coming(company: Company) -> Showing | None:
    return company.as_("gisel", lambda turn: coming_showing(turn, PROJECT))


def test_each_other_class_hears_of_it_in_its_own_hour_outside_the_night(company: Company) -> None:
    names(company)
    company.until(KOLKATA, "2026-11-28 09:00")
    (words,) = company.letters("jhansi", "showing")
    assert "Friday 11 December, 2:30 am (Argentina Thursday 10, 6:00 pm)." in words
    assert "Place: Hall" in words
    assert len(company.letters("olenka", "showing")) == 1
    assert company.letters("gisel", "showing") == []


def test_moved_and_called_off_those_told_are_told_again(company: Company) -> None:
    names(company)
    company.until(KOLKATA, "2026-11-28 09:00")
    names(company, FRIDAY)
    names(company, FRIDAY)  # nothing new
    company.until(KOLKATA, "2026-11-28 12:00")
    company.as_("gisel", lambda turn: cancel_showing(turn, PROJECT))
    company.until(KOLKATA, "2026-11-28 16:00")
    _, moved, off = company.letters("jhansi", "showing")
    assert "It is now: Saturday 12 December, 2:30 am" in moved
    assert "called off the exhibition" in off
    assert "[See]" not in off
    assert coming(company) is None
    with pytest.raises(Refused):
        company.as_("gisel", lambda turn: cancel_showing(turn, PROJECT))


def test_who_has_not_heard_of_it_does_not_hear_that_it_is_off(company: Company) -> None:
    company.until(KOLKATA, "2026-11-27 22:00")  # night in India, afternoon in Ukraine
    names(company)
    company.until(KOLKATA, "2026-11-27 22:30")
    company.as_("gisel", lambda turn: cancel_showing(turn, PROJECT))
    company.until(KOLKATA, "2026-11-28 12:00")
    assert company.letters("jhansi", "showing") == []
    assert len(company.letters("olenka", "showing")) == 2


def test_neither_a_time_that_is_over_nor_a_telephone_number_is_kept(company: Company) -> None:
    for wall, place in ((f"2026-11-20T18:00/0@{ARGENTINA}", "Hall"), (THURSDAY, "call 011 4555 1234")):
        with pytest.raises(Refused):
            names(company, wall, place)
    assert coming(company) is None


def test_a_foreign_one_and_a_missing_one_are_answered_alike(company: Company) -> None:
    id_ = names(company)
    said = []
    for about in (id_, "never"):
        with pytest.raises(Refused) as refused:
            company.as_("nadia", partial(seen_showing, id_=about))
        said.append((refused.value.reason, refused.value.values))
    assert said[0] == said[1]
    with pytest.raises(Refused):
        company.as_("nadia", lambda turn: set_showing(turn, PROJECT, THURSDAY, ""))


def test_each_class_has_its_own(company: Company) -> None:
    names(company)
    company.as_("jhansi", lambda turn: set_showing(turn, PROJECT, f"2026-12-11T10:00/0@{KOLKATA}", ""))
    assert company.as_("jhansi", lambda turn: coming_showing(turn, PROJECT)) != coming(company)
    company.as_("jhansi", lambda turn: cancel_showing(turn, PROJECT))
    assert coming(company) is not None


def test_nothing_is_told_of_a_class_that_has_left(company: Company) -> None:
    company.until(KOLKATA, "2026-11-27 22:00")
    company.as_("olenka", lambda turn: set_showing(turn, PROJECT, "2026-12-10T15:00/0@Europe/Kyiv", "Hall"))
    company.as_("olenka", lambda turn: leave(turn, member_of(turn, PROJECT)))
    company.until(KOLKATA, "2026-11-28 12:00")
    assert company.letters("jhansi", "showing") == []


def test_forgotten_with_her(company: Company) -> None:
    id_ = names(company, place="Hall of Gisel")
    company.as_("gisel", erase)
    left = company.as_("", lambda turn: turn.store.showings.find(id_))
    assert left is not None
    assert (left.place, left.cancelled) == ("", True)


def test_it_is_in_her_copy_of_everything(company: Company) -> None:
    names(company, place="Hall of mirrors")
    copy = company.as_("gisel", lambda turn: [*written(turn)])
    assert "Exhibition: Thursday 10 December 2026, place: Hall of mirrors" in copy


def test_her_calendar_gets_it_and_loses_it_again(company: Company) -> None:
    def filed(turn: Turn) -> str:
        return turn.store.shelf.get(showing_file(turn, PROJECT)[0]).decode()

    names(company)
    paper = company.as_("gisel", filed)
    assert "DTSTART:20261210T210000Z" in paper
    assert "METHOD:REQUEST" in paper
    assert "DESCRIPTION:Hall" in paper
    company.as_("gisel", lambda turn: cancel_showing(turn, PROJECT))
    off = company.as_("gisel", filed)
    assert "METHOD:CANCEL" in off
    assert "SEQUENCE:2" in off


def test_it_stands_on_the_poster_and_in_the_words_for_the_families(company: Company) -> None:
    names(company)
    view = company.as_("gisel", lambda turn: poster_view(turn, turn.store.projects.get(PROJECT)))
    assert (view.occasion, view.place) == ("Thursday 10 December, 6:00 pm", "Hall")
    words = company.as_("gisel", lambda turn: invitation_words(turn, PROJECT))
    assert "It is on Thursday 10 December at 6:00 pm, place: Hall." in words
    assert "Gisel" not in words
    other = company.as_("jhansi", lambda turn: poster_view(turn, turn.store.projects.get(PROJECT)))
    assert other.occasion == ""


def test_it_is_over_when_its_hour_is(company: Company) -> None:
    names(company)
    company.until(ARGENTINA, "2026-12-10 19:30")
    assert coming(company) is None
