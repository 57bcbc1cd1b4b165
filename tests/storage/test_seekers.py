"""The rows of those who look for a class: the statement finds and orders as plain Python does, on both databases."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from sqlalchemy import Connection

from core.model.seeker import Seeker, Wanted, circles
from storage.database import Database
from storage.seekers import ENOUGH, SeekerRows
from tests.storage.conftest import Open

COUNTRIES = ("AR", "IN", "UA")
WORDS = ("", "", " huerta escolar ", " radio ")


def seeker(chance: Random, number: int) -> Seeker:
    """Somebody who looks for a class, with small sets so that much is in common and much is equal."""
    return Seeker(
        id=f"class-{number}", teacher=f"teacher-{number % 60}", ages=1 << chance.randrange(5),
        subjects=1 << chance.randrange(8) | chance.choice((0, 0, 4)), languages=chance.randrange(1, 8),
        kinds=chance.choice((0, 1, 2)), goals=chance.choice((0, 1 << 12)), country=chance.choice(COUNTRIES),
        seen=1000 + chance.randrange(10), answers=chance.choice((1, 2, 2, 3)),
        hours=(chance.getrandbits(3) << 50, chance.getrandbits(2), chance.getrandbits(2) << 54),
        weeks=chance.getrandbits(4) << 50, words=chance.choice(WORDS), until=2000 + number,
    )  # fmt: skip


def expected(everybody: list[Seeker], wanted: Wanted) -> list[str]:
    """The same in plain words."""
    mine = wanted.mine

    def passes(one: Seeker) -> bool:
        return (
            one.ages in wanted.ages
            and one.subjects in wanted.subjects
            and one.seen >= wanted.seen
            and wanted.country in ("", one.country)
            and (not wanted.language or bool(one.languages & wanted.language))
            and (not wanted.kind or not one.kinds or bool(one.kinds & wanted.kind))
            and (not wanted.goal or not one.goals or bool(one.goals & wanted.goal))
            and all(f" {word}" in one.words for word in wanted.words)
            and one.teacher not in wanted.but
            and (not wanted.among or one.teacher in wanted.among)
        )

    def order(one: Seeker) -> tuple[object, ...]:
        hours = sum((a & b).bit_count() for a, b in zip(one.hours, mine.hours, strict=True))
        return (
            bool(wanted.goal) and not one.goals & wanted.goal,
            not one.languages & mine.languages,
            bool(mine.kinds and one.kinds) and not one.kinds & mine.kinds,
            one.answers,
            -min(hours, ENOUGH),
            -(one.weeks & mine.weeks).bit_count(),
            -one.seen,
            one.id,
        )

    return [one.id for one in sorted(filter(passes, everybody), key=order)]


@pytest.fixture
def database(url: str, opened: Open) -> Database:
    """An empty database."""
    return opened(url)


def within(database: Database, work: Callable[[SeekerRows], object]) -> object:
    """Do something in a transaction."""

    def run(connection: Connection) -> object:
        return work(SeekerRows(connection))

    return database.writer.submit(run).result()


def test_the_statement_finds_and_orders_as_plain_words_do(database: Database) -> None:
    chance = Random(7)
    everybody = [seeker(chance, number) for number in range(300)]
    within(database, lambda rows: rows.put_all(everybody))
    narrowed: list[dict[str, object]] = [
        {}, {"country": "UA"}, {"language": 2}, {"kind": 1}, {"goal": 1 << 12}, {"words": ("huer",)},
        {"words": ("escolar", "huerta"), "country": "AR"}, {"seen": 1005}, {"but": ("teacher-1", "teacher-2")},
        {"among": ("teacher-3", "teacher-4")},
    ]  # fmt: skip
    for mine in everybody[:6]:
        for ages, subjects in circles(mine):
            for more in narrowed:
                wanted = replace(Wanted(mine, ages, subjects), **more)  # type: ignore[arg-type]
                found = within(database, lambda rows, wanted=wanted: rows.best(wanted, 300, 0))  # type: ignore[misc]
                assert found == expected(everybody, wanted), more


def test_the_circles_hold_everybody_once(database: Database) -> None:
    chance = Random(8)
    everybody = [seeker(chance, number) for number in range(100)]
    within(database, lambda rows: rows.put_all(everybody))
    for ages, subject in (("", ""), ("9-12", ""), ("", "maths"), ("9-12", "maths")):
        parts = [Wanted(everybody[0], *circle) for circle in circles(everybody[0], ages, subject)]
        found = [one for part in parts for one in within(database, lambda rows, p=part: rows.best(p, 300, 0))]  # type: ignore[attr-defined, misc]
        fit = [o.id for o in everybody if (not ages or o.ages == 2) and (not subject or o.subjects & 16)]
        assert sorted(found) == sorted(fit)


def test_a_row_changes_its_place_is_seen_and_goes(database: Database) -> None:
    one, other = (seeker(Random(number), number) for number in (1, 2))
    moved = replace(one, ages=16, subjects=3, words=" nueva ")

    def story(rows: SeekerRows) -> tuple[object, ...]:
        rows.put(one)
        rows.put(other)
        rows.put(moved)
        rows.saw(one.teacher, 1500)
        everything = Wanted(one, (1, 2, 4, 8, 16), tuple(range(1, 256)))
        found = rows.best(replace(everything, words=("nueva",), seen=1500), 9, 0)
        stale = rows.stale(2001, 9), rows.stale(2002, 1), rows.stale(2002, 9)
        rows.remove(one.id)
        rows.remove("nobody")
        return found, *stale, rows.best(everything, 9, 0)

    assert within(database, story) == ([one.id], [one.id], [one.id], [one.id, other.id], [other.id])
