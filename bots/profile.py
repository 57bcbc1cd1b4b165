"""How Chaski presents itself, for every messenger that has a place for it."""

from core.assistant.room import COMMANDS as ROOM_COMMANDS
from core.conversations.commands import MENU
from core.ports.platform import Profile
from core.texts import LANGUAGES, texts


def profiles() -> dict[str, Profile]:
    """Name, descriptions and menus per language."""
    return {language: profile(language) for language in LANGUAGES}


def profile(language: str) -> Profile:
    """The same in one language."""
    t = texts(language)
    return Profile(
        name=t("bot-name"),
        short=t("bot-short"),
        about=t("bot-about"),
        menu=tuple((command.name, t(f"command-{command.name}")) for command in MENU),
        room_menu=tuple((name, t(f"room-menu-{name}")) for name in ROOM_COMMANDS),
    )
