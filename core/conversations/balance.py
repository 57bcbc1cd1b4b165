"""Give and take: what the reader's own class gave and got in a project, and one-tap ways to answer what waits."""

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Talk
from core.letters.due import country
from core.texts import Texts
from core.usecases.give_and_take import own_balance
from core.usecases.phases import require_stage
from core.usecases.react import WAITING
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


async def balance(talk: Talk) -> End:
    """The balance of one's own class; `about` is the project."""
    parts, choices = await talk.look(balance_card, talk.about)
    return talk.end(*parts, choices=choices, home=True)


def balance_card(turn: Turn, project_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """What was given and received, and what waits; nothing of how the others do."""
    t, project = turn.texts, require_stage(turn, project_id, "execution")
    seen = own_balance(turn, project_id)
    lines = [
        t("balance-shared", given=things(t, seen.given), received=things(t, seen.received)),
        t("balance-answers", answered=things(t, seen.answered), answers=t("balance-replies", count=seen.answers)),
    ]
    if seen.days is not None:
        lines.append(t("balance-days", days=seen.days))
    if seen.asked:
        lines.append(t("balance-questions", asked=seen.asked, replied=seen.replied))
    waits = [t("balance-waiting", count=count, country=country(turn, group)) for group, count in seen.waiting]
    parts = (
        Text(text=t("balance-title", title=title_of(turn, project)), style="title"),
        Text(text="\n".join(lines)),
        Text(text="\n".join(waits or [t("balance-even")])),
        Text(text=t("balance-private"), style="note"),
    )
    react = (start("react", t("b-react"), f"{project_id}:{WAITING}"),) if waits and not project.over else ()
    back = start("project-path", t("b-return"), project_id)
    return parts, (*react, start("feedback", t("b-see-said"), project_id), back)


def things(t: Texts, count: int) -> str:
    """ "4 cosas"."""
    return t("balance-things", count=count)


COMMANDS = (Command("balance", balance),)
