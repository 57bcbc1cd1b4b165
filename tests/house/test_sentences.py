"""No sentence is hard-coded: what a teacher reads lives in core/texts, where every language has it."""

import ast
from pathlib import Path

import pytest

from tests.house.tree import files, last_name, named, parents, parsed

SPEAKERS = ("core/conversations", "core/letters", "core/usecases", "core/assistant", "core/assistant.py")
LOGS = {"debug", "info", "warning", "error", "exception", "critical"}


def sentences(tree: ast.Module) -> list[tuple[int, str]]:
    """(line, literal) of what looks like words for a reader: a letter, then a space, then more.

    Left out: docstrings, annotations, what is raised, asserted or logged, and `__repr__`, which only we read.
    """
    above = parents(tree)
    found = []
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if " " in text.strip() and any(c.isalpha() for c in text):
                if not _for_us(node, above):
                    found.append((node.lineno, text))
            case ast.JoinedStr(values=parts):
                said = "".join(str(part.value) for part in parts if isinstance(part, ast.Constant))
                if " " in said and any(c.isalpha() for c in said) and not _for_us(node, above):
                    found.append((node.lineno, said))
            case _:
                pass
    return sorted(set(found))


def _for_us(node: ast.AST, above: dict[ast.AST, ast.AST]) -> bool:
    while (over := above.get(node)) is not None:
        match over:
            case ast.Expr() | ast.Raise() | ast.Assert() | ast.arg():
                if not isinstance(over, ast.Expr) or isinstance(node, ast.Constant):
                    return True
            case ast.AnnAssign(annotation=note) | ast.FunctionDef(returns=note) | ast.AsyncFunctionDef(returns=note):
                if note is node or (isinstance(over, ast.FunctionDef) and over.name == "__repr__"):
                    return True
            case ast.Call(func=func) if last_name(func) == "cast" or (
                isinstance(func, ast.Attribute) and func.attr in LOGS and "log" in last_name(func.value)
            ):
                return True
            case ast.Subscript(slice=inner) if inner is node and isinstance(node, ast.Constant):
                return True
            case _:
                pass
        node = over
    return False


@pytest.mark.parametrize("path", files(*SPEAKERS), ids=named)
def test_no_sentence_stands_in_code(path: Path) -> None:
    found = [f"{named(path)}:{line}: {text!r}" for line, text in sentences(parsed(path))]
    assert not found, "a sentence outside of core/texts:\n" + "\n".join(found)


HARD_CODED = [
    'talk.say("Which class is it?")',
    'talk.say(f"Hello, {name}, welcome")',
    'TITLE = "My class"',
    'def ask() -> str:\n    return "Which day?"',
]
FOR_US = [
    '"""A module about sessions."""',
    'raise ValueError("no such class")',
    'raise ValueError(f"no such class: {name}")',
    'log.warning("lease taken over", id=id)',
    'rows: "dict[str, int]" = {}',
    'talk.choose("project", t("project-which"))',
    'join = " · "',
    'class A:\n    def __repr__(self) -> str:\n        return f"<a step {self}>"',
]


@pytest.mark.parametrize("code", HARD_CODED)
def test_the_rule_sees_a_sentence(code: str) -> None:
    assert sentences(ast.parse(code))


@pytest.mark.parametrize("code", FOR_US)
def test_the_rule_leaves_our_own_words(code: str) -> None:
    assert not sentences(ast.parse(code))
