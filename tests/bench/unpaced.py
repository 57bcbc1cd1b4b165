"""Runs `chaski` without the messengers' limits (25 messages a second), since here only Chaski itself is measured."""

import sys
from dataclasses import replace

from adapters.slack import Slack
from adapters.telegram import Telegram
from bots.__main__ import app

FAST = 1e6

if __name__ == "__main__":
    for platform in (Telegram, Slack):
        platform.manners = replace(platform.manners, per_second=FAST, per_chat=FAST)
    sys.argv[1:] = ["run"]
    app()
