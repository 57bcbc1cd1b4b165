"""A transcript told in the playground: the same story by clicks, every teacher in a phone of her own."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from itertools import chain
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from adapters.playground.cast import PLACES
from tests.paper.exhibition import drawn
from tests.playground.people import ClockBar, Pane
from tests.playground.running import Running
from tests.transcripts.deed import FILE, FORM, IN_THREAD, TAP, picture
from tests.transcripts.script import Does, Person, Sees, Step, Story, Translates, moment
from tests.wire.model import model
from tests.wire.told import SUBMIT, Knowing, before

HOMES = {"Gisel": "Argentina", "Jhansi": "India", "Olenka": "Ukraine", "Tomás": "Peru"}
"""Where everybody lives, as the page names it."""
INVENTED = re.compile(r"@(olenka|tomas)\b")
"""Who is added to the page gets a contact of the page's making."""
LIKE = {"children": "patio", "objects": "tiffin", "school": "gate", "album": "snow"}
"""Which drawing is sent as a photo of that name."""
NOT_HERE = {"Sin código"}
"""What is not pressed: the poster of the playground has a code at once."""
WITHOUT_CODE = "el afiche saldría sin el código"
ELSEWHERE = re.compile(
    r"Por ahora esa dirección|For now this address|todavía no se abre|^Estimadas familias: en este archivo"
    r"|Sin código\.$|quien administra Chaski"
)
"""What is only said where nobody else can open an address."""
FACES = re.compile(r"\[([^\]]+)\](?:\(([^)]+)\))?")
SHOWN = re.compile(r"^\((?:picture|file): (?P<what>.+)\)$")
LABEL = re.compile(r": |:$")


@dataclass
class Telling:
    """One story on the page. `tell()` it, then go on by `panes["Gisel"]` and `clock`."""

    page: Page
    story: Story
    known: dict[tuple[str, str], str]
    folder: Path
    panes: dict[str, Pane] = field(default_factory=dict)
    now: datetime = field(init=False)
    steps: Iterator[Step] = field(init=False)
    seen: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.clock = ClockBar(self.page)
        self.now = self.story.now
        whole = reversed([self.story, *before(self.story)])
        self.steps = chain.from_iterable(story.steps for story in whole)
        self.folder.mkdir()

    def tell(self, to: datetime | None = None) -> "Telling":
        """Every step of it and of the stories before it, in order, or only those until then; the rest is told later."""
        self.page.locator(".pane").first.wait_for()  # before, nobody would seem to sit there
        for one in self.story.people.values():
            self.panes.setdefault(one.name, self.seated(one))
        while step := next(self.steps, None):
            if to and self.instant(step) > to:
                self.steps = chain([step], self.steps)
                break
            match step:
                case Does():
                    self.reach(step.who, step.when)
                    self.do(self.panes[step.who], step.what)
                case Sees():
                    self.reach(step.who, step.when)
                    self.see(step)
                case Translates(words=words, other=other, into=into):
                    self.known[words, into] = other
                case _:
                    pass  # a new process, slowness, and what does not come are for the transcripts
        return self

    def instant(self, step: Step) -> datetime:
        """When it happens; now, when it is not said."""
        match step:
            case Does(who=who, when=when) | Sees(who=who, when=when) if when:
                return moment(when, PLACES[HOMES[who]], self.now)
            case _:
                return self.now

    def seated(self, person: Person) -> Pane:
        """Her phone; who is not among the first two is added to the page."""
        user = person.name.lower().replace("á", "a")
        pane = Pane(self.page, user)
        if not pane.node.count():
            self.page.get_by_role("button", name="Add a teacher").click()
            dialog = self.page.get_by_role("dialog", name="Add a teacher")
            dialog.get_by_label("Name").fill(person.name)
            dialog.get_by_label("Country").select_option(label=HOMES[person.name])
            dialog.get_by_label("Language").select_option("es" if person.language == "es" else "en")
            dialog.get_by_role("button", name="Add", exact=True).click()
            pane.node.wait_for()
        return pane

    def reach(self, who: str, when: str) -> None:
        """It is this late on her wall, and no later than the story says."""
        later = moment(when, PLACES[HOMES[who]], self.now) if when else self.now
        if later > self.now:
            self.now = later
            self.clock.go(later)

    def do(self, who: Pane, what: str) -> None:
        """She types, presses, fills in or sends something."""
        if found := TAP.match(what):
            if found["label"] not in NOT_HERE:
                who.tap(found["label"])
        elif found := FORM.match(what):
            who.fill(dict(one.split(": ", 1) for one in found["fields"].split(", ")), SUBMIT)
        elif found := FILE.match(what):
            who.upload(self.file(found["file"]), found["caption"] or "")
        elif what.startswith(IN_THREAD):
            who.reply(self.seen[who.user], what.removeprefix(IN_THREAD))
        elif what in ("/start", "(opens home)"):
            if who.node.locator(".start").count():
                who.start()
        else:
            who.say(what)

    def file(self, name: str) -> Path:
        """A photo of a phone's size on the disk that tells where it was taken, or a recording that nobody can hear."""
        file, stem = self.folder / name, name.partition(".")[0]
        if file.suffix != ".jpg":
            file.write_bytes(name.encode())
            return file
        with Image.open(BytesIO(picture(name))) as small, Image.open(BytesIO(drawn(LIKE.get(stem, "desk")))) as large:
            large.save(file, exif=small.getexif())
        return file

    def see(self, step: Sees) -> None:
        """One message of hers reads so, by and by."""
        pane, lines = self.panes[step.who], here(step)
        words = [word for line in lines for word in words_of(INVENTED.sub(r"@\1_aula", line))]
        if words and step.how != "home":
            pane.shows(words)
        self.seen[pane.user] = words


def here(step: Sees) -> list[str]:
    """What the playground shows of this: its teachers sit at the one machine where every address can be opened, and a
    rewritten message keeps the files that it had there."""
    lines = [line for line in step.lines if line != "..."]
    if any(WITHOUT_CODE in line for line in lines):
        return []
    elsewhere = any(ELSEWHERE.search(line) for line in lines)
    bare = elsewhere or step.how == "edit"
    return [line for line in lines if not ELSEWHERE.search(line) and not (bare and SHOWN.match(line))]


def words_of(line: str) -> list[str]:
    """What a line of a transcript shows on the page: words, faces of buttons and where they lead, the name of a file,
    what a picture says; a label stands apart from its value in a form."""
    if shown := SHOWN.match(line):
        return [shown["what"]]
    if faces := FACES.findall(line):
        return [word for face in faces for word in face if word]
    return [part for part in LABEL.split(line) if part]


@contextmanager
def living(story: Story, folder: Path) -> Iterator[tuple[Running, dict[tuple[str, str], str]]]:
    """Chaski at the first moment of the story, beside a model that learns its translations as it goes on."""
    taught: dict[tuple[str, str], str] = {}
    folder.mkdir()
    with model(Knowing(taught)) as server:
        settings = {"OPENAI_API_KEY": "sk-standin-0123456789", "OPENAI_BASE_URL": server.base_url}
        with Running(folder, story.now, **settings, OPENAI_DEADLINE_SECONDS="3") as chaski:
            yield chaski, taught
