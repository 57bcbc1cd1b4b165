"""A weekly call over the wire while the clocks change: in Italy, and a week later in the United States."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.transcripts.script import read
from tests.wire.told import Told, told

STORY = Path(__file__).parents[1] / "transcripts" / "clock-weeks.txt"
ARRANGED = datetime(2026, 10, 12, tzinfo=UTC)
"""By then everything is arranged, and nothing of it has begun."""
CALLS = {
    datetime(2026, 10, 20, 12, tzinfo=UTC): ("14:00", "8:00"),
    datetime(2026, 10, 27, 13, tzinfo=UTC): ("14:00", "9:00"),
    datetime(2026, 11, 3, 13, tzinfo=UTC): ("14:00", "8:00"),
}
"""When each is, and what the clocks say then in Rome and in New York."""
DAY, HOUR = timedelta(hours=24), timedelta(hours=1)
EARLIER, LATER = timedelta(minutes=1), timedelta(seconds=2)
SAYS = {
    ("telegram", DAY): "Mañana a las {rome} (Estados Unidos {york})",
    ("telegram", HOUR): "En 1 hora, a las {rome}",
    ("slack", DAY): "Tomorrow at {york} am (Italy 2:00 pm)",
    ("slack", HOUR): "In 1 hour, at {york} am",
}


@dataclass
class Weeks:
    """What was said a moment before and after each reminder was due: (messenger, before the call) to the counts."""

    counts: dict[tuple[str, timedelta], list[tuple[int, int]]] = field(default_factory=dict)
    warned: list[str] = field(default_factory=list)
    untold: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def weeks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Weeks]:
    """Giulia is on Telegram, Dana on Slack; the call is at two in Rome."""
    with told(read(STORY), tmp_path_factory.mktemp("weeks") / "house") as story:
        story.house.start()
        story.tell(to=ARRANGED)
        yield followed(story)
        story.house.stop()
        assert "Traceback" not in story.house.log.read_text()


def followed(story: Told) -> Weeks:
    """From call to call."""
    seen = Weeks()
    for call, (rome, york) in CALLS.items():
        for before in (DAY, HOUR):
            counted = []
            for instant in (call - before - EARLIER, call - before + LATER):
                story.house.clock.set(instant)
                story.house.clock.wait_for_the_house()
                story.house.settle()
                counted.append({who: said(story, who, SAYS[who, before].format(rome=rome, york=york)) for who in WHO})
            for who in WHO:
                seen.counts.setdefault((who, before), []).append((counted[0][who], counted[1][who]))
    seen.warned = [one for one in story.people["Dana"].reads() if "the clocks change" in one]
    seen.untold = [one for one in story.people["Giulia"].reads() if "para ti, no a las" in one]
    return seen


WHO = {"telegram": "Giulia", "slack": "Dana"}


def said(story: Told, messenger: str, words: str) -> int:
    """How often she was sent these words, whatever has become of them since."""
    who = story.people[WHO[messenger]]
    sent = who.slack.sent() if messenger == "slack" else who.telegram.sent()  # type: ignore[union-attr]
    return sum(words in str(call) for call in sent)


@pytest.mark.parametrize("before", [DAY, HOUR], ids=["a day before", "an hour before"])
@pytest.mark.parametrize("messenger", ["telegram", "slack"])
def test_convention_10_a_weekly_call_keeps_its_hour_over_a_change_of_the_clocks(
    weeks: Weeks, messenger: str, before: timedelta
) -> None:
    came = [after - earlier for earlier, after in weeks.counts[messenger, before]]
    assert came == [1, 1, 1], "not at its hour"


def test_convention_10_whose_hour_changes_is_told_before_on_slack(weeks: Weeks) -> None:
    assert any("at 9:00 am for you, not 8:00 am" in one for one in weeks.warned)
    assert any("at 8:00 am for you, not 9:00 am" in one for one in weeks.warned)


def test_convention_10_whose_hour_stays_is_told_nothing_on_telegram(weeks: Weeks) -> None:
    assert weeks.untold == []
