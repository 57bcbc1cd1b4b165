"""A search for a partner class among 100,000 and 1,000,000 invented ones, against junction tables on the same rows."""

import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from random import Random
from statistics import median, quantiles

from sqlalchemy import Connection

from adapters.paper.printer import Printer
from bots.seed import SEED, sow
from core.model.classgroup import SUBJECTS
from core.model.filters import Filters
from core.model.seeker import Wanted, circles
from core.usecases.profile import class_of
from core.usecases.search import READ, asked_for
from core.usecases.search import search as first_page
from core.usecases.turn import Turn
from storage.database import Database
from storage.migrate import upgrade
from storage.unit_of_work import UnitOfWork
from tests.bench.databases import Databases
from tests.bench.junction import best, lay_out
from tests.bench.table import Line, times

SEARCHERS = 120
"""Searches in each round: teachers drawn from all, and what they ask for."""
FASTER = 5.0


@dataclass(frozen=True)
class Crowd:
    """So many classes in one database, and the goal for the slowest of a hundred searches, in ms."""

    title: str
    database: Database
    count: int
    goal: float


def search(databases: Databases, rounds: int, quick: bool) -> list[Line]:
    """All databases, one after the other in each round; `quick` takes a tenth of the teachers, and says so."""
    share = 10 if quick else 1
    crowds = [
        crowd("SQLite", databases.bare_sqlite(), 100_000 // share, 20),
        crowd("PostgreSQL", databases.bare_postgres(), 100_000 // share, 20),
        crowd("SQLite", databases.bare_sqlite(), 1_000_000 // share, 150),
    ]
    small = crowds[0].database
    small.writer.submit(lay_out).result()
    took: dict[str, list[list[float]]] = defaultdict(list)
    for number in range(rounds):
        chance = Random(number)
        for one in crowds:
            took[f"{one.title} {one.count}"].append(timed(one, chance, page))
        took["flat"].append(timed(crowds[0], Random(number), flat))
        took["junction"].append(timed(crowds[0], Random(number), junction))
    for one in crowds:
        one.database.close()
    return [*(line(one, took[f"{one.title} {one.count}"]) for one in crowds), against(took, crowds[0].count)]


def crowd(title: str, url: str, count: int, goal: float) -> Crowd:
    """A database filled with invented teachers, as `chaski seed` does it."""
    database = Database(url)
    upgrade(database)
    sow(database, count)
    return Crowd(title, database, count, goal)


def timed(one: Crowd, chance: Random, work: Callable[[Turn, Filters], Callable[[], object]]) -> list[float]:
    """How long each search of a round took, in ms; each in a turn of its own, as in the product."""
    took = []
    for _ in range(SEARCHERS):
        who = f"{SEED}{chance.randint(1, one.count):07}"

        def look(connection: Connection, who: str = who) -> float:
            turn = turn_of(connection, who)
            ready = work(turn, asked(turn, chance))
            began = time.perf_counter()
            ready()
            return (time.perf_counter() - began) * 1000

        took.append(one.database.look(look))
    return took


def turn_of(connection: Connection, who: str) -> Turn:
    """A turn of this teacher."""
    store = UnitOfWork(connection)
    return Turn(store, datetime.now(UTC), lambda: "id", Printer(), speaker=store.teachers.get(who))


def asked(turn: Turn, chance: Random) -> Filters:
    """Mostly the usual search; now and then one for another subject, a country, or for anybody."""
    mine = class_of(turn, turn.me.id)
    usual = Filters(mine.ages, mine.subject)
    others = (Filters(), Filters(subject=chance.choice(SUBJECTS)), Filters(country="UA"), replace(usual, country="IT"))
    return usual if chance.random() < 0.6 else chance.choice(others)


def page(turn: Turn, filters: Filters) -> Callable[[], object]:
    """The first page, as /find shows it: found, put in order, and compared by calendars."""
    return lambda: first_page(turn, filters, 0)


def flat(turn: Turn, _: Filters) -> Callable[[], object]:
    """The statement alone: the best of her ages and subject."""
    wanted = nearest(turn)
    return lambda: turn.store.seekers.best(wanted, READ, 0)


def junction(turn: Turn, _: Filters) -> Callable[[], object]:
    """The same of junction tables."""
    wanted = nearest(turn)
    connection: Connection = turn.store._connection  # type: ignore[attr-defined]
    return lambda: best(connection, wanted, READ)


def nearest(turn: Turn) -> Wanted:
    """Classes of the same ages and subject as hers."""
    wanted = replace(asked_for(turn, class_of(turn, turn.me.id), Filters()), but=(turn.me.id,))
    ages, subjects = circles(wanted.mine)[0]
    return replace(wanted, ages=ages, subjects=subjects)


def slowest(took: list[float]) -> float:
    """The time that one of a hundred exceeds."""
    return quantiles(took, n=100)[98]


def line(one: Crowd, rounds: list[list[float]]) -> Line:
    """One crowd beside its goal."""
    middle, worst = median(median(took) for took in rounds), median(slowest(took) for took in rounds)
    what = f"Partner search among {one.count:,}, {one.title}"
    return Line(what, f"p50 {middle:.1f}, p99 {worst:.1f} ms", goal=f"p99 <= {one.goal:g} ms", met=worst <= one.goal)


def against(took: dict[str, list[list[float]]], count: int) -> Line:
    """The statement against junction tables, by the slowest of a hundred."""
    mine, theirs = ([slowest(one) for one in took[name]] for name in ("flat", "junction"))
    ratio = times(theirs, mine)
    what = f"  its statement at {count:,}, faster than junction tables"
    figures = f"p99 {median(mine):.1f} ms", f"{median(theirs):.1f} ms"
    return Line(what, *figures, f"{ratio:.1f}x", f">= {FASTER:g}x", ratio >= FASTER)
