"""The classes that are looking: one flat row each, and the one statement that finds the best of them."""

from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    ColumnElement,
    Connection,
    Integer,
    Select,
    Text,
    and_,
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
COMPARED = (*HOURS, "weeks", "languages", "kinds")
ASKED = ("country", "language", "kind", "goal", "words", "but", "among")
"""What narrows a search; each is asked only where it is given."""
ENOUGH = 5
"""An hour in common on each school day: more of them do not make a better partner."""


class SeekerRows:
    """`core.ports.store.Seekers`, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, seeker: Seeker) -> None:
        """Keep the row, new or changed."""
        self._connection.execute(upsert(self._connection, SEEKERS, ("id",), *_CHANGING), flat(seeker))

    def put_all(self, seekers: Sequence[Seeker]) -> None:
        """The same for many rows at once."""
        self._connection.execute(upsert(self._connection, SEEKERS, ("id",), *_CHANGING), [flat(one) for one in seekers])

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
        asks = tuple(name for name in ASKED if getattr(wanted, name))
        query = _found(self._connection.dialect.name, asks, len(wanted.words), bool(wanted.mine.kinds))
        return [row.id for row in self._connection.execute(query, places(wanted, most, after))]

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


def places(wanted: Wanted, most: int, after: int) -> dict[str, Any]:
    """What fills the places of the statement."""
    mine = {f"my_{name}": value for name, value in flat(wanted.mine).items() if name in COMPARED}
    asked = {name: getattr(wanted, name) for name in (*ASKED, "ages", "subjects", "seen")}
    words = {f"word_{n}": f"% {word}%" for n, word in enumerate(wanted.words)}
    return mine | asked | words | {"most": most, "after": after}


# A statement is built once: building it costs as much as running it.
@cache
def _found(dialect: str, asks: tuple[str, ...], words: int, kinds: bool) -> Select[tuple[str]]:
    """The classes that pass, in their order: what they want and speak, who answers soon, hours and weeks in common."""
    hours = _common(dialect, *(S[name].op("&")(_number(f"my_{name}")) for name in HOURS))
    weeks = _common(dialect, S.weeks.op("&")(_number("my_weeks")))
    least = func.min if dialect == "sqlite" else func.least
    order = (
        *((~_shares("goals", "goal"),) if "goal" in asks else ()),
        ~_shares("languages", "my_languages"),
        *((~or_(S.kinds == 0, _shares("kinds", "my_kinds")),) if kinds else ()),
        S.answers,
        least(hours, ENOUGH).desc(),
        weeks.desc(),
        S.seen.desc(),
        S.id,
    )
    query = select(S.id).where(*_conditions(asks, words)).order_by(*order)
    return query.limit(_number("most")).offset(_number("after"))


def _conditions(asks: tuple[str, ...], words: int) -> list[ColumnElement[bool]]:
    """What a class must be."""
    known: dict[str, ColumnElement[bool]] = {
        "country": S.country == _text("country"),
        "language": _shares("languages", "language"),
        "kind": or_(S.kinds == 0, _shares("kinds", "kind")),
        "goal": or_(S.goals == 0, _shares("goals", "goal")),
        "but": S.teacher.not_in(bindparam("but", expanding=True)),
        "among": S.teacher.in_(bindparam("among", expanding=True)),
        # In the words of its index, which holds the few classes that have any.
        "words": and_(S.words != literal_column("''"), *(S.words.like(_text(f"word_{n}")) for n in range(words))),
    }
    wide = [S[name].in_(bindparam(name, expanding=True)) for name in ("ages", "subjects")]
    return [*wide, S.seen >= _number("seen"), *(known[name] for name in asks)]


def _shares(column: str, place: str) -> ColumnElement[bool]:
    """Whether two sets have anything in common."""
    return S[column].op("&")(_number(place)) != 0


def _common(dialect: str, *numbers: ColumnElement[int]) -> ColumnElement[int]:
    """How many bits are set in up to three numbers."""
    if dialect == "sqlite":
        return func.bits_of_three(*numbers, *(literal_column("0"),) * (3 - len(numbers)), type_=Integer)
    counts = [func.bit_count(cast(one, BIT(64)), type_=Integer) for one in numbers]
    return sum(counts[1:], counts[0])


def _number(name: str) -> BindParameter[int]:
    return bindparam(name, type_=BigInteger)


def _text(name: str) -> BindParameter[str]:
    return bindparam(name, type_=Text)
