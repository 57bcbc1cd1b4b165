"""Conventions of a first-class bot on both messengers, over the wire, in one story that is told once."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.wire.fortnight import KINDS, LINK, MESSENGERS, Fortnight, tell
from tests.wire.stage import staged

ON_BOTH = pytest.mark.parametrize("messenger", MESSENGERS)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fortnight]:
    """The story."""
    with staged(tmp_path_factory.mktemp("fortnight") / "house") as stage:
        yield tell(stage)
        stage.house.stop()
        assert "Traceback" not in stage.house.log.read_text()


@pytest.mark.parametrize(("messenger", "most"), [("telegram", 6), ("slack", 4)])
def test_convention_2_a_new_teacher_is_visible_after_few_inputs(told: Fortnight, messenger: str, most: int) -> None:
    assert 1 <= told.visible_after[messenger] <= most


@pytest.mark.parametrize(("messenger", "typed"), [("telegram", ["/start"]), ("slack", [])])
def test_convention_3_nothing_is_typed_from_the_start_to_a_signed_plan(
    told: Fortnight, messenger: str, typed: list[str]
) -> None:
    assert told.typed[messenger] == typed


@ON_BOTH
def test_convention_6_each_is_reminded_once_of_each_kind(told: Fortnight, messenger: str) -> None:
    day, hour, ten, late = (told.reminded[messenger, kind] for kind in KINDS[messenger])
    assert (day, hour, ten, late) == (1, 1, 0, 1), "the one that was missed is made up for by the late one"


@pytest.mark.parametrize(
    ("messenger", "says"), [("telegram", "Empezó hace 3 minutos"), ("slack", "Started 3 minutes ago")]
)
def test_convention_7_what_was_due_while_nobody_was_there_comes_late_and_says_so(
    told: Fortnight, messenger: str, says: str
) -> None:
    assert says in told.late[messenger]


@pytest.mark.parametrize(
    ("messenger", "zone"), [("telegram", "America/Argentina/Buenos_Aires"), ("slack", "Asia/Kolkata")]
)
def test_convention_9_nobody_types_her_zone(told: Fortnight, messenger: str, zone: str) -> None:
    known = ZoneInfo(told.zones[messenger])
    winter, summer = datetime(2026, 1, 15), datetime(2026, 7, 15)
    assert [day.replace(tzinfo=known).utcoffset() for day in (winter, summer)] == [
        day.replace(tzinfo=ZoneInfo(zone)).utcoffset() for day in (winter, summer)
    ]


@ON_BOTH
def test_convention_14_later_is_the_hour_that_she_chose(told: Fortnight, messenger: str) -> None:
    assert told.snoozed[messenger] == [1, 1, 2]


@ON_BOTH
def test_convention_14_nothing_comes_in_quiet_hours(told: Fortnight, messenger: str) -> None:
    assert told.quiet[messenger] == [0, 0, 1]


@ON_BOTH
def test_convention_14_a_kind_of_notice_that_is_off_comes_no_more(told: Fortnight, messenger: str) -> None:
    before, after = told.off[messenger]
    assert before == after >= 1


@ON_BOTH
def test_convention_14_a_project_at_rest_asks_nothing(told: Fortnight, messenger: str) -> None:
    assert told.paused[messenger] == [0, 1]


def test_convention_16_home_on_telegram_is_one_glance(told: Fortnight) -> None:
    [home] = told.homes
    for words in ("Te toca: cinco objetos", "jue 10 dic, 7:15", "India 15:45", "Por responder: un mensaje de Jhansi"):
        assert words in home
    assert "[Responder]" in home
    assert LINK not in home
