"""What the tests themselves stand on: nothing leaves the machine, and the browser is found or asked for."""

import socket

import pytest

from tests.house import browser


def test_no_test_leaves_the_machine() -> None:
    with pytest.raises(ConnectionRefusedError, match=r"leave the machine: 192\.0\.2\.1"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)


def test_loopback_is_home() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=1).close()


def test_the_told_browser_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHASKI_CHROMIUM", "/bin/sh")
    assert browser.found() == "/bin/sh"


def test_a_missing_browser_is_asked_for(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("CHASKI_CHROMIUM", "/nowhere/chromium")
    assert browser.main() == 1
    assert capsys.readouterr().err == browser.SAY + "\n"


def test_without_a_package_manager_nothing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHASKI_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", "/nowhere")
    assert browser.found() is None
    assert not browser.install()
