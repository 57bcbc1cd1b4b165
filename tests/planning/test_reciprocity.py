"""Give and take is counted alike from either side, and a class that left is counted nowhere."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from core.planning.reciprocity import Question, Thing, balance

NOON = datetime(2026, 12, 3, 12, tzinfo=UTC)
CLASSES = ("ar", "in", "ua", "it")


def after(days: int) -> datetime:
    return NOON + timedelta(days=days)


def things() -> st.SearchStrategy[list[Thing]]:
    """Some things, each answered by some of the other classes."""

    def thing(group: str, who: set[str], days: int) -> Thing:
        return Thing(group, NOON, tuple((one, after(days)) for one in sorted(who - {group})))

    one = st.builds(thing, st.sampled_from(CLASSES), st.sets(st.sampled_from(CLASSES)), st.integers(0, 9))
    return st.lists(one, max_size=8)


@settings(max_examples=40)
@given(things(), st.sets(st.sampled_from(CLASSES), min_size=2))
def test_what_one_gives_the_others_get(shared: list[Thing], here: set[str]) -> None:
    each = [balance(group, here, shared, ()) for group in sorted(here)]
    assert sum(one.received for one in each) == sum(one.given for one in each) * (len(here) - 1)
    assert sum(one.answered for one in each) == sum(one.answers for one in each)
    for one in each:
        assert one.answered + sum(count for _, count in one.waiting) == one.received


@settings(max_examples=40)
@given(things())
def test_two_classes_see_the_same_from_both_sides(shared: list[Thing]) -> None:
    one, other = (balance(group, {"ar", "in"}, shared, ()) for group in ("ar", "in"))
    assert (one.given, one.answered) == (other.received, other.answers)
    assert (other.given, other.answered) == (one.received, one.answers)


def test_a_class_that_left_is_counted_nowhere() -> None:
    shared = [Thing("ua", NOON, (("ar", after(1)),)), Thing("ar", NOON, (("ua", after(1)),)), Thing("in", NOON)]
    seen = balance("ar", {"ar", "in"}, shared, [Question("ua", "ar", False)])
    assert (seen.given, seen.received, seen.answered, seen.answers, seen.asked) == (1, 1, 0, 0, 0)
    assert seen.waiting == (("in", 1),)
    assert seen.days is None


def test_days_are_the_middle_value_and_questions_are_those_that_came() -> None:
    shared = [Thing("in", NOON, (("ar", after(days)),)) for days in (0, 2, 9)]
    asked = [Question("in", "ar", True), Question("in", "ar", False), Question("ar", "in", True)]
    seen = balance("ar", {"ar", "in"}, shared, asked)
    assert seen.days == 2
    assert (seen.asked, seen.replied) == (2, 1)
