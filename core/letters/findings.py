"""What the plan linter found, as sentences, and the one tap that mends it."""

from core.chat.choices import Choice, start
from core.model.plan import Plan
from core.model.project import Project
from core.planning.calendars import ClassInPlan
from core.planning.finding import Finding
from core.planning.mending import mended
from core.texts import Texts
from core.usecases.plan_edit import edition_name

SHOWN = 3
"""Findings on a card: more would hide the plan under its faults; the rest follow when these are mended."""

MENDING = {
    "no_question_mark": "b-put-marks",
    "yes_no": "b-mend-question",
    "one_place": "b-mend-question",
    "few_outcomes": "b-mend-outcomes",
    "many_outcomes": "b-mend-four",
    "vague_verb": "b-mend-verb",
    "no_level": "b-mend-level",
    "kind_missing": "b-mend-outcomes",
    "phase_empty": "b-mend-activity",
    "phase_order": "b-mend-order",
    "task_missing": "b-mend-activity",
    "task_order": "b-mend-order",
    "no_shared_work": "b-mend-shared",
    "no_alternative": "b-mend-alternative",
    "many_calls": "b-mend-calls",
    "holiday": "b-mend-day",
    "no_school": "b-mend-day",
    "closed": "b-mend-day",
    "no_slack": "b-mend-spread",
    "crowded": "b-mend-spread",
    "no_milestone": "b-mend-owed",
    "no_owner": "b-mend-owed",
    "outside_project": "b-mend-owed",
    "no_preparation": "b-mend-activity",
    "contact_first": "b-mend-order",
    "preparation_lacks": "b-mend-words",
    "round_missing": "b-mend-reflection",
    "no_audience": "b-mend-words",
    "no_form": "b-mend-activity",
    "personal_data": "b-mend-personal",
    "no_product": "b-mend-words",
    "depends_on_partner": "b-mend-owed",
    "too_long": "b-mend-shorter",
    "unanswered": "b-mend-answer",
}
"""What the button says that mends a finding of this code."""


def sentence(t: Texts, finding: Finding, plan: Plan, classes: tuple[ClassInPlan, ...]) -> str:
    """One finding in words."""
    countries = list(dict.fromkeys(t.country(one.country) for one in classes if one.id in finding.classes))
    names = {one.id: inside(capital(one.name)) for one in plan.activities}
    names |= {one.id: inside(one.name) for one in plan.milestones}
    names |= {f"outcome:{index}": inside(one.text) for index, one in enumerate(plan.outcomes)}
    names |= {"question": inside(plan.question), "product": inside(plan.product)}
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


def repairs(
    t: Texts, project: Project, finding: Finding, plan: Plan, classes: tuple[ClassInPlan, ...]
) -> tuple[Choice, ...]:
    """The buttons under a finding: the other day, what mends it, and for a mere warning the day all the same."""
    name, found = edition_name(project), []
    if finding.repair:
        to = finding.repair.to
        about = f"{name}:{finding.repair.activity}:{to.isoformat()}:move"
        found.append(start("repair", t("b-move-to", day=t.near(to)), about))
    elif finding.code in MENDING and mended(plan, finding, classes):
        found.append(start("mend-plan", t(MENDING[finding.code]), f"{name}:{finding.mark}"))
    if finding.weight == "warning":
        day = finding.days[0].isoformat() if finding.days else ""
        label = t("b-day-anyway", day=finding.days[0].day) if finding.days else t("b-anyway")
        found.append(start("repair", label, f"{name}:{finding.about}:{day}:keep"))
    return tuple(found)
