"""How a project looks to somebody who takes no part in it: first names and countries, the plan's words, its days."""

from core.chat.shown import Part, Text
from core.letters.lines import languages_line
from core.letters.plan_lines import for_reader, foreign_note, phase_lines
from core.letters.story_lines import story_card, story_line
from core.model.plan import Phase, Plan
from core.planning.outline import outline
from core.texts import Texts, words
from core.usecases.open_projects import Open
from core.usecases.projects import countries
from core.usecases.turn import Turn


def open_line(turn: Turn, n: int, one: Open) -> str:
    """One project in a list: title, where and for whom, and how its days lie for the reader's class."""
    if one.project.seen == "story":
        return story_line(turn, n, one.project)
    t, plan = turn.texts, for_reader(turn, one.project, one.plan)
    where = ", ".join(countries(turn, one.project))
    who = " · ".join((first_name(one), where, ages_and_subject(t, one), languages_line(t, one.group, one.host)))
    when = [t.days(plan.start, plan.end), fits_line(t, one.fits, one.days, one.seats)]
    dated = (" · ".join(when),) if one.project.seen == "collab" else ()
    return "\n".join((f"{n}. {plan.title}", who, *dated))


def open_card(turn: Turn, one: Open) -> tuple[Part, ...]:
    """The outline: of an open project with its days, of an idea without them; a story is told in its own way."""
    if one.project.seen == "story":
        return story_card(turn, one.project)
    t, plan = turn.texts, for_reader(turn, one.project, one.plan)
    where = ", ".join(countries(turn, one.project))
    parts: list[Part] = [Text(text=" · ".join((plan.title, where)), style="title"), Text(text=plan.question)]
    match one.project.seen:
        case "idea":
            parts.append(Text(text="\n".join(line for phase in Phase for line in undated(t, plan, phase))))
        case _:
            parts.append(Text(text=" · ".join((first_name(one), t.days(plan.start, plan.end)))))
            parts.append(Text(text="\n".join(line for phase in Phase for line in phase_lines(t, plan, phase))))
            parts.append(Text(text=fits_line(t, one.fits, one.days, one.seats), style="note"))
    return (*parts, *foreign_note(turn, one.project, one.plan, parts))


def undated(t: Texts, plan: Plan, phase: Phase) -> list[str]:
    """A phase with the names of its activities, without any day."""
    head = t("phase-numbered", n=tuple(Phase).index(phase) + 1, phase=t(f"phase-{phase.value}"))
    names = [name for line in outline(plan, phase) for name in line.names]
    return [" · ".join((head, "; ".join(names)))] if names else [head]


def fits_line(t: Texts, fits: int, days: int, seats: int) -> str:
    """"7 of its 8 days are school days of yours · 3 places left"."""
    return " · ".join((t("open-fits", fits=fits, days=days), t("open-seats", count=seats)))


def ages_and_subject(t: Texts, one: Open) -> str:
    """"9–12, Social studies"."""
    return ", ".join((words.ages(t, one.group.ages), words.subject(t, one.group.subject, one.group.subject_words)))


def first_name(one: Open) -> str:
    """Strangers see no surname."""
    return one.host.name.split()[0] if one.host.name.split() else one.host.name
