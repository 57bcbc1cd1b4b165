"""A wrong setting gets a line that names it and never shows what was in it."""

from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from pydantic import SecretStr

from adapters import slack, telegram
from bots.messengers import set_up_messengers
from bots.operator import who_comes_in
from bots.reading import read_settings, strangers
from bots.settings import Settings

CANARY = "canary0123456789"


@pytest.fixture(autouse=True)
def _nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No `.env` of a developer is read."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("values", "line"),
    [
        ({"PORT": "many"}, "chaski: CHASKI_PORT: "),
        ({"PORT": "70000"}, "chaski: CHASKI_PORT: "),
        ({"LEASE_SECONDS": "0"}, "chaski: CHASKI_LEASE_SECONDS: "),
        ({"LOG_LEVEL": "chatty"}, "chaski: CHASKI_LOG_LEVEL: must be DEBUG, INFO, WARNING or ERROR"),
        ({"PUBLIC_URL": f"school.example/{CANARY}"}, "chaski: CHASKI_PUBLIC_URL: must start with http:// or https://"),
        ({"CONCERN_CHAT": f"@{CANARY}"}, "chaski: CHASKI_CONCERN_CHAT: must be an account, telegram::12345 or"),
        ({"CONCERN_CHAT": "telegram:12345"}, "chaski: CHASKI_CONCERN_CHAT: must be an account, telegram::12345 or"),
        ({"LEASE_SECONDS": "inf"}, "chaski: CHASKI_LEASE_SECONDS: "),
        ({"SLACK_BASE_URL": "http://[::1/"}, "chaski: CHASKI_SLACK_BASE_URL: names no server"),
        ({"TELEGRAM_BASE_URL": "http://127.0.0.1:99999"}, "chaski: CHASKI_TELEGRAM_BASE_URL: names no server"),
        ({"SLACK_BOT_TOKEN": CANARY}, "chaski: Slack needs both tokens: CHASKI_SLACK_APP_TOKEN is missing"),
        ({"SLACK_APP_TOKEN": CANARY}, "chaski: Slack needs both tokens: CHASKI_SLACK_BOT_TOKEN is missing"),
    ],
)
def test_a_complaint_names_the_setting(monkeypatch: pytest.MonkeyPatch, values: dict[str, str], line: str) -> None:
    for name, value in values.items():
        monkeypatch.setenv(f"CHASKI_{name}", value)
    with pytest.raises(SystemExit) as stopped:
        read_settings()
    said = str(stopped.value)
    assert said.startswith(line)
    assert len(said.splitlines()) == 1
    assert CANARY not in said


def test_each_wrong_setting_has_its_own_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHASKI_PORT", "many")
    monkeypatch.setenv("CHASKI_OPENAI_BASE_URL", "localhost:1234")
    with pytest.raises(SystemExit) as stopped:
        read_settings()
    assert [line.split(": ")[1] for line in str(stopped.value).splitlines()] == [
        "CHASKI_OPENAI_BASE_URL",
        "CHASKI_PORT",
    ]


def test_an_empty_variable_is_as_if_it_were_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHASKI_TELEGRAM_TOKEN", "")
    monkeypatch.setenv("CHASKI_PORT", "")
    settings = read_settings()
    assert not any(one.ready for one in set_up_messengers().values())
    assert settings.port == 8080


def test_the_file_is_read_and_the_environment_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("CHASKI_PORT=8001\nCHASKI_PUBLIC_URL=https://chaski.example/\n")
    monkeypatch.setenv("CHASKI_PORT", "8002")
    settings = read_settings()
    assert (settings.port, settings.public) == (8002, "https://chaski.example")


def test_no_secret_shows_in_the_settings_themselves() -> None:
    secret = SecretStr(CANARY)
    messengers = (telegram.Settings(token=secret), slack.Settings(bot_token=secret, app_token=secret))
    for settings in (Settings(openai_api_key=secret), *messengers):
        assert CANARY not in repr(settings)
        assert CANARY not in str(settings)
        assert CANARY not in settings.model_dump_json()


def test_a_file_in_another_encoding_is_one_line(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("CHASKI_LOG_LEVEL=INFO\n# años".encode("latin-1"))
    with pytest.raises(SystemExit, match=r"the file \.env is not UTF-8 text"):
        read_settings()


def test_a_slip_in_a_name_is_noticed_in_the_environment_and_in_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHASKI_TELEGRAM_TOKN", CANARY)
    monkeypatch.setenv("chaski_port", "8080")
    (tmp_path / ".env").write_text(f"CHASKI_HOME=data\nCHASKI_ADMISION={CANARY}\nOTHER=1\n")
    assert strangers() == ["CHASKI_ADMISION", "CHASKI_TELEGRAM_TOKN"]


def test_who_comes_in_is_said_of_the_messengers_that_are_set_up(monkeypatch: pytest.MonkeyPatch) -> None:
    by_code = "Who may come in: whoever has a code (chaski invite makes the link)"
    assert who_comes_in(read_settings()) == f"{by_code}."
    monkeypatch.setenv("CHASKI_SLACK_BOT_TOKEN", "xoxb-1")
    monkeypatch.setenv("CHASKI_SLACK_APP_TOKEN", "xapp-1")
    assert who_comes_in(read_settings()) == f"{by_code} and members of the Slack workspace."
    key = Fernet.generate_key().decode()
    for name, value in (("CLIENT_ID", "1.2"), ("CLIENT_SECRET", "s"), ("ENCRYPTION_KEY", key)):
        monkeypatch.setenv(f"CHASKI_SLACK_{name}", value)
    assert who_comes_in(read_settings()) == f"{by_code}."
    monkeypatch.setenv("CHASKI_SLACK_WORKSPACES", "T2, T1")
    assert who_comes_in(read_settings()) == f"{by_code} and members of the Slack workspaces T1, T2."
    monkeypatch.setenv("CHASKI_ADMISSION", "open")
    assert "everybody who finds the bot" in who_comes_in(read_settings())
