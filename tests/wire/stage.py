"""Gisel on Telegram, Jhansi on Slack, and one house between them."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.standins.slack import SlackStandin
from tests.standins.telegram import TelegramStandin
from tests.wire.clock import Clock
from tests.wire.house import House
from tests.wire.people import OnSlack, OnTelegram

BUENOS_AIRES, KOLKATA = ZoneInfo("America/Argentina/Buenos_Aires"), ZoneInfo("Asia/Kolkata")
MONDAY = datetime(2026, 11, 23, 10, 5, tzinfo=BUENOS_AIRES)


@dataclass
class Stage:
    """Everything that a story over the wire needs."""

    house: House
    telegram: TelegramStandin
    slack: SlackStandin
    gisel: OnTelegram
    jhansi: OnSlack

    def settle(self) -> None:
        """Wait until everything that was said has been answered and delivered."""
        self.house.wait(lambda: not self.telegram.api.updates, "Telegram's updates fetched")
        self.house.wait(lambda: all(e.over.is_set() for e in self.jhansi.envelopes), "Slack's envelopes taken")
        self.house.settle()


@contextmanager
def staged(folder: Path, **settings: object) -> Iterator[Stage]:
    """A stage on Monday morning, the house not yet started; more settings by name, without their prefix."""
    with ExitStack() as stack:
        clock = Clock(folder.with_suffix(".clock"))
        telegram = stack.enter_context(TelegramStandin(clock=clock.time))
        slack = stack.enter_context(SlackStandin(clock=clock.time))
        tokens = {"TELEGRAM_TOKEN": telegram.token, "SLACK_BOT_TOKEN": slack.bot_token}
        places = {"TELEGRAM_BASE_URL": telegram.base_url, "SLACK_BASE_URL": slack.base_url}
        house = House(folder, clock, SLACK_APP_TOKEN=slack.app_token, **{**tokens, **places, **settings})
        clock.set(MONDAY)
        stack.enter_context(house)
        gisel = telegram.person("Gisel", username="gisel_aula")
        jhansi = slack.person("Jhansi", real_name="Jhansi Rao")
        yield Stage(house, telegram, slack, OnTelegram(telegram, gisel), OnSlack(slack, jhansi))
