"""Until when the page's address works: her choice, and a word to whoever published it a week before it ends."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Literal

from core.model.refused import Refused
from core.model.showcase import WARNED, Showcase, months_after
from core.model.urgency import dawn, is_morning_day
from core.ports.store import Job
from core.usecases.hours import calendar_of_class, calendars_of
from core.usecases.page import live_page
from core.usecases.projects import alive, find_member, joined_by, member_of
from core.usecases.turn import Turn

KIND = "page-ending"
SHORTEST = timedelta(days=14)
"""A last day nearer than this is not offered: the families would find it closed."""
FAR = 120
"""Days before the last one among which a school morning is looked for: no holidays are longer."""
Ending = Literal["month", "quarter", "year"]


def endings(turn: Turn, project_id: str) -> dict[Ending, date]:
    """The last days to choose from: in a month, in three, at the end of her school year where that is known and not
    too near."""
    member, today = member_of(turn, project_id), turn.me.today(turn.now)
    calendar = calendar_of_class(turn.store.classes.get(member.group), turn.me, turn.now)
    days: dict[Ending, date] = {"month": months_after(today, 1), "quarter": months_after(today)}
    if calendar.last_day and calendar.last_day >= today + SHORTEST:
        days["year"] = calendar.last_day
    return days


def keep_until(turn: Turn, project_id: str, ending: Ending) -> str:
    """Let the address work until then; any teacher of the project may say so. Returns the day, ISO."""
    alive(turn, project_id)
    days = endings(turn, project_id)
    if ending not in days:
        raise Refused("page-no-such-day")
    return lasts_until(turn, open_page(turn, project_id), days[ending])


def keep_longer(turn: Turn, page_id: str) -> str:
    """Three more months for this very page, from its last day on. Returns the day, ISO."""
    page = turn.store.showcases.find(page_id)
    if page is None or find_member(turn, page.project) is None:
        raise Refused("page-none")
    alive(turn, page.project)
    here = open_page(turn, page.project)
    if here.id != page.id:
        raise Refused("page-none")
    return lasts_until(turn, here, months_after(here.expires))


def open_page(turn: Turn, project_id: str) -> Showcase:
    """The page that is on the web now; refused when there is none."""
    joined_by(turn, project_id)
    page = live_page(turn, project_id)
    if page is None:
        raise Refused("page-none")
    return page


def lasts_until(turn: Turn, page: Showcase, day: date) -> str:
    """Keep the last day, and look again before it comes."""
    kept = page.kept_until(day)
    turn.store.showcases.save(kept)
    turn.store.outbox.cancel(page.id, (KIND,))
    watch_end(turn, kept)
    return day.isoformat()


def watch_end(turn: Turn, page: Showcase) -> None:
    """Look before its last day whether somebody has to be told."""
    publisher = turn.store.teachers.get(page.by)
    calendars, last = calendars_of(turn.store, publisher, turn.now), page.expires - WARNED
    # A week before may lie in the long holidays: then it is the last school morning before them.
    days = (last - timedelta(days=n) for n in range(FAR))
    day = next((one for one in days if is_morning_day(publisher, calendars, one)), last)
    due = dawn(publisher, day)
    turn.store.jobs.cancel(page.id, (KIND,))
    if due > turn.now:
        turn.later(KIND, page.id, due, teacher=page.by)


def ending(turn: Turn, job: Job) -> None:
    """The last week has come: whoever published the page is told, or the host where she has left."""
    page = turn.store.showcases.find(job.about)
    project = turn.store.projects.find(page.project) if page else None
    if page is None or project is None or live_page(turn, page.project) != page:
        return
    reader = page.by if find_member(turn, page.project, page.by) else project.host
    turn.tell(KIND, page.id, reader, "notice", revision=page.expires.toordinal())


DUE: Mapping[str, Callable[[Turn, Job], None]] = {KIND: ending}
