"""Asking the classes of a call which hours suit them, and proposing the one that suits most of them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from core.model.hourvote import HourVote
from core.model.refused import Refused
from core.model.session import LAST_ANSWER, LiveSession
from core.model.wall import Wall, wall_from
from core.ports.store import Job
from core.usecases.session_of import my_votes, same_people, takes_part
from core.usecases.session_propose import new_call, propose_call, three_school_days
from core.usecases.silence import watch_those
from core.usecases.turn import Turn
from core.usecases.vote_over import ASKED, COUNTED, NOTHING, close, open_votes, tell_over

MOST = 6
"""Hours that are asked about: more of them nobody weighs on a phone."""


def ask_hours(turn: Turn, project_id: str, teachers: list[str], walls: list[str], minutes: int) -> str:
    """Ask the other classes which of these wall times (as `str(wall)` writes them) suit them; all of them suit her own.
    What was asked of the same people before is over. Returns the vote's id."""
    hours = tuple(sorted((wall_from(one) for one in walls), key=lambda one: one.instant))[:MOST]
    if not hours or hours[0].instant <= turn.now:
        raise Refused("call-past")
    fresh = new_call(turn, project_id, teachers, hours[0], minutes)
    for older in open_votes(turn, project_id):
        if same_people(older, fresh):
            close(turn, older)
            tell_over(turn, older)
    vote = HourVote(turn.me.id, hours, until_when(turn, fresh))
    asked = replace(fresh, state="voting", vote=vote, asked_at=turn.now)
    turn.store.sessions.add(asked)
    for teacher in asked.across(turn.me.id):
        turn.tell(ASKED, asked.id, teacher, "person")
    turn.later(COUNTED, asked.id, vote.until, teacher=turn.me.id)
    watch_those(turn, asked.across(turn.me.id))
    return asked.id


def until_when(turn: Turn, call: LiveSession) -> datetime:
    """Three school days of whoever has the most days off, or two hours before the earliest hour."""
    last = max(three_school_days(turn, call, one) for one in call.across(turn.me.id))
    due = min(last, call.starts - LAST_ANSWER)
    return due if due > turn.now else call.starts


def mark_hours(turn: Turn, vote_id: str, values: tuple[str, ...]) -> str:
    """Keep which hours suit her class (their places as text), the last word of it; with none marked it has not
    answered. Says what was noted; once all have answered they are counted, and letters say what came of it."""
    call = vote_of(turn, vote_id)
    vote, seat, t = vote_in(call), call.seat(turn.me.id), turn.texts
    places = tuple(int(one) for one in values if one.isdecimal() and int(one) < len(vote.walls))
    if not places:
        turn.store.sessions.save(replace(call, vote=vote.unmarked(seat)))
        return t("vote-unmarked")
    keep(turn, replace(call, vote=vote.marked(seat, places)))
    return t("vote-noted", count=len(places)) if is_open(turn, vote_id) else ""


def none_suits(turn: Turn, vote_id: str) -> str:
    """None of the hours suits her class. Returns the vote's id."""
    call = vote_of(turn, vote_id)
    keep(turn, replace(call, vote=vote_in(call).marked(call.seat(turn.me.id), ())))
    return vote_id


def stop_asking(turn: Turn, vote_id: str) -> str:
    """Whoever asked does not want to know any more. Returns the project."""
    call = vote_of(turn, vote_id)
    if vote_in(call).by != turn.me.id:
        raise Refused("vote-over")
    close(turn, call)
    tell_over(turn, call, but=turn.me.id)
    return call.project


def keep(turn: Turn, call: LiveSession) -> None:
    """Keep an answer; the last one is not waited with."""
    turn.store.sessions.save(call)
    vote = vote_in(call)
    if not any(vote.lacks(one) for one in seats_of(turn, call)):
        count(turn, call)


def count_now(turn: Turn, job: Job) -> None:
    """The time to answer is over: whoever was silent holds nothing up."""
    call = turn.store.sessions.find(job.about)
    if call is not None and call.vote is not None:
        count(turn, call)


def count(turn: Turn, call: LiveSession) -> None:
    """Propose the hour that suits most classes as any hour is proposed, so that each of them still confirms it; who
    asked is told how many can."""
    vote, seats = vote_in(call), seats_of(turn, call)
    asker = turn.as_seen_by(turn.store.teachers.get(vote.by))
    close(turn, call)
    if not takes_part(turn, call, vote.by):
        tell_over(turn, call)
        return
    result = propose_best(asker, call, vote.best(seats, turn.now))
    about = f"{result[0]}:{result[1]}:{len(seats)}" if result else f"{call.project}::"
    tell_over(turn, call, about if result else NOTHING)
    turn.tell("hours-found" if result else "hours-none", about, vote.by, "person", key=call.id)


def propose_best(asker: Turn, call: LiveSession, best: tuple[tuple[Wall, int], ...]) -> tuple[str, int] | None:
    """The first of these hours that can be proposed: (session, how many classes can); None where none can."""
    for wall, suits in best:
        try:
            teachers = [one for one in call.classes if takes_part(asker, call, one)]
            return propose_call(asker, call.project, teachers, str(wall), call.minutes), suits
        except Refused:
            # Her other call was agreed on meanwhile, or the project is over: the next hour, if there is one.
            continue
    return None


def vote_of(turn: Turn, vote_id: str) -> LiveSession:
    """An open vote that the teacher may take part in; a foreign one, one that is over and a missing one are the same.
    """
    if not is_open(turn, vote_id):
        raise Refused("vote-over")
    return turn.store.sessions.get(vote_id)


def is_open(turn: Turn, vote_id: str) -> bool:
    """Whether she may still say which hours suit her class."""
    call = turn.store.sessions.find(vote_id)
    return call is not None and call.state == "voting" and takes_part(turn, call, turn.me.id)


def votes_for_me(turn: Turn) -> list[LiveSession]:
    """The open votes that wait for the answer of her class."""
    return [one for one in my_votes(turn) if vote_in(one).lacks(one.seat(turn.me.id))]


def vote_in(call: LiveSession) -> HourVote:
    """The vote of a call that is being voted on."""
    if call.vote is None:
        raise LookupError(call.id)
    return call.vote


def seats_of(turn: Turn, call: LiveSession) -> tuple[str, ...]:
    """Who stands for each class that still takes part."""
    here = (one for one in call.participants if takes_part(turn, call, one))
    return tuple(dict.fromkeys(call.seat(one) for one in here))


DUE: Mapping[str, Callable[[Turn, Job], None]] = {COUNTED: count_now}
