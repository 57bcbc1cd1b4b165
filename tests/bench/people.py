"""Ten thousand invented teachers, and letters that are owed to them."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from functools import partial

from sqlalchemy import Connection, insert

from core.model.classgroup import AGES, SUBJECTS, ClassGroup
from core.model.note import Note
from core.model.teacher import Channel, Teacher
from storage.database import Database
from storage.migrate import upgrade
from storage.tables import DELIVERIES
from storage.unit_of_work import UnitOfWork

COUNT = 10_000
SINCE = datetime(2026, 1, 1, tzinfo=UTC)
PLACES = (("AR", "America/Argentina/Buenos_Aires", "es"), ("IN", "Asia/Kolkata", "en"), ("UA", "Europe/Kyiv", "en"))
OPEN = (time(8), time(16))


def settle(url: str, count: int = COUNT) -> None:
    """A migrated database with this many teachers, each with a class, a Telegram and a Slack account, and one note."""
    database = Database(url)
    try:
        upgrade(database)
        for first in range(1, count + 1, 1000):
            database.writer.submit(partial(people, numbers=range(first, min(first + 1000, count + 1)))).result()
        database.writer.submit(note).result()
        database.scrub()
    finally:
        database.close()


def people(connection: Connection, numbers: range) -> None:
    """These teachers."""
    store, seen = UnitOfWork(connection), datetime.now(UTC)
    for number in numbers:
        country, zone, language = PLACES[number % len(PLACES)]
        who, languages = f"teacher-{number}", (("en", "fluent"), (language, "some"))
        told = Teacher(who, f"Teacher {number}", language, zone, True, country, since=SINCE, seen=seen)
        store.teachers.add(replace(told, admitted="code:bench"))
        ages, subject = AGES[number % len(AGES)], SUBJECTS[number % len(SUBJECTS)]
        store.classes.add(
            ClassGroup(f"class-{number}", who, country, ages, subject, languages=languages, looking=True, hours=OPEN)
        )
        # Telegram last: a letter goes where its reader was heard last.
        for age, (platform, tenant, user, chat) in enumerate(
            (("telegram", "", f"{number}", f"{number}"), ("slack", "T1", f"U{number}", f"D{number}"))
        ):
            channel = f"{platform}:{tenant}:{user}"
            heard = seen - timedelta(days=age)
            store.channels.add(Channel(channel, who, platform, tenant, user, chat, heard_at=heard))


def note(connection: Connection) -> None:
    """What all letters are about: each is put into words when it leaves."""
    words = "Our classes meet in ten minutes; the link is on the board."
    UnitOfWork(connection).notes.add(Note("note", "teacher-1", (), words, "en", SINCE))


def owe(connection: Connection, due: datetime, name: str = "letter", count: int = COUNT) -> None:
    """One letter to each teacher (or several, when there are more letters than teachers), due at this instant."""
    rows = []
    for number in range(count):
        user = number % COUNT + 1
        row: dict[str, object] = {"key": f"{name}-{number}", "teacher": f"teacher-{user}"}
        row |= {"kind": "note", "about": "note"}
        row |= {"due": due, "next_try": due, "lane": f"telegram::{user}", "created": due, "updated": due}
        rows.append(row)
    connection.execute(insert(DELIVERIES), rows)
