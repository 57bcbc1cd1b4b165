"""The database: whether it is there, takes writes, and fits this version."""

from bots.doctor.finding import Finding
from bots.settings import Settings
from core.ports.platform import NotSaved
from storage.database import AlreadyRunning, Database
from storage.engines import address, file_of
from storage.migrate import Newer, current, pending
from storage.writable import can_write

WAITING = 3.0
"""Seconds for another's write: the bot's own take a hundredth of one."""


def database(settings: Settings) -> tuple[Finding, bool]:
    """What there is to say, and whether rows can be read; a file that is not there yet is not made."""
    try:
        file = file_of(address(settings.database))
        if file and not file.exists():
            return _well(f"SQLite, {file} will be made at the first start"), False
        opened = Database(settings.database, exclusive=False, waiting=WAITING)
    except (ValueError, AlreadyRunning, NotSaved, OSError) as error:
        return _mend(f"{error}; see CHASKI_DATABASE_URL"), False
    try:
        return looked_at(opened)
    finally:
        opened.close()


def looked_at(database: Database) -> tuple[Finding, bool]:
    """The same for one that is open."""
    try:
        missing, last = pending(database), current(database)
    except Newer as error:
        return _mend(str(error)), False
    except NotSaved as error:
        if "not a database" in str(error):
            way = "put a copy back (chaski restore FILE --force), or set CHASKI_HOME"
            return _mend(f"{database.file} is no SQLite database: {way}"), False
        return _mend(f"does not answer ({error}); see CHASKI_DATABASE_URL"), False
    kind = "SQLite" if database.is_sqlite else "PostgreSQL"
    if missing and last is None:
        return _well(f"{kind}, empty; the first start sets it up"), False
    if missing:
        steps = "one step" if len(missing) == 1 else f"{len(missing)} steps"
        return _mend(f"{kind} is of an older version, {steps} behind: chaski migrate, or just start chaski run"), False
    try:
        database.writer.submit(can_write).result()
    except NotSaved as error:
        lock = "locked" in str(error)
        way = "another program holds it: close that" if lock else "see the disk and who may write to it"
        return _mend(f"{kind} takes no writes ({error}); {way}"), True
    return _well(f"{kind}, up to date"), True


def _well(words: str) -> Finding:
    return Finding("database", True, words)


def _mend(words: str) -> Finding:
    return Finding("database", False, words)
