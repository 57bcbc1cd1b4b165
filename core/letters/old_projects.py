"""Where a project stands, in words: its stage, its days with their year, and what went after a year."""

from core.letters.resting import until_words
from core.model.project import Project
from core.usecases.plan_news import plan_known
from core.usecases.turn import Turn


def stage_line(turn: Turn, known: Project) -> str:
    """"Ejecución, semana 2 de 3"; the other phases by their name."""
    t, plan = turn.texts, known.seen_plan
    today = turn.me.today(turn.now)
    if known.archived:
        return t("project-put-away")
    if known.paused:
        return t("phase-resting", phase=t(f"phase-{known.stage}"), until=until_words(turn, known))
    if known.stage != "execution" or plan is None or not plan.start <= today <= plan.end:
        return t(f"phase-{known.stage}")
    week = (today - plan.start).days // 7 + 1
    return t("phase-week", phase=t("phase-execution"), week=week, of=plan.weeks)


def days_of(turn: Turn, project: Project) -> str:
    """The days by which the reader goes, "30 nov – 18 dic 2026", each year said once; "" before there is a plan."""
    t, plan = turn.texts, plan_known(turn, project)
    if plan is None:
        return ""
    first, last = plan.start, plan.end
    if first.year == last.year:
        return f"{t.days(first, last)} {last.year}"
    return f"{t.days(first, first)} {first.year} – {t.days(last, last)} {last.year}"


def files_line(turn: Turn, project: Project) -> str:
    """That the photos are gone, or will be; "" while nothing was said of it."""
    t = turn.texts
    if project.files_gone:
        return t("files-gone", day=t.day(project.files_gone, year=True))
    return t("files-go", day=t.day(project.files_go, year=True)) if project.files_go else ""
