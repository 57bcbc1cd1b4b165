"""Words on their way in and out: escapes, splits, headers, buttons, forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.slack.blocks import TEXT, split
from adapters.slack.decode import decode, stored
from adapters.slack.escape import escape, size, unescape
from adapters.slack.render import Post, home, render
from core.chat.shown import Choices, Form, Input, Link, Message, Option, Part, Text
from tests.platforms.found import squash
from tests.platforms.messages import MESSAGES
from tests.platforms.slack import NOON, check
from tests.standins.slack_rules import Refused, buttons, inputs, options, visible
from tests.standins.slack_rules import check as check_blocks

ANYTHING = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("given_by_slack", "typed"),
    [
        ("7 &lt; 8 &amp;&amp; 9 &gt; 8", "7 < 8 && 9 > 8"),
        ("&amp;lt;", "&lt;"),
        ("<https://meet.google.com/a>", "https://meet.google.com/a"),
        ("<http://zoom.us|zoom.us>", "zoom.us"),
        ("<https://zoom.us/j/1?pwd=a&amp;b=2>", "https://zoom.us/j/1?pwd=a&b=2"),
        ("<https://zoom.us/j/1|our call>", "our call https://zoom.us/j/1"),
        ("<mailto:a@school.example|a@school.example>", "a@school.example"),
        ("<tel:+919800000000|+91 98000 00000>", "+91 98000 00000"),
        ("<@U0MEERA> and <@U0MEERA|meera>", "@U0MEERA and @meera"),
        ("<#C0STAFF|staff> <#C0STAFF>", "#staff #C0STAFF"),
        ("<!channel> <!here|here> <!subteam^S1|@teachers>", "@channel here @teachers"),
        ("<!date^1795525500^{date}|24 November>", "24 November"),
    ],
)
def test_what_slack_hands_over_reads_as_it_was_typed(given_by_slack: str, typed: str) -> None:
    assert unescape(given_by_slack) == typed


@given(ANYTHING)
def test_escaping_and_back_changes_nothing(text: str) -> None:
    assert unescape(escape(text)) == text
    assert "<" not in escape(text)


@given(ANYTHING, st.integers(5, 60))
def test_a_split_loses_no_letter_and_fits(text: str, limit: int) -> None:
    pieces = list(split(text * 20, limit))
    assert all(0 < size(piece) <= limit for piece in pieces)
    assert squash("".join(pieces)) == squash(text * 20)


def drawn(*parts: Part) -> list[Post]:
    """The posts of a message."""
    posts = render(Message(parts=parts, card="c", revision=3))
    for post in posts:
        check(post)
    return [post for post in posts if isinstance(post, Post)]


def test_a_title_is_a_header_and_a_long_one_is_bold() -> None:
    short, long = drawn(Text(text="My School", style="title")), drawn(Text(text="very " * 40, style="title"))
    assert short[0].blocks[0]["type"] == "header"
    assert long[0].blocks[0]["elements"][0]["elements"][0]["style"] == {"bold": True}


def test_buttons_stand_in_rows_of_five_and_links_among_them() -> None:
    labels = [Option(ordinal=n, label=f"Day {n}") for n in range(6)]
    (post,) = drawn(Link(label="Join", url="https://zoom.us/j/1"), Choices(options=tuple(labels)))
    assert [len(block["elements"]) for block in post.blocks] == [5, 2]
    assert [face["text"]["text"] for _, face in buttons(list(post.blocks))][:2] == ["Join", "Day 0"]


def test_a_long_label_is_numbered_text_beside_short_ones() -> None:
    (post,) = drawn(Choices(options=(Option(ordinal=0, label="very " * 20), Option(ordinal=1, label="Back"))))
    assert visible(list(post.blocks))[0].startswith("1. very very")
    assert [face["text"]["text"] for _, face in buttons(list(post.blocks))] == ["1", "Back"]


def test_a_select_with_two_hundred_countries_keeps_them_all_and_its_choice() -> None:
    countries = tuple((f"C{n}", f"Country {n}") for n in range(200))
    (post,) = drawn(
        Form(inputs=(Input(name="country", label="Country", options=countries, value="C150"),), submit="OK")
    )
    (block,) = inputs(list(post.blocks))
    assert [option["value"] for option in options(block["element"])] == [value for value, _ in countries]
    assert block["element"]["initial_option"]["value"] == "C150"
    assert size(post.text) < 100, "a notification does not list two hundred countries"


def test_a_form_drawn_again_has_new_fields_so_that_slack_forgets_the_old_values() -> None:
    form = Form(inputs=(Input(name="subject", label="Subject", value="Dance"),), submit="OK")
    ids = {
        inputs(list(post.blocks))[0]["block_id"]
        for revision in (1, 2)
        for post in render(Message(parts=(form,), card="c", revision=revision))
        if isinstance(post, Post)
    }
    assert len(ids) == 2


def test_a_home_page_has_files_in_words_and_an_end() -> None:
    page = home(
        Message(parts=(Text(text="My School", style="title"), Choices(options=(Option(ordinal=0, label="Calls"),))))
    )
    assert page is not None
    check_blocks(page, "home")
    assert home(Message(parts=tuple(Text(text=f"{n}") for n in range(101)))) is None


@pytest.mark.parametrize("case", MESSAGES)
def test_a_home_page_loses_no_word(case: str) -> None:
    page = home(MESSAGES[case])
    assert page is not None
    check_blocks(page, "home")
    seen = squash("".join(visible(page)))
    assert [word for word in MESSAGES[case].words() if squash(word) not in seen] == []


def test_the_checks_of_the_stand_in_see_a_mention() -> None:
    with pytest.raises(Refused):
        check_blocks([{"type": "section", "text": {"type": "mrkdwn", "text": "<!channel>"}}], "message")
    with pytest.raises(Refused):
        check_blocks([{"type": "section", "text": {"type": "plain_text", "text": "x" * 3001}}], "message")


@given(ANYTHING)
def test_any_words_of_a_button_are_answered(value: str) -> None:
    action = {"type": "button", "action_id": "a", "value": value}
    payload = {"type": "block_actions", "user": {"id": "U1"}, "team": {"id": "T1"}, "actions": [action]}
    payload |= {"channel": {"id": "D1"}, "container": {"message_ts": "1.1"}}
    assert decode(stored(payload, NOON)[0]) is not None


def test_a_post_is_never_longer_than_slack_likes() -> None:
    posts = drawn(*(Text(text="&" * 500) for _ in range(10)))
    assert all(size(post.text) and len(post.text) <= TEXT + 10 for post in posts)
