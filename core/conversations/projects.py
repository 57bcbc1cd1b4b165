"""Projects, old ones too; the card of one; what to do about a missing signature."""

from datetime import date

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.plan import shown_card
from core.conversations.talk import End, Go, Talk
from core.letters.lines import for_which
from core.letters.plan_lines import for_reader
from core.letters.plans import next_line
from core.letters.resting import until_words
from core.letters.silence import silence_lines
from core.model.project import Member, Project
from core.usecases.phases import go_without, shift_dates, wait_longer
from core.usecases.plan_edit import is_fresh
from core.usecases.plan_news import objecting, plan_known
from core.usecases.projects import countries, find_member, is_host, members, my_projects, names, project_of
from core.usecases.sign import has_signed
from core.usecases.turn import Turn


async def projects(talk: Talk) -> End | Go:
    """All of them as a list; a single one is opened."""
    found = await talk.look(my_projects)
    if len(found) == 1:
        return talk.go("project", found[0].id)
    parts, choices = await talk.look(listed)
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


def listed(turn: Turn) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """One line and one button for each project."""
    t, found = turn.texts, my_projects(turn)
    if not found:
        return (Text(text=t("projects-none")),), (start("plan", t("b-make-plan")), start("find", t("b-find")))
    titles = [for_reader(turn, one, plan).title if (plan := one.seen_plan) else "" for one in found]
    rows = list(enumerate(zip(titles, found, strict=True), 1))
    lines = [f"{n}. {title} · {stage_line(turn, one)}" for n, (title, one) in rows]
    head = Text(text=t("projects-title"), style="title")
    choices = tuple(start("project", t("b-open-numbered", n=n, title=title), one.id) for n, (title, one) in rows)
    learned = any(one.published and one.reached("reflection") for one in found)
    search = (start("record-search", t("b-search-learned")),) if learned else ()
    return (head, Text(text="\n".join(lines))), (*choices, *search)


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
        return (Text(text=t("refused-no-plan")),), ()
    shown = for_reader(turn, known, plan)
    others = [m for m in members(turn, known) if m.teacher != turn.me.id]
    lines = [
        t("project-with", names=names(turn, others)) if others else t("project-alone"),
        "" if known.archived else next_line(turn, known, shown, member.group),
        *(waits_for(turn, one) for one in objecting(turn, known)),
        *silence_lines(turn, known),
        t("project-alone-now") if known.salvaged else "",
    ]
    parts = (
        Text(text=" · ".join((shown.title, stage_line(turn, known))), style="title"),
        Text(text=" · ".join((t.days(shown.start, shown.end), ", ".join(countries(turn, known))))),
        Text(text="\n".join(filter(None, lines))),
        *for_which(turn, turn.store.classes.get(member.group)),
    )
    return parts, card_choices(turn, known)


def card_choices(turn: Turn, known: Project) -> tuple[Choice, ...]:
    """What there is to open from a project's card."""
    t, found = turn.texts, []
    member = find_member(turn, known.id)
    if member and member.state == "invited":
        found.append(start("join", t("b-join"), known.id))
    elif not has_signed(turn, known) and not known.over:
        found.append(start("sign", t("b-read-sign"), known.id))
    seen = "plan-card" if is_host(turn, known) else "read-plan"
    found += [start(seen, t("b-see-plan"), known.id), start("agreement", t("b-see-agreement"), known.id)]
    if known.reached("execution") and not known.over:
        found.append(start("due", t("b-what-is-due"), known.id))
    if known.reached("reflection"):
        found.append(start("record", t("b-learned"), known.id))
    if known.reached("dissemination"):
        found.append(start("certificate", t("b-certificate"), known.id))
    # A card has room for seven; when the work is shown its calls are over, and /sessions still has them.
    if not (known.archived or known.without_calls or known.reached("dissemination")):
        found.append(start("sessions", t("b-sessions")))
    return (*found, start("project-more", t("b-more"), known.id), start("home", t("b-home")))


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


COMMANDS = (
    Command("projects", projects, menu=True, aliases=("proyectos",)),
    Command("project", project),
    Command("wait", wait),
    Command("shift-dates", shift),
    Command("go-without", without),
)
