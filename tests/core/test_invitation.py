"""A partner she knows already: the invitation crosses messengers by whatever way she has, and works once."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest

from core.chat.heard import Arrived
from core.usecases.request import partners
from tests.core.stage import Stage, stage
from tests.fakes.screen import Screen
from tests.transcripts.script import Person


@pytest.fixture
def it() -> Iterator[Stage]:
    """Gisel and Jhansi have met; Yuki has never heard of Chaski."""
    with stage() as one:
        come(one, "Yuki", "slack", "Asia/Tokyo")
        yield one


def come(it: Stage, name: str, platform: str, zone: str) -> None:
    """Somebody more has a messenger."""
    it.world.people[name] = Person(name, platform, "en", zone, f"{name}, {platform}")
    it.world.screens[name], it.world.homes[name] = Screen(), Screen()


def invitation(it: Stage) -> str:
    """What Gisel passes on, as she sees it."""
    it.begins("Gisel", "bring", "")
    words = next(line for line in it.last("Gisel").lines if "chaski-" in line)
    assert "hasta el" in words
    return words


def code_of(words: str) -> str:
    """The code in it."""
    found = re.search(r"chaski-[a-z2-7]{26}", words)
    assert found
    return found.group()


def sees(it: Stage, who: str) -> str:
    """Her newest message."""
    return "\n".join(it.last(who).lines)


FORM = "{Country: Another country, Ages: 9–12, Subject: Social studies}"


def test_a_newcomer_pastes_it_sets_up_her_class_and_they_are_partners(it: Stage) -> None:
    it.does("Yuki", invitation(it))
    assert "Gisel invites you to a project between your classes. First, three questions." in sees(it, "Yuki")
    it.does("Yuki", FORM, "Japan")
    assert "Gisel is waiting for you." in sees(it, "Yuki")
    it.does("Yuki", "[Answer Gisel]")
    assert "Gisel (Argentina) invites you" in sees(it, "Yuki")
    it.does("Yuki", "[Accept]")
    assert "Telegram @gisel_aula" in sees(it, "Yuki")
    it.world.go_to(it.world.clock.now() + timedelta(days=1))
    assert any("Yuki" in line and "aceptó" in line for shown in it.screen("Gisel") for line in shown.lines)
    assert it.within("Yuki", lambda turn: turn.me.id) in it.within("Gisel", partners)


def test_whoever_has_a_class_answers_at_once_and_may_think_it_over(it: Stage) -> None:
    come(it, "Olenka", "telegram", "Europe/Kyiv")
    it.does("Olenka", "/start", "[Start]", "ukraine", "[9–12]", "[Social studies]", "[Let others find me]")
    code = code_of(invitation(it))
    it.hears("Olenka", Arrived(payload=code))
    it.does("Olenka", "[Later]")
    assert "paste Gisel's invitation again" in sees(it, "Olenka")
    it.does("Olenka", code.upper(), "[Accept]")
    assert "Telegram @gisel_aula" in sees(it, "Olenka")


def test_it_works_once_for_one_other_person_and_for_a_week(it: Stage) -> None:
    words = invitation(it)
    it.does("Gisel", words)
    assert "Esa invitación es tuya" in sees(it, "Gisel")
    it.does("Yuki", words, FORM, "Japan", "[Answer Gisel]", "[Accept]")
    come(it, "Olenka", "slack", "Europe/Kyiv")
    it.does("Olenka", words)
    assert "That invitation no longer works" in sees(it, "Olenka")
    late = invitation(it)
    it.world.go_to(it.world.clock.now() + timedelta(days=9))
    it.does("Olenka", late)
    assert "That invitation no longer works" in sees(it, "Olenka")


def test_partners_need_none_and_a_made_up_code_is_like_one_that_is_over(it: Stage) -> None:
    it.does("Jhansi", invitation(it))
    assert "That invitation no longer works" in sees(it, "Jhansi")
    it.does("Jhansi", f"chaski-{'a' * 26}")
    assert "That invitation no longer works" in sees(it, "Jhansi")


def test_there_is_an_end_to_open_invitations(it: Stage) -> None:
    for _ in range(10):
        invitation(it)
    it.begins("Gisel", "bring", "")
    assert "Tienes 10 invitaciones sin usar" in sees(it, "Gisel")
