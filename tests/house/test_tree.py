"""The tree itself: nothing unfinished, nothing of one machine, every folder explained, no file too long."""

import ast
import re
from pathlib import Path

import pytest

from tests.house.tree import PACKAGES, ROOT, files, named, parsed

FOLDERS = [
    *("core", "core/model", "core/planning", "core/phrases", "core/chat", "core/texts", "core/ports"),
    *("core/usecases", "core/letters", "core/conversations"),
    *("adapters", "adapters/telegram", "adapters/slack", "adapters/playground", "adapters/writer", "adapters/paper"),
    *("storage", "bots", "prompts", "tests"),
]
TEXT = (".py", ".md", ".ftl", ".toml", ".yaml", ".yml", ".json", ".txt", ".html", ".css", ".js", ".j2", ".mako")
PLAIN = ("Makefile", "Dockerfile", "run", ".lock", ".env.example", ".gitignore", ".dockerignore", "LICENSE")

# Written with a hole in each word, so that this file does not name itself.
UNFINISHED = re.compile(r"\b(TO-DO|FIX-ME|XX-X|NotImplemented-Error)\b".replace("-", ""))
LEFT_OUT = re.compile(
    r"\b(pytest\.(skip|xfail|import%orskip)|mark\.(skip|skipif|xfail)|unittest\.skip)\b".replace("%", "")
)
ONE_MACHINE = re.compile(
    r"(?<![\w.:])/(wo%rk|ho%me|ro%ot|Us%ers|op%t)/\w"
    r"|py%pi\.org/simple|files\.python%hosted\.org|--(extra-)?index-%url (http|file)|--find-%links[ =]\S".replace(
        "%", ""
    )
)
LONGEST = 400
PAGE = 70


def complaints(pattern: re.Pattern[str], *folders: str, ends: tuple[str, ...] = TEXT + PLAIN) -> list[str]:
    """Each line that the pattern is found in, as "path:line: line"."""
    return [
        f"{named(path)}:{number}: {line.strip()[:160]}"
        for path in files(*folders, ends=ends)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def test_nothing_is_left_unfinished() -> None:
    assert complaints(UNFINISHED) == []


def test_no_test_is_left_out() -> None:
    assert complaints(LEFT_OUT, "tests", ends=(".py",)) == []


def test_nothing_points_into_one_machine() -> None:
    assert complaints(ONE_MACHINE) == []


@pytest.mark.parametrize("line", ["see /" + "home/ana/x", "f = '/" + "work/main'", "--find" + "-links wheels"])
def test_a_machine_path_would_be_seen(line: str) -> None:
    assert ONE_MACHINE.search(line)


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_explains_itself(folder: str) -> None:
    page = ROOT / folder / "README.md"
    assert page.is_file(), f"{folder}/README.md is missing: what lives here, what never does, why, how to add one"
    lines = len(page.read_text(encoding="utf-8").splitlines())
    assert lines <= PAGE, f"{folder}/README.md is longer than a page: {lines} lines"


def test_a_new_folder_explains_itself() -> None:
    """A platform on its first day, a new part of core: each brings its page."""
    parts = {path.parent for path in files("adapters", "core") if path.name == "__init__.py"}
    near = [folder for folder in parts if len(folder.relative_to(ROOT).parts) <= 2]
    silent = sorted(named(folder) for folder in near if not (folder / "README.md").is_file())
    assert not silent, f"no README.md in {silent}"


def test_each_module_says_what_it_is_for() -> None:
    silent = [named(path) for path in files(*PACKAGES, "tests") if not (ast.get_docstring(parsed(path)) or "").strip()]
    assert not silent, f"no module docstring: {silent}"


def test_no_file_is_too_long() -> None:
    """A file may be longer when its docstring says why: "Long because ..."."""
    long = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in files(*PACKAGES, "tests")}
    unexplained = {
        name: lines
        for name, lines in long.items()
        if lines > LONGEST
        and "/migrations/" not in name
        and "Long because" not in (ast.get_docstring(parsed(ROOT / name)) or "")
    }
    assert not unexplained


def test_names_say_what_a_thing_is() -> None:
    vague = re.compile(r"(manager|helper|util|utils|(?<!data)base|misc|common)s?$", re.IGNORECASE)
    found = [named(path) for path in files(*PACKAGES) if vague.search(path.stem)]
    found += [
        f"{named(path)}: class {node.name}"
        for path in files(*PACKAGES)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ClassDef) and vague.search(node.name)
    ]
    assert not found


def _shipped(path: Path) -> set[str]:
    return set(re.findall(r"^([a-z0-9-]+)==(\S+)", path.read_text(encoding="utf-8"), re.MULTILINE))


def test_what_runs_is_what_was_tested() -> None:
    run, tested = ROOT / "requirements-run.lock", ROOT / "requirements.lock"
    assert _shipped(run) < _shipped(tested)
    for lock in (run, tested):
        bare = re.findall(r"^([a-z0-9-]+==[^\n]*[^\\])$", lock.read_text(encoding="utf-8"), re.MULTILINE)
        assert not bare, f"{lock.name}: no hash behind {bare}"
