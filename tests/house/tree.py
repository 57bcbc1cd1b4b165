"""The source tree as the house rules see it: which files there are, and their syntax trees."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("bots", "core", "adapters", "storage", "prompts")
# Environments, caches and the data of an installation are nobody's source.
NOT_OURS = {".venv", ".git", "__pycache__", "node_modules", "build", "dist", "data"}


def files(*folders: str, ends: tuple[str, ...] = (".py",)) -> list[Path]:
    """Every file of ours with one of these endings, in the folders given (the whole tree when none is), sorted."""
    starts = [ROOT / folder for folder in folders] or [ROOT]
    return sorted(path for start in starts for path in _walk(start) if path.name.endswith(ends))


def _walk(start: Path) -> Iterator[Path]:
    if start.is_file():
        yield start
        return
    for path in start.iterdir() if start.is_dir() else ():
        if path.is_file():
            yield path
        elif path.name not in NOT_OURS and not path.name.endswith(("_cache", ".egg-info")):
            yield from _walk(path)


@cache
def parsed(path: Path) -> ast.Module:
    """The file's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def named(path: Path) -> str:
    """The path as a reader of the repository knows it."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name


def parents(tree: ast.AST) -> dict[ast.AST, ast.AST]:
    """Each node's parent."""
    return {child: parent for parent in ast.walk(tree) for child in ast.iter_child_nodes(parent)}


def last_name(node: ast.expr) -> str:
    """The last word of a name: `talk.choose` gives "choose"; anything else gives nothing."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""
