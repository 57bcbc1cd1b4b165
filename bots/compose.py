"""Puts Chaski together: the one place where ports meet what fills them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from adapters import playground
from adapters.paper.printer import Printer
from adapters.writer.offline import OfflineWriter
from bots.alarm import Alarm
from bots.cleaning import Cleaning
from bots.courier import Courier
from bots.desk import Desk
from bots.messengers import open_messengers
from bots.metrics import Metrics
from bots.scribe import Scribe
from bots.seal import the_seal, toy_seal
from bots.settings import Settings
from bots.wake import Bell, next_due
from core.assistant import Assistant
from core.ports.clock import Clock
from core.ports.platform import Platform
from core.ports.writer import Writer
from core.usecases.turn import House
from storage.database import Database
from storage.deliveries import Deliveries, Pace
from storage.drawers import Drawer
from storage.glimpse import glimpse
from storage.inbox import Inbox
from storage.jobs import Schedule
from storage.reset import forget_everything
from storage.shelf import Shelf


class SystemClock:
    """The system's time."""

    def now(self) -> datetime:
        """The present instant, in UTC."""
        return datetime.now(UTC)


def random_id() -> str:
    """An id that nobody guesses: 122 random bits."""
    return uuid4().hex


@dataclass(frozen=True)
class Chaski:
    """Everything that runs in one process."""

    settings: Settings
    database: Database
    inbox: Inbox
    deliveries: Deliveries
    platforms: dict[str, Platform]
    assistant: Assistant
    clock: Clock
    desk: Desk
    courier: Courier
    scribe: Scribe
    alarm: Alarm
    metrics: Metrics
    writer: Writer


def compose(settings: Settings, playing: bool) -> Chaski:
    """Wire everything that the settings configure; touches the database file but no network yet.

    `playing` opens the playground instead of the messengers, with a database and a clock of its own: a clock that
    jumps must never fire a real reminder.
    """
    folder = settings.home / "playground" if playing else settings.home
    url = f"sqlite:///{(folder / 'chaski.db').absolute()}" if playing else settings.database
    folder.mkdir(parents=True, exist_ok=True)
    clock: Clock = playground.PlayClock(folder / "clock.json") if playing else SystemClock()
    database = Database(url)
    lease = timedelta(seconds=settings.lease_seconds)
    metrics = Metrics()
    deliveries, schedule = Deliveries(database, Pace(lease=lease), metrics.ended), Schedule(database, lease)
    shelf, bell = Shelf(database), Bell()
    inbox = Inbox(database, bell.heard)
    seal = toy_seal(url) if playing else the_seal(settings)
    platforms = open_platforms(settings, folder, clock, database, deliveries, schedule, bell)
    assistant = Assistant(random_id, Printer(), house(settings, playing), arrival_at(platforms), seal)
    courier = Courier(database, deliveries, platforms, assistant, clock, shelf, metrics)
    desk = Desk(database, inbox, platforms, assistant, courier, clock, shelf, bell.turned, metrics)
    writer = make_writer(settings, clock, metrics)
    scribe = Scribe(database, schedule, writer, assistant, clock, bell.turned, metrics.asked)
    cleaning = Cleaning(database, inbox, assistant, clock)
    alarm = Alarm(database, schedule, assistant, clock, bell.turned, bell.swept, cleaning.clean)
    bell.ring(desk.wake, courier.wake, scribe.wake, alarm.ring)
    return Chaski(
        settings, database, inbox, deliveries, platforms, assistant, clock, desk, courier, scribe, alarm, metrics,
        writer,
    )  # fmt: skip


def open_platforms(
    settings: Settings,
    folder: Path,
    clock: Clock,
    database: Database,
    deliveries: Deliveries,
    schedule: Schedule,
    bell: Bell,
) -> dict[str, Platform]:
    """The messengers that are configured, or the playground."""
    if not isinstance(clock, playground.PlayClock):
        opened = open_messengers(settings, lambda name: Drawer(database, name))
        return {platform.name: platform for platform in opened}

    async def reset() -> None:
        await database.writer.run(forget_everything)

    page = playground.create(
        folder,
        clock,
        lambda: next_due(deliveries, schedule, clock),
        bell.sweep,
        reset,
        glimpse=lambda: database.read(glimpse),
    )
    return {page.name: page}


def make_writer(settings: Settings, clock: Clock, metrics: Metrics | None = None) -> Writer:
    """The model that is configured, or its offline twin."""
    if settings.openai_api_key is None:
        return OfflineWriter()
    # Half a second of imports that a start without a model need not wait for.
    from adapters.writer.openai_writer import OpenAIWriter

    writer = OpenAIWriter(
        settings.openai_api_key,
        settings.openai_model,
        clock,
        base_url=settings.openai_base_url,
        deadline=settings.openai_deadline_seconds,
        voice_model=settings.openai_voice_model,
    )
    if metrics is not None:
        writer.spent = metrics.spent
    return writer


def arrival_at(platforms: dict[str, Platform]) -> Callable[[str], str]:
    """The address at which whoever comes with a code arrives; "" while no messenger has any."""
    return lambda code: next((address for one in platforms.values() if (address := one.arrival(code))), "")


def house(settings: Settings, playing: bool = False) -> House:
    """What the rules must know of the operator's choices; the playground is open to everybody."""
    hosts = tuple(host.strip().lower() for host in settings.meeting_hosts.split(",") if host.strip())
    has_model = settings.openai_api_key is not None
    return House(
        settings.public,
        reachable=bool(settings.public_url) or playing,
        drafts=has_model,
        translates=has_model,
        meeting_hosts=hosts,
        most_classes=settings.most_classes,
        by_code=settings.admission == "code" and not playing,
        concern_chat=settings.concern_chat,
    )
