"""A transcript told over the wire: the same story by a real process, the real libraries and stand-ins for the rest."""

import json
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import assert_never

from tests.standins.openai_server import OpenAIServer
from tests.standins.slack import SlackStandin
from tests.standins.telegram import TelegramStandin
from tests.transcripts.deed import ALBUM, FILE, FORM, IN_THREAD, TAP, picture
from tests.transcripts.script import Does, Nothing, Removed, Restart, Sees, Story, Takes, Translates, moment
from tests.wire.clock import Clock
from tests.wire.house import House
from tests.wire.model import model
from tests.wire.people import OnSlack, OnTelegram

SECOND = timedelta(seconds=1)
DRIFT = timedelta(seconds=30)
"""A clock in a story stands still while somebody types; here it runs, and is put back before its minute is over."""
BUTTON = re.compile(r"\[([^\]]+)\]")
SHOWN = re.compile(r"^\((?:picture|file): (?P<what>.+)\)$")
LABEL = re.compile(r": |:$")
MORNING = timedelta(hours=2, minutes=59)
SUBMIT = "Save and be found"


@dataclass
class Told:
    """One story between a house, two messengers and a model."""

    house: House
    story: Story
    server: OpenAIServer
    people: dict[str, OnTelegram | OnSlack]
    known: dict[str, str]
    now: datetime
    seen: dict[str, list[str]] = field(default_factory=dict)

    def tell(self) -> None:
        """Every step of it and of the stories before it, in order."""
        for story in reversed([self.story, *before(self.story)]):
            for step in story.steps:
                match step:
                    case Does():
                        self.reach(step.who, step.when)
                        self.do(self.people[step.who], step.what)
                    case Sees():
                        self.reach(step.who, step.when)
                        self.see(step)
                    case Restart():
                        self.house.restart()
                    case Translates(words=words, other=other):
                        self.known[words] = other
                    case Nothing() | Takes() | Removed():
                        pass  # what does not come, slowness and a model that goes are for the transcripts
                    case _:
                        assert_never(step)

    def reach(self, who: str, when: str) -> None:
        """It is this late on her wall, and no later than the story says."""
        later = moment(when, self.story.people[who].zone, self.now) if when else self.now
        if later - self.now > MORNING:
            # What is looked up early is told with the morning's letter; a jump over both would part them.
            self.house.clock.set(later - MORNING + SECOND)
            self.house.settle()
        if later > self.now or self.house.clock.now() - self.now > DRIFT:
            self.now = max(later, self.now)
            self.house.clock.set(self.now + SECOND)

    def do(self, who: OnTelegram | OnSlack, what: str) -> None:
        """She types, presses, fills in or sends something."""
        if found := TAP.match(what):
            who.taps(found["label"])
        elif found := FORM.match(what):
            assert isinstance(who, OnSlack)
            who.fills(dict(one.split(": ", 1) for one in found["fields"].split(", ")), SUBMIT)
        elif found := FILE.match(what):
            who.sends(picture(found["file"]), found["caption"] or "")
        elif found := ALBUM.match(what):
            who.sends_together([picture(one) for one in found["files"].split(", ")], found["caption"] or "")
        elif what.startswith(IN_THREAD):
            who.answers(self.seen[who.name], what.removeprefix(IN_THREAD))
        else:
            who.says("hello" if what == "/start" and isinstance(who, OnSlack) else what)

    def see(self, step: Sees) -> None:
        """One message of hers reads so, by and by; with a file, each line of it may be a message of its own."""
        lines = [words_of(line) for line in step.lines if line != "..."]
        whole = [word for line in lines for word in line]
        if whole and step.how != "home":
            for words in lines if any(map(SHOWN.match, step.lines)) else [whole]:
                self.people[step.who].sees(*words)
        elif step.when:
            # What is not read word for word is not waited for, and must still come on its own day.
            self.house.settle()
        self.seen[step.who] = whole


def words_of(line: str) -> list[str]:
    """What a line of a transcript shows on any messenger: words, the faces of buttons, the name of a file; a label
    stands apart from its value where the messenger sets it so."""
    if shown := SHOWN.match(line):
        return [shown["what"]]
    faces = BUTTON.findall(line)
    return faces if faces and not BUTTON.sub("", line).strip() else [part for part in LABEL.split(line) if part]


def before(story: Story) -> Iterator[Story]:
    """The stories that it goes on from, the last first."""
    while story.before is not None:
        story = story.before
        yield story


class Knowing(OpenAIServer):
    """A model that translates what it was taught, and gives no usable answer to anything else."""

    def __init__(self, known: dict[str, str]) -> None:
        super().__init__("nonsense")
        self.known = known

    async def answer(self, request: object) -> object:  # type: ignore[override]
        """See `OpenAIServer.answer`."""
        body = await request.json()  # type: ignore[attr-defined]
        asked = body["messages"][-1]["content"]
        other = next((other for words, other in self.known.items() if words in asked), None)
        self.manner = "nonsense" if other is None else "translation"
        self.content = None if other is None else json.dumps({"text": other})
        return await super().answer(request)  # type: ignore[arg-type]


@contextmanager
def told(story: Story, folder: Path, **settings: object) -> Iterator[Told]:
    """The story, ready to be told; the house not yet started."""
    known: dict[str, str] = {}
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
        yield Told(house, story, server, people, known, story.now)
