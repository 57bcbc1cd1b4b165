"""The host opens a project to others, says how many classes may come, and answers those who want to join."""

from core.chat.choices import pick, start
from core.chat.shown import Text
from core.conversations.command import Command
from core.conversations.plan import shown_card
from core.conversations.requests import REASON_LENGTH
from core.conversations.talk import End, Go, Talk
from core.model.phase import FEWEST
from core.usecases.ask_to_join import accept_join, decline_join, still_wished
from core.usecases.open_projects import show_as, ways_to_show
from core.usecases.plan_edit import is_fresh
from core.usecases.projects import hosted, members
from core.usecases.request import contact_of
from core.usecases.seats import allow_classes, invite_class, most_classes
from core.usecases.turn import Turn

OFFERED = (2, 3, 4, 6, 8, 12, 16)


async def show_to_others(talk: Talk) -> End | Go:
    """As what strangers find the project; who sees what is said before it is chosen."""
    t, project = talk.t, await talk.look(hosted, talk.about)
    if not project.published:
        return talk.go("plan-card", talk.about)
    what = "shown-what-story" if project.seen == "story" else "shown-what"
    ways = [way for way in ways_to_show(project) if way != project.seen]
    chosen = await talk.choose(
        "as",
        *(pick(way, t(f"b-show-{way}")) for way in ways),
        *((pick("close", t("b-show-close")),) if project.seen else ()),
        *((pick("seats", t("b-seats")),) if project.stage != "story" else ()),
        pick("back", t("b-return")),
        shows=(Text(text=t(f"shown-{project.seen or 'no'}")), Text(text=t(what), style="note")),
        back=False,
    )
    if chosen == "back":
        return talk.go("project", talk.about)
    if chosen == "seats":
        return talk.go("seats", talk.about)
    if chosen == "story":
        return talk.go("story-show", talk.about)
    seen = await talk.do("show", show_as, talk.about, "" if chosen == "close" else chosen)
    return talk.end(
        t(f"shown-now-{seen or 'no'}"), choices=(start("project", t("b-open-project"), talk.about),), home=True
    )


async def seats(talk: Talk) -> End:
    """How many classes may take part."""
    t, (here, most, limit) = talk.t, await talk.look(places, talk.about)
    chosen = await talk.choose(
        "how-many",
        *(pick(str(n), str(n)) for n in OFFERED if max(FEWEST, here) <= n <= limit),
        shows=t("ask-seats", here=here, most=most),
        means=lambda words: words.strip() if words.strip().isdecimal() and len(words.strip()) < 4 else None,
    )
    count = await talk.do("allow", allow_classes, talk.about, int(chosen))
    return talk.end(
        t("seats-are", count=count), choices=(start("project", t("b-open-project"), talk.about),), home=True
    )


def places(turn: Turn, project_id: str) -> tuple[int, int, int]:
    """How many classes are in it, how many may come, and how many the operator allows."""
    project = hosted(turn, project_id)
    return len(members(turn, project)), most_classes(turn, project), turn.house.most_classes


async def say_yes(talk: Talk) -> End:
    """Let a class join: one tap; the plan with what it owes is shown before anybody else sees it."""
    project = await talk.do("accept", accept_join, talk.about)
    return await talk.look(with_newcomer, project, talk.about)


async def invite_too(talk: Talk) -> End:
    """A partner without a project is taken into this one; `about` is the plan's revision and the teacher."""
    name = talk.about.rpartition(":")[0]
    if not await talk.look(is_fresh, name):
        return await talk.look(shown_card, name, "plan-changed-since")
    invited = await talk.do("invite", invite_class, talk.about)
    return await talk.look(with_invited, name, invited)


def with_invited(turn: Turn, about: str, name: str) -> End:
    """The plan with what the invited class hands in."""
    card = shown_card(turn, about)
    return End((Text(text=turn.texts("invited-too", name=name)), *card.parts), card.choices)


def with_newcomer(turn: Turn, project_id: str, join_id: str) -> End:
    """Who came, and the plan as it would be published now, with what is to be looked at."""
    t, card = turn.texts, shown_card(turn, project_id)
    asked = turn.store.joins.get(join_id)
    name = turn.store.teachers.get(asked.teacher).name
    said = Text(text=t("join-accepted-host", name=name, contact=contact_of(turn, asked.teacher)))
    write = start("say", t("b-write-to", name=name), asked.teacher)
    return End((said, *card.parts), (*card.choices, write))


async def say_no(talk: Talk) -> End:
    """Not this time; a reason goes along only when one is written."""
    t, (teacher, name) = talk.t, await talk.look(who_asks, talk.about)
    answer = await talk.ask(
        "reason",
        pick("none", t("b-no-reason")),
        shows=t("ask-reason", name=name),
        fits=lambda reply: t("reason-long") if len(reply.words) > REASON_LENGTH else None,
    )
    await talk.do("decline", decline_join, talk.about, answer.words)
    no_more_of_her = start("block", t("b-block", name=name), teacher)
    return talk.end(t("declined-done", name=name), choices=(no_more_of_her,), home=True)


def who_asks(turn: Turn, join_id: str) -> tuple[str, str]:
    """Who wants to join: id and name."""
    teacher = still_wished(turn, join_id).teacher
    return teacher, turn.store.teachers.get(teacher).name


COMMANDS = (
    Command("show-to-others", show_to_others),
    Command("seats", seats),
    Command("accept-join", say_yes),
    Command("invite-class", invite_too),
    Command("decline-join", say_no),
)
