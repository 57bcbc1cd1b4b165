"""Projects, old ones too; the card of one; what to do about a missing signature."""

from datetime import date

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.old_projects import listed, old_choices
from core.conversations.plan import shown_card
from core.conversations.talk import End, Go, Talk
from core.letters.lines import for_which
from core.letters.old_projects import days_of, files_line, stage_line
from core.letters.plan_lines import for_reader
from core.letters.plans import next_line
from core.letters.silence import silence_lines
from core.model.plan import Plan
from core.model.project import Member, Project
from core.usecases.old_projects import is_past
from core.usecases.phases import go_without, shift_dates, wait_longer
from core.usecases.plan_edit import is_fresh
from core.usecases.plan_news import objecting, plan_known
from core.usecases.projects import countries, find_member, is_host, members, my_projects, names, project_of
from core.usecases.sign import has_signed
from core.usecases.turn import Turn


async def projects(talk: Talk) -> End | Go:
    """All of them as a list, in pages (`about` is the last one of the page before); a single one is opened."""
    found = await talk.look(my_projects)
    if len(found) == 1:
        return talk.go("project", found[0].id)
    parts, choices = await talk.look(listed, talk.about)
    return talk.end(*parts, choices=choices, home=True)


async def project(talk: Talk) -> End | Go:
    """The card of one project."""
    known = await talk.look(project_of, talk.about)
    if not known.published and not known.archived:
        return talk.go("plan-card", talk.about)
    parts, choices = await talk.look(project_card, talk.about)
    return talk.end(*parts, choices=choices)


async def wait(talk: Talk) -> End:
    """The first day has come without a signature: wait."""
    day = await talk.do("wait", wait_longer, talk.about)
    t = talk.t
    return talk.end(t("waiting-until", day=t.day(date.fromisoformat(day))), home=True)


async def shift(talk: Talk) -> End:
    """The first day has come without a signature: put the plan on later days, to be looked at and published."""
    if not await talk.look(is_fresh, talk.about):
        return await talk.look(shown_card, talk.about, "plan-changed-since")
    await talk.do("shift", shift_dates, talk.about)
    return await talk.look(shown_card, talk.about, "dates-shifted")


async def without(talk: Talk) -> End | Go:
    """The first day has come without a signature: begin without that class."""
    if not await talk.look(is_fresh, talk.about):
        return await talk.look(shown_card, talk.about, "plan-changed-since")
    return talk.go("project", await talk.do("without", go_without, talk.about))


def waits_for(turn: Turn, member: Member) -> str:
    """Who would rather have the plan as it was."""
    if member.teacher == turn.me.id:
        return turn.texts("plan-waits-for-you")
    return turn.texts("plan-waits-for", name=turn.store.teachers.get(member.teacher).name)


def project_card(turn: Turn, project_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """Where it stands, who is in it, what is next, and where to go from here."""
    t, known = turn.texts, project_of(turn, project_id)
    plan, member = plan_known(turn, known), find_member(turn, project_id)
    if plan is None or member is None:
        return (Text(text=t("refused-no-plan")),), (start("plan", t("b-make-plan")), start("home", t("b-home")))
    shown = for_reader(turn, known, plan)
    others = [m for m in members(turn, known) if m.teacher != turn.me.id]
    lines = [
        t("project-with", names=names(turn, others)) if others else t("project-alone"),
        *([files_line(turn, known)] if is_past(turn, known) else what_goes_on(turn, known, shown, member)),
    ]
    days = days_of(turn, known) if is_past(turn, known) else t.days(shown.start, shown.end)
    parts = (
        Text(text=" · ".join((shown.title, stage_line(turn, known))), style="title"),
        Text(text=" · ".join((days, ", ".join(countries(turn, known))))),
        Text(text="\n".join(filter(None, lines))),
        *for_which(turn, turn.store.classes.get(member.group)),
    )
    return parts, card_choices(turn, known)


def what_goes_on(turn: Turn, known: Project, shown: Plan, member: Member) -> list[str]:
    """What is next, and for whom it waits."""
    return [
        next_line(turn, known, shown, member.group),
        *(waits_for(turn, one) for one in objecting(turn, known)),
        *silence_lines(turn, known),
        turn.texts("project-alone-now") if known.salvaged else "",
    ]


def card_choices(turn: Turn, known: Project) -> tuple[Choice, ...]:
    """What there is to open from a project's card."""
    if is_past(turn, known):
        return old_choices(turn, known)
    t, found = turn.texts, []
    member = find_member(turn, known.id)
    if member and member.state == "invited":
        found.append(start("join", t("b-join"), known.id))
    elif not has_signed(turn, known):
        found.append(start("sign", t("b-read-sign"), known.id))
    seen = "plan-card" if is_host(turn, known) else "read-plan"
    found += [start(seen, t("b-see-plan"), known.id), start("agreement", t("b-see-agreement"), known.id)]
    if known.reached("execution"):
        found.append(start("due", t("b-what-is-due"), known.id))
    if known.reached("reflection"):
        found.append(start("record", t("b-learned"), known.id))
    if known.reached("dissemination"):
        found.append(start("certificate", t("b-certificate"), known.id))
    # A card has room for seven; when the work is shown its calls are over, and /sessions still has them.
    if not (known.without_calls or known.reached("dissemination")):
        found.append(start("sessions", t("b-sessions")))
    return (*found, start("project-more", t("b-more"), known.id), start("home", t("b-home")))


COMMANDS = (
    Command("projects", projects, menu=True, aliases=("proyectos",)),
    Command("project", project),
    Command("wait", wait),
    Command("shift-dates", shift),
    Command("go-without", without),
)
