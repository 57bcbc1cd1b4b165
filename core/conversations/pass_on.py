"""Words that she passes on by whatever way she has to reach somebody, with a code that is good once."""

from collections.abc import Mapping
from datetime import date

from core.chat.choices import Choice
from core.chat.shown import Link, Text
from core.conversations.talk import End, Talk
from core.texts import LANGUAGES, Texts


def in_her_order(talk: Talk) -> list[str]:
    """Every language, her own first: whoever gets the words may read another than hers."""
    return sorted(LANGUAGES, key=lambda one: one != talk.me.language)


def how(talk: Talk, t: Texts, made: Mapping[str, str]) -> dict[str, str]:
    """How to come with a code that was made ({code, day}), and until when."""
    link = talk.turn.arrival(made["code"])
    where = t("invitation-link", link=link) if link else t("invitation-open")
    return {"where": where, "code": made["code"], "day": t.day(date.fromisoformat(made["day"]))}


def passed_on(talk: Talk, said: list[str], code: str, opening: str, note: str, *choices: Choice) -> End:
    """The words in each language between an opening and a note, with a short cut to another chat where the messenger
    has one."""
    link = talk.turn.arrival(code)
    words = (Text(text=one, style="quote") for one in said)
    short_cut = (Link(label=talk.t("b-pass-on"), url=link, shares=said[0]),) if link else ()
    last = (Text(text=note, style="note"), *short_cut)
    return talk.end(opening, *words, *last, choices=choices, home=True, once=True)
