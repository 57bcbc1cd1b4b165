"""How the project went so far; the host moves it one phase on or back, or closes the reflection with a reason."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.personal import without_names
from core.conversations.talk import End, Go, Reply, Talk
from core.letters.phases import closed_because, mover, step_back
from core.letters.plan_lines import for_reader
from core.model.phase import is_back
from core.model.project import STAGES, Change, Project, Stage
from core.usecases.page import live_page
from core.usecases.phases import EARLY, waited_for
from core.usecases.phases_by_hand import LONGEST, REASONS, close_reflection, move_by_hand, neighbours, still_missing
from core.usecases.projects import hosted, is_host, member_of, members, project_of
from core.usecases.story import may_be_found
from core.usecases.tips import may_write_tip
from core.usecases.turn import Turn
from core.usecases.under_way import title_of
from core.usecases.work_left import work_left

OPENED_BY: dict[Stage, str] = {"dissemination": "path-answered", "story": "path-shown"}
"""What opens a stage, where that is not its day; in the words of core/texts."""


async def path(talk: Talk) -> End:
    """Every step of the project, and what can be done about it."""
    parts, choices = await talk.look(path_card, talk.about)
    return talk.end(*parts, choices=choices)


async def move_phase(talk: Talk) -> End | Go:
    """The host moves the project one phase on or back, after one look at what that means."""
    t, known = talk.t, await talk.look(hosted, talk.about)
    stages = neighbours(known)
    if not stages:
        return talk.go("project", talk.about)
    labels = await talk.look(stage_labels, talk.about)
    stage = await talk.choose(
        "stage",
        *(pick(one, label) for one, label in labels),
        pick("no", t("b-leave")),
        shows=await talk.look(asked_stage, known),
        confirms=True,
    )
    if stage == "no":
        return talk.go("project", talk.about)
    return await to_stage(talk, talk.about, next(one for one in stages if one == stage))


async def step_back_again(talk: Talk) -> End | Go:
    """The last step back; `about` is the project and the number of the step, so that an old card moves nothing."""
    project, _, number = talk.about.partition(":")
    known = await talk.look(hosted, project)
    if str(len(known.log)) != number or known.came_from == "draft":
        return talk.go("project-path", project)
    return await to_stage(talk, project, known.came_from)


async def to_stage(talk: Talk, project: str, stage: Stage) -> End | Go:
    """Move it there: at once where nothing is lost and nothing is missing, otherwise after one question."""
    t = talk.t
    lacking: str = await talk.look(names_missing, project)
    if stage == "dissemination" and lacking:
        return talk.go("close-reflection", project)
    warned: tuple[Part, ...] = await talk.look(warning, project, stage)
    if warned:
        sure = await talk.choose(
            "sure",
            pick("no", t("b-leave")),
            pick("yes", await talk.look(label_of, project, stage)),
            shows=warned,
            confirms=True,
            back=False,
        )
        if sure == "no":
            return talk.go("project", project)
    await talk.do("move", move_by_hand, project, stage)
    return await talk.look(moved_card, project)


async def close(talk: Talk) -> End | Go:
    """Go on to showing the work although classes are missing; all teachers read why."""
    t, known = talk.t, await talk.look(hosted, talk.about)
    lacking = await talk.look(names_missing, talk.about)
    if known.stage != "reflection":
        return talk.go("project", talk.about)
    if not lacking:
        return await to_stage(talk, talk.about, "dissemination")
    said = await talk.ask(
        "why",
        *(pick(one, t(f"b-close-{one}")) for one in REASONS),
        pick("wait", t("b-wait")),
        shows=t("ask-close-why", title=await talk.look(title_of, known), names=lacking),
        fits=lambda reply: too_long(talk, reply),
        back=False,
    )
    if said.choice == "wait":
        return talk.go("reflection-wait", talk.about)
    words = await without_names(talk.part("names"), said.words) if said.words else ""
    await talk.do("close", close_reflection, talk.about, said.choice, words)
    return await talk.look(moved_card, talk.about)


async def wait(talk: Talk) -> End:
    """Nothing is closed: how to come back to it."""
    t, project = talk.t, await talk.look(hosted, talk.about)
    choices = (start("close-reflection", t("b-close-reflection"), project.id),)
    return talk.end(t("reflection-we-wait"), choices=choices, home=True)


def too_long(talk: Talk, reply: Reply) -> str | None:
    """A reason is a sentence."""
    return talk.t("reason-long") if len(reply.words) > LONGEST else None


def names_missing(turn: Turn, project_id: str) -> str:
    """Whose answers the reflection waits for, her own class's last; "" for nobody's."""
    project = project_of(turn, project_id)
    return waited_for(turn, project) if project.stage == "reflection" else ""


def asked_stage(turn: Turn, project: Project) -> str:
    """Where it stands, and the question."""
    key = "ask-stage-finished" if project.stage == "story" else "ask-stage"
    return turn.texts(key, title=title_of(turn, project), phase=turn.texts(f"phase-{project.stage}"))


def stage_labels(turn: Turn, project_id: str) -> list[tuple[Stage, str]]:
    """The phases next to the one that it stands at, with what their buttons say."""
    return [(one, label_of(turn, project_id, one)) for one in neighbours(project_of(turn, project_id))]


def label_of(turn: Turn, project_id: str, stage: Stage) -> str:
    """What the button for a phase says."""
    t, project = turn.texts, project_of(turn, project_id)
    if stage == "dissemination" and still_missing(turn, project):
        return t("b-close-reflection")
    if stage == "story":
        return t("b-finish")
    return t("b-back-to-phase" if is_back(project, stage) else "b-to-phase", phase=t(f"phase-{stage}"))


def warning(turn: Turn, project_id: str, stage: Stage) -> tuple[Part, ...]:
    """What is to be known before the step: what stays and what is off where it goes back, what is missing where the
    work would end before it is done; nothing where there is nothing to say."""
    t, project = turn.texts, project_of(turn, project_id)
    if is_back(project, stage):
        off = "yes" if live_page(turn, project.id) and stage in ("definition", "execution", "reflection") else "no"
        said = t("ask-back", title=title_of(turn, project), phase=t(f"phase-{stage}"), means=t(f"back-means-{stage}"))
        page = t("back-page") if off == "yes" else ""
        return tuple(Text(text=one) for one in (said, " ".join(filter(None, (page, t("back-holds"))))))
    lines = missing_work(turn, project) if stage == "reflection" else []
    return (Text(text=t("ask-open-anyway", what=t.list(lines))),) if lines else ()


def missing_work(turn: Turn, project: Project) -> list[str]:
    """"álbum (India)" for each thing that is owed, then the calls that are still to come."""
    t, left = turn.texts, work_left(turn, project, turn.me.today(turn.now))
    shown = for_reader(turn, project, project.shown) if project.shown else None
    called = {one.id: one.name for one in shown.milestones} if shown else {}
    owners: dict[str, list[str]] = {}
    for one in left.owed:
        country = t.country(turn.store.classes.get(one.owner).country)
        owners.setdefault(called.get(one.id, one.name), []).append(country)
    owed = [t("missing-piece", what=what, countries=", ".join(dict.fromkeys(who))) for what, who in owners.items()]
    calls = len(left.calls) + len(left.planned)
    return [*owed, *([t("missing-calls", count=calls)] if calls else [])]


def moved_card(turn: Turn, project_id: str) -> End:
    """Where it stands now, and the way back from there."""
    t, project = turn.texts, project_of(turn, project_id)
    key = "phase-finished" if project.stage == "story" else "phase-moved"
    said = t(key, title=title_of(turn, project), phase=t(f"phase-{project.stage}"))
    held = t("phase-held") if project.went_back else ""
    reflect = (start("reflect", t("b-begin"), project.id),) if project.stage == "reflection" else ()
    open_it = start("project", t("b-open-project"), project.id)
    forward = (start("move-phase", t("b-move-phase"), project.id),) if project.went_back else step_back(t, project)
    return End((Text(text=" ".join(filter(None, (said, held)))),), (*reflect, open_it, *forward), home=True)


def path_card(turn: Turn, project_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """Every step with its day, who took it and why."""
    t, project = turn.texts, project_of(turn, project_id)
    parts: list[Part] = [Text(text=t("path-title", title=title_of(turn, project)), style="title")]
    for number, step in enumerate(project.log, 1):
        before = project.log[number - 2].stage if number > 1 else "draft"
        parts.append(Text(text=step_line(turn, project, step, STAGES.index(before) > STAGES.index(step.stage))))
        parts += closed_because(turn, project, number)
    found = []
    if may_balance(turn, project):
        found.append(start("balance", t("b-balance"), project.id))
    if may_write_tip(turn, project):
        label = t("b-change-tip" if project.tip_of(turn.me.id) else "b-write-tip")
        found.append(start("tip", label, project.id))
    if project.tips:
        found.append(start("tips", t("b-see-tips"), project.id))
    if may_be_found(turn, project):
        label = t("b-see-story" if project.seen == "story" else "b-let-find")
        found.append(start("story-show", label, project.id))
    if is_host(turn, project) and neighbours(project) and not project.archived and not project.paused:
        found.append(start("move-phase", t("b-move-phase"), project.id))
    return tuple(parts), (*found, start("project-more", t("b-return"), project.id))


def may_balance(turn: Turn, project: Project) -> bool:
    """Whether there is something that each class gave and got, and she takes part."""
    return project.reached("execution") and not project.over and member_of(turn, project.id).state == "active"


def step_line(turn: Turn, project: Project, step: Change, back: bool) -> str:
    """"lun 30 nov · Ejecución · llegó su día"."""
    t, day = turn.texts, turn.me.today(step.at)
    if not step.by:
        # The calendar opened it where that day begins first: it was Sunday evening yet in Buenos Aires.
        day = max([day, *(turn.store.teachers.get(m.teacher).today(step.at) for m in members(turn, project))])
    how = mover(turn, step) or t("path-done" if step.why == EARLY else OPENED_BY.get(step.stage, "path-calendar"))
    phase = t(f"phase-{step.stage}")
    return " · ".join((t.day(day, short=True), t("path-back", phase=phase) if back else phase, how))


COMMANDS = (
    Command("project-path", path),
    Command("move-phase", move_phase),
    Command("phase-back", step_back_again),
    Command("close-reflection", close),
    Command("reflection-wait", wait),
)
