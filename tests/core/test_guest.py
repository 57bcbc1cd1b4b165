"""Links into a project and to a letter: opening one changes nothing, each is good once, and whatever is wrong with one
is told in the same words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from core.model.refused import Refused
from core.model.secret import digest_of
from core.usecases.guest import (
    ask_as_guest,
    has_room,
    invite_to_project,
    invite_to_write,
    offered_project,
    use_to_write,
)
from core.usecases.invitation import come_with, take_up
from core.usecases.request import partners
from core.usecases.seats import allow_classes
from core.usecases.turn import Turn
from tests.core.opened import opened
from tests.core.stage import Stage


@pytest.fixture
def it() -> Iterator[Stage]:
    """Gisel's project with Jhansi is published, and nobody else finds it; Olenka and Taras have a class each."""
    with opened("Gisel", "Jhansi", "Olenka", "Taras") as one:
        yield one


def link(it: Stage) -> str:
    """The id of a link of Gisel's into her project."""
    return digest_of(it.within("Gisel", lambda turn: invite_to_project(turn, "p"))["code"])


def why_not(it: Stage, who: str, invitation: str) -> str:
    """Why she cannot ask for a place with it; "" when she can."""

    def work(turn: Turn) -> str:
        try:
            ask_as_guest(turn, invitation)
        except Refused as said:
            return said.reason
        return ""

    return it.within(who, work)


def test_opening_it_changes_nothing_and_asking_uses_it(it: Stage) -> None:
    invitation = link(it)
    for who in ("Olenka", "Taras", "Olenka"):
        assert it.within(who, lambda turn: offered_project(turn, invitation).project.id) == "p"
    assert why_not(it, "Olenka", invitation) == ""
    assert why_not(it, "Taras", invitation) == "invitation-over"
    wishes = it.within("Gisel", lambda turn: turn.store.joins.where(project="p"))
    assert [(one.teacher, one.state) for one in wishes] == [("Olenka", "sent")]
    assert it.within("Olenka", lambda turn: turn.me.invited) == ""


def test_only_the_digest_is_kept(it: Stage) -> None:
    code = it.within("Gisel", lambda turn: invite_to_project(turn, "p"))["code"]
    kept = it.within("Gisel", lambda turn: repr(turn.store.invitations.where(teacher="Gisel")))
    assert code not in kept
    assert digest_of(code) in kept


def change(it: Stage, **fields: str) -> None:
    """Her project is otherwise now."""

    def work(turn: Turn) -> None:
        turn.store.projects.save(replace(turn.store.projects.get("p"), **fields))  # type: ignore[arg-type]

    it.within("Gisel", work)


@pytest.mark.parametrize("wrong", ["used", "expired", "foreign", "full", "begun", "not hers any more", "taken in"])
def test_whatever_is_wrong_is_told_in_the_same_words(it: Stage, wrong: str) -> None:
    invitation = link(it)
    match wrong:
        case "used":
            assert why_not(it, "Taras", invitation) == ""
        case "expired":
            it.world.go_to(it.world.clock.now() + timedelta(days=8))
        case "foreign":
            invitation = digest_of("chaski-aaaaaaaaaaaaaaaaaaaaaaaaaa")
        case "full":
            it.within("Gisel", lambda turn: allow_classes(turn, "p", 2))
        case "begun":
            change(it, stage="execution")
        case "not hers any more":
            change(it, host="Jhansi")
        case _:
            assert why_not(it, "Jhansi", invitation) == "invitation-over"
            return
    assert why_not(it, "Olenka", invitation) == "invitation-over"


def test_who_does_not_lead_makes_none(it: Stage) -> None:
    with pytest.raises(Refused):
        it.within("Jhansi", lambda turn: invite_to_project(turn, "p"))


def test_a_full_project_offers_no_link(it: Stage) -> None:
    assert it.within("Gisel", lambda turn: has_room(turn, turn.store.projects.get("p")))
    it.within("Gisel", lambda turn: allow_classes(turn, "p", 2))
    assert not it.within("Gisel", lambda turn: has_room(turn, turn.store.projects.get("p")))


def test_a_link_to_a_project_or_a_letter_makes_nobody_a_partner_by_itself(it: Stage) -> None:
    for made in (invite_to_write, partial(invite_to_project, project_id="p")):
        code = it.within("Gisel", made)["code"]
        it.within("Olenka", partial(come_with, code=code))
        with pytest.raises(Refused, match="invitation-over"):
            it.within("Olenka", partial(take_up, invitation_id=digest_of(code)))
    assert it.within("Gisel", lambda turn: turn.store.teachers.get("Olenka").id) not in it.within("Gisel", partners)


def test_a_link_to_a_letter_leads_to_her_class_once(it: Stage) -> None:
    invitation = digest_of(it.within("Gisel", invite_to_write)["code"])
    assert it.within("Olenka", lambda turn: use_to_write(turn, invitation)) == "class-Gisel"
    with pytest.raises(Refused, match="invitation-over"):
        it.within("Taras", lambda turn: use_to_write(turn, invitation))


def test_partners_need_no_link_to_write(it: Stage) -> None:
    invitation = digest_of(it.within("Gisel", invite_to_write)["code"])
    with pytest.raises(Refused, match="invitation-over"):
        it.within("Jhansi", lambda turn: use_to_write(turn, invitation))
