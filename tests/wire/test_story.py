"""Gisel and Jhansi, over the wire: real processes, real libraries, killed and restarted on the way."""

from datetime import datetime, timedelta

from tests.wire.stage import BUENOS_AIRES, Stage
from tests.wire.steps import CALL, MEETING, PLANNING, play

STARTS = datetime(2026, 12, 10, 7, 30, tzinfo=BUENOS_AIRES)
HALF = timedelta(seconds=1.5)


def test_the_story_runs_although_the_process_is_killed_on_the_way(stage: Stage) -> None:
    house = stage.house.start()
    for chapter in (MEETING, PLANNING, CALL):
        play(stage, *chapter)
        house.restart()
    reminders_come_in_each_ones_own_time(stage)
    stage.settle()
    house.stop()


def reminders_come_in_each_ones_own_time(stage: Stage) -> None:
    """A day, an hour and ten minutes before the new time, never early; the old ones never come."""
    for before, gisels, jhansis in (
        (timedelta(hours=24), ("Mañana a las 7:30 (India 16:00)",), ("Tomorrow at 4:00 pm", "7:30 am")),
        (timedelta(hours=1), ("En 1 hora, a las 7:30",), ("In 1 hour, at 4:00 pm",)),
        (timedelta(minutes=10), ("En 10 minutos",), ("In 10 minutes",)),
    ):
        stage.house.clock.set(STARTS - before - HALF)
        reminder = stage.gisel.sees(*gisels)
        assert stage.house.clock.now() >= STARTS - before
        assert stage.gisel.copies(gisels[0]) == 1, reminder
        stage.jhansi.sees(*jhansis)
        assert stage.jhansi.copies(jhansis[0]) == 1
    assert not any("7:15" in message for message in stage.gisel.reads()[-3:])
