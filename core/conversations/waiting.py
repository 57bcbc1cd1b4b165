"""Whose answer is still to come in a project: what each of the others owes, without an order and without blame."""

from core.chat.choices import Choice
from core.conversations.command import Command
from core.conversations.talk import End, Go, Talk
from core.conversations.which import which
from core.letters.facts import who_is_missing
from core.usecases.projects import project_of
from core.usecases.turn import Turn
from core.usecases.under_way import under_way


async def waiting(talk: Talk) -> End | Go:
    """Signatures, answers, work and calls that are waited for; `about` is the project, "" for the one under way."""
    project = talk.about or await which(talk, await talk.look(under_way))
    if not project:
        return talk.go("projects")
    said, choices = await talk.look(still_to_come, project)
    return talk.end(said, choices=choices, home=True)


def still_to_come(turn: Turn, project_id: str) -> tuple[str, tuple[Choice, ...]]:
    """The lines, and the way into the project."""
    return who_is_missing(turn, project_of(turn, project_id))


COMMANDS = (Command("waiting", waiting),)
