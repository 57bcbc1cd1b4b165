"""Six countries on two messengers and a model: the story of the transcripts, told over the wire; in full size only."""

from pathlib import Path

from tests.transcripts.script import read
from tests.wire.told import told

STORIES = Path(__file__).parents[1] / "transcripts"
STORY = "six-countries-work.txt"


def test_six_countries_go_their_way_over_the_wire(tmp_path: Path) -> None:
    with told(read(STORIES / STORY), tmp_path / "house") as story:
        story.house.start()
        story.tell()
        story.house.settle()
        story.house.stop()
        assert "Traceback" not in story.house.log.read_text()
