"""Who may come in and who is there, what waits for a decision, and when the cleaning last ran."""

from datetime import UTC, datetime, timedelta

from bots.concerns import waiting
from bots.doctor.finding import Finding
from bots.messengers import members
from bots.operator import seen_in_a_turn
from bots.seed import census
from bots.settings import Settings
from core.ports.platform import NotSaved
from core.usecases.report import operators_chat
from core.usecases.suspend import standing
from storage.cleaning import last_run
from storage.database import Database

LATE_CLEANING = timedelta(days=3)
"""A weekend on which the machine was off is no fault."""


def people(settings: Settings) -> list[Finding]:
    """Who may come in and who is there."""
    try:
        return [*admission(settings), reports(settings), worries(settings), cleaned(settings), *invented(settings)]
    except NotSaved as error:
        return [Finding("admission", False, f"cannot be read ({error}); see CHASKI_DATABASE_URL")]


def admission(settings: Settings) -> list[Finding]:
    """Who may come in, by how many codes, who is hidden, and whom teachers have reported."""
    holding, hidden, reported = seen_in_a_turn(settings, standing)
    who = "open to everybody who finds the bot (CHASKI_ADMISSION=open)"
    if settings.admission == "code":
        codes = f"{holding} code{'s' if holding != 1 else ''} in use"
        known = "".join(f"; {one} need none" for one in members())
        who = f"by code, {codes}{known}{'' if holding else '; chaski invite makes one'}"
    look = "; chaski suspend --find '' shows them" if reported else ""
    accounts = f"{hidden} suspended, {reported} reported{look}"
    return [Finding("admission", True, who), Finding("accounts", True, accounts)]


def reports(settings: Settings) -> Finding:
    """Whether somebody hears at once when a teacher reports an account."""
    chat = settings.concern_chat
    if not chat:
        return Finding("reports", True, "kept for chaski suspend --find ''; CHASKI_CONCERN_CHAT: who hears at once")
    hears = seen_in_a_turn(settings, operators_chat) is not None
    lost = f"nothing reaches {chat}: write to the bot from there once, or correct CHASKI_CONCERN_CHAT"
    return Finding("reports", hears, f"heard at once by {chat}" if hears else lost)


def worries(settings: Settings) -> Finding:
    """How many concerns of teachers wait for somebody to decide."""
    count = waiting(settings)
    return Finding("concerns", True, f"{count} wait for a decision: chaski concerns" if count else "none waits")


def cleaned(settings: Settings) -> Finding:
    """When the daily cleaning last ran, and what it let go."""
    opened = Database(settings.database, exclusive=False)
    try:
        last = opened.look(last_run)
    finally:
        opened.close()
    if last is None:
        return Finding("cleaning", True, "has not run yet; chaski run does it at its start and once a day")
    at, done = last
    late = datetime.now(UTC) - at > LATE_CLEANING
    words = f"last on {at:%d %b %Y, %H:%M} UTC: {done}"
    return Finding("cleaning", not late, f"{words}; it is due once a day, see the log of chaski run" if late else words)


def invented(settings: Settings) -> list[Finding]:
    """That `chaski seed` was here, if so: real teachers must not come in then."""
    opened = Database(settings.database, exclusive=False)
    try:
        count, _ = opened.look(census)
    finally:
        opened.close()
    words = f"{count:,} are invented (chaski seed), and real ones would find them; let those into an empty database"
    return [Finding("teachers", True, words)] if count else []
