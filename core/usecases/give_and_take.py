"""What a class gave and got in a project, and which things of others wait for it; told to its own teachers alone."""

from datetime import datetime

from core.model.board import BoardItem
from core.planning.reciprocity import Balance, Question, Thing, balance
from core.usecases.board_see import board_of
from core.usecases.feedback import of_project
from core.usecases.projects import joined, member_of
from core.usecases.turn import Turn


def own_balance(turn: Turn, project_id: str) -> Balance:
    """The balance of the reader's class, among those that are here now."""
    here = {member.group for member in joined(turn, turn.store.projects.get(project_id))}
    items = {item.id: item for item in board_of(turn, project_id) if item.consent != "unanswered"}
    said = [one for one in of_project(turn, project_id) if one.item in items]
    first: dict[tuple[str, str], datetime] = {}
    for one in said:
        if one.group != items[one.item].group:
            first.setdefault((one.item, one.group), one.at)
    things = [
        Thing(one.group, one.shared_at or one.at, tuple((who, at) for (of, who), at in first.items() if of == one.id))
        for one in items.values()
    ]
    asked = [Question(one.group, items[one.item].group, one.answered) for one in said if one.kind == "question"]
    return balance(member_of(turn, project_id).group, here, things, asked)


def unanswered_things(turn: Turn, project_id: str) -> list[BoardItem]:
    """The things of other classes to which nobody of the reader's class has said anything, the newest first."""
    mine = member_of(turn, project_id).group
    here = {member.group for member in joined(turn, turn.store.projects.get(project_id))} - {mine}
    answered = {one.item for one in of_project(turn, project_id) if one.group == mine}
    return [item for item in board_of(turn, project_id) if item.group in here and item.id not in answered]
