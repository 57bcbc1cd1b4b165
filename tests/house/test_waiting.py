"""A conversation that asks something can be left half-way, so it has a name under which it waits."""

import ast
import inspect
import textwrap
from collections.abc import Callable
from types import FunctionType
from typing import Any

from core.conversations.commands import ALL
from tests.house.fluent import sentences

ASKING = {"choose", "ask", "form"}


def asks(script: Callable[..., Any], seen: set[str]) -> bool:
    """Whether this script or one that it calls asks something."""
    if script.__qualname__ in seen:
        return False
    seen.add(script.__qualname__)
    tree = ast.parse(textwrap.dedent(inspect.getsource(script)))
    called = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    if any(isinstance(one, ast.Attribute) and is_talk(one.value) and one.attr in ASKING for one in called):
        return True
    found = [script.__globals__.get(one.id) for one in called if isinstance(one, ast.Name)]
    return any(isinstance(one, FunctionType) and inspect.iscoroutinefunction(one) and asks(one, seen) for one in found)


def is_talk(value: ast.expr) -> bool:
    """Whether this is the script's talk."""
    return isinstance(value, ast.Name) and value.id == "talk"


def test_whatever_asks_has_a_name_to_wait_under() -> None:
    known = sentences("en")
    unnamed = [command for command in ALL if f"talk-{command.name}" not in known]
    found = [command.name for command in unnamed if asks(command.script, set())]
    assert not found, f"left half-way these could not be offered again: {found}"
