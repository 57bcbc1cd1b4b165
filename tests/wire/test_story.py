"""Gisel and Jhansi, over the wire: real processes, real libraries, killed and restarted on the way."""

from pathlib import Path

from tests.storage.conftest import postgres, postgresql_url  # noqa: F401 - fixtures
from tests.wire.rooms import rooms_are_brought_and_talk_to_each_other
from tests.wire.stage import Stage, staged
from tests.wire.steps import CALL, END, MEETING, PLANNING, play


def test_the_story_runs_although_the_process_is_killed_on_the_way(stage: Stage) -> None:
    stage.house.start()
    for chapter in ((*MEETING, *PLANNING), CALL):
        play(stage, *chapter)
        stage.house.restart()
    play(stage, *END)
    stage.settle()
    stage.house.stop()
    assert "Traceback" not in stage.house.log.read_text()


def test_the_story_runs_on_postgresql(tmp_path: Path, postgresql_url: str, full_size: bool) -> None:  # noqa: F811
    with staged(tmp_path / "house", DATABASE_URL=postgresql_url) as stage:
        stage.house.start()
        play(stage, *MEETING, *PLANNING)
        stage.house.restart()
        play(stage, *(CALL if full_size else ()), rooms_are_brought_and_talk_to_each_other)
        stage.settle()
        stage.house.stop()
        assert "Traceback" not in stage.house.log.read_text()
