"""Who works with whom: chosen by the host of three classes or more, each way said in a line before it is taken."""

from core.chat.choices import pick
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.plan import edited_card, shown_card
from core.conversations.talk import End, Go, Talk
from core.letters.circle_lines import circles_line
from core.model.plan import Topology
from core.usecases.circles import arrange, arrangements
from core.usecases.plan_edit import editable, is_fresh, plan_of
from core.usecases.turn import Turn


async def choose(talk: Talk) -> End | Go:
    """All together, all with the host's class, small groups or a ring; `about` is the plan's revision."""
    if not await talk.look(is_fresh, talk.about):
        return await talk.look(shown_card, talk.about, "plan-changed-since")
    t = talk.t
    kinds, lines = await talk.look(ways, talk.about)
    chosen = await talk.choose(
        "way",
        *(pick(kind or "all", t(f"b-circles-{kind or 'all'}")) for kind in kinds),
        pick("back", t("b-to-plan")),
        shows=lines,
        back=False,
        confirms=True,
    )
    if chosen == "back":
        return talk.go("plan-card", talk.about.partition(":")[0])
    await talk.do("arrange", arrange, talk.about, "" if chosen == "all" else chosen)
    return await talk.look(edited_card, talk.about)


def ways(turn: Turn, about: str) -> tuple[tuple[Topology, ...], tuple[Part, ...]]:
    """The ways that are not taken yet, and what each would mean."""
    t, project = turn.texts, editable(turn, about)
    plan = plan_of(project)
    found = {kind: one for kind, one in arrangements(turn, project).items() if kind != plan.topology}
    now = circles_line(turn, project, plan) or t("circles-line-all")
    lines = [circles_line(turn, project, one) or t("circles-line-all") for one in found.values()]
    return tuple(found), (Text(text=t("ask-circles", now=now)), Text(text="\n".join(lines)))


COMMANDS = (Command("circles", choose),)
