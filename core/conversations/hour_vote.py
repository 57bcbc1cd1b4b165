"""Which hours suit the classes of a call: choosing what to ask, marking, and what is done with it."""

from datetime import timedelta

from core.chat.choices import Choice, start
from core.chat.shown import Part
from core.conversations.command import Command
from core.conversations.several import Options, several
from core.conversations.talk import End, Go, Talk
from core.letters.hour_vote import asking_card, vote_card
from core.usecases.call_groups import group_in
from core.usecases.call_offer import call_offer, minutes_of, more_times
from core.usecases.hour_vote import (
    MOST,
    ask_hours,
    is_open,
    mark_hours,
    none_suits,
    stop_asking,
    vote_in,
    vote_of,
)
from core.usecases.session_of import Who
from core.usecases.session_propose import propose_call
from core.usecases.session_words import button_when
from core.usecases.turn import Turn
from core.usecases.vote_over import ASKED

TIME_TO_ANSWER = timedelta(days=5)
"""Three school days, with a weekend among them."""


async def ask(talk: Talk) -> End | Go:
    """Ask all classes which hours suit them; `about` is "project:teachers". Those that do not suit her own are taken
    out first, so that whatever is found suits her."""
    who = await talk.look(group_in, talk.about)
    options = await talk.look(hours_to_ask, who)
    chosen = await several(talk, talk.t("ask-which-hours"), options, [value for value, _ in options])
    minutes = await talk.look(minutes_of, who)
    if not chosen:
        return talk.go("together", talk.about)
    if len(chosen) == 1:
        session = await talk.do("propose", propose_call, who.project, list(who.teachers), chosen[0], minutes)
        return talk.go("proposed", session)
    vote = await talk.do("ask", ask_hours, who.project, list(who.teachers), chosen, minutes)
    return talk.go(ASKED, vote)


async def marked(talk: Talk) -> End:
    """The card of a vote; `about` is its id. Its marks are taken by `mark_hours`."""
    if not await talk.look(is_open, talk.about):
        return talk.end(talk.t("vote-over-now"), home=True)
    parts, choices = await talk.look(card, talk.about)
    return talk.end(*parts, choices=choices)


async def none(talk: Talk) -> Go:
    """None of the hours suits her class: one tap."""
    vote = await talk.do("none", none_suits, talk.about)
    return talk.go(ASKED, vote)


async def stop(talk: Talk) -> End:
    """Whoever asked asks no more: one tap."""
    project = await talk.do("stop", stop_asking, talk.about)
    return talk.end(talk.t("vote-stopped"), choices=(start("call", talk.t("b-arrange-call"), project),), home=True)


def hours_to_ask(turn: Turn, who: Who) -> Options:
    """What can be offered to all of them, the earliest first: (wall as text, the reader's hour with the others'). Hours
    that leave time to answer go before those that come sooner."""
    offer = call_offer(turn, who)
    walls = {wall.instant: wall for wall in (*(offer.walls if offer else ()), *more_times(turn, who))}
    later = {instant: wall for instant, wall in walls.items() if instant >= turn.now + TIME_TO_ANSWER}
    known = sorted((later if len(later) > 1 else walls).items())[:MOST]
    return [(str(wall), button_when(turn, who, instant)) for instant, wall in known]


def card(turn: Turn, vote_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """What she sees of it: her marks, or what she asked."""
    shown = asking_card if vote_in(vote_of(turn, vote_id)).by == turn.me.id else vote_card
    return shown(turn, vote_id)


COMMANDS = (
    Command("ask-hours", ask),
    Command(ASKED, marked, marks=mark_hours),
    Command("no-hour", none),
    Command("stop-hours", stop),
)
