"""`chaski backup` and `chaski restore`: everything that Chaski knows, in one file and back.

With SQLite the file is a ZIP: the database, the key that signs certificates, and a page about it. With PostgreSQL it is
what pg_dump makes, and the key stands in the settings.
"""

import json
import os
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from adapters.seal.keyfile import NAME as KEY
from bots.seal import key_file
from bots.settings import Settings
from core.ports.platform import NotSaved
from storage import copying, dumping
from storage.database import Database
from storage.engines import address, file_of
from storage.migrate import Newer, known_steps
from storage.processlock import ProcessLock
from storage.refusal import in_words

DATABASE, ABOUT = "chaski.db", "about.json"
DUMPED = "Its certificate key is not in it: keep CHASKI_CERTIFICATE_KEY, with the rest of .env, beside it."
TROUBLE = (copying.Unsound, dumping.Failed, dumping.NoTool, zipfile.BadZipFile, NotSaved, ValueError, OSError)


def back_up(settings: Settings, file: Path) -> list[str]:
    """Copy everything into the file, also beside a running bot; SystemExit in one line where that cannot be."""
    source = file_of(address(settings.database))
    if file.exists():
        raise SystemExit(f"chaski: {file} is there already; name another file, or take that one away first")
    if not file.absolute().parent.is_dir():
        raise SystemExit(f"chaski: there is no folder {file.absolute().parent}; make it first (mkdir -p)")
    if source and not source.exists():
        raise SystemExit(f"chaski: there is no database at {source}; see CHASKI_HOME and CHASKI_DATABASE_URL")
    with trouble(f"{file} was not made"), drafted(file) as draft:
        if source is None:
            dumping.dump(address(settings.database), draft, file)
        else:
            pack(source, key_file(settings.database), draft)
    return [f"backed up: {file}, {file.stat().st_size:,} bytes", *([] if source else [DUMPED])]


def pack(source: Path, key: Path | None, file: Path) -> None:
    """The ZIP of a SQLite database and its key."""
    with tempfile.TemporaryDirectory(dir=file.parent) as folder:
        copied = Path(folder) / DATABASE
        copying.copy(source, copied)
        about = {
            "chaski": version("chaski"),
            "step": copying.step_of(copied),
            "made": datetime.now(UTC).isoformat(timespec="seconds"),
            "rows": copying.looked_through(copied),
        }
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            archive.writestr(ABOUT, json.dumps(about, indent=1))
            archive.write(copied, DATABASE)
            if key and key.exists():
                archive.write(key, KEY)


def checked(settings: Settings, file: Path) -> list[str]:
    """Read a backup from end to end, and say what is in it; SystemExit where it is not whole."""
    with trouble(f"{file} is no whole backup"):
        if is_dump(file):
            tables = dumping.tables_in(address(settings.database), file)
            return [f"whole: {file}, a dump of PostgreSQL with {len(tables)} tables"]
        with tempfile.TemporaryDirectory(dir=file.parent) as folder:
            about = unpacked(file, Path(folder))
            key = "with" if (Path(folder) / KEY).exists() else "without"
    rows = sum(about["rows"].values())
    made = f"made {about['made']} by Chaski {about['chaski']}"
    return [f"whole: {file}, {made}, {rows:,} rows, {key} the key of its certificates"]


def restore(settings: Settings, file: Path, force: bool) -> list[str]:
    """Put a backup in the place of the settings' database; SystemExit in one line, with nothing changed, where that
    database holds anything (unless `force`) or a bot runs on it."""
    target = file_of(address(settings.database))
    with trouble("nothing was restored"):
        if is_dump(file) != (target is None):
            kinds = ("PostgreSQL", "SQLite") if target else ("SQLite", "PostgreSQL")
            raise ValueError(f"{file} is a copy of {kinds[0]}, and the settings name {kinds[1]}: CHASKI_DATABASE_URL")
        if target is None:
            return restore_dump(settings, file, force)
        target.parent.mkdir(parents=True, exist_ok=True)
        lock = ProcessLock(target)
        try:
            return restore_file(target, file, force)
        finally:
            lock.release()


def restore_file(target: Path, file: Path, force: bool) -> list[str]:
    """For SQLite; the database is ours alone. What was there is put aside, not deleted."""
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".restore-") as folder:
        about = unpacked(file, Path(folder))
        if not force and (target.exists() and not is_empty(target)):
            raise ValueError(f"{target} holds data; with --force they are put aside and replaced")
        key, own = Path(folder) / KEY, target.parent / KEY
        mark = f"before-{datetime.now(UTC):%Y%m%d-%H%M%S}"
        aside = copying.put_aside(target, mark)
        if key.exists():
            if own.exists() and own.read_bytes() != key.read_bytes():
                aside.append(own.rename(own.with_name(f"{KEY}.{mark}")))
            os.replace(key, own)
        os.replace(Path(folder) / DATABASE, target)
    lines = [f"restored: {target}, as it was {about['made']}, {sum(about['rows'].values()):,} rows"]
    names = ", ".join(path.name for path in aside)
    return [*lines, *([f"What was there is now {names}; delete that once all is well."] if names else [])]


def restore_dump(settings: Settings, file: Path, force: bool) -> list[str]:
    """For PostgreSQL; one transaction."""
    url, database = address(settings.database), Database(settings.database)
    try:
        if others := database.look(dumping.others_connected):
            raise ValueError(f"{others} other connections are open to the database: stop every Chaski first")
        if database.look(dumping.has_rows) and not force:
            raise ValueError("the database holds data; with --force they are replaced")
        tables = dumping.tables_in(url, file)
        database.engine.dispose()
        dumping.restore(url, file)
        dumping.drop_others(database, tables)
    finally:
        database.close()
    return [f"restored: {len(tables)} tables from {file}"]


def unpacked(file: Path, folder: Path) -> dict[str, dict[str, int]]:
    """What the page about it says, once everything lies in the folder and was looked through."""
    if not zipfile.is_zipfile(file):
        raise zipfile.BadZipFile(f"{file} was not made by chaski backup, or its end is missing")
    with zipfile.ZipFile(file) as archive:
        names = {*archive.namelist()}
        if not {ABOUT, DATABASE} <= names <= {ABOUT, DATABASE, KEY}:
            raise zipfile.BadZipFile("it was not made by chaski backup")
        for name in names:
            archive.extract(name, folder)
            (folder / name).chmod(0o600)
    about = json.loads((folder / ABOUT).read_text("utf-8"))
    if copying.looked_through(folder / DATABASE) != about["rows"]:
        raise zipfile.BadZipFile("it lacks rows that it had when it was made")
    if about["step"] is not None and about["step"] not in known_steps():
        raise Newer(about["step"])
    return dict(about)


def is_empty(target: Path) -> bool:
    """Whether nothing would be lost; a file that cannot be read may hold everything."""
    try:
        rows = copying.looked_through(target)
    except copying.Unsound:
        return False
    return not any(count for name, count in rows.items() if name != "alembic_version")


def is_dump(file: Path) -> bool:
    """Whether pg_dump made it."""
    with file.open("rb") as opened:
        return opened.read(len(dumping.MAGIC)) == dumping.MAGIC


@contextmanager
def drafted(file: Path) -> Iterator[Path]:
    """A place beside the file, readable by us alone, which gets its name once everything is in it."""
    with tempfile.TemporaryDirectory(dir=file.absolute().parent, prefix=f".{file.name}-") as folder:
        draft = Path(folder) / file.name
        draft.touch(0o600)
        yield draft
        with draft.open("rb") as written:
            os.fsync(written.fileno())
        os.replace(draft, file)


@contextmanager
def trouble(what: str) -> Iterator[None]:
    """Whatever goes wrong with files and databases in one line."""
    try:
        yield
    except TROUBLE as error:
        raise SystemExit(f"chaski: {what}: {in_words(error)}") from None
