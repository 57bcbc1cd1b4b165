"""How long things are kept, each number with its reason, and what of a project is due to be forgotten.

No law names these numbers. Article 5(1)(e) of the GDPR and 16 CFR 312.10 (COPPA, as amended in 2025) ask for a written
period for each kind of data, no longer than it serves, and for its end to be kept to; these are that written period.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Literal

from core.model.board import BoardItem
from core.model.project import Project, Untouched
from core.model.showcase import months_after

RAW_UPDATES = timedelta(days=7)
"""What a messenger handed over, as it came. Telegram repeats for 24 hours (https://core.telegram.org/bots/api#update)
and Slack for five minutes (https://docs.slack.dev/apis/events-api/#retries); the rest of a week is for looking into one
that failed."""
DRAFTS = timedelta(days=30)
"""A plan that nobody saw and nobody edits, what a machine wrote and nobody approved, a conversation that is over: a
month holds the longest holiday within a term."""
DRAFT_NOTICE = timedelta(days=7)
LETTERS = timedelta(days=180)
"""What was sent to whom: as long as a school half-year, so that a complaint can still be looked into."""
UPLOAD_MONTHS = 12
"""Photos, films, recordings and documents, from the end of their project: the next school year may still look at
them."""
UPLOAD_NOTICE = timedelta(days=30)
FIRST_LOOK_MONTHS = 9
"""From then on it is looked whether this is the last school morning a month before: no summer break is longer than
two."""
AUDIT_MONTHS = 12
"""Who took a step: the step stays in the project's history, the person is forgotten."""
UNPLACED = timedelta(days=30)
"""A file that came and was never said to belong to a project."""
UNPLACED_NOTICE = timedelta(days=7)
ADDRESSES = timedelta(days=30)
"""Codes, invitations and addresses of pages once they open nothing any more: so long their teacher is told why."""
LEFTOVERS = timedelta(days=30)
"""Files that nothing mentions: pictures of plans, documents that were made to be sent, what was sent and not used."""
COPIES = timedelta(days=1)
"""A copy of everything, or the evidence of a project: by then it is on her phone, and she can ask again."""

SOMEBODY = "?"
"""Stands where it was noted who took a step, once that is forgotten; "" means that the calendar did."""

Chore = Literal["look", "draft-told", "draft", "uploads-told", "uploads", "audit"]


def last_day(project: Project) -> date | None:
    """The day on which the project ended: put away, finished, or the last day of its plan, whichever was last."""
    plan = project.shown
    if project.archived:
        return project.archived.date()
    if plan is None:
        return None
    return max((plan.end, *(step.at.date() for step in project.log[-1:])))


def uploads_until(project: Project) -> date | None:
    """The day from which on its uploads are kept no longer; None while it has no end."""
    ended = last_day(project)
    return months_after(ended, UPLOAD_MONTHS) if ended else None


def chores(project: Project, now: datetime) -> tuple[Chore, ...]:
    """What may have to be done about a project today; whoever does it looks again at what is true by then."""
    return tuple(one for one in (_draft(project, now), _uploads(project, now), _audit(project, now)) if one)


def _draft(project: Project, now: datetime) -> Chore | None:
    # What was published once holds words of others.
    if project.stage != "draft" or project.editions:
        return None
    known = project.untouched
    if known is None or known.revision != project.revision:
        return "look"
    if known.goes is None:
        return "draft-told" if now - known.since >= DRAFTS - DRAFT_NOTICE else None
    return "draft" if now.date() >= known.goes else None


def _uploads(project: Project, now: datetime) -> Chore | None:
    ended = last_day(project)
    if ended is None or project.files_gone or not (project.over or _is_left(project, now)):
        return None
    if project.files_go is None:
        return "uploads-told" if now.date() >= months_after(ended, FIRST_LOOK_MONTHS) else None
    return "uploads" if now.date() >= project.files_go else None


def _is_left(project: Project, now: datetime) -> bool:
    # Nobody said that it is over, but its plan has been for most of a year.
    ended = last_day(project)
    return ended is not None and now.date() >= months_after(ended, FIRST_LOOK_MONTHS)


def _audit(project: Project, now: datetime) -> Chore | None:
    return "audit" if any(_is_old(step.at, now) and step.by not in ("", SOMEBODY) for step in project.log) else None


def _is_old(at: datetime, now: datetime) -> bool:
    return now.date() >= months_after(at.date(), AUDIT_MONTHS)


def looked_at(project: Project, now: datetime) -> Project:
    """A draft of which it is known from now on that it stands at this revision."""
    return replace(project, untouched=Untouched(project.revision, now))


def draft_goes(since: datetime, told: Iterable[date]) -> date:
    """The day on which a draft goes: thirty days after the last edit, and a week after its host could read of it."""
    return max(((since + DRAFTS).date(), *(day + DRAFT_NOTICE for day in told)))


def uploads_go(project: Project, told: Iterable[date]) -> date:
    """The day on which its uploads go: a year after its end, and a month after each teacher could read of it."""
    until = uploads_until(project)
    return max(filter(None, (until, *(day + UPLOAD_NOTICE for day in told))))


def steps_forgotten(project: Project, now: datetime) -> Project:
    """The project whose old steps no longer say who took them."""
    log = tuple(replace(one, by=SOMEBODY) if one.by and _is_old(one.at, now) else one for one in project.log)
    return replace(project, log=log)


def consents_forgotten(item: BoardItem, now: datetime) -> BoardItem:
    """The thing whose old answers about who may see it no longer say who gave them."""
    log = tuple((SOMEBODY if _is_old(at, now) else by, consent, at) for by, consent, at in item.log)
    return item if log == item.log else replace(item, log=log)


def unplaced_goes(item: BoardItem, told: date) -> date:
    """The day on which a file goes that nobody put anywhere, its teacher having read of it on this day."""
    return max((item.at + UNPLACED).date(), told + UNPLACED_NOTICE)
