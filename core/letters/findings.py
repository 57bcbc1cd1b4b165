"""What the plan linter found, as sentences, and the one tap that mends it."""

from core.chat.choices import Choice, start
from core.model.plan import Plan
from core.model.project import Project
from core.planning.calendars import ClassInPlan
from core.planning.finding import Finding
from core.texts import Texts
from core.usecases.plan_edit import edition_name

SHOWN = 3
"""Findings on a card: more would hide the plan under its faults; the rest follow when these are mended."""


def sentence(t: Texts, finding: Finding, plan: Plan, classes: tuple[ClassInPlan, ...]) -> str:
    """One finding in words."""
    countries = list(dict.fromkeys(t.country(one.country) for one in classes if one.id in finding.classes))
    names = {one.id: inside(capital(one.name)) for one in plan.activities}
    names |= {one.id: inside(one.name) for one in plan.milestones}
    said = t(
        f"finding-{finding.code.replace('_', '-')}",
        activity=names.get(finding.about, ""),
        days=days_off(t, finding),
        countries=t.list(countries) if countries else "",
        name=finding.name.replace("_", "-"),
        number=finding.number,
        limit=finding.limit,
    )
    return capital(said)


def days_off(t: Texts, finding: Finding) -> str:
    """"el 7 y el 8"; a longer run, or one over two months, as its first and last day; "" where no day is meant."""
    run = sorted(finding.days)
    if not run:
        return ""
    if len(run) <= 2 and run[0].month == run[-1].month:
        return t.list([t("the-day", day=day.day) for day in run])
    return t.days(run[0], run[-1])


def capital(words: str) -> str:
    """The words as a sentence begins."""
    return words[:1].upper() + words[1:]


def inside(words: str) -> str:
    """Words as they stand between quotes: the quotes among them become inner ones."""
    return words.translate(str.maketrans("«»“”", "“”‘’"))


def repairs(t: Texts, project: Project, finding: Finding) -> tuple[Choice, ...]:
    """The buttons under a finding: the other day, the missing marks, and for a mere warning the day all the same."""
    name, found = edition_name(project), []
    if finding.repair:
        to = finding.repair.to
        about = f"{name}:{finding.repair.activity}:{to.isoformat()}:move"
        found.append(start("repair", t("b-move-to", day=t.near(to)), about))
    if finding.code == "no_question_mark":
        found.append(start("repair", t("b-put-marks"), f"{name}:::marks"))
    if finding.weight == "warning":
        day = finding.days[0].isoformat() if finding.days else ""
        label = t("b-day-anyway", day=finding.days[0].day) if finding.days else t("b-anyway")
        found.append(start("repair", label, f"{name}:{finding.about}:{day}:keep"))
    return tuple(found)
