"""A vote as Telegram's own poll, where it fits into one."""

from dataclasses import dataclass
from typing import Any

from adapters.telegram.lines import UNSEEN
from core.chat.heard import Voted
from core.chat.shown import Message, Vote
from core.ports.platform import Unreachable
from core.ports.wiring import Drawer

MARK = ".poll"
"""Behind the id of a message that is a poll: it cannot be rewritten, only stopped."""

FEWEST, MOST = 2, 12
OPTION, QUESTION = 100, 300
"""Options and characters (Bot API, sendPoll)."""


@dataclass(frozen=True)
class Poll:
    """A poll to be sent, and what its answers mean: the card, and the ordinal of each option in its order."""

    question: str
    options: tuple[str, ...]
    card: str
    ordinals: tuple[int, ...]

    @property
    def note(self) -> str:
        """What must be known when an answer comes, which names the poll alone."""
        return f"{self.card} {','.join(map(str, self.ordinals))}"

    def fields(self) -> dict[str, Any]:
        """The poll as the Bot API has it: several may be chosen, and the bot hears who chose what."""
        return {
            "question": self.question,
            "options": [{"text": text} for text in self.options],
            "is_anonymous": False,
            "allows_multiple_answers": True,
        }


def poll_of(message: Message) -> Poll | None:
    """The message's vote as a poll; None where there is none, several, or one that a poll cannot hold."""
    votes = [part for part in message.parts if isinstance(part, Vote)]
    if len(votes) != 1:
        return None
    vote = votes[0]
    question, options = flat(vote.question), tuple(flat(option.label) for option in vote.options)
    fits = FEWEST <= len(options) <= MOST and len(set(options)) == len(options)
    if not fits or not 1 <= len(question) <= QUESTION or not all(1 <= len(option) <= OPTION for option in options):
        return None
    return Poll(question, options, message.card, tuple(option.ordinal for option in vote.options))


def flat(text: str) -> str:
    """As one line, which is how a poll shows it."""
    return " ".join(text.split()).translate(UNSEEN)


async def answered(voted: Voted, drawer: Drawer) -> Voted:
    """The answer with the card of its poll and the ordinals of its options.

    Raises `Unreachable` while nothing is known of the poll: the answer may be quicker than our own note of it.
    """
    note = await drawer.get(name_of(voted.remote))
    if note is None:
        raise Unreachable(f"no card of poll {voted.remote} yet")
    card, _, ordinals = note.partition(" ")
    known = dict(enumerate(int(one) for one in ordinals.split(",")))
    return voted.model_copy(update={"card": card, "marked": tuple(known[n] for n in voted.marked if n in known)})


def name_of(poll_id: object) -> str:
    """Under which name the note of a poll is kept."""
    return f"poll:{poll_id}"


def bare(message: str) -> str:
    """A message's id as the Bot API has it."""
    return message.removesuffix(MARK)
