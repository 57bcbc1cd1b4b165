"""Open projects: who finds them, asking to join, the host's answer, the last place, and plans taken over as ideas."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from core.model.project import Project
from core.model.refused import Refused
from core.usecases.ask_to_join import accept_join, ask_to_join, decline_join, withdraw_join
from core.usecases.block import block
from core.usecases.open_projects import open_projects, show_as
from core.usecases.request import partners
from core.usecases.seats import allow_classes
from core.usecases.turn import Turn
from tests.core.opened import opened
from tests.core.stage import Stage


@pytest.fixture
def it() -> Iterator[Stage]:
    """Gisel's project with Jhansi is published and open; Olenka and Taras have a class each."""
    with opened("Gisel", "Jhansi", "Olenka", "Taras") as one:
        one.within("Gisel", lambda turn: show_as(turn, "p", "collab"))
        yield one


def hers(turn: Turn) -> Project:
    """Gisel's project."""
    return turn.store.projects.get("p")


def found(turn: Turn) -> list[str]:
    """The projects that are open to a class like hers."""
    return [one.plan.title for one in open_projects(turn, "collab", 0, wide=True).found]


def refused(it: Stage, who: str, deed: str) -> str:
    """Why her wish to join (or the answer to the newest one) was refused; "" when it was not."""

    def work(turn: Turn) -> str:
        try:
            if deed == "ask":
                ask_to_join(turn, hers(turn).id, "")
            else:
                accept_join(turn, turn.store.joins.where(project=hers(turn).id)[-1].id)
        except Refused as said:
            return said.reason
        return ""

    return it.within(who, work)


def asks(it: Stage, who: str) -> str:
    """She asks to join; the wish's id."""
    return it.within(who, lambda turn: ask_to_join(turn, hers(turn).id, ""))


def test_whoever_is_let_in_has_a_place_a_partner_and_the_same_dates(it: Stage) -> None:
    before = it.within("Gisel", hers)
    wish = asks(it, "Olenka")
    assert refused(it, "Jhansi", "accept") == refused(it, "Taras", "accept") == "join-gone"
    it.within("Gisel", lambda turn: accept_join(turn, wish))
    after = it.within("Gisel", hers)
    assert after.shown == before.shown
    assert after.plan is not None
    assert [(a.id, a.start, a.end) for a in after.plan.activities] == [
        (a.id, a.start, a.end) for a in (before.plan.activities if before.plan else ())
    ]
    assert len({one.owner for one in after.plan.milestones}) == 3
    assert it.within("Gisel", lambda turn: len(partners(turn))) == 2
    assert refused(it, "Gisel", "accept") == "join-over"
    assert it.within("Olenka", found) == []


def test_the_last_place_is_given_once(it: Stage) -> None:
    first, second = asks(it, "Olenka"), asks(it, "Taras")
    it.within("Gisel", lambda turn: allow_classes(turn, hers(turn).id, 3))
    it.within("Gisel", lambda turn: accept_join(turn, first))
    assert refused(it, "Gisel", "accept") == "project-full"
    assert it.within("Gisel", lambda turn: turn.store.joins.get(second).state) == "sent"
    with pytest.raises(Refused, match="seats-impossible"):
        it.within("Gisel", lambda turn: allow_classes(turn, hers(turn).id, 2))
    assert "That project is full." in it.begins("Taras", "see-open", it.within("Gisel", hers).id)


def test_a_no_a_block_and_a_wish_taken_back_are_kept(it: Stage) -> None:
    first = asks(it, "Olenka")
    assert refused(it, "Olenka", "ask") == "join-waiting"
    it.within("Olenka", lambda turn: withdraw_join(turn, first))
    second = asks(it, "Olenka")
    it.within("Gisel", lambda turn: decline_join(turn, second, ""))
    assert refused(it, "Olenka", "ask") == "join-too-soon"
    it.world.clock.tick(timedelta(days=1))
    taras = it.within("Taras", lambda turn: turn.me.id)
    assert it.within("Taras", found) == ["Mi escuela"]
    it.within("Gisel", lambda turn: block(turn, taras))
    assert it.within("Taras", found) == []
    assert refused(it, "Taras", "ask") == "not-open"


def test_a_wish_that_nobody_answers_closes_on_the_first_day(it: Stage) -> None:
    wish = asks(it, "Olenka")
    it.world.go_to(it.world.clock.now() + timedelta(days=8))
    assert it.within("Olenka", lambda turn: turn.store.joins.get(wish).state) == "expired"
    assert any("closed without an answer" in line for line in it.news("Olenka"))
    assert it.within("Olenka", found) == []
    assert refused(it, "Olenka", "ask") == "not-open"


def test_other_ages_are_shown_only_when_asked_for_and_days_must_fit(it: Stage) -> None:
    def of_another_age(turn: Turn) -> None:
        turn.store.classes.save(replace(turn.store.classes.where(teacher=turn.me.id)[0], ages="16-18"))

    it.within("Olenka", of_another_age)
    shelf = it.within("Olenka", lambda turn: open_projects(turn, "collab", 0))
    assert (shelf.found, shelf.wider) == ((), True)

    def at_home_by_then(turn: Turn) -> None:
        group = turn.store.classes.where(teacher=turn.me.id)[0]
        turn.store.classes.save(replace(group, last_day=turn.me.today(turn.now)))

    it.within("Olenka", at_home_by_then)
    assert it.within("Olenka", found) == []


def test_a_closed_a_foreign_and_a_missing_project_are_the_same(it: Stage) -> None:
    project = it.within("Gisel", hers).id
    it.within("Gisel", lambda turn: show_as(turn, project, ""))
    assert it.begins("Olenka", "see-open", project) == it.begins("Olenka", "see-open", "nothing")
    assert it.begins("Olenka", "take-idea", project) == it.begins("Olenka", "take-idea", "nothing")


def test_an_idea_is_taken_over_in_words_and_not_in_dates(it: Stage) -> None:
    project = it.within("Gisel", hers)
    it.within("Gisel", lambda turn: show_as(turn, project.id, "idea"))
    card = it.begins("Olenka", "see-open", project.id)
    assert not any("Dec" in line for line in card)
    it.does("Olenka", "[Use this idea]")
    made = it.within("Olenka", lambda turn: turn.store.projects.where(host=turn.me.id)[0])
    assert made.stage == "draft"
    assert made.plan is not None
    assert (made.plan.title, made.plan.origin) == ("My School", f"idea:{project.id}")
    it.does("Olenka", "[See the plan]", "[Publish]")
    assert it.last("Olenka").lines[0] == "Published. There is no other class yet: open it so that one can join."


def test_a_wish_is_forgotten_with_whoever_had_it(it: Stage) -> None:
    asks(it, "Olenka")
    it.does("Olenka", "/privacy", "[Delete my data]", "[Delete it now]")
    assert it.within("Gisel", lambda turn: turn.store.joins.where(state="sent")) == []
