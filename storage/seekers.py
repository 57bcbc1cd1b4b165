"""The classes that are looking: one flat row each, and the one statement that finds the best of them."""

from dataclasses import fields
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Integer,
    Select,
    bindparam,
    cast,
    delete,
    func,
    literal,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import BIT

from core.model.seeker import Seeker, Wanted
from storage.nouns import CLASSES
from storage.tables import SEEKERS
from storage.upsert import upsert

S = SEEKERS.c
HOURS = ("hours_a", "hours_b", "hours_c")
PLAIN = tuple(field.name for field in fields(Seeker) if field.name != "hours")
_CHANGING = tuple(name for name in (*PLAIN, *HOURS) if name != "id")
ENOUGH = 5
"""An hour in common on each school day: more of them do not make a better partner."""


class SeekerRows:
    """`core.ports.store.Seekers`, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, seeker: Seeker) -> None:
        """Keep the row, new or changed."""
        self._connection.execute(upsert(self._connection, SEEKERS, ("id",), *_CHANGING), flat(seeker))

    def remove(self, group: str) -> None:
        """Forget the class's row, whether or not there is one."""
        self._connection.execute(delete(SEEKERS).where(S.id == group))

    def saw(self, teacher: str, day: int) -> None:
        """A sign of life of this teacher on this day (ordinal)."""
        self._connection.execute(update(SEEKERS).where(S.teacher == teacher).values(seen=day))

    def stale(self, day: int, most: int) -> list[str]:
        """The classes whose rows hold no longer on this day (ordinal), at most so many."""
        query = select(S.id).where(S.until <= day).order_by(S.until, S.id).limit(most)
        return [row.id for row in self._connection.execute(query)]

    def best(self, wanted: Wanted, most: int, after: int) -> list[str]:
        """The classes that are wanted, the best first: so many `after` the first ones."""
        query = found(wanted, self._connection.dialect.name).limit(most).offset(after)
        return [row.id for row in self._connection.execute(query)]

    def begin_anew(self) -> None:
        """Leave of every class that is looking an empty row, which nobody finds and which holds no longer."""
        self._connection.execute(delete(SEEKERS))
        columns = CLASSES.table.c
        bare = select(literal(0), literal(0), columns.country, columns.id, columns.teacher).where(columns.looking)
        names = ("ages", "subjects", "country", "id", "teacher")
        self._connection.execute(SEEKERS.insert().from_select(names, bare))


def flat(seeker: Seeker) -> dict[str, Any]:
    """The row's columns."""
    values = {name: getattr(seeker, name) for name in PLAIN}
    return values | dict(zip(HOURS, seeker.hours, strict=True))


def found(wanted: Wanted, dialect: str) -> Select[tuple[str]]:
    """The classes that pass, in their order: what they want and speak, who answers soon, hours and weeks in common."""
    mine = flat(wanted.mine)
    hours = common(dialect, *(S[name].op("&")(mine[name]) for name in HOURS))
    weeks = common(dialect, S.weeks.op("&")(mine["weeks"]))
    least = func.min if dialect == "sqlite" else func.least
    order = (
        *((~shares(S.goals, wanted.goal),) if wanted.goal else ()),
        ~shares(S.languages, mine["languages"]),
        *((~or_(S.kinds == 0, shares(S.kinds, mine["kinds"])),) if mine["kinds"] else ()),
        S.answers,
        least(hours, ENOUGH).desc(),
        weeks.desc(),
        S.seen.desc(),
        S.id,
    )
    return select(S.id).where(*conditions(wanted)).order_by(*order)


def conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    """What a class must be."""
    asked = [S.ages.in_(wanted.ages), S.subjects.in_(wanted.subjects), S.seen >= wanted.seen]
    if wanted.country:
        asked.append(S.country == wanted.country)
    if wanted.language:
        asked.append(shares(S.languages, wanted.language))
    for column, value in ((S.kinds, wanted.kind), (S.goals, wanted.goal)):
        if value:
            asked.append(or_(column == 0, shares(column, value)))
    if wanted.words:
        # In the words of its index, which holds the few classes that have any.
        asked.append(S.words != literal_column("''"))
        asked += [S.words.contains(f" {one}", autoescape=True) for one in wanted.words]
    if wanted.but:
        asked.append(S.teacher.not_in(wanted.but))
    if wanted.among:
        asked.append(S.teacher.in_(wanted.among))
    return asked


def shares(column: ColumnElement[int], value: int) -> ColumnElement[bool]:
    """Whether the two sets have anything in common."""
    return column.op("&")(bindparam(None, value, type_=BigInteger)) != 0


def common(dialect: str, *numbers: ColumnElement[int]) -> ColumnElement[int]:
    """How many bits are set in up to three numbers."""
    if dialect == "sqlite":
        return func.bits_of_three(*numbers, *(literal_column("0"),) * (3 - len(numbers)), type_=Integer)
    counts = [func.bit_count(cast(one, BIT(64)), type_=Integer) for one in numbers]
    return sum(counts[1:], counts[0])
