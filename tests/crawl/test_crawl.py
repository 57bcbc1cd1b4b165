"""Whatever can be pressed leads on: no end, nothing that breaks, nothing in another language, in any of the stories."""

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from core.conversations.commands import COMMANDS
from tests.crawl.report import write
from tests.crawl.stage import STORIES, Stage
from tests.crawl.unpressed import UNPRESSED
from tests.crawl.walk import Walk
from tests.fakes.paper import sketched

FULL = os.environ.get("CHASKI_VERIFY") == "1"
WALKS = {
    "to meet": ("partners", "place", "meeting", "start", "invitations", "guest", "seeking", "proposal", "say"),
    "to plan": ("signed", "plan", "edits", "ideas", "own-words", "wishes", "typed", "typed-answers", "wanted"),
    "to agree": ("points", "signatures", "changes", "my-school", "open", "calendar", "calendar-collision", "class"),
    "to call": ("calls", "together", "weekly", "clock-weeks", "stale", "picked", "which-hours"),
    "to work": ("board", "relay", "rooms", "ask", "concern", "my-school-work"),
    "to wait": ("silent", "resting", "exams", "phases", "turkey-colombia", "home"),
    "to look back": ("reflection", "own-questions", "no-model", "six-countries", "six-countries-work"),
    "to show": ("page", "certificate", "afternoon", "afternoon-share", "my-school-share"),
}
MOST = 2000 // len(WALKS) if FULL else 30
"""Questions at most in one walk."""


def test_every_story_is_walked() -> None:
    assert sorted(story for stories in WALKS.values() for story in stories) == sorted(
        path.stem for path in STORIES.glob("*.txt")
    )


@pytest.mark.parametrize("walk", WALKS)
def test_every_button_leads_on(walk: str, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """All stories in full size; otherwise the first of each walk. Whichever walk ends last in full size looks at which
    commands none of them came to."""
    stories = WALKS[walk] if FULL else WALKS[walk][:1]
    walked = Walk()
    with sketched():
        for left, story in zip(range(len(stories), 0, -1), stories, strict=True):
            (tmp_path / story).mkdir()
            stage = Stage(story, tmp_path / story)
            walked.through(stage, (MOST - walked.walked) // left)
            stage.close()
    walked.lost()
    found = [f"{what}\n    {way}" for what, way in walked.problems.items()]
    assert walked.presses > MOST
    assert not found, "\n".join(found)
    if FULL:
        write(walk, walked.long, [f"{walked.walked} questions, {walked.presses} presses"])
        assert never_begun(tmp_path_factory.getbasetemp().parent, walk, walked.commands) <= UNPRESSED.keys()


def test_what_no_walk_comes_to_is_there() -> None:
    assert UNPRESSED.keys() <= COMMANDS.keys()


def never_begun(shared: Path, walk: str, commands: Counter[str]) -> set[str]:
    """The commands to which no walk of this run came; empty while another walk is under way. `shared` is where the
    workers of a run meet."""
    kept = shared / f"crawl {walk}.json"
    kept.with_suffix(".new").write_text(json.dumps(commands), encoding="utf-8")
    kept.with_suffix(".new").rename(kept)
    all_of_them = [shared / f"crawl {one}.json" for one in WALKS]
    if not all(one.exists() for one in all_of_them):
        return set()
    return set(COMMANDS) - {name for one in all_of_them for name in json.loads(one.read_text(encoding="utf-8"))}
