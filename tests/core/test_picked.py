"""What is picked for the board by a shortcut, and forms in windows that were put away or are gone without a word."""

from pathlib import Path

import pytest

from core.chat.heard import Filled, Picked
from tests.core.classes import Classes
from tests.core.stage import Stage, pressed, stage


@pytest.fixture
def classes(tmp_path: Path) -> Classes:
    """At work, on Wednesday 2 December."""
    it = Classes(tmp_path)
    it.until("Jhansi", 2, 10)
    for name in ("Gisel", "Jhansi"):
        it.sees(name)
    return it


def picks(classes: Classes, picked: Picked) -> str:
    """Jhansi picks a message for the board; what she sees then."""
    classes.world.hear("Jhansi", picked)
    return classes.sees("Jhansi")


def on_board(classes: Classes) -> list[str]:
    """The words on the project's board."""
    return classes.as_("Jhansi", lambda turn: [one.words for one in turn.store.board.where(project=classes.project)])


def test_her_own_words_go_on_the_board(classes: Classes) -> None:
    seen = picks(classes, Picked(text="Our yard has a mango tree", own=True))
    assert "Our yard has a mango tree" in seen
    assert "[See the board]" in seen


def test_each_message_is_picked_by_itself(classes: Classes) -> None:
    picks(classes, Picked(text="Our yard has a mango tree", own=True))
    picks(classes, Picked(text="The bell is a brass plate", own=True))
    assert on_board(classes) == ["Our yard has a mango tree", "The bell is a brass plate"]


def test_what_somebody_else_wrote_is_said_again_in_her_own_words(classes: Classes) -> None:
    seen = picks(classes, Picked(text="Nobody asked me", own=False, files=True))
    assert "Somebody else wrote this" in seen
    assert "I did not fetch it" in seen
    classes.says("Jhansi", "A colleague told us about the yard")
    assert on_board(classes) == ["A colleague told us about the yard"]


def form_before_jhansi(it: Stage) -> tuple[str, Filled]:
    """Somebody on Slack is asked for her class in a form; the id of the message whose button asked for it."""
    it.does("Jhansi", "/start")
    shown = it.last("Jhansi")
    return shown.id, Filled(card=shown.message.card, revision=shown.message.revision, values={}, done=False)


def test_a_form_that_was_put_away_is_shown_where_it_was_asked_for() -> None:
    with stage(until=0) as it:
        id_, put_away = form_before_jhansi(it)
        assert "[Save and be found]" in it.hears("Jhansi", put_away, id_)
        assert len(it.screen("Jhansi")) == 1


def test_a_form_that_is_answered_or_left_stays_away() -> None:
    with stage(until=0) as it:
        id_, put_away = form_before_jhansi(it)
        it.does("Jhansi", "{Ages: 9–12, Subject: Science}")
        assert it.hears("Jhansi", put_away, id_) == []


def test_the_button_of_a_window_that_is_gone_brings_it_back() -> None:
    with stage(until=0) as it:
        it.does("Jhansi", "/home")
        before = it.last("Jhansi")
        tap, id_ = pressed(before, "Set up my class"), before.id
        it.hears("Jhansi", tap, id_)
        assert "[Save and be found]" in it.hears("Jhansi", tap, id_)
        assert len(it.screen("Jhansi")) == 1
