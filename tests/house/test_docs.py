"""What the pages for operators say can be done can be done: commands, options, settings, files, figures."""

import re
import shlex
from pathlib import Path

import click
import pytest
import typer

from bots.__main__ import app
from bots.metrics import Metrics
from tests.house.test_settings import possible
from tests.house.tree import ROOT, named

README = ROOT / "README.md"
PAGES = [README, ROOT / "SECURITY.md", *sorted((ROOT / "docs").glob("*.md"))]
DEPLOYED = [ROOT / "deploy" / "chaski.service", ROOT / "compose.yaml", ROOT / "Dockerfile"]
LONGEST = {README: 200}
A_PAGE = 80
# Set by the messengers' folders; a page tells of them before they are all there.
OF_THE_TESTS = {"CHROMIUM", "VERIFY"}
COMMAND = re.compile(
    r"\s*(?:[A-Z_]+=\S+ )*(?:docker (?:compose )?(?:exec|run) .*?\b|runuser .*? -- )?(?:\S*/bin/)?chaski ([a-z].*)"
)
"""A line, or a part of one, that runs Chaski."""


def commands() -> dict[str, click.Command]:
    """Every command of the command line."""
    group = typer.main.get_command(app)
    return dict(getattr(group, "commands"))  # noqa: B009 - typer's own class, which is no subclass of click's


def code(page: Path) -> list[str]:
    """What stands in code on a page: each span, each line of a block."""
    text = page.read_text("utf-8")
    blocks = re.findall(r"^ *```\w*\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL)
    spans = re.findall(r"`([^`\n]+)`", re.sub(r"^ *```.*?^ *```", "", text, flags=re.MULTILINE | re.DOTALL))
    return [*spans, *(line for block in blocks for line in block.splitlines())]


def called(line: str) -> list[list[str]]:
    """The words behind `chaski` in each part of a line of code that runs it."""
    parts = [found[1] for part in re.split(r"&&|[|;<>]", line) if (found := COMMAND.fullmatch(part.rstrip()))]
    # In a container its name stands before the command's.
    words = [shlex.split(part.removeprefix("chaski").strip() if part.startswith("chaski") else part) for part in parts]
    return [each for each in words if each]


@pytest.mark.parametrize("page", [named(page) for page in PAGES])
def test_every_command_on_a_page_exists_with_its_options(page: str) -> None:
    known, wrong = commands(), []
    for line in code(ROOT / page):
        for name, *words in called(line):
            options = {option for one in parameters(known[name]) for option in one.opts} if name in known else set()
            unknown = [word for word in words if word.startswith("--") and word not in options | {"--help"}]
            wrong += [line] if unknown or name not in known else []
    assert not wrong


def test_a_command_on_a_page_is_recognised() -> None:
    said = {
        "chaski backup --check FILE": ["backup", "--check", "FILE"],
        "docker compose exec chaski chaski doctor": ["doctor"],
        "docker compose run --rm --no-deps chaski certificate new-key": ["certificate", "new-key"],
        "runuser -u chaski -- /srv/chaski/.venv/bin/chaski doctor": ["doctor"],
        "cd x && /srv/chaski/.venv/bin/chaski backup y && find z": ["backup", "y"],
        "CHASKI_HOME=data/playground chaski seed --teachers 2000": ["seed", "--teachers", "2000"],
    }
    assert {line: called(line)[0] for line in said} == said
    assert not called("git -C /srv/chaski pull")
    assert not called("docker compose exec -T database createdb -U chaski chaski")


def parameters(command: click.Command) -> list[click.Parameter]:
    """Those of a command, and of the commands below it."""
    below = getattr(command, "commands", {})
    return [*command.params, *(one for each in below.values() for one in parameters(each))]


def test_the_page_lists_every_command_and_no_other() -> None:
    table = re.findall(r"^\| `chaski ([a-z-]+)", README.read_text("utf-8"), re.MULTILINE)
    assert sorted(table) == sorted(set(table))
    assert set(table) == set(commands())


@pytest.mark.parametrize("page", [named(page) for page in (*PAGES, *DEPLOYED)])
def test_every_setting_on_a_page_exists(page: str) -> None:
    said = set(re.findall(r"CHASKI_([A-Z_]+[A-Z])", (ROOT / page).read_text("utf-8")))
    assert said <= possible() | OF_THE_TESTS, said - possible()


@pytest.mark.parametrize("page", [named(page) for page in PAGES])
def test_every_file_that_a_page_leads_to_is_there(page: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)", (ROOT / page).read_text("utf-8"))
    assert all((ROOT / page).parent.joinpath(link).exists() for link in links), links


def test_a_page_is_a_page_and_is_found_from_the_first() -> None:
    first = README.read_text("utf-8")
    for page in PAGES:
        lines = len(page.read_text("utf-8").splitlines())
        assert lines <= LONGEST.get(page, A_PAGE), f"{named(page)}: {lines} lines"
        assert page == README or f"({named(page)})" in first, f"README.md does not lead to {named(page)}"


def test_every_figure_is_explained_and_exists() -> None:
    there = {family.name for family in Metrics().registry.collect()}
    text = (ROOT / "docs" / "monitoring.md").read_text("utf-8")
    said = {name.removesuffix("_total").removesuffix("_info") for name in re.findall(r"`(chaski_\w+)`", text)}
    assert said == {name.removesuffix("_info") for name in there}


def test_the_container_has_no_rights_and_keeps_nothing_but_its_data() -> None:
    built, composed = (ROOT / "Dockerfile").read_text("utf-8"), (ROOT / "compose.yaml").read_text("utf-8")
    stages = re.findall(r"^FROM (\S+)", built, re.MULTILINE)
    assert len(set(stages)) == 1, "what built the packages runs them"
    assert all(re.fullmatch(r"python:3\.\d+-slim", stage) for stage in stages), "a small base of a named version"
    last = built.rpartition("FROM ")[2]
    assert re.search(r"^USER \d+:\d+$", last, re.MULTILINE), "not root, and told by number"
    assert last.index("USER ") < last.index("ENTRYPOINT")
    assert 'ENTRYPOINT ["' in last, "no shell between a signal and Chaski"
    assert "HEALTHCHECK" in last
    assert "COPY . ." not in last, "no source, no tests"
    assert not re.search(r"(TOKEN|KEY|SECRET|PASSWORD)=", built), "no secret in a layer"
    assert "--require-hashes" in built
    chaski = composed.partition("\n  database:\n    image")[0]
    for line in ("read_only: true", "cap_drop: [ALL]", "no-new-privileges:true", "env_file: .env", "/readyz", "/tmp:"):
        assert line in chaski, line
    assert re.findall(r'^ +- "(.*:8080)"', chaski, re.MULTILINE) == ["127.0.0.1:8080:8080"]
    assert "privileged" not in composed
    assert "latest" not in composed


def test_the_context_of_the_build_holds_only_what_it_copies() -> None:
    ignored = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    assert ignored[1] == "*"
    allowed = {line[1:] for line in ignored if line.startswith("!")}
    assert all((ROOT / name).exists() for name in allowed)
    assert {"bots", "core", "adapters", "storage", "prompts", "requirements-run.lock"} <= allowed
    assert not allowed & {"tests", ".env", "data", ".git"}


def test_the_service_is_stopped_kindly_and_locked_in() -> None:
    unit = (ROOT / "deploy" / "chaski.service").read_text("utf-8")
    said = dict(re.findall(r"^(\w+)=(.*)$", unit, re.MULTILINE))
    assert int(said["TimeoutStopSec"]) > 15, "SIGTERM may take 15 seconds"
    assert (said["Restart"], said["User"], said["UMask"]) == ("on-failure", "chaski", "0077")
    assert said["ProtectSystem"] == "strict"
    assert said["WorkingDirectory"] == f"/var/lib/{said['StateDirectory']}"
    assert said["ExecStart"].endswith("/chaski run")
    assert said["NoNewPrivileges"] == said["PrivateTmp"] == said["ProtectHome"] == "yes"
