"""Which letters may leave now, in which order, where to and in which words."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.chat.delivery import Delivered, Doubtful, NotSent
from core.chat.shown import Message
from core.letters.written import Skip
from core.ports.store import Post
from storage.unit_of_work import UnitOfWork
from tests.storage.people import (
    GISEL,
    GISEL_SLACK,
    JHANSI,
    NOW,
    Desk,
    answer,
    channel_of,
    notice,
    words,
    written,
)

MINUTE = timedelta(minutes=1)


def keys(desk: Desk, **how: object) -> list[str]:
    return [claimed.key for claimed in desk.claim(**how)]  # type: ignore[arg-type]


def test_nothing_leaves_before_it_is_due(desk: Desk) -> None:
    desk.post(notice("later", due=NOW + MINUTE), answer("now"))
    assert keys(desk) == ["now"]
    assert keys(desk, at=NOW + MINUTE - timedelta(microseconds=1)) == []


def test_one_letter_at_a_time_per_chat_in_their_order(desk: Desk) -> None:
    desk.post(
        answer("second"),
        answer("third"),
        answer("first", due=NOW - MINUTE),
        notice("fourth"),
        answer("hers", JHANSI, "jhansi"),
    )
    order = []
    while claims := desk.claim():
        order.append([claimed.key for claimed in claims])
        for claimed in claims:
            desk.mark(claimed, Delivered(claimed.key))
    assert order == [["first", "hers"], ["second"], ["third"], ["fourth"]]


def test_a_letter_under_way_holds_back_its_chat_only(desk: Desk) -> None:
    desk.post(answer("a"), answer("b"), answer("c", JHANSI, "jhansi"))
    first, _ = desk.claim()
    assert desk.claim() == []
    desk.mark(first, Delivered("1"))
    assert keys(desk) == ["b"]


def test_a_letter_in_doubt_holds_back_nothing(desk: Desk) -> None:
    desk.post(answer("a"), answer("b"))
    desk.mark(desk.claim()[0], Doubtful("timeout"))
    assert keys(desk) == ["b"]


def test_a_letter_that_waits_for_its_next_try_holds_back_its_chat_for_a_while(desk: Desk) -> None:
    """The order of a chat is kept over a short trouble, but one letter cannot silence it for good."""
    desk.post(answer("a"), answer("b"))
    for attempt in range(1, desk.pace.orderly + 1):
        (claimed,) = desk.claim()
        assert (claimed.key, claimed.attempt) == ("a", attempt)
        desk.mark(claimed, NotSent("unreachable", timedelta(seconds=0)))
    (claimed,) = desk.claim()
    desk.mark(claimed, NotSent("400", 10 * MINUTE))
    assert keys(desk) == ["b"]


def test_a_notice_is_written_when_it_leaves_and_only_once(desk: Desk) -> None:
    asked: list[Post] = []

    def write(store: UnitOfWork, post: Post) -> Message:
        asked.append(post)
        return words(f"for {store.teachers.get(post.teacher).name}", card="k9")

    desk.post(notice("n", revision=3))
    (claimed,) = desk.claim(write=write)
    assert claimed.message == words("for Gisel", card="k9")
    assert (asked[0].kind, asked[0].about, asked[0].revision, asked[0].due) == ("news", "project-1", 3, NOW)
    desk.mark(claimed, NotSent("429", timedelta(0)))
    (again,) = desk.claim(write=write)
    assert (again.message, len(asked)) == (claimed.message, 1)


def test_what_the_writer_keeps_is_kept_with_the_claim(desk: Desk) -> None:
    def write(store: UnitOfWork, post: Post) -> Message:
        store.teachers.save(replace(store.teachers.get("gisel"), country="AR"))
        return words("x")

    desk.post(notice("n"))
    desk.claim(write=write)
    assert desk.seen(lambda store: store.teachers.get("gisel")).country == "AR"


def test_a_notice_with_nothing_to_say_ends_with_its_reason(desk: Desk) -> None:
    desk.post(notice("n"))
    assert desk.claim(write=lambda store, post: Skip("left-project")) == []
    assert desk.state("n") == "ended: left-project"


def test_a_notice_that_cannot_be_written_holds_up_nobody_and_is_shown_in_the_end(desk: Desk) -> None:
    def write(store: UnitOfWork, post: Post) -> Message:
        if post.key == "bad":
            store.shelf.put(b"half", "half", "text/plain")
            raise RuntimeError("no plan")
        return words("good")

    desk.post(notice("bad"), notice("good", teacher="jhansi"))
    assert keys(desk, write=write) == ["good"]
    at = NOW
    while desk.row("bad").state == "pending":
        at += timedelta(minutes=10)
        assert keys(desk, write=write, at=at) == []
    assert desk.state("bad") == "ended: not written: RuntimeError: no plan"
    assert desk.database.look(lambda c: c.exec_driver_sql("SELECT count(*) FROM shelf").scalar()) == 0


def test_a_letter_that_is_too_late_is_missed(desk: Desk) -> None:
    desk.post(notice("n", not_after=NOW + MINUTE), notice("m", teacher="jhansi", not_after=NOW + 2 * MINUTE))
    assert keys(desk, at=NOW + MINUTE + timedelta(seconds=1)) == ["m"]
    assert desk.state("n") == "ended: missed"


def test_a_notice_goes_where_the_teacher_was_heard_last(desk: Desk) -> None:
    desk.turn(lambda store: store.channels.add(channel_of(GISEL_SLACK, "gisel", heard=NOW - MINUTE)))
    desk.post(notice("n"))
    (claimed,) = desk.claim()
    assert (claimed.account, claimed.address) == (GISEL, "chat-7")
    desk.mark(claimed, Delivered("1"))
    desk.turn(lambda store: store.channels.save(channel_of(GISEL_SLACK, "gisel", heard=NOW + MINUTE)))
    desk.post(notice("m"))
    (claimed,) = desk.claim()
    assert (claimed.account, claimed.address) == (GISEL_SLACK, "chat-U7")


def test_a_direct_answer_goes_where_it_was_asked(desk: Desk) -> None:
    desk.turn(lambda store: store.channels.add(channel_of(GISEL_SLACK, "gisel", heard=NOW + MINUTE)))
    desk.post(answer("a", address="room-5", handle="h"))
    (claimed,) = desk.claim()
    letter = claimed.letter()
    assert (letter.account, letter.address, letter.handle) == (GISEL, "room-5", "h")
    assert (letter.key, letter.attempt, letter.piece, letter.again) == ("a", 1, 0, "")


def test_without_an_open_channel_a_letter_waits_until_one_opens(desk: Desk) -> None:
    closed = channel_of(GISEL, "gisel", open=False)
    desk.turn(lambda store: store.channels.save(closed))
    desk.post(notice("n"), answer("a"))
    assert desk.claim() == []
    assert [desk.row(key).state for key in ("n", "a")] == ["pending", "pending"]
    desk.turn(lambda store: store.channels.save(replace(closed, open=True)))
    later = NOW + desk.pace.homeless
    (first,) = desk.claim(at=later)
    desk.mark(first, Delivered("1"), later)
    assert [first.key, *keys(desk, at=later)] == ["n", "a"]


def test_an_answer_to_a_closed_channel_goes_to_the_other_one_as_a_new_message(desk: Desk) -> None:
    desk.post(answer("a", replaces="m1", handle="h"))

    def turn(store: UnitOfWork) -> None:
        store.channels.save(channel_of(GISEL, "gisel", open=False))
        store.channels.add(channel_of(GISEL_SLACK, "gisel"))

    desk.turn(turn)
    (claimed,) = desk.claim()
    assert (claimed.account, claimed.address, claimed.replaces, claimed.handle) == (GISEL_SLACK, "chat-U7", "", "")


def test_a_rewrite_finds_the_newest_message_of_its_card(desk: Desk) -> None:
    for key, message in (("a", "m1"), ("b", "m2")):
        desk.post(answer(key, message=words(key, card="k1")))
        desk.mark(desk.claim()[0], Delivered(message))
    desk.post(answer("strip", rewrites="k1"))
    (claimed,) = desk.claim()
    assert claimed.replaces == "m2"


def test_a_rewrite_of_a_notice_goes_to_the_channel_that_shows_it(desk: Desk) -> None:
    desk.post(answer("a", message=words("a", card="k1")))
    desk.mark(desk.claim()[0], Delivered("m1"))
    desk.turn(lambda store: store.channels.add(channel_of(GISEL_SLACK, "gisel", heard=NOW + MINUTE)))
    desk.post(notice("n", rewrites="k1"))
    (claimed,) = desk.claim()
    assert (claimed.account, claimed.replaces) == (GISEL, "m1")


def test_a_rewrite_of_what_never_arrived_is_a_new_message(desk: Desk) -> None:
    desk.post(answer("a", rewrites="k1"))
    assert desk.claim()[0].replaces == ""


def test_an_answer_knows_its_thread_only_in_the_chat_that_shows_it(desk: Desk) -> None:
    desk.post(answer("a", message=words("a", card="k1")))
    desk.mark(desk.claim()[0], Delivered("m1"))
    for key, thread in (("b", ("k1", f"{GISEL}|own")), ("c", ("k1", f"{JHANSI}|hers")), ("d", ("lost",))):
        desk.post(answer(key, message=words(key).model_copy(update={"thread": thread})))
        (claimed,) = desk.claim()
        desk.mark(claimed, Delivered(key))
        assert (claimed.thread, claimed.answers) == {"b": ("m1", "own"), "c": ("m1", "m1"), "d": ("", "")}[key]


def test_what_is_cleared_is_known_piece_by_piece(desk: Desk) -> None:
    desk.post(answer("a", message=words("a", card="k1")))
    desk.mark(desk.claim()[0], Delivered("file:1", more=True))
    desk.mark(desk.claim()[0], Delivered("m1"))
    desk.post(answer("b", message=words("b").model_copy(update={"clears": True}), rewrites="k1"))
    (claimed,) = desk.claim()
    assert (claimed.replaces, claimed.pieces) == ("m1", ("file:1",))


def test_a_turn_takes_its_own_answer_along(desk: Desk) -> None:
    courier = desk.courier()
    desk.post(notice("hers", teacher="jhansi"))

    def turn(store: UnitOfWork) -> list[str]:
        store.lock("gisel")
        store.outbox.post(answer("a"))
        connection = store._connection
        return [claimed.key for claimed in courier.take(connection, NOW, 10, written, lane=str(GISEL))]

    assert desk.turn(turn) == ["a"]
    assert keys(desk) == ["hers"]


@pytest.mark.parametrize("limit", [1, 3])
def test_no_more_than_asked_for(desk: Desk, limit: int) -> None:
    desk.post(*(notice(f"n{n}", account=replace_user(n), address="x") for n in range(5)))
    assert len(desk.claim(limit=limit)) == limit


def replace_user(number: int) -> object:
    return GISEL.model_copy(update={"user": str(number)})


async def test_the_courier_knows_when_to_come_again(desk: Desk) -> None:
    courier = desk.courier()
    assert await courier.next_due(NOW) is None
    desk.post(notice("later", due=NOW + MINUTE))
    assert await courier.next_due(NOW) == NOW + MINUTE
    desk.post(answer("a"), answer("b"))
    assert await courier.next_due(NOW) == NOW
    (claimed,) = await courier.claim(NOW, 10, written)
    waits = await courier.next_due(NOW)
    assert waits is not None
    assert timedelta(seconds=50) < waits - NOW <= desk.pace.lease
    desk.run_out()
    assert await courier.next_due(NOW) == NOW
    assert (await courier.mark(claimed, Delivered("1"), NOW)).state == "sent"


async def test_the_outbox_in_figures(desk: Desk) -> None:
    desk.post(answer("a"), answer("b"), answer("c", due=NOW + MINUTE), answer("d", JHANSI, "jhansi"))
    courier = desk.courier()
    first, _ = await courier.claim(NOW, 10, written)
    desk.mark(first, Doubtful("reset"))
    figures = await courier.waiting(NOW)
    assert (figures.pending, figures.overdue_since, figures.doubtful) == (2, NOW, 1)
