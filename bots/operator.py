"""What an operator does beside the running bot: make a school's code, hide an account and show it again."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection

from adapters.paper.printer import Printer
from bots.compose import SystemClock, house, random_id
from bots.messengers import NoDrawer, members, open_messengers, set_up_messengers
from bots.seal import the_seal
from bots.settings import Settings
from core.usecases.school_codes import end_codes, make_code, school_codes
from core.usecases.seekers import keep_seekers
from core.usecases.suspend import Known, account_of, find_people, lift, suspend
from core.usecases.turn import Turn
from storage.database import Database
from storage.migrate import pending, upgrade
from storage.unit_of_work import UnitOfWork

T = TypeVar("T")
NO_LINK = "https://t.me/YOUR_BOT?start="


def in_a_turn(settings: Settings, work: Callable[[Turn], T]) -> T:
    """Do this as one turn, also beside a running bot: its next turn sees it, and its letters leave within seconds."""
    brought_up_to_date(settings)
    database = Database(settings.database, exclusive=False)

    def turn(connection: Connection) -> T:
        one = turn_on(connection, settings)
        result = work(one)
        keep_seekers(one)
        return result

    try:
        return database.writer.submit(turn).result()
    finally:
        database.close()


def seen_in_a_turn(settings: Settings, look: Callable[[Turn], T]) -> T:
    """The same for what only reads; the database must be up to date."""
    database = Database(settings.database, exclusive=False)
    try:
        return database.look(lambda connection: look(turn_on(connection, settings)))
    finally:
        database.close()


def turn_on(connection: Connection, settings: Settings) -> Turn:
    """A turn that belongs to no teacher yet."""
    now, seal = SystemClock().now(), the_seal(settings)
    return Turn(UnitOfWork(connection), now, random_id, Printer(), house(settings), seal=seal)


def brought_up_to_date(settings: Settings) -> None:
    """Take the steps that the database lacks; raises AlreadyRunning where a bot of an older version runs."""
    database = Database(settings.database, exclusive=False)
    try:
        missing = pending(database)
    finally:
        database.close()
    if missing:
        database = Database(settings.database)
        try:
            upgrade(database)
        finally:
            database.close()


def invite(settings: Settings, school: str, revoke: bool) -> list[str]:
    """Make a code, and say how it is passed on."""
    name = " ".join(school.split())
    ended, made = in_a_turn(settings, lambda turn: (end_codes(turn, name) if revoke else 0, make_code(turn, name)))
    link = asyncio.run(link_to(settings, made["link"]))
    asked = "telegram" in set_up_messengers()
    why = "Telegram did not say it just now" if asked else "CHASKI_TELEGRAM_TOKEN is not set"
    unnamed = "" if link else f"  (YOUR_BOT is your bot's name; {why})"
    lines = [
        f"school: {name or 'any'}",
        f"Telegram link: {link or NO_LINK + made['link']}{unnamed}",
        f"code to type: {made['typed']}",
        "Either lets in any number of teachers. Neither is shown again: write them down.",
    ]
    if ended:
        lines.append(f"Older codes of this school let nobody in any more: {ended}. Whoever came with them stays.")
    elif revoke:
        lines.append("No older code of a school so called was in use: nothing ended. See chaski invite --list.")
    if settings.admission == "open":
        lines.append("CHASKI_ADMISSION=open: just now everybody is let in without it.")
    return lines


async def link_to(settings: Settings, code: str) -> str:
    """The address that brings the code along, once its messenger has said what the bot is called; "" without."""
    for platform in open_messengers(settings, NoDrawer):
        try:
            if not await platform.check() and (link := platform.arrival(code)):
                return link
        finally:
            await platform.close()
    return ""


def who_comes_in(settings: Settings) -> str:
    """Who may come in, as it is said at every start."""
    if settings.admission == "open":
        return "Who may come in: everybody who finds the bot (CHASKI_ADMISSION=open)."
    return f"Who may come in: {' and '.join(['whoever has a code (chaski invite makes the link)', *members()])}."


def codes(settings: Settings) -> list[str]:
    """Every code in a line; the codes themselves are kept nowhere."""
    found = in_a_turn(settings, school_codes)
    lines = [
        f"{code.at:%Y-%m-%d}  {code.school or 'any'}: let in {came}"
        f"{f', ended {code.ended:%Y-%m-%d}' if code.ended else ''}"
        for code, came in found
    ]
    return lines or ["no codes yet; chaski invite makes one"]


def people(settings: Settings, words: str) -> list[str]:
    """The accounts that these words may mean, one in a line."""
    return [line(one) for one in in_a_turn(settings, lambda turn: find_people(turn, words))] or ["nobody found"]


def line(one: Known) -> str:
    """One account as the operator reads it."""
    marks = [
        *([one.channel.contact] if one.channel.contact else []),
        *(["suspended"] if one.teacher.suspended else []),
        *([f"reported by {one.reported}"] if one.reported else []),
    ]
    return "  ".join([one.channel.id, one.teacher.name, *marks])


def hide(settings: Settings, account: str, show: bool) -> list[str]:
    """Suspend an account, or lift that; SystemExit unless exactly one is meant."""

    def work(turn: Turn) -> tuple[list[Known], int]:
        found = account_of(turn, account)
        if len({one.teacher.id for one in found}) != 1:
            return found, 0
        turn.speaker = found[0].teacher
        return found, lift(turn) if show else suspend(turn)

    found, told = in_a_turn(settings, work)
    if len({one.teacher.id for one in found}) != 1:
        several = "\n".join(["chaski: several accounts are called so; name one of these:", *map(line, found)])
        nobody = f"chaski: no account {account}; chaski suspend --find NAME lists them"
        raise SystemExit(several if found else nobody)
    done = "is shown again" if show else "is hidden everywhere, at once"
    return [f"{found[0].teacher.name} ({', '.join(one.channel.id for one in found)}) {done}; colleagues told: {told}"]
