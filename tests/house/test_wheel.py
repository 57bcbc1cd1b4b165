"""The package as an operator gets it: built, installed into an empty environment, and run far from the source."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.house.tree import ROOT


@pytest.fixture(scope="module")
def chaski(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of an environment that holds the wheel; the packages that it needs are those of the tests."""
    folder = tmp_path_factory.mktemp("wheel")
    run(folder, sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "-q", "-w", ".", str(ROOT))
    run(folder, sys.executable, "-m", "venv", "--without-pip", "env")
    python = folder / "env" / "bin" / "python"
    said = run(folder, str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))")
    # A plain path: what is installed for development beside those packages does not come along.
    (Path(said.strip()) / "needed.pth").write_text(sysconfig.get_path("purelib"))
    wheel = next(folder.glob("chaski-*.whl"))
    run(folder, sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-deps", "--no-index", wheel)
    return folder / "env" / "bin" / "chaski"


def run(folder: Path, *command: str | Path) -> str:
    """Run it there to its end, without anything of this tree; what it printed."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    done = subprocess.run(
        list(map(str, command)), cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_installed_command_works_far_from_the_source(chaski: Path, tmp_path: Path) -> None:
    said = run(tmp_path, chaski, "doctor")
    assert "MEND" not in said
    assert "database: SQLite" in said
    assert "applied" in run(tmp_path, chaski, "migrate")
    assert "code to type" in run(tmp_path, chaski, "invite", "--school", "Escuela 12")
    assert "backed up" in run(tmp_path, chaski, "backup", "copy.zip")
    assert "whole" in run(tmp_path, chaski, "backup", "--check", "copy.zip")
    assert "up to date" in run(tmp_path, chaski, "doctor")


def test_everything_that_is_no_code_travels_along(chaski: Path, tmp_path: Path) -> None:
    python = chaski.with_name("python")
    home = Path(run(tmp_path, python, "-c", "import core; print(core.__path__[0])").strip()).parent
    assert home != ROOT
    suffixes = (".ftl", ".md", ".html", ".css", ".js", ".j2", ".json", ".svg", ".ttf", ".mako", ".toml", ".yaml")
    ours = {
        path.relative_to(ROOT)
        for part in ("bots", "core", "adapters", "storage", "prompts")
        for path in (ROOT / part).rglob("*")
        if path.suffix in suffixes
    }
    missing = sorted(str(path) for path in ours if not (home / path).exists())
    assert len(ours) > 100
    assert not missing
