"""Ten thousand letters due in the same second, each a post, against APScheduler's job store as shipped."""

import shutil
import subprocess
import sys
import time
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from storage.database import Database
from tests.bench.chat import on_telegram
from tests.bench.child import TREE, Child, Stub
from tests.bench.databases import Databases
from tests.bench.people import COUNT, owe
from tests.bench.table import Line, times

READY = 8.0
"""Seconds until they are due, so that the process is up and waits for them."""
MORE = 100_000


@dataclass(frozen=True)
class Out:
    """Seconds after they were due: the first and the last letter out."""

    first: float
    last: float


def reminders(stub: Stub, databases: Databases, folder: Path, rounds: int, scheduler: bool = True) -> list[Line]:
    """All contestants, one after the other in each round."""
    jobs = folder / "jobs.db"
    if scheduler:
        command = [sys.executable, "-m", "tests.bench.scheduler", "fill", str(jobs), f"{stub.url}/bot9:aps/sendMessage"]
        subprocess.run(command, check=True, cwd=TREE, timeout=300)
    outs: dict[str, list[Out]] = defaultdict(list)
    for number in range(rounds):
        token = f"{number}:due"
        outs["sqlite"].append(owed(stub, databases.sqlite(), f"{token}-sqlite", folder))
        outs["postgres"].append(owed(stub, databases.postgres(), f"{token}-postgres", folder))
        outs["more"].append(owed(stub, databases.sqlite(), f"{token}-more", folder, more=MORE))
        if scheduler:
            outs["aps"].append(kept(stub, jobs, folder))
    return lines(outs)


def lines(outs: dict[str, list[Out]]) -> list[Line]:
    """What was measured, beside the goals."""
    last = {name: [out.last for out in found] for name, found in outs.items()}
    found = []
    for name, title, limit, goal in (("sqlite", "SQLite", 3.0, 2.5), ("postgres", "PostgreSQL", 5.0, 2.0)):
        first, all_out = median(out.first for out in outs[name]), median(last[name])
        wanted = 0.5 if name == "sqlite" else None
        within = f"<= {wanted} s" if wanted else ""
        met = first <= wanted if wanted else None
        found.append(Line(f"10,000 letters, {title}: first out", f"{first:.2f} s", goal=within, met=met))
        found.append(Line("  all out", f"{all_out:.2f} s", goal=f"<= {limit:g} s", met=all_out <= limit))
        if "aps" in last:
            ratio, theirs = times(last["aps"], last[name]), median(last["aps"])
            against, speed, met = f"{theirs:.2f} s APScheduler", f"{ratio:.2f}x", ratio >= goal
            found.append(Line("  faster than a job store", f"{all_out:.2f} s", against, speed, f">= {goal}x", met))
    ratio = times(last["more"], last["sqlite"])
    figure, against = f"{median(last['more']):.2f} s", f"{median(last['sqlite']):.2f} s without"
    found.append(Line("  with 100,000 more pending", figure, against, f"{ratio:.2f}x", "<= 1.25x", ratio <= 1.25))
    return found


def owed(stub: Stub, url: str, token: str, folder: Path, more: int = 0) -> Out:
    """Letters in Chaski's outbox, put into words when they leave."""
    database = Database(url)
    if more:
        later = datetime.now(UTC) + timedelta(days=7)
        database.writer.submit(lambda connection: owe(connection, later, "later", more)).result()
    due = datetime.now(UTC) + timedelta(seconds=READY)
    database.writer.submit(lambda connection: owe(connection, due)).result()
    database.close()
    with on_telegram(stub, url, token, folder):
        return out(stub, token, due.timestamp())


def kept(stub: Stub, jobs: Path, folder: Path) -> Out:
    """Jobs in APScheduler's store."""
    file, token = folder / "jobs-now.db", "9:aps"
    shutil.copy(jobs, file)
    stub.forget(token)
    with Child("tests.bench.scheduler", "run", str(file), stub.url, log=folder / "scheduler.log") as child:
        return out(stub, token, float(child.said()))


def out(stub: Stub, token: str, due: float) -> Out:
    """Wait until everybody was written to, once."""
    said = stub.all_said(token, COUNT)
    time.sleep(0.2)
    copies = stub.said(token)["copies"]
    if copies or said["first"] < due:
        raise RuntimeError(f"{token}: {copies} copies, the first {said['first'] - due:.2f} s after it was due")
    return Out(said["first"] - due, said["last"] - due)
