"""Whoever asks for help is asked first which Chaski it is."""

from importlib.metadata import version

from typer.testing import CliRunner

from bots.__main__ import app


def test_the_version_is_printed_without_any_setting() -> None:
    told = CliRunner().invoke(app, ["--version"])
    assert (told.exit_code, told.output) == (0, f"chaski {version('chaski')}\n")


def test_without_a_command_the_commands_are_listed() -> None:
    told = CliRunner().invoke(app, [])
    assert all(name in told.output for name in ("run", "doctor", "backup", "--version"))
