"""Who is looking for a class right now, the best fit first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, timedelta
from itertools import islice

from core.model.classgroup import GOALS, KINDS, ClassGroup
from core.model.filters import Filters
from core.model.seeker import Wanted, bits, circles, tongue_bits
from core.model.teacher import Teacher
from core.planning.masks import AHEAD, school_weeks
from core.usecases.fit import Fit, fit
from core.usecases.hours import calendar_of_class
from core.usecases.profile import my_class
from core.usecases.request import are_blocked, partners_of_class, waiting_requests
from core.usecases.seekers import answered, days_to_answer, languages_of, may_be_found, seeker
from core.usecases.turn import Turn

PAGE = 3
SEEN_AT_ONCE = 8
"""Classes that are looked at together: a page and a few that may not be seen."""
READ = 40
"""Rows read at once: more than anybody turns pages for, so that one statement is nearly always enough."""
SEEN_LATELY = timedelta(days=60)
"""Somebody who gave no sign of life for two months is not looking any more, whatever her card says."""
ASKED_OFTEN = 3
"""Invitations to one teacher before anything is said of how many she answers."""
ALWAYS, OFTEN = 0.8, 0.5


@dataclass(frozen=True)
class Found:
    """One class that is looking, with why it fits.

    `answers` is her usual days to answer, None when nobody knows; `asked` whether she was invited often enough to tell
    how many she answers: `rate` is then "always", "often" or "". `away` are the days since her last sign of life.
    """

    teacher: Teacher
    group: ClassGroup
    fit: Fit
    same_ages: bool
    same_subject: bool
    answers: int | None
    asked: bool
    rate: str
    away: int


@dataclass(frozen=True)
class Page:
    """One page of what was found; `more` tells that there is another. Where nothing was, `invited` are the teachers
    whose class fits and with whom an invitation is open. `unheard` are words that no class has: the page is without
    them. `filters` are those that hold."""

    found: tuple[Found, ...]
    more: bool
    filters: Filters
    invited: tuple[Teacher, ...] = ()
    unheard: str = ""


def search(turn: Turn, filters: Filters, page: int) -> Page:
    """The classes that pass the filters, best first: ages and subject, then whether they can speak with each other and
    want the same, then who answers soonest, then hours and weeks in common."""
    mine = my_class(turn)
    if mine is None:
        return Page((), False, filters)
    first = page * PAGE
    shown = list(islice(fitting(turn, mine, filters), first + PAGE + 1))
    if not shown and filters.words:
        rest = replace(filters, words="")
        bare = rest if rest != Filters() else Filters(mine.ages, mine.subject)
        return replace(search(turn, bare, page), unheard=filters.words)
    invited = () if shown else tuple(teacher for teacher, _ in open_invitations(turn, mine, filters))
    found = tuple(describe(turn, mine, *one) for one in shown[first : first + PAGE])
    return Page(found, len(shown) > first + PAGE, filters, invited)


def fitting(turn: Turn, mine: ClassGroup, filters: Filters) -> Iterator[tuple[Teacher, ClassGroup]]:
    """All that she may be shown, one class of each teacher."""
    known: set[str] = set()
    but = (turn.me.id, *mine.teachers, *invitations(turn), *partners_of_class(turn, mine.id))
    for teacher, group in rows(turn, mine, filters, but=but):
        if teacher.id not in known:
            known.add(teacher.id)
            yield teacher, group


def open_invitations(turn: Turn, mine: ClassGroup, filters: Filters) -> list[tuple[Teacher, ClassGroup]]:
    """Those who would be shown, were there no open invitation between them."""
    among = tuple(invitations(turn))
    found = list(rows(turn, mine, filters, among=among)) if among else []
    return sorted(found, key=lambda one: among.index(one[0].id))


def rows(
    turn: Turn, mine: ClassGroup, filters: Filters, but: tuple[str, ...] = (), among: tuple[str, ...] = ()
) -> Iterator[tuple[Teacher, ClassGroup]]:
    """The classes of the rows that pass, circle by circle; the nouns have the last word on who may be seen."""
    wanted = replace(asked_for(turn, mine, filters), but=but, among=among)
    for ages, subjects in circles(wanted.mine, filters.ages, filters.subject):
        after, read = 0, READ
        while read == READ:
            found = turn.store.seekers.best(replace(wanted, ages=ages, subjects=subjects), READ, after)
            for batch in (found[n : n + SEEN_AT_ONCE] for n in range(0, len(found), SEEN_AT_ONCE)):
                for teacher, group in nouns_of(turn, batch):
                    if may_see(turn, group, teacher, filters):
                        yield teacher, group
            read, after = len(found), after + READ


def nouns_of(turn: Turn, ids: Sequence[str]) -> list[tuple[Teacher, ClassGroup]]:
    """These classes with their teachers, in this order, all read in two statements."""
    groups = {group.id: group for group in turn.store.classes.where(id=tuple(ids))}
    owners = tuple(dict.fromkeys(group.teacher for group in groups.values()))
    teachers = {teacher.id: teacher for teacher in turn.store.teachers.where(id=owners)} if owners else {}
    return [(teachers[groups[one].teacher], groups[one]) for one in ids if one in groups]


def asked_for(turn: Turn, mine: ClassGroup, filters: Filters) -> Wanted:
    """The filters as a row is asked for them."""
    row = seeker(mine, turn.me, None, turn.now)
    calendar = calendar_of_class(mine, turn.me, turn.now)
    return Wanted(
        mine=replace(row, weeks=school_weeks(calendar, turn.now.astimezone(UTC).date(), AHEAD)),
        ages=(),
        subjects=(),
        country=filters.country,
        language=tongue_bits([filters.language]) if filters.language else 0,
        kind=bits([filters.kind], KINDS),
        goal=bits([int(filters.goal or 0)], GOALS),
        words=tuple(filters.words.split()),
        seen=(turn.now - SEEN_LATELY).astimezone(UTC).date().toordinal(),
    )


def may_see(turn: Turn, group: ClassGroup, teacher: Teacher, filters: Filters) -> bool:
    """Whether this class may be shown to her."""
    own = turn.me.id in (teacher.id, *group.helpers)
    if own or not may_be_found(group, teacher) or are_blocked(turn, teacher.id):
        return False
    return not filters.language or filters.language in languages_of(group, teacher)


def invitations(turn: Turn) -> list[str]:
    """Those who invited her and wait for her answer, then those whom she invited."""
    came, sent = waiting_requests(turn)
    return list(dict.fromkeys((*(one.sender for one in came), *(one.receiver for one in sent))))


def describe(turn: Turn, mine: ClassGroup, teacher: Teacher, group: ClassGroup) -> Found:
    """One class with why it fits."""
    said = len(answered(turn, teacher.id))
    asked = said + sum(one.state == "expired" for one in turn.store.requests.where(receiver=teacher.id))
    share = said / asked if asked >= ASKED_OFTEN else 0.0
    return Found(
        teacher,
        group,
        fit(turn, mine, group, teacher),
        group.ages == mine.ages,
        bool({*group.subjects} & {*mine.subjects}),
        days_to_answer(turn, teacher.id),
        asked >= ASKED_OFTEN,
        "always" if share >= ALWAYS else "often" if share >= OFTEN else "",
        (turn.me.today(turn.now) - turn.me.today(teacher.seen or turn.now)).days,
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
