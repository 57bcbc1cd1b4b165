"""The same classes in the usual tables, one row per subject, language, kind, hour and week, for comparison."""

from sqlalchemy import Connection, text

from core.model.seeker import Wanted

NUMBERS = "WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < {last})"
SETS = {"subjects": 8, "languages": 63, "kinds": 3, "weeks": 56}
HOURS = ("hours_a", "hours_b", "hours_c")
BEST = """
SELECT c.id FROM j_classes c
WHERE c.ages = :ages AND c.seen >= :seen AND c.teacher != :me
  AND EXISTS (SELECT 1 FROM j_subjects s WHERE s.class = c.class AND s.value IN ({subjects}))
ORDER BY
  NOT EXISTS (SELECT 1 FROM j_languages l WHERE l.class = c.class AND l.value IN ({languages})),
  EXISTS (SELECT 1 FROM j_kinds k WHERE k.class = c.class)
    AND NOT EXISTS (SELECT 1 FROM j_kinds k WHERE k.class = c.class AND k.value IN ({kinds})),
  c.answers,
  min((SELECT count(*) FROM j_hours h WHERE h.class = c.class AND h.value IN ({hours})), 5) DESC,
  (SELECT count(*) FROM j_weeks w WHERE w.class = c.class AND w.value IN ({weeks})) DESC,
  c.seen DESC, c.id
LIMIT :most
"""


def lay_out(connection: Connection) -> None:
    """Make the tables from the flat rows, with the keys that they need."""
    columns = "id, teacher, ages, seen, answers"
    connection.execute(text(f"CREATE TABLE j_classes (class INTEGER PRIMARY KEY, {columns})"))
    connection.execute(text(f"INSERT INTO j_classes ({columns}) SELECT {columns} FROM seekers"))
    connection.execute(text("CREATE INDEX j_ages ON j_classes (ages)"))
    for name, size in SETS.items():
        _spread(connection, name, [(name, size, 0)])
    _spread(connection, "hours", [(column, 56, 56 * place) for place, column in enumerate(HOURS)])
    connection.execute(text("ANALYZE"))


def _spread(connection: Connection, name: str, columns: list[tuple[str, int, int]]) -> None:
    """One row per set bit of some columns, each of which begins to count at its own number."""
    key = "PRIMARY KEY (class, value)) WITHOUT ROWID"
    connection.execute(text(f"CREATE TABLE j_{name} (class INTEGER, value INTEGER, {key}"))
    for column, size, first in columns:
        bits = f"SELECT c.class, n + {first} FROM j_classes c JOIN seekers s ON s.id = c.id JOIN numbers"
        rows = f"{NUMBERS.format(last=size - 1)} {bits} WHERE s.{column} >> n & 1"
        connection.execute(text(f"INSERT INTO j_{name} {rows} ORDER BY 1, 2"))


def best(connection: Connection, wanted: Wanted, most: int) -> list[str]:
    """The best classes of the same ages and subject, in the order of the flat row."""
    mine = wanted.mine
    hours = [place * 56 + n for place, word in enumerate(mine.hours) for n in _members(word)]
    sets = {name: _members(getattr(mine, name)) for name in SETS} | {"hours": hours}
    if not mine.kinds:
        sets["kinds"] = list(range(SETS["kinds"]))
    lists = {name: ", ".join(map(str, values)) or "NULL" for name, values in sets.items()}
    places = {"ages": mine.ages, "seen": wanted.seen, "me": mine.teacher, "most": most}
    return list(connection.execute(text(BEST.format(**lists)), places).scalars())


def _members(number: int) -> list[int]:
    return [n for n in range(number.bit_length()) if number >> n & 1]
