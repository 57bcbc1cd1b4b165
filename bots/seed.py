"""`chaski seed`: invented teachers whose classes look for others, the same ones each time."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from functools import partial
from random import Random
from typing import NamedTuple
from zoneinfo import ZoneInfo

import typer
from sqlalchemy import Connection, func, select

from core.model.calendar import Hours
from core.model.classgroup import AGES, GOALS, KINDS, SUBJECTS, ClassGroup
from core.model.teacher import Teacher
from core.planning.countries import languages_of, main_zone
from core.ports.store import Job
from core.usecases import seekers
from storage.database import Database
from storage.nouns import CLASSES, TEACHERS
from storage.seekers import SeekerRows
from storage.unit_of_work import UnitOfWork

MOST = 2_000_000
BATCH = 2_000
SEED = "seed-"
PLACES = (
    "AR AU BD BO BR CA CL CN CO CR CU CZ DE DO EC EG ES ET FI FR GB GH GR GT HN HU ID IE IN IT JP KE KR LT MA MX MY NG "
    "NL NO NP NZ PE PH PK PL PT PY RO RS RW SE SN SV TH TN TR TZ UA UG US UY VE VN ZA"
).split()
FIRST = (
    "Ada Aiko Ana Anwar Bao Beatriz Carla Chidi Dalia Diego Elena Emeka Farah Femi Gita Hana Iris Ivan Jana Joao Kofi "
    "Laila Lars Lucia Mara Mateo Mei Nadia Nils Noor Olga Omar Paula Petra Quique Rana Rosa Sami Sofia Tariq Tere Uma "
    "Vera Wanjiru Ximena Yara Yusuf Zoe"
).split()
LAST = "Alba Bell Cruz Dahl Ekin Faro Gray Haas Ito Jain Kane Lund Mora Nero Okoro Pina Quist Rossi Silva Tan".split()
NAMES = ("Huerta escolar", "Club de radio", "Group A", "Coding club", "Taller de teatro", "River project", "6.º B")


class Sown(NamedTuple):
    """One invented teacher with her class."""

    teacher: Teacher
    group: ClassGroup


def sow(database: Database, wanted: int) -> tuple[int, int]:
    """Add teachers until there are so many; returns how many came, and how many there are. A bar on standard error
    shows how far it is; what is stopped on the way goes on where it was.

    Refuses a database with anybody else in it: real teachers would find, and invite, people who do not exist.
    """
    known, real = database.look(census)
    if real:
        why = f"{real} of the teachers in this database are real, and would find and invite people who do not exist"
        raise SystemExit(f"chaski: {why}; set CHASKI_HOME or CHASKI_DATABASE_URL to an empty one")
    now = datetime.now(UTC)
    # By itself the library remembers eight zones, and reads a file for each of the others again and again.
    zones = [ZoneInfo(main_zone(code)) for code in PLACES]
    with typer.progressbar(length=max(0, wanted - known), label="teachers", file=sys.stderr) as bar:
        for first in range(known - known % BATCH, wanted, BATCH):
            people = [one for one in sown(first, now) if known < number(one) <= wanted]
            database.writer.submit(partial(keep, people=people, now=now)).result()
            bar.update(len(people))
    del zones
    return max(0, wanted - known), max(known, wanted)


def census(connection: Connection) -> tuple[int, int]:
    """How many teachers are invented, and how many are not."""
    column = TEACHERS.table.c.id
    every = connection.execute(select(func.count(column))).scalar_one()
    invented = connection.execute(select(func.count(column)).where(column.startswith(SEED))).scalar_one()
    return invented, every - invented


def number(one: Sown) -> int:
    """Which one this is, the first being 1."""
    return int(one.teacher.id.removeprefix(SEED))


def sown(first: int, now: datetime) -> Iterator[Sown]:
    """The batch of teachers after the first ones; chance begins anew with each, so that a batch is always the same."""
    chance = Random(first)
    for which in range(first + 1, first + BATCH + 1):
        country, id_ = chance.choice(PLACES), f"{SEED}{which:07}"
        spoken = [code for code in languages_of(country) if len(code) == 2][:1] or ["en"]
        language = "es" if spoken[0] == "es" else "en"
        languages = tuple(dict.fromkeys((*spoken, *(["en"] if chance.random() < 0.6 else []))))
        name = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
        seen = now - timedelta(days=chance.randrange(50))
        teacher = Teacher(id_, name, language, main_zone(country), True, country, since=seen, seen=seen)
        yield Sown(teacher, school_class(chance, teacher, languages))


def school_class(chance: Random, teacher: Teacher, languages: tuple[str, ...]) -> ClassGroup:
    """Her class: ages and subjects are not spread evenly, and half of all have told little more than they must."""
    told = chance.random() < 0.5
    opens = chance.choice((7, 8, 8, 8, 9))
    lesson = chance.randrange(opens, opens + 5)
    return ClassGroup(
        id=f"{teacher.id}-class",
        teacher=teacher.id,
        country=teacher.country,
        ages=chance.choices(AGES, (2, 4, 4, 3, 1))[0],
        subject=chance.choices(SUBJECTS, (4, 2, 3, 3, 2, 2, 2, 1))[0],
        also=(chance.choice(SUBJECTS),) if chance.random() < 0.2 else (),
        languages=tuple((code, "fluent" if n == 0 else "some") for n, code in enumerate(languages)),
        hours=(time(opens), time(opens + 6)) if told else None,
        lessons=tuple(Hours(day, time(lesson), time(lesson + 2)) for day in (1, 3, 5)) if told else (),
        kinds=(chance.choice(KINDS),) if told else (),
        goals=(chance.choice(GOALS),) if told else (),
        name=chance.choice(NAMES) if chance.random() < 0.1 else "",
        looking=True,
    )


def keep(connection: Connection, people: list[Sown], now: datetime) -> None:
    """Write them with their rows for the search."""
    if not people:
        return
    TEACHERS.rows(connection).add_all([one.teacher for one in people])
    CLASSES.rows(connection).add_all([one.group for one in people])
    rows = [seekers.seeker(one.group, one.teacher, None, now) for one in people]
    SeekerRows(connection).put_all(rows)
    jobs = UnitOfWork(connection).jobs
    for until in {row.until for row in rows}:
        kind = seekers.KIND
        jobs.schedule(Job(f"{SEED}{until}", kind, kind, seekers.stale_at(until), revision=until))
