"""The messengers under the contract, found by their folders."""

import importlib
import json
from functools import cache
from pathlib import Path
from typing import Any, cast

from tests.platforms.hooks import Hooks

ADAPTERS = Path(__file__).parents[2] / "adapters"
PLATFORMS = sorted(path.parent.name for path in ADAPTERS.glob("*/listen.py"))
PLAYGROUND = "playground"
MESSENGERS = [name for name in PLATFORMS if name != PLAYGROUND]
"""Those that an operator sets up; the playground opens by itself."""


def hooks_of(name: str) -> Hooks:
    """The hooks of one platform: `contract.py` in its own folder, or the module of its name in this one."""
    own = (ADAPTERS / name / "contract.py").exists()
    return cast(Hooks, importlib.import_module(f"adapters.{name}.contract" if own else f"tests.platforms.{name}"))


@cache
def samples_of(name: str) -> tuple[dict[str, Any], ...]:
    """Its recorded updates, in the order of their files."""
    files = sorted((ADAPTERS / name / "samples").glob("*.json"))
    return tuple(json.loads(file.read_text("utf-8")) for file in files)


def squash(text: str) -> str:
    """The text without white space, which renderers may break anywhere."""
    return "".join(text.split())
