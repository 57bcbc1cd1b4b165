"""Links on the board: one at a time, its domain shown, never opened by us, and none of a call."""

import re

from core.model.meeting_link import addresses, judge
from core.model.refused import Refused
from core.usecases.turn import Turn

SHARED_FILM = re.compile(r"https://youtu\.be/([\w-]{6,20})\S*", re.ASCII)
"""YouTube's own short form, which leads nowhere else; written out, it says so."""


def link_in(turn: Turn, words: str) -> tuple[str, str]:
    """The link in some words and the words without it; ("", words) where there is none. Refuses what shows not where
    it leads, and the link of a call, which belongs to that call's people alone."""
    spelt = SHARED_FILM.sub(r"https://www.youtube.com/watch?v=\1", words)
    found = addresses(spelt, turn.house.meeting_hosts)
    if not found:
        return "", words
    if len(found) > 1:
        raise Refused("link-several")
    judged = judge(spelt, turn.house.meeting_hosts)
    if judged.fault:
        raise Refused(f"link-{judged.fault}")
    if judged.known:
        raise Refused("board-meeting-link")
    return judged.url, " ".join(spelt.replace(found[0], " ").split())


def without_link(turn: Turn, words: str) -> str:
    """A line as it may stand: a link goes to the board as a thing of its own."""
    if addresses(words, turn.house.meeting_hosts):
        raise Refused("board-line-link")
    return words
