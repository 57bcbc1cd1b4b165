"""A teacher is out of a project: from this commit on she sees nothing of it and nothing reaches her."""

from collections.abc import Collection
from dataclasses import replace
from typing import Literal

from core.model.project import Member, Project
from core.planning.circles import without
from core.usecases.board_remove import forget_item
from core.usecases.certificate_end import follow_leaving
from core.usecases.room_link import close_rooms_of
from core.usecases.session_cancel import leave_calls
from core.usecases.synthesis_drop import drop_class
from core.usecases.synthesis_want import settle_synthesis
from core.usecases.turn import Turn

Why = Literal["left", "removed", "handed"]


def leave(turn: Turn, member: Member, why: Why = "left") -> None:
    """End a membership with everything that hangs on it: letters that still wait, conversations, calls and their
    reminders, and what the public may see of her class."""
    turn.store.members.save(replace(member, state="left", left_on=turn.me.today(turn.now), why=why))
    withhold(turn, member)
    for page in turn.store.board_pages.where(project=member.project, teacher=member.teacher):
        turn.store.board_pages.remove(page.id)
    leave_calls(turn, member.project, member.teacher)
    close_rooms_of(turn, member.project, member.teacher)
    if not others_of_class(turn, member):
        hide(turn, member)
    if why != "handed":
        follow_leaving(turn, member.project)
    settle_synthesis(turn, member.project)


def others_of_class(turn: Turn, member: Member) -> list[Member]:
    """Who else is in the project for the same class."""
    here = turn.store.members.where(project=member.project, state=("invited", "active"))
    return [one for one in here if one.group == member.group and one.id != member.id]


def withhold(turn: Turn, member: Member) -> None:
    """No letter about the project that still waits for her arrives, and no conversation about it goes on."""
    store, teacher, things = turn.store, member.teacher, things_of(turn, member.project)
    for thing in things:
        store.outbox.cancel(thing, teacher=teacher)
    store.jobs.cancel(member.id)
    things |= {item.id for item in store.board.where(project=member.project)}
    focused = store.sittings.focused(teacher)
    for sitting in (*store.sittings.parked(teacher), *([focused] if focused else ())):
        if sitting.about.partition(":")[0] in things:
            store.sittings.put(replace(sitting, journal="{}", state="ended", question=""))


def things_of(turn: Turn, project: str) -> set[str]:
    """The ids of everything of a project that letters are about."""
    store = turn.store
    members = store.members.where(project=project)
    own = (store.sessions, store.records, store.showcases, store.feedback, store.hand_ins, store.showings)
    return {project, *(one.id for one in members), *(one.id for rows in own for one in rows.where(project=project))}


def hide(turn: Turn, member: Member) -> None:
    """What her class made stays with the other classes; nobody else sees it, as she can no longer take it back.
    A photo that she had not said anything about is forgotten."""
    store = turn.store
    for item in store.board.where(project=member.project):
        if item.group != member.group or item.gone:
            continue
        if item.consent == "unanswered":
            forget_item(turn, item)
        elif item.consent == "public":
            store.board.save(item.unpublished())
    drop_class(turn, member.project, member.group)
    page = store.class_pages.find(f"{member.project}:{member.group}")
    if page:
        store.class_pages.save(replace(page, sentences=False))


def take_out(turn: Turn, project: Project, gone: Collection[Member]) -> Project:
    """The project without what these classes owe and were to do, as far as nobody of them stays; no date changes for
    the others."""
    groups = {member.group for member in gone if not others_of_class(turn, member)}
    left = project.rewritten(lambda plan: without(plan, groups))
    for member in gone:
        left = left.called_by(member.teacher, "")
        if left.offered == member.teacher:
            left = replace(left, offered="")
    turn.store.projects.save(left)
    return left
