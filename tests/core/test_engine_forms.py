"""A form, where there are forms; its questions one by one, where there are none; and both for the same sitting."""

from core.chat.shown import Input
from core.conversations.engine import Asking
from core.conversations.talk import End, Talk
from tests.core.scripting import Sitting

AGES = Input(name="ages", label="Ages", options=(("9-12", "9–12"), ("13-15", "13–15")))
NAME = Input(name="name", label="Name")


async def school(talk: Talk) -> End:
    """One form and one question."""
    values = await talk.form("class", AGES, NAME, submit="Save", shows="Your class")
    more = await talk.ask("more", shows="More?")
    return talk.end(f"{values['ages']} {values['name']} {more.words}")


def test_all_at_once() -> None:
    sitting = Sitting(school, forms=True)
    assert isinstance(sitting.state, Asking)
    assert sitting.state.question.form is not None
    assert sitting.fill(ages="9-12", name="Sol").type("no").end == "9-12 Sol no"


def test_one_by_one() -> None:
    sitting = Sitting(school).pick("9-12")
    assert sitting.key == "class.name"
    assert sitting.back().key == "class.ages"
    assert sitting.pick("13-15").type("Sol").type("no").end == "13-15 Sol no"


def test_the_latest_submission_wins_and_what_was_filled_in_stays() -> None:
    sitting = Sitting(school, forms=True).fill(ages="", name="Sol")
    assert (sitting.key, sitting.said) == ("class", ["Ages: please choose or write something."])
    assert sitting.journal["class"]["name"] == "Sol"
    assert sitting.fill(ages="9-12", name="Luna").type("no").end == "9-12 Luna no"


def test_a_field_whose_options_have_changed_is_asked_again() -> None:
    sitting = Sitting(school, forms=True, journal={"class": {"ages": "3-5", "name": "Sol"}})
    assert (sitting.key, sitting.said) == ("class", ["Ages: please choose or write something."])


def test_begun_as_a_form_and_gone_on_with_one_by_one() -> None:
    on_slack = Sitting(school, forms=True).fill(ages="9-12", name="Sol")
    on_telegram = Sitting(school, journal=on_slack.journal)
    assert on_telegram.key == "more"
    assert on_telegram.back().key == "class.name"
    assert on_telegram.type("Luna").type("no").end == "9-12 Luna no"


def test_begun_one_by_one_and_gone_on_with_as_a_form() -> None:
    on_telegram = Sitting(school).pick("9-12")
    on_slack = Sitting(school, forms=True, journal=on_telegram.journal)
    assert (on_slack.key, on_slack.said) == ("class", [])
    assert on_slack.journal == {"class": {"ages": "9-12"}}
    assert on_slack.fill(ages="9-12", name="Sol").type("no").end == "9-12 Sol no"


def test_complete_one_by_one_it_is_not_asked_again_as_a_form() -> None:
    on_telegram = Sitting(school).pick("9-12").type("Sol")
    assert Sitting(school, forms=True, journal=on_telegram.journal).key == "more"

DAY = Input(name="date", label="Day", shape="date")
HOUR = Input(name="time", label="Hour", shape="time")
WORDS = Input(name="words", label="Or in words", optional=True)


async def meeting(talk: Talk) -> End:
    """A day, an hour, and words for those who like."""
    values = await talk.form("when", DAY, HOUR, WORDS, submit="Save")
    return talk.end(f"{values['date']} {values['time']} {values['words']}|{values['choice']}")


def test_a_day_and_an_hour_that_are_picked() -> None:
    assert Sitting(meeting, forms=True).fill(date="2026-12-10", time="07:15").end == "2026-12-10 07:15 |"


def test_what_is_no_day_is_asked_again_and_the_rest_stays() -> None:
    sitting = Sitting(meeting, forms=True).fill(date="2026-02-30", time="07:15", words="or so")
    assert sitting.said == ["Day: please choose or write something."]
    assert sitting.journal["when"]["time"] == "07:15"


def test_where_nothing_picks_them_a_day_and_an_hour_are_typed_and_what_is_optional_is_left_out() -> None:
    sitting = Sitting(meeting).type("10 December 2026")
    assert sitting.key == "when.time"
    assert sitting.type("7:15 am").end == "2026-12-10 07:15 |"


def test_typed_in_one_messenger_and_shown_as_a_form_in_another() -> None:
    typed = Sitting(meeting).type("10 December 2026")
    assert Sitting(meeting, forms=True, journal=typed.journal).fill(
        date="10 December 2026", time="07:15"
    ).end == "2026-12-10 07:15 |"
