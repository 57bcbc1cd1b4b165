"""My School over the wire, from /start to the page for the families: a real process, two messengers and a model."""

from pathlib import Path

from tests.transcripts.script import read
from tests.wire.told import told

WALLS = {"Olenka": "Europe/Kyiv"}
STORY = Path(__file__).parents[1] / "transcripts" / "my-school-work.txt"


def test_my_school_goes_its_way_over_the_wire(tmp_path: Path) -> None:
    with told(read(STORY), tmp_path / "house", WALLS) as story:
        story.house.start()
        story.tell()
        story.house.settle()
        story.house.stop()
        assert "Traceback" not in story.house.log.read_text()
