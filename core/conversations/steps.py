"""Which questions the assistant asks, and their numbers: "2 de 7 · ¿Qué tipo de proyecto?"."""

from collections.abc import Iterable

from core.usecases.plan_make import class_size
from core.usecases.turn import Turn

QUESTIONS = ("when", "approach", "goal", "lessons", "students", "room", "result")
IDEA_SAYS = ("goal", "result")
"""The questions that an idea from the gallery answers."""


def questions(turn: Turn, without: Iterable[str] = ()) -> list[str]:
    """The questions that are asked: seven, without the size of a class that is known and what an idea says."""
    known = {*without, *(("students",) if class_size(turn) else ())}
    return [one for one in QUESTIONS if one not in known]


def numbered(turn: Turn, question: str, without: Iterable[str] = ()) -> str:
    """A question with its number; with a question less, the later ones count one less."""
    asked = questions(turn, without)
    said = turn.texts(f"ask-{question}")
    return turn.texts("step", n=asked.index(question) + 1, of=len(asked), question=said)
