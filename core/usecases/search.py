"""Who is looking for a class right now, the best fit first."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from itertools import islice
from statistics import median

from core.model.classgroup import ClassGroup
from core.model.teacher import Teacher
from core.planning.apart import hour_difference
from core.planning.countries import main_zone
from core.usecases.fit import Fit, fit
from core.usecases.profile import my_class
from core.usecases.request import are_blocked, class_in_hand, partner_class, partners_of_class, waiting_requests
from core.usecases.turn import Turn

PAGE = 3
NEWCOMER = 2
"""Days to answer that somebody is trusted with who was never asked: neither first nor last."""
COMPARED = 60
"""So many classes are compared by their calendars (about 2 ms each); more than that nobody turns the pages of."""
SEEN_LATELY = timedelta(days=60)
"""Somebody who gave no sign of life for two months is not looking any more, whatever her card says."""


@dataclass(frozen=True)
class Filters:
    """What is searched for; an empty field lets everything through. `kind` is a project type."""

    ages: str = ""
    subject: str = ""
    language: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Found:
    """One class that is looking, with why it fits. `answers` is her usual days to answer, None when she is new."""

    teacher: Teacher
    group: ClassGroup
    fit: Fit
    same_ages: bool
    same_subject: bool
    answers: int | None


@dataclass(frozen=True)
class Page:
    """One page of what was found; `more` tells that there is another. Where nothing was, `invited` are the teachers
    whose class fits and with whom an invitation is open."""

    found: tuple[Found, ...]
    more: bool
    invited: tuple[Teacher, ...] = ()


def search(turn: Turn, filters: Filters, page: int) -> Page:
    """The classes that pass the filters, best first: ages and subject, then who answers soonest, then hours in
    common, then shared days."""
    mine = my_class(turn)
    if mine is None:
        return Page((), False)
    wanted = {name: value for name, value in (("ages", filters.ages), ("subject", filters.subject)) if value}
    likely = sorted(turn.store.classes.where(looking=True, **wanted), key=likeness(turn, mine))
    known = connected(turn)
    shown = (g for g in likely if g.teacher not in known and passes(turn, g, filters))
    found = sorted((describe(turn, mine, group) for group in islice(shown, COMPARED)), key=rank)
    first = page * PAGE
    invited = [] if found else [one for one in invitations(turn) if fits(turn, one, filters)]
    return Page(
        tuple(found[first : first + PAGE]),
        len(found) > first + PAGE,
        tuple(turn.store.teachers.get(one) for one in invited),
    )


def fits(turn: Turn, teacher: str, filters: Filters) -> bool:
    """Whether this teacher's class would be shown, were there no open invitation between them."""
    group = partner_class(turn, teacher)
    if filters.ages not in ("", group.ages) or filters.subject not in ("", group.subject):
        return False
    return passes(turn, group, filters)


def likeness(turn: Turn, mine: ClassGroup) -> Callable[[ClassGroup], tuple[bool, bool, int]]:
    """What can be told of a class without its calendar: ages, subject, and how far away its clocks are."""

    @cache
    def apart(country: str) -> int:
        return abs(hour_difference(turn.me.zone, main_zone(country), turn.now))

    return lambda group: (group.ages != mine.ages, group.subject != mine.subject, apart(group.country))


def passes(turn: Turn, group: ClassGroup, filters: Filters) -> bool:
    """Whether this class may be shown: its teacher was seen lately, and it is what was asked for."""
    teacher = turn.store.teachers.get(group.teacher)
    if teacher.seen is None or turn.now - teacher.seen > SEEN_LATELY or are_blocked(turn, teacher.id):
        return False
    if filters.language and filters.language not in languages_of(group, teacher):
        return False
    return not filters.kind or not group.kinds or filters.kind in group.kinds


def connected(turn: Turn) -> set[str]:
    """The teacher herself and everybody with whom she has an open request, or her class in hand a match."""
    hand = class_in_hand(turn)
    return {turn.me.id, *hand.teachers, *invitations(turn), *partners_of_class(turn, hand.id)}


def invitations(turn: Turn) -> list[str]:
    """Those who invited her and wait for her answer, then those whom she invited."""
    came, sent = waiting_requests(turn)
    return list(dict.fromkeys((*(one.sender for one in came), *(one.receiver for one in sent))))


def languages_of(group: ClassGroup, teacher: Teacher) -> tuple[str, ...]:
    """The languages of a class, or its teacher's while nobody asked."""
    return tuple(code for code, _ in group.languages) or (teacher.language,)


def describe(turn: Turn, mine: ClassGroup, group: ClassGroup) -> Found:
    """One class with why it fits."""
    teacher = turn.store.teachers.get(group.teacher)
    return Found(
        teacher,
        group,
        fit(turn, mine, group, teacher),
        group.ages == mine.ages,
        group.subject == mine.subject,
        days_to_answer(turn, teacher.id),
    )


def days_to_answer(turn: Turn, teacher: str) -> int | None:
    """How many days this teacher usually takes to answer an invitation, at least 1; None before the first."""
    answered = turn.store.requests.where(receiver=teacher, state=("accepted", "declined"))
    days = [(r.ended_at - r.sent_at) / timedelta(days=1) for r in answered if r.ended_at]
    return max(1, round(median(days))) if days else None


def rank(found: Found) -> tuple[bool, bool, int, bool, int, str]:
    """The best fit first; ids break ties, so that pages never show a class twice."""
    return (
        not found.same_ages,
        not found.same_subject,
        NEWCOMER if found.answers is None else found.answers,
        found.fit.apart.shared is None,
        -found.fit.days,
        found.group.id,
    )


def know_languages(turn: Turn, languages: list[list[str]]) -> int:
    """Keep the languages of the teacher's class: (code, "fluent" | "some") each."""
    group = my_class(turn)
    if group is None:
        return 0
    turn.store.classes.save(replace(group, languages=tuple((code, level) for code, level in languages)))
    return len(languages)


def know_zone(turn: Turn, zone: str) -> str:
    """Keep the zone that the teacher recognised by its present hour."""
    turn.save_me(replace(turn.me, zone=zone, zone_asked=True))
    return zone


def know_kind(turn: Turn, kind: str) -> str:
    """Keep which type of project the class wants, so that others who want the same find it."""
    group = my_class(turn)
    if group and kind:
        turn.store.classes.save(replace(group, kinds=(kind,)))
    return kind
