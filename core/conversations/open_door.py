"""Projects that others have opened: finding one, seeing its outline, asking for a place, taking over an idea."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.find import INTRODUCTION_LENGTH, ask_languages, ask_zone
from core.conversations.story import worries
from core.conversations.talk import End, Go, Reply, Talk
from core.letters.joins import suggested_joining
from core.letters.open_lines import first_name, open_card, open_line
from core.letters.plan_lines import for_reader
from core.letters.story_lines import lesson_parts
from core.model.project import Project, Seen
from core.model.refused import Refused
from core.usecases.ask_to_join import ask_to_join, withdraw_join
from core.usecases.fork import fork
from core.usecases.open_projects import Shelf, has_begun, open_projects, seen_by_strangers
from core.usecases.plan_make import draft_of
from core.usecases.projects import find_member
from core.usecases.seats import free_seats
from core.usecases.story import story_of
from core.usecases.turn import Turn

KINDS: tuple[Seen, ...] = ("collab", "idea", "story")
TURNS = 8
"""The card turns at most this often in one sitting (twelve questions with those around it)."""


async def look_around(talk: Talk) -> End | Go:
    """What is open to her class; plans to take over and finished projects are one tap away."""
    await ask_languages(talk)
    await ask_zone(talk)
    kind: Seen = "collab"
    page, wide = 0, False
    for n in range(TURNS):
        t, seen = talk.t, await talk.look(open_projects, kind, page, wide)
        picked = await talk.choose(
            "pick",
            *(pick(one.project.id, t("b-see-numbered", n=i)) for i, one in enumerate(seen.found, 1)),
            *((pick("more", t("b-see-more")),) if seen.more else ()),
            *((pick("wide", t("b-see-all-open")),) if seen.wider else ()),
            *(pick(other, t(f"b-kind-{other}")) for other in KINDS if other != kind),
            shows=await talk.look(listed, kind, seen),
            per=str(n),
            back=False,
        )
        if picked == "more":
            page += 1
        elif picked == "wide":
            page, wide = 0, True
        elif picked in KINDS:
            kind, page, wide = KINDS[KINDS.index(picked)], 0, False
        else:
            return talk.go("see-open", picked)
    return talk.go("open")


def listed(turn: Turn, kind: Seen, seen: Shelf) -> tuple[Part, ...]:
    """One page, or that there is nothing."""
    head = Text(text=turn.texts(f"open-title-{kind}"), style="title")
    if not seen.found:
        return (head, Text(text=turn.texts("open-none-wider" if seen.wider else "open-none")))
    return (head, *(Text(text=open_line(turn, n, one)) for n, one in enumerate(seen.found, 1)))


async def see(talk: Talk) -> End:
    """One project as a stranger sees it, and what can be done with it."""
    parts, choices = await talk.look(outlined, talk.about)
    return talk.end(*parts, choices=choices)


def outlined(turn: Turn, project_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The outline with its button; why there is none where it is full, begun or no longer open."""
    t = turn.texts
    back = start("open", t("b-open"))
    if closed := why_closed(turn, project_id):
        return (Text(text=t(closed)),), (*another(turn, project_id), back)
    one = seen_by_strangers(turn, project_id)
    if one.project.seen != "collab":
        use = start("take-idea", t("b-take-idea"), project_id)
        return open_card(turn, one), (use, *worries_about(turn, one.project), back)
    if waiting := turn.store.joins.where(project=project_id, teacher=turn.me.id, state="sent"):
        return open_card(turn, one), (start("withdraw-join", t("b-withdraw"), waiting[0].id), back)
    return open_card(turn, one), (start("ask-join", t("b-ask-join"), project_id), back)


def worries_about(turn: Turn, project: Project) -> tuple[Choice, ...]:
    """A button for a worry about each tip that stands on a story's card."""
    return worries(turn, list(story_of(turn, project).tips)) if project.seen == "story" else ()


def why_closed(turn: Turn, project_id: str) -> str:
    """The sentence that says why nobody can join any more; "" where one can, or where it is no open project."""
    project = turn.store.projects.find(project_id)
    if project is None or not project.seen:
        return "refused-not-open"
    if project.seen != "collab":
        return ""
    if find_member(turn, project_id):
        return "open-yours"
    return unjoinable(turn, project)


def unjoinable(turn: Turn, project: Project) -> str:
    """Begun, or full."""
    if has_begun(turn, project):
        return "open-begun"
    return "" if free_seats(turn, project) else "open-full"


def another(turn: Turn, but: str) -> tuple[Choice, ...]:
    """The next best open project, one tap away."""
    found = [one for one in open_projects(turn, "collab", 0, wide=True).found if one.project.id != but]
    return tuple(start("see-open", turn.texts("b-see-this", title=one.plan.title), one.project.id) for one in found[:1])


async def ask(talk: Talk) -> End | Go:
    """Ask for a place, with the suggested words or one's own."""
    if await talk.look(why_closed, talk.about):
        return talk.go("see-open", talk.about)
    t, (name, title, introduced) = talk.t, await talk.look(to_whom, talk.about)
    answer = await talk.ask(
        "introduction",
        pick("send", t("b-send")),
        pick("own", t("b-write-mine")),
        pick("back", t("b-return")),
        shows=(Text(text=t("for-teacher", name=name)), Text(text=introduced, style="quote")),
        fits=lambda reply: t("introduction-long") if len(reply.words) > INTRODUCTION_LENGTH else None,
        back=False,
    )
    if answer.choice == "back":
        return talk.go("see-open", talk.about)
    own_words = answer.words if answer.choice != "own" else await own_introduction(talk, name)
    asked = await talk.do("ask", ask_to_join, talk.about, own_words)
    closes = await talk.look(closing_day, asked)
    return talk.end(
        t("join-sent", name=name, title=title, day=closes), choices=(start("withdraw-join", t("b-withdraw"), asked),)
    )


async def own_introduction(talk: Talk, name: str) -> str:
    """What she writes of her class herself."""
    t = talk.t

    def long(reply: Reply) -> str | None:
        return t("introduction-long") if len(reply.words) > INTRODUCTION_LENGTH else None

    return (await talk.ask("own-words", shows=t("ask-introduction", name=name), fits=long)).words


def to_whom(turn: Turn, project_id: str) -> tuple[str, str, str]:
    """The host's first name, the project's title, and the introduction that is suggested."""
    one = seen_by_strangers(turn, project_id)
    return first_name(one), one.plan.title, suggested_joining(turn, turn.me.id, project_id, turn.me.language)


def closing_day(turn: Turn, join_id: str) -> str:
    """Until when the wish waits."""
    return turn.texts.day(turn.store.joins.get(join_id).expires)


async def take_back(talk: Talk) -> End:
    """Withdraw a wish to join."""
    await talk.do("withdraw", withdraw_join, talk.about)
    t = talk.t
    return talk.end(t("join-withdrawn"), choices=(start("open", t("b-open")), start("home", t("b-home"))))


async def use_idea(talk: Talk) -> End | Go:
    """A draft of her own from the words of an idea."""
    t = talk.t
    if draft := await talk.look(draft_of):
        return talk.end(t("refused-draft-first"), choices=(start("plan-card", t("b-to-plan"), draft.id),), home=True)
    taken = await talk.look(whose, talk.about)
    lessons = await talk.look(learnt, talk.about)
    made = await talk.do("fork", fork, talk.about)
    return talk.end(
        taken,
        *lessons,
        choices=(start("plan-card", t("b-see-plan"), made), start("home", t("b-home"))),
    )


def whose(turn: Turn, project_id: str) -> str:
    """What is taken over: the title of an idea with the first name and country of whoever had it, that of a story
    without any name."""
    t, one = turn.texts, seen_by_strangers(turn, project_id)
    if one.project.seen == "collab":
        raise Refused("not-open")
    title = for_reader(turn, one.project, one.plan).title
    if one.project.seen == "story":
        return t("story-taken", title=title)
    return t("idea-taken", title=title, name=first_name(one), country=t.country(one.group.country))


def learnt(turn: Turn, project_id: str) -> tuple[Part, ...]:
    """What whoever did it learned, shown once with the draft; an idea that nobody has finished teaches nothing yet."""
    project = seen_by_strangers(turn, project_id).project
    return lesson_parts(turn, story_of(turn, project)) if project.stage == "story" else ()


COMMANDS = (
    Command("open", look_around, menu=True, aliases=("abiertos",)),
    Command("see-open", see),
    Command("ask-join", ask),
    Command("withdraw-join", take_back),
    Command("take-idea", use_idea),
)
