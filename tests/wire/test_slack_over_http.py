"""Slack by signed HTTP with many workspaces: from the installation to the match, to the end and back, over the wire."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import datetime
from pathlib import Path

from cryptography.fernet import Fernet

from storage.tables import DRAWERS
from tests.slack.serving import KEY
from tests.standins.slack_http import SECRET, SlackOverHttp
from tests.standins.slack_site import CLIENT_ID, CLIENT_SECRET, Browser, SlackSite
from tests.standins.telegram import TelegramStandin
from tests.wire.clock import Clock
from tests.wire.house import House
from tests.wire.people import OnSlack, OnTelegram
from tests.wire.stage import BUENOS_AIRES, KOLKATA, MONDAY, Stage
from tests.wire.steps import MEETING, play


@contextmanager
def by_http(folder: Path, **more: object) -> Iterator[tuple[Stage, SlackSite, SlackOverHttp]]:
    """The stage of the other stories, with a Slack that has to be installed first; more settings by name."""
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    with ExitStack() as stack:
        clock, address = Clock(folder.with_suffix(".clock")), f"http://127.0.0.1:{port}"
        telegram = stack.enter_context(TelegramStandin(clock=clock.time))
        site = stack.enter_context(SlackSite(f"{address}/slack/events", clock.time))
        pune = site.workspace("T0PUNE", "Pune School")
        slack = {"MODE": "http", "SIGNING_SECRET": SECRET, "CLIENT_ID": CLIENT_ID, "CLIENT_SECRET": CLIENT_SECRET}
        slack |= {"ENCRYPTION_KEY": KEY, "BASE_URL": site.base_url}
        settings = {f"SLACK_{name}": value for name, value in slack.items()}
        settings |= {"TELEGRAM_TOKEN": telegram.token, "TELEGRAM_BASE_URL": telegram.base_url}
        house = House(folder, clock, PORT=port, PUBLIC_URL=address, **{**settings, **more})
        clock.set(MONDAY)
        stack.enter_context(house)
        gisel = OnTelegram(telegram, telegram.person("Gisel", username="gisel_aula"))
        jhansi = OnSlack(pune, pune.person("Jhansi", real_name="Jhansi Rao"))
        yield Stage(house, telegram, pune, gisel, jhansi), site, pune


def install(stage: Stage, site: SlackSite, workspace: SlackOverHttp) -> str:
    """Its administrator opens the link and says yes; the page that she reads."""

    async def clicks() -> tuple[int, str, str]:
        browser = Browser(stage.house.address)
        return await browser.get(site.consent(await browser.begin(), workspace))

    status, page, _ = asyncio.run(clicks())
    assert status == 200, page
    return page


def kept(stage: Stage) -> list[str]:
    """Which workspaces' tokens there are."""
    rows = stage.house.rows(DRAWERS.select().where(DRAWERS.c.platform == "slack"))
    return [row[1] for row in rows if str(row[1]).startswith("team:")]


def test_convention_20_and_22_a_workspace_installs_works_leaves_and_comes_back(tmp_path: Path) -> None:
    with by_http(tmp_path / "house") as (stage, site, pune):
        house, gisel, jhansi = stage.house.start(), stage.gisel, stage.jhansi
        assert "Chaski is in your workspace" in install(stage, site, pune)
        play(stage, *MEETING)
        stage.settle()
        house.restart()  # the token is not only remembered
        assert kept(stage) == ["team:T0PUNE"]
        assert not [path for path in house.home.iterdir() if b"canary" in path.read_bytes()]

        site.uninstall(pune)
        house.wait(lambda: not kept(stage), "the token deleted")
        house.settle()
        gisel.says("/say")
        gisel.says("¿Empezamos el lunes?")
        house.settle()
        house.clock.set(datetime(2026, 11, 24, 10, 5, tzinfo=BUENOS_AIRES))
        gisel.sees("No puedo escribirle a Jhansi", "esperan hasta que vuelva")

        install(stage, site, pune)
        jhansi.opens_home()
        pune.until(jhansi.person, "Gisel", home=True)
        house.settle()
        house.clock.set(datetime(2026, 11, 25, 9, 0, tzinfo=KOLKATA))
        jhansi.sees("¿Empezamos el lunes?", "Gisel · Argentina")
        stage.settle()
        assert jhansi.copies("¿Empezamos el lunes?") == 1
        assert "Traceback" not in house.log.read_text()
        assert "canary" not in house.log.read_text()


def test_convention_25_the_doctor_looks_at_each_workspace_that_installed(tmp_path: Path) -> None:
    with by_http(tmp_path / "house") as (stage, site, pune):
        house = stage.house.start()
        install(stage, site, pune)
        assert "ok    slack: " in house.call("doctor")[1]
        site.uninstall(pune, quietly=True)
        code, said = house.call("doctor")
        assert code == 1
        assert "MEND  slack: workspace T0PUNE: Slack refuses the token" in said
        assert "/slack/install again" in said
        house.stop()
        house.settings["SLACK_ENCRYPTION_KEY"] = Fernet.generate_key().decode()
        assert "put the old key behind the new one" in house.call("doctor")[1]
