"""Gisel and Jhansi with a published plan, about to arrange a call; and what a story about calls needs to say."""

from datetime import UTC, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from core.chat.heard import Account, Arrived, Pressed, Said
from core.chat.shown import File, Link
from core.model.classgroup import ClassGroup
from core.model.project import Edition, Member, Project
from core.model.request import Match
from core.model.session import LiveSession
from core.model.teacher import Channel, Teacher
from core.usecases.turn import House
from storage.unit_of_work import UnitOfWork
from tests.fakes.clock import FrozenClock
from tests.fakes.screen import Screen, Shown
from tests.planning.story import plan_of
from tests.transcripts.script import Person
from tests.transcripts.world import World

ARGENTINA, INDIA, UKRAINE = "America/Argentina/Buenos_Aires", "Asia/Kolkata", "Europe/Kyiv"
SCHOOL = (time(8), time(16))
PEOPLE = {
    "Gisel": Person("Gisel", "telegram", "es", "", "Telegram @gisel_aula"),
    "Jhansi": Person("Jhansi", "slack", "en", INDIA, "Jhansi Rao, Slack"),
    "Olenka": Person("Olenka", "telegram", "en", UKRAINE, "Telegram @olenka"),
    "Bianca": Person("Bianca", "telegram", "es", "Europe/Rome", "Telegram @bianca"),
    "Kate": Person("Kate", "slack", "en", "America/New_York", "Kate Moreno, Slack"),
    "Tahmina": Person("Tahmina", "telegram", "en", "Asia/Dhaka", "Telegram @tahmina"),
    "Deniz": Person("Deniz", "slack", "en", "Europe/Istanbul", "Deniz Kaya, Slack"),
}
COUNTRY = {"Gisel": "AR", "Jhansi": "IN", "Olenka": "UA", "Bianca": "IT", "Kate": "US", "Tahmina": "BD", "Deniz": "TR"}
ZONE = {name: person.zone or ARGENTINA for name, person in PEOPLE.items()}
FRIDAY = datetime(2026, 11, 27, 10, 0, tzinfo=ZoneInfo(ARGENTINA))
MEET = "https://meet.google.com/abc-defg-hij"


class Calls:
    """One installation with a project of some classes, the host first."""

    def __init__(
        self, folder: Path, *names: str, now: datetime = FRIDAY, hours: tuple[str, ...] = ("Jhansi", "Olenka"),
        restarts: bool = True,
    ) -> None:
        self.restarts = restarts
        self.names = names or ("Gisel", "Jhansi")
        people = {name: PEOPLE[name] for name in self.names}
        self.world = World(folder, FrozenClock(now.astimezone(UTC)), people, house=House(meeting_hosts=()))
        self.world.database.writer.submit(lambda c: self._settle_in(UnitOfWork(c), hours)).result()

    def _settle_in(self, store: UnitOfWork, hours: tuple[str, ...]) -> None:
        now = self.world.clock.now()
        for name in self.names:
            known = name in hours
            store.teachers.add(Teacher(name, name, PEOPLE[name].language, ZONE[name], True, COUNTRY[name], seen=now))
            store.classes.add(
                ClassGroup(f"class-{name}", name, COUNTRY[name], "9-12", "social", hours=SCHOOL if known else None)
            )
            account = self.world.account(name)
            store.channels.add(
                Channel(
                    str(account), name, account.platform, account.tenant, account.user, f"chat-{name.lower()}",
                    heard_at=now,
                )
            )
        host, plan = self.names[0], plan_of()
        store.projects.add(
            Project("p", host, "definition", plan, 1, 1, plan, editions=(Edition(1, plan),), since=now)
        )
        for name in self.names:
            store.members.add(Member(f"m-{name}", "p", name, f"class-{name}", "active", 1, now))
            if name != host:
                store.matches.add(Match(f"match-{name}", host, name, now))

    def says(self, who: str, words: str) -> list[str]:
        """Somebody types; returns what she sees last."""
        self.world.hear(who, Arrived() if words == "/start" else Said(text=words))
        self.restart()
        return self.sees(who)

    def taps(self, who: str, label: str) -> list[str]:
        """Somebody taps the newest button with this label; returns what she sees then."""
        shown, ordinal = self.button(who, label)
        pressed = Pressed(card=shown.message.card, revision=shown.message.revision, ordinal=ordinal)
        self.world.hear(who, pressed, shown.id)
        self.restart()
        return self.touched(who)[-1]

    def restart(self) -> None:
        """Close everything and open it again, unless the story has too many people for that."""
        if self.restarts:
            self.world.restart()

    def button(self, who: str, label: str) -> tuple[Shown, int]:
        """The newest button with this label: its message and its place."""
        found = self.screen(who).button(label)
        assert found, f"{who} has no button [{label}]; she sees:\n" + "\n".join(self.sees(who))
        return found

    def touched(self, who: str) -> list[list[str]]:
        """Everything new or rewritten on her screen since the last look; at least the newest message."""
        fresh = self.screen(who).unread() or self.screen(who).messages[-1:]
        for shown in fresh:
            shown.read = shown.edited
        return [shown.lines for shown in fresh]

    def sees(self, who: str) -> list[str]:
        """Her newest message, line by line."""
        for shown in self.screen(who).unread():
            shown.read = shown.edited
        return self.screen(who).messages[-1].lines

    def arrived(self, who: str) -> list[str]:
        """What came or changed since the last look, as one list of lines."""
        fresh = self.screen(who).unread()
        for shown in fresh:
            shown.read = shown.edited
        return [line for shown in fresh for line in shown.lines]

    def look_away(self) -> None:
        """Everybody has read everything."""
        for screen in self.world.screens.values():
            for shown in screen.messages:
                shown.read = shown.edited

    def screen(self, who: str) -> Screen:
        """Her chat."""
        return self.world.screens.setdefault(who, Screen())

    def until(self, who: str, when: str) -> None:
        """Let the time pass until this moment on her wall: "2026-12-10 07:31"."""
        self.world.go_to(datetime.fromisoformat(when).replace(tzinfo=ZoneInfo(ZONE[who])))

    def session(self) -> LiveSession:
        """The newest session."""
        return self.world.database.look(lambda c: UnitOfWork(c).sessions.where(project="p"))[-1]

    def links(self, who: str) -> list[str]:
        """Every address that a button on her screen leads to now."""
        return [p.url for shown in self.screen(who).messages for p in shown.message.parts if isinstance(p, Link)]

    def files(self, who: str) -> list[str]:
        """The calendar files that she got, oldest first, as text."""
        return [self._file(part) for shown in self.screen(who).messages for part in all_files(shown)]

    def _file(self, part: File) -> str:
        data: bytes = self.world.database.look(lambda c: UnitOfWork(c).shelf.get(part.shelf))
        return data.decode().replace("\r\n ", "")

    def account(self, who: str) -> Account:
        """Her account."""
        return self.world.account(who)

    def close(self) -> None:
        """The end of the story."""
        self.world.close()


def all_files(shown: Shown) -> list[File]:
    """The files of a message, those that stayed behind after a rewrite too."""
    return [part for part in (*shown.files, *shown.message.parts) if isinstance(part, File)]


def on_the_tenth(story: Calls) -> None:
    """A call on Thursday 10 December, 7:15 in Argentina and 15:45 in India, agreed on, with a link."""
    story.says("Gisel", "/home")
    proposed(story)
    story.taps("Jhansi", "Works for us")
    story.says("Gisel", MEET)
    story.look_away()


def proposed(story: Calls) -> None:
    """Gisel proposes the tenth, 7:15."""
    open_call(story)
    story.taps("Gisel", "A · 7:15")


def open_call(story: Calls) -> list[str]:
    """Gisel opens the call card and says her hours where nobody asked before."""
    story.says("Gisel", "/sessions")
    seen = story.taps("Gisel", "Fijar videollamada")
    if any("8:00–16:00" in line and line.startswith("[") for line in seen):
        seen = story.taps("Gisel", "8:00–16:00")
    return story.screen("Gisel").messages[-1].lines if seen else seen
