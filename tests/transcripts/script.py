"""Reads a transcript: a list of things that people do and of things that they must see."""

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

MOMENT = r"(?:, (?P<when>\w{3} \d{1,2} \w{3}(?: \d{4})? \d{1,2}:\d{2}))?"
PERSON = re.compile(
    r'^person (?P<name>\w+) on (?P<platform>\w+) speaks (?P<language>\w+)'
    r'(?: in (?P<zone>\S+))?(?: contact "(?P<contact>[^"]*)")?$'
)
NOW = re.compile(r"^now (?P<when>.+) in (?P<zone>\S+)$")
ROOM = re.compile(r'^room (?P<name>\w+) on (?P<platform>\w+)(?: called "(?P<contact>[^"]*)")?$')
SAYS = re.compile(rf"^(?P<who>\w+)(?: in (?P<room>\w+))?{MOMENT}> (?P<what>.+)$")
SEES = re.compile(rf"^Chaski to (?P<who>\w+){MOMENT}>(?P<first>.*)$")
EDIT = re.compile(rf"^edit(?: to (?P<who>\w+))?{MOMENT}>(?P<first>.*)$")
HOME = re.compile(r"^Home of (?P<who>\w+)>$")
AFTER = re.compile(r"^after (?P<story>[\w-]+)$")
NOTHING = re.compile(r"^nothing for (?P<who>\w+)$")
NO_BUTTON = re.compile(r"^no \[(?P<label>.+)\] for (?P<who>\w+)$")
TRANSLATES = re.compile(r'^translates "(?P<words>.+)" to "(?P<other>.+?)"(?: in (?P<into>\w+))?$')
TAKES = re.compile(r"^the writer answers after (?P<seconds>\d+) s$")
REMOVED = "the model's key is removed"


@dataclass(frozen=True)
class Person:
    """Somebody in the story, or a group or a channel, whose contact is what it is called."""

    name: str
    platform: str
    language: str
    zone: str
    contact: str
    is_room: bool = False


@dataclass(frozen=True)
class Does:
    """Somebody does something, at a time on her own wall or right away, privately or in a room."""

    line: int
    who: str
    what: str
    when: str = ""
    room: str = ""


@dataclass(frozen=True)
class Sees:
    """Somebody must see these lines: in a new message, a rewritten one (`edit`), or on her messenger's own page."""

    line: int
    who: str
    how: str
    when: str = ""
    lines: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Nothing:
    """Nothing is left to look at, or no button with this label is left to press."""

    line: int
    who: str
    label: str = ""


@dataclass(frozen=True)
class Restart:
    """The next turn runs in a new process."""

    line: int


@dataclass(frozen=True)
class Translates:
    """From now on the writer knows these words in another language: whichever it is asked for, or this one."""

    line: int
    words: str
    other: str
    into: str = ""


@dataclass(frozen=True)
class Takes:
    """From now on the writer needs this long for an answer."""

    line: int
    time: timedelta


@dataclass(frozen=True)
class Removed:
    """From now on there is no model: nobody drafts, and nobody translates."""

    line: int


Step = Does | Sees | Nothing | Restart | Translates | Takes | Removed


@dataclass
class Story:
    """A whole transcript; `before` is the one that it goes on from."""

    path: Path
    now: datetime
    people: dict[str, Person]
    steps: list[Step]
    before: "Story | None" = None


def read(path: Path) -> Story:
    """The story in this file; raises ValueError with the line that cannot be read."""
    before: Story | None = None
    now: datetime | None = None
    people: dict[str, Person] = {}
    steps: list[Step] = []
    last = ""
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = raw.rstrip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("  "):
            if not steps or not isinstance(steps[-1], Sees):
                raise ValueError(f"{path}:{number}: these words belong to nobody: {line}")
            steps[-1].lines.append(line[2:])
        elif found := NOW.match(line):
            now = datetime.strptime(found["when"], "%a %d %b %Y %H:%M").replace(tzinfo=ZoneInfo(found["zone"]))
        elif found := AFTER.match(line):
            before = read(path.with_name(f"{found['story']}.txt"))
            now, people = before.now, dict(before.people)
        elif found := PERSON.match(line):
            people[found["name"]] = Person(
                found["name"], found["platform"], found["language"], found["zone"] or "", found["contact"] or ""
            )
        elif found := ROOM.match(line):
            people[found["name"]] = Person(found["name"], found["platform"], "", "", found["contact"] or "", True)
        else:
            step = understood(number, line, last)
            if step is None:
                raise ValueError(f"{path}:{number}: not understood: {line}")
            last = getattr(step, "who", last)
            if last and last not in people:
                raise ValueError(f"{path}:{number}: nobody introduced {last}: `person {last} on telegram speaks en`")
            steps.append(step)
    if now is None or not people:
        raise ValueError(f"{path}: a story begins with `now` and `person`, or with `after` another story")
    return Story(path, now, people, steps, before)


def understood(number: int, line: str, last: str) -> Step | None:
    """What this line tells; `last` is who was spoken of before."""
    if found := SEES.match(line):
        return Sees(number, found["who"], "new", found["when"] or "", given(found["first"]))
    if found := EDIT.match(line):
        return Sees(number, found["who"] or last, "edit", found["when"] or "", given(found["first"]))
    if found := HOME.match(line):
        return Sees(number, found["who"], "home")
    if found := NOTHING.match(line):
        return Nothing(number, found["who"])
    if found := NO_BUTTON.match(line):
        return Nothing(number, found["who"], found["label"])
    if found := TRANSLATES.match(line):
        return Translates(number, found["words"], found["other"], found["into"] or "")
    if found := TAKES.match(line):
        return Takes(number, timedelta(seconds=int(found["seconds"])))
    if line == REMOVED:
        return Removed(number)
    if found := SAYS.match(line):
        return Does(number, found["who"], found["what"], found["when"] or "", found["room"] or "")
    return Restart(number) if line == "restart" else None


def given(first: str) -> list[str]:
    """What stands on the line of the arrow itself."""
    return [first.strip()] if first.strip() else []


def moment(when: str, zone: str, after: datetime) -> datetime:
    """"Mon 23 Nov 18:42" on a wall, this year or, once that has passed, next year; raises ValueError for a day that
    is not that weekday."""
    day, _, hour = when.rpartition(" ")
    years = [""] if re.search(r" \d{4}$", day) else [f" {after.year}", f" {after.year + 1}"]
    for year in years:
        found = datetime.strptime(f"{day}{year} {hour}", "%a %d %b %Y %H:%M").replace(tzinfo=ZoneInfo(zone))
        if found.strftime("%a") == when[:3]:
            return found
        if found > after:
            break
    raise ValueError(f"{day} is not a {when[:3]}")
