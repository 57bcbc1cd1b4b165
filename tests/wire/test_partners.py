"""A transcript of two teachers on two messengers, told over the wire: from /start to a match."""

from pathlib import Path

from tests.transcripts.script import read
from tests.wire.told import told

STORY = Path(__file__).parents[1] / "transcripts" / "partners.txt"


def test_two_teachers_find_each_other_over_the_wire(tmp_path: Path) -> None:
    with told(read(STORY), tmp_path / "house") as story:
        story.house.start()
        story.tell()
        story.house.settle()
        story.house.stop()
        assert "Traceback" not in story.house.log.read_text()
