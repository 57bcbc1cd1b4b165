"""Imports point inwards, and the linter that says so is shown to catch what it must."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import PACKAGES, ROOT, files, named

LINT = """
import sys
from importlinter.application.output import console
from importlinter.cli import lint_imports
console.width = 400  # a chain of imports stays on one line
sys.exit(lint_imports(config_filename="pyproject.toml", no_cache=True, no_logo=True))
"""


def lint(tree: Path) -> tuple[bool, str]:
    """Check the contracts of pyproject.toml on the tree; whether all were kept, and the report with the chains.

    A process of its own, since a copied tree has modules of the same names as those imported here.
    """
    done = subprocess.run(
        [sys.executable, "-c", LINT],
        cwd=tree,
        env=os.environ | {"PYTHONPATH": str(tree), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return done.returncode == 0, done.stdout + done.stderr


def test_imports_point_inwards() -> None:
    kept, report = lint(ROOT)
    assert kept, f"an import points the wrong way:\n{report}"
    assert "0 broken" in report


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The source tree again, in which a defect may be put."""
    for path in files(*PACKAGES):
        (tmp_path / named(path)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, tmp_path / named(path))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


DEFECTS = {
    "sqlalchemy in core": ("core/model/defect.py", "import sqlalchemy", "core.model.defect -> sqlalchemy"),
    "asyncio in core": ("core/usecases/defect.py", "import asyncio", "core.usecases.defect -> asyncio"),
    "pydantic in the model": ("core/model/defect.py", "import pydantic", "core.model.defect -> pydantic"),
    "storage in a use case": ("core/usecases/defect.py", "import storage", "core.usecases.defect -> storage"),
    "a use case that asks": (
        "core/usecases/defect.py",
        "import core.conversations",
        "core.usecases.defect -> core.conversations",
    ),
    "a rule in an adapter": (
        "adapters/telegram/defect.py",
        "import core.usecases",
        "adapters.telegram.defect -> core.usecases",
    ),
    "one platform in another": (
        "adapters/telegram/defect.py",
        "import adapters.slack",
        "adapters.telegram.defect -> adapters.slack",
    ),
    "a platform on its first day": (
        "adapters/pigeon/__init__.py",
        "import adapters.slack",
        "adapters.pigeon -> adapters.slack",
    ),
}


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_forbidden_import_is_named(copy: Path, defect: str) -> None:
    place, line, chain = DEFECTS[defect]
    (copy / place).parent.mkdir(parents=True, exist_ok=True)
    (copy / place).write_text(f'"""A defect put in on purpose."""\n\n{line}\n', encoding="utf-8")
    kept, report = lint(copy)
    assert not kept, f"{defect} went unseen"
    assert chain in report, f"the report does not name the culprit {chain}:\n{report}"


def test_a_new_part_of_core_needs_its_place(copy: Path) -> None:
    (copy / "core/attic").mkdir()
    (copy / "core/attic/__init__.py").write_text('"""A part of core that no layer names."""\n', encoding="utf-8")
    kept, report = lint(copy)
    assert not kept
    assert "attic" in report
