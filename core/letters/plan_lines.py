"""How a plan looks: the card with its four phases, everything in it, and its picture."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import assert_never

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.letters.circle_lines import among, circles_line
from core.letters.findings import SHOWN, repairs, sentence
from core.model.plan import Activity, Mode, Phase, Plan
from core.model.project import Project
from core.planning.calendars import ClassInPlan
from core.planning.finding import Finding
from core.planning.languages import in_language, own_words
from core.planning.outline import Line, no_go_dates, outline
from core.planning.template import own_product
from core.ports.paper import ActivityBar, CountryDays, PhaseBar, TimelineView, Week
from core.texts import Texts
from core.usecases.plan_edit import edition_name, faults_of, findings_of, plan_of
from core.usecases.projects import classes_in, countries
from core.usecases.turn import Turn


def for_reader(turn: Turn, project: Project, plan: Plan) -> Plan:
    """The plan in the reader's language, as far as somebody wrote it in that language; the rest as it is."""
    language = turn.me.language
    twin = next((one for one in project.twins if one.language == language), None)
    known = in_language(plan, language)
    if twin is None or plan.language == language:
        return known
    said = dict(twin.pairs)
    return replace(
        known,
        title=said.get(plan.title, known.title),
        question=said.get(plan.question, known.question),
        product=said.get(plan.product, known.product),
        audience=said.get(plan.audience, known.audience),
        outcomes=tuple(replace(one, text=said.get(one.text, one.text)) for one in known.outcomes),
        activities=tuple(
            replace(one, name=said.get(one.name, one.name), details=said.get(one.details, one.details))
            for one in known.activities
        ),
    )


def untranslated(turn: Turn, project: Project, plan: Plan) -> tuple[str, ...]:
    """What the host wrote that this reader gets as it is, in another language than hers."""
    if turn.me.reads_in(plan.language):
        return ()
    said = {was for one in project.twins if one.language == turn.me.language for was, _ in one.pairs}
    return tuple(one for one in own_words(plan) if one not in said)


def foreign_note(turn: Turn, project: Project, plan: Plan, parts: Iterable[Part]) -> tuple[Text, ...]:
    """Once per card, that something on it stands there untranslated."""
    foreign, said = untranslated(turn, project, plan), " ".join(one.text for one in parts if isinstance(one, Text))
    return (Text(text=turn.texts("no-translation"), style="note"),) if any(one in said for one in foreign) else ()


def quoted(t: Texts, said: str, typed: str) -> str:
    """The words in quotes where they are what somebody typed."""
    return t("own-words", words=said) if said and said == typed else said


def result_line(t: Texts, plan: Plan) -> str:
    """"Resultado: «un podcast». Lo ven: las familias."."""
    product = quoted(t, plan.product, own_product(plan.answers))
    return t("plan-result", product=product, audience=quoted(t, plan.audience, plan.answers.audience_words))


def card_parts(turn: Turn, project: Project, plan: Plan) -> tuple[Part, ...]:
    """The plan card: title line, question, the phases with short lines, and what is to be looked at."""
    t, shown = turn.texts, for_reader(turn, project, plan)
    lines = [line for phase in Phase for line in phase_lines(t, shown, phase)]
    return (
        Text(text=title_line(turn, project, shown), style="title"),
        Text(text=shown.question),
        Text(text="\n".join(filter(None, (*lines, circles_line(turn, project, plan))))),
    )


def title_line(turn: Turn, project: Project, plan: Plan) -> str:
    """"Mi escuela · 30 nov – 18 dic · Argentina, India"."""
    return " · ".join((plan.title, turn.texts.days(plan.start, plan.end), ", ".join(countries(turn, project))))


def phase_lines(t: Texts, plan: Plan, phase: Phase) -> list[str]:
    """A phase with its activities: the work one below the other, the other phases on one line."""
    number = tuple(Phase).index(phase) + 1
    head = t("phase-numbered", n=number, phase=t(f"phase-{phase.value}"))
    found = outline(plan, phase)
    match phase:
        case Phase.EXECUTION:
            return [head, *(f"{brief_days(t, one.first, one.last)}: {'; '.join(one.names)}" for one in found)]
        case Phase.DEFINITION:
            said = [t("plan-until", what="; ".join(one.names), day=brief_days(t, one.last, one.last)) for one in found]
        case Phase.REFLECTION:
            said = [f"{brief_days(t, one.first, one.last)}, {'; '.join(one.names)}" for one in found]
        case Phase.DISSEMINATION:
            said = [_named_first(t, one) for one in found]
        case _:
            assert_never(phase)
    return [" · ".join((head, "; ".join(said)))] if said else [head]


def brief_days(t: Texts, first: date, last: date) -> str:
    """A span of days as it stands at the head of a line: "30 nov–1 dic"."""
    return t.days(first, last).replace(" – ", "–")


def review(turn: Turn, project: Project, plan: Plan) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """What the linter says of the host's plan: that nothing is left, or the findings with their repairs."""
    t, classes = turn.texts, classes_in(turn, project)
    found = findings_of(turn, project, plan)
    if not found:
        return (Text(text=t("plan-reviewed"), style="note"),), ()
    told = sorted(found, key=lambda one: one.weight != "must")[:SHOWN]
    lines = [sentence(t, one, for_reader(turn, project, plan), classes) for one in told]
    if len(found) > SHOWN:
        lines.append(t("findings-more", count=len(found) - SHOWN))
    if told[0].weight == "must" and (project.changed or not project.published):
        lines.append(t("plan-publish-after"))
    return (Text(text="\n".join(lines)),), mending(t, project, told, classes)


def mending(t: Texts, project: Project, told: list[Finding], classes: tuple[ClassInPlan, ...]) -> tuple[Choice, ...]:
    """The buttons under the findings; of two that would do the same, and so say the same, one."""
    plan = plan_of(project)
    buttons: dict[str, Choice] = {}
    for one in told:
        for button in repairs(t, project, one, plan, classes):
            buttons.setdefault(button.label if one.repair is None else f"{button.label}|{one.mark}", button)
    return tuple(buttons.values())


def host_card(turn: Turn, project: Project) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The plan card as its host sees it, with what she can do."""
    t, plan = turn.texts, project.plan
    if plan is None:
        return (Text(text=t("refused-no-plan")),), ()
    parts, mending = review(turn, project, plan)
    return (*card_parts(turn, project, plan), *parts), (*mending, *host_choices(turn, project))


def host_choices(turn: Turn, project: Project) -> tuple[Choice, ...]:
    """Publishing what is on the card, changing it, seeing all of it; what is published already is not offered again."""
    t, name = turn.texts, edition_name(project)
    choices: list[Choice] = []
    if not faults_of(turn, project):
        if not project.published:
            choices.append(start("publish", t("b-publish"), name))
        elif project.changed:
            choices.append(start("publish", t("b-publish-changes"), name))
    if project.stage != "story":
        choices.append(start("edit-plan", t("b-change"), name))
    if project.past:
        choices.append(start("undo-plan", t("b-undo"), name))
    return (*choices, start("read-plan", t("b-see-whole"), project.id))


def whole(turn: Turn, project: Project, plan: Plan) -> tuple[Part, ...]:
    """Everything: outcomes, every activity with its minutes, who owes what and when, result and audience."""
    t, shown = turn.texts, for_reader(turn, project, plan)
    goals = [quoted(t, one.text, plan.answers.goal_words) for one in shown.outcomes]
    parts: list[Part] = [
        Text(text=title_line(turn, project, shown), style="title"),
        Text(text=shown.question),
        Text(text="\n".join((t("plan-outcomes"), *(f"– {one}" for one in goals)))),
    ]
    for phase in Phase:
        lines = [activity_line(t, one, among(turn, project, one.classes)) for one in shown.of_phase(phase)]
        if lines:
            head = t("phase-numbered", n=tuple(Phase).index(phase) + 1, phase=t(f"phase-{phase.value}"))
            parts.append(Text(text="\n".join((head, *lines))))
    parts.append(Text(text="\n".join((t("plan-owed"), *owed_lines(turn, project, shown)))))
    parts.append(Text(text=result_line(t, shown)))
    return (*parts, *foreign_note(turn, project, plan, parts))


def activity_line(t: Texts, one: Activity, who: str) -> str:
    """One activity with its days, who does it where not all do, its minutes, how it is held, what it is, and how it is
    done without a call."""
    told = [t("activity-minutes", minutes=one.minutes)] if one.minutes else []
    told.append(t(f"mode-{one.mode.value}"))
    head = f"{brief_days(t, one.start, one.end)}: {one.name}{who} ({', '.join(told)})"
    instead = t("activity-instead", words=one.alternative) if one.mode is Mode.LIVE and one.alternative else ""
    return " ".join(filter(None, (f"{head}.", one.details, instead)))


def owed_lines(turn: Turn, project: Project, plan: Plan) -> list[str]:
    """What is owed, by date, and by which classes; a class that left owes nothing any more."""
    t, owed = turn.texts, dict[tuple[date, str], list[str]]()
    country = {one.id: t.country(one.country) for one in classes_in(turn, project)}
    known = (one for one in plan.milestones if one.owner in country)
    for one in sorted(known, key=lambda one: (one.due, list(country).index(one.owner))):
        owed.setdefault((one.due, one.name), []).append(country[one.owner])
    return [
        f"{t.day(due, short=True)}: {name} ({', '.join(dict.fromkeys(who))})" for (due, name), who in owed.items()
    ]


def timeline_view(turn: Turn, project: Project, plan: Plan) -> TimelineView:
    """The plan as the painter needs it."""
    t, shown = turn.texts, for_reader(turn, project, plan)
    first = min(one.start for one in shown.activities)
    last = max(shown.end, *(one.end for one in shown.activities))
    phases = [phase for phase in Phase if shown.of_phase(phase)]
    owed = {one.activity for one in shown.milestones}
    return TimelineView(
        title=shown.title,
        subtitle=" · ".join((t.days(shown.start, shown.end), ", ".join(countries(turn, project)))),
        weeks=weeks(t, first, last),
        phases=tuple(_bar(t, shown, phase) for phase in phases),
        activities=tuple(
            ActivityBar(
                name=one.name, when=brief_days(t, one.start, one.end), starts=one.start, ends=one.end,
                phase=phases.index(one.phase), live=one.mode is Mode.LIVE, due=one.id in owed,
            )
            for one in shown.activities[:30]
        ),
        countries=_days_off(turn, project, shown),
        days_off_word=t("days-off-word"),
        live_word=t("mode-live"),
        due_word=t("due-word"),
        language=t.language,
    )  # fmt: skip


def weeks(t: Texts, first: date, last: date) -> tuple[Week, ...]:
    """The weeks from the Monday before the first day to the last day; a picture holds half a year."""
    monday = first - timedelta(days=first.weekday())
    count = min(26, (last - monday).days // 7 + 1)
    mondays = (monday + timedelta(days=7 * n) for n in range(count))
    return tuple(Week(starts=day, label=t.day(day, short=True, weekday=False)) for day in mondays)


def _bar(t: Texts, plan: Plan, phase: Phase) -> PhaseBar:
    found = plan.of_phase(phase)
    return PhaseBar(
        name=t(f"phase-{phase.value}"), starts=min(one.start for one in found), ends=max(one.end for one in found)
    )


def _days_off(turn: Turn, project: Project, plan: Plan) -> tuple[CountryDays, ...]:
    classes = classes_in(turn, project)
    off = no_go_dates(plan, classes)
    return tuple(
        CountryDays(
            name=turn.texts.country(one.country),
            days_off=tuple(
                closed.first + timedelta(days=n)
                for closed in off
                if closed.owner == one.id
                for n in range((closed.last - closed.first).days + 1)
            ),
        )
        for one in classes
    )


def _named_first(t: Texts, one: Line) -> str:
    return f"{'; '.join(one.names)}, {brief_days(t, one.first, one.last)}"
