"""Letters about a place that became free: who could take it, who took it, and what came of the others."""

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.letters.found import result
from core.letters.plan_lines import for_reader
from core.letters.silence import member_seen, silent, who
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.project import Member, Project
from core.model.request import ConnectionRequest
from core.texts import Texts
from core.usecases.hours import calendar_of_class
from core.usecases.projects import find_member, is_host
from core.usecases.request import asked_classes
from core.usecases.rescue import Offer, days_left, left, over, replacements
from core.usecases.salvage import may_salvage
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

MOST = 4
"""Activities that are named one by one; more would not fit a phone."""


def seat_open(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A silent class's place is open: whoever leads sees who could come; where the leader is silent, another may
    lead."""
    found = silent(turn, occasion)
    if isinstance(found, Skip):
        return found
    project, member = found
    if is_host(turn, project):
        first = Text(text=turn.texts("seat-open", country=who(turn, member)[1], title=title_of(turn, project)))
        parts, choices = offers(turn, project)
        return Written((first, *parts), choices)
    return seat_open_elsewhere(turn, project, member)


def seat_open_elsewhere(turn: Turn, project: Project, member: Member) -> Written:
    """The same for a reader who does not lead."""
    t, title, name = turn.texts, title_of(turn, project), who(turn, member)[0]
    see = start("project", t("b-open-project"), project.id)
    if project.host == member.teacher:
        return Written((Text(text=t("nobody-leads", name=name, title=title)),), (
            start("lead-on", t("b-lead-it"), project.id), see,
        ))  # fmt: skip
    return Written((Text(text=t("seat-open-guest", country=who(turn, member)[1], title=title)),), (see,))


def offers(turn: Turn, project: Project) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """Three classes that could come in, each with one button, and finishing alone where nobody else is left."""
    t, found = turn.texts, replacements(turn, project)
    lines: tuple[Part, ...] = tuple(Text(text=card(t, n, one)) for n, one in enumerate(found, 1))
    if not found:
        lines = (Text(text=t("offers-none")),)
    buttons = [
        start("offer-place", t("b-invite-numbered", n=n, name=one.found.teacher.first_name),
              f"{project.id}:{one.found.group.id}")
        for n, one in enumerate(found, 1)
    ]  # fmt: skip
    alone = (start("finish-alone", t("b-finish-alone"), project.id),) if may_salvage(turn, project) else ()
    return lines, (*buttons, *alone, start("project", t("b-open-project"), project.id))


def card(t: Texts, n: int, one: Offer) -> str:
    """A class that was found, with how the rest of the plan lies for it."""
    lines = [result(t, n, one.found), t("offer-fits", fits=one.fits, days=one.days)]
    return "\n".join([*lines, *([t("offer-alone")] if one.alone else [])])


def place_parts(turn: Turn, asked: ConnectionRequest) -> tuple[Part, ...]:
    """For whoever is offered a place: which project it is, what is over and what is still to come."""
    project = turn.store.projects.find(asked.place) if asked.place else None
    if project is None or project.shown is None:
        return ()
    t, shown = turn.texts, for_reader(turn, project, project.shown)
    group, today = asked_classes(turn, asked)[1], turn.me.today(turn.now)
    days = days_left(project, today)
    fits = sum(calendar_of_class(group, turn.me, turn.now).school_day(day) for day in days)
    lines = [t("place-project", title=shown.title, days=t.days(shown.start, shown.end)), *summary(turn, project)]
    return (Text(text="\n".join([*lines, t("place-fits", fits=fits, days=len(days))])),)


def summary(turn: Turn, project: Project) -> list[str]:
    """Where a project stands, for somebody who comes in: what is over, and what is still to come."""
    t, today = turn.texts, turn.me.today(turn.now)
    if project.shown is None:
        return []
    names = {one.id: one.name for one in for_reader(turn, project, project.shown).activities}
    done = [names[one.id] for one in over(project, today)]
    coming = [f"{t.day(one.end, short=True)}: {names[one.id]}" for one in left(project, today)]
    return [
        *([t("place-over", what=t.list(done[-MOST:]))] if done else []),
        *([t("place-left", what="; ".join(coming[:MOST]))] if coming else []),
    ]


def taken(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A class has the place: this reader works with it from now on."""
    found = member_seen(turn, occasion)
    if isinstance(found, Skip):
        return found
    project, member = found
    t, (name, country) = turn.texts, who(turn, member)
    said = t("place-taken-up", name=name, country=country, title=title_of(turn, project))
    write = start("say", t("b-write-to", name=name), member.teacher)
    return Written((Text(text=said),), (write, start("project", t("b-open-project"), project.id)))


def passed(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Her class's place went to another; the door stays open."""
    member = turn.store.members.get(occasion.about)
    if find_member(turn, member.project):
        return Skip("in-it-again")
    title = title_of(turn, turn.store.projects.get(member.project))
    return Written((Text(text=turn.texts("place-passed", title=title)),), (
        start("find", turn.texts("b-find-class")), start("home", turn.texts("b-home")),
    ))  # fmt: skip


def filled(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Another class was there first."""
    asked = turn.store.requests.get(occasion.about)
    name = turn.store.teachers.get(asked.sender).first_name
    said = turn.texts("place-filled", name=name)
    return Written((Text(text=said),), (start("find", turn.texts("b-find-class")), start("home", turn.texts("b-home"))))


LETTERS: dict[str, Writer] = {
    "seat-open": seat_open,
    "place-taken-up": taken,
    "place-passed": passed,
    "place-filled": filled,
}
