"""A transcript told over the wire: the same story by a real process, the real libraries and stand-ins for the rest."""

import json
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import chain
from pathlib import Path
from typing import assert_never

from tests.standins.openai_server import OpenAIServer
from tests.standins.slack import SlackStandin
from tests.standins.telegram import TelegramStandin
from tests.transcripts.deed import ALBUM, FILE, FORM, IN_THREAD, MARKS, TAP, labels_in, picture
from tests.transcripts.script import Does, Nothing, Removed, Restart, Sees, Step, Story, Takes, Translates, moment
from tests.wire.clock import Clock
from tests.wire.house import House
from tests.wire.model import model
from tests.wire.people import OnSlack, OnTelegram, until

SECOND = timedelta(seconds=1)
DRIFT = timedelta(seconds=30)
"""A clock in a story stands still while somebody types; here it runs, and is put back before its minute is over."""
BUTTON = re.compile(r"\[([^\]]+)\]")
ADDRESS = re.compile(r"(?<=\])\(https?://[^)]+\)")
"""Behind the face of a button that leads somewhere."""
SHOWN = re.compile(r"^\((?:picture|file): (?P<what>.+)\)$")
LABEL = re.compile(r": |:$")
SUBMIT = "Save and be found"
HOME = "(opens home)"
VOICE, PICTURE = ".ogg", ".jpg"
TOGETHER = 3
HEARD = 5.0
"""Seconds until what was done is heard, where nothing on the screen tells."""
INTO = r'into the language with the tag "(.+?)"'
SOUND = b"OggS" + bytes(200)
"""A recording in which nobody can be understood."""


@dataclass
class Told:
    """One story between a house, two messengers and a model.

    `walls` are the zones of those of whom it says none; after each `kills`-th deed the process is killed (0: never).
    """

    house: House
    story: Story
    server: OpenAIServer
    people: dict[str, OnTelegram | OnSlack]
    known: dict[tuple[str, str], str]
    now: datetime
    walls: Mapping[str, str] = field(default_factory=dict)
    kills: int = 0
    deeds: int = 0
    seen: dict[str, list[str]] = field(default_factory=dict)
    before: dict[str, list[str]] = field(default_factory=dict)
    steps: Iterator[Step] = field(init=False)

    def __post_init__(self) -> None:
        whole = reversed([self.story, *before(self.story)])
        self.steps = chain.from_iterable(story.steps for story in whole)

    def tell(self, to: datetime | None = None) -> None:
        """Every step of it and of the stories before it, in order, or only those until then; the rest is told later."""
        while step := next(self.steps, None):
            if to and self.instant(step) > to:
                self.steps = chain([step], self.steps)
                return
            match step:
                case Does():
                    self.reach(step.who, step.when)
                    self.do(self.people[step.who], step.what)
                    self.deeds += 1
                    if self.kills and self.deeds % self.kills == 0:
                        self.kill_after(step.who)
                case Sees():
                    self.reach(step.who, step.when)
                    self.see(step)
                case Restart():
                    self.house.restart()
                case Translates(words=words, other=other, into=into):
                    self.known[words, into] = other
                case Removed():
                    self.house.settings |= {"OPENAI_API_KEY": ""}
                    self.house.restart()
                case Nothing() | Takes():
                    pass  # what does not come, and slowness, are for the transcripts
                case _:
                    assert_never(step)

    def act(self, name: str, *deeds: str) -> None:
        """Somebody does what no story says, each when the one before has been answered."""
        for what in deeds:
            self.do(self.people[name], what)
            self.answered(name)

    def kill_after(self, name: str) -> None:
        """Kill the process between two turns: a tap that Slack got no acknowledgement of is not brought again, and is
        the teacher's to repeat; what happens inside a turn is in test_kill.py."""
        who, before, patience = self.people[name], self.before.get(name), time.monotonic() + HEARD
        while who.reads() == before and time.monotonic() < patience:
            time.sleep(0.02)
        self.house.settle()
        self.house.restart()

    def answered(self, name: str) -> None:
        """Wait until there is an answer to what she has just done."""
        who, before = self.people[name], self.before.get(name)
        if before is not None:
            until(lambda: who.reads() != before, lambda: f"{name} got no answer")
        self.house.settle()

    def shows(self, who: OnTelegram | OnSlack, words: list[str]) -> None:
        """Wait until one of her messages shows these words, or the newest do between them: what comes in one message
        when no model is asked may come in two when one is, since its answer takes a moment."""

        def there() -> bool:
            read = who.reads()
            newest = "\n".join(read[-TOGETHER:])
            return any(all(each in one for each in words) for one in (*read, newest))

        until(there, lambda: f"{who.name} never saw {' … '.join(words)}:\n" + "\n".join(who.reads()))

    def instant(self, step: Step) -> datetime:
        """When it happens; now, when it is not said."""
        match step:
            case Does(who=who, when=when) | Sees(who=who, when=when) if when:
                return moment(when, self.wall_of(who), self.now)
            case _:
                return self.now

    def reach(self, who: str, when: str) -> None:
        """It is this late on her wall, and no later than the story says."""
        later = moment(when, self.wall_of(who), self.now) if when else self.now
        if later > self.now:
            self.before = {}
        while (due := self.house.next_due()) and self.now < due < later:
            # One thing after the other, as it comes: what is due on the way would otherwise leave together.
            self.house.clock.set(due + SECOND)
            self.house.settle()
        if later > self.now or self.house.clock.now() - self.now > DRIFT:
            self.now = max(later, self.now)
            self.house.clock.set(self.now + SECOND)
            self.house.clock.wait_for_the_house()

    def wall_of(self, who: str) -> str:
        """The zone in which her days are told: what the story says of her, otherwise where the story begins."""
        return self.walls.get(who) or self.story.people[who].zone or str(self.story.now.tzinfo)

    def do(self, who: OnTelegram | OnSlack, what: str) -> None:
        """She types, presses, fills in or sends something."""
        self.before = {who.name: who.reads()}
        if found := TAP.match(what):
            assert what == f"[{found['label']}]", f"nobody can do that here: {what}"
            who.taps(found["label"])
        elif found := FORM.match(what):
            assert isinstance(who, OnSlack)
            who.fills(dict(one.split(": ", 1) for one in found["fields"].split(", ")), SUBMIT)
        elif found := MARKS.match(what):
            who.marks(*labels_in(found["labels"]))
        elif (found := FILE.match(what)) and found["file"].endswith(VOICE):
            who.records(found["file"], SOUND)
        elif found:
            assert found["file"].endswith(PICTURE), what
            who.sends(picture(found["file"]), found["caption"] or "")
        elif found := ALBUM.match(what):
            who.sends_together([picture(one) for one in found["files"].split(", ")], found["caption"] or "")
        elif what == HOME:
            assert isinstance(who, OnSlack)
            who.opens_home()
        elif what.startswith(IN_THREAD):
            who.answers(self.seen[who.name], what.removeprefix(IN_THREAD))
        else:
            assert not what.startswith("("), f"nobody can do that here: {what}"
            who.says("hello" if what == "/start" and isinstance(who, OnSlack) else what)

    def see(self, step: Sees) -> None:
        """One message of hers reads so, by and by; with a file, each line of it may be a message of its own."""
        # What hangs on a message stays there when it is rewritten, and a picture's words may give way to the new ones.
        told = [line for line in step.lines if line != "..." and not (step.how == "edit" and SHOWN.match(line))]
        lines = [words_of(line) for line in told]
        whole = [word for line in lines for word in line]
        if not step.when and step.how != "home":
            # Not what she saw earlier, in the same words.
            self.answered(step.who)
        if whole and step.how != "home":
            for words in lines if any(map(SHOWN.match, told)) else [whole]:
                self.shows(self.people[step.who], words)
        else:
            # What is not read word for word is there nevertheless before she goes on, and on its own day.
            self.house.settle()
        self.seen[step.who] = whole


def words_of(line: str) -> list[str]:
    """What a line of a transcript shows on any messenger: words, the faces of buttons, the name of a file; a label
    stands apart from its value where the messenger sets it so."""
    if shown := SHOWN.match(line):
        return [shown["what"]]
    line = ADDRESS.sub("", line)
    faces = BUTTON.findall(line)
    return faces if faces and not BUTTON.sub("", line).strip() else [part for part in LABEL.split(line) if part]


def before(story: Story) -> Iterator[Story]:
    """The stories that it goes on from, the last first."""
    while story.before is not None:
        story = story.before
        yield story


class Knowing(OpenAIServer):
    """A model that translates what it was taught, and is of no use for anything else."""

    def __init__(self, known: dict[tuple[str, str], str]) -> None:
        super().__init__("nonsense")
        self.known = known

    async def answer(self, request: object) -> object:  # type: ignore[override]
        """See `OpenAIServer.answer`."""
        body = await request.json()  # type: ignore[attr-defined]
        asked = body["messages"][-1]["content"]
        wanted = re.findall(INTO, "".join(one["content"] for one in body["messages"]))
        fits = (known for (words, into), known in self.known.items() if words in asked and into in ("", *wanted))
        other = next(fits, None)
        self.manner = "nonsense" if other is None else "translation"
        self.content = None if other is None else json.dumps({"text": other})
        return await super().answer(request)  # type: ignore[arg-type]

    async def write_down(self, request: object) -> object:  # type: ignore[override]
        """See `OpenAIServer.write_down`."""
        self.manner = "500"
        return await super().write_down(request)  # type: ignore[arg-type]


@contextmanager
def told(
    story: Story, folder: Path, walls: Mapping[str, str] | None = None, kills: int = 0, **settings: object
) -> Iterator[Told]:
    """The story, ready to be told; the house not yet started."""
    known: dict[tuple[str, str], str] = {}
    with ExitStack() as stack:
        clock = Clock(folder.with_suffix(".clock"))
        server = stack.enter_context(model(Knowing(known)))
        telegram = stack.enter_context(TelegramStandin(clock=clock.time))
        slack = stack.enter_context(SlackStandin(clock=clock.time))
        house = House(
            folder, clock,
            TELEGRAM_TOKEN=telegram.token, TELEGRAM_BASE_URL=telegram.base_url,
            SLACK_BOT_TOKEN=slack.bot_token, SLACK_APP_TOKEN=slack.app_token, SLACK_BASE_URL=slack.base_url,
            OPENAI_API_KEY="sk-standin-0123456789", OPENAI_BASE_URL=server.base_url, OPENAI_DEADLINE_SECONDS=3,
            **settings,
        )
        clock.set(story.now + SECOND)
        stack.enter_context(house)
        people: dict[str, OnTelegram | OnSlack] = {}
        for one in story.people.values():
            if one.platform == "telegram":
                handle = one.contact.partition("@")[2]
                person = telegram.person(one.name, language=one.language, username=handle)
                people[one.name] = OnTelegram(telegram, person)
            else:
                member = slack.person(one.name, real_name=one.contact.partition(",")[0], zone=one.zone)
                people[one.name] = OnSlack(slack, member)
        yield Told(house, story, server, people, known, story.now, walls or {}, kills)
