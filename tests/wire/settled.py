"""A house in which classes have a published project already, so that a story over the wire begins with their call."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path

from core.chat.heard import Account
from core.model.classgroup import ClassGroup
from core.model.project import Edition, Member, Project
from core.model.request import Match
from core.model.teacher import Channel, Teacher
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.planning.story import plan_of
from tests.standins.slack_world import TEAM
from tests.wire.people import OnTelegram
from tests.wire.stage import BUENOS_AIRES, Stage, staged

FRIDAY = datetime(2026, 11, 27, 10, tzinfo=BUENOS_AIRES)
SCHOOL = (time(8), time(16))
PEOPLE = {
    "Gisel": ("es", "America/Argentina/Buenos_Aires", "AR"),
    "Jhansi": ("en", "Asia/Kolkata", "IN"),
    "Olenka": ("en", "Europe/Kyiv", "UA"),
}


@dataclass
class Settled:
    """The stage with a third teacher, on Telegram as the first."""

    stage: Stage
    olenka: OnTelegram


@contextmanager
def settled(folder: Path, *names: str) -> Iterator[Settled]:
    """These of PEOPLE with their project, on Friday at ten in Argentina; the first one leads it. The house runs."""
    with staged(folder) as stage:
        stage.house.clock.set(FRIDAY)
        olenka = OnTelegram(stage.telegram, stage.telegram.person("Olenka", language="en", begun=True))
        stage.telegram.api.screens.setdefault(stage.gisel.person.id, [])
        stage.house.start()
        stage.house.stop()
        accounts = {
            "Gisel": Account(platform="telegram", tenant="", user=str(stage.gisel.person.id)),
            "Jhansi": Account(platform="slack", tenant=TEAM, user=stage.jhansi.person.id),
            "Olenka": Account(platform="telegram", tenant="", user=str(olenka.person.id)),
        }
        database = Database(f"sqlite:///{stage.house.home}/chaski.db")
        database.writer.submit(lambda c: begin(UnitOfWork(c), {name: accounts[name] for name in names})).result()
        database.close()
        stage.house.start()
        yield Settled(stage, olenka)
        stage.house.settle()
        stage.house.stop()
        assert "Traceback" not in stage.house.log.read_text()


def begin(store: UnitOfWork, accounts: dict[str, Account]) -> None:
    """Everybody has a class with its hours, and all of them have joined."""
    now, host, plan = FRIDAY.astimezone(UTC), next(iter(accounts)), plan_of()
    store.projects.add(Project("p", host, "definition", plan, 1, 1, plan, editions=(Edition(1, plan),), since=now))
    for name, account in accounts.items():
        language, zone, country = PEOPLE[name]
        store.teachers.add(Teacher(name, name, language, zone, True, country, seen=now))
        store.classes.add(ClassGroup(f"class-{name}", name, country, "9-12", "social", hours=SCHOOL))
        at = (account.platform, account.tenant, account.user, account.user)
        store.channels.add(Channel(str(account), name, *at, heard_at=now))
        store.members.add(Member(f"m-{name}", "p", name, f"class-{name}", "active", 1, now))
        if name != host:
            store.matches.add(Match(f"match-{name}", host, name, now))
