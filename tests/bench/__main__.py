"""`make bench`: everything in one interleaved run, then one table; `--quick` takes few rounds, `--only chat` a part."""

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench import chat, memory, reminders, search, sums
from tests.bench.child import Child, Stub
from tests.bench.databases import Databases
from tests.bench.table import Line, machine, show

PARTS = ("chat", "slack", "reminders", "sums", "search", "memory")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few rounds: a first impression, no measurement")
    parser.add_argument("--only", choices=PARTS, action="append", help="only this part (may be repeated)")
    told = parser.parse_args()
    began = time.monotonic()
    say(f"Machine: {machine()}")
    with tempfile.TemporaryDirectory(prefix="chaski-bench-") as folder:
        lines = measure(Path(folder), told.quick, tuple(told.only or PARTS))
    say("")
    say(show(lines))
    kind = "quick, so only an impression" if told.quick else "medians of interleaved rounds"
    say(f"\n{kind}; {time.monotonic() - began:.0f} s. Machine at the end: {machine()}")


def measure(folder: Path, quick: bool, parts: tuple[str, ...]) -> list[Line]:
    """The parts that were asked for, in their order."""
    rounds, count = (2, 600) if quick else (5, 2000)
    lines: list[Line] = []
    with Databases(folder) as databases, Child("tests.bench.stub", log=folder / "stub.log") as child:
        stub = Stub(child)
        work: dict[str, Callable[[], list[Line]]] = {
            "chat": lambda: chat.telegram(stub, databases, folder, rounds, count),
            "slack": lambda: chat.slack(stub, databases, folder, rounds, count // 4),
            "reminders": lambda: reminders.reminders(stub, databases, folder, 1 if quick else rounds),
            "sums": lambda: sums.slots(rounds),
            "search": lambda: search.search(databases, rounds, quick),
            "memory": lambda: memory.memory(databases, folder),
        }
        for part in parts:
            say(f"... {part}")
            lines += work[part]()
    return lines


def say(line: str) -> None:
    """To whoever waits."""
    print(line, flush=True)  # noqa: T201 - a report is what this program is for


if __name__ == "__main__":
    main()
