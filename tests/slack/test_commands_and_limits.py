"""Every command by /chaski in any language, shortcuts as Slack takes them, and pages and files within the limits."""

import pytest
from hypothesis import given

from adapters.slack import create
from adapters.slack.abilities import DOWNLOAD_LIMIT
from adapters.slack.blocks import field
from adapters.slack.decode import OF_CHANNEL, decode, stored
from adapters.slack.render import HOME_BLOCKS, home, render
from core.chat.heard import Account, Incoming, Said, Sent
from core.chat.shown import Choices, Input, Message, Option, Picture
from core.conversations.commands import MENU, WORDS, named
from tests.fakes.wiring import WIRING
from tests.platforms.found import squash
from tests.platforms.messages import Shelved, messages
from tests.platforms.slack import NOON, check
from tests.slack.listening import settings_at
from tests.standins.slack_rules import check as check_blocks
from tests.standins.slack_rules import inputs, visible


def slash(words: str, channel: str = "C0STAFF") -> Incoming:
    """What is heard of /chaski with these words."""
    typed = {"command": "/chaski", "text": words, "channel_id": channel, "channel_name": "staff", "trigger_id": "1.1.a"}
    heard = decode(stored({**typed, "user_id": "U1", "team_id": "T1"}, NOON)[0])
    assert heard is not None
    return heard


@pytest.mark.parametrize("word", sorted(word for word in WORDS if f"/{word}" not in OF_CHANNEL))
def test_convention_3_every_command_by_its_word_in_any_language(word: str) -> None:
    heard = slash(f"{word.upper()} and more")
    assert isinstance(heard.what, Said)
    command = named(heard.what.text[1:].split(" ")[0])
    assert command is not None
    assert command in MENU or command.name == "set-language"
    assert (heard.place, heard.address) == ("private", "U1"), "the answer is for her alone, wherever she typed it"


def test_a_bare_slash_command_is_home() -> None:
    assert slash("  ").what == Said(text="/home")


@given(messages())
def test_convention_18_any_page_loses_no_word_and_keeps_the_limits(message: Message) -> None:
    page = home(message)
    assert page is not None
    assert len(page) <= HOME_BLOCKS
    check_blocks(page, "home")
    seen = squash("".join(visible(page)))
    assert [word for word in message.words() if squash(word) not in seen] == []


def test_convention_18_three_hundred_choices_are_pages_and_none_is_lost() -> None:
    many = Choices(options=tuple(Option(ordinal=n, label=f"School number {n}") for n in range(300)))
    posts = render(Message(parts=(many,), card="c"))
    for post in posts:
        check(post)
    said = " ".join(word for post in posts for word in visible(list(getattr(post, "blocks", ()))))
    assert all(f"School number {n}" in said for n in range(300))


def test_convention_24_a_picture_says_in_words_what_it_shows() -> None:
    (upload,) = render(Message(parts=(Picture(shelf="png", name="plan.png", alt="The plan in four parts."),)))
    assert getattr(upload, "alt", "") == "The plan in four parts."


async def test_convention_24_more_than_twenty_megabytes_are_not_fetched_and_that_is_known() -> None:
    platform = create(settings_at("http://127.0.0.1:9/api/"), WIRING)
    sent = Sent(remote="https://files.slack.com/a", name="film.mp4", mime="video/mp4", size=DOWNLOAD_LIMIT + 1)
    heard = Incoming(
        account=Account(platform="slack", tenant="T1", user=""), address="D1", event_id="e", heard_at=NOON, what=sent
    )
    taken = (await platform.complete(heard, Shelved())).what
    assert isinstance(taken, Sent)
    assert (taken.missing, DOWNLOAD_LIMIT) == ("too-large", 20 * 1024 * 1024)
    await platform.close()


def test_a_day_and_an_hour_are_picked() -> None:
    day = field(Input(name="date", label="Day", shape="date", value="2026-12-10"), "c.1.field").block
    hour = field(Input(name="time", label="Hour", shape="time", optional=True), "c.1.field").block
    (first, second) = inputs([day, hour])
    assert (first["element"]["type"], first["element"]["initial_date"]) == ("datepicker", "2026-12-10")
    assert (second["element"]["type"], second["optional"]) == ("timepicker", True)
    check_blocks([day, hour], "modal")
