"""Plain facts about a project that are asked for so often that nobody should search for them: calls, answers, dates."""

from core.chat.choices import Choice, start
from core.letters.plan_lines import for_reader
from core.letters.plans import next_line
from core.model.phase import unsigned
from core.model.project import Member, Project, one_per_class
from core.model.reflection import FINAL
from core.usecases.plan_news import plan_known
from core.usecases.projects import find_member, joined, members
from core.usecases.reflect_ask import is_complete
from core.usecases.session_of import my_sessions
from core.usecases.session_words import both_hours, names_of
from core.usecases.turn import Turn
from core.usecases.under_way import title_of
from core.usecases.waits import waits_for

Fact = tuple[str, tuple[Choice, ...]]
"""The answer, and what opens more of it."""


def fact(turn: Turn, project: Project, asked: str) -> Fact:
    """The answer to "call", "waiting", "turn" or "dates"."""
    return {"call": next_call, "waiting": who_is_missing, "turn": whose_turn, "dates": dates}[asked](turn, project)


def next_call(turn: Turn, project: Project) -> Fact:
    """When she meets whom next."""
    t = turn.texts
    coming = [one for one in my_sessions(turn) if one.project == project.id and one.alive and one.ends > turn.now]
    if not coming:
        return t("fact-no-call", title=title_of(turn, project)), (start("sessions", t("b-sessions")),)
    first = coming[0]
    key = "fact-call" if first.state == "confirmed" else "fact-call-proposed"
    said = t(key, when=both_hours(turn, first), names=names_of(turn, first))
    return said, (start("session", t("b-see"), first.id),)


def who_is_missing(turn: Turn, project: Project) -> Fact:
    """Whose signature is missing, who has not written back to her, who owes her class something to see or a yes to a
    call, and whose class has not answered at the end: names in the order of the project, never by how long it took."""
    t, found = turn.texts, []
    missing = unsigned(project, members(turn, project)) if project.published and not project.over else []
    mine = find_member(turn, project.id)
    here = [one for one in one_per_class(joined(turn, project)) if mine is None or one.group != mine.group]
    silent = [one.teacher for one in here if not has_written_back(turn, one.teacher)]
    owed = [m.teacher for m in here if project.stage == "reflection" and not is_complete(turn, project, m.group, FINAL)]
    late = {what: [one.teacher for one in here if owes(turn, project, one, what)] for what in ("piece", "call")}
    lines = (("sign", [one.teacher for one in missing]), ("note", silent), *late.items(), ("reflect", owed))
    for key, teachers in lines:
        names = t.list([turn.store.teachers.get(one).name for one in teachers])
        found += [t(f"fact-missing-{key}", names=names)] if teachers else []
    return "\n".join(found) or t("fact-missing-nobody"), (start("project", t("b-open-project"), project.id),)


def owes(turn: Turn, project: Project, other: Member, what: str) -> bool:
    """Whether she waits for a piece of work of that class, or for its answer about a call."""
    return any(one.what == what and turn.me.id in one.by for one in waits_for(turn, project, other))


def has_written_back(turn: Turn, other: str) -> bool:
    """Whether the other wrote to her after her last words to that teacher; nobody owes an answer to nothing."""
    asked = [one.at for one in turn.store.notes.where(sender=turn.me.id) if other in one.receivers and not one.deleted]
    said = [one.at for one in turn.store.notes.where(sender=other) if turn.me.id in one.receivers]
    return not asked or bool(said and max(said) >= max(asked))


def whose_turn(turn: Turn, project: Project) -> Fact:
    """What her class does next."""
    t, plan, mine = turn.texts, plan_known(turn, project), find_member(turn, project.id)
    line = next_line(turn, project, for_reader(turn, project, plan), mine.group) if plan and mine else ""
    return line or t("fact-no-turn", title=title_of(turn, project)), (start("read-plan", t("b-see-plan"), project.id),)


def dates(turn: Turn, project: Project) -> Fact:
    """From when to when it goes."""
    t, plan = turn.texts, project.seen_plan
    see = (start("read-plan", t("b-see-plan"), project.id),)
    if plan is None:
        return t("refused-no-plan"), see
    return t("fact-dates", title=title_of(turn, project), first=t.day(plan.start), last=t.day(plan.end)), see
