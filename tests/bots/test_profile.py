"""What a stranger sees of Chaski before the first word, within the limits of whoever shows it."""

import re

import pytest

from bots.profile import profiles
from core.ports.platform import Profile
from core.texts import LANGUAGES

NAME, SHORT, ABOUT = 64, 120, 512
"""Characters (Bot API: setMyName, setMyShortDescription, setMyDescription)."""
COMMANDS, DESCRIPTION = 100, 256


def test_there_is_one_in_every_language() -> None:
    assert set(profiles()) == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_convention_1_name_descriptions_and_menus_fit(language: str) -> None:
    profile: Profile = profiles()[language]
    assert 0 < len(profile.name) <= NAME
    assert 0 < len(profile.short) <= SHORT
    assert 0 < len(profile.about) <= ABOUT
    for menu in (profile.menu, profile.room_menu):
        assert 0 < len(menu) <= COMMANDS
        assert all(re.fullmatch("[a-z0-9_]{1,32}", name) and 1 <= len(words) <= DESCRIPTION for name, words in menu)


def test_a_group_is_offered_only_what_makes_sense_there() -> None:
    for profile in profiles().values():
        names = [name for name, _ in profile.room_menu]
        assert "link" in names
        assert not {"find", "settings", "plan", "reflect"} & set(names)
