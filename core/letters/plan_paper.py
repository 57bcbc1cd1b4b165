"""A plan as a document: what is owed by each class, week by week, the agreement once it is published."""

from datetime import date, timedelta

from core.letters.agreement import agreement_parts
from core.letters.findings import capital
from core.letters.lines import goals_line
from core.letters.plan_lines import brief_days, for_reader, quoted, result_line, title_line, untranslated
from core.model.plan import Activity, Mode, Phase, Plan
from core.model.project import Project
from core.planning.outline import lessons, owed_by
from core.ports.plan_paper import PaperBlock, PaperDue, PaperLine, PlanPaperView
from core.texts import Texts
from core.usecases.projects import classes_in
from core.usecases.sign import terms
from core.usecases.turn import Turn


def plan_paper(turn: Turn, project: Project, plan: Plan, picture: bytes) -> PlanPaperView:
    """Everything in the plan for this reader; `picture` is its timeline."""
    t, shown = turn.texts, for_reader(turn, project, plan)
    head, points = agreement(turn, project)
    lead = title_line(turn, project, shown).removeprefix(f"{shown.title} · ")
    facts = [result_line(t, shown), t("paper-lessons", lessons=lessons(shown))]
    if shown.goals:
        facts.append(goals_line(t, shown.goals))
    return PlanPaperView(
        language=t.language,
        title=shown.title,
        lead=lead,
        question=shown.question,
        outcomes_heading=t("plan-outcomes").rstrip(":"),
        outcomes=tuple(quoted(t, one.text, plan.answers.goal_words) for one in shown.outcomes),
        facts=tuple(facts),
        picture=picture,
        picture_alt=t("plan-picture"),
        weeks_heading=t("paper-weeks"),
        weeks=blocks(t, shown),
        due_heading=t("plan-owed").rstrip(":"),
        due=owed(turn, project, shown),
        agreement_heading=head,
        agreement=points,
        notes=(t("no-translation"),) if untranslated(turn, project, plan) else (),
    )


def blocks(t: Texts, plan: Plan) -> tuple[PaperBlock, ...]:
    """The weeks in which something begins, what comes before the work first."""
    before = tuple(one for one in plan.activities if one.start < plan.start)
    found = [PaperBlock(heading=t("paper-before"), lines=tuple(line(t, one) for one in before))] if before else []
    monday = plan.start - timedelta(days=plan.start.weekday())
    for number in range(1, plan.weeks + 2):
        first, last = monday, monday + timedelta(days=6)
        mine = tuple(one for one in plan.activities if max(first, plan.start) <= one.start <= last)
        if mine:
            heading = t("paper-week", n=number, days=brief_days(t, max(first, plan.start), last_of(plan, last)))
            found.append(PaperBlock(heading=heading, lines=tuple(line(t, one) for one in mine)))
        monday += timedelta(days=7)
    return tuple(found)


def last_of(plan: Plan, sunday: date) -> date:
    """The last day of a week of the plan."""
    return min(sunday, max(plan.end, *(one.end for one in plan.activities)))


def line(t: Texts, one: Activity) -> PaperLine:
    """One activity."""
    minutes = [t("activity-minutes", minutes=one.minutes)] if one.minutes else []
    instead = t("activity-instead", words=one.alternative) if one.mode is Mode.LIVE and one.alternative else ""
    return PaperLine(
        when=brief_days(t, one.start, one.end),
        name=one.name,
        phase=t(f"phase-{one.phase.value}"),
        hue=tuple(Phase).index(one.phase),
        told=", ".join((*minutes, t(f"mode-{one.mode.value}"))),
        details=one.details,
        instead=instead,
    )


def owed(turn: Turn, project: Project, plan: Plan) -> tuple[PaperDue, ...]:
    """What each class hands in, the host's class first."""
    t = turn.texts
    found = []
    for one in classes_in(turn, project):
        rows = tuple((t.day(due.due, short=True), capital(due.name)) for due in owed_by(plan, one.id))
        found.append(PaperDue(owner=t.country(one.country), rows=rows))
    return tuple(one for one in found if one.rows)


def agreement(turn: Turn, project: Project) -> tuple[str, tuple[str, ...]]:
    """The heading and the nine points of what is published; nothing before that."""
    if not project.published:
        return "", ()
    title, points = agreement_parts(turn.texts, terms(turn, project.id))[:2]
    return getattr(title, "text", ""), tuple(getattr(points, "text", "").split("\n"))
