"""Every transcript of this folder, played."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.transcripts.player import NotAsWritten, Player
from tests.transcripts.script import read
from tests.transcripts.turn import Elsewhere

STORIES = sorted(Path(__file__).parent.glob("*.txt"))


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[Elsewhere]:
    """New processes for some of the turns."""
    processes = Elsewhere()
    yield processes
    processes.close()


@pytest.mark.parametrize("path", STORIES, ids=[path.stem for path in STORIES])
def test_the_chat_is_as_written(path: Path, tmp_path: Path, elsewhere: Elsewhere) -> None:
    """Message by message, as each person sees it."""
    problem = ""
    try:
        Player(read(path), tmp_path, elsewhere).play()
    except (NotAsWritten, ValueError) as error:
        problem = str(error)
    if problem:
        # The line of the transcript says more than the lines of the player.
        pytest.fail(problem, pytrace=False)
