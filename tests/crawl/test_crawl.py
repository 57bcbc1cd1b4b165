"""Whatever can be pressed leads on: no end, nothing that breaks, nothing in another language, in any of the stories."""

import os
from pathlib import Path

import pytest

from tests.crawl.report import write
from tests.crawl.stage import STORIES, Stage
from tests.crawl.walk import Walk
from tests.fakes.paper import sketched

FULL = os.environ.get("CHASKI_VERIFY") == "1"
WALKS = {
    "to meet": ("partners", "invitations", "seeking", "proposal", "meeting", "start", "say", "guest", "place"),
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
def test_every_button_leads_on(walk: str, tmp_path: Path) -> None:
    """All stories in full size; otherwise the first of each walk."""
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
    if FULL:
        write(walk, walked.long, [f"{walked.walked} questions, {walked.presses} presses", *found])
    assert walked.presses > MOST
    assert not found, "\n".join(found)
