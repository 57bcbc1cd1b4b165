"""What each skin can do: the Slack one draws forms, the Telegram one asks one by one."""

from core.chat.heard import Account
from core.ports.platform import Abilities, Manners

LARGEST_FILE = 20 * 1024 * 1024
"""Bytes of one upload, the limit that Telegram has for bots, so that what works here works there."""

TELEGRAM = Abilities(forms=False, edits=True, largest_file=LARGEST_FILE)
SLACK = Abilities(forms=True, edits=True, largest_file=LARGEST_FILE)


def abilities_of(account: Account) -> Abilities:
    """The skin is the account's tenant."""
    return SLACK if account.tenant == "slack" else TELEGRAM


MANNERS = Manners(per_second=1000, per_chat=1000, burst=100, reads_back=True)
"""A page on the same machine has no limits of its own, and its screens can always be looked at."""
