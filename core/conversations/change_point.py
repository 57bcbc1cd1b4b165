"""Changing a point of the agreement: its host sets it, a guest asks for it."""

from core.chat.choices import pick, start
from core.chat.shown import Text
from core.conversations.agreement import ask_guardian, wish
from core.conversations.command import Command
from core.conversations.talk import End, Go, Talk
from core.letters.agreement import numbered, short
from core.model.agreement import BACKUPS, MOST_DAYS, Point, Terms
from core.usecases.change_point import callers, set_answers, set_calls
from core.usecases.plan_edit import edition_name
from core.usecases.projects import is_host, project_of
from core.usecases.sign import terms
from core.usecases.turn import Turn

SETTABLE: tuple[Point, ...] = ("dates", "answers", "calls", "students", "work")
"""Points that one project has otherwise than another; the rest is the same for all."""


async def change(talk: Talk) -> End | Go:
    """Which point, and how it is to read."""
    t, known = talk.t, await talk.look(project_of, talk.about)
    said = await talk.look(terms, talk.about)
    if not await talk.look(is_host, known):
        return await wish(talk, said)
    offered = [name for name in SETTABLE if name != "calls" or said.calls]
    point = await talk.choose(
        "which",
        *(pick(name, short(t, said, name)) for name in offered),
        start("agreement", t("b-return"), talk.about),
        shows=(Text(text="\n".join(numbered(t, said, name) for name in offered)), Text(text=t("ask-set-point"))),
        back=False,
    )
    if point in ("dates", "work"):
        return talk.go("edit-plan", edition_name(known))
    if point == "students":
        await ask_guardian(talk)
        return talk.end(t("guardian-kept"), home=True)
    if point == "answers":
        await answers(talk, said)
    else:
        await calls(talk)
    return talk.go("sign", talk.about)


async def answers(talk: Talk, said: Terms) -> None:
    """Within how many school days, and how else."""
    t = talk.t
    days = await talk.choose(
        "days",
        *(pick(str(n), t("b-answer-days", days=n)) for n in range(1, MOST_DAYS + 1)),
        shows=t("ask-answer-days", now=said.pact.days),
    )
    backup = await talk.choose("backup", *(pick(one, t(f"b-backup-{one}")) for one in BACKUPS), shows=t("ask-backup"))
    await talk.do("answers", set_answers, talk.about, int(days), backup)


async def calls(talk: Talk) -> None:
    """Who hosts the calls, and whether they are recorded."""
    t = talk.t
    there = await talk.look(named, talk.about)
    who = await talk.choose("caller", *(pick(*one) for one in there), shows=t("ask-caller"))
    recorded = await talk.choose(
        "recorded", pick("no", t("b-recorded-no")), pick("yes", t("b-recorded-yes")), shows=t("ask-recorded")
    )
    await talk.do("calls", set_calls, talk.about, who, recorded == "yes")


def named(turn: Turn, project_id: str) -> list[tuple[str, str]]:
    """(id, name) of everybody who can host the calls."""
    return [(one, turn.store.teachers.get(one).name) for one in callers(turn, project_id)]


COMMANDS = (Command("change-point", change),)
