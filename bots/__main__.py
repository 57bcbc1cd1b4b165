"""The command line: what an operator runs, each command a short function; the work is done elsewhere."""

import asyncio
import json
import logging
import sys
import zoneinfo
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from adapters.seal.keyfile import new_key as fresh_key
from bots import backup as backups
from bots import operator
from bots.certificates import checked, lost_key, public_key, revoked
from bots.compose import Chaski, compose
from bots.concerns import listed, settle
from bots.doctor import Finding, examine
from bots.logs import set_up
from bots.manifest import printed
from bots.messengers import set_up_messengers
from bots.port import Taken, is_loopback, listening
from bots.reading import read_settings, secrets, strangers
from bots.run import run as serve
from bots.seal import complaint
from bots.seed import MOST, sow
from bots.settings import Settings
from bots.slots import HELP, find_slots
from bots.when import HELP as WHEN
from bots.when import find_each, find_when
from core.ports.platform import NotSaved
from storage.database import AlreadyRunning, Database
from storage.migrate import upgrade
from storage.refusal import in_words

T = TypeVar("T")
log = logging.getLogger(__name__)
app = typer.Typer(
    help="Chaski helps teachers in different countries run a classroom project together, in Telegram and Slack.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # square brackets are JSON here
)

certificates = typer.Typer(no_args_is_help=True, help="Check a certificate's code, show the key, take one back.")
app.add_typer(certificates, name="certificate")


def tell_version(asked: bool) -> None:
    """Print which Chaski this is, and end."""
    if asked:
        say([f"chaski {version('chaski')}"])
        raise typer.Exit


@app.callback()
def whole(
    _version: Annotated[
        bool, typer.Option("--version", callback=tell_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """What stands before a command."""


@app.command()
def run() -> None:
    """Run everything that the settings configure. Where that is no messenger, the playground."""
    settings = prepared()
    start(settings, playing=not any(one.ready for one in set_up_messengers().values()))


@app.command()
def play() -> None:
    """Open the playground alone. It has a port (the next one), a database and a clock of its own."""
    settings = prepared()
    start(settings.model_copy(update={"port": settings.port + 1 if settings.port else 0}), playing=True)


@app.command()
def invite(
    school: Annotated[str, typer.Option(help="What you call the school; each school has codes of its own.")] = "",
    revoke: Annotated[bool, typer.Option("--revoke", help="End the school's older codes.")] = False,
    listed: Annotated[bool, typer.Option("--list", help="Only list the codes that there are.")] = False,
) -> None:
    """Make a code that lets a school's teachers in. It is a link for Telegram, and ten characters to type."""
    settings = prepared()
    say(or_exit(lambda: operator.codes(settings) if listed else operator.invite(settings, school, revoke)))


@app.command()
def suspend(
    account: Annotated[str, typer.Argument(help="telegram::12345, slack:T01:U01, or @name")] = "",
    lifted: Annotated[bool, typer.Option("--lift", help="Show the account again.")] = False,
    find: Annotated[str | None, typer.Option(help="List the accounts with this name; all for an empty one.")] = None,
) -> None:
    """Hide an account everywhere at once. Also beside a running bot."""
    settings = prepared()
    if find is None and not account:
        raise SystemExit("chaski: whom? chaski suspend ACCOUNT, or chaski suspend --find NAME")
    say(or_exit(lambda: operator.hide(settings, account, lifted) if find is None else operator.people(settings, find)))


@app.command()
def concerns(
    decision: Annotated[str, typer.Argument(help="release, or keep; nothing lists them")] = "",
    number: Annotated[int, typer.Argument(help="which, by its number in the list")] = 0,
) -> None:
    """List what worries teachers, and decide about it. It is shown again or stays hidden, also beside a running bot."""
    settings = prepared()
    say(or_exit(lambda: settle(settings, decision, number) if decision else listed(settings)))


@certificates.command()
def check(
    code: Annotated[str, typer.Argument(help="as it stands on the sheet, with or without the address before it")],
    key: Annotated[str, typer.Option(help="the public key; without it this installation's own, old ones too")] = "",
) -> None:
    """Say whether a code is genuine, and what it attests. Needs no network, and with --key no installation."""
    said, lines = checked(code, key, None if key else prepared())
    say(lines)
    raise typer.Exit(0 if said else 1)


@certificates.command()
def key() -> None:
    """Print the public key, to pass on to whoever wants to check codes."""
    settings = prepared()
    say([or_exit(lambda: public_key(settings))])


@certificates.command()
def new_key() -> None:
    """Print a fresh private key for CHASKI_CERTIFICATE_KEY. It is kept nowhere."""
    say([fresh_key()])


@certificates.command()
def revoke(
    number: Annotated[str, typer.Argument(help="K7QF-2MXD, as it stands on the sheet")],
    why: Annotated[str, typer.Option(help="the reason, in words: its teacher reads it")],
) -> None:
    """Take a certificate back, also beside a running bot. Its page says so at once."""
    settings = prepared()
    say(or_exit(lambda: revoked(settings, number, why)))


@app.command()
def migrate() -> None:
    """Bring the database up to date. Starting does the same."""
    settings = prepared()

    def work() -> list[str]:
        database = Database(settings.database)
        try:
            return upgrade(database)
        finally:
            database.close()

    taken = or_exit(work)
    say([f"database: {', '.join(taken)} applied" if taken else "database: nothing to do"])


@app.command()
def slack_manifest(
    http: Annotated[bool | None, typer.Option("--http/--socket", help="As CHASKI_SLACK_MODE, unless said.")] = None,
    url: Annotated[str, typer.Option(help="Our public address; CHASKI_PUBLIC_URL, unless said.")] = "",
    org: Annotated[bool, typer.Option("--org", help="A whole organisation may install it at once.")] = False,
) -> None:
    """Print the manifest of the Slack app, as JSON. Paste it at api.slack.com/apps, "From a manifest"."""
    say([printed(http, url, org)])


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="the file that is made, or with --check the one that is read")],
    check: Annotated[bool, typer.Option("--check", help="Only read it from end to end and say what is in it.")] = False,
) -> None:
    """Copy everything into one file. A bot may run meanwhile. Whoever has the file has it all: keep it safe."""
    settings = prepared()
    say(backups.checked(settings, file) if check else backups.back_up(settings, file))


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="what chaski backup made")],
    force: Annotated[bool, typer.Option("--force", help="Also where the database holds data.")] = False,
) -> None:
    """Put a backup in the database's place. No bot may run. Data that are there stay unless --force is given."""
    settings = prepared()
    say(or_exit(lambda: backups.restore(settings, file, force)))


@app.command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="As a list of name, well and words, for a program.")] = False,
) -> None:
    """Say whether all is well, and what to mend. Ends with 1 when there is something."""
    try:
        findings = asyncio.run(examine(prepared()))
    except SystemExit as wrong:
        findings = [Finding("settings", False, line.removeprefix("chaski: ")) for line in str(wrong).splitlines()]
    as_lines = (json.dumps([finding.as_json for finding in findings], ensure_ascii=False, indent=1),)
    say(as_lines if as_json else [finding.line for finding in findings])
    raise typer.Exit(1 if any(not finding.well for finding in findings) else 0)


@app.command(help=HELP, short_help="Read schools as JSON and print the hours in which they can meet.")
def slots() -> None:
    """The slot finder without a chat."""
    own_clocks()
    # Whoever starts this without any standard input asks an empty question.
    say([find_slots(sys.stdin.buffer.read() if sys.stdin else "")])


@app.command(help=WHEN, short_help="Read a time as a teacher types it and print what is understood as JSON.")
def when(
    text: Annotated[str | None, typer.Argument(help="the phrase")] = None,
    lang: Annotated[str | None, typer.Option(help="the language that is typed, es")] = None,
    tz: Annotated[str | None, typer.Option(help="the teacher's time zone, America/Bogota")] = None,
    now: Annotated[str | None, typer.Option(help="when it is typed; now, if not said")] = None,
    purpose: Annotated[str, typer.Option(help="session or milestone")] = "session",
    country: Annotated[str | None, typer.Option(help="the teacher's country, CO")] = None,
    partner_tz: Annotated[str | None, typer.Option(help='the time zone of "your time"')] = None,
    batch: Annotated[bool, typer.Option("--batch", help="Read questions from standard input, a line each.")] = False,
) -> None:
    """The reading of typed times without a chat."""
    own_clocks()
    if batch:
        say(find_each(sys.stdin.buffer if sys.stdin else ()))
        return
    if text is None:
        raise SystemExit("chaski: when: what was typed? chaski when --lang es --tz America/Bogota TEXT")
    now = now or datetime.now(UTC).isoformat()
    say([find_when(lang=lang, tz=tz, now=now, purpose=purpose, country=country, partner_tz=partner_tz, text=text)])


def own_clocks() -> None:
    """Take the clocks' rules from the tzdata package alone."""
    # System copies are stale: Debian's is an hour wrong for Casablanca today.
    zoneinfo.reset_tzpath(to=[])


def say(lines: Iterable[str]) -> None:
    """Print them."""
    try:
        for line in lines:
            typer.echo(line)
    except BrokenPipeError:
        raise  # whoever reads has had enough; typer ends without a word
    except OSError as error:
        raise SystemExit(f"chaski: standard output cannot be written: {error.strerror}") from None


@app.command()
def seed(teachers: Annotated[int, typer.Option(min=1, max=MOST, help="how many there shall be")]) -> None:
    """Fill an empty database with invented teachers. Their classes look for others: to try the search."""
    settings = prepared()

    def work() -> tuple[int, int]:
        database = Database(settings.database)
        try:
            upgrade(database)
            return sow(database, teachers)
        except KeyboardInterrupt:
            raise SystemExit("\nchaski: stopped; the same command goes on from here") from None
        finally:
            database.close()

    added, there = or_exit(work)
    say([f"seed: {added:,} teachers added; there are {there:,}"])


def prepared() -> Settings:
    """The settings, with logging set up and the clocks' rules taken from the tzdata package alone."""
    own_clocks()
    settings = read_settings()
    set_up(settings.log_level, secrets(settings), settings.log_format)
    return settings


def start(settings: Settings, playing: bool) -> None:
    """Open the port and the database, then run until stopped; what is wrong is said in one line."""
    if playing and not is_loopback(settings.host):
        raise SystemExit(f"chaski: CHASKI_HOST={settings.host}: the playground opens on this machine only (127.0.0.1)")
    try:
        sock = listening(settings)
    except Taken as error:
        raise SystemExit(f"chaski: {error}") from None
    # Port 0 takes any free one: the addresses of public pages need the one that was taken.
    settings = settings.model_copy(update={"port": sock.getsockname()[1]})
    chaski = or_exit(lambda: opened(settings, playing))
    address = f"http://{settings.host}:{settings.port}"
    what = f"The playground is open: {address}" if playing else f"Chaski runs: {', '.join(chaski.platforms)}; {address}"
    say([what] if playing else [what, operator.who_comes_in(settings)])
    for name in strangers():
        log.warning("%s is none of Chaski's settings; .env.example has them all", name)
    if not playing and (why := complaint(settings) or lost_key(settings)):
        log.warning("%s", why)
    asyncio.run(serve(chaski, sock))


def opened(settings: Settings, playing: bool) -> Chaski:
    """Everything wired, the database up to date."""
    chaski = compose(settings, playing)
    try:
        upgrade(chaski.database)
        chaski.database.start()
    except BaseException:
        chaski.database.close()
        raise
    return chaski


def or_exit(work: Callable[[], T]) -> T:
    """Do it, or say in one line why the database cannot be used."""
    try:
        return work()
    except AlreadyRunning as error:
        raise SystemExit(f"chaski: {error}") from None
    except (NotSaved, ValueError, OSError) as error:
        names = "CHASKI_HOME and CHASKI_DATABASE_URL"
        raise SystemExit(f"chaski: the database cannot be used: {in_words(error)}; see {names}") from None


if __name__ == "__main__":
    app()
