"""A channel on Slack with Chaski in it: it hears all that is said there, and a mention twice, as two events."""

import time
from dataclasses import dataclass

from tests.standins.slack import SlackStandin, escaped
from tests.standins.slack_rules import Bubble
from tests.standins.slack_socket import Envelope
from tests.standins.slack_world import BOT, Person


@dataclass(frozen=True)
class Name(Person):
    """A channel among the places where something can be posted."""

    @property
    def room(self) -> str:
        """Its own id."""
        return self.id


class SlackChannel:
    """One public channel."""

    def __init__(self, slack: SlackStandin, name: str) -> None:
        self.slack = slack
        self.channel = slack.world.add(Name("C0STAFF", name))

    def say(self, person: Person, text: str, thread: Bubble | None = None) -> list[Envelope]:
        """Somebody writes in it, perhaps in a thread; `@Chaski` is a mention."""
        with self.slack.world.lock:
            bubble = self.slack.world.bubble(self.channel, ours=False, text=text, thread=thread.ts if thread else "")
        said = escaped(text).replace("@Chaski", f"<@{BOT}>")
        place = {"user": person.id, "text": said, "ts": bubble.ts, "channel": self.channel.id}
        event = {**place, **({"thread_ts": thread.ts} if thread else {})}
        sent = [self.slack.event(person, {"type": "message", "channel_type": "channel", **event})]
        if "@Chaski" in text:
            sent.append(self.slack.event(person, {"type": "app_mention", **event}))
        return sent

    def edit(self, person: Person, old: str, new: str) -> Envelope:
        """She changes what she wrote in it."""
        bubble = next(one for one in reversed(self.slack.screen(self.channel)) if one.text == old and not one.ours)
        before = {"type": "message", "user": person.id, "text": escaped(old), "ts": bubble.ts}
        bubble.text = new
        changed = {"message": {**before, "text": escaped(new)}, "previous_message": before}
        where = {"channel": self.channel.id, "channel_type": "channel"}
        return self.slack.event(
            person, {"type": "message", "subtype": "message_changed", "hidden": True, **where, **changed}
        )

    def sees(self, words: str, seconds: float = 30) -> Bubble:
        """Wait until a message of the bot's in it shows these words."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for bubble in self.slack.screen(self.channel):
                if bubble.ours and words in " | ".join(bubble.words()):
                    return bubble
            time.sleep(0.01)
        raise AssertionError(f"{words!r} was never in the channel:\n{self.slack.reading(self.channel)}")

    def copies(self, words: str) -> int:
        """How many messages of the bot's in it show these words."""
        posts = [bubble for bubble in self.slack.screen(self.channel) if bubble.ours]
        return sum(words in " | ".join(bubble.words()) for bubble in posts)
