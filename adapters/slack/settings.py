"""Where Slack is and who we are there."""

from dataclasses import dataclass

from pydantic import SecretStr

PUBLIC = "https://slack.com/api/"


@dataclass(frozen=True)
class SlackSettings:
    """One workspace by Socket Mode. `base_url` is slack_sdk's, with or without its last slash; empty is Slack itself.

    `signing_secret` is only used by HTTP mode and may be missing. `patience` is the longest pause between attempts
    while Slack cannot be reached, `deadline` how long one call may take, both in seconds; the deadline stays far below
    the outbox's lease of 60 s.
    """

    bot_token: SecretStr
    app_token: SecretStr
    signing_secret: SecretStr | None = None
    base_url: str = ""
    patience: float = 30.0
    deadline: float = 10.0

    @property
    def methods(self) -> str:
        """The address before each method's name, with its last slash: `https://slack.com/api/`."""
        return (self.base_url.strip() or PUBLIC).rstrip("/") + "/"
