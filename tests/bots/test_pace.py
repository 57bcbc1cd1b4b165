"""No platform is asked for more than it allows, whatever is sent to whom and when."""

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from bots.pace import FORGET, Pacer
from core.ports.platform import Manners

MANNERS = Manners(per_second=20, per_chat=1, burst=3, reads_back=False, per_room=1 / 3)


class Watch:
    """A monotonic clock that the test moves."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


@given(st.lists(st.tuples(st.floats(0, 3), st.sampled_from("abc")), max_size=120))
def test_calls_keep_the_pace_overall_and_in_each_chat(calls: list[tuple[float, str]]) -> None:
    watch = Watch()
    pacer, overall, chats = Pacer(MANNERS, watch), list[float](), defaultdict[str, list[float]](list)
    for pause, chat in calls:
        watch.at += pause
        wait = pacer.reserve(chat)
        assert wait >= 0
        overall.append(watch.at + wait)
        chats[chat].append(watch.at + wait)
    assert most_in(overall, 1.0) <= MANNERS.per_second + 1
    for times in chats.values():
        assert times == sorted(times), "a chat keeps its order"
        assert most_in(times, 10.0) <= 10 * MANNERS.per_chat + MANNERS.burst


def test_whoever_was_silent_is_answered_at_once() -> None:
    watch = Watch()
    pacer = Pacer(MANNERS, watch)
    assert [pacer.reserve("a") > 0.5 for _ in range(4)] == [False, False, False, True]
    watch.at = 100
    assert pacer.reserve("a") == 0


def test_one_busy_chat_does_not_hold_up_another() -> None:
    pacer = Pacer(MANNERS, Watch())
    for _ in range(10):
        pacer.reserve("busy")
    assert pacer.reserve("quiet") < 1


def test_chats_of_long_ago_are_forgotten() -> None:
    watch = Watch()
    pacer = Pacer(MANNERS, watch)
    for number in range(FORGET + 1):
        watch.at += 10
        pacer.reserve(f"chat {number}")
    assert len(pacer._chats) < FORGET


def most_in(times: list[float], seconds: float) -> int:
    """The most calls in any window of this length."""
    ordered = sorted(times)
    # A hair's breadth for sums of floats.
    return max((sum(start <= at < start + seconds - 1e-9 for at in ordered) for start in ordered), default=0)


def test_in_a_group_twenty_calls_take_a_minute() -> None:
    watch = Watch()
    pacer = Pacer(MANNERS, watch)
    waits = [pacer.reserve("group", room=True) for _ in range(21)]
    assert waits[:2] == [0, 3]
    assert waits[20] >= 60
