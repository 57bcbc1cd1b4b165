"""An operator hides an account, and shows it again; whoever works with its teacher hears that, never why."""

from dataclasses import dataclass, replace

from core.model.teacher import Channel, Teacher
from core.texts.fold import fold
from core.usecases.ask_to_join import withdraw_join
from core.usecases.request import partners, withdraw
from core.usecases.turn import Turn


@dataclass(frozen=True)
class Known:
    """One account with its teacher; `reported` is how many teachers reported an invitation of hers."""

    channel: Channel
    teacher: Teacher
    reported: int


def suspend(turn: Turn) -> int:
    """Hide the teacher whose turn it is: nobody finds her, nothing of hers is passed on, nothing reaches her, and her
    open invitations and wishes to join are taken back. Returns how many colleagues are told, 0 also when she was
    hidden already."""
    if turn.me.suspended:
        return 0
    turn.save_me(replace(turn.me, suspended=True))
    for request in turn.store.requests.where(sender=turn.me.id, state="sent"):
        withdraw(turn, request.id)
    for wish in turn.store.joins.where(teacher=turn.me.id, state="sent"):
        withdraw_join(turn, wish.id)
    told = colleagues(turn)
    for other in told:
        turn.tell("suspended", turn.me.id, other, "notice", key=turn.now.isoformat())
    return len(told)


def lift(turn: Turn) -> int:
    """Show her again; she and whoever had been told hear of it. Returns how many colleagues are told."""
    if not turn.me.suspended:
        return 0
    turn.save_me(replace(turn.me, suspended=False))
    # Whoever has not been told yet that she was away need not hear that she is back.
    told = [o for o in colleagues(turn) if not turn.store.outbox.cancel(turn.me.id, ("suspended",), o)]
    for other in told:
        turn.tell("suspension-over", turn.me.id, other, "notice", key=turn.now.isoformat())
    turn.tell("let-back", turn.me.id, turn.me.id, key=turn.now.isoformat())
    return len(told)


def colleagues(turn: Turn) -> list[str]:
    """Her partners, and everybody who is in a project with her."""
    mine = [member.project for member in turn.store.members.where(teacher=turn.me.id) if member.state != "left"]
    beside = (m.teacher for project in mine for m in turn.store.members.where(project=project) if m.state == "active")
    return [one for one in dict.fromkeys((*partners(turn), *beside)) if one != turn.me.id]


def find_people(turn: Turn, words: str) -> list[Known]:
    """The accounts that these words may mean: an account's id, an @name, or a part of a name; all for no words."""
    wanted = fold(words).removeprefix("@")
    reported = [request.sender for request in turn.store.requests.where() if request.reported]
    found = []
    for channel in turn.store.channels.where():
        teacher = turn.store.teachers.get(channel.teacher)
        known = (channel.id, channel.user, channel.contact, teacher.name)
        if not teacher.gone and any(wanted in fold(one) for one in known):
            found.append(Known(channel, teacher, reported.count(teacher.id)))
    return found


def standing(turn: Turn) -> tuple[int, int, int]:
    """How many school codes hold, how many teachers are hidden, and how many were reported and are not."""
    holding = sum(not code.ended for code in turn.store.school_codes.where())
    teachers = [teacher for teacher in turn.store.teachers.where() if not teacher.gone]
    reported = {request.sender for request in turn.store.requests.where() if request.reported}
    hidden = {teacher.id for teacher in teachers if teacher.suspended}
    return holding, len(hidden), len(reported & {teacher.id for teacher in teachers} - hidden)


def account_of(turn: Turn, words: str) -> list[Known]:
    """The accounts that these words name exactly: its id, or the @name that partners see."""
    at = f"@{fold(words).removeprefix('@')}"
    return [
        one for one in find_people(turn, words)
        if one.channel.id == words or fold(one.channel.contact).split(" ")[-1] == at
    ]
