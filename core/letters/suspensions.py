"""Letters about an account that the operator hid or showed again, and about what the operator was told."""

from core.chat.choices import start
from core.chat.shown import Text
from core.letters.written import Occasion, Skip, Writer, Written
from core.usecases.turn import Turn


def suspended(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A colleague cannot be reached through Chaski for now; why is nobody else's business."""
    other = turn.store.teachers.get(occasion.about)
    if not other.suspended or other.gone:
        return Skip("suspension-over")
    return Written((Text(text=turn.texts("suspended", name=other.name)),), (start("home", turn.texts("b-home")),))


def suspension_over(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A colleague can be reached again."""
    other = turn.store.teachers.get(occasion.about)
    if other.suspended or other.gone:
        return Skip("suspended-again")
    words = turn.texts("suspension-over", name=other.name)
    return Written((Text(text=words),), (start("home", turn.texts("b-home")),))


def let_back(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Her own account works again."""
    return Written((Text(text=turn.texts("let-back")),), (start("home", turn.texts("b-home")),))


def reported(turn: Turn, occasion: Occasion) -> Written | Skip:
    """For the operator: who reported whom, by their accounts, since names can be anything."""
    request = turn.store.requests.get(occasion.about)
    sender = turn.store.teachers.get(request.sender)
    accounts = [channel.id for channel in turn.store.channels.where(teacher=sender.id)]
    by = [channel.id for channel in turn.store.channels.where(teacher=request.receiver)]
    t = turn.texts
    return Written((Text(text=t("reported", name=sender.name, accounts=t.list(accounts), by=t.list(by))),))


LETTERS: dict[str, Writer] = {
    "suspended": suspended,
    "suspension-over": suspension_over,
    "let-back": let_back,
    "reported": reported,
}
