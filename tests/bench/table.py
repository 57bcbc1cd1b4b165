"""The table at the end: what was measured, against what, the goal, and whether it was met."""

import os
import platform
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Line:
    """One result. `met` is None where there is no goal."""

    what: str
    figure: str
    against: str = ""
    ratio: str = ""
    goal: str = ""
    met: bool | None = None


def times(mine: Sequence[float], theirs: Sequence[float]) -> float:
    """The median of the rounds' ratios: each round measures both under the same load of the machine."""
    return median(a / b for a, b in zip(mine, theirs, strict=True))


def show(lines: Sequence[Line]) -> str:
    """The lines as a table."""
    cells = [("", "measured", "against", "ratio", "goal", "")]
    verdict = {True: "met", False: "NOT MET", None: ""}
    cells += [(one.what, one.figure, one.against, one.ratio, one.goal, verdict[one.met]) for one in lines]
    widths = [max(len(row[column]) for row in cells) for column in range(6)]
    padded = (zip(row, widths, strict=True) for row in cells)
    return "\n".join("  ".join(cell.ljust(width) for cell, width in row).rstrip() for row in padded)


def machine() -> str:
    """One line that says on what the figures were measured: they hold for nothing else."""
    model = _found("/proc/cpuinfo", lambda line: line.startswith("model name"))
    load = os.getloadavg()[0]
    parts = (
        model.partition(":")[2].strip() or platform.machine(),
        f"{os.cpu_count()} cores",
        f"load {load:.1f}",
        platform.system(),
        f"Python {platform.python_version()}",
        f"SQLite {sqlite3.sqlite_version}",
    )
    return ", ".join(parts)


def _found(file: str, fits: Callable[[str], bool]) -> str:
    path = Path(file)
    lines = path.read_text().splitlines() if path.exists() else []
    return next((line for line in lines if fits(line)), "")
