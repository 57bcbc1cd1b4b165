"""The Project Creation Assistant: seven questions with a suggestion each, the plan card, publishing."""

from core.chat.choices import Choice, start
from core.chat.shown import File, Part, Picture, Text
from core.conversations.command import Command
from core.conversations.plan_questions import ask_rest, first_offer
from core.conversations.talk import End, Go, Talk
from core.conversations.when import ask_when
from core.letters.arrivals import arrival_words
from core.letters.plan_edits import edit_lines
from core.letters.plan_lines import host_card, host_choices, timeline_view, whole
from core.letters.plan_news import new_to_her
from core.letters.plan_paper import plan_paper
from core.model.plan import Plan
from core.model.project import Project
from core.model.refused import Refused
from core.usecases.plan_edit import edition_name, faults_of, is_fresh, undo
from core.usecases.plan_make import CALL, draft_of, make_plan
from core.usecases.plan_news import learn, plan_known
from core.usecases.plan_versions import versions
from core.usecases.projects import find_member, free_partners, hosted, is_host, my_projects, project_of
from core.usecases.publish import Arrival, arrivals, publish, recall
from core.usecases.seats import free_seats
from core.usecases.share_publish import file_name
from core.usecases.sign import has_signed
from core.usecases.turn import Turn


async def plan(talk: Talk) -> End | Go:
    """Make the plan, or go on with the one that there is."""
    known, free = await talk.look(standing), await talk.look(free_partners)
    if known and known.stage == "draft":
        return talk.go("plan-card", known.id)
    if not free:
        return nobody(talk) if known is None else talk.go("plan-card", known.id)
    when = await ask_when(talk)
    if not when:
        return talk.go("plan")
    said = {} if when == "all" else await ask_rest(talk, calls=when.startswith(CALL))
    chosen = await talk.look(first_offer) if when == "all" else when
    made = await talk.do("make", make_plan, chosen, said)
    return talk.go("plan-card", made)


async def card(talk: Talk) -> End | Go:
    """The plan card; what is being drafted says so, and appears here."""
    project = await talk.look(project_of, talk.about)
    if not await talk.look(is_host, project):
        return talk.go("read-plan", talk.about)
    return await talk.look(shown_card, talk.about)


async def read(talk: Talk) -> End:
    """Everything in the plan, with the picture of its weeks, and as a document to print."""
    new = await talk.look(new_to_her, talk.about)
    await talk.do("learn", learn, talk.about)
    picture = await talk.do("picture", draw, talk.about)
    paper, name = await talk.do("paper", print_out, talk.about, picture)
    parts, choices = await talk.look(all_of_it, talk.about, picture)
    return talk.end(*new, *parts, File(shelf=paper, name=name, mime="text/html"), choices=choices)


async def put_out(talk: Talk) -> End:
    """Publish: one tap, for the very plan on the card."""
    if not await talk.look(is_fresh, talk.about):
        return await talk.look(shown_card, talk.about, "plan-changed-since")
    project = await talk.do("publish", publish, talk.about)
    t, told = talk.t, await talk.look(arriving, project)
    if not told:
        return talk.end(
            t("published-alone"),
            choices=(
                start("show-to-others", t("b-show-collab"), project),
                start("plan-card", t("b-see-plan"), project),
            ),
        )
    parts, choices = await talk.look(what_next, project)
    return talk.end(t("published-first", when=arrival_words(t, told)), *parts, choices=choices)


def what_next(turn: Turn, project_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """What comes after publishing: the host's own signature, unless she gave it to this very plan before."""
    t, project = turn.texts, hosted(turn, project_id)
    back = start("unpublish", t("b-back-to-draft"), edition_name(project))
    choices = (start("plan-card", t("b-see-plan"), project_id), back)
    if has_signed(turn, project):
        return (), choices
    return (Text(text=t("published-next")),), (start("sign", t("b-read-sign"), project_id), *choices)


async def take_back(talk: Talk) -> End | Go:
    """Make it a draft again: the very version that was published on this card."""
    if not await talk.look(is_fresh, talk.about):
        return await talk.look(shown_card, talk.about, "plan-changed-since")
    return talk.go("plan-card", await talk.do("recall", recall, talk.about))


async def back_one(talk: Talk) -> End | Go:
    """Undo the last edit."""
    if not await talk.look(is_fresh, talk.about):
        return await talk.look(shown_card, talk.about, "plan-changed-since")
    return talk.go("plan-card", await talk.do("undo", undo, talk.about))


def shown_card(turn: Turn, about: str, first: str = "") -> End:
    """The plan as it is now, for its host; `first` is the key of a sentence said on top."""
    project = hosted(turn, about.partition(":")[0])
    if project.drafting:
        return End((Text(text=turn.texts("plan-drafting")),))
    parts, choices = host_card(turn, project)
    opening = (Text(text=turn.texts(first)),) if first else ()
    return End((*opening, *parts), (*choices, *invitable(turn, project)))


def invitable(turn: Turn, project: Project) -> tuple[Choice, ...]:
    """The partners that have no project yet, while the work has not begun and there is a place."""
    if project.stage not in ("draft", "definition"):
        return ()
    t, name = turn.texts, edition_name(project)
    return tuple(
        start("invite-class", t("b-invite-class", name=turn.store.teachers.get(one).name), f"{name}:{one}")
        for one in free_partners(turn)[: free_seats(turn, project)]
    )


def edited_card(turn: Turn, about: str) -> End:
    """The plan after an edit of the revision that `about` names, and above it what came along with that edit."""
    project = hosted(turn, about.partition(":")[0])
    if edition_name(project) == about or project.plan is None or not project.past:
        return shown_card(turn, about)
    card, lines = shown_card(turn, about), edit_lines(turn.texts, project.past[-1], project.plan)
    return End((*(Text(text=line) for line in lines), *card.parts), card.choices)


def standing(turn: Turn) -> Project | None:
    """The teacher's draft, or the newest project that is not over."""
    alive = [project for project in my_projects(turn) if project.stage != "story"]
    return draft_of(turn) or next(iter(alive), None)


def nobody(talk: Talk) -> End:
    """There is nobody to plan with."""
    t = talk.t
    return talk.end(t("plan-nobody"), choices=(start("find", t("b-find-class")), start("home", t("b-home"))))


def draw(turn: Turn, project_id: str) -> str:
    """Put the picture of the plan's weeks on the shelf; returns its key."""
    project = project_of(turn, project_id)
    seen = seen_by(turn, project)
    return turn.store.shelf.put(turn.paper.timeline(timeline_view(turn, project, seen)), "plan.png", "image/png")


def print_out(turn: Turn, project_id: str, picture: str) -> list[str]:
    """Put the plan as a document on the shelf; returns its key and its name."""
    project = project_of(turn, project_id)
    view = plan_paper(turn, project, seen_by(turn, project), turn.store.shelf.get(picture))
    name = f"{file_name(turn, project)}-plan.html"
    return [turn.store.shelf.put(turn.paper.plan(view), name, "text/html"), name]


def seen_by(turn: Turn, project: Project) -> Plan:
    """The plan that this reader may see: the host her newest, the others the published one."""
    seen = project.plan if is_host(turn, project) else plan_known(turn, project)
    if seen is None:
        raise Refused("no-plan")
    return seen


def all_of_it(turn: Turn, project_id: str, picture: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """All parts of the plan, its picture, and what this reader can do with it."""
    t, project = turn.texts, project_of(turn, project_id)
    plan = seen_by(turn, project)
    parts = (*whole(turn, project, plan), Picture(shelf=picture, name="plan.png", alt=t("plan-picture")))
    if is_host(turn, project):
        held = (Text(text=t("refused-plan-unfinished"), style="note"),) if faults_of(turn, project) else ()
        choices = host_choices(turn, project)[:-1]
        if versions(project) and project.stage != "story":
            choices = (*choices, start("plan-versions", t("b-versions"), edition_name(project)))
        return (*parts, *held), (*choices, start("plan-card", t("b-to-plan"), project.id))
    member = find_member(turn, project_id)
    first = start("join", t("b-join"), project.id)
    if member and member.state == "active":
        first = start("agreement", t("b-see-agreement"), project.id)
    return parts, (first, start("suggest", t("b-suggest"), project.id), start("home", t("b-home")))


def arriving(turn: Turn, project_id: str) -> list[Arrival]:
    """When the others get the plan."""
    return arrivals(turn, hosted(turn, project_id))


COMMANDS = (
    Command("plan", plan, menu=True),
    Command("plan-card", card),
    Command("read-plan", read),
    Command("publish", put_out),
    Command("unpublish", take_back),
    Command("undo-plan", back_one),
)
