"""The messengers that the settings configure."""

from bots.settings import Settings
from core.ports.platform import Platform
from core.texts import texts


def open_messengers(settings: Settings) -> list[Platform]:
    """One platform for each messenger with its tokens; no network is touched yet.

    Each SDK takes a good part of a start, so only those in use are imported.
    """
    found: list[Platform] = []
    if settings.telegram_token:
        from adapters import telegram

        address = telegram.TelegramSettings(
            settings.telegram_token, settings.telegram_base_url, settings.telegram_base_file_url
        )
        found.append(telegram.create(address, lambda language: texts(language)("not-saved")))
    if settings.slack_bot_token and settings.slack_app_token:
        from adapters import slack

        workspace = slack.SlackSettings(
            settings.slack_bot_token,
            settings.slack_app_token,
            settings.slack_signing_secret,
            settings.slack_base_url,
        )
        found.append(slack.create(workspace))
    return found
