"""What the doctor finds out by itself: a disk that is nearly full, stale rules, clocks, and how it says so."""

import errno
import os
import socket
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from bots.doctor import machine
from bots.doctor.finding import Finding
from bots.doctor.running import is_held, port
from bots.doctor.services import clock
from bots.settings import Settings
from core.ports.clock import ahead_of
from storage.database import Database

NOW = datetime(2026, 11, 27, 9, 0, 0, tzinfo=UTC)


def test_convention_25_fault_10_a_disk_that_is_nearly_full(tmp_path: Path) -> None:
    full = machine.folder(tmp_path, lambda _: SimpleNamespace(free=20 * 1024**2))
    assert (full.well, "20 MB free; make room" in full.words) == (False, True)
    assert machine.folder(tmp_path, lambda _: SimpleNamespace(free=20 * 1024**3)).well
    assert not [*tmp_path.iterdir()], "nothing is left there"


@pytest.mark.parametrize(
    ("date", "ahead"),
    [
        (format_datetime(NOW - timedelta(seconds=90), usegmt=True), timedelta(seconds=90)),
        ("Fri, 27 Nov 2026 09:02:00 GMT", timedelta(seconds=-120)),
        ("Fri, 27 Nov 2026 10:00:00 +0100", timedelta(0)),
        ("yesterday", None),
        ("", None),
        (None, None),
    ],
)
def test_a_date_header_tells_how_far_our_clock_is_ahead(date: str | None, ahead: timedelta | None) -> None:
    assert ahead_of(date, NOW) == ahead


def test_a_clock_is_wrong_from_a_minute_on_and_by_whoever_is_farther() -> None:
    assert clock({}) == []
    assert [one.well for one in clock({"telegram": timedelta(seconds=60)})] == [True]
    said = clock({"slack": timedelta(seconds=2), "telegram": timedelta(seconds=-61)})
    assert [(one.well, "61 s behind telegram's" in one.words) for one in said] == [(False, True)]


def test_versions_of_the_rules_are_compared_as_figures() -> None:
    assert machine.figures("2026.10") > machine.figures("2026.6") > machine.figures("2025.12")
    assert machine.figures(machine.needed_rules()) >= (2026, 1)


def test_a_finding_is_one_line_whatever_a_driver_says() -> None:
    found = Finding("database", False, "connection refused\n\tIs the server running?")
    assert found.line == "MEND  database: connection refused Is the server running?"
    assert found.as_json == {"name": "database", "well": False, "words": found.said}


def test_whether_a_bot_runs_is_known_by_its_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    settings = Settings(home=tmp_path)
    assert is_held(settings) is False
    running = Database(settings.database)
    assert is_held(settings) is True
    running.close()
    assert is_held(settings) is False
    assert is_held(settings.model_copy(update={"database_url": "postgresql://127.0.0.1:9/chaski"})) is None


def test_a_port_that_another_program_has_is_named_unless_it_is_our_own_bot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        settings = Settings(home=tmp_path, port=taken.getsockname()[1])
        [found] = port(settings, None)
        where = f"127.0.0.1:{settings.port}"
        assert found.line.startswith(f"MEND  port: cannot listen on {where}: Address already in use; ")
        assert found.line.count("127.0.0.1") == 1
        assert "CHASKI_PORT" in found.line
        assert port(settings, {"platforms": {}}) == []
    assert port(settings, None) == []
    [nowhere] = port(settings.model_copy(update={"host": "192.0.2.1"}), None)
    assert "CHASKI_HOST" in nowhere.line


@pytest.mark.parametrize(("code", "step"), [(errno.ENOSPC, "make room"), (errno.EROFS, "CHASKI_HOME")])
def test_a_folder_that_takes_no_file_says_why_and_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, step: str
) -> None:
    def half(path: Path, words: str) -> None:
        path.touch()  # a full disk still has room for a name
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(Path, "write_text", half)
    found = machine.folder(tmp_path)
    assert (found.well, os.strerror(code) in found.words, step in found.words) == (False, True, True)
    assert not [*tmp_path.iterdir()]
