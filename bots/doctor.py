"""Looks at everything that Chaski needs and says, line by line, what is well and what to mend."""

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from zoneinfo import ZoneInfo

from bots.compose import SystemClock, make_writer
from bots.concerns import waiting
from bots.messengers import NoDrawer, open_messengers
from bots.operator import seen_in_a_turn
from bots.reading import strangers
from bots.seal import key_file, known_seal
from bots.seed import census
from bots.settings import Settings
from core.model.attested import from_code
from core.ports.platform import NotSaved
from core.ports.seal import NoSeal
from core.ports.writer import TranslateBrief, Unavailable
from core.usecases.report import operators_chat
from core.usecases.suspend import standing
from storage.cleaning import last_run
from storage.database import AlreadyRunning, Database
from storage.engines import address, file_of
from storage.migrate import pending

LITTLE_SPACE = 500 * 1024 * 1024
"""Bytes: a photo may have 20 MB, and the database needs room for its log."""
LATE_CLEANING = timedelta(days=3)
"""A weekend on which the machine was off is no fault."""
UP_TO_DATE = "up to date"
NO_KEY = "CHASKI_CERTIFICATE_KEY is not set, and they need it here: chaski certificate new-key"


@dataclass(frozen=True)
class Finding:
    """One thing looked at."""

    name: str
    well: bool
    words: str

    @property
    def line(self) -> str:
        """As the operator reads it."""
        # Some drivers word their complaints in several lines.
        return f"{'ok   ' if self.well else 'MEND '} {self.name}: {' '.join(self.words.split())}"


async def examine(settings: Settings) -> list[Finding]:
    """Look at everything; touches no message and writes nothing that stays."""
    return [
        *(Finding("settings", False, f"{name} is none of Chaski's; .env.example has them all") for name in strangers()),
        folder(settings.home),
        found := database(settings),
        *(people(settings) if found.well and found.words.endswith(UP_TO_DATE) else []),
        seal(settings, found.well and found.words.endswith(UP_TO_DATE)),
        zones(),
        outside(settings),
        *await messengers(settings),
        await model(settings),
    ]


def folder(home: Path) -> Finding:
    """Whether files can be written, and how much room there is."""
    there = next(place for place in (home.absolute(), *home.absolute().parents) if place.exists())
    try:
        probe = there / ".chaski-doctor"
        probe.write_text("")
        probe.unlink()
    except OSError as error:
        return Finding("data folder", False, f"{there} cannot be written ({error.strerror}); set CHASKI_HOME")
    free = shutil.disk_usage(there).free
    words = f"{home}{'' if home.exists() else ' will be made'}, {free // 1024**2} MB free"
    if free < LITTLE_SPACE:
        return Finding("data folder", False, f"{words}; make room, letters and photos need it")
    return Finding("data folder", True, words)


def database(settings: Settings) -> Finding:
    """Whether the database answers and is up to date; a file that is not there yet is not made."""
    try:
        file = file_of(address(settings.database))
        if file and not file.exists():
            return Finding("database", True, f"SQLite, {file} will be made at the first start")
        opened = Database(settings.database, exclusive=False)
    except (ValueError, AlreadyRunning, NotSaved, OSError) as error:
        return Finding("database", False, f"{error}; see CHASKI_DATABASE_URL")
    try:
        missing = pending(opened)
    except NotSaved as error:
        return Finding("database", False, f"does not answer ({error}); see CHASKI_DATABASE_URL")
    finally:
        opened.close()
    kind = "SQLite" if opened.is_sqlite else "PostgreSQL"
    if missing:
        steps = "one step" if len(missing) == 1 else f"{len(missing)} steps"
        return Finding("database", True, f"{kind}, {steps} to take at the next start (or: chaski migrate)")
    return Finding("database", True, f"{kind}, {UP_TO_DATE}")


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
        who = f"by code, {codes}{'' if holding else '; chaski invite makes one'}"
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


def outside(settings: Settings) -> Finding:
    """Whether what is served over HTTP opens on anybody else's phone."""
    none = "none: no calendar feed, no link for a school's contact, and pages open on this machine only"
    return Finding("public address", True, settings.public_url or f"{none}; see CHASKI_PUBLIC_URL")


def seal(settings: Settings, readable: bool) -> Finding:
    """Whether certificates can be signed, and whether the keys that signed the ones there are, are known."""
    given = seen_in_a_turn(settings, lambda turn: turn.store.certificates.where()) if readable else []
    codes = [code for one in given if (code := from_code(one.code))]
    file = key_file(settings.database)
    there = settings.certificate_key is not None or (file is not None and file.exists())
    try:
        own = known_seal(settings)
        if there:
            own.public()
    except NoSeal as error:
        return Finding("certificates", False, f"CHASKI_CERTIFICATE_KEY {error}")
    strange = [code for code in codes if not own.is_ours(code.key, code.signed, code.signature)]
    if strange:
        words = f"{len(strange)} of {len(codes)} bear a key that is not known: bring it back, or put its public half"
        return Finding("certificates", False, f"{words} into CHASKI_CERTIFICATE_OLD_KEYS")
    if not there:
        needs = f"{file.name} will be made beside the database at the first" if file else f"{NO_KEY} prints the key"
        return Finding("certificates", True, f"none yet; {needs}")
    return Finding("certificates", True, f"{len(codes)} given, the key is there")


def zones() -> Finding:
    """Whether the time zone rules are those of the package."""
    casablanca = datetime(2026, 11, 24, 12, tzinfo=UTC).astimezone(ZoneInfo("Africa/Casablanca")).utcoffset()
    return Finding("time zones", casablanca is not None, f"tzdata {version('tzdata')}")


async def messengers(settings: Settings) -> list[Finding]:
    """Whether each messenger takes us."""
    platforms = open_messengers(settings, NoDrawer)
    if not platforms:
        return [Finding("messengers", True, "none configured; chaski run opens the playground")]
    found = []
    for platform in platforms:
        complaint = await platform.check()
        found.append(Finding(platform.name, not complaint, complaint or "answers, and knows us"))
        await platform.close()
    return found


async def model(settings: Settings) -> Finding:
    """Whether the model answers one short question."""
    if settings.openai_api_key is None:
        return Finding("model", True, "none configured; templates and the phrasebook are used")
    writer = make_writer(settings, SystemClock())
    answer = await writer.translate(TranslateBrief(teacher="doctor", text="Good morning.", source="en", target="es"))
    if isinstance(answer, Unavailable):
        names = "CHASKI_OPENAI_API_KEY, CHASKI_OPENAI_BASE_URL and CHASKI_OPENAI_MODEL"
        return Finding("model", False, f"{settings.openai_model} gives no answer ({answer.reason}); see {names}")
    return Finding("model", True, f"{answer.model} answers")
