"""Whole conversations within one turn of somebody of a company: what stands there after some answers."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy

from core.chat.choices import Choice
from core.chat.shown import Part
from core.conversations.commands import COMMANDS
from core.conversations.engine import Asking, advance
from core.conversations.talk import Go, Reply, Talk
from core.usecases.turn import Turn
from tests.core.company import Company, told
from tests.fakes.screen import lines_of


def sits(company: Company, who: str, command: str, about: str, *answers: Reply) -> list[str]:
    """The lines and the buttons that she sees after these answers, through whatever it hands over to."""

    def play(turn: Turn) -> list[str]:
        script = COMMANDS[command].script
        state = advance(script, lambda: Talk(turn, about), {})
        for answer in answers:
            assert isinstance(state, Asking), state
            state = advance(script, lambda: Talk(turn, about), state.journal, (state.question.key, answer.as_json()))
        said = [line for part in state.said for line in lines_of(part)]
        if isinstance(state, Asking):
            return [*said, *face(state.question.shows, state.question.choices)]
        if isinstance(state.end, Go):
            return [*said, *told(turn, state.end.command, state.end.about)]
        return [*said, *face(state.end.parts, state.end.choices)]

    return company.as_(who, play)


@contextmanager
def undone(company: Company) -> Iterator[Company]:
    """The company as it is, to be used once: what is written meanwhile is taken back, so that a module needs one."""
    twin = copy(company)
    twin.read, twin.files, twin.wrote = [*company.read], [*company.files], [*company.wrote]
    company.connection.exec_driver_sql("SAVEPOINT once")
    yield twin
    company.connection.exec_driver_sql("ROLLBACK TO once")
    company.connection.exec_driver_sql("RELEASE once")


def face(parts: tuple[Part, ...], choices: tuple[Choice, ...]) -> list[str]:
    """The lines of some parts, and the labels below them."""
    return [*(line for part in parts for line in lines_of(part)), *(one.label for one in choices)]
