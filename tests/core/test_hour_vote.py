"""Classes mark which hours suit them: by taps or in the messenger's own vote, counted once all have or time is up."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.chat.heard import Voted
from core.chat.shown import Vote
from core.model.session import LiveSession
from core.usecases.archive import archive
from core.usecases.turn import Turn
from storage.unit_of_work import UnitOfWork
from tests.core.calls import Calls
from tests.core.several import all_at_once, change, settled


@pytest.fixture
def three(tmp_path: Path) -> Iterator[Calls]:
    """Ukraine, Italy and Türkiye, who have many hours in common; Olenka asks about all that she is offered."""
    story = settled(tmp_path, "Olenka", "Bianca", "Deniz")
    all_at_once(story, "Olenka", "Arrange a call", "All three at once")
    story.taps("Olenka", "Ask which hours suit")
    story.taps("Olenka", "Done")
    yield story
    story.close()


def vote_of(story: Calls, who: str) -> tuple[Vote, str, str]:
    """The newest vote on her screen: the part, its card and its message."""
    for shown in reversed(story.screen(who).messages):
        for part in shown.message.parts:
            if isinstance(part, Vote):
                return part, shown.message.card, shown.id
    raise AssertionError(f"{who} has no vote; she sees:\n" + "\n".join(story.sees(who)))


def marks(story: Calls, who: str, *places: int, stands: bool = False) -> None:
    """She sends these marks in her messenger's own vote."""
    _, card, message = vote_of(story, who)
    story.world.hear(who, Voted(card=card, marked=places, stands=stands), "" if stands else message)


def voting(story: Calls) -> LiveSession | None:
    """The call that is being voted on."""
    found = story.world.database.look(lambda c: UnitOfWork(c).sessions.where(project="p", state="voting"))
    return found[0] if found else None


def asked_hours(story: Calls) -> list[object]:
    """The instants that are voted on."""
    call = voting(story)
    assert call
    assert call.vote
    return [wall.instant for wall in call.vote.walls]


def test_each_class_is_asked_in_its_own_hour_and_who_asked_sees_that_it_was(three: Calls) -> None:
    asks = three.sees("Olenka")
    assert asks[-2].startswith("I asked Bianca and Deniz which of 3 hours suit them.")
    assert asks[-1] == "[Stop asking]"
    seen = three.sees("Bianca")
    assert seen[0] == "Olenka pregunta por la hora de la videollamada"
    assert seen[2] == "¿Qué horas le sirven a tu clase? Pueden ser varias."
    for who, others in (("Bianca", " · Ucrania "), ("Deniz", " · Ukraine ")):
        part, _, _ = vote_of(three, who)
        assert len(part.options) == 3
        assert all(others in option.label for option in part.options)


def test_taps_mark_and_nothing_is_kept_before_it_is_sent(three: Calls) -> None:
    first = vote_of(three, "Bianca")[0].options[0].label
    three.taps("Bianca", first)
    three.taps("Bianca", f"✓ {first}")
    three.taps("Bianca", first)
    marks(three, "Deniz", 1)
    assert voting(three), "Bianca has sent nothing yet"
    three.taps("Bianca", "Enviar")
    assert voting(three) is None


def test_the_hour_that_suits_all_is_proposed_to_all_and_each_confirms_it(three: Calls) -> None:
    hours = asked_hours(three)
    marks(three, "Bianca", 1, 2)
    three.look_away()
    marks(three, "Deniz", 0, 2, stands=True)
    session = three.session()
    assert session.proposal
    assert (session.state, session.starts, session.proposal.agreed) == ("proposed", hours[2], ("Olenka",))
    assert any("It suits all 3 classes: " in line for line in three.arrived("Olenka"))
    bianca = three.arrived("Bianca")
    assert any(line.startswith("Se cerró la pregunta por la hora: ") and "3 de 3" in line for line in bianca)
    assert "Olenka propone una videollamada de 3 clases" in bianca
    three.taps("Bianca", "Nos sirve")
    three.taps("Deniz", "Works for us")
    assert three.session().state == "confirmed"


def test_most_is_said_to_be_most_and_nobody_is_named(three: Calls) -> None:
    hours = asked_hours(three)
    marks(three, "Bianca", 1)
    three.look_away()
    three.taps("Deniz", "None of them")
    said = next(line for line in three.arrived("Olenka") if line.startswith("No hour suits all."))
    assert "It suits 2 of 3 classes: " in said
    assert (three.session().state, three.session().starts) == ("proposed", hours[1])


def test_a_changed_and_a_retracted_vote_count_as_the_last_one(three: Calls) -> None:
    hours = asked_hours(three)
    marks(three, "Bianca", 0, 1, stands=True)
    assert three.sees("Bianca")[0] == "Anotadas: 2 horas."
    marks(three, "Bianca", stands=True)
    assert "tu clase no contestó todavía" in three.sees("Bianca")[0]
    marks(three, "Deniz", 0, 2)
    assert voting(three), "whoever took her vote back has not answered"
    marks(three, "Bianca", 2, stands=True)
    assert three.session().starts == hours[2]


def test_the_card_shows_her_marks_where_the_messenger_does_not_keep_them(three: Calls) -> None:
    marks(three, "Deniz", 0, 2)
    part, _, _ = vote_of(three, "Deniz")
    assert part.marked == (0, 2)
    assert "Noted: 2 hours." in three.arrived("Deniz")
    assert "Noted: none of these hours suits your class." in three.taps("Deniz", "None of them")
    assert vote_of(three, "Deniz")[0].marked == ()


def test_whoever_is_silent_holds_nothing_up(three: Calls) -> None:
    hours, call = asked_hours(three), voting(three)
    assert call
    assert call.vote
    marks(three, "Bianca", len(hours) - 1)
    three.look_away()
    three.world.go_to(call.vote.until)
    assert voting(three) is None
    assert any("It suits 2 of 3 classes" in line for line in three.arrived("Olenka"))
    assert three.session().starts == hours[-1]


def test_where_nobody_can_nothing_is_proposed_and_it_is_said(three: Calls) -> None:
    three.taps("Bianca", "Ninguna")
    three.look_away()
    three.taps("Deniz", "None of them")
    assert any("suits two classes. I suggested nothing." in line for line in three.arrived("Olenka"))
    sessions = three.world.database.look(lambda c: UnitOfWork(c).sessions.where(project="p"))
    assert sessions == []


def test_who_asked_can_stop_and_a_vote_that_is_over_takes_nothing(three: Calls) -> None:
    _, card, message = vote_of(three, "Bianca")
    three.taps("Olenka", "Stop asking")
    assert voting(three) is None
    assert any("sin propuesta" in line for line in three.sees("Bianca"))
    three.world.hear("Bianca", Voted(card=card, marked=(0,)), message)
    assert three.world.database.look(lambda c: UnitOfWork(c).sessions.where(project="p")) == []
    three.world.hear("Bianca", Voted(card="", marked=(0,), remote="9", stands=True))
    assert three.sees("Bianca")[0] == "Eso cambió. Aquí está lo último."


def test_who_answers_last_where_the_vote_stands_reads_the_result_alone(three: Calls) -> None:
    marks(three, "Bianca", 1, 2)
    three.look_away()
    marks(three, "Deniz", 0, 2, stands=True)
    said = three.arrived("Deniz")
    assert not [line for line in said if line.startswith("Noted")]
    assert [line for line in said if "3 of 3 classes can" in line]


def test_a_call_that_is_arranged_meanwhile_ends_the_vote(three: Calls) -> None:
    call = voting(three)
    assert call
    assert call.vote
    three.look_away()
    all_at_once(three, "Bianca", "Fijar videollamada", "Las tres clases a la vez")
    three.taps("Bianca", three.sees("Bianca")[-1].removeprefix("[").split("] [")[0])
    assert voting(three) is None
    assert any("What comes of it is in another message." in line for line in three.arrived("Deniz"))
    asked = three.session()
    assert asked.proposal
    three.world.go_to(call.vote.until)
    assert three.session().proposal == asked.proposal, "no result comes over what was arranged"


def test_a_project_that_is_put_away_asks_for_no_hours(three: Calls) -> None:
    call = voting(three)
    assert call
    assert call.vote

    def put_away(store: UnitOfWork) -> None:
        turn = Turn(store, three.world.clock.now(), three.world.assistant.new_id, three.world.assistant.paper)
        turn.speaker = store.teachers.get("Olenka")
        archive(turn, "p")

    change(three, put_away)
    assert voting(three) is None
    three.look_away()
    three.world.go_to(call.vote.until)
    assert not [line for line in three.arrived("Olenka") if "suits two classes" in line]


def test_an_open_vote_stands_at_home_and_among_the_calls(three: Calls) -> None:
    home = three.says("Bianca", "/home")
    assert any(line.startswith("Olenka pregunta qué horas le sirven a tu clase, hasta el ") for line in home)
    assert "¿Qué horas le sirven a tu clase? Pueden ser varias." in three.taps("Bianca", "Marcar horas")
    own = three.says("Olenka", "/sessions")
    assert any(line.startswith("You asked Bianca and Deniz which hours suit, until ") for line in own)
    assert three.taps("Olenka", "See")[-1] == "[Stop asking]"
    assert not any("which hours" in line for line in three.says("Olenka", "/home")), "nothing waits for her"
    marks(three, "Bianca", 1)
    assert not any("qué horas" in line for line in three.says("Bianca", "/home")), "she has answered"


def test_whoever_has_not_marked_hours_is_among_those_who_have_not_answered(three: Calls) -> None:
    marks(three, "Bianca", 1)
    three.says("Olenka", "who has not answered yet?")
    said = three.taps("Olenka", "Who has not answered")
    assert "Has not answered about a call yet: Deniz." in "\n".join(said)


def test_a_foreign_card_takes_no_vote(three: Calls) -> None:
    _, card, _ = vote_of(three, "Bianca")
    three.world.hear("Deniz", Voted(card=card, marked=(0,)))
    call = voting(three)
    assert call
    assert call.vote
    assert call.vote.marks == ()


def test_only_hours_that_suit_who_asks_are_asked_about(tmp_path: Path) -> None:
    story = settled(tmp_path, "Olenka", "Bianca", "Deniz")
    all_at_once(story, "Olenka", "Arrange a call", "All three at once")
    story.taps("Olenka", "Ask which hours suit")
    labels = [face for face in story.sees("Olenka")[-1].strip("[]").split("] [") if face.startswith("✓")]
    for label in labels[1:]:
        story.taps("Olenka", label)
    story.taps("Olenka", "Done")
    # One hour is no question: it is proposed.
    assert (voting(story), story.session().state) == (None, "proposed")
    story.close()
