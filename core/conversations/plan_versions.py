"""Looking at earlier versions of a plan, and going back to one."""

from core.chat.choices import pick
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.plan import edited_card, shown_card
from core.conversations.talk import End, Go, Talk
from core.letters.plan_lines import card_parts, for_reader
from core.letters.plan_news import change_line
from core.texts import Texts
from core.usecases.plan_changes import changes
from core.usecases.plan_edit import editable, is_fresh, plan_of
from core.usecases.plan_versions import Version, restore, versions_of
from core.usecases.turn import Turn


async def look_back(talk: Talk) -> End | Go:
    """Which version, what is different in it, and whether to go back to it; `about` is the plan's revision."""
    if not await talk.look(is_fresh, talk.about):
        return await talk.look(shown_card, talk.about, "plan-changed-since")
    t, found = talk.t, await talk.look(versions_of, talk.about)
    back = talk.go("plan-card", talk.about.partition(":")[0])
    if not found:
        return back
    offered = (pick(one.key, label(t, one)) for one in found)
    key = await talk.choose("version", *offered, pick("keep", t("b-to-plan")), shows=t("ask-version"))
    if key == "keep":
        return back
    answer = await talk.choose(
        "then",
        pick("restore", t("b-restore")),
        pick("keep", t("b-to-plan")),
        shows=await talk.look(version_parts, talk.about, key),
    )
    if answer == "keep":
        return back
    await talk.do("restore", restore, talk.about, key)
    return await talk.look(edited_card, talk.about)


def label(t: Texts, one: Version) -> str:
    """Which one it is, as a button."""
    if one.published:
        return t("version-published", n=one.published)
    return t("version-edits", count=one.edits)


def version_parts(turn: Turn, about: str, key: str) -> tuple[Part, ...]:
    """An earlier version as a card, and below it what is otherwise today."""
    project, t = editable(turn, about), turn.texts
    one = next(one for one in versions_of(turn, about) if one.key == key)
    now, then = (for_reader(turn, project, plan) for plan in (plan_of(project), one.plan))
    lines = [change_line(t, change) for change in changes(then, now)]
    since = (Text(text="\n".join((t("version-since"), *lines))),) if lines else ()
    return (Text(text=label(t, one), style="note"), *card_parts(turn, project, one.plan), *since)


COMMANDS = (Command("plan-versions", look_back),)
