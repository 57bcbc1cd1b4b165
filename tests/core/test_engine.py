"""Each rule of a conversation, told by a tiny one: what is asked, answered, taken back and changed."""

import copy
import json

import pytest

from core.chat.choices import pick
from core.conversations.engine import Asking, Ended, advance
from core.conversations.talk import End, Go, Reply, Talk
from core.model.refused import Refused
from core.usecases.turn import Turn
from tests.core.scripting import Sitting, turn


async def lunch(talk: Talk) -> End:
    """Three questions and an end."""
    what = await talk.choose("what", pick("soup", "Soup"), pick("bread", "Bread"), shows="What?")
    when = await talk.choose("when", pick("12", "At 12"), pick("13", "At 13"), shows="When?")
    note = await talk.ask("note", shows="Anything else?")
    return talk.end(f"{what} at {when}: {note.words}")


def test_it_goes_on_from_its_journal_alone() -> None:
    sitting = Sitting(lunch).pick("soup").pick("12")
    later = Sitting(lunch, journal=json.loads(json.dumps(sitting.journal)))
    assert later.key == "note"
    assert later.type("no salt").end == "soup at 12: no salt"


def test_one_step_back_asks_the_last_question_again() -> None:
    sitting = Sitting(lunch).pick("soup").pick("12").back()
    assert sitting.key == "when"
    assert sitting.back().key == "what"
    assert sitting.back().key == "what"


def test_going_back_from_the_first_question_loses_nothing() -> None:
    sitting = Sitting(lunch)
    assert isinstance(sitting.state, Asking)
    assert not sitting.state.can_go_back
    assert sitting.back().key == "what"


def test_one_answer_is_changed_and_the_others_stay() -> None:
    sitting = Sitting(lunch).pick("soup").pick("12").edit("what")
    assert sitting.key == "what"
    assert sitting.pick("bread").key == "note"
    assert sitting.type("none").end == "bread at 12: none"


def test_an_answer_that_was_never_given_cannot_be_changed() -> None:
    assert Sitting(lunch).pick("soup").edit("note").key == "when"


def test_the_journal_that_is_given_stays_as_it_was() -> None:
    before = Sitting(lunch).pick("soup").journal
    given = copy.deepcopy(before)
    advance(lunch, lambda: Talk(turn()), given, ("when", {"choice": "12"}))
    assert given == before


def test_an_answer_is_checked_again_when_the_options_have_changed() -> None:
    async def without_soup(talk: Talk) -> End:
        what = await talk.choose("what", pick("bread", "Bread"), shows="What?")
        when = await talk.choose("when", pick("12", "At 12"), shows="When?")
        return talk.end(f"{what} at {when}")

    sitting = Sitting(without_soup, journal={"what": {"choice": "soup"}, "when": {"choice": "12"}})
    assert sitting.key == "what"
    assert sitting.said == ["That has changed. Please choose again."]
    assert sitting.pick("bread").end == "bread at 12"


def test_words_where_only_buttons_answer_are_asked_again() -> None:
    sitting = Sitting(lunch).type("soup, please")
    assert (sitting.key, sitting.said) == ("what", ["Please tap one of the buttons."])
    assert "what" not in sitting.journal


def test_an_answer_that_does_not_fit_says_why() -> None:
    async def short(talk: Talk) -> End:
        def fits(reply: Reply) -> str | None:
            return "Too long." if len(reply.words) > 5 else None

        return talk.end((await talk.ask("name", shows="Name?", fits=fits)).words)

    sitting = Sitting(short).type("abcdefgh")
    assert (sitting.key, sitting.said) == ("name", ["Too long."])
    assert sitting.type("abc").end == "abc"


def test_a_release_inserts_a_question_and_no_answer_is_lost() -> None:
    async def with_drink(talk: Talk) -> End:
        what = await talk.choose("what", pick("soup", "Soup"), shows="What?")
        drink = await talk.choose("drink", pick("tea", "Tea"), shows="Drink?")
        when = await talk.choose("when", pick("12", "At 12"), shows="When?")
        return talk.end(f"{what}, {drink}, {when}")

    sitting = Sitting(lunch).pick("soup").pick("12")
    released = Sitting(with_drink, journal=sitting.journal)
    assert released.key == "drink"
    assert released.pick("tea").end == "soup, tea, 12"


def test_a_yes_to_thursday_never_confirms_sunday() -> None:
    days = ["Thursday"]

    async def confirm(talk: Talk) -> End:
        day = await talk.look(lambda _: days[-1])
        await talk.choose("day", pick("ok", "OK"), shows=day)
        await talk.choose("right", pick("yes", "Yes"), shows=f"On {day}?", confirms=True)
        await talk.choose("last", pick("go", "Go"), shows="Go?")
        return talk.end(day)

    sitting = Sitting(confirm).pick("ok").pick("yes")
    assert sitting.key == "last"
    days.append("Sunday")
    assert sitting.go_on().key.startswith("right#")
    assert sitting.pick("yes").pick("go").end == "Sunday"


def test_each_round_of_a_loop_has_its_own_answer() -> None:
    async def loop(talk: Talk) -> End:
        said = [await talk.choose("ok", pick("y", "Yes"), pick("n", "No"), shows=n, per=n) for n in ("one", "two")]
        return talk.end(" ".join(said))

    assert Sitting(loop).pick("y").pick("n").end == "y n"
    assert Sitting(loop).pick("y").key == "ok[two]"


def test_a_part_has_its_own_names() -> None:
    async def name(talk: Talk) -> str:
        return (await talk.ask("name", shows="Name?")).words

    async def two(talk: Talk) -> End:
        mine = await name(talk.part("mine"))
        theirs = await name(talk.part("theirs", per="1"))
        return talk.end(f"{mine} and {theirs}")

    sitting = Sitting(two).type("Gisel")
    assert sitting.key == "theirs[1]/name"
    assert sitting.type("Jhansi").end == "Gisel and Jhansi"


class Kitchen:
    """Counts what is cooked; refuses fish."""

    def __init__(self) -> None:
        self.cooked: list[str] = []

    def cook(self, turn: Turn, what: str) -> int:
        """Cook it."""
        if what == "fish":
            raise Refused("request-partners")
        self.cooked.append(what)
        return len(self.cooked)

    async def serve(self, talk: Talk) -> End:
        """Ask, cook, ask."""
        what = await talk.choose("what", pick("soup", "Soup"), pick("fish", "Fish"), shows="What?")
        number = await talk.do("cook", self.cook, what)
        await talk.choose("more", pick("no", "No"), shows="More?")
        return talk.end(f"{what} {number}")


def test_something_is_done_once_whatever_is_replayed() -> None:
    kitchen = Kitchen()
    sitting = Sitting(kitchen.serve).pick("soup")
    sitting.go_on().go_on()
    assert sitting.pick("no").end == "soup 1"
    assert kitchen.cooked == ["soup"]


def test_what_was_done_is_not_gone_back_over() -> None:
    kitchen = Kitchen()
    sitting = Sitting(kitchen.serve).pick("soup")
    assert isinstance(sitting.state, Asking)
    assert not sitting.state.can_go_back
    assert sitting.back().key == "more"
    assert sitting.edit("what").key == "more"


def test_a_rule_that_refuses_reopens_the_last_question() -> None:
    kitchen = Kitchen()
    sitting = Sitting(kitchen.serve).pick("fish")
    assert sitting.key == "what"
    assert sitting.said == ["You are partners already. No other invitation is needed."]
    assert sitting.pick("soup").pick("no").end == "soup 1"


def test_a_rule_that_refuses_before_any_question_ends_the_sitting() -> None:
    async def one_tap(talk: Talk) -> End:
        await talk.do("cook", Kitchen().cook, "fish")
        return talk.end("done")

    assert Sitting(one_tap).end == "You are partners already. No other invitation is needed."


def test_what_is_not_hers_any_more_ends_the_sitting_also_on_the_way_back() -> None:
    known = ["soup"]

    def menu(turn: Turn) -> str:
        if not known:
            raise Refused("request-partners")
        return known[0]

    async def dinner(talk: Talk) -> End:
        await talk.choose("a", pick("x", "X"), shows="A?")
        await talk.choose("b", pick(await talk.look(menu), "B"), shows="B?")
        return talk.end("done")

    sitting = Sitting(dinner).pick("x")
    known.clear()
    assert sitting.back().end == "You are partners already. No other invitation is needed."


def test_a_line_of_blanks_is_no_answer() -> None:
    async def curious(talk: Talk) -> End:
        said = await talk.ask("a", shows="A?")
        return talk.end(said.words)

    sitting = Sitting(curious).type("")
    assert (sitting.key, sitting.said) == ("a", ["I can't use that here. Please write your answer."])
    assert sitting.type("soup").end == "soup"


def test_what_is_said_belongs_to_the_next_card() -> None:
    async def chatty(talk: Talk) -> End:
        await talk.say("Welcome.")
        await talk.choose("a", pick("x", "X"), shows="A?")
        await talk.say("Thanks.")
        await talk.choose("b", pick("x", "X"), shows="B?")
        await talk.say("Nearly.")
        return talk.end("Bye.")

    sitting = Sitting(chatty)
    assert sitting.said == ["Welcome."]
    assert sitting.pick("x").said == ["Thanks."]
    assert sitting.pick("x").said == ["Nearly."]
    assert sitting.end == "Bye."


def test_a_step_that_nobody_awaits_is_loud() -> None:
    async def forgetful(talk: Talk) -> End:
        talk.do("cook", Kitchen().cook, "soup")
        return talk.end("done")

    async def forgetful_in_between(talk: Talk) -> End:
        talk.say("lost")
        await talk.ask("a", shows="A?")
        return talk.end("done")

    with pytest.raises(RuntimeError, match=r"do:cook was never awaited"):
        Sitting(forgetful)
    with pytest.raises(RuntimeError, match=r"Say was never awaited"):
        Sitting(forgetful_in_between)


def test_it_hands_over_with_what_is_known() -> None:
    async def first(talk: Talk) -> Go:
        said = await talk.ask("words", shows="What?")
        return talk.go("say", "jhansi", words=said)

    sitting = Sitting(first).type("hello")
    assert isinstance(sitting.state, Ended)
    assert sitting.state.end == Go("say", "jhansi", {"words": {"words": "hello"}})
