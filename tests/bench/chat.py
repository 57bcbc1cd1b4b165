"""Commands: a whole turn of Chaski, kept in its database, against an echo bot that keeps nothing."""

import contextlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.bench.child import Child, Stub
from tests.bench.databases import Databases
from tests.bench.table import Line, times

FLIGHT, WARM = 32, 200
SQLITE, POSTGRES, ECHO, MANY = "1:sqlite", "2:postgres", "3:echo", "4:many"
SLACK, BOLT = "slack-sqlite", "slack-bolt"


def telegram(stub: Stub, databases: Databases, folder: Path, rounds: int, count: int) -> list[Line]:
    """Commands in a second with 32 under way, and the time of one answer."""
    rates: dict[str, list[float]] = defaultdict(list)
    slow: dict[tuple[str, int], list[float]] = defaultdict(list)
    with contextlib.ExitStack() as stack:
        for bot in polling(stub, databases, folder):
            stack.enter_context(bot)
        tokens = (ECHO, SQLITE, POSTGRES, MANY)
        for token in tokens:
            stub.drive(token, WARM, FLIGHT)
        for _ in range(rounds):
            for token in tokens:
                seconds, took = stub.drive(token, count, FLIGHT)
                rates[token].append(count / seconds)
                slow[token, FLIGHT].append(percentile(took, 99))
            for token in (SQLITE, POSTGRES):
                slow[token, 1].append(percentile(stub.drive(token, count // 4, 1)[1], 99))
    return telegram_lines(rates, slow)


def telegram_lines(rates: dict[str, list[float]], slow: dict[tuple[str, int], list[float]]) -> list[Line]:
    """What was measured, beside the goals."""
    echo = max(ECHO, MANY, key=lambda token: median(rates[token]))
    theirs = f"{median(rates[echo]):.0f}/s PTB echo"
    lines = []
    for token, name, goal in ((SQLITE, "SQLite", 1.5), (POSTGRES, "PostgreSQL", 0.7)):
        ratio = times(rates[token], rates[echo])
        figure = f"{median(rates[token]):.0f}/s"
        lines.append(
            Line(f"Telegram command, {name}", figure, theirs, f"{ratio:.2f}x", f">= {goal}x", ratio >= goal)
        )
        for flight, limit in ((1, 5), (FLIGHT, 100)):
            late = median(slow[token, flight]) * 1000
            # The promise is given for the embedded database; a server's time on the way is its operator's.
            met = late <= limit if token == SQLITE else None
            goal_text = f"<= {limit} ms" if token == SQLITE else ""
            lines.append(Line(f"  p99, {flight} in flight", f"{late:.1f} ms", goal=goal_text, met=met))
    return lines


def polling(stub: Stub, databases: Databases, folder: Path) -> Iterator[Child]:
    """The four bots on Telegram; those who wait for updates cost the others nothing."""
    yield Child("tests.bench.ptb_echo", stub.url, ECHO, log=folder / "echo.log")
    yield Child("tests.bench.ptb_echo", stub.url, MANY, "many", log=folder / "many.log")
    yield on_telegram(stub, databases.sqlite(), SQLITE, folder)
    yield on_telegram(stub, databases.postgres(), POSTGRES, folder)


def on_telegram(stub: Stub, database: str, token: str, folder: Path, log_level: str = "INFO") -> Child:
    """Chaski as one runs it, on Telegram only."""
    home = folder / token.replace(":", "-")
    home.mkdir(exist_ok=True)
    places = {"HOME": home, "PORT": 0, "DATABASE_URL": database, "LOG_LEVEL": log_level}
    return Child(
        "tests.bench.unpaced", log=home / "log", TELEGRAM_TOKEN=token, TELEGRAM_BASE_URL=f"{stub.url}/bot", **places
    )


def slack(stub: Stub, databases: Databases, folder: Path, rounds: int, count: int) -> list[Line]:
    """The median answer over Socket Mode, one at a time: both by their own WebSocket to the same stub."""
    took: dict[str, list[float]] = defaultdict(list)
    home = folder / "slack"
    home.mkdir(exist_ok=True)
    settings = {"HOME": home, "PORT": 0, "DATABASE_URL": databases.sqlite()}
    settings |= {"SLACK_BOT_TOKEN": "xoxb-bench", "SLACK_APP_TOKEN": "xapp-bench"}
    ours = Child("tests.bench.unpaced", log=home / "log", SLACK_BASE_URL=f"{stub.url}/slack/{SLACK}/api/", **settings)
    with ours, Child("tests.bench.bolt_echo", stub.url, BOLT, log=folder / "bolt.log"):
        for token in (BOLT, SLACK):
            stub.connected(token)
            # Long enough that each teacher's profile is asked for once: it is kept for an hour.
            stub.drive(token, WARM, 4)
        for _ in range(rounds):
            for token in (BOLT, SLACK):
                took[token].append(median(stub.drive(token, count, 1)[1]))
    ratio, mine, theirs = times(took[SLACK], took[BOLT]), median(took[SLACK]), median(took[BOLT])
    against = f"{theirs * 1000:.1f} ms bolt echo"
    return [Line("Slack command p50", f"{mine * 1000:.1f} ms", against, f"{ratio:.2f}x", "<= 0.3x", ratio <= 0.3)]


def percentile(ordered: list[float], part: int) -> float:
    """The value that so many of a hundred do not exceed."""
    return ordered[min(len(ordered) - 1, len(ordered) * part // 100)]
