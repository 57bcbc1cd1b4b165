"""Delivering: one call per piece, one copy of a letter, and an outcome that can be relied on."""

import socket
from datetime import timedelta
from typing import Any

import pytest

from adapters.slack import create
from adapters.slack.deliver import CLOSED
from core.chat.delivery import Delivered, Doubtful, Final, Letter, NotSent
from core.chat.heard import Account
from core.chat.shown import Choices, Form, Input, Message, Option, Picture, Text
from core.ports.platform import Platform
from tests.fakes.wiring import WIRING
from tests.platforms.messages import MESSAGES, PARTS, Shelved
from tests.slack.listening import SHORT, settings_at
from tests.standins.slack import SlackStandin
from tests.standins.slack_world import TEAM, Person

HELLO = Message(
    parts=(Text(text="Hello, <!channel> & all"), Choices(options=(Option(ordinal=0, label="Begin"),))), card="c"
)
OTHER = Message(parts=(Text(text="Now this"),))


def letter(person: Person, message: Message = HELLO, **more: Any) -> Letter:
    """A letter to her private chat."""
    account = Account(platform="slack", tenant=TEAM, user=person.id)
    return Letter(**{"key": "key-1", "account": account, "address": person.room, "message": message, **more})


async def test_a_post_mentions_nobody_and_unfolds_nothing(
    slack: SlackStandin, platform: Platform, jhansi: Person
) -> None:
    await platform.deliver(letter(jhansi), Shelved())
    (post,) = slack.sent()
    assert "Hello, <!channel> & all" in slack.screen(jhansi)[0].words()
    assert "<" not in post["text"]
    assert (post["parse"], post["link_names"], post["unfurl_links"], post["unfurl_media"]) == (
        "none",
        False,
        False,
        False,
    )
    assert post["metadata"] == {"event_type": "chaski_delivery", "event_payload": {"key": "key-1"}}


async def test_an_answer_to_a_tap_rewrites_the_card(slack: SlackStandin, platform: Platform, jhansi: Person) -> None:
    first = await platform.deliver(letter(jhansi), Shelved())
    assert isinstance(first, Delivered)
    again = await platform.deliver(letter(jhansi, OTHER, key="key-2", replaces=first.message), Shelved())
    assert again == first
    assert [bubble.words() for bubble in slack.screen(jhansi)] == [["Now this"]]


async def test_a_card_that_is_gone_is_followed_by_a_new_message(
    slack: SlackStandin, platform: Platform, jhansi: Person
) -> None:
    outcome = await platform.deliver(letter(jhansi, OTHER, replaces=f"{jhansi.room}:1.000001"), Shelved())
    assert isinstance(outcome, Delivered)
    assert outcome.message == f"{jhansi.room}:{slack.screen(jhansi)[0].ts}"


async def test_a_user_id_is_an_address_for_words_and_for_files(
    slack: SlackStandin, platform: Platform, jhansi: Person
) -> None:
    for piece in range(2):
        outcome = await platform.deliver(letter(jhansi, MESSAGES["file"], address=jhansi.id, piece=piece), Shelved())
        assert isinstance(outcome, Delivered), outcome
    assert [bubble.words() for bubble in slack.screen(jhansi)] == [
        ["Está en tu calendario."],
        ["Jueves 10, 7:30", "(llamada.ics)"],
    ]
    assert slack.world.bytes[slack.screen(jhansi)[1].files[0]["id"]] == await Shelved().get("ics")


async def test_a_picture_carries_its_words_for_those_who_cannot_see_it(
    slack: SlackStandin, platform: Platform, jhansi: Person
) -> None:
    await platform.deliver(letter(jhansi, MESSAGES["picture"]), Shelved())
    assert slack.screen(jhansi)[0].files[0]["alt_txt"] == "Un día en cada escuela: cuatro partes."


async def test_a_second_attempt_says_so_first(slack: SlackStandin, platform: Platform, jhansi: Person) -> None:
    await platform.deliver(letter(jhansi, again="Again, in case:"), Shelved())
    assert slack.screen(jhansi)[0].words() == ["Again, in case:", "Hello, <!channel> & all", "Begin"]


async def test_a_home_page_is_drawn_and_pressed(slack: SlackStandin, platform: Platform, jhansi: Person) -> None:
    drawn = await platform.deliver(letter(jhansi, address=f"home:{jhansi.id}"), Shelved())
    page = slack.home(jhansi)
    assert page is not None
    assert page.words() == ["Hello, <!channel> & all", "Begin"]
    assert drawn == Delivered(f"home:{jhansi.id}:{page.ts}")
    await platform.deliver(letter(jhansi, HELLO, address=f"home:{jhansi.id}", replaces=drawn.message), Shelved())
    assert slack.home(jhansi) is not page


async def test_a_home_page_drawn_anew_keeps_its_buttons(
    slack: SlackStandin, platform: Platform, jhansi: Person
) -> None:
    old = await platform.deliver(letter(jhansi, address=f"home:{jhansi.id}"), Shelved())
    await platform.deliver(letter(jhansi, address=f"home:{jhansi.id}", key="key-2"), Shelved())
    assert isinstance(old, Delivered)
    stripped = letter(jhansi, HELLO.without_buttons(), replaces=old.message, key="key-3")
    assert await platform.deliver(stripped, Shelved()) == old
    assert "Begin" in slack.reading(jhansi, home=True)


async def test_blocks_that_slack_refuses_go_as_plain_words(
    slack: SlackStandin, platform: Platform, jhansi: Person
) -> None:
    slack.order("error:invalid_blocks")
    outcome = await platform.deliver(letter(jhansi), Shelved())
    assert isinstance(outcome, Delivered)
    assert slack.screen(jhansi)[0].words() == ["Hello, <!channel> & all\n[Begin]"]


@pytest.mark.parametrize("error", sorted(CLOSED))
async def test_a_closed_address_is_final(slack: SlackStandin, platform: Platform, jhansi: Person, error: str) -> None:
    slack.order(f"error:{error}")
    assert await platform.deliver(letter(jhansi), Shelved()) == Final(error, channel=True)


@pytest.mark.parametrize("error", ["restricted_action_thread_only_channel", "something_new"])
async def test_an_unknown_refusal_ends_this_letter_alone(
    slack: SlackStandin, platform: Platform, jhansi: Person, error: str
) -> None:
    slack.order(f"error:{error}")
    assert await platform.deliver(letter(jhansi), Shelved()) == Final(error, channel=False)


@pytest.mark.parametrize("error", ["internal_error", "fatal_error", "service_unavailable"])
async def test_an_error_inside_slack_is_doubtful(
    slack: SlackStandin, platform: Platform, jhansi: Person, error: str
) -> None:
    slack.order(f"error:{error}")
    assert isinstance(await platform.deliver(letter(jhansi), Shelved()), Doubtful)


async def test_a_wait_is_as_long_as_slack_says(slack: SlackStandin, platform: Platform, jhansi: Person) -> None:
    slack.order("429", seconds=7)
    assert await platform.deliver(letter(jhansi), Shelved()) == NotSent("told to wait", timedelta(seconds=7))
    assert slack.screen(jhansi) == []


@pytest.mark.parametrize(("fault", "arrived"), [("reset-before", False), ("reset-after", True), ("hang", True)])
async def test_a_doubtful_letter_is_looked_up_and_there_is_one_copy(
    slack: SlackStandin, platform: Platform, jhansi: Person, fault: str, arrived: bool
) -> None:
    slack.order(fault, seconds=1.5)
    assert isinstance(await platform.deliver(letter(jhansi), Shelved()), Doubtful)
    found = await platform.find(letter(jhansi))
    if arrived:
        assert found == Delivered(f"{jhansi.room}:{slack.screen(jhansi)[0].ts}")
    else:
        assert isinstance(found, NotSent)
        await platform.deliver(letter(jhansi), Shelved())
    assert len(slack.screen(jhansi)) == 1


async def test_each_piece_is_looked_up_by_itself(slack: SlackStandin, platform: Platform, jhansi: Person) -> None:
    await platform.deliver(letter(jhansi, MESSAGES["long"]), Shelved())
    assert isinstance(await platform.find(letter(jhansi, MESSAGES["long"], piece=1)), NotSent)
    first = await platform.find(letter(jhansi, MESSAGES["long"]))
    assert isinstance(first, Delivered)
    assert first.more, "what comes after the first piece must not be forgotten"


@pytest.mark.parametrize(("fault", "arrived"), [("reset-before", False), ("reset-after", True)])
async def test_a_doubtful_file_is_looked_up_too(
    slack: SlackStandin, platform: Platform, jhansi: Person, fault: str, arrived: bool
) -> None:
    picture = letter(jhansi, Message(parts=PARTS["picture"][:1]))
    slack.order(fault, method="files.completeUploadExternal")
    assert isinstance(await platform.deliver(picture, Shelved()), Doubtful)
    assert isinstance(await platform.find(picture), Delivered) is arrived


async def test_a_file_that_broke_before_it_was_shown_is_simply_sent_again(
    slack: SlackStandin, platform: Platform, jhansi: Person
) -> None:
    slack.order("reset-after", method="files.getUploadURLExternal")
    picture = letter(jhansi, Message(parts=PARTS["picture"][:1]))
    assert isinstance(await platform.deliver(picture, Shelved()), NotSent)
    assert isinstance(await platform.deliver(picture, Shelved()), Delivered)
    assert len(slack.screen(jhansi)) == 1


async def test_history_is_not_asked_again_before_its_time(
    slack: SlackStandin, platform: Platform, jhansi: Person
) -> None:
    slack.order("429", method="conversations.history", seconds=60)
    assert await platform.find(letter(jhansi)) is None
    assert await platform.find(letter(jhansi)) is None
    assert slack.sent("conversations.history") == []
    assert slack.sent("conversations.open") == []


async def test_without_the_right_to_read_it_stays_unknown(
    slack: SlackStandin, platform: Platform, jhansi: Person
) -> None:
    slack.order("error:missing_scope", method="conversations.history")
    assert await platform.find(letter(jhansi)) is None


async def test_nobody_at_the_address_is_certainly_not_sent(jhansi: Person) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        platform = create(settings_at(f"http://127.0.0.1:{taken.getsockname()[1]}/api/"), WIRING, SHORT)
        outcome = await platform.deliver(letter(jhansi), Shelved())
        await platform.close()
    assert isinstance(outcome, NotSent)


async def test_a_file_that_left_the_shelf_ends_its_letter(platform: Platform, jhansi: Person) -> None:
    shelf = Shelved()
    shelf.kept.clear()
    outcome = await platform.deliver(letter(jhansi, Message(parts=PARTS["picture"][:1])), shelf)
    assert isinstance(outcome, Final)
    assert not outcome.channel


async def test_a_form_that_no_splitting_makes_fit_is_refused_not_raised(platform: Platform, jhansi: Person) -> None:
    form = Form(inputs=(Input(name="n", label="Which?", options=(("v" * 200, "Too long"),)),), submit="Save")
    outcome = await platform.deliver(letter(jhansi, Message(parts=(form,), card="c")), Shelved())
    assert isinstance(outcome, Final)
    assert not outcome.channel


@pytest.mark.parametrize(("error", "over"), [("restricted_action", False), ("account_inactive", True)])
async def test_what_a_channel_refuses_leaves_her_private_chat_open(
    slack: SlackStandin, platform: Platform, jhansi: Person, error: str, over: bool
) -> None:
    slack.order(f"error:{error}")
    assert await platform.deliver(letter(jhansi, address="C0GENERAL"), Shelved()) == Final(error, channel=over)


async def test_what_shows_the_same_again_is_simply_done_again(
    slack: SlackStandin, platform: Platform, jhansi: Person
) -> None:
    first = await platform.deliver(letter(jhansi), Shelved())
    assert isinstance(first, Delivered)
    slack.order("500", method="chat.update")
    changed = letter(jhansi, OTHER, key="key-2", replaces=first.message)
    assert isinstance(await platform.deliver(changed, Shelved()), NotSent)
    assert await platform.deliver(changed, Shelved()) == first
    slack.order("500", method="views.publish")
    page = letter(jhansi, key="key-3", address=f"home:{jhansi.id}")
    assert isinstance(await platform.deliver(page, Shelved()), NotSent)


async def test_an_answered_doubt_is_looked_up_soon(slack: SlackStandin, platform: Platform, jhansi: Person) -> None:
    slack.order("500")
    answered = await platform.deliver(letter(jhansi), Shelved())
    slack.order("reset-before")
    cut = await platform.deliver(letter(jhansi), Shelved())
    assert isinstance(answered, Doubtful)
    assert answered.wait is not None
    assert isinstance(cut, Doubtful)
    assert cut.wait is None


async def test_a_channel_that_refuses_its_own_letter_is_closed_and_nobodys_chat_with_it(
    slack: SlackStandin, platform: Platform, jhansi: Person
) -> None:
    room = Account(platform="slack", tenant="T0SCHOOL", user="room:C0STAFF")
    slack.order("error:not_in_channel", times=2)
    refused = await platform.deliver(Letter("key-1", room, "C0STAFF", OTHER), Shelved())
    assert refused == Final("not_in_channel")
    refused = await platform.deliver(letter(jhansi, OTHER, address="C0STAFF"), Shelved())
    assert refused == Final("not_in_channel", channel=False)


async def test_an_answer_stands_in_its_thread_and_in_the_chat(
    slack: SlackStandin, platform: Platform, jhansi: Person
) -> None:
    first = await platform.deliver(letter(jhansi), Shelved())
    assert isinstance(first, Delivered)
    await platform.deliver(letter(jhansi, OTHER, key="key-2", answers="D:9.9", thread=first.message), Shelved())
    answer = slack.sent()[-1]
    assert (answer["thread_ts"], answer["reply_broadcast"]) == (first.message.rpartition(":")[2], True)


async def test_a_photo_that_is_taken_back_goes_and_leaves_its_words(
    slack: SlackStandin, platform: Platform, jhansi: Person
) -> None:
    message = Message(parts=(Picture(shelf="png", name="a.png", alt="A festival."), Text(text="Our festival")))
    picture = await platform.deliver(letter(jhansi, message), Shelved())
    words = await platform.deliver(letter(jhansi, message, piece=1), Shelved())
    assert isinstance(picture, Delivered)
    assert isinstance(words, Delivered)
    gone = OTHER.model_copy(update={"clears": True})
    for _ in range(2):
        await platform.deliver(letter(jhansi, gone, replaces=words.message, pieces=(picture.message,)), Shelved())
    (bubble,) = slack.screen(jhansi)
    assert "Now this" in bubble.words()
