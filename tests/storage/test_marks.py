"""What became of a letter is written down once, by whoever holds it."""

from datetime import timedelta

import pytest

from core.chat.delivery import Delivered, Doubtful, Final, NotSent, Outcome
from core.model.teacher import Channel
from storage.claimed import Marked, Pace
from storage.deliveries import Deliveries
from storage.unit_of_work import UnitOfWork
from tests.storage.people import GISEL, GISEL_SLACK, NOW, Desk, answer, channel_of, notice

SECOND = timedelta(seconds=1)


def test_a_delivered_letter_is_sent(desk: Desk) -> None:
    desk.post(answer("a"))
    assert desk.mark(desk.claim()[0], Delivered("m1")) == Marked("sent")
    assert (desk.row("a").message_id, desk.row("a").lease_until) == ("m1", None)


def test_pieces_leave_one_by_one_before_anything_else(desk: Desk) -> None:
    desk.post(answer("a", about="x", not_after=NOW + SECOND), answer("b"))
    (first,) = desk.claim()
    desk.mark(first, Delivered("m1", more=True))
    desk.turn(lambda store: store.outbox.cancel("x"))
    (second,) = desk.claim(at=NOW + 2 * SECOND)
    assert (second.key, second.piece, second.attempt) == ("a", 1, 1)
    desk.mark(second, Delivered("m2"))
    assert [claimed.key for claimed in desk.claim()] == ["b"]


def test_what_was_not_sent_is_tried_again_later_and_later(desk: Desk) -> None:
    desk.post(answer("a"))
    at, waits = NOW, []
    for _ in range(12):
        (claimed,) = desk.claim(at=at)
        assert desk.mark(claimed, NotSent("unreachable"), at).state == "pending"
        assert desk.claim(at=at) == []
        waits.append((desk.row("a").next_try - at) / SECOND)
        at = desk.row("a").next_try
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]


def test_a_wait_that_the_platform_names_is_kept(desk: Desk) -> None:
    desk.post(answer("a"))
    desk.mark(desk.claim()[0], NotSent("429", timedelta(seconds=33)))
    assert desk.claim(at=NOW + 32 * SECOND) == []
    assert [claimed.attempt for claimed in desk.claim(at=NOW + 33 * SECOND)] == [2]


def test_after_a_day_an_answer_is_given_up_visibly(desk: Desk) -> None:
    desk.post(answer("a"))
    late = NOW + desk.pace.patience + SECOND
    assert desk.mark(desk.claim(at=late)[0], NotSent("unreachable"), late).state == "ended"
    assert desk.state("a") == "ended: gave up: unreachable"


def test_a_letter_in_doubt_comes_back_after_its_lease_as_perhaps_sent(desk: Desk) -> None:
    desk.post(answer("a"))
    (claimed,) = desk.claim()
    assert not claimed.perhaps_sent
    desk.mark(claimed, Doubtful("timeout"))
    assert desk.claim() == []
    desk.run_out()
    (second,) = desk.claim()
    assert (second.perhaps_sent, second.may_repeat, second.reason) == (True, True, "timeout")
    assert second.letter("again").again == "again"
    desk.mark(second, Doubtful("timeout"))
    desk.run_out()
    (third,) = desk.claim()
    assert not third.may_repeat
    assert desk.mark(third, Final("unknown", channel=False)) == Marked("ended", "unknown")
    desk.run_out()
    assert desk.claim() == []


def test_a_letter_that_was_found_is_sent_after_all(desk: Desk) -> None:
    desk.post(answer("a"))
    desk.mark(desk.claim()[0], Doubtful("timeout"))
    desk.run_out()
    assert desk.mark(desk.claim()[0], Delivered("m1")) == Marked("sent")


def test_when_the_lease_is_over_somebody_else_may_take_it(desk: Desk) -> None:
    desk.post(answer("a"))
    desk.claim()
    assert desk.claim() == []
    desk.run_out()
    (second,) = desk.claim()
    assert (second.key, second.perhaps_sent, second.attempt) == ("a", True, 2)


@pytest.mark.parametrize(
    "late", [Delivered("old"), NotSent("x"), Doubtful("x"), Final("blocked"), Final("x", channel=False)], ids=str
)
def test_a_mark_that_comes_too_late_changes_nothing(desk: Desk, late: Outcome) -> None:
    desk.post(answer("a"))
    (first,) = desk.claim()
    desk.run_out()
    (second,) = desk.claim()
    before = desk.row("a")
    assert desk.mark(first, late) == Marked("stale")
    assert desk.row("a") == before
    assert desk.seen(lambda store: store.channels.get(str(GISEL))).open
    assert desk.mark(second, Delivered("new")) == Marked("sent")
    assert desk.mark(second, late) == Marked("stale")
    assert desk.row("a").message_id == "new"


def test_a_slow_worker_whose_letter_nobody_took_may_still_say_so(desk: Desk) -> None:
    desk.post(answer("a"))
    (claimed,) = desk.claim()
    desk.run_out()
    assert desk.mark(claimed, Delivered("m1")) == Marked("sent")


def channel(desk: Desk) -> Channel:
    return desk.seen(lambda store: store.channels.get(str(GISEL)))


def test_a_refused_letter_ends_and_its_channel_stays_open(desk: Desk) -> None:
    desk.post(answer("a"))
    assert desk.mark(desk.claim()[0], Final("too long", channel=False)) == Marked("ended", "too long")
    assert channel(desk).open


def test_a_closed_channel_is_closed_and_the_letter_goes_to_the_other_one(desk: Desk) -> None:
    desk.turn(lambda store: store.channels.add(channel_of(GISEL_SLACK, "gisel", heard=NOW - SECOND)))
    desk.post(notice("n", handle="h"))
    (claimed,) = desk.claim()
    assert desk.mark(claimed, Final("blocked")) == Marked("pending", "blocked", closed=str(GISEL))
    assert (channel(desk).open, channel(desk).why, channel(desk).closed_at) == (False, "blocked", NOW)
    (moved,) = desk.claim()
    assert (moved.key, moved.account, moved.address, moved.perhaps_sent) == ("n", GISEL_SLACK, "chat-U7", False)
    assert moved.handle == ""
    assert moved.message == claimed.message


def test_without_another_channel_the_letter_ends_and_says_why(desk: Desk) -> None:
    desk.post(answer("a"))
    assert desk.mark(desk.claim()[0], Final("blocked")) == Marked("ended", "blocked", closed=str(GISEL))
    assert desk.state("a") == "ended: blocked"


def test_a_channel_is_closed_once(desk: Desk) -> None:
    desk.post(answer("a"))
    (claimed,) = desk.claim()
    desk.turn(lambda store: store.channels.save(channel_of(GISEL, "gisel", open=False, why="removed")))
    assert desk.mark(claimed, Final("blocked")).closed == ""
    assert channel(desk).why == "removed"


@pytest.mark.parametrize("fault", [False, True])
async def test_who_must_know_of_a_closed_channel_is_told_in_the_same_commit(desk: Desk, fault: bool) -> None:
    def tell(store: UnitOfWork, channel: str) -> None:
        store.outbox.post(notice(f"closed {channel}", teacher="jhansi"))
        if fault:
            raise KeyError("a mistake of ours")

    desk.post(answer("a"))
    marked = await Deliveries(desk.database).mark(desk.claim()[0], Final("blocked"), NOW, tell)
    assert (marked.state, desk.state("a")) == ("ended", "ended: blocked")
    told = [claimed.key for claimed in desk.claim()]
    # What failed is taken back whole, and the letter is marked all the same: otherwise it would leave for ever.
    assert told == ([] if fault else [f"closed {GISEL}"])


def test_what_is_over_never_changes(desk: Desk) -> None:
    desk.post(notice("sent"), notice("refused", teacher="jhansi"), notice("gone", about="other", due=NOW + SECOND))
    for claimed in desk.claim():
        desk.mark(claimed, Delivered("1") if claimed.key == "sent" else Final("no", channel=False))
    desk.turn(lambda store: store.outbox.cancel("other"))
    desk.turn(lambda store: store.outbox.cancel("project-1"))
    desk.run_out()
    assert desk.claim(at=NOW + timedelta(days=40)) == []
    assert [desk.state(key) for key in ("sent", "refused", "gone")] == ["sent", "ended: no", "ended: cancelled"]


def test_the_pause_grows_up_to_its_limit() -> None:
    pace = Pace(first_wait=SECOND, longest_wait=timedelta(minutes=5))
    assert pace.wait(1) == SECOND
    assert pace.wait(1_000_000) == timedelta(minutes=5)
