"""`chaski slack-manifest`: what to paste at Slack to make the app. It needs no token, since there is none before it."""

import json

from bots.messengers import value_set
from core.conversations.commands import MENU
from core.ports.settings import an_address


def printed(http: bool | None, url: str, org: bool) -> str:
    """The manifest as JSON; what is not said is taken from the settings. SystemExit where the address is wanting."""
    from adapters.slack.manifest import manifest  # the SDK is slow to import

    wants_http = value_set("CHASKI_SLACK_MODE") == "http" if http is None else http
    try:
        public = an_address(url or value_set("CHASKI_PUBLIC_URL")).rstrip("/")
    except ValueError as error:
        raise SystemExit(f"chaski: the public address {error}") from None
    if wants_http and not public:
        raise SystemExit("chaski: Slack needs our address for http: set CHASKI_PUBLIC_URL, or add --url https://...")
    return json.dumps(manifest(public, [command.name for command in MENU], wants_http, org), indent=2)
