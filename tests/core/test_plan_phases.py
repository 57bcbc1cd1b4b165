"""The phases open by the calendar and by what the classes do, each told to all; the host alone moves them by hand."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from core.model.project import Project
from core.model.refused import Refused
from core.usecases import phases, phases_by_hand, plan_edit, projects, publish, sign
from core.usecases.turn import Turn
from storage.unit_of_work import UnitOfWork
from tests.transcripts.player import Player
from tests.transcripts.script import Story, read
from tests.transcripts.turn import Elsewhere

R = TypeVar("R")
PLAN = Path(__file__).parents[1] / "transcripts" / "plan.txt"
MORNING = datetime(2026, 11, 30, 14, tzinfo=UTC)
REFLECTION = datetime(2026, 12, 15, 14, tzinfo=UTC)
AFTER = datetime(2026, 12, 19, 14, tzinfo=UTC)


class House:
    """The story after everybody signed on 25 November, and turns of its teachers at any time."""

    def __init__(self, player: Player) -> None:
        self.player = player

    def turn(self, who: str, at: datetime, deed: Callable[[Turn], R]) -> R:
        """One committed turn of a teacher; raises what it raises, with nothing kept."""
        world = self.player.world

        def work(store: UnitOfWork) -> R:
            channel = store.channels.get(str(world.account(who)))
            teacher = store.teachers.get(channel.teacher)
            return deed(Turn(store, at, world.assistant.new_id, world.assistant.paper, world.house, teacher))

        return world.database.writer.submit(lambda c: work(UnitOfWork(c))).result()

    def project(self) -> Project:
        """The one project there is."""
        return self.turn("Gisel", MORNING, lambda turn: projects.my_projects(turn)[0])

    def check(self, at: datetime, answered: tuple[str, ...] = ()) -> str:
        """Look which phase it is."""
        id_ = self.project().id
        return self.turn("Gisel", at, lambda turn: phases.check_phase(turn, id_, answered))


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    before = read(PLAN)
    elsewhere = Elsewhere()
    player = Player(Story(PLAN, before.now, before.people, [], before), tmp_path, elsewhere)
    player.go_before(player.story)
    yield House(player)
    player.world.close()
    elsewhere.close()


def groups(house: House) -> tuple[str, ...]:
    id_ = house.project().id
    return house.turn("Gisel", MORNING, lambda turn: tuple(m.group for m in turn.store.members.where(project=id_)))


def test_each_phase_opens_in_its_time_and_none_before(house: House) -> None:
    both = groups(house)
    assert house.check(datetime(2026, 11, 29, 12, tzinfo=UTC)) == "definition"
    assert house.check(MORNING) == "execution"
    assert house.check(MORNING, both) == "execution"
    assert house.check(REFLECTION) == "reflection"
    assert house.check(REFLECTION, both[:1]) == "reflection"
    assert house.check(REFLECTION, both) == "dissemination"
    assert house.check(AFTER) == "dissemination", "nothing was shown yet"
    id_ = house.project().id
    assert house.turn("Gisel", AFTER, lambda turn: phases.exhibited(turn, id_)) == "story"
    stages = [change.stage for change in house.project().log]
    assert stages == ["definition", "execution", "reflection", "dissemination", "story"]


def test_execution_opens_when_the_first_day_begins_for_the_class_furthest_east(house: House) -> None:
    india_has_monday = datetime(2026, 11, 29, 19, tzinfo=UTC)
    assert house.check(india_has_monday) == "execution"


def test_too_early_says_when(house: House) -> None:
    id_ = house.project().id
    with pytest.raises(Refused) as refused:
        house.turn("Gisel", MORNING, lambda turn: phases.require_stage(turn, id_, "dissemination"))
    assert refused.value.values["day"] == "martes 15 de diciembre"
    said = house.turn("Gisel", MORNING, lambda turn: phases.too_early(turn, projects.project_of(turn, id_), "story"))
    assert said.startswith("Todavía no:")


def test_the_host_alone_moves_it_by_hand_and_one_step_on(house: House) -> None:
    id_ = house.project().id
    with pytest.raises(Refused, match="host-only"):
        house.turn("Jhansi", MORNING, lambda turn: phases_by_hand.move_by_hand(turn, id_, "execution"))
    with pytest.raises(Refused, match="stage-jump"):
        house.turn("Gisel", MORNING, lambda turn: phases_by_hand.move_by_hand(turn, id_, "reflection"))
    for stage in ("execution", "definition"):
        moved = partial(phases_by_hand.move_by_hand, project_id=id_, stage=stage)
        assert house.turn("Gisel", MORNING, moved) == stage


def test_a_foreign_and_a_missing_project_are_the_same(house: House) -> None:
    id_ = house.project().id
    name = plan_edit.edition_name(house.project())
    house.turn("Gisel", MORNING, lambda turn: publish.recall(turn, name))
    for wanted in (id_, "nothing"):
        look = partial(projects.project_of, project_id=wanted)
        with pytest.raises(Refused, match="project-gone"):
            house.turn("Jhansi", MORNING, look)


def test_a_signature_for_a_version_that_is_not_shown_is_none(house: House) -> None:
    project = house.project()
    name = plan_edit.edition_name(project)
    house.turn("Gisel", MORNING, lambda turn: plan_edit.retitle(turn, name, "Nuestros recreos", ""))
    again = plan_edit.edition_name(house.project())
    house.turn("Gisel", MORNING, lambda turn: publish.publish(turn, again))
    with pytest.raises(Refused, match="agreement-changed"):
        house.turn("Jhansi", MORNING, lambda turn: sign.sign(turn, project.id, project.published))
    assert house.check(MORNING) == "definition", "both sign again before the work begins"


def test_an_edit_on_an_old_card_changes_nothing(house: House) -> None:
    name = plan_edit.edition_name(house.project())
    house.turn("Gisel", MORNING, lambda turn: plan_edit.retitle(turn, name, "Nuestros recreos", ""))
    with pytest.raises(Refused, match="plan-stale"):
        house.turn("Gisel", MORNING, lambda turn: plan_edit.retitle(turn, name, "Otra cosa", ""))
    plan = house.project().plan
    assert plan is not None
    assert plan.title == "Nuestros recreos"
