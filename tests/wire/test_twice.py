"""Every update is delivered a second time, as after a forgotten offset or a lost acknowledgement: nothing changes."""

from typing import Any

from tests.wire.stage import Stage
from tests.wire.steps import MEETING, play

Everything = tuple[dict[str, list[tuple[Any, ...]]], list[str], list[str]]


def test_convention_5_each_update_delivered_twice_leaves_the_same_database(stage: Stage) -> None:
    stage.house.start()
    play(stage, *MEETING[:3])  # a question is open: it must stay the same one
    before = everything(stage)
    again(stage)
    assert everything(stage) == before
    play(stage, *MEETING[3:])
    before = everything(stage)
    again(stage)
    assert everything(stage) == before
    stage.house.restart()  # what was in memory can not have been what told the copies from the originals
    again(stage)
    assert everything(stage) == before


def again(stage: Stage) -> None:
    """Both messengers deliver all that they have ever delivered."""
    stage.slack.replay()
    stage.telegram.replay()
    stage.settle()


def everything(stage: Stage) -> Everything:
    """Every row of every table, and both screens, once all is quiet."""
    stage.settle()
    return stage.house.everything(), stage.gisel.reads(), stage.jhansi.reads()
