"""Ready-made sentences: chosen by group, a gap filled by a tap or a word, and sent in everybody's language."""

from core.chat.choices import Choice, pick
from core.chat.shown import Text
from core.conversations.command import Command
from core.conversations.note_send import names_of, sent_to, to_answer
from core.conversations.talk import End, Reply, Talk
from core.usecases.ready_made import in_language, next_days, send_ready
from core.usecases.turn import Turn
from prompts.phrases import Phrase, phrase, phrases

MOST = 60
"""Letters in a gap: what a translator without a model takes over as it is."""


def to_whom(receivers: list[str], answers: str = "") -> str:
    """What this conversation is about: who gets the sentence, and which note it answers."""
    return f"{','.join(receivers)}|{answers}"


async def ready_made(talk: Talk) -> End:
    """One of Chaski's own sentences; `about` is what `to_whom` says."""
    t = talk.t
    them, _, answers = talk.about.partition("|")
    receivers = them.split(",")
    name = await talk.look(names_of, receivers)
    group = await talk.choose("group", *groups(talk), shows=t("ask-phrase-group", name=name))
    key = await talk.choose("sentence", *sentences(talk, group), shows=t("ask-phrase"))
    value = await fill(talk, phrase(key))
    sent = await talk.do("send", send_ready, receivers, key, value, answers)
    said = in_language(phrase(key), talk.me.language, value)
    done = await sent_to(talk, name, sent, await talk.look(to_answer, receivers))
    return End((*done.parts, Text(text=said, style="quote")), done.choices)


def groups(talk: Talk) -> tuple[Choice, ...]:
    """What the sentences are for."""
    known = dict.fromkeys(one.group for one in phrases(talk.me.language))
    return tuple(pick(group, talk.t(f"b-phrases-{group}")) for group in known)


def sentences(talk: Talk, group: str) -> tuple[Choice, ...]:
    """The sentences of a group, their gaps shown as such."""
    language = talk.me.language
    return tuple(pick(one.key, one.shown(language)) for one in phrases(language) if one.group == group)


async def fill(talk: Talk, said: Phrase) -> str:
    """What belongs in the gap of the sentence; "" where it has none."""
    t, language = talk.t, talk.me.language
    shows = t("ask-phrase-gap", words=said.shown(language))
    if not said.place:
        return ""
    if said.kind == "day":
        days = await talk.look(days_ahead)
        return await talk.choose("day", *(pick(day, label) for day, label in days), shows=shows)
    if said.values:
        known = (pick(str(n), one[language]) for n, one in enumerate(said.values))
        return await talk.choose("thing", *known, shows=shows)
    typed = await talk.ask("gap", shows=shows, fits=lambda reply: too_long(talk, reply))
    return typed.words


def days_ahead(turn: Turn) -> list[tuple[str, str]]:
    """The next school days as (ISO date, label)."""
    return [(day.isoformat(), turn.texts.day(day, short=True)) for day in next_days(turn)]


def too_long(talk: Talk, reply: Reply) -> str | None:
    """Why these words do not fit the gap."""
    return talk.t("words-too-long", most=MOST) if len(reply.words) > MOST else None


COMMANDS = (Command("ready-made", ready_made, goes_on="with-words"),)
