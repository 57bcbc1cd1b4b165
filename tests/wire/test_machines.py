"""Two processes behind one web server share a PostgreSQL database: each thing heard once, each answer once, in order;
and one of them may be killed."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from storage.tables import INBOX
from tests.standins.slack_http import SECRET, SlackOverHttp
from tests.standins.telegram import TelegramStandin
from tests.storage.conftest import postgres, postgresql_url  # noqa: F401 - fixtures
from tests.wire.clock import Clock
from tests.wire.house import House
from tests.wire.people import OnSlack, OnTelegram, Teacher
from tests.wire.proxy import Proxy
from tests.wire.stage import MONDAY, Stage
from tests.wire.steps import MEETING, play

EACH = 3
"""Messages of one person at once; thirty in a minute would be too many."""


@dataclass
class Machines:
    """A stage whose house is the first of two."""

    stage: Stage
    second: House
    proxy: Proxy

    def settle(self) -> None:
        """Wait until all that was said is stored and answered."""
        telegram, house = self.stage.telegram, self.stage.house
        house.wait(lambda: not telegram.api.updates, "Telegram's updates brought", 60)
        house.settle()


@contextmanager
def two(folder: Path, database: str) -> Iterator[Machines]:
    """Both are up, and take turns."""
    with ExitStack() as stack:
        clock, proxy = Clock(folder.with_suffix(".clock")), stack.enter_context(Proxy())
        telegram = stack.enter_context(TelegramStandin(clock=clock.time))
        slack = stack.enter_context(SlackOverHttp(f"{proxy.address}/slack/events", clock=clock.time))
        settings = {"DATABASE_URL": database, "PUBLIC_URL": proxy.address}
        settings |= {"TELEGRAM_TOKEN": telegram.token, "TELEGRAM_BASE_URL": telegram.base_url}
        settings |= {"TELEGRAM_MODE": "webhook", "SLACK_MODE": "http", "SLACK_SIGNING_SECRET": SECRET}
        settings |= {"SLACK_BOT_TOKEN": slack.bot_token, "SLACK_BASE_URL": slack.base_url}
        clock.set(MONDAY)
        first, second = (stack.enter_context(House(folder / name, clock, **settings)) for name in ("first", "second"))
        for house in (first, second):
            proxy.behind.append(house.start().address)
        gisel = OnTelegram(telegram, telegram.person("Gisel", username="gisel_aula"))
        jhansi = OnSlack(slack, slack.person("Jhansi", real_name="Jhansi Rao"))
        first.wait(lambda: telegram.api.hook.url, "the webhook set")
        yield Machines(Stage(first, telegram, slack, gisel, jhansi), second, proxy)


def test_two_machines_hear_everything_once_and_in_order(
    tmp_path: Path,
    postgresql_url: str,  # noqa: F811
    full_size: bool,
) -> None:
    with two(tmp_path / "house", postgresql_url) as machines:
        stage, people = machines.stage, 100 if full_size else 8
        play(stage, *MEETING)  # a talk step by step, each of them on whichever machine its turn it is
        machines.settle()
        assert set(machines.proxy.served) == set(machines.proxy.behind)

        teachers = [OnTelegram(stage.telegram, stage.telegram.person(f"Ana{n}")) for n in range(people)]
        members = [OnSlack(stage.slack, stage.slack.person(f"Asha{n}")) for n in range(people)]
        before = heard(stage)
        say([*teachers, *members])
        stage.house.wait(lambda: heard(stage) == before + 2 * EACH * people, "all of it stored", 120)
        machines.settle()
        assert stage.house.rows(select(INBOX.c.id).where(INBOX.c.state != "done")) == []
        assert [len(one.reads()) for one in teachers] == [EACH] * people
        assert [len(one.reads()) for one in members] == [EACH] * people

        stage.telegram.order("delay", seconds=0.2, times=10 * people)
        before = heard(stage)
        say([*teachers, *members])
        machines.second.kill()
        stage.house.wait(lambda: heard(stage) == before + 2 * EACH * people, "what the living one was brought", 120)
        machines.settle()
        assert stage.house.rows(select(INBOX.c.id).where(INBOX.c.state != "done")) == []
        assert [len(one.reads()) for one in members] == [2 * EACH] * people
        told = [len(one.reads()) - 2 * EACH for one in teachers]
        assert min(told) >= 0, "nothing is lost"
        assert max(told) <= 1, "one more only for what was under way to her when its process was killed"
        assert "Traceback" not in stage.house.log.read_text()


def say(everybody: Sequence[Teacher]) -> None:
    """Everybody says something, several times."""
    for _ in range(EACH):
        for one in everybody:
            one.says("/home" if isinstance(one, OnTelegram) else "home")


def heard(stage: Stage) -> int:
    """How many things were stored."""
    return int(stage.house.rows(select(func.count()).select_from(INBOX))[0][0])
