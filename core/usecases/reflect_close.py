"""A round of looking back is over: all classes have answered, or its time has passed; the host hears of it."""

from dataclasses import replace

from core.model.project import Closing, one_per_class
from core.model.reflection import Round
from core.usecases.digest import Told, in_digest
from core.usecases.projects import hosts, joined
from core.usecases.reflect_ask import is_complete
from core.usecases.turn import Turn


def close_round(turn: Turn, project_id: str, round_: Round, passed: bool = False) -> None:
    """Note that a round is over, once, and owe its host a line of the morning; `passed` tells that it can no longer
    be answered. What nobody answered is no news, and with the final round the next phase tells all of them."""
    project = turn.store.projects.get(project_id)
    if any(one.round == round_ for one in project.closings):
        return
    groups = [member.group for member in one_per_class(joined(turn, project))]
    answered = [group for group in groups if is_complete(turn, project, group, round_)]
    if answered and (passed or len(answered) == len(groups)):
        told = tuple((host, in_digest(turn, host)) for host in hosts(turn, project))
        closing = Closing(round_, turn.now, len(answered), len(groups), told)
        turn.store.projects.save(replace(project, closings=(*project.closings, closing)))


def rounds_over(turn: Turn, project_id: str, told: Told) -> list[Closing]:
    """The rounds whose end a digest tells."""
    return [one for one in turn.store.projects.get(project_id).closings if told.of(one.told, one.at)]
